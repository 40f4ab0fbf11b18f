"""From a stored sweep to tables: indices with bounds, convergence, chance, verdicts, indices over the weeks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from covalue_sim.analysis.sensitivity.chance import Chance, chance
from covalue_sim.analysis.sensitivity.convergence import Stage, curve, stability
from covalue_sim.analysis.sensitivity.method import Array, Blocks, Method, Places
from covalue_sim.analysis.sensitivity.methods import GIVEN_DATA, METHODS
from covalue_sim.analysis.sensitivity.one_at_a_time import effects
from covalue_sim.analysis.sensitivity.quiet import refuse_not_finite
from covalue_sim.analysis.sensitivity.resampling import Bounded, bounded
from covalue_sim.analysis.sensitivity.verdict import FEWEST_SIZES, above_floor, floor_words, ranking_words
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.stored import StoredSweep

MEAN, SPREAD = "mean", "spread"
ONE_AT_A_TIME = "one_at_a_time"
BOUNDS = {
    "blocks": "bootstrap of blocks of the design",
    "halves": "random halves of the points",
    "replicates": "jackknife of replicates",
}
SPANS = 26
"""Spans of weeks that indices are worked out for."""

WEEKLY_RESAMPLES = 200
Row = dict[str, Any]


@dataclass
class Analysis:
    """What was found, in tidy tables.

    Attributes:
        indices: one row an index of a factor (or pair) for an outcome's mean or spread, by a method.
        convergence: the ranking index over growing parts of the sample.
        chance: shares of variance that are chance, one row an outcome.
        verdicts: one row an outcome, target and method: sentences.
        weekly: the ranking index of each series over the weeks.
        notes: what a reader has to know.
        asked: what was asked for beside the experiment's own methods, outcomes and policy for failed runs.
    """

    indices: list[Row] = field(default_factory=list)
    convergence: list[Row] = field(default_factory=list)
    chance: list[Row] = field(default_factory=list)
    verdicts: list[Row] = field(default_factory=list)
    weekly: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    asked: dict[str, Any] = field(default_factory=dict)


def analyse_sweep(sweep: StoredSweep, methods: Sequence[str] = (), outcomes: Sequence[str] = ()) -> Analysis:
    """Analyse a sweep whose runs all went well, or whose failed ones were left out.

    Args:
        methods: those of the experiment unless given; methods for any sample will do for any design.
        outcomes: those of the experiment unless given.

    Raises:
        InputError: a method that the design is not made for, or an outcome that is none.
    """
    chosen = [METHODS[name] for name in _methods(sweep, methods)]
    found = Analysis()
    if sweep.dropped:
        found.notes.append(f"{sweep.dropped} blocks of the design were left out, because runs in them failed.")
    for outcome in outcomes or sweep.experiment.outcomes:
        runs = sweep.runs(outcome)
        refuse_not_finite(runs, outcome)
        found.chance.append(_chance_row(outcome, _chance_of(sweep, runs)))
        if sweep.experiment.method == ONE_AT_A_TIME:
            found.indices += _one_at_a_time(sweep, outcome, runs)
        for method in chosen:
            for target in _targets(method, runs.shape[1]):
                _add(found, sweep, method, outcome, target, runs)
    ranked = next((method for method in chosen if method.many or method.name == "rbd_fast"), None)
    for name in sweep.experiment.series if ranked else ():
        found.weekly += _over_weeks(sweep, ranked, name) if ranked else []
    return found


def _methods(sweep: StoredSweep, asked: Sequence[str]) -> list[str]:
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
    dummy = names.index("dummy") if "dummy" in names else None
    shaped = runs[_rows_for(sweep, method)].reshape(*design.unit.shape[:2], -1)
    reduce = REDUCE[target]
    indices = bounded(method, design, shaped, reduce)
    stages = curve(method, design, shaped, reduce, indices)
    base = {"outcome": outcome, "target": target, "method": method.name}
    above = above_floor(indices[method.main], dummy)
    for name, one in indices.items():
        found.indices += [
            {**base, **row, "bounds": BOUNDS[method.bounds], "n": len(shaped), "replicates": runs.shape[1]}
            for row in _rows(method, name, one, names, above)
        ]
    found.convergence += list(_stage_rows(base, method, stages, names))
    found.verdicts.append({**base, **_verdict(method, indices, stages, names, dummy, above)})


def _rows(method: Method, index: str, one: Bounded, names: Sequence[str], above: Array) -> Iterator[Row]:
    if index in method.pairs:
        for first in range(len(names)):
            for second in range(first + 1, len(names)):
                yield {"index": index, "factor": names[first], "with": names[second], **_bounds(one, (first, second)),
                       "above_floor": None, "rank": None}  # fmt: skip
        return
    order = [place for place in np.argsort(-np.abs(one.value), kind="stable").tolist() if names[place] != "dummy"]
    ranks = {place: rank for rank, place in enumerate(order, start=1) if np.isfinite(one.value[place])}
    for place, name in enumerate(names):
        flag = bool(above[place]) if index == method.main and np.isfinite(above[place]) and name != "dummy" else None
        yield {"index": index, "factor": name, "with": "", **_bounds(one, place), "above_floor": flag,
               "rank": ranks.get(place)}  # fmt: skip


def _bounds(one: Bounded, place: int | tuple[int, int]) -> Row:
    return {"value": float(one.value[place]), "low": float(one.low[place]), "high": float(one.high[place])}


def _stage_rows(base: Row, method: Method, stages: Sequence[Stage], names: Sequence[str]) -> Iterator[Row]:
    unit = "replicates" if method.bounds == "replicates" else "N"
    for stage in stages:
        one = stage.indices[method.main]
        for place, name in enumerate(names):
            yield {**base, "index": method.main, "factor": name, "unit": unit, "n": stage.size, **_bounds(one, place)}


def _verdict(
    method: Method,
    indices: Mapping[str, Bounded],
    stages: Sequence[Stage],
    names: Sequence[str],
    dummy: int | None,
    above: Array,
) -> Row:
    unit = "replicates" if method.bounds == "replicates" else "N"
    still = stability(stages, method.main, [] if dummy is None else [dummy])
    main = indices[method.main]
    return {
        "index": method.main,
        "first": [names[place] for place in still.order],
        "ranking": ranking_words(still, stages[-1].size, unit),
        "floor": floor_words(above, names, dummy),
        "noise_floor": None if dummy is None else _finite(float(main.high[dummy])),
        "stable_from": (still.same_order_from or None) if still.sizes >= FEWEST_SIZES else None,
        "widest": _finite(still.widest),
    }


def _finite(number: float) -> float | None:
    return number if np.isfinite(number) else None


def _chance_of(sweep: StoredSweep, runs: Array) -> Chance:
    rows = sweep.block if len(sweep.unit) > sweep.block else 1
    return chance(runs, rows, crossed=sweep.experiment.dummy is None)


def _chance_row(outcome: str, found: Chance) -> Row:
    one, mean = found.of_a_run, found.of_the_mean
    return {
        "outcome": outcome, "of_a_run": one.value, "of_a_run_low": one.low, "of_a_run_high": one.high,
        "of_the_mean": mean.value, "of_the_mean_low": mean.low, "of_the_mean_high": mean.high,
    }  # fmt: skip


def _one_at_a_time(sweep: StoredSweep, outcome: str, runs: Array) -> Iterator[Row]:
    found = effects(sweep.unit, runs)
    largest = [-max(abs(one.mean) for one in effect) for effect in found]
    order = np.argsort(largest, kind="stable").tolist()
    for place, (factor, effect) in enumerate(zip(sweep.experiment.factors, found, strict=True)):
        for index, one in zip(("low end", "high end", "span"), effect, strict=True):
            yield {
                "outcome": outcome, "target": MEAN, "method": ONE_AT_A_TIME, "index": index, "factor": factor.path,
                "with": "", "value": one.mean, "low": one.low, "high": one.high, "above_floor": None,
                "rank": order.index(place) + 1, "bounds": "Student's, of paired differences", "n": len(runs),
                "replicates": one.n,
            }  # fmt: skip


def _over_weeks(sweep: StoredSweep, method: Method, name: str) -> Iterator[Row]:
    weeks = sweep.experiment.base.weeks
    middle, values = sweep.series(name, max(1, weeks // SPANS))
    design, names, rows = _blocks(sweep, method), _names(sweep, method), _rows_for(sweep, method)
    for span, week in enumerate(middle.tolist()):
        shaped = values[rows, :, span].reshape(*design.unit.shape[:2], -1)
        found = bounded(method, design, shaped, REDUCE[MEAN], resamples=WEEKLY_RESAMPLES)[method.main]
        for place, factor in enumerate(names):
            yield {"series": name, "week": week, "method": method.name, "index": method.main, "factor": factor,
                   **_bounds(found, place)}  # fmt: skip
