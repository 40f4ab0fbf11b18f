"""How each design is drawn in the unit cube: places of the factors; NaN leaves one as the base scenario has it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from covalue_sim.analysis.sensitivity.fast import HARMONICS
from covalue_sim.analysis.sensitivity.method import Array
from covalue_sim.analysis.sensitivity.morris import LEVELS
from covalue_sim.analysis.sensitivity.quiet import library
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.trajectories import furthest_apart

STEP = 0.05
"""Of a finite difference, in parts of the range: wide enough that luck does not drown it."""

CANDIDATES = 3
"""Trajectories drawn for each that is kept, the kept being those that lie furthest apart (Campolongo et al. 2007)."""

MOST_STEPS_COMPARED = 3e8
"""Pairs of points whose distance is worked out, at most: seconds of work. Beyond, fewer are drawn to choose from."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be drawn.

    Attributes:
        factors: one a column.
        groups: group of each column, numbered by first appearance.
        size: what it counts depends on the design.
        seed: of the design; 0 is a seed like any other.
        second_order: whether a Sobol design has the rows for pairs.
    """

    factors: Sequence[Factor]
    groups: Sequence[int]
    size: int
    seed: int = 0
    second_order: bool = False

    @property
    def columns(self) -> int:
        """How many factors."""
        return len(self.factors)

    @property
    def moved(self) -> int:
        """How many groups, a factor that stands alone being one."""
        return len(set(self.groups))

    @property
    def problem(self) -> dict[str, object]:
        """The unit cube as SALib describes it."""
        names = [f"x{k}" for k in range(self.columns)]
        plain: dict[str, object] = {"num_vars": self.columns, "names": names, "bounds": [[0.0, 1.0]] * self.columns}
        grouped = self.moved < self.columns
        return plain | ({"groups": [f"g{group:06d}" for group in self.groups]} if grouped else {})


@dataclass(frozen=True)
class Design:
    """Rows to run.

    Attributes:
        unit: float64 (rows, columns) within [0, 1]; NaN for the base scenario's value.
        rows: rows of a block, which only have a meaning together.
    """

    unit: Array
    rows: int


def sobol(wanted: Wanted) -> Design:
    """Saltelli's blocks of a scrambled Sobol sequence."""
    from SALib.sample import sobol as salib

    second = wanted.second_order
    with library():
        unit = salib.sample(
            wanted.problem, wanted.size, calc_second_order=second, scramble=True, seed=wanted.seed
        )  # fmt: skip
    return Design(unit, 2 * wanted.moved + 2 if second else wanted.moved + 2)


def morris(wanted: Wanted) -> Design:
    """Trajectories that lie far apart."""
    from SALib.sample import morris as salib

    size, steps = wanted.size, wanted.moved + 1
    pairs = MOST_STEPS_COMPARED / steps**2
    drawn = max(size, min(size * CANDIDATES, int(math.sqrt(2.0 * pairs))))
    with library():
        unit = salib.sample(wanted.problem, drawn, num_levels=LEVELS, seed=wanted.seed)
    found = furthest_apart(unit.reshape(drawn, steps, -1), size) if drawn > size else unit
    return Design(found.reshape(-1, wanted.columns), steps)


def fast(wanted: Wanted) -> Design:
    """Search curves, one a factor."""
    from SALib.sample import fast_sampler

    with library():
        unit = fast_sampler.sample(wanted.problem, wanted.size, M=HARMONICS, seed=wanted.seed)
    return Design(np.clip(unit, 0.0, 1.0), len(unit))


def shapley(wanted: Wanted) -> Design:
    """Random orders of the factors, between two points each."""
    from SALib.sample import shapley as salib

    with library():
        return Design(salib.sample(wanted.problem, wanted.size, seed=wanted.seed), wanted.columns + 1)


def factorial(wanted: Wanted) -> Design:
    """A fraction of both ends of all factors."""
    from SALib.sample import ff

    with library():
        unit = ff.sample(wanted.problem)[:, : wanted.columns]
    return Design(unit, len(unit))


def dgsm(wanted: Wanted) -> Design:
    """Points, and a step from each along every factor."""
    # SALib's own steps are parts of the value, not of the range: none at all near zero.
    unit = np.repeat(_scrambled(wanted)[:, None, :], wanted.columns + 1, axis=1)
    for column in range(wanted.columns):
        place = unit[:, column + 1, column]
        unit[:, column + 1, column] = np.where(place + STEP <= 1.0, place + STEP, place - STEP)
    return Design(unit.reshape(-1, wanted.columns), wanted.columns + 1)


def _scrambled(wanted: Wanted) -> Array:
    from scipy.stats import qmc

    with library():
        sequence: Array = qmc.Sobol(wanted.columns, scramble=True, seed=wanted.seed).random(wanted.size)
    return sequence


def latin(wanted: Wanted) -> Design:
    """A Latin hypercube."""
    from SALib.sample import latin as salib

    alone = Wanted(wanted.factors, range(wanted.columns), wanted.size)
    with library():
        return Design(salib.sample(alone.problem, wanted.size, seed=wanted.seed), 1)


def random(wanted: Wanted) -> Design:
    """Points drawn evenly."""
    draw = np.random.RandomState(wanted.seed % 2**32)
    return Design(draw.random_sample((wanted.size, wanted.columns)), 1)


def grid(wanted: Wanted) -> Design:
    """All levels of all factors."""
    return Design(np.array(list(product(*(factor.levels(wanted.size) for factor in wanted.factors)))), 1)


def one_at_a_time(wanted: Wanted) -> Design:
    """The base, then the levels of one factor after another."""
    rows = [np.full(wanted.columns, np.nan)]
    for column, factor in enumerate(wanted.factors):
        for place in factor.levels(wanted.size):
            rows.append(np.full(wanted.columns, np.nan))
            rows[-1][column] = place
    return Design(np.stack(rows), 1)
