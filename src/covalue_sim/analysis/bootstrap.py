"""The bias-corrected and accelerated bootstrap, the same bounds for the same numbers for ever.

References:
    Efron, B. (1987). Better bootstrap confidence intervals. *Journal of the American Statistical
    Association*, 82(397), 171-185.
"""

import math
from collections.abc import Callable, Sequence
from statistics import NormalDist

import numpy as np

from covalue_sim.analysis.intervals import Array, Interval, checked, degenerate, moments, steady

Statistic = Callable[[Array], Array]
"""A number of each sample: (..., n) -> (...,), the last axis being the sample."""

BLOCK = 1 << 20
"""Numbers resampled at a time, which bounds the memory."""


def bca_interval(
    sample: Sequence[float] | Array,
    level: float = 0.95,
    *,
    statistic: Statistic | None = None,
    resamples: int = 4000,
    seed: int = 0,
) -> Interval:
    """Statistic of `sample` with the bias-corrected and accelerated bootstrap interval.

    Args:
        sample: shape (n,), finite; for a paired difference, the differences.
        level: coverage, above 0 and below 1.
        statistic: the mean unless given.
        resamples: bootstrap samples; below 1000 the bounds are rough.
        seed: of the resampling; the same numbers give the same bounds for ever.

    Raises:
        InputError: a number is not finite, or the level is out of range.
    """
    numbers = checked(sample, level)
    measure = statistic or _mean
    n = len(numbers)
    mean, sd = moments(numbers)
    if n < 2 or sd == 0.0:
        return degenerate(n, mean if statistic is None or n == 0 else float(measure(numbers)), sd, "bca")
    estimate = mean if statistic is None else float(measure(numbers))
    replicas = np.sort(_resampled(numbers, measure, resamples, seed))
    if replicas[0] == replicas[-1]:
        return Interval(n, estimate, sd, float(replicas[0]), float(replicas[0]), "bca")
    low, high = _bounds(replicas, estimate, _acceleration(numbers, measure), level)
    return Interval(n, estimate, sd, low, high, "bca")


def _bounds(replicas: Array, estimate: float, acceleration: float, level: float) -> tuple[float, float]:
    """Lower and upper bound from sorted `replicas`."""
    bias = _bias(replicas, estimate)
    low, high = (_quantile(replicas, _corrected(tail, bias, acceleration)) for tail in _tails(level))
    return low, high


def bca_intervals(samples: Array, level: float = 0.95, *, resamples: int = 4000, seed: int = 0) -> list[Interval]:
    """`bca_interval` of the mean of every column of `samples`, shape (n, k), drawn once for all columns.

    Raises:
        InputError: a number is not finite, or the level is out of range.
    """
    n = len(samples)
    checked(samples, level)
    if n < 2:
        return [degenerate(n, *moments(column), "bca") for column in samples.T]
    varying = np.flatnonzero((samples != samples[0]).any(axis=0))
    replicas = np.sort(_resampled_means(samples[:, varying], resamples, seed), axis=0)
    found = [degenerate(n, *moments(column), "bca") for column in samples.T]
    for place, column in enumerate(varying.tolist()):
        mean, sd = moments(samples[:, column])
        bounds = _bounds(
            np.ascontiguousarray(replicas[:, place]), mean, _acceleration(samples[:, column], _mean), level
        )
        found[column] = Interval(n, mean, sd, *bounds, "bca")
    return found


def _resampled_means(samples: Array, resamples: int, seed: int) -> Array:
    stream = np.random.RandomState(seed)
    n = len(samples)
    rows = max(1, BLOCK // n)
    means = []
    for size in (min(rows, resamples - done) for done in range(0, resamples, rows)):
        drawn = stream.randint(0, n, size=(size, n))
        total = np.zeros((size, samples.shape[1]))
        for place in range(n):  # one after the other, so that the bits depend on no processor
            total += samples[drawn[:, place]]
        means.append(total / n)
    return np.concatenate(means)


def _mean(samples: Array) -> Array:
    return np.asarray(samples.mean(axis=-1))


def _resampled(numbers: Array, measure: Statistic, resamples: int, seed: int) -> Array:
    # RandomState, not Generator: its stream is frozen for all versions of NumPy.
    stream = np.random.RandomState(seed)
    n = len(numbers)
    rows = max(1, BLOCK // n)
    blocks = [min(rows, resamples - done) for done in range(0, resamples, rows)]
    return np.concatenate([measure(numbers[stream.randint(0, n, size=(block, n))]) for block in blocks])


def _bias(replicas: Array, estimate: float) -> float:
    """Normal quantile of the share of replicas below the estimate, ties (but for rounding) counted half."""
    rounding = 1e-12 * max(abs(float(replicas[0])), abs(float(replicas[-1])))
    below = np.searchsorted(replicas, estimate - rounding, "left")
    up_to = np.searchsorted(replicas, estimate + rounding, "right")
    share = (float(below) + float(up_to)) / (2.0 * len(replicas))
    edge = 0.5 / len(replicas)
    return NormalDist().inv_cdf(min(max(share, edge), 1.0 - edge))


def _acceleration(numbers: Array, measure: Statistic) -> float:
    """Skewness of the estimate's influence values by the jackknife, over six."""
    if measure is _mean:
        influence = numbers - numbers.mean()
    else:
        left_out = np.array([float(measure(np.delete(numbers, i))) for i in range(len(numbers))])
        influence = left_out.mean() - left_out
    largest = float(np.max(np.abs(influence)))
    if largest == 0.0:
        return 0.0
    scaled = influence / largest  # so that no power under- or overflows
    squares = float(np.sum(scaled * scaled))
    return float(np.sum(scaled * scaled * scaled)) / (6.0 * squares * math.sqrt(squares))


def _tails(level: float) -> tuple[float, float]:
    return (1.0 - level) / 2.0, (1.0 + level) / 2.0


def _corrected(tail: float, bias: float, acceleration: float) -> float:
    normal = NormalDist()
    shifted = bias + normal.inv_cdf(tail)
    scale = 1.0 - acceleration * shifted
    if scale <= 0.0:
        return float(shifted > 0.0)
    return steady(normal.cdf(bias + shifted / scale))


def _quantile(ordered: Array, share: float) -> float:
    place = min(max(share, 0.0), 1.0) * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return float(ordered[below] + (place - below) * (ordered[above] - ordered[below]))
