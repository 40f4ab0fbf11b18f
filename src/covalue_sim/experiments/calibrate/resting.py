"""Levels at entry and spreads of value that follow from where the population rests: a fixed point, by iteration."""

from collections.abc import Callable, Mapping, Sequence

from covalue_sim.experiments.calibrate.choices import RESTING
from covalue_sim.experiments.calibrate.coordinates import rounded
from covalue_sim.experiments.calibrate.running import HALF_YEAR, Evaluate, Evaluation, Values
from covalue_sim.experiments.calibrate.spreads import START
from covalue_sim.parameters import PARAMETERS

Spreads = Callable[[Values, Sequence[int]], Mapping[str, float]]
"""Measure the spreads of value at a point with those replicates."""


def levels(evaluation: Evaluation) -> dict[str, float]:
    """Levels at entry that agree with the means at the end, within their bounds, rounded.

    A mean still on its way is taken one year's drift further, since it would go on.
    """
    found = {}
    for path, (measure, factor, _) in RESTING.items():
        row = PARAMETERS[path]
        mean = float(evaluation.series(measure)[:, -HALF_YEAR:].mean() + evaluation.drift(measure).mean())
        found[path] = min(max(rounded(factor * mean), row.low), row.high)
    return found


def entry_start() -> dict[str, float]:
    """Levels at entry and spreads from which the search starts; no earlier calibration's."""
    return {path: start for path, (_, _, start) in RESTING.items()} | dict(START)


def settle(
    changes: Values, evaluate: Evaluate, spreads: Spreads, replicates: Sequence[int], rounds: int
) -> dict[str, float]:
    """Iterate levels at entry and spreads of value, from `changes` on; return those found last, by path."""
    found: dict[str, float] = {}
    for _ in range(rounds):
        here = dict(changes) | found
        found |= spreads(here, replicates)
        found |= levels(evaluate(dict(changes) | found, replicates))
    return found
