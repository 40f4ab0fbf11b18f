"""From the numbers of a pattern's arms to a judgement: of the prediction, its reverse, and whether it is gone."""

from dataclasses import replace

from covalue_sim.analysis.intervals import Array
from covalue_sim.errors import InputError
from covalue_sim.patterns.closed_set import STATISTICS
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.statistics.judgement import Judgement, Verdict, beyond, within
from covalue_sim.patterns.table import Table, column, difference_of

VANISHED = 0.25
"""Part of the full effect that an ablation may leave."""

TURNED = {Verdict.holds: Verdict.fails, Verdict.fails: Verdict.holds, Verdict.inconclusive: Verdict.inconclusive}


def judge(pattern: Pattern, table: Table, *, turned: bool = False) -> Judgement:
    """Judge the prediction of a pattern, or with `turned` its reverse.

    Args:
        pattern: with a statistic other than identity.
        table: the numbers of its outcomes.
        turned: the prediction reversed, which must fail where the prediction holds.

    Raises:
        InputError: too few replicates, or a number that is not finite.
    """
    statistic = STATISTICS[pattern.statistic]
    if statistic.components is None:
        assert statistic.judge is not None
        found = statistic.judge(pattern, table)
        return replace(found, verdict=TURNED[found.verdict]) if turned else found
    components = statistic.components(pattern, table)
    found = beyond(-components if turned else components, smallest_of(pattern))
    return found if turned or statistic.placed is None else statistic.placed(pattern, table)


def smallest_of(pattern: Pattern) -> float:
    """Smallest effect of interest in the unit of the components."""
    return 1.0 if pattern.statistic == "rank_disagreement" else pattern.smallest[0]


def vanishes(pattern: Pattern, table: Table, margin: float, full: Table | None = None) -> Judgement:
    """Judge that the pattern is gone: its effect lies within `margin` of 0, by the 90 % interval.

    A pattern that needs several components is gone where its weakest lies below the margin, however far. One that
    is no difference is gone where its own verdict is *fails*. What a ratio compares is gone where the difference of
    its two parts is within a quarter of that in `full`, so that nothing is divided by what was taken away.

    Args:
        pattern: with a statistic other than identity.
        table: numbers of the ablation, or of the null model.
        margin: in the unit of the components.
        full: the numbers as they are, for an ablation.
    """
    statistic = STATISTICS[pattern.statistic]
    if pattern.statistic == "ratio_band" and full is not None:
        return within(_gap(pattern, table), VANISHED * abs(float(_gap(pattern, full).mean())))
    if statistic.components is None:
        found = judge(pattern, table)
        return replace(found, verdict=TURNED[found.verdict])
    components = statistic.components(pattern, table)
    if components.shape[1] == 1:
        return within(components, margin)
    found = beyond(components, 0.0)
    gone = found.high_90 <= margin
    verdict = Verdict.holds if gone else Verdict.fails if found.low > margin else Verdict.inconclusive
    return replace(found, smallest=margin, verdict=verdict)


def holds_at(pattern: Pattern, table: Table) -> bool:
    """Whether the prediction is so at one point of the space, by the means of its replicates."""
    statistic = STATISTICS[pattern.statistic]
    if statistic.components is not None:
        components = statistic.components(pattern, table)
        return bool((components.mean(axis=0) > smallest_of(pattern)).all())
    if pattern.statistic == "none":
        means = [float(column(table[0], name).mean()) for name in pattern.prediction.same]
        return all(abs(mean - means[0]) <= pattern.smallest[0] for mean in means)
    if pattern.statistic == "ratio_band":
        low, high = pattern.prediction.band
        return low <= judge(pattern, table).effect <= high
    raise InputError(f"{pattern.name}: '{pattern.statistic}' cannot be looked at point by point; give 'space: false'")


def _gap(pattern: Pattern, table: Table) -> Array:
    """Difference of the two parts of a ratio, (n,)."""
    one = pattern.prediction
    parts = [difference_of(table[0], name) for name in one.ratio]
    return parts[0] - (parts[1] if len(parts) > 1 else one.to)
