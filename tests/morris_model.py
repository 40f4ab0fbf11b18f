"""The fake model, with Morris' function of twenty parameters as its outcome (Morris 1991): the whole way of a screening.

The first ten matter, 1 to 7 with interactions, 8 to 10 alone; of the last ten each has a small slope of its own.
"""

from dataclasses import replace
from itertools import combinations

import numpy as np
from fake_model import ACTOR_KINDS, RESOURCES, WEEKLY, Measure, compile_model, will_compile
from fake_model import Plan as FakePlan

from covalue_sim.parameters import PARAMETERS

__all__ = ["ACTOR_KINDS", "OUTCOMES", "RESOURCES", "WEEKLY", "compile_model", "will_compile"]

MODEL_VERSION = "0.0.3"
TWENTY = [
    row.path for row in PARAMETERS.values()
    if row.kind == "real" and row.sweepable and not row.structural and (row.low, row.high) == (0.0, 1.0)
    and not row.path.startswith(("population.", "run."))
][:20]  # fmt: skip
OUTCOMES = (Measure("morris", "1", "Morris' function of all twenty.", "known"),)


class Plan(FakePlan):
    def run(self, replicate):
        simulated = super().run(replicate)
        unit = np.array([float(self.scenario.values[path]) for path in TWENTY])
        return replace(simulated, outcomes=np.array([morris(unit)]))


def morris(unit):
    w = 2.0 * (unit - 0.5)
    for place in (2, 4, 6):
        w[place] = 2.0 * (1.1 * unit[place] / (unit[place] + 0.1) - 0.5)
    y = 20.0 * w[:10].sum() + sum((-1.0) ** (i + 1) * w[i] for i in range(10, 20))
    y -= 15.0 * sum(w[i] * w[j] for i, j in combinations(range(6), 2))
    y -= 10.0 * sum(w[i] * w[j] * w[k] for i, j, k in combinations(range(5), 3))
    return y + 5.0 * np.prod(w[:4])


def prepare(scenario):
    return Plan(scenario)


def model_hash():
    return "d" * 64
