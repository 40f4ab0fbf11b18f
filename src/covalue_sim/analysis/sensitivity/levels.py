"""Designs on levels: the mean at each level of a factor over all the others, sure by pairs of replicates.

Replicates of the same number share their luck (common random numbers), so that the mean of each replicate over the
points of a level is one number, and Student's interval of those is the level's.
"""

from typing import NamedTuple

import numpy as np

from covalue_sim.analysis.intervals import Interval, t_interval
from covalue_sim.analysis.sensitivity.method import Array


class Level(NamedTuple):
    """A level of a factor.

    Attributes:
        place: within the unit interval.
        points: points that stand on it.
        mean: of the outcome, over those points.
    """

    place: float
    points: int
    mean: Interval


def level_means(unit: Array, runs: Array) -> list[list[Level]]:
    """Levels of each factor from low to high.

    Args:
        unit: float64 (points, columns); NaN where a factor is as in the base.
        runs: float64 (points, replicates), finite.
    """
    found = []
    for column in unit.T:
        here = [(float(place), runs[column == place]) for place in np.unique(column[np.isfinite(column)])]
        found.append([Level(place, len(part), t_interval(part.mean(axis=0))) for place, part in here])
    return found
