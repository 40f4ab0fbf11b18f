"""Weeks before week 0 taken from a copy: no bit differs from running them."""

import numpy as np
import pytest

from covalue_sim.model import simulation
from covalue_sim.patterns import branching
from covalue_sim.scenario import load

TABLES = ("weekly", "outcomes", "flows", "people", "services")
SMALL = {
    "population.patients.count": 40,
    "population.professionals.count": 3,
    "population.groups.count": 2,
    "population.organisations.count": 2,
    "run.weeks": 12,
    "run.burn_in": 9,
}


def scenario(changes):
    return load("baseline", {**SMALL, **changes})


@pytest.fixture(autouse=True)
def nothing_kept():
    branching._states.clear()
    yield
    branching._states.clear()


@pytest.mark.parametrize(
    "changes", [{}, {"power.declared_share": 0.9}, {"run.weeks": 20}, {"participation.rule": "open_door"}]
)
def test_a_branch_is_what_the_model_gives_bit_for_bit(changes):
    branching.BranchingPlan(scenario({})).run(3)
    assert len(branching._states) == 1
    found = branching.BranchingPlan(scenario(changes)).run(3)
    assert len(branching._states) == 1  # the state was there
    straight = simulation.prepare(scenario(changes)).run(3)
    for name in TABLES:
        assert getattr(found, name).tobytes() == getattr(straight, name).tobytes()


@pytest.mark.parametrize("changes", [{"population.skill_mean": 0.6}, {"run.burn_in": 8}, {"run.seed": 5}])
def test_another_past_is_not_shared(changes):
    branching.BranchingPlan(scenario({})).run(3)
    found = branching.BranchingPlan(scenario(changes)).run(3)
    assert len(branching._states) == 2
    assert np.array_equal(found.outcomes, simulation.prepare(scenario(changes)).run(3).outcomes)


def test_old_states_are_let_go(monkeypatch):
    monkeypatch.setattr(branching, "MOST_STATES", 2)
    plan = branching.BranchingPlan(scenario({}))
    for replicate in range(4):
        plan.run(replicate)
    assert len(branching._states) == 2
