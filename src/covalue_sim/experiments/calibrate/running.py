"""Running points of the parameter space: replicates with common random numbers, on threads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from covalue_sim.parameters import PARAMETERS, Value

if TYPE_CHECKING:
    from covalue_sim.model.simulation import Plan

Reals = NDArray[np.float64]
Values = Mapping[str, Value]
HALF_YEAR = 26
YEAR = 52


@dataclass(frozen=True)
class Evaluation:
    """What a point's replicates gave.

    Attributes:
        outcomes: (replicates, outcomes) as in `covalue_sim.model.outcomes.OUTCOMES`.
        weekly: (replicates, weeks >= 0, measures) as in `WEEKLY`; (replicates, 0, measures) where it was not kept.
    """

    outcomes: Reals
    weekly: Reals

    def outcome(self, name: str) -> Reals:
        """An outcome of every replicate, (replicates,)."""
        from covalue_sim.model.outcomes import OUTCOMES

        return self.outcomes[:, [row.name for row in OUTCOMES].index(name)]

    def series(self, name: str) -> Reals:
        """A weekly measure, (replicates, weeks >= 0)."""
        from covalue_sim.model.outcomes import WEEKLY

        return self.weekly[:, :, [row.name for row in WEEKLY].index(name)]

    def drift(self, name: str) -> Reals:
        """Mean of the last half year minus that of the half year 52 weeks before, (replicates,)."""
        series = self.series(name)
        weeks = series.shape[1]
        earlier = series[:, max(weeks - HALF_YEAR - YEAR, 0) : max(weeks - YEAR, 1)]
        drifts: Reals = series[:, -HALF_YEAR:].mean(axis=1) - earlier.mean(axis=1)
        return drifts


Evaluate = Callable[[Values, Sequence[int]], Evaluation]
"""Run a point's replicates of those numbers."""


def complete(changes: Values) -> dict[str, Value]:
    """Every parameter at its default but for `changes`."""
    return {path: row.default for path, row in PARAMETERS.items()} | dict(changes)


def planned(changes: Values) -> "Plan":
    """A plan of the baseline with `changes`, in force from the first week of the burn-in."""
    from covalue_sim.model.simulation import prepare
    from covalue_sim.scenario.scenario import Scenario

    values = complete(changes)
    return prepare(Scenario("calibration", "Calibration", "", values, values))


class Runner:
    """Runs points on `workers` threads; use it in a ``with`` block. Results do not depend on `workers`."""

    def __init__(self, workers: int, fixed: Values | None = None) -> None:
        """`fixed`: changes made to every point that it runs (a smaller population for a quick look)."""
        self.fixed = dict(fixed or {})
        self.runs = 0
        self._pool = ThreadPoolExecutor(workers)

    def __enter__(self) -> "Runner":
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def evaluate(self, changes: Values, replicates: Sequence[int]) -> Evaluation:
        """Run one point's `replicates`.

        Raises:
            ValueError: a replicate failed; it is named.
        """
        plan = planned(dict(changes) | self.fixed)
        results = list(self._pool.map(plan.run, replicates))
        self.runs += len(results)
        for number, result in zip(replicates, results, strict=True):
            if result.failure:
                raise ValueError(f"replicate {number}: {result.failure}")
        zero = plan.scenario.burn_in
        return Evaluation(
            np.array([result.outcomes for result in results]),
            np.array([result.weekly[zero:] for result in results]),
        )

    def sweep(self, points: Sequence[Values], replicates: Sequence[int]) -> Iterator[Evaluation]:
        """Run many points, in order; series are not kept, and a failed replicate's outcomes are NaN."""

        def one(changes: Values) -> Evaluation:
            plan = planned(dict(changes) | self.fixed)
            results = [plan.run(replicate) for replicate in replicates]
            outcomes = np.array([np.where(bool(r.failure), np.nan, r.outcomes) for r in results])
            return Evaluation(outcomes, np.empty((len(results), 0, results[0].weekly.shape[1])))

        self.runs += len(points) * len(replicates)
        return self._pool.map(one, points)
