"""From finished runs to the numbers of a pattern: each outcome by arm and level, a value a replicate."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.patterns.parts import WEEKS, Outcome
from covalue_sim.patterns.pattern import Cell, Pattern
from covalue_sim.patterns.table import Numbers, Table
from covalue_sim.store.results import Results


class Runs(NamedTuple):
    """Finished runs as arrays: outcomes (points, replicates) and series (points, replicates, weeks) by name."""

    outcomes: Mapping[str, Array]
    series: Mapping[str, Array]
    failed: Sequence[tuple[int, int]]


def runs_of(results: Results, outcomes: Sequence[str], series: Sequence[str], points: int, replicates: int) -> Runs:
    """Read the runs of a folder; failed ones are NaN, and named."""
    names = list(dict.fromkeys(outcomes))
    table = results.runs.select(["point_id", "replicate", "status", *names])
    point, replicate = (table.column(key).to_numpy() for key in ("point_id", "replicate"))
    arrays = {}
    for name in names:
        values = np.full((points, replicates), np.nan)
        values[point, replicate] = table.column(name).to_numpy().astype(np.float64)
        arrays[name] = values
    ok = np.array(table.column("status").to_pylist()) == "ok"
    failed = list(zip(point[~ok].tolist(), replicate[~ok].tolist(), strict=True))
    return Runs(arrays, _series(results, series, points, replicates) if series else {}, failed)


def _series(results: Results, names: Sequence[str], points: int, replicates: int) -> Mapping[str, Array]:
    table = results.weekly.select(["point_id", "replicate", "week", *names])
    point, replicate, week = (table.column(key).to_numpy() for key in ("point_id", "replicate", "week"))
    after = week >= 0
    shape = (points, replicates, int(week.max()) + 1)
    arrays = {}
    for name in names:
        values = np.full(shape, np.nan)
        values[point[after], replicate[after], week[after]] = table.column(name).to_numpy()[after]
        arrays[name] = values
    return arrays


def table_of(pattern: Pattern, outcomes: Sequence[Outcome], runs: Runs, places: Mapping[Cell, int]) -> Table:
    """The numbers of some outcomes, by arm and level."""
    return [_numbers(pattern, outcome, runs, places) for outcome in outcomes]


def _numbers(pattern: Pattern, outcome: Outcome, runs: Runs, places: Mapping[Cell, int]) -> Numbers:
    found: dict[Cell, Array] = {}
    for cell, point in places.items():
        if not outcome.reduce:
            found[cell] = _transformed(runs.outcomes[outcome.name][point], outcome)
        elif pattern.along is not None and pattern.along.path == WEEKS:
            edges = [int(value) for value in pattern.along.values]
            for level, (first, last) in enumerate(pairwise(edges)):
                window = reduced(runs.series[outcome.name][point], replace(outcome, first=first, last=last))
                found[cell[0], level] = _transformed(window, outcome)
        else:
            found[cell] = _transformed(reduced(runs.series[outcome.name][point], outcome), outcome)
    return found


def reduced(weekly: Array, outcome: Outcome) -> Array:
    """One number a replicate from weeks, (replicates, weeks)."""
    some = weekly[:, outcome.first : outcome.last if outcome.last >= 0 else None]
    if outcome.reduce == "change":
        quarter = max(some.shape[1] // 4, 1)
        change: Array = some[:, -quarter:].mean(axis=1) - some[:, :quarter].mean(axis=1)
        return change
    if outcome.reduce == "mean":
        return np.asarray(some.mean(axis=1), dtype=np.float64)
    return np.asarray(some.max(axis=1) if outcome.reduce == "max" else some.min(axis=1), dtype=np.float64)


def _transformed(values: Array, outcome: Outcome) -> Array:
    return np.abs(values - np.median(values)) if outcome.transform == "spread" else values
