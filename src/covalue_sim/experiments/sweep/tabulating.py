"""Rows of the tables of an analysis: indices with bounds, growing samples, verdicts, chance, one at a time."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from covalue_sim.analysis.sensitivity.chance import chance
from covalue_sim.analysis.sensitivity.convergence import Stage, stability
from covalue_sim.analysis.sensitivity.method import Array, Method
from covalue_sim.analysis.sensitivity.one_at_a_time import effects
from covalue_sim.analysis.sensitivity.resampling import Bounded
from covalue_sim.analysis.sensitivity.verdict import FEWEST_SIZES, floor_words, ranking_words
from covalue_sim.experiments.sweep.stored import StoredSweep

MEAN, SPREAD = "mean", "spread"
ONE_AT_A_TIME = "one_at_a_time"
Row = dict[str, Any]


def _mean(runs: Array) -> Array:
    means: Array = runs.mean(axis=-1)
    return means


def _spread(runs: Array) -> Array:
    spreads: Array = runs.std(axis=-1, ddof=1)
    return spreads


REDUCE = {MEAN: _mean, SPREAD: _spread}
"""What is made of replicates: their mean, or their standard deviation."""


def index_rows(method: Method, index: str, one: Bounded, names: Sequence[str], above: Array) -> Iterator[Row]:
    """Rows of an index: one a factor, or one a pair."""
    if index in method.pairs:
        for first in range(len(names)):
            for second in range(first + 1, len(names)):
                yield {"index": index, "factor": names[first], "with": names[second], **bounds_of(one, (first, second)),
                       "above_floor": None, "rank": None}  # fmt: skip
        return
    order = [place for place in np.argsort(-np.abs(one.value), kind="stable").tolist() if names[place] != "dummy"]
    ranks = {place: rank for rank, place in enumerate(order, start=1) if np.isfinite(one.value[place])}
    for place, name in enumerate(names):
        flag = bool(above[place]) if index == method.main and np.isfinite(above[place]) and name != "dummy" else None
        yield {"index": index, "factor": name, "with": "", **bounds_of(one, place), "above_floor": flag,
               "rank": ranks.get(place)}  # fmt: skip


def bounds_of(one: Bounded, place: int | tuple[int, int]) -> Row:
    """Value, low and high of one factor or pair."""
    return {"value": float(one.value[place]), "low": float(one.low[place]), "high": float(one.high[place])}


def stage_rows(base: Row, method: Method, stages: Sequence[Stage], names: Sequence[str]) -> Iterator[Row]:
    """Rows of the ranking index over growing samples."""
    unit = "replicates" if method.bounds == "replicates" else "N"
    for stage in stages:
        one = stage.indices[method.main]
        for place, name in enumerate(names):
            yield {**base, "index": method.main, "factor": name, "unit": unit, "n": stage.size, **bounds_of(one, place)}


def verdict(
    method: Method,
    indices: Mapping[str, Bounded],
    stages: Sequence[Stage],
    names: Sequence[str],
    dummy: int | None,
    above: Array,
) -> Row:
    """What is said of an outcome by a method."""
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


def chance_row(sweep: StoredSweep, outcome: str, runs: Array) -> Row:
    """Shares of an outcome's variance that are chance."""
    rows = sweep.block if len(sweep.unit) > sweep.block else 1
    found = chance(runs, rows, crossed=sweep.experiment.dummy is None)
    one, mean = found.of_a_run, found.of_the_mean
    return {
        "outcome": outcome, "of_a_run": one.value, "of_a_run_low": one.low, "of_a_run_high": one.high,
        "of_the_mean": mean.value, "of_the_mean_low": mean.low, "of_the_mean_high": mean.high,
    }  # fmt: skip


def one_at_a_time_rows(sweep: StoredSweep, outcome: str, runs: Array) -> Iterator[Row]:
    """Rows of the difference that each end of a factor makes."""
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
