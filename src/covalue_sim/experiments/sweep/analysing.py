"""From a stored sweep to tables: indices with bounds, convergence, chance, verdicts, indices over the weeks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from covalue_sim.analysis.sensitivity.convergence import curve
from covalue_sim.analysis.sensitivity.method import Array, Method
from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.analysis.sensitivity.quiet import refuse_not_finite
from covalue_sim.analysis.sensitivity.resampling import bounded
from covalue_sim.analysis.sensitivity.verdict import above_floor
from covalue_sim.experiments.sweep.choosing import methods_for, taken_by
from covalue_sim.experiments.sweep.factors import DUMMY
from covalue_sim.experiments.sweep.over_weeks import indices_over_weeks
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.experiments.sweep.surveying import extremes, levels
from covalue_sim.experiments.sweep.tabulating import (
    MEAN,
    ONE_AT_A_TIME,
    REDUCE,
    SPREAD,
    Row,
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
    for outcome in dict.fromkeys(outcomes or sweep.experiment.outcomes):
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
    found.weekly, notes = indices_over_weeks(sweep, chosen)
    found.notes += notes
    return found


def _targets(method: Method, replicates: int) -> tuple[str, ...]:
    least = 4 if method.bounds == "replicates" else 2
    return (MEAN, SPREAD) if replicates >= least else (MEAN,)


def _add(found: Analysis, sweep: StoredSweep, method: Method, outcome: str, target: str, runs: Array) -> None:
    taken = taken_by(method, sweep)
    dummy = taken.names.index(DUMMY) if DUMMY in taken.names else None
    shaped = taken.of(runs)
    reduce = REDUCE[target]
    indices = bounded(method, taken.design, shaped, reduce)
    stages = curve(method, taken.design, shaped, reduce, indices)
    base = {"outcome": outcome, "target": target, "method": method.name}
    above = above_floor(indices[method.main], dummy)
    for name, one in indices.items():
        found.indices += [
            {**base, **row, "bounds": BOUNDS[method.bounds], "n": len(shaped), "replicates": runs.shape[1]}
            for row in index_rows(method, name, one, taken.names, above)
        ]
    found.convergence += list(stage_rows(base, method, stages, taken.names))
    found.verdicts.append({**base, **verdict(method, indices, stages, taken.names, dummy, above)})
