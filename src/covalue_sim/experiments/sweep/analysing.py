"""From a stored sweep to tables: indices with bounds, convergence, chance, verdicts, indices over the weeks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from covalue_sim.analysis.sensitivity.convergence import curve
from covalue_sim.analysis.sensitivity.method import Array, Blocks, Method, Places
from covalue_sim.analysis.sensitivity.methods import GIVEN_DATA, METHODS
from covalue_sim.analysis.sensitivity.quiet import refuse_not_finite
from covalue_sim.analysis.sensitivity.resampling import bounded
from covalue_sim.analysis.sensitivity.verdict import above_floor
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.factors import DUMMY
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.experiments.sweep.surveying import extremes, levels
from covalue_sim.experiments.sweep.tabulating import (
    MEAN,
    ONE_AT_A_TIME,
    SPREAD,
    Row,
    bounds_of,
    chance_row,
    index_rows,
    one_at_a_time_rows,
    stage_rows,
    verdict,
)

BOUNDS = {
    "blocks": "bootstrap of blocks of the design",
    "halves": "random halves of the points",
    "replicates": "jackknife of replicates",
}
ON_LEVELS = ("grid", ONE_AT_A_TIME)
SPANS = 26
"""Spans of weeks that indices are worked out for."""

WEEKLY_RESAMPLES = 200


@dataclass
class Analysis:
    """What was found, in tidy tables.

    Attributes:
        indices: one row an index of a factor (or pair) for an outcome's mean or spread, by a method.
        convergence: the ranking index over growing parts of the sample.
        chance: shares of variance that are chance, one row an outcome.
        extremes: of designs without indices, the points where each outcome is highest and lowest.
        levels: of designs on levels, each outcome's mean at each level of each factor.
        verdicts: one row an outcome, target and method: sentences.
        weekly: the ranking index of each series over the weeks.
        notes: what a reader has to know.
        asked: what was asked for, one after another, beside the experiment's own methods, outcomes and policy.
        of: hash of the runs that it is of, and what was done with failed ones.
    """

    indices: list[Row] = field(default_factory=list)
    convergence: list[Row] = field(default_factory=list)
    chance: list[Row] = field(default_factory=list)
    extremes: list[Row] = field(default_factory=list)
    levels: list[Row] = field(default_factory=list)
    verdicts: list[Row] = field(default_factory=list)
    weekly: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    asked: list[Row] = field(default_factory=list)
    of: str = ""


def analyse_sweep(sweep: StoredSweep, methods: Sequence[str] = (), outcomes: Sequence[str] = ()) -> Analysis:
    """Analyse a sweep whose runs all went well, or whose failed ones were left out.

    Args:
        methods: those of the experiment unless given; methods for any sample will do for any design.
        outcomes: those of the experiment unless given.

    Raises:
        InputError: a method that the design is not made for, or an outcome that is none.
    """
    chosen = [METHODS[name] for name in methods_for(sweep, methods)]
    found = Analysis(of=sweep.identity, notes=list(sweep.left_out))
    for outcome in outcomes or sweep.experiment.outcomes:
        runs = sweep.runs(outcome)
        refuse_not_finite(runs, outcome)
        found.chance.append(chance_row(sweep, outcome, runs))
        if sweep.experiment.method in ON_LEVELS:
            found.levels += levels(sweep, outcome, runs)
        if sweep.experiment.method == ONE_AT_A_TIME:
            found.indices += one_at_a_time_rows(sweep, outcome, runs)
        elif not sweep.experiment.analysed:
            found.extremes += extremes(sweep, outcome, runs)
        for method in chosen:
            for target in _targets(method, runs.shape[1]):
                _add(found, sweep, method, outcome, target, runs)
    _add_weeks(found, sweep, chosen)
    return found


def methods_for(sweep: StoredSweep, asked: Sequence[str] = ()) -> list[str]:
    """Names of the methods that a sweep is analysed by: the experiment's own unless others are asked for.

    Raises:
        InputError: one that is unknown, or that does not fit the design.
    """
    experiment = sweep.experiment
    made_for = [experiment.analysed] if experiment.analysed else []
    names = [*asked] or [*made_for, *experiment.also]
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


def _targets(method: Method, replicates: int) -> tuple[str, ...]:
    least = 4 if method.bounds == "replicates" else 2
    return (MEAN, SPREAD) if replicates >= least else (MEAN,)


def _mean(runs: Array) -> Array:
    means: Array = runs.mean(axis=-1)
    return means


def _spread(runs: Array) -> Array:
    spreads: Array = runs.std(axis=-1, ddof=1)
    return spreads


REDUCE = {MEAN: _mean, SPREAD: _spread}
"""What is made of replicates: their mean, or their standard deviation."""


def _blocks(sweep: StoredSweep, method: Method) -> Blocks:
    """The design in the blocks that the method resamples."""
    own = method.name == sweep.experiment.analysed
    groups = sweep.experiment.group_numbers if own else tuple(range(sweep.unit.shape[1]))
    rows = sweep.block if own else 1
    unit = sweep.unit[_rows_for(sweep, method)].reshape(-1, rows, sweep.unit.shape[1])
    return Blocks(unit, np.zeros(unit.shape[:2]), groups, len(set(groups)))


def _rows_for(sweep: StoredSweep, method: Method) -> Places:
    """Rows that the method takes: all of its own design, those drawn independently of another's."""
    return np.arange(len(sweep.unit)) if method.name == sweep.experiment.analysed else sweep.independent


