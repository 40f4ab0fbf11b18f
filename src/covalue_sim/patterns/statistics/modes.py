"""Bimodality, tested and not eyed: Hartigan's dip, and two modes far enough apart and big enough.

References:
    Hartigan, J. A. & Hartigan, P. M. (1985). The dip test of unimodality. *Annals of Statistics*, 13(1), 70-84.
    Fisher, W. D. (1958). On grouping for maximum homogeneity. *Journal of the American Statistical Association*,
    53(284), 789-798.
"""

import math
from typing import NamedTuple

import numpy as np

from covalue_sim.analysis.intervals import Array, steady
from covalue_sim.patterns.statistics.judgement import Judgement, Verdict

SIGNIFICANT = 0.05
CLEARLY_NOT = 0.2
APART = 0.2
SMALLEST_SHARE = 0.15
AT_A_BOUND = 1e-9
FEWEST = 10
RESAMPLES = 400


class Modes(NamedTuple):
    """Two parts of a sample: p of the dip test, distance of their medians, share of the smaller, values used."""

    p: float
    gap: float
    share: float
    n: int


def modes(sample: Array, low: float = -math.inf, high: float = math.inf) -> Modes:
    """Test a sample, (n,), for two modes; values at the bounds `low` and `high` are left out."""
    from diptest import diptest

    inner = np.sort(_between(sample, low, high))
    if len(inner) < FEWEST or inner[0] == inner[-1]:
        return Modes(1.0, 0.0, 0.0, len(inner))
    p = steady(float(diptest(inner)[1]))
    return Modes(p, *_parts(inner), len(inner))


def _between(sample: Array, low: float, high: float) -> Array:
    """The sample without its atoms at the bounds."""
    inner: Array = sample[(sample > low + AT_A_BOUND) & (sample < high - AT_A_BOUND)]
    return inner


def are_two(found: Modes) -> bool:
    """Whether the parts are far enough apart and the smaller is big enough to be modes."""
    return found.gap >= APART and found.share >= SMALLEST_SHARE


def dip(two: list[Array], one: list[Array], low: float = -math.inf, high: float = math.inf) -> Judgement:
    """Judge that some samples have two modes and others have one.

    Args:
        two: samples, (n,) each, that must have two modes.
        one: samples that must have one.
        low, high: bounds of the outcome; values there are atoms and left out.

    Returns:
        The effect is the distance of the modes in the sample of `two` where it is least, with bootstrap bounds of
        what is no atom; NaN bounds where that is too little.
    """
    found = [modes(sample, low, high) for sample in two]
    others = [modes(sample, low, high) for sample in one]
    weakest = min(range(len(two)), key=lambda place: found[place].gap)
    return _judged(found, others, _between(two[weakest], low, high))


def dip_within(
    p_two: list[Array], modes_two: list[Array], p_one: list[Array], modes_one: list[Array]
) -> Judgement:  # fmt: skip
    """Judge the same within runs: a dip a replicate, the p-values combined by Fisher's method.

    Args:
        p_two, p_one: p-values of the dip of each replicate, (n,) an arm.
        modes_two, modes_one: distance of the modes, 0 where the smaller is too small, (n,) an arm.
    """
    found = [Modes(combined(p), float(np.median(gap)), 1.0, len(p)) for p, gap in zip(p_two, modes_two, strict=True)]
    others = [Modes(combined(p), float(np.median(gap)), 1.0, len(p)) for p, gap in zip(p_one, modes_one, strict=True)]
    return _judged(found, others, None)


def combined(p_values: Array) -> float:
    """Fisher's combined p-value of independent tests, (n,)."""
    from scipy.special import chdtrc

    statistic = -2.0 * math.fsum(math.log(max(p, 1e-300)) for p in p_values.tolist())
    return steady(float(chdtrc(2 * len(p_values), statistic)))


def _judged(two: list[Modes], one: list[Modes], weakest: Array | None) -> Judgement:
    if any(_surely_one(found) for found in two) or any(_surely_two(found) for found in one):
        verdict = Verdict.fails
    elif all(_surely_two(found) for found in two) and not any(_surely_two(found) for found in one):
        verdict = Verdict.holds
    else:
        verdict = Verdict.inconclusive
    least = min(two, key=lambda found: found.gap)
    low, high = _bounds(weakest) if weakest is not None and len(weakest) >= FEWEST else (math.nan, math.nan)
    p = max(found.p for found in two)
    return Judgement(least.n, least.gap, low, high, low, high, APART, verdict, p, note="distance of two modes")


def _surely_two(found: Modes) -> bool:
    return found.p < SIGNIFICANT and are_two(found)


def _surely_one(found: Modes) -> bool:
    return found.p > CLEARLY_NOT or not are_two(found)


def _parts(ordered: Array) -> tuple[float, float]:
    """Distance of the medians of the two parts that leave least spread within, and the share of the smaller."""
    n = len(ordered)
    sums, squares = np.cumsum(ordered), np.cumsum(ordered * ordered)
    size = np.arange(1, n)
    left = squares[:-1] - sums[:-1] ** 2 / size
    right = (squares[-1] - squares[:-1]) - (sums[-1] - sums[:-1]) ** 2 / (n - size)
    cut = 1 + int(np.argmin(left + right))
    gap = float(np.median(ordered[cut:]) - np.median(ordered[:cut]))
    return gap, min(cut, n - cut) / n


def _bounds(sample: Array) -> tuple[float, float]:
    stream = np.random.RandomState(0)
    gaps = [_parts(np.sort(sample[stream.randint(0, len(sample), len(sample))]))[0] for _ in range(RESAMPLES)]
    low, high = np.quantile(gaps, [0.025, 0.975]).tolist()
    return float(low), float(high)
