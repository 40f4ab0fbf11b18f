"""What pay is worth: by its form, by what it puts at risk, and what of it is taken."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import actor, settings_of

from covalue_sim.model import ledger
from covalue_sim.model.pay import accepted_pay, benefits_lost, cash_in_hand_needed, charge_benefits, worth_of_pay
from covalue_sim.model.state import PATIENT

TRAP = {
    "mechanisms__benefits": True, "benefits__limit": 100.0, "benefits__taper": 0.5, "benefits__risk": 0.1,
    "benefits__amount": 80.0, "benefits__decline": False, "compensation__rule": "hourly",
}  # fmt: skip
CLAIMANT, OTHER = actor(PATIENT, claimant=1, earned=90.0), actor(PATIENT, claimant=0, earned=90.0)
money = st.floats(0.0, 1e6)


def test_below_the_limit_nothing_is_lost():
    assert benefits_lost(settings_of(benefits__limit=100.0), 40.0, 60.0) == 0.0


def test_above_it_the_taper_takes_its_share_and_the_claim_is_at_risk_once():
    p = settings_of(**TRAP)
    assert benefits_lost(p, 90.0, 30.0) == pytest.approx(0.5 * 20.0 + 8.0)
    assert benefits_lost(p, 120.0, 30.0) == pytest.approx(0.5 * 30.0)


@given(money, money, money)
def test_pay_in_two_parts_costs_as_much_as_in_one(earned, first, second):
    p = settings_of(**TRAP)
    parts = benefits_lost(p, earned, first) + benefits_lost(p, earned + first, second)
    assert parts == pytest.approx(benefits_lost(p, earned, first + second), rel=1e-9, abs=1e-6)


@pytest.mark.parametrize(("delay", "rule", "needed"), [(0, "expenses", 0.0), (4, "expenses", 3.0), (0, "hourly", 3.0)])
def test_the_fare_is_needed_unless_it_is_paid_on_the_spot(delay, rule, needed):
    p = settings_of(settlement__refund_delay=delay, compensation__rule=rule)
    assert cash_in_hand_needed(p, 3.0) == needed


class TestWhatIsTaken:
    def test_a_claimant_who_may_decline_stops_at_the_limit(self):
        p = settings_of(**(TRAP | {"benefits__decline": True}))
        assert accepted_pay(p, CLAIMANT, 30.0) == 10.0
        assert accepted_pay(p, actor(PATIENT, claimant=1, earned=130.0), 30.0) == 0.0
        assert accepted_pay(p, OTHER, 30.0) == 30.0

    @pytest.mark.parametrize(
        "freed",
        [{"benefits__decline": False}, {"compensation__rule": "expenses"}, {"compensation__rule": "time_credits"},
         {"mechanisms__benefits": False}],
    )  # fmt: skip
    def test_everything_is_taken_where_nothing_can_be_declined_or_nothing_is_earned(self, freed):
        assert accepted_pay(settings_of(**(TRAP | {"benefits__decline": True} | freed)), CLAIMANT, 30.0) == 30.0


class TestWorth:
    def test_pay_is_worth_to_a_claimant_what_is_left_of_it(self):
        p = settings_of(**TRAP)
        assert worth_of_pay(p, CLAIMANT, 30.0) == pytest.approx(30.0 - 10.0 - 8.0)
        assert worth_of_pay(p, OTHER, 30.0) == 30.0

    def test_the_first_money_above_the_limit_can_cost_more_than_it_brings(self):
        assert worth_of_pay(settings_of(**TRAP), CLAIMANT, 11.0) < worth_of_pay(settings_of(**TRAP), CLAIMANT, 10.0)
        assert worth_of_pay(settings_of(**(TRAP | {"benefits__risk": 1.0})), CLAIMANT, 11.0) < 0.0

    def test_a_refund_loses_by_every_week_it_is_late(self):
        def worth(delay):
            p = settings_of(compensation__rule="expenses", settlement__refund_delay=delay, settlement__impatience=0.25)
            return worth_of_pay(p, CLAIMANT, 3.0)

        assert [worth(delay) for delay in (0, 4, 8)] == [3.0, 1.5, 1.0]

    def test_credits_are_worth_what_the_lever_says_and_risk_no_benefit(self):
        p = settings_of(**(TRAP | {"compensation__rule": "time_credits", "compensation__credit_worth": 6.0}))
        assert worth_of_pay(p, CLAIMANT, 50.0) == 300.0

    @pytest.mark.parametrize("pay", [0.0, -3.0])
    def test_no_pay_is_worth_nothing(self, pay):
        assert worth_of_pay(settings_of(**TRAP), CLAIMANT, pay) == 0.0


class TestCharging:
    def charged(self, claimant: int, **levers):
        person, flows = actor(PATIENT, claimant=claimant, earned=90.0, cash=50.0), np.zeros((5, 5, 8))
        charge_benefits(settings_of(**(TRAP | levers)), person, 30.0, flows)
        return person, flows[ledger.PATIENT, ledger.SOCIETY, ledger.MONEY], flows.sum()

    def test_what_a_claimant_loses_leaves_the_purse_and_enters_the_ledger(self):
        person, lost, moved = self.charged(1)
        assert (person.cash, person.week_pay, person.earned) == (32.0, -18.0, 120.0)
        assert lost == moved == 18.0

    def test_others_only_have_it_counted(self):
        person, _, moved = self.charged(0)
        assert (person.cash, person.earned, moved) == (50.0, 120.0, 0.0)

    def test_expenses_are_no_earnings(self):
        person, _, moved = self.charged(1, compensation__rule="expenses")
        assert (person.cash, person.earned, moved) == (50.0, 90.0, 0.0)
