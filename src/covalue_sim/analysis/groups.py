"""Means over groups of people within each replicate, as numbers of replicates to set bounds by.

A group is fixed before the arms part, so that it is the same people in every arm.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.intervals import Array

Mask = NDArray[np.bool_]
THIRDS = ("little slack", "middling slack", "much slack")
PAM_CUTS = (0.470, 0.551, 0.670)
"""Upper ends of the first three levels of the Patient Activation Measure / 100 (Hibbard et al. 2005)."""
PAM_LEVELS = ("level 1", "level 2", "level 3", "level 4")


@dataclass(frozen=True)
class Group:
    """Some of the people.

    Attributes:
        trait: what divides people: slack, benefits, activation, ...
        name: the group's own name.
        members: bool (replicates, people).
    """

    trait: str
    name: str
    members: Mask


def thirds(slack: Array) -> list[Mask]:
    """Thirds of the people of each replicate by `slack`, (replicates, people); ties go by place."""
    ranks = np.argsort(np.argsort(slack, axis=1, kind="stable"), axis=1, kind="stable")
    third = ranks * 3 // slack.shape[1]
    return [third == place for place in range(3)]


def levels(activation: Array) -> list[Mask]:
    """Levels of activation (0-1), from 1 to 4, as the Patient Activation Measure cuts them."""
    level = np.searchsorted(PAM_CUTS, activation, side="left")
    return [level == place for place in range(4)]


def mean_within(values: Array, members: Mask) -> Array:
    """Mean of `values` (replicates, people) over members, shape (replicates,); NaN where a replicate has none."""
    count = members.sum(axis=1)
    total = np.where(members, values, 0.0).sum(axis=1)
    means: Array = np.divide(total, count, out=np.full(len(values), np.nan), where=count > 0)
    return means
