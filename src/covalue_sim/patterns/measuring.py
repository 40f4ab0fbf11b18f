"""The model with the measures of patterns added: what `Engine` finds when patterns run."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.experiments.engine import Engine
from covalue_sim.model import hashing
from covalue_sim.model.outcomes import ACTOR_KINDS, RESOURCES, WEEKLY
from covalue_sim.model.outcomes import OUTCOMES as OWN
from covalue_sim.patterns.measures import DERIVED, MEASURES

if TYPE_CHECKING:
    from covalue_sim.experiments.engine import Plan as ModelPlan
    from covalue_sim.scenario.scenario import Scenario

OUTCOMES = (*OWN, *MEASURES)
"""The model's outcomes, then those of patterns."""

__all__ = ["ACTOR_KINDS", "ENGINE", "MODEL_VERSION", "OUTCOMES", "RESOURCES", "WEEKLY", "compile_model", "model_hash",
           "prepare", "will_compile"]  # fmt: skip

MODEL_VERSION = hashing.MODEL_VERSION
ENGINE = Engine(simulation=__name__, hashing=__name__, outcomes=__name__)
MEASURING = ("measures.py", "persons.py", "statistics/modes.py", "dealing.py")


@cache
def model_hash() -> str:
    """Hash of the model's equations and of the measures of patterns: 32 hexadecimal digits."""
    digest = hashlib.sha256(hashing.model_hash().encode())
    for name in MEASURING:
        text = (Path(__file__).parent / name).read_text(encoding="utf-8")
        digest.update(f"{name}\0{hashing.equations(text)}\0".encode())
    return digest.hexdigest()[:32]


@dataclass(frozen=True)
class Measured:
    """A finished replicate with more outcomes; fields as of the model's own."""

    weekly: NDArray[Any]
    outcomes: NDArray[Any]
    flows: NDArray[Any]
    people: NDArray[Any]
    services: NDArray[Any]
    failure: str = ""


@dataclass(frozen=True)
class Plan:
    """The model's plan, and the scenario by which some measures are worked out."""

    scenario: "Scenario"
    own: "ModelPlan"

    def run(self, replicate: int) -> Measured:
        """Run one replicate and measure it."""
        done = self.own.run(replicate)
        if done.failure:
            more = np.full(len(DERIVED), np.nan)
        else:
            more = np.array([derive(done, self.scenario) for _, derive in DERIVED], dtype=np.float64)
        outcomes = np.concatenate([done.outcomes, more])
        return Measured(done.weekly, outcomes, done.flows, done.people, done.services, done.failure)


def prepare(scenario: "Scenario") -> Plan:
    """Make `scenario` ready to run and to be measured."""
    from covalue_sim.patterns import dealing
    from covalue_sim.patterns.branching import BranchingPlan

    if isinstance(scenario, dealing.Dealt):
        return Plan(scenario, dealing.plan_of(scenario))
    return Plan(scenario, BranchingPlan(scenario))


def compile_model(scenario: "Scenario") -> None:
    """Compile what running `scenario` needs, or load what was compiled before."""
    from covalue_sim.model import simulation

    simulation.compile_model(scenario)


def will_compile(scenario: "Scenario") -> bool:
    """Whether that would take long."""
    from covalue_sim.model import simulation

    return simulation.will_compile(scenario)
