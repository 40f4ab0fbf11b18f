"""Which methods a sweep is analysed by, and what each takes of it: rows, blocks, names."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array, Blocks, Method, Places
from covalue_sim.analysis.sensitivity.methods import GIVEN_DATA, METHODS
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.stored import StoredSweep


def methods_for(sweep: StoredSweep, asked: Sequence[str] = ()) -> list[str]:
    """Names of the methods that a sweep is analysed by: the experiment's own unless others are asked for.

    Raises:
        InputError: one that is unknown, or that does not fit the design.
    """
    experiment = sweep.experiment
    made_for = [experiment.analysed] if experiment.analysed else []
    names = list(dict.fromkeys(asked or [*made_for, *experiment.also]))
    for name in names:
        if name not in METHODS:
            raise InputError(f"method '{name}' is not known; give one of {', '.join(METHODS)}")
        if name not in made_for and name not in GIVEN_DATA:
            fits = ", ".join(dict.fromkeys([*made_for, *GIVEN_DATA]))
            raise InputError(f"method '{name}' needs a design of its own, not '{experiment.method}'; here go {fits}")
        if name in GIVEN_DATA and not np.isfinite(sweep.unit).all():
            raise InputError(f"method '{name}' needs points that vary all factors, not one at a time")
        points = len(sweep.independent)
        if name in GIVEN_DATA and name not in made_for and points < METHODS[name].least:
            what = f"needs {METHODS[name].least} points that were drawn independently; there are {points}"
            raise InputError(f"method '{name}' {what}")
    return names


class Taken(NamedTuple):
    """What a method takes of a sweep.

    Attributes:
        design: the rows in the blocks that it resamples.
        names: of what it gives indices of.
        rows: all of its own design, those drawn independently of another's.
    """

    design: Blocks
    names: tuple[str, ...]
    rows: Places

    def of(self, values: Array) -> Array:
        """Values at every row of the sweep, (rows, ...), as the design has them, (blocks, rows, ...)."""
        return values[self.rows].reshape(*self.design.unit.shape[:2], -1)


def taken_by(method: Method, sweep: StoredSweep) -> Taken:
    """What a method takes: groups and blocks of its own design, single factors and rows of another's."""
    experiment, columns = sweep.experiment, sweep.unit.shape[1]
    if method.name == experiment.analysed:
        rows, block = np.arange(len(sweep.unit)), sweep.block
        groups, names = experiment.group_numbers, experiment.names
    else:
        rows, block = sweep.independent, 1
        groups, names = tuple(range(columns)), tuple(factor.path for factor in experiment.factors)
    unit = sweep.unit[rows].reshape(-1, block, columns)
    return Taken(Blocks(unit, np.zeros(unit.shape[:2]), groups, len(set(groups))), names, rows)
