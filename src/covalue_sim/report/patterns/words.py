"""What is said of a finding: the verdict in a sentence, and what stands behind it."""

import math
from collections.abc import Iterator, Sequence

from covalue_sim.patterns.closed_set import STATISTICS
from covalue_sim.patterns.finding import Finding, Share
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.planning import FULL
from covalue_sim.report.figures.wording import counted
from covalue_sim.report.patterns.summary import bounded, number, percent, within

MARKS = {"holds": "●", "fails": "✕", "inconclusive": "?", "reported": "·", "not run": "!"}
STANDS = 0.05


def verdict_sentence(finding: Finding) -> str:
    """The verdict in a sentence."""
    judged, pattern = finding.judgement, finding.pattern
    if finding.error:
        return f"Not judged: {finding.error}."
    if judged is None:
        return "No prediction is recorded; outcomes are reported without a verdict."
    if pattern.exact:
        return f"Exact: the largest error is {judged.effect:.1e}." if finding.verdict == "holds" else (
            f"Not exact: the largest error is {judged.effect:.3g}. This is a fault of the model."
        )  # fmt: skip
    said = {"holds": "Holds", "fails": "Fails", "inconclusive": "Inconclusive"}[finding.verdict]
    what = judged.note or ("difference" if pattern.statistic == "none" else "effect in the direction predicted")
    runs = counted(finding.replicates, "replicate", " ")
    effect = bounded(judged.effect, judged.low, judged.high)
    return f"{said}: {what} {effect}, {_against(pattern, judged.smallest)}; {runs}."


def reason(finding: Finding) -> str:
    """Why a prediction is not met, as it was found after the look; empty where it is met."""
    if finding.verdict not in {"fails", "inconclusive"}:
        return ""
    return finding.pattern.reason or "No reason has been found yet."


def stays(finding: Finding) -> str:
    """Why it does not vanish with what its ablation takes away; empty where it vanishes, or was not asked."""
    if finding.vanishes not in {"stays", "reverses", "inconclusive"}:
        return ""
    missing = "No reason has been found yet." if finding.vanishes == "stays" else ""
    return finding.pattern.stays or missing


def beside(finding: Finding, findings: Sequence[Finding]) -> str:
    """What the pattern that is to be read beside it gave, the randomised arm or the naive contrast."""
    name, why = finding.pattern.beside
    other = next((one for one in findings if one.pattern.name == name), None)
    if other is None:
        return f"{name}: {why}" if name else ""
    if other.judgement is not None:
        return f"{name}: {why} {verdict_sentence(other)}"
    own = next((cells for variant, cells in other.means if variant == FULL), {})
    if not own:
        return f"{name}: {why}"
    means = "; ".join(f"{arm} {bounded(one.mean, one.low, one.high)}"
                      for (arm, _), one in own.items())  # fmt: skip
    return f"{name}: {why} {other.pattern.outcomes[0].label}: {means}."


def _against(pattern: Pattern, smallest: float) -> str:
    if pattern.statistic == "none":
        return f"with a margin of {number(smallest)} either way"
    if pattern.statistic == "ratio_band":
        low, high = pattern.prediction.band
        return f"foretold between {number(low)} and {number(high)}"
    unit = " (in smallest effects of the two outcomes)" if pattern.statistic == "rank_disagreement" else ""
    return f"smallest of interest {number(smallest)}{unit}"


def facts(finding: Finding) -> Iterator[tuple[str, str]]:
    """Headings and sentences on what was done and what else came of it."""
    pattern = finding.pattern
    yield "Source", "; ".join(f"{source.document}: {source.reference}" for source in pattern.sources)
    if pattern.exact:
        return
    yield "Scenario", pattern.scenario
    yield "Arms", "; ".join(f"{arm}: {_levers(dict(changes))}" for arm, changes in pattern.arms.items())
    if pattern.along is not None:
        yield "Along", f"{pattern.along.path}: {', '.join(f'{value:g}' for value in pattern.along.values)}"
    yield "Measured", "; ".join(outcome.label for outcome in pattern.outcomes)
    if finding.won:
        shares = (
            f"{arm}: best under {within(one.mean, one.low, one.high)} of all weights"
            for arm, one in finding.won.items()
        )
        yield "Weights won", "; ".join(shares)
    if not pattern.judged:
        return
    yield "Statistic", f"{pattern.statistic.replace('_', ' ')}: {STATISTICS[pattern.statistic].meaning}"
    yield "Smallest effect", f"{', '.join(number(value) for value in pattern.smallest)}. {pattern.why_smallest}"
    if pattern.measurement_map:
        yield "Measurement map", pattern.measurement_map
    if pattern.conflict:
        yield "Both halves", pattern.conflict
    yield from _checks(finding)


def _checks(finding: Finding) -> Iterator[tuple[str, str]]:
    pattern, judged = finding.pattern, finding.judgement
    if judged is not None and math.isfinite(judged.location):
        place = bounded(judged.location, judged.location_low, judged.location_high)
        yield "Place", f"{place} along {pattern.along.path if pattern.along else ''}"
    if pattern.ablation is not None and finding.ablation is not None:
        said = finding.vanishes or "not asked, since the pattern does not hold"
        left = f"Effect left {number(finding.ablation.effect)}"
        yield "Ablation", f"{_levers(dict(pattern.ablation.changes))}. {pattern.ablation.why} {left}: {said}."
    if pattern.null is not None:
        found = f" Effect there {number(finding.null.effect)}: {finding.appears}." if finding.null else ""
        yield "Null model", f"{pattern.null.why}{found}"
    for share in finding.shares:
        yield _space_name(share), _space(share)
    if math.isfinite(finding.adjusted):
        stands = "stands" if finding.adjusted < STANDS else "does not stand"
        p = f"p {number(finding.adjusted)}; by Benjamini and Hochberg {number(finding.discovered)}"
        yield "Many patterns", f"{stands} after Holm's adjustment over the set ({p})"


def _space_name(share: Share) -> str:
    return "Declared ranges" if share.kind == "ranges" else "Calibrated ensemble"


def _space(share: Share) -> str:
    words = f"as predicted at {percent(share.judgement)} of {counted(share.judgement.n, 'point', ' ')}"
    if share.met is not None and share.met.n < share.judgement.n:
        words += f"; where people and professionals meet at all, at {percent(share.met)} of {share.met.n}"
    if share.failed:
        words += f"; {share.failed} more could not be run and are left out"
    if share.elsewhere:
        places = [f"{'high' if value > 0 else 'low'} {path} ({value:+.2f} SD)" for path, value in share.elsewhere]
        words += f"; not so above all at {', '.join(places)}"
    return f"{words}."


def _levers(changes: dict[str, object]) -> str:
    if not changes:
        return "as it is"
    shown = [f"{path} {_value(value)}" for path, value in list(changes.items())[:6]]
    more = f" and {len(changes) - 6} more" if len(changes) > 6 else ""
    return f"{', '.join(shown)}{more}"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:g}" if isinstance(value, float) else str(value)
