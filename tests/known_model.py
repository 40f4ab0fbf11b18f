"""The fake model, with known functions of six parameters as outcomes: Ishigami's, Sobol's G, and one that is luck.

The parameters are shares from 0 to 1, so that a sweep over their whole ranges is one over the unit cube.
"""

from dataclasses import replace

import numpy as np
from fake_model import ACTOR_KINDS, RESOURCES, WEEKLY, Measure, compile_model, will_compile
from fake_model import Plan as FakePlan

__all__ = ["ACTOR_KINDS", "OUTCOMES", "RESOURCES", "WEEKLY", "compile_model", "will_compile"]

MODEL_VERSION = "0.0.2"
SIX = (
    "power.declared_share",
    "power.token_share",
    "power.professional_led",
    "power.professional_stake",
    "power.bargaining",
    "power.pooling",
)
OUTCOMES = (
    Measure("ishigami", "1", "Ishigami's function of the first three.", "known"),
    Measure("sobol_g", "1", "Sobol's G function of all six.", "known"),
    Measure("luck", "1", "A number that no parameter moves.", "known"),
)
G = np.array([0.0, 1.0, 4.5, 9.0, 99.0, 99.0])


class Plan(FakePlan):
    def run(self, replicate):
        simulated = super().run(replicate)
        unit = np.array([float(self.scenario.values[path]) for path in SIX])
        x = (2.0 * unit[:3] - 1.0) * np.pi
        ishigami = np.sin(x[0]) + 7.0 * np.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * np.sin(x[0])
        luck = np.random.default_rng([self.scenario.seed, replicate, 7]).normal()
        outcomes = np.array([ishigami + 0.01 * luck, np.prod((np.abs(4.0 * unit - 2.0) + G) / (1.0 + G)), luck])
        if self.told("nan", replicate):
            outcomes[1] = np.nan
        return replace(simulated, outcomes=outcomes)


def prepare(scenario):
    return Plan(scenario)


def model_hash():
    return "e" * 64
