"""Differences week by week with a band, and when the arms part.

Pointwise bounds hold for a week picked beforehand. The band holds for all weeks at once, so that a glance over the
whole curve finds no more than 5 % false partings.

Reference:
    Montiel Olea, J. L. & Plagborg-Moller, M. (2019). Simultaneous confidence bands: theory, implementation, and an
    application to SVARs. *Journal of Applied Econometrics*, 34(1), 1-17.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.intervals import Array, steady

RESAMPLES = 1000


@dataclass(frozen=True)
class Curve:
    """A paired difference over weeks; arrays (weeks,), NaN where nothing is known.

    Attributes:
        weeks: numbers of the weeks.
        n: pairs of replicates with a value, int64.
        mean, low, high: mean difference with Student's pointwise 95 % bounds.
        band_low, band_high: bounds that hold for all weeks at once.
        first: first week in which any replicate differs at all; None if none does.
        parted: first week in which the band leaves 0 out; None if none.
        lasting: first week from which the band leaves 0 out to the end; None if none.
    """

    weeks: NDArray[np.int64]
    n: NDArray[np.int64]
    mean: Array
    low: Array
    high: Array
    band_low: Array
    band_high: Array
    first: int | None
    parted: int | None
    lasting: int | None


def curve(weeks: NDArray[np.int64], differences: Array, level: float = 0.95, seed: int = 0) -> Curve:
    """Curve of paired `differences`, (replicates, weeks), NaN where a replicate has no value."""
    from scipy.special import stdtrit

    known = np.isfinite(differences)
    n = known.sum(axis=0)
    filled = np.where(known, differences, 0.0)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = filled.sum(axis=0) / n
        centred = np.where(known, filled - mean, 0.0)
        error = np.sqrt((centred * centred).sum(axis=0) / (n - 1) / n)
    error = np.where(n > 1, error, np.nan)
    t = np.array([steady(float(stdtrit(max(count - 1, 1), 0.5 + level / 2.0))) for count in n.tolist()])
    reach = max(_critical(centred, error, n, level, seed), float(t.max()))
    low, high = mean - t * error, mean + t * error
    band_low, band_high = mean - reach * error, mean + reach * error
    apart = (band_low > 0) | (band_high < 0)
    differs = (filled != 0).any(axis=0)
    return Curve(
        weeks, n, mean, low, high, band_low, band_high,
        _first(weeks, differs), _first(weeks, apart), _lasting(weeks, apart),
    )  # fmt: skip


def _critical(centred: Array, error: Array, n: NDArray[np.int64], level: float, seed: int) -> float:
    """Quantile of the greatest |t| over weeks, by a wild bootstrap of the replicates with random signs."""
    usable = np.isfinite(error) & (error > 0)
    if not usable.any() or len(centred) < 2:
        return 0.0
    stream = np.random.RandomState(seed)
    signs = 2.0 * stream.randint(0, 2, size=(RESAMPLES, len(centred))) - 1.0
    freedom = n[usable] - 1.0
    scaled = centred[:, usable] / (error[usable] * np.sqrt(n[usable] * freedom))
    moved = np.abs(signs @ scaled)  # in standard errors; squared it is at most n, where all signs agree
    own_error = np.sqrt(np.maximum(1.0 - moved * moved / n[usable], 1e-12))  # of the drawn sample itself
    greatest = np.sort((moved / own_error).max(axis=1))
    critical = float(greatest[min(int(np.ceil(level * RESAMPLES)), RESAMPLES - 1)])
    return float(f"{critical:.6g}")  # six digits: the last ones of a matrix product depend on the processor


def _first(weeks: NDArray[np.int64], true: NDArray[np.bool_]) -> int | None:
    places = np.flatnonzero(true)
    return int(weeks[places[0]]) if len(places) else None


def _lasting(weeks: NDArray[np.int64], true: NDArray[np.bool_]) -> int | None:
    if not len(true) or not true[-1]:
        return None
    places = np.flatnonzero(~true)
    return int(weeks[places[-1] + 1 if len(places) else 0])
