"""The designs by name: what their size counts, what they need, how many rows they have."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from covalue_sim.analysis.sensitivity.fast import HARMONICS
from covalue_sim.analysis.sensitivity.method import Places
from covalue_sim.experiments.sweep import drawing
from covalue_sim.experiments.sweep.drawing import Design, Wanted


@dataclass(frozen=True)
class Kind:
    """A design by its name.

    Attributes:
        draw: draws it.
        size: what its size counts.
        least: smallest size.
        analysed: method that it is made for; empty for none.
        power_of_two: whether sizes must be powers of two.
        grouped: whether factors may stand in groups.
        dummy: whether it has a dummy factor unless asked otherwise.
        replicates: fewest replicates that give bounds.
        smooth: whether every factor must be a real number.
    """

    draw: Callable[[Wanted], Design]
    size: str
    least: int
    analysed: str = ""
    power_of_two: bool = False
    grouped: bool = False
    dummy: bool = True
    replicates: int = 1
    smooth: bool = False


DESIGNS: Mapping[str, Kind] = MappingProxyType(
    {
        "sobol": Kind(drawing.sobol, "blocks of the design", 8, "sobol", power_of_two=True, grouped=True),
        "morris": Kind(drawing.morris, "trajectories", 4, "morris", grouped=True),
        "fast": Kind(drawing.fast, "points of a search curve", 4 * HARMONICS**2 + 1, "fast", replicates=3),
        "rbd_fast": Kind(drawing.latin, "points", 64, "rbd_fast"),
        "delta": Kind(drawing.latin, "points", 64, "delta"),
        "pawn": Kind(drawing.latin, "points", 100, "pawn"),
        "dgsm": Kind(drawing.dgsm, "base points", 4, "dgsm", smooth=True),
        "hdmr": Kind(drawing.latin, "points", 600, "hdmr"),
        "shapley": Kind(drawing.shapley, "trajectories", 4, "shapley"),
        "regional": Kind(drawing.latin, "points", 50, "regional"),
        "factorial": Kind(drawing.factorial, "nothing", 1, "factorial", replicates=3),
        "latin": Kind(drawing.latin, "points", 2, dummy=False),
        "random": Kind(drawing.random, "points", 1, dummy=False),
        "grid": Kind(drawing.grid, "levels of a factor", 2, dummy=False),
        "one_at_a_time": Kind(drawing.one_at_a_time, "levels of a factor", 2, dummy=False),
    }
)
"""Designs by the name that experiment files give as method; each method of analysis, and those without indices."""


def design(name: str, wanted: Wanted) -> Design:
    """Draw a design, one of `DESIGNS`."""
    return DESIGNS[name].draw(wanted)


_DRAWN = MappingProxyType({"sobol": (0, -1), "shapley": (0, -1), "dgsm": (0,), "morris": (0,)})
"""Rows of a block that were drawn, where the others move from one of them to the other."""


def independent(name: str, rows: int, block: int) -> Places:
    """Places of the rows that were drawn independently of each other, which methods for any sample need."""
    blocks = np.arange(rows).reshape(-1, block)
    return np.sort(blocks[:, list(_DRAWN[name])].reshape(-1)) if name in _DRAWN else blocks.reshape(-1)


def rows_of(name: str, wanted: Wanted) -> int:
    """Rows of the design, without drawing it."""
    columns, moved = wanted.columns, wanted.moved
    if name == "grid":
        return math.prod(factor.steps(wanted.size) for factor in wanted.factors)
    if name == "one_at_a_time":
        return 1 + sum(factor.steps(wanted.size) for factor in wanted.factors)
    if name == "factorial":
        return int(2 ** (max(columns - 1, 0).bit_length() + 1))
    per = {
        "sobol": 2 * moved + 2 if wanted.second_order else moved + 2,
        "morris": moved + 1,
        "fast": columns,
        "dgsm": columns + 1,
        "shapley": columns + 1,
    }
    return wanted.size * per.get(name, 1)
