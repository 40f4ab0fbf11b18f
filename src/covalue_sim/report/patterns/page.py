"""One HTML file with all findings: by theme, a picture for each pattern, the map of theories and mechanisms."""

import base64
from pathlib import Path
from typing import Any

from covalue_sim.patterns import looks
from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.looking import Look
from covalue_sim.patterns.parts import DOCUMENTS
from covalue_sim.patterns.themes import OTHER, THEMES, place_of, theme_of
from covalue_sim.report.html import filled
from covalue_sim.report.patterns.evidence import conflicts, evidence_table
from covalue_sim.report.patterns.mechanisms import mechanism_map
from covalue_sim.report.patterns.picture import draw
from covalue_sim.report.patterns.summary import HEADINGS, last_lines, number, rows
from covalue_sim.report.patterns.words import MARKS, beside, facts, reason, stays, verdict_sentence
from covalue_sim.store.errors import clear_lines

TEMPLATES = Path(__file__).with_name("templates")
METHODS = (
    "Every arm meets the same people and the same luck (common random numbers); the replicate is the unit. Numbers in"
    " brackets are 95 % intervals.",
    "A pattern holds where the 95 % interval lies wholly beyond the smallest effect of interest, which was declared"
    " before it was run; it fails where the interval lies wholly short of it; it is inconclusive between.",
    "Predictions of no effect, ablations and null models are tests of equivalence: the 90 % interval within the"
    " margin, for ablations a quarter of the full effect. Of several components the weakest decides; such a pattern"
    " is gone where its weakest component lies below the margin.",
    "The set is all patterns of this look with a test. Over it Holm's adjustment keeps the chance of any false finding"
    " at 5 %, and Benjamini and Hochberg's the expected share of false ones among the findings; both are stated at each"
    " pattern. Verdicts are those of the single patterns.",
    "Null models deal the settings of the arms to the weeks of each run, or to whole runs where they are built in, so"
    " that each arm gets as much of each and only the link between the cause and the arm is broken; a few measure what"
    " cannot be touched, or permute a trait among persons.",
    "The share of space is looked at in smaller worlds (75 patients) over at most 78 weeks unless the pattern needs"
    " more, one run an arm and point (four where the prediction is of none or of a spread); the prediction counts as so"
    " where the effect lies beyond the smallest of interest. A point's setting holds from the first week on. Points"
    " whose values cannot hold together are drawn towards the baseline until they can. Many corners of the declared"
    " ranges have hardly any encounter, so that the share among points with one encounter or more a person in two"
    " years in every arm is given too.",
    "A pattern without a null model says why there is none.",
)


LEFT = {"stays": "stays", "reverses": "turns round", "inconclusive": "may stay"}
"""What is said of an effect that does not vanish with what the ablation takes away."""


def write_page(look: Look, path: Path) -> Path:
    """Write the page; returns where.

    Raises:
        InputError: the file cannot be written.
    """
    text = filled(
        TEMPLATES,
        "patterns.html.j2",
        look=look,
        lines=last_lines(look),
        headings=HEADINGS,
        rows=rows(look),
        chapters=_chapters(look),
        map=mechanism_map(look.findings),
        evidence=evidence_table(look),
        conflicts=conflicts(look.findings),
        marks=MARKS,
        methods=(*METHODS, "Sources: " + "; ".join(f"{name} is {words}" for name, words in DOCUMENTS.items()) + "."),
        looks=_looks(look),
        columns=looks.COLUMNS,
    )
    with clear_lines(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _looks(look: Look) -> list[dict[str, str]]:
    names = {finding.pattern.name for finding in look.findings}
    return [row for row in looks.read(look.looks) if row["pattern"] in names or row["note"]]


def _chapters(look: Look) -> list[dict[str, Any]]:
    """Themes and their patterns."""
    found = []
    for number_, theme in enumerate([*THEMES, OTHER], 1):
        mine = [one for one in look.findings if theme_of(one.pattern.theory) == theme]
        mine.sort(key=lambda one: (place_of(one.pattern.theory), one.pattern.name))
        if mine:
            patterns = [_shown(one, look) for one in mine]
            found.append({"name": theme, "anchor": f"theme-{number_}", "patterns": patterns})
    return found


def _shown(finding: Finding, look: Look) -> dict[str, Any]:
    """A pattern on the page."""
    pattern = finding.pattern
    drawn = draw(finding)
    address = f"data:image/svg+xml;base64,{base64.b64encode(drawn.encode()).decode()}" if drawn else ""
    also = [
        (name.replace("_", " "), "; ".join(f"{_cell(cell)} {number(one.mean)}" for cell, one in cells.items()))
        for name, cells in finding.also.items()
    ]
    same = ("name", "theory", "kind", "title", "question")
    return {
        **{name: getattr(pattern, name) for name in same},
        "verdict": finding.verdict,
        "mark": MARKS[finding.verdict],
        "first": look.first.get(pattern.name, ""),
        "reason": reason(finding),
        "vanishes": LEFT.get(finding.vanishes, ""),
        "stays": stays(finding),
        "beside": beside(finding, look.findings),
        "sentence": verdict_sentence(finding),
        "facts": list(facts(finding)),
        "picture": address,
        "also": also,
    }


def _cell(cell: tuple[str, int]) -> str:
    return f"{cell[0]} ({cell[1] + 1})" if cell[1] else cell[0]
