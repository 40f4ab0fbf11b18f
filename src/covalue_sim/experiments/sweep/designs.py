"""Designs in the unit cube: which places of the factors are run. NaN leaves a factor as the base scenario has it."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from types import MappingProxyType

import numpy as np

from covalue_sim.analysis.sensitivity.fast import HARMONICS
from covalue_sim.analysis.sensitivity.method import Array, Places
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

Options = Mapping[str, object]


@dataclass(frozen=True)
class Design:
    """Rows to run.

    Attributes:
        unit: float64 (rows, columns) within [0, 1]; NaN for the base scenario's value.
        rows: rows of a block, which only have a meaning together.
    """

    unit: Array
    rows: int


def _problem(groups: Sequence[int]) -> dict[str, object]:
    columns = len(groups)
    own = {"num_vars": columns, "names": [f"x{k}" for k in range(columns)], "bounds": [[0.0, 1.0]] * columns}
    grouped = len(set(groups)) < columns
    return own | ({"groups": [f"g{group:06d}" for group in groups]} if grouped else {})


def _sobol(factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options) -> Design:
    from SALib.sample import sobol

    second = bool(options.get("second_order", False))
    with library():
        unit = sobol.sample(_problem(groups), size, calc_second_order=second, scramble=True, seed=seed)
    own = len(set(groups))
    return Design(unit, 2 * own + 2 if second else own + 2)


def _morris(factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options) -> Design:
    from SALib.sample import morris

    own = len(set(groups))
    pairs = MOST_STEPS_COMPARED / (own + 1) ** 2
    drawn = max(size, min(size * CANDIDATES, int(math.sqrt(2.0 * pairs))))
    with library():
        unit = morris.sample(_problem(groups), drawn, num_levels=LEVELS, seed=seed)
    found = furthest_apart(unit.reshape(drawn, own + 1, -1), size) if drawn > size else unit
    return Design(found.reshape(-1, len(groups)), own + 1)


def _fast(factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options) -> Design:
    from SALib.sample import fast_sampler

    with library():
        unit = fast_sampler.sample(_problem(groups), size, M=HARMONICS, seed=seed)
    return Design(np.clip(unit, 0.0, 1.0), len(unit))


def _shapley(factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options) -> Design:
    from SALib.sample import shapley

    with library():
        return Design(shapley.sample(_problem(groups), size, seed=seed), len(groups) + 1)


def _factorial(factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options) -> Design:
    from SALib.sample import ff

    with library():
        unit = ff.sample(_problem(groups))[:, : len(groups)]
    return Design(unit, len(unit))


def _dgsm(factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options) -> Design:
    # SALib's own steps are parts of the value, not of the range: none at all near zero.
    base = _scrambled(len(groups), size, seed)
    unit = np.repeat(base[:, None, :], len(groups) + 1, axis=1)
    for column in range(len(groups)):
        place = unit[:, column + 1, column]
        unit[:, column + 1, column] = np.where(place + STEP <= 1.0, place + STEP, place - STEP)
    return Design(unit.reshape(-1, len(groups)), len(groups) + 1)


def _scrambled(columns: int, size: int, seed: int) -> Array:
    from scipy.stats import qmc

    with library():
        sequence: Array = qmc.Sobol(columns, scramble=True, seed=seed).random(size)
    return sequence


def _latin(factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options) -> Design:
    from SALib.sample import latin

    with library():
        return Design(latin.sample(_problem(range(len(groups))), size, seed=seed), 1)


def _random(factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options) -> Design:
    return Design(np.random.RandomState(seed % 2**32).random_sample((size, len(groups))), 1)


def _grid(factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options) -> Design:
    return Design(np.array(list(product(*(factor.levels(size) for factor in factors)))), 1)


def _one_at_a_time(factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options) -> Design:
    rows = [np.full(len(factors), np.nan)]
    for column, factor in enumerate(factors):
        for place in factor.levels(size):
            rows.append(np.full(len(factors), np.nan))
            rows[-1][column] = place
    return Design(np.stack(rows), 1)


Draw = Callable[[Sequence[Factor], Sequence[int], int, int, Options], Design]


@dataclass(frozen=True)
class Kind:
    """A design by its name.

    Attributes:
        size: what its size counts.
        least: smallest size.
        rows: rows for a size and a number of factors, for people to know before.
        analysed: method that it is made for; empty for none.
        power_of_two: whether sizes must be powers of two.
        grouped: whether factors may stand in groups.
        dummy: whether it has a dummy factor unless asked otherwise.
        replicates: fewest replicates that give bounds.
        smooth: whether every factor must be a real number.
    """

    draw: Draw
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
        "sobol": Kind(_sobol, "blocks of the design", 8, "sobol", power_of_two=True, grouped=True),
        "morris": Kind(_morris, "trajectories", 4, "morris", grouped=True),
        "fast": Kind(_fast, "points of a search curve", 4 * HARMONICS**2 + 1, "fast", replicates=3),
        "rbd_fast": Kind(_latin, "points", 64, "rbd_fast"),
        "delta": Kind(_latin, "points", 64, "delta"),
        "pawn": Kind(_latin, "points", 100, "pawn"),
        "dgsm": Kind(_dgsm, "base points", 4, "dgsm", smooth=True),
        "hdmr": Kind(_latin, "points", 600, "hdmr"),
        "shapley": Kind(_shapley, "trajectories", 4, "shapley"),
        "regional": Kind(_latin, "points", 50, "regional"),
        "factorial": Kind(_factorial, "nothing", 1, "factorial", replicates=3),
        "latin": Kind(_latin, "points", 2, dummy=False),
        "random": Kind(_random, "points", 1, dummy=False),
        "grid": Kind(_grid, "levels of a factor", 2, dummy=False),
        "one_at_a_time": Kind(_one_at_a_time, "levels of a factor", 2, dummy=False),
    }
)
"""Designs by the name that experiment files give as method; each method of analysis, and those without indices."""


def design(
    name: str, factors: Sequence[Factor], groups: Sequence[int], size: int, seed: int, options: Options
) -> Design:
    """Draw a design.

    Args:
        name: one of `DESIGNS`.
        factors: one a column.
        groups: group of each column, numbered by first appearance.
        size: what it counts depends on the design.
        seed: of the design; 0 is a seed like any other.
        options: ``second_order``.
    """
    return DESIGNS[name].draw(factors, groups, size, seed, options)


_DRAWN = MappingProxyType({"sobol": (0, -1), "shapley": (0, -1), "dgsm": (0,), "morris": (0,)})
"""Rows of a block that were drawn, where the others move from one of them to the other."""


def independent(name: str, rows: int, block: int) -> Places:
    """Places of the rows that were drawn independently of each other, which methods for any sample need."""
    blocks = np.arange(rows).reshape(-1, block)
    return np.sort(blocks[:, list(_DRAWN[name])].reshape(-1)) if name in _DRAWN else blocks.reshape(-1)


def rows_of(name: str, factors: Sequence[Factor], groups: Sequence[int], size: int, options: Options) -> int:
    """Rows of the design, without drawing it."""
    columns, own = len(factors), len(set(groups))
    if name == "grid":
        return int(np.prod([float(len(factor.levels(size))) for factor in factors]))
    if name == "one_at_a_time":
        return 1 + sum(len(factor.levels(size)) for factor in factors)
    per = {
        "sobol": (2 * own + 2) if options.get("second_order") else own + 2,
        "morris": own + 1,
        "fast": columns,
        "dgsm": columns + 1,
        "shapley": columns + 1,
    }
    return 2 ** (max(columns - 1, 0).bit_length() + 1) if name == "factorial" else size * per.get(name, 1)
