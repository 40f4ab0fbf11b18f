"""Statistics of arms side by side: ordering, sign, none, interaction, ranks. Arrays are (replicates, arms), paired."""

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.patterns.statistics.judgement import Judgement, within


def rises(values: Array) -> Array:
    """Differences of each arm and the one before, (n, arms - 1)."""
    return np.diff(values, axis=1)


def none(values: Array, margin: float) -> Judgement:
    """Judge that no arm differs from the first by more than `margin`; (n, 2 or more)."""
    return within(values[:, 1:] - values[:, :1], margin)


def doubled(values: Array) -> Array:
    """Difference of differences ``(d - c) - (b - a)`` of columns a, b, c, d, on the natural scale; (n,)."""
    joint: Array = (values[:, 3] - values[:, 2]) - (values[:, 1] - values[:, 0])
    return joint


def opposed(values: Array, other: Array, margins: tuple[float, float]) -> Array:
    """Gains in margins, (n, 2): the second arm over the first by one outcome, the first over the second by another.

    Args:
        values: first outcome, (n, 2); it must prefer the second arm.
        other: second outcome of the same runs; it must prefer the first arm.
        margins: smallest effect of interest of each.
    """
    return np.stack(
        [(values[:, 1] - values[:, 0]) / margins[0], (other[:, 0] - other[:, 1]) / margins[1]],
        axis=1,
    )
