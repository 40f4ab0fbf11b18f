"""Statistics that lie in a band: a ratio of means, a share of points."""

import math

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.analysis.proportions import wilson_interval
from covalue_sim.analysis.ratios import ratio_of_means
from covalue_sim.patterns.statistics.judgement import Judgement, Verdict


def ratio_band(numerator: Array, denominator: Array, low: float, high: float) -> Judgement:
    """Judge that the ratio of two means lies from `low` to `high`, with Fieller's bounds.

    Args:
        numerator: (n,), paired with `denominator`.
        denominator: (n,); where its mean cannot be told from 0 the verdict is inconclusive.
        low, high: the band; either may be infinite.
    """
    wide, narrow = (ratio_of_means(numerator, denominator, level) for level in (0.95, 0.90))
    if not wide.bounded:
        verdict = Verdict.inconclusive
    elif low <= wide.low and wide.high <= high:
        verdict = Verdict.holds
    else:
        verdict = Verdict.fails if wide.high < low or wide.low > high else Verdict.inconclusive
    bounds = (wide.low, wide.high, narrow.low, narrow.high)
    return Judgement(wide.n, wide.ratio, *bounds, math.nan, verdict, note="a ratio of means")


def share_of_space(holds: Array, smallest: float) -> Judgement:
    """Judge that more than `smallest` of points have a property, by Wilson's interval.

    Args:
        holds: (points,), 1 where a point has it and 0 where not.
        smallest: a share.
    """
    count, n = int(np.count_nonzero(holds)), len(holds)
    wide, narrow = wilson_interval(count, n), wilson_interval(count, n, 0.90)
    verdict = Verdict.holds if wide.low > smallest else Verdict.fails if wide.high < smallest else Verdict.inconclusive
    bounds = (wide.low, wide.high, narrow.low, narrow.high)
    return Judgement(n, wide.mean, *bounds, smallest, verdict, note="a share of points")
