"""Evaluations made by hand, a record of what is read of them, and a cheap model whose best point is known."""

from dataclasses import dataclass, field

import numpy as np

from covalue_sim.experiments.calibrate.coordinates import Coordinate
from covalue_sim.experiments.calibrate.interior import CLASSES
from covalue_sim.experiments.calibrate.running import Evaluation
from covalue_sim.experiments.calibrate.targets import Target
from covalue_sim.model.outcomes import OUTCOMES, WEEKLY

NAMES = [row.name for row in OUTCOMES]
SERIES = [row.name for row in WEEKLY]

COORDINATES = (
    Coordinate("trust.gain", 0.12, 0.4, "log", "an example"),
    Coordinate("population.general_trust_mean", 0.5, 0.2, "odds", "an example"),
    Coordinate("participation.group", -2.4, 0.4, "plain", "an example"),
)
TARGETS = tuple(Target(name, 0.0, 4.0, 2.0, 0.5, "a study", "") for name in ("health_end", "activation_end", "hope"))


def evaluation(replicates=3, weeks=160, *, series=None, **values):
    """Outcomes and series of these values in every replicate, all others 0; every class of encounter a quarter."""
    outcomes, weekly = np.zeros((replicates, len(NAMES))), np.zeros((replicates, weeks, len(SERIES)))
    for name in CLASSES:
        outcomes[:, NAMES.index(f"share_{name}")] = 0.25
    for name, value in values.items():
        outcomes[:, NAMES.index(name)] = value
    for name, line in (series or {}).items():
        weekly[:, :, SERIES.index(name)] = line
    return Evaluation(outcomes, weekly)


@dataclass(frozen=True)
class Recorded(Evaluation):
    """An evaluation that notes what is read of it."""

    read: set = field(default_factory=set)

    def outcome(self, name):
        self.read.add(name)
        return super().outcome(name)

    def series(self, name):
        self.read.add(f"weekly {name}")
        return super().series(name)


@dataclass
class Service:
    """A cheap model: its targets are met where the coordinates' numbers are `truth`, and only there.

    `asked` are the points it was run at with their replicates; `read` is what was read of what it gave.
    """

    truth: tuple
    coordinates: tuple = COORDINATES
    asked: list = field(default_factory=list)
    read: set = field(default_factory=set)
    other: float = 0.0

    def evaluate(self, changes, replicates):
        self.asked.append((dict(changes), tuple(replicates)))
        off = [self.number(one, changes) - true for one, true in zip(self.coordinates, self.truth, strict=True)]
        mixed = np.array([[1.0, 0.3, 0.0], [0.0, 1.0, -0.4], [0.2, 0.0, 1.0]]) @ off
        bent = 2.0 + 0.5 * (3.0 * mixed + 0.2 * mixed * mixed)
        made = evaluation(len(replicates), series=dict.fromkeys(SERIES, self.other), **{
            **dict.fromkeys(NAMES, self.other), **{f"share_{name}": 0.25 for name in CLASSES},
            **{target.name: value for target, value in zip(TARGETS, bent, strict=True)},
        })  # fmt: skip
        return Recorded(made.outcomes, made.weekly, self.read)

    @staticmethod
    def number(coordinate, changes):
        """The number that a coordinate's value comes of."""
        return (coordinate._map(changes[coordinate.path]) - coordinate._map(coordinate.start)) / coordinate.spread


def no_spreads(changes, replicates):
    """No spread of value is measured."""
    return {}
