"""All verdicts of a look as a table of text, to be kept beside the patterns."""

import csv
import io
import math
from collections.abc import Mapping

from covalue_sim.patterns.finding import Finding, Share
from covalue_sim.patterns.looking import Look
from covalue_sim.patterns.statistics.judgement import Judgement
from covalue_sim.patterns.themes import place_of, theme_of
from covalue_sim.report.patterns.words import reason, stays

DIGITS = 4
COLUMNS = (
    "theme", "theory", "pattern", "kind", "title", "first_look", "verdict", "effect", "low", "high", "smallest", "n",
    "holm", "benjamini_hochberg", "ablation", "effect_ablated", "null_model", "effect_null", "ranges", "ranges_low",
    "ranges_high", "ranges_where_people_meet", "points_where_people_meet", "ensemble", "ensemble_low",
    "ensemble_high", "reason", "ablation_reason",
)  # fmt: skip


def as_csv(look: Look) -> str:
    """The table as CSV, in the order of themes and theories."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(_row(finding, look) for finding in sorted(look.findings, key=_place))
    return text.getvalue()


def _place(finding: Finding) -> tuple[int, str]:
    return place_of(finding.pattern.theory), finding.pattern.name


def _row(finding: Finding, look: Look) -> Mapping[str, str]:
    pattern, shares = finding.pattern, {share.kind: share for share in finding.shares}
    met = shares["ranges"].met if "ranges" in shares else None
    return {
        "theme": theme_of(pattern.theory),
        "theory": pattern.theory,
        "pattern": pattern.name,
        "kind": pattern.kind,
        "title": pattern.title,
        "first_look": look.first.get(pattern.name, ""),
        "verdict": finding.verdict,
        **_effect(finding.judgement),
        "holm": _number(finding.adjusted),
        "benjamini_hochberg": _number(finding.discovered),
        "ablation": finding.vanishes,
        "effect_ablated": _number(finding.ablation.effect) if finding.ablation else "",
        "ablation_reason": stays(finding),
        "null_model": finding.appears,
        "effect_null": _number(finding.null.effect) if finding.null else "",
        **_share(shares.get("ranges"), "ranges"),
        "ranges_where_people_meet": _number(met.effect) if met else "",
        "points_where_people_meet": str(met.n) if met else "",
        **_share(shares.get("ensemble"), "ensemble"),
        "reason": reason(finding),
    }


def _effect(judged: Judgement | None) -> Mapping[str, str]:
    if judged is None:
        return {}
    return {"n": str(judged.n)} | {
        name: _number(getattr(judged, name)) for name in ("effect", "low", "high", "smallest")
    }


def _share(share: Share | None, name: str) -> Mapping[str, str]:
    if share is None:
        return {}
    judged = share.judgement
    return {name: _number(judged.effect), f"{name}_low": _number(judged.low), f"{name}_high": _number(judged.high)}


def _number(value: float) -> str:
    return f"{value:.{DIGITS}g}" if math.isfinite(value) else ""
