"""The example rules of `experiments/rules` run, and do what they say."""

from pathlib import Path

import numpy as np
import pytest

from covalue_sim import load
from covalue_sim.model.simulation import simulate

FILE = Path(__file__).parents[3] / "experiments" / "rules" / "ladder-and-grudge.yaml"
FEW = {"run.weeks": 8, "run.burn_in": 4, "population.patients.count": 40, "population.professionals.count": 4}


def shown(**changed):
    simulated = simulate(load(FILE, FEW | {path.replace("__", "."): value for path, value in changed.items()}), 0)
    assert simulated.failure == ""
    return simulated


def test_shares_stand_on_rungs():
    from covalue_sim.model.outcomes import WEEKLY

    column = [row.name for row in WEEKLY].index("enacted_share")
    series = shown(ladder__rungs=1, power__declared_share=1.0, ladder__climb=1.0).weekly[4:, column]
    assert series == pytest.approx(1.0)


def test_grudges_cost_trust():
    trust = [np.mean(shown(grudge__growth=growth).people["trust_own"]) for growth in (0.0, 2.0)]
    assert trust[1] < trust[0]
