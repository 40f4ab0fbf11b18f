"""Means, intervals and quantiles over replicates; what is not a number is left out and counted."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.intervals import Array


class Estimate(NamedTuple):
    """A mean over replicates with its 95 % interval; the bounds are NaN below two replicates.

    Attributes:
        mean, low, high: float64 arrays of one shape.
        n: replicates behind each mean, int64, same shape.
    """

    mean: Array
    low: Array
    high: Array
    n: NDArray[np.int64]


class Bounds(NamedTuple):
    """One number with its 95 % interval and the number of replicates behind it."""

    mean: float
    low: float
    high: float
    n: int

    @property
    def clear(self) -> bool:
        """Whether the interval leaves zero out; a single replicate is never clear."""
        return self.low > 0 or self.high < 0


def estimate(values: Array) -> Estimate:
    """Mean and 95 % interval (Student's t) over the first axis.

    Args:
        values: shape (replicates, ...); entries that are not finite are left out.

    Returns:
        Arrays of shape (...).
    """
    from scipy.special import stdtrit

    finite = np.isfinite(values)
    n = finite.sum(axis=0)
    known = np.where(finite, values, 0.0)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = known.sum(axis=0) / n
        squares = np.where(finite, (known - mean) ** 2, 0.0).sum(axis=0)
        error = np.sqrt(squares / (n - 1) / n)
        reach = np.where(n > 1, stdtrit(np.maximum(n - 1, 1), 0.975) * error, np.nan)
    return Estimate(mean, mean - reach, mean + reach, n)


def bounds(values: Array) -> Bounds:
    """`estimate` of one number a replicate: shape (replicates,)."""
    mean, low, high, n = estimate(values)
    return Bounds(float(mean), float(low), float(high), int(n))


def mean_known(values: Array, axis: int) -> Array:
    """Mean over `axis` of the finite entries, NaN where there are none."""
    return estimate(np.moveaxis(values, axis, 0)).mean


def quantiles(values: Array, shares: tuple[float, ...]) -> Array:
    """Quantiles over the first axis, shape (shares, ...); NaN where nothing is known."""
    out = np.full((len(shares), *values.shape[1:]), np.nan)
    finite = np.where(np.isfinite(values), values, np.nan)
    some = np.isfinite(finite).any(axis=0)
    if some.any():
        out[:, some] = np.nanquantile(finite[:, some], shares, axis=0)
    return out


def density(values: Array, grid: Array) -> Array:
    """Gaussian kernel density of `values` at equally spaced `grid` points; the bandwidth is Silverman's.

    Works on a fine histogram, so that a million values cost no more than a thousand.
    """
    step = float(grid[1] - grid[0])
    lower, upper = np.quantile(values, (0.25, 0.75))
    spread = min(float(values.std()), float(upper - lower) / 1.349 or math.inf)
    width = max(0.9 * spread * len(values) ** -0.2, 1.5 * step)
    counts, _ = np.histogram(values, bins=len(grid), range=(grid[0] - step / 2, grid[-1] + step / 2))
    reach = np.arange(-len(grid) + 1, len(grid)) * step / width
    kernel = np.exp(-0.5 * reach * reach) / (width * math.sqrt(2 * math.pi))
    smooth: Array = np.convolve(counts, kernel)[len(grid) - 1 : 2 * len(grid) - 1] / len(values)
    return smooth
