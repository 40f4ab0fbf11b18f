"""Arms of the fake model, and small ones of the real model."""

from dataclasses import replace

import pytest

from covalue_sim.experiments import point
from covalue_sim.experiments.compare.arms import Arm
from covalue_sim.experiments.compare.running import How

SMALL = ("population.patients.count=30", "run.weeks=8", "run.burn_in=6", "run.replicates=6")


@pytest.fixture
def arm(make_scenario):
    """An arm of the fake model; `orders` tell it what to do."""

    def make(label="baseline", orders="", **values):
        point._plans.clear()
        scenario = replace(make_scenario(orders, **values), name=label)
        return Arm(label, scenario, scenario, ())

    return make


@pytest.fixture
def how(engine, tmp_path):
    return How(out=tmp_path, engine=engine, workers=1)
