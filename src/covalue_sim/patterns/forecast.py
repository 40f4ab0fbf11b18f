"""How much a look has to run and how long that takes, counted beforehand."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from covalue_sim.patterns.measuring import ENGINE
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.space import replicates_at, smaller
from covalue_sim.scenario.scenario import Scenario

KEEPING = 0.01
"""Seconds on one processor that a run takes beside the weeks themselves: drawn up, stored, written as tables."""

TIMED = 4
PATIENTS = "population.patients.count"


@dataclass(frozen=True, slots=True)
class Part:
    """Runs of a pattern that go together: its arms, or one space.

    Attributes:
        pattern: its name.
        runs: how many.
        seconds: that each takes on one processor.
    """

    pattern: str
    runs: int
    seconds: float


@dataclass(frozen=True)
class Forecast:
    """What a look runs where nothing is found.

    Attributes:
        parts: in the order in which they are run.
        workers: processes.
    """

    parts: Sequence[Part]
    workers: int = 1

    @property
    def runs(self) -> int:
        """Runs in all."""
        return sum(part.runs for part in self.parts)

    @property
    def seconds(self) -> float:
        """Seconds in all."""
        return self.work() / self.workers

    def work(self, pattern: str = "") -> float:
        """Seconds on one processor, of one pattern or of all."""
        return float(sum(part.runs * part.seconds for part in self.parts if pattern in {"", part.pattern}))


def forecast(patterns: Sequence[tuple[Pattern, int]], points: Sequence[int], workers: int = 1) -> Forecast:
    """Count what a look runs, and time the model to say how long that takes.

    Args:
        patterns: those that are run, each with the runs of its arms.
        points: sample points of each space.
        workers: processes.
    """
    pace = seconds_a_patient_week(patterns[0][0].base) if patterns else 0.0
    found = []
    for pattern, runs in patterns:
        found.append(Part(pattern.name, runs, KEEPING + pace * patient_weeks(pattern.base)))
        if points and pattern.judged and pattern.space:
            each = len(pattern.decisive) * replicates_at(pattern)
            seconds = KEEPING + pace * patient_weeks(smaller(pattern))
            found += [Part(pattern.name, number * each, seconds) for number in points]
    return Forecast(found, workers)


def patient_weeks(scenario: Scenario) -> int:
    """Patients times weeks, burn-in included."""
    return int(scenario.values[PATIENTS]) * (scenario.weeks + scenario.burn_in)


def seconds_a_patient_week(scenario: Scenario) -> float:
    """Seconds that a patient-week takes here: the fastest of a few runs, so that what others do counts little."""
    plan = ENGINE.prepare(scenario)
    took = []
    for replicate in range(TIMED):
        begun = time.perf_counter()
        plan.run(replicate)
        took.append(time.perf_counter() - begun)
    return min(took) / patient_weeks(scenario)
