"""Hours, money and credits balance in every week: what a purse gains is what the ledger says it received."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_worlds import EXAMPLES, TINY, make, random_scenario, weeks_of

from covalue_sim.model.ledger import CREDITS, GROUP, MONEY, ORGANISATION, PATIENT, PROFESSIONAL, TIME
from covalue_sim.model.state import World
from covalue_sim.scenario import load, shipped
from covalue_sim.scenario.scenario import Scenario

FEW = {"run.weeks": 32, "run.burn_in": 4, "population.patients.count": 60, "population.professionals.count": 6}
seeds = st.integers(min_value=0, max_value=2**32)


def purses(world: World) -> dict[str, tuple[int, int, float]]:
    """Each kind of purse: whose, in what, and what is in it."""
    return {
        "cash of patients": (PATIENT, MONEY, world.patients.cash.sum()),
        "credits of patients": (PATIENT, CREDITS, world.patients.credits.sum()),
        "funds of groups": (GROUP, MONEY, world.groups.funds.sum()),
        "reserves of organisations": (ORGANISATION, MONEY, world.organisations.reserve.sum()),
        "income of professionals": (PROFESSIONAL, MONEY, world.professionals.income.sum()),
    }


def assert_balanced(scenario: Scenario) -> None:
    before: dict[str, tuple[int, int, float]] = {}
    for index, world in weeks_of(scenario):
        now = purses(world)
        if index >= 0:
            flows = world.flows[index]
            for name, (owner, resource, amount) in now.items():
                received = flows[:, owner, resource].sum() - flows[owner, :, resource].sum()
                scale = 1.0 + abs(amount) + flows[:, :, resource].sum()
                assert amount - before[name][2] == pytest.approx(received, abs=1e-9 * scale), f"{name}, week {index}"
            given_hours = flows[:, :, TIME].sum(axis=1)
            for actors, kind in ((world.patients.week_hours, PATIENT), (world.professionals.hours, PROFESSIONAL)):
                given = given_hours[kind]
                assert actors.sum() == pytest.approx(given, abs=1e-9 * (1.0 + given)), f"week {index}"
            assert world.patients.week_paid_hours.sum() <= given_hours[PATIENT] + 1e-9
            assert flows[GROUP, :, TIME].sum() <= flows[:, GROUP, TIME].sum() + 1e-9, "help comes from members' hours"
            assert np.all(flows >= 0.0)
            assert np.all(flows[range(5), range(5)] == 0.0), "nobody gives to their own kind's purse"
        before = now


COMPENSATIONS = ("none", "expenses", "flat_fee", "hourly", "time_credits", "personal_budget")


@pytest.mark.parametrize("rule", COMPENSATIONS)
def test_purses_change_by_what_the_ledger_says_under_every_rule_of_compensation(rule: str) -> None:
    scenario = make(TINY, compensation__rule=rule, participation__individual=2.0, participation__group=2.0,
                    participation__assigned=1.0, groups__visits=1.0, organisation__budget=30.0)  # fmt: skip
    assert_balanced(scenario)


@pytest.mark.parametrize("name", shipped())
def test_purses_and_hours_balance_in_every_shipped_scenario(name: str) -> None:
    assert_balanced(load(name, FEW))


@pytest.mark.long
@pytest.mark.parametrize("name", shipped())
def test_purses_and_hours_balance_in_every_shipped_scenario_at_full_size(name: str) -> None:
    assert_balanced(load(name))


@settings(max_examples=EXAMPLES)
@given(seeds)
def test_purses_and_hours_balance_in_random_scenarios(seed: int) -> None:
    assert_balanced(random_scenario(seed))


@pytest.mark.long
@settings(max_examples=1500)
@given(seeds)
def test_purses_and_hours_balance_in_many_random_scenarios(seed: int) -> None:
    assert_balanced(random_scenario(seed))
