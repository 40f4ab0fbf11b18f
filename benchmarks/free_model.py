"""A model whose runs take a fixed time and give fixed numbers: what is left of a sweep's time is runner and store."""

import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from covalue_sim.model.hashing import MODEL_VERSION, model_hash
from covalue_sim.model.outcomes import ACTOR_KINDS, OUTCOMES, RESOURCES, WEEKLY
from covalue_sim.model.simulation import Simulated
from covalue_sim.model.snapshots import PEOPLE, SERVICES
from covalue_sim.scenario import Scenario

__all__ = ["ACTOR_KINDS", "MODEL_VERSION", "OUTCOMES", "RESOURCES", "WEEKLY", "compile_model", "model_hash", "prepare",
           "will_compile"]  # fmt: skip

TAKES = "takes "
"""A scenario's title that begins so says how many seconds a run takes."""


@dataclass(frozen=True)
class FreePlan:
    """Runs that take `seconds` of a processor."""

    scenario: Scenario
    seconds: float

    def run(self, replicate: int) -> Simulated:
        """Make the numbers and go on working until the time is over."""
        until = time.perf_counter() + self.seconds
        scenario = self.scenario
        outcomes: NDArray[np.float64] = np.linspace(0.0, 1.0, len(OUTCOMES)) + 0.001 * replicate
        weeks = scenario.burn_in + scenario.weeks
        flows = np.zeros((len(ACTOR_KINDS), len(ACTOR_KINDS), len(RESOURCES)))
        found = Simulated(np.zeros((weeks, len(WEEKLY))), outcomes, flows, np.zeros(0, PEOPLE), np.zeros(0, SERVICES))
        while time.perf_counter() < until:
            pass
        return found


def prepare(scenario: Scenario) -> FreePlan:
    """What replicates share: how long they take."""
    return FreePlan(scenario, float(scenario.title.removeprefix(TAKES)) if scenario.title.startswith(TAKES) else 0.0)


def compile_model(scenario: Scenario) -> None:
    """Nothing is to be compiled."""


def will_compile(scenario: Scenario) -> bool:
    """Nothing is to be compiled."""
    return False
