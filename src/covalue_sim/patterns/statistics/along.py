"""Statistics along a lever: change of sign, crossover, interior optimum, a pair of thresholds.

Arrays are (replicates, levels), levels rising.
"""

import numpy as np

from covalue_sim.analysis.intervals import Array, Interval, t_interval
from covalue_sim.patterns.statistics.judgement import Judgement, Verdict, beyond, located

FEWEST = 4
"""Replicates that can be divided into halves."""


def ends(differences: Array) -> Array:
    """Components of a change of sign, (n, 2): above 0 at the lowest level, below 0 at the highest."""
    return np.stack([differences[:, 0], -differences[:, -1]], axis=1)


def sign_change(differences: Array, levels: Array, smallest: float) -> Judgement:
    """Judge that a difference is above `smallest` at the lowest level and below minus it at the highest.

    Args:
        differences: of two arms, (n, levels).
        levels: values of the lever, (levels,), rising.
        smallest: smallest effect of interest at either end.

    Returns:
        A judgement with the place where the mean difference first falls through 0.
    """
    return located(beyond(ends(differences), smallest), zero_of(differences, levels))


def crossover(differences: Array, levels: Array, smallest: float, low: float, high: float) -> Judgement:
    """A change of sign whose place, with its bounds, has to lie from `low` to `high`; fails where it lies outside."""
    from dataclasses import replace

    found = sign_change(differences, levels, smallest)
    if found.verdict is not Verdict.holds:
        return found
    inside = low <= found.location_low and found.location_high <= high
    outside = found.location_high < low or found.location_low > high
    verdict = Verdict.holds if inside else Verdict.fails if outside else Verdict.inconclusive
    return replace(found, verdict=verdict)


def zero_of(differences: Array, levels: Array) -> Interval:
    """Place where the mean of `differences` first falls through 0, with jackknife bounds; NaN where it does not."""
    n = len(differences)
    total = differences.sum(axis=0)
    place = _zero(total / n, levels)
    without = np.array([_zero((total - row) / (n - 1), levels) for row in differences])
    if not np.isfinite(without).all():
        return Interval(n, place, np.nan, np.nan, np.nan, "jackknife")
    values = t_interval(n * place - (n - 1) * without)
    return Interval(n, place, values.sd, values.low, values.high, "jackknife")


def _zero(mean: Array, levels: Array) -> float:
    for left in range(len(levels) - 1):
        here, there = float(mean[left]), float(mean[left + 1])
        if here > 0.0 >= there:
            return float(levels[left] + (levels[left + 1] - levels[left]) * here / (here - there))
    return float("nan")


def peak(values: Array) -> Array:
    """Components of an optimum inside, (n, 2): the best level inside against the lowest and the highest.

    Each half of the replicates is compared at the level that is best in the other half, so that choosing the best
    does not flatter it. Fewer than 4 replicates, as at a point of a space, are compared at the best of them all.
    `values` is (n, levels), three levels or more.
    """
    if len(values) < FEWEST:
        best = 1 + int(np.argmax(values[:, 1:-1].mean(axis=0)))
        return np.stack([values[:, best] - values[:, 0], values[:, best] - values[:, -1]], axis=1)
    halves = np.arange(len(values)) % 2
    inner = np.empty(len(values))
    for half in (0, 1):
        best = 1 + int(np.argmax(values[halves != half, 1:-1].mean(axis=0)))
        inner[halves == half] = values[halves == half, best]
    return np.stack([inner - values[:, 0], inner - values[:, -1]], axis=1)


def interior_optimum(values: Array, levels: Array, smallest: float) -> Judgement:
    """Judge that some level inside is better than either end by more than `smallest`; its place is given."""
    inner = values[:, 1:-1]
    place = float(levels[1 + int(np.argmax(inner.mean(axis=0)))])
    own = [float(levels[1 + int(np.argmax(row))]) for row in inner]
    low, high = (float(bound) for bound in np.quantile(own, [0.025, 0.975]))
    return located(beyond(peak(values), smallest), Interval(len(values), place, np.nan, low, high, "range"))


def threshold(values: Array, levels: Array, cut: float) -> Array:
    """Level at which each replicate first passes `cut`, (n,), interpolated; the highest where it never does."""
    found = np.empty(len(values))
    for row, series in enumerate(values):
        above = np.flatnonzero(series >= cut)
        found[row] = _passes(series, levels, int(above[0]), cut) if len(above) else levels[-1]
    return found


def _passes(series: Array, levels: Array, first: int, cut: float) -> float:
    if first == 0:
        return float(levels[0])
    before, after = float(series[first - 1]), float(series[first])
    share = (cut - before) / (after - before)
    return float(levels[first - 1] + share * (levels[first] - levels[first - 1]))


def apart(starting: Array, persisting: Array, levels: Array, cut: float) -> Array:
    """Threshold to start minus threshold to persist, (n,), in the lever's unit.

    Args:
        starting: outcome from a low beginning, (n, levels).
        persisting: outcome from a high beginning.
        levels: values of the lever, rising.
        cut: outcome that counts as under way.
    """
    return threshold(starting, levels, cut) - threshold(persisting, levels, cut)