def _names(sweep: StoredSweep, method: Method) -> tuple[str, ...]:
    own = method.name == sweep.experiment.analysed
    return sweep.experiment.names if own else tuple(factor.path for factor in sweep.experiment.factors)


def _add(found: Analysis, sweep: StoredSweep, method: Method, outcome: str, target: str, runs: Array) -> None:
    design = _blocks(sweep, method)
    names = _names(sweep, method)
    dummy = names.index(DUMMY) if DUMMY in names else None
    shaped = runs[_rows_for(sweep, method)].reshape(*design.unit.shape[:2], -1)
    reduce = REDUCE[target]
    indices = bounded(method, design, shaped, reduce)
    stages = curve(method, design, shaped, reduce, indices)
    base = {"outcome": outcome, "target": target, "method": method.name}
    above = above_floor(indices[method.main], dummy)
    for name, one in indices.items():
        found.indices += [
            {**base, **row, "bounds": BOUNDS[method.bounds], "n": len(shaped), "replicates": runs.shape[1]}
            for row in index_rows(method, name, one, names, above)
        ]
    found.convergence += list(stage_rows(base, method, stages, names))
    found.verdicts.append({**base, **verdict(method, indices, stages, names, dummy, above)})


def _add_weeks(found: Analysis, sweep: StoredSweep, chosen: Sequence[Method]) -> None:
    """Indices of the series that were kept, by the first method that is quick enough for every few weeks."""
    series = sweep.experiment.series
    ranked = next((method for method in chosen if _quick(method)), None)
    if series and ranked is None and len(sweep.independent) >= METHODS["rbd_fast"].least:
        ranked = METHODS["rbd_fast"] if np.isfinite(sweep.unit).all() else None
    if series and ranked is None:
        found.notes.append("No method of this analysis works out indices over the weeks; the series are in the tables.")
        return
    for name in series:
        rows = list(_over_weeks(sweep, ranked, name)) if ranked else []
        found.weekly += rows
        if any(not np.isfinite(row["value"]) for row in rows):
            what = f"Where {name.replace('_', ' ')} is not defined at every point, or does not vary, it has no indices."
            found.notes.append(what)


def _quick(method: Method) -> bool:
    return method.many is not None or method.bounds == "replicates" or method.name == "rbd_fast"


def _over_weeks(sweep: StoredSweep, method: Method, name: str) -> Iterator[Row]:
    weeks = sweep.experiment.base.weeks
    middle, values = sweep.series(name, max(1, weeks // SPANS))
    design, names, rows = _blocks(sweep, method), _names(sweep, method), _rows_for(sweep, method)
    for span, week in enumerate(middle.tolist()):
        shaped = values[rows, :, span].reshape(*design.unit.shape[:2], -1)
        if not np.isfinite(shaped).all():  # the library would make an index of zero of it
            shaped = np.zeros_like(shaped)
        found = bounded(method, design, shaped, REDUCE[MEAN], resamples=WEEKLY_RESAMPLES)[method.main]
        for place, factor in enumerate(names):
            yield {"series": name, "week": week, "method": method.name, "index": method.main, "factor": factor,
                   **bounds_of(found, place)}  # fmt: skip
