"""Weeks before week 0 taken from a copy: no bit differs from running them."""

import numpy as np
import pytest

from covalue_sim.experiments.sweep.points import varied
from covalue_sim.model import simulation
from covalue_sim.model.outcomes import WEEKLY
from covalue_sim.patterns import branching
from covalue_sim.patterns.dealing import dealt_scenario, plan_of
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


ARMS = ({}, {"power.declared_share": 0.9})
SEED = 5


def dealt(hand, place):
    """Tables of an arm whose weeks are dealt among those of a hand."""
    return plan_of(dealt_scenario(scenario({}), hand, place, SEED)).run(2)


@pytest.mark.parametrize("place", [0, 1])
def test_among_arms_that_are_all_alike_a_deal_changes_no_bit(place):
    alike = dealt((ARMS[1], ARMS[1]), place)
    alone = branching.BranchingPlan(varied(scenario({}), ARMS[1], SEED, during_burn_in=False)).run(2)
    for name in TABLES:
        assert getattr(alike, name).tobytes() == getattr(alone, name).tobytes()


def test_in_every_week_another_arm_has_another_setting_and_each_arm_as_much_of_both():
    column = [measure.name for measure in WEEKLY].index("enacted_share")
    shared = [dealt(ARMS, place).weekly[SMALL["run.burn_in"] :, column] > 0.8 for place in (0, 1)]
    assert (shared[0] != shared[1]).all()
    assert [int(weeks.sum()) for weeks in shared] == [SMALL["run.weeks"] // 2] * 2


def test_weeks_before_week_0_are_those_of_the_baseline_whoever_holds_the_hand():
    before = [dealt(ARMS, place).weekly[: SMALL["run.burn_in"]].tobytes() for place in (0, 1)]
    assert before[0] == before[1]
    assert len(branching._states) == 1
