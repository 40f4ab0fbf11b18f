"""Copies of a world's state, from which weeks can be run again with the same bytes."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from covalue_sim.model.state import World

STATE = (
    "populated",
    "patients",
    "professionals",
    "groups",
    "organisations",
    "tie_start",
    "ties",
    "memory",
    "scratch",
    "slack_cuts",
)
"""What weeks read and write. All else of a world is given by its plan, or is a row a week."""
BY_WEEK = ("weekly_table", "flows")


@dataclass(frozen=True)
class Checkpoint:
    """The state before the week of that index."""

    index: int
    arrays: dict[str, npt.NDArray[Any]]

    @property
    def size(self) -> int:
        """Bytes held."""
        return sum(array.nbytes for array in self.arrays.values())


def take(world: World, index: int) -> Checkpoint:
    """Copy the state of `world` before the week of that index."""
    return Checkpoint(index, {name: np.array(getattr(world, name)) for name in STATE})


def restore(world: World, checkpoint: Checkpoint) -> None:
    """Bring `world` back to the moment of `checkpoint`; it may belong to another plan with as many actors."""
    for name, array in checkpoint.arrays.items():
        getattr(world, name)[...] = array


def clear_week(world: World, index: int) -> None:
    """Empty the rows of the week of that index, into which a week adds up what happens."""
    for name in BY_WEEK:
        getattr(world, name)[index] = 0.0


def carry_over(old: World, new: World, index: int) -> None:
    """Copy the rows of the weeks before that index from `old` to `new`."""
    for name in BY_WEEK:
        getattr(new, name)[:index] = getattr(old, name)[:index]
