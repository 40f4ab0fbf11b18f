"""The numbers of a pattern by outcome, arm and level, and how a prediction names them."""

from collections.abc import Mapping, Sequence

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.patterns.pattern import Cell
from covalue_sim.patterns.prediction import ZERO

Numbers = Mapping[Cell, Array]
"""An outcome by arm and level, (n,) each, paired."""

Table = Sequence[Numbers]
"""An entry for each outcome."""


def column(numbers: Numbers, name: str) -> Array:
    """Numbers of an arm, ``arm`` or ``arm@place`` of a level; zeros for the arm `ZERO`."""
    arm, _, level = name.partition("@")
    if arm == ZERO:
        return np.zeros(len(next(iter(numbers.values()))))
    return numbers[arm, int(level or 0)]


def columns(numbers: Numbers, names: Sequence[str]) -> Array:
    """Numbers of some arms side by side, (n, arms)."""
    return np.stack([column(numbers, name) for name in names], axis=1)


def levels(numbers: Numbers, arm: str) -> Array:
    """Numbers of an arm at all its levels, rising, (n, levels)."""
    places = sorted(level for name, level in numbers if name == arm)
    return np.stack([numbers[arm, place] for place in places], axis=1)


def difference_of(numbers: Numbers, name: str) -> Array:
    """Numbers of ``arm``, or of ``arm - other``."""
    high, minus, low = (part.strip() for part in name.partition(" - "))
    return column(numbers, high) - column(numbers, low) if minus else column(numbers, high)
