"""What is said of a pattern, and the two ways to come to say it: beyond a margin, or within it.

An effect that must lie beyond the smallest effect of interest holds where its 95 % interval lies wholly beyond it,
fails where the interval lies wholly short of it, and is inconclusive between. An effect that must be none holds
where its 90 % interval lies within the margin (two one-sided tests at 5 %). With several components, each of which
has to hold, the weakest decides (intersection-union test), which needs no adjustment.

References:
    Berger, R. L. & Hsu, J. C. (1996). Bioequivalence trials, intersection-union tests and equivalence confidence
    sets. *Statistical Science*, 11(4), 283-319.
    Lakens, D., Scheel, A. M. & Isager, P. M. (2018). Equivalence testing for psychological research. *Advances in
    Methods and Practices in Psychological Science*, 1(2), 259-269.
"""

import math
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from covalue_sim.analysis.intervals import Array, Interval, moments, steady, t_interval
from covalue_sim.errors import InputError


class Verdict(StrEnum):
    """What may be said of a prediction."""

    holds = "holds"
    fails = "fails"
    inconclusive = "inconclusive"


@dataclass(frozen=True, slots=True)
class Judgement:
    """An effect and what it says of the prediction.

    Attributes:
        n: replicates, or points.
        effect: in the direction of the prediction; of several components the one that decides.
        low, high: its 95 % bounds.
        low_90, high_90: its 90 % bounds, for tests of equivalence.
        smallest: smallest effect of interest, or the margin of a prediction of none.
        verdict: one of `Verdict`.
        p: of the test that the prediction does not hold, as two-sided; NaN where the statistic has none.
        location: place along the lever, where the statistic has one; NaN otherwise.
        location_low, location_high: its 95 % bounds.
        note: what the effect is, where it is not a difference in the outcome's own unit.
    """

    n: int
    effect: float
    low: float
    high: float
    low_90: float
    high_90: float
    smallest: float
    verdict: Verdict
    p: float = math.nan
    location: float = math.nan
    location_low: float = math.nan
    location_high: float = math.nan
    note: str = ""


def beyond(components: Array, smallest: float) -> Judgement:
    """Judge that every component, (n, k), has a mean above `smallest`; the one with the lowest bound decides.

    Raises:
        InputError: fewer than two replicates, a number that is not finite, or a margin below 0.
    """
    columns = _columns(components, smallest)
    intervals = [t_interval(column) for column in columns]
    weakest = min(range(len(columns)), key=lambda k: (intervals[k].low, k))
    one, narrow = intervals[weakest], t_interval(columns[weakest], 0.90)
    if all(interval.low > smallest for interval in intervals):
        verdict = Verdict.holds
    elif any(interval.high <= smallest for interval in intervals):
        verdict = Verdict.fails
    else:
        verdict = Verdict.inconclusive
    p = max(p_above(column, smallest) for column in columns)
    return Judgement(one.n, one.mean, one.low, one.high, narrow.low, narrow.high, smallest, verdict, min(2.0 * p, 1.0))


def within(components: Array, margin: float) -> Judgement:
    """Judge that every component, (n, k), has a mean within `margin` of 0; the one furthest out decides.

    Raises:
        InputError: as `beyond`.
    """
    columns = _columns(components, margin)
    wide = [t_interval(column) for column in columns]
    narrow = [t_interval(column, 0.90) for column in columns]
    furthest = max(range(len(columns)), key=lambda k: (max(abs(narrow[k].low), abs(narrow[k].high)), -k))
    if all(is_within(one.low, one.high, margin) for one in narrow):
        verdict = Verdict.holds
    elif any(one.low > margin or one.high < -margin for one in wide):
        verdict = Verdict.fails
    else:
        verdict = Verdict.inconclusive
    p = max(max(p_above(column, -margin), p_above(-column, -margin)) for column in columns)
    one, close = wide[furthest], narrow[furthest]
    return Judgement(one.n, one.mean, one.low, one.high, close.low, close.high, margin, verdict, p)


def is_within(low: float, high: float, margin: float) -> bool:
    """Whether bounds lie within `margin` of 0, the margin included."""
    return -margin <= low and high <= margin


def p_above(sample: Array, bound: float) -> float:
    """One-sided p-value of Student's test that the mean of `sample`, (n,), is not above `bound`."""
    from scipy.special import stdtr

    mean, sd = moments(sample)
    if sd == 0.0:
        return 0.0 if mean > bound else 1.0
    t = (mean - bound) / (sd / math.sqrt(len(sample)))
    return steady(float(stdtr(len(sample) - 1, -t)))


def located(judgement: Judgement, where: Interval) -> Judgement:
    """The judgement with a place along the lever."""
    return replace(judgement, location=where.mean, location_low=where.low, location_high=where.high)


def _columns(components: Array, margin: float) -> list[Array]:
    if not margin >= 0.0:
        raise InputError(f"smallest effect of interest: {margin:g} is below 0; give 0 or more")
    numbers = np.asarray(components, dtype=np.float64)
    if numbers.ndim == 1:
        numbers = numbers[:, None]
    if len(numbers) < 2:
        raise InputError(f"replicates: {len(numbers)} cannot be judged; give 2 or more, and 50 or more to rely on")
    return [np.ascontiguousarray(column) for column in numbers.T]
