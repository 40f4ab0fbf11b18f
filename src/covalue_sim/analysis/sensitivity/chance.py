"""How much of what varies is chance: variance components of replicates at design points.

References:
    Searle, S. R., Casella, G. & McCulloch, C. E. (1992). *Variance Components*. Wiley (analysis of variance
    estimators).
"""

from typing import NamedTuple

import numpy as np

from covalue_sim.analysis.intervals import steady
from covalue_sim.analysis.sensitivity.method import Array

RESAMPLES = 1000


class Share(NamedTuple):
    """A share of variance with its 95 % bounds; bounds are NaN below two replicates or blocks."""

    value: float
    low: float
    high: float


class Chance(NamedTuple):
    """What of an outcome's variance is chance.

    Attributes:
        of_a_run: share of the variance of single runs.
        of_the_mean: share of the variance between the points' means, over this many replicates.
    """

    of_a_run: Share
    of_the_mean: Share


def chance(runs: Array, rows: int, *, crossed: bool, seed: int = 0) -> Chance:
    """Shares of variance that are chance.

    Args:
        runs: float64 (points, replicates), finite.
        rows: points of a block, which are resampled together.
        crossed: whether replicates of the same number share their luck across all points (common random numbers);
            luck that all points share does not part their means.
        seed: of the resampling.
    """
    points, replicates = runs.shape
    unknown = Share(np.nan, np.nan, np.nan)
    if replicates < 2 or points < 2 or np.ptp(runs) == 0.0:
        return Chance(unknown, unknown)
    blocks = runs.reshape(-1, rows, replicates)
    values = _shares(blocks[None], crossed)[:, 0]
    if len(blocks) < 2:
        return Chance(*(Share(steady(float(value)), np.nan, np.nan) for value in values))
    stream = np.random.RandomState(seed)
    drawn = np.concatenate(
        [_shares(blocks[stream.randint(0, len(blocks), size=(1, len(blocks)))], crossed) for _ in range(RESAMPLES)],
        axis=1,
    )
    low, high = np.quantile(drawn, (0.025, 0.975), axis=1)
    return Chance(*(Share(*map(steady, map(float, row))) for row in zip(values, low, high, strict=True)))


def _shares(blocks: Array, crossed: bool) -> Array:
    """(2, samples) from (samples, blocks, rows, replicates)."""
    samples, replicates = blocks.shape[0], blocks.shape[3]
    runs = blocks.reshape(samples, -1, replicates)
    points = runs.shape[1]
    means = runs.mean(axis=2)
    between = means.var(axis=1, ddof=1)
    within = runs.var(axis=2, ddof=1).mean(axis=1)
    parting = within
    if crossed:
        luck = runs.mean(axis=1)
        rest = runs - means[:, :, None] - luck[:, None, :] + runs.mean(axis=(1, 2))[:, None, None]
        parting = (rest * rest).sum(axis=(1, 2)) / ((points - 1) * (replicates - 1))
    of_the_mean = np.clip(parting / replicates / np.where(between > 0.0, between, np.inf), 0.0, 1.0)
    effects = np.maximum(between - parting / replicates, 0.0)
    total = effects + within
    return np.stack([within / np.where(total > 0.0, total, np.inf), of_the_mean])
