"""The best point: a damped Gauss-Newton search on a smooth misfit, deterministic, with common random numbers.

The misfit is a sum of squares: targets in tolerances, drifts of means that must stand still, and a weak pull towards
the starting values, which settles what the targets leave open. Every step finds levels at entry and spreads of value
anew, so that the search runs along baselines at rest. Slopes are taken between points one step apart on the same
replicates; simulations are noisy, so steps are long and a step is kept only if it helps.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from covalue_sim.experiments.calibrate.choices import (
    BALANCED,
    LIVELY,
    LIVELY_TOLERANCE,
    STILL,
    TUNED,
)
from covalue_sim.experiments.calibrate.coordinates import Coordinate, rounded
from covalue_sim.experiments.calibrate.interior import CLASSES, class_shares
from covalue_sim.experiments.calibrate.resting import Spreads, entry_start, settle
from covalue_sim.experiments.calibrate.running import Evaluate, Evaluation, Reals
from covalue_sim.experiments.calibrate.targets import TARGETS, Target, measured, misfits

COORDINATES: tuple[Coordinate, ...] = (*TUNED, *(coordinate for _, coordinate in BALANCED))
LONGEST = 1.5
"""Longest move of a coordinate in one step, in prior standard deviations."""


@dataclass(frozen=True)
class Search:
    """How hard to search.

    Attributes:
        replicates: run at every point.
        slope_replicates: run for slopes.
        iterations: Gauss-Newton steps.
        rounds: rounds of settling before each step.
        step: length of the difference that slopes are taken over, prior standard deviations.
        pull: weight of the pull towards the starting values.
    """

    replicates: Sequence[int]
    slope_replicates: Sequence[int]
    iterations: int
    rounds: int
    step: float = 0.5
    pull: float = 0.3


@dataclass(frozen=True)
class Fitted:
    """A point found: `changes` by path, the misfit (targets and drifts only), and coordinates' numbers."""

    changes: Mapping[str, float]
    misfit: float
    numbers: Reals


@dataclass(frozen=True)
class Point:
    """A point of the search: its cost, coordinates, levels at entry, residuals and their slopes."""

    cost: float
    numbers: Reals
    entry: Mapping[str, float]
    residuals: Reals
    slopes: Reals


@dataclass(frozen=True)
class Problem:
    """What is fitted, to what, with what tools; the defaults are the calibration's own."""

    evaluate: Evaluate
    spreads: Spreads
    say: Callable[[str], None]
    coordinates: tuple[Coordinate, ...] = COORDINATES
    targets: tuple[Target, ...] = TARGETS
    still: Mapping[str, float] = field(default_factory=lambda: STILL)

    def changes(self, numbers: Reals, entry: Mapping[str, float]) -> dict[str, float]:
        """The point of those coordinates and levels at entry."""
        fitted = {
            coordinate.path: coordinate.outward(float(number))
            for coordinate, number in zip(self.coordinates, numbers, strict=True)
        }
        return fitted | dict(entry)

    def residuals(self, evaluation: Evaluation) -> Reals:
        """Misfits of the mean over replicates to targets, then drifts, then classes too rare; in tolerances.

        Raises:
            ValueError: one is no number; it is named.
        """
        aims = misfits(measured(evaluation, self.targets).mean(axis=0), self.targets)
        drifts = [evaluation.drift(name).mean() / tolerance for name, tolerance in self.still.items()]
        shares = np.array(list(class_shares(evaluation).values()))
        found = np.concatenate([aims, np.array(drifts), np.minimum(0.0, shares - LIVELY) / LIVELY_TOLERANCE])
        if not np.isfinite(found).all():
            raise ValueError(f"{self.names[int(np.argmin(np.isfinite(found)))]} is no number at this point")
        return found

    @property
    def names(self) -> list[str]:
        """Of the residuals, in order."""
        return [*(target.name for target in self.targets), *(f"drift of {name}" for name in self.still), *CLASSES]

    def worst(self, residuals: Reals) -> str:
        """The three largest residuals, for people."""
        order = np.argsort(-np.abs(residuals), kind="stable")[:3]
        return ", ".join(f"{self.names[place]} {residuals[place]:+.1f}" for place in order)


def squares(residuals: Reals) -> float:
    """Their sum of squares."""
    return float(residuals @ residuals)


def fit(problem: Problem, search: Search) -> Fitted:
    """Search from the coordinates' starts; return the best point met, not yet rounded."""
    numbers, entry, damping = np.zeros(len(problem.coordinates)), entry_start(), 0.1
    best: Point | None = None
    for iteration in range(search.iterations + 1):
        changes = problem.changes(numbers, entry)
        entry = settle(changes, problem.evaluate, problem.spreads, search.replicates, search.rounds)
        residuals = problem.residuals(problem.evaluate(problem.changes(numbers, entry), search.replicates))
        cost = squares(residuals) + squares(search.pull * numbers)
        problem.say(f"step {iteration}: misfit {squares(residuals):.2f} ({problem.worst(residuals)})")
        if best is None or cost < best.cost:
            damping /= 3.0
            last = iteration == search.iterations
            slopes = np.empty((0, 0)) if last else jacobian(problem, search, numbers, entry)
            best = Point(cost, numbers, entry, residuals, slopes)
        else:
            damping *= 10.0
        if iteration < search.iterations:
            numbers = best.numbers + step(best.slopes, best.residuals, best.numbers, search.pull, damping)
            entry = dict(best.entry)
    assert best is not None
    return Fitted(problem.changes(best.numbers, best.entry), squares(best.residuals), best.numbers)


def jacobian(problem: Problem, search: Search, numbers: Reals, entry: Mapping[str, float]) -> Reals:
    """Slopes of the residuals, (residuals, coordinates), levels at entry held."""
    replicates = search.slope_replicates
    here = problem.residuals(problem.evaluate(problem.changes(numbers, entry), replicates))
    columns = []
    for place in range(len(numbers)):
        moved = numbers.copy()
        moved[place] += search.step if numbers[place] <= 0.0 else -search.step
        there = problem.residuals(problem.evaluate(problem.changes(moved, entry), replicates))
        columns.append((there - here) / (moved[place] - numbers[place]))
    return np.stack(columns, axis=1)


def step(slopes: Reals, residuals: Reals, numbers: Reals, pull: float, damping: float) -> Reals:
    """The damped step ``(J'J + pull^2 + damping) d = -(J'r + pull^2 x)``, no coordinate moving over `LONGEST`."""
    size = len(numbers)
    curvature = slopes.T @ slopes + (pull * pull + damping) * np.eye(size)
    move: Reals = np.asarray(
        np.linalg.solve(curvature, -(slopes.T @ residuals + pull * pull * numbers)), dtype=np.float64
    )
    longest = float(np.abs(move).max(initial=0.0))
    shortened: Reals = move * min(1.0, LONGEST / longest) if longest > 0.0 else move
    return shortened


def finished(problem: Problem, fitted: Fitted, replicates: Sequence[int], rounds: int) -> dict[str, float]:
    """The point rounded to three significant digits, levels at entry and spreads found once more for it."""
    changes = {path: rounded(value) for path, value in fitted.changes.items()}
    return changes | settle(changes, problem.evaluate, problem.spreads, replicates, rounds)
