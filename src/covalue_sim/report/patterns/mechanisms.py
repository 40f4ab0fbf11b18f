"""The map of theories and mechanisms: which mechanism carries which theory, by what ablating it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass

from covalue_sim.patterns.closed_set import STATISTICS
from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.themes import place_of
from covalue_sim.report.patterns.words import MARKS

SWITCH = "mechanisms"
NOT_ONE = {"run"}
WORDS = {"vanishes": "gone", "stays": "stays", "inconclusive": "open", "reverses": "turned"}
"""What is said in a cell where no percentage says it."""


@dataclass(frozen=True)
class Cell:
    """A pattern under a mechanism: the verdict's word, its mark, what is left of the effect, and a sentence."""

    pattern: str
    verdict: str
    mark: str
    left: str
    words: str


@dataclass(frozen=True)
class Row:
    """A theory with its patterns, those of each mechanism together."""

    theory: str
    cells: Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class Map:
    """Mechanisms across, theories down."""

    mechanisms: Sequence[str]
    rows: Sequence[Row]


def mechanism_of(finding: Finding) -> str:
    """The mechanism that the ablation takes away: its switch, or the theme of what is set."""
    paths = list(finding.pattern.ablation.changes) if finding.pattern.ablation else []
    switches = [path.partition(".")[2] for path in paths if path.startswith(f"{SWITCH}.")]
    if switches:
        return switches[0].replace("_", " ")
    themes = [path.partition(".")[0] for path in paths if path.partition(".")[0] not in NOT_ONE]
    return themes[0].replace("_", " ") if themes else ""


def mechanism_map(findings: Sequence[Finding]) -> Map:
    """The map of all theories with an ablation, in their order."""
    some = [finding for finding in findings if finding.ablation is not None and mechanism_of(finding)]
    some.sort(key=lambda finding: (place_of(finding.pattern.theory), finding.pattern.name))
    mechanisms = list(dict.fromkeys(mechanism_of(finding) for finding in some))
    theories = list(dict.fromkeys(finding.pattern.theory for finding in some))
    rows = [Row(theory, [_cells(some, theory, name) for name in mechanisms]) for theory in theories]
    return Map(mechanisms, rows)


def _cells(findings: Sequence[Finding], theory: str, mechanism: str) -> list[Cell]:
    return [_cell(one) for one in findings if one.pattern.theory == theory and mechanism_of(one) == mechanism]


def _left(finding: Finding) -> str:
    """What is left of the effect, in percent; a word where it turns round, or where the effect is no difference."""
    judged, ablated = finding.judgement, finding.ablation
    if judged is None or ablated is None or not finding.vanishes:
        return ""
    if STATISTICS[finding.pattern.statistic].components is None or finding.vanishes == "reverses":
        return WORDS[finding.vanishes]
    return f"{round(100.0 * ablated.effect / judged.effect)} %"


def _cell(finding: Finding) -> Cell:
    left = _left(finding)
    name = finding.pattern.name
    words = (
        f"{name}: {finding.pattern.title}. {finding.verdict};"
        f" ablated: {finding.vanishes or 'not asked'}; left {left or '-'}"
    )
    return Cell(name, finding.verdict, MARKS[finding.verdict], left, words)
