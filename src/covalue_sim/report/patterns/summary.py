"""Findings as a table and as JSON."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from covalue_sim.patterns.finding import Finding, Share
from covalue_sim.patterns.looking import Look
from covalue_sim.patterns.statistics.judgement import Judgement

HEADINGS = ("pattern", "kind", "verdict", "effect", "95 % interval", "smallest", "ablation", "null model",
            "holds in", "of ensemble", "n", "first look")  # fmt: skip
TOLD = {"holds": "holds", "fails": "fails", "inconclusive": "inconclusive", "reported": "reported without a verdict",
        "not run": "not run"}  # fmt: skip
"""Verdict -> its words where findings are counted."""


def rows(look: Look) -> list[list[str]]:
    """A row a pattern, as `HEADINGS` says."""
    return [[*_row(finding), look.first.get(finding.pattern.name, "")] for finding in look.findings]


def _row(finding: Finding) -> list[str]:
    judged = finding.judgement
    shares = {share.kind: percent(share.judgement) for share in finding.shares}
    numbers = ["", "", ""]
    if judged is not None:
        bounds = f"{number(judged.low)} to {number(judged.high)}" if math.isfinite(judged.low) else "-"
        numbers = [number(judged.effect), bounds, number(judged.smallest)]
    return [finding.pattern.name, finding.pattern.kind, finding.verdict, *numbers, finding.vanishes, finding.appears,
            shares.get("ranges", ""), shares.get("ensemble", ""), str(finding.replicates)]  # fmt: skip


def percent(judged: Judgement) -> str:
    """A share with its bounds, in percent."""
    return within(judged.effect, judged.low, judged.high)


def within(share: float, low: float, high: float) -> str:
    """A share and its bounds, in percent."""
    return f"{100 * share:.0f} % ({100 * low:.0f} to {100 * high:.0f})"


def number(value: float) -> str:
    """Three digits; a dash where there is no number."""
    return f"{value:.3g}" if math.isfinite(value) else "-"


def bounded(value: float, low: float, high: float) -> str:
    """A number with its 95 % interval, if it has one."""
    return f"{number(value)} ({number(low)} to {number(high)})" if math.isfinite(low) else number(value)


def last_lines(look: Look) -> list[str]:
    """What is to be said below the table."""
    verdicts = [one.verdict for one in look.findings]
    words = ", ".join(
        f"{said} {verdicts.count(word)}" for word, said in TOLD.items() if word in verdicts or word != "not run"
    )
    stand = sum(one.verdict == "holds" and one.adjusted < 0.05 for one in look.findings)
    exact = sum(one.verdict == "holds" and one.pattern.exact for one in look.findings)
    patterns = f"{len(look.findings)} pattern{'' if len(look.findings) == 1 else 's'}"
    lines = [f"{patterns}: {words}"]
    found = sum(one.verdict == "holds" and one.discovered < 0.05 for one in look.findings)
    tested = sum(math.isfinite(one.adjusted) for one in look.findings)
    lines.append(
        f"of those that hold {exact} are exact; of {tested} tests in this set {stand} stand after Holm's adjustment"
        f" (any false one) and {found} after Benjamini and Hochberg's (share of false ones), each at 5 %"
    )
    if look.quick:
        lines.append("a quick look at a subset of replicates: no verdict to rely on, and no space was looked at")
    return lines


def as_json(look: Look, page: Path | None = None) -> dict[str, Any]:
    """All findings as plain data, with where their page is, if one was written."""
    return {
        "quick": look.quick,
        "looks": str(look.looks),
        "report": None if page is None else str(page),
        "patterns": [_json(finding, look) for finding in look.findings],
    }


def _json(finding: Finding, look: Look) -> dict[str, Any]:
    pattern = finding.pattern
    return {
        "pattern": pattern.name,
        "theory": pattern.theory,
        "kind": pattern.kind,
        "title": pattern.title,
        "statistic": pattern.statistic or None,
        "outcome": [outcome.label for outcome in pattern.outcomes],
        "verdict": finding.verdict,
        "first_verdict": look.first.get(pattern.name),
        "replicates": finding.replicates,
        "effect": _judgement(finding.judgement),
        "holm": _plain(finding.adjusted),
        "benjamini_hochberg": _plain(finding.discovered),
        "reason": pattern.reason or None,
        "weights_won": {
            arm: {"share": _plain(one.mean), "low": _plain(one.low), "high": _plain(one.high)}
            for arm, one in finding.won.items()
        },
        "ablation": {
            "verdict": finding.vanishes,
            "reason": pattern.stays or None,
            **(_judgement(finding.ablation) or {}),
        },
        "null_model": {"verdict": finding.appears, **(_judgement(finding.null) or {})},
        "space": [_share(share) for share in finding.shares],
        "means": _means(finding),
        "folder": None if finding.folder is None else str(finding.folder),
        "error": finding.error or None,
    }


def _judgement(judged: Judgement | None) -> dict[str, Any] | None:
    if judged is None:
        return None
    names = ("n", "effect", "low", "high", "low_90", "high_90", "smallest", "p", "location", "location_low",
             "location_high")  # fmt: skip
    return {name: _plain(getattr(judged, name)) for name in names} | {"note": judged.note or None}


def _share(share: Share) -> dict[str, Any]:
    judged = share.judgement
    elsewhere: Sequence[tuple[str, float]] = share.elsewhere
    return {"kind": share.kind, "points": judged.n, "share": _plain(judged.effect), "low": _plain(judged.low),
            "high": _plain(judged.high), "failed": share.failed, "where_people_meet": _judgement(share.met),
            "elsewhere": [{"path": path, "difference": _plain(value)} for path, value in elsewhere]}  # fmt: skip


def _means(finding: Finding) -> list[dict[str, Any]]:
    return [
        {"variant": variant, "arm": arm, "level": level, "mean": _plain(one.mean), "low": _plain(one.low),
         "high": _plain(one.high), "n": one.n}
        for variant, cells in finding.means for (arm, level), one in cells.items()
    ]  # fmt: skip


def _plain(value: float) -> float | int | None:
    return value if isinstance(value, int) or math.isfinite(value) else None
