"""Rows for designs without indices: where an outcome is highest and lowest, and its mean at each level of a factor."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from covalue_sim.analysis.intervals import t_interval
from covalue_sim.analysis.sensitivity.levels import level_means
from covalue_sim.analysis.sensitivity.method import Array
from covalue_sim.experiments.sweep.factors import DUMMY, Factor
from covalue_sim.experiments.sweep.stored import StoredSweep

Row = dict[str, Any]
MOST_LEVELS = 24


def extremes(sweep: StoredSweep, outcome: str, runs: Array) -> Iterator[Row]:
    """The points with the highest and the lowest mean, with Student's interval of their own replicates."""
    means = runs.mean(axis=1)
    for end, row in (("highest", int(means.argmax())), ("lowest", int(means.argmin()))):
        found = t_interval(runs[row])
        pairs = zip(sweep.experiment.factors, sweep.unit[row].tolist(), strict=True)
        where = [f"{factor.path} = {shown(factor, place)}" for factor, place in pairs if factor.path != DUMMY]
        yield {"outcome": outcome, "end": end, "point": int(sweep.point_of[row]), "where": ", ".join(where),
               "value": found.mean, "low": found.low, "high": found.high, "replicates": found.n}  # fmt: skip


def levels(sweep: StoredSweep, outcome: str, runs: Array) -> Iterator[Row]:
    """The mean at each level of each factor that stands on few."""
    for factor, steps in zip(sweep.experiment.factors, level_means(sweep.unit, runs), strict=True):
        for step in steps if len(steps) <= MOST_LEVELS else ():
            yield {"outcome": outcome, "factor": factor.path, "level": shown(factor, step.place), "place": step.place,
                   "value": step.mean.mean, "low": step.mean.low, "high": step.mean.high, "n": step.points,
                   "replicates": step.mean.n}  # fmt: skip


def shown(factor: Factor, place: float) -> str:
    """A factor's value at a place, for people."""
    value = factor.value(place) if np.isfinite(place) else "as in the base"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
