"""Means of replicates and how sure they are: always two bounds and the number they rest on."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from covalue_sim.errors import InputError

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with its bounds.

    Attributes:
        n: numbers it rests on.
        mean: the mean, or another statistic that was asked for; NaN when n = 0.
        sd: standard deviation of the sample (n - 1); NaN when n < 2.
        low, high: bounds; NaN when n < 2, equal to the mean when all numbers are equal.
        method: ``t`` or ``bca``.
    """

    n: int
    mean: float
    sd: float
    low: float
    high: float
    method: str


def t_interval(sample: Sequence[float] | Array, level: float = 0.95) -> Interval:
    """Mean of `sample` with Student's interval.

    Sums are exact (`math.fsum`), so the bits depend neither on the order of the numbers nor on the processor.

    Args:
        sample: shape (n,), finite.
        level: coverage, above 0 and below 1.

    Raises:
        InputError: a number is not finite, or the level is out of range.
    """
    numbers = checked(sample, level)
    n = len(numbers)
    mean, sd = moments(numbers)
    if n < 2 or sd == 0.0:
        return degenerate(n, mean, sd, "t")
    half = _student(level, n - 1) * sd / math.sqrt(n)
    return Interval(n, mean, sd, mean - half, mean + half, "t")


def checked(sample: Sequence[float] | Array, level: float) -> Array:
    """The sample as an array; refuses numbers that are not finite, and levels out of range.

    Raises:
        InputError: naming the first.
    """
    if not 0.0 < level < 1.0:
        raise InputError(f"level {level} of an interval; expected a number above 0 and below 1, such as 0.95")
    numbers = np.asarray(sample, dtype=np.float64).reshape(-1)
    bad = np.flatnonzero(~np.isfinite(numbers))
    if len(bad):
        raise InputError(
            f"{len(bad)} of {len(numbers)} values are not finite (the first at position {bad[0]});"
            " drop failed runs first and say so"
        )
    return numbers


def moments(numbers: Array) -> tuple[float, float]:
    """Mean and standard deviation, exactly the common value and 0 where all numbers are equal."""
    n = len(numbers)
    if n == 0:
        return math.nan, math.nan
    values = numbers.tolist()
    if min(values) == max(values):
        return values[0], 0.0 if n > 1 else math.nan
    try:
        mean = math.fsum(values) / n
    except OverflowError:
        return math.fsum(value / n for value in values), math.inf
    deviations = [value - mean for value in values]
    return mean, math.sqrt(math.fsum(deviation * deviation for deviation in deviations) / (n - 1))


def degenerate(n: int, mean: float, sd: float, method: str) -> Interval:
    """The interval of a sample too small to have one, or of equal numbers."""
    bound = mean if n > 1 else math.nan
    return Interval(n, mean, sd, bound, bound, method)


def _student(level: float, freedom: int) -> float:
    from scipy.special import stdtrit

    return steady(float(stdtrit(freedom, 0.5 + level / 2.0)))


def steady(value: float) -> float:
    """Twelve digits: a library's last bits differ between its versions, results should not."""
    return float(f"{value:.12g}")
