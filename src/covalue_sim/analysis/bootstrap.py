"""The bias-corrected and accelerated bootstrap, the same bounds for the same numbers for ever.

References:
    Efron, B. (1987). Better bootstrap confidence intervals. *Journal of the American Statistical
    Association*, 82(397), 171-185.
"""

import math
from statistics import NormalDist

import numpy as np

from covalue_sim.analysis.intervals import Array, Interval, checked, degenerate, moments, steady

BLOCK = 1 << 20
"""Numbers resampled at a time, which bounds the memory."""


def bca_intervals(samples: Array, level: float = 0.95, *, resamples: int = 4000, seed: int = 0) -> list[Interval]:
    """Mean of every column of `samples` with the bias-corrected and accelerated bootstrap interval.

    Args:
        samples: shape (n, k), finite; for paired differences, the differences. Drawn once for all columns.
        level: coverage, above 0 and below 1.
        resamples: bootstrap samples; below 1000 the bounds are rough.
        seed: of the resampling; the same numbers give the same bounds for ever.

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
        bounds = _bounds(np.ascontiguousarray(replicas[:, place]), mean, _acceleration(samples[:, column]), level)
        found[column] = Interval(n, mean, sd, *bounds, "bca")
    return found


def _bounds(replicas: Array, estimate: float, acceleration: float, level: float) -> tuple[float, float]:
    """Lower and upper bound from sorted `replicas`."""
    bias = _bias(replicas, estimate)
    low, high = (_quantile(replicas, _corrected(tail, bias, acceleration)) for tail in _tails(level))
    return low, high


def _resampled_means(samples: Array, resamples: int, seed: int) -> Array:
    stream = np.random.RandomState(seed)  # not Generator: this stream is frozen for all versions of NumPy
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


def _bias(replicas: Array, estimate: float) -> float:
    """Normal quantile of the share of replicas below the estimate, ties (but for rounding) counted half."""
    rounding = 1e-12 * max(abs(float(replicas[0])), abs(float(replicas[-1])))
    below = np.searchsorted(replicas, estimate - rounding, "left")
    up_to = np.searchsorted(replicas, estimate + rounding, "right")
    share = (float(below) + float(up_to)) / (2.0 * len(replicas))
    edge = 0.5 / len(replicas)
    return NormalDist().inv_cdf(min(max(share, edge), 1.0 - edge))


def _acceleration(numbers: Array) -> float:
    """Skewness of the mean's influence values, over six."""
    influence = numbers - numbers.mean()
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
