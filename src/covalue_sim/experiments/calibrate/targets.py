"""What the baseline is tuned on: the published numbers, and how far off still counts as met.

A target has a band, its verdict's. The band is four tolerances wide; a tolerance is what one unit of misfit and of
implausibility means, and stands for sampling, for other populations and for what the model leaves out.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from covalue_sim.experiments.calibrate.running import Evaluation, Reals


@dataclass(frozen=True)
class Target:
    """A published number.

    Attributes:
        name: the outcome's.
        low, high: the band, in the outcome's unit.
        aim: the published number; None where only a lower bound is published.
        tolerance: what one unit of misfit means, in the outcome's unit.
        source: the study.
        note: why the band is as wide as it is.
    """

    name: str
    low: float
    high: float
    aim: float | None
    tolerance: float
    source: str
    note: str

    def misfit(self, measured: Reals) -> Reals:
        """How far `measured` (any shape) is from the aim, in tolerances; below a bare lower bound negative, else 0."""
        if self.aim is None:
            return np.minimum(0.0, (measured - self.low) / self.tolerance)
        return (measured - self.aim) / self.tolerance

    def met(self, measured: float) -> bool:
        """Whether `measured` lies in the band."""
        return self.low <= measured <= self.high


def _around(name: str, aim: float, half: float, source: str, note: str) -> Target:
    return Target(name, aim - half, aim + half, aim, half / 2.0, source, note)


def _at_least(name: str, low: float, tolerance: float, source: str, note: str) -> Target:
    return Target(name, low, np.inf, None, tolerance, source, note)


ACTIVATION = "NW London, n = 15,877, BMC HSR 2021: 55.1, SD 17.7 of 100"
GENERAL = "Hall et al., n = 502: 33.5, SD 6.9 on 11-55"
OWN = "Thom et al.: 75-79 of 100, skewed, 5-18 % at the ceiling"
HOURS = "England & Wales citizenship survey: 7 % give two thirds, 31 % give 87 %, Gini at least .70"
LEVELS = "Bovaird et al. 2014, five nations"
LOOSE = "loose: the general public, another population; a session here is one length, once a week at most"

TARGETS: tuple[Target, ...] = (
    _around("activation", 0.551, 0.02, ACTIVATION, "two points of 100"),
    _around("activation_sd", 0.177, 0.015, ACTIVATION, "a point and a half of 100"),
    _around("trust_general", 0.511, 0.02, GENERAL, "about three standard errors of the study"),
    _around("general_trust_sd", 0.157, 0.015, GENERAL, "about three standard errors of the study"),
    _around("trust_reported", 0.77, 0.02, OWN, "the published range"),
    _around("reported_ceiling", 0.115, 0.065, OWN, "the published range"),
    _around("hours_top_7", 0.667, 0.17, HOURS, LOOSE),
    _around("hours_top_31", 0.87, 0.09, HOURS, LOOSE),
    _at_least("hours_gini", 0.70, 0.03, HOURS, LOOSE),
    _at_least("individual_to_collective", 5.0, 1.0, LEVELS, "'far more common' read as five times or more"),
)  # fmt: skip


def _ratio(evaluation: Evaluation) -> Reals:
    individual = evaluation.outcome("served") + evaluation.outcome("participation_individual")
    return individual / np.maximum(evaluation.outcome("participation_collective"), 1e-6)


DERIVED: dict[str, Callable[[Evaluation], Reals]] = {"individual_to_collective": _ratio}
"""Measures made of outcomes: weeks with individual co-production (encounters too) over weeks with collective."""


def measured(evaluation: Evaluation, targets: tuple[Target, ...] = TARGETS) -> Reals:
    """What each replicate gives for each target, (replicates, targets)."""
    return np.stack(
        [DERIVED[t.name](evaluation) if t.name in DERIVED else evaluation.outcome(t.name) for t in targets], axis=1
    )


def misfits(values: Reals, targets: tuple[Target, ...] = TARGETS) -> Reals:
    """Misfits in tolerances of `values` (..., targets), same shape."""
    return np.stack([target.misfit(values[..., place]) for place, target in enumerate(targets)], axis=-1)
