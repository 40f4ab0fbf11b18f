"""The model against the evidence: every row as a pattern, and findings that seem to conflict, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.looking import Look
from covalue_sim.report.patterns.summary import percent
from covalue_sim.report.patterns.words import MARKS

DOCUMENT = "evidence"


@dataclass(frozen=True)
class Row:
    """A row of the evidence.

    Attributes:
        source: study.
        pattern: its name.
        title: what the study found.
        map: of the model's outcome to the published scale.
        verdict, mark, first: of this look, and of the first one.
        ensemble, ranges: share of points at which it is so, with its interval; empty where not looked at.
    """

    source: str
    pattern: str
    title: str
    map: str
    verdict: str
    mark: str
    first: str
    ensemble: str
    ranges: str


def evidence_table(look: Look) -> list[Row]:
    """Every pattern against a number or a direction of the evidence."""
    return [_row(finding, look) for finding in look.findings if finding.pattern.kind == "C"]


def _row(finding: Finding, look: Look) -> Row:
    pattern = finding.pattern
    studies = [one.reference for one in pattern.sources if one.document == DOCUMENT]
    shares = {share.kind: percent(share.judgement) for share in finding.shares}
    source = "; ".join(studies or [one.reference for one in pattern.sources])
    return Row(source, pattern.name, pattern.title, pattern.measurement_map, finding.verdict, MARKS[finding.verdict],
               look.first.get(pattern.name, ""), shares.get("ensemble", ""), shares.get("ranges", ""))  # fmt: skip


def conflicts(findings: Sequence[Finding]) -> list[tuple[str, str, str]]:
    """Pairs of findings explained together: pattern, verdict, what differs."""
    return [(one.pattern.name, one.verdict, one.pattern.conflict) for one in findings if one.pattern.conflict]
