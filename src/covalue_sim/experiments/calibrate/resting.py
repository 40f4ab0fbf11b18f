"""Levels at entry and spreads of value that follow from where the population rests: a fixed point, by iteration."""

from collections.abc import Callable, Mapping, Sequence

from covalue_sim.experiments.calibrate.choices import POISED, RESTING
from covalue_sim.experiments.calibrate.coordinates import rounded
from covalue_sim.experiments.calibrate.running import HALF_YEAR, Evaluate, Evaluation, Values
from covalue_sim.experiments.calibrate.spreads import START
from covalue_sim.parameters import PARAMETERS

Spreads = Callable[[Values, Sequence[int]], Mapping[str, float]]
"""Measure the spreads of value at a point with those replicates."""


GAIN = 5.0
"""How far a group's first level moves for a unit of its mean's drift: about what a state of a year's memory needs."""


def levels(evaluation: Evaluation, entry: Mapping[str, float]) -> dict[str, float]:
    """Levels at entry that the point of those `entry` levels asks for, within their bounds, rounded.

    A newcomers' mean still on its way is taken one year's drift further, since it would go on.
    """
    found = {}
    for path, (measure, factor, _) in RESTING.items():
        mean = evaluation.series(measure)[:, -HALF_YEAR:].mean() + evaluation.drift(measure).mean()
        found[path] = held(path, factor * float(mean))
    for path, (measure, _) in POISED.items():
        found[path] = held(path, entry[path] + GAIN * float(evaluation.drift(measure).mean()))
    return found


def held(path: str, value: float) -> float:
    """`value`, rounded, within the parameter's bounds."""
    row = PARAMETERS[path]
    return min(max(rounded(value), row.low), row.high)


def entry_start() -> dict[str, float]:
    """Levels at entry and spreads from which the search starts; no earlier calibration's."""
    newcomers = {path: start for path, (_, _, start) in RESTING.items()}
    return newcomers | {path: start for path, (_, start) in POISED.items()} | dict(START)


def settle(
    changes: Values, evaluate: Evaluate, spreads: Spreads, replicates: Sequence[int], rounds: int
) -> dict[str, float]:
    """Iterate levels at entry and spreads of value, from those in `changes` on; return those found last, by path."""
    found = {path: float(changes[path]) for path in entry_start()}
    for _ in range(rounds):
        found |= spreads(dict(changes) | found, replicates)
        found |= levels(evaluate(dict(changes) | found, replicates), found)
    return found
