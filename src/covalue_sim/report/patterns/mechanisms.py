"""The map of theories and mechanisms: which mechanism carries which theory, by what ablating it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass

from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.judging import STATISTICS
from covalue_sim.patterns.themes import place_of
from covalue_sim.report.patterns.words import MARKS

SWITCH = "mechanisms"
NOT_ONE = {"run"}


@dataclass(frozen=True)
class Cell:
    """A theory under a mechanism: the verdict's word, its mark, what is left of the effect, and a sentence."""

    verdict: str
    mark: str
    left: str
    words: str


@dataclass(frozen=True)
class Row:
    """A pattern with its cells, one a mechanism, None where it is not ablated."""

    theory: str
    pattern: str
    cells: Sequence[Cell | None]


@dataclass(frozen=True)
class Map:
    """Mechanisms across, patterns down."""

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
    """The map of all patterns with an ablation, in the order of theories."""
    some = [finding for finding in findings if finding.ablation is not None and mechanism_of(finding)]
    some.sort(key=lambda finding: (place_of(finding.pattern.theory), finding.pattern.name))
    mechanisms = list(dict.fromkeys(mechanism_of(finding) for finding in some))
    rows = []
    for finding in some:
        own = mechanism_of(finding)
        cells = [_cell(finding) if name == own else None for name in mechanisms]
        rows.append(Row(finding.pattern.theory, finding.pattern.name, cells))
    return Map(mechanisms, rows)


def _cell(finding: Finding) -> Cell:
    judged, ablated = finding.judgement, finding.ablation
    left = ""
    counted = STATISTICS[finding.pattern.statistic].components is not None and finding.verdict == "holds"
    if judged is not None and ablated is not None and counted:
        left = f"{100.0 * ablated.effect / judged.effect:.0f} %"
    words = (
        f"{finding.pattern.title}. {finding.verdict}; ablated: {finding.vanishes or 'not asked'}; left {left or '-'}"
    )
    return Cell(finding.verdict, MARKS[finding.verdict], left, words)
