"""Settlement: who is paid what and when, what it puts at risk, and what is left unpaid."""

import numpy as np
import pytest
from small_worlds import SILENT, SMALL, column, make, run, start

PATIENT, GROUP, ORGANISATION, SOCIETY = 0, 2, 3, 4
TIME, MONEY, CREDITS = 0, 4, 5
MUCH_PAID = {
    **SMALL, **SILENT, "mechanisms.settlement": True, "mechanisms.benefits": True, "run.burn_in": 1,
    "participation.rule": "random_assignment", "participation.assigned": 1.0, "portfolio.design_group": 200.0,
    "portfolio.assess_individual": 200.0, "portfolio.deliver_group": 0.0, "settlement.cash_rate": 0.0,
    "organisation.budget": 200.0, "participation.fare": 4.0,
}  # fmt: skip


def played(index: int = 1, **levers):
    """A world after some weeks in which nearly everybody takes part, and its people before the last of them."""
    plan, world = start(make(MUCH_PAID, **levers))
    plan.advance(world, 0, index)
    before = world.patients.copy()
    plan.advance(world, index, index + 1)
    return before, world


class TestBenefits:
    def test_claimants_who_may_decline_stop_at_the_limit(self):
        before, world = played(compensation__rule="flat_fee", compensation__fee=60.0, benefits__limit=25.0)
        claims = world.patients.claimant == 1
        took_part = world.patients.activity >= 0
        assert (claims & took_part).any()
        assert np.all(world.patients.earned[claims & took_part] == 25.0)
        assert np.all(world.patients.earned[~claims & took_part] == 60.0)

    def test_claimants_who_may_not_decline_pay_the_taper(self):
        levers = {"compensation__rule": "flat_fee", "compensation__fee": 60.0, "benefits__limit": 25.0, "benefits__taper": 0.5,
                  "benefits__risk": 0.0, "benefits__decline": False}  # fmt: skip
        before, world = played(**levers)
        took_part = world.patients.activity >= 0
        gained = world.patients.cash - before.cash
        claims = world.patients.claimant == 1
        assert gained[took_part & claims] == pytest.approx(60.0 - 0.5 * 35.0 - 4.0)
        assert gained[took_part & ~claims] == pytest.approx(60.0 - 4.0)

    def test_earnings_are_forgotten_at_the_end_of_a_period(self):
        plan, world = start(make({**MUCH_PAID, "run.burn_in": 0, "run.weeks": 8}, compensation__rule="flat_fee", benefits__period=4,
                                 mechanisms__benefits=False))  # fmt: skip
        most = []
        for week in range(8):
            plan.advance(world, week, week + 1)
            most.append(world.patients.earned.max())
        assert most == [15.0, 30.0, 45.0, 60.0] * 2


class TestRefunds:
    @pytest.mark.parametrize("delay", [1, 3])
    def test_expenses_come_back_in_full_when_they_are_due(self, delay):
        levers = {"compensation__rule": "expenses", "settlement__refund_delay": delay}
        plan, world = start(make({**MUCH_PAID, "run.weeks": 12}, **levers))
        start_cash = world.patients.cash.copy()
        plan.advance(world, 0, 1)
        took_part = world.patients.activity >= 0
        assert took_part.any()
        assert world.patients.owed[took_part] == pytest.approx(4.0)
        assert (start_cash - world.patients.cash)[took_part] == pytest.approx(4.0)
        for week in range(1, delay):
            paid_before = world.flows[week, SOCIETY, PATIENT, MONEY]
            plan.advance(world, week, week + 1)
            assert paid_before == world.flows[week, SOCIETY, PATIENT, MONEY] == 0.0
        owed = world.patients.owed.sum()
        plan.advance(world, delay, delay + 1)
        due = world.flows[delay, SOCIETY, PATIENT, MONEY]
        assert 0.0 < due <= owed
        assert due >= 4.0 * took_part.sum() - 1e-9

    def test_expenses_paid_on_the_spot_cost_nothing(self):
        before, world = played(compensation__rule="expenses", settlement__refund_delay=0)
        assert world.patients.cash == pytest.approx(before.cash)
        assert (world.patients.activity >= 0).any()

    def test_whoever_is_short_of_the_fare_stays_at_home(self):
        plan, world = start(make(MUCH_PAID))
        plan.advance(world, 0, 1)
        world.patients.cash[::2] = 1.0
        plan.advance(world, 1, 2)
        assert np.all(world.patients.activity[::2] == -1)
        assert (world.patients.activity[1::2] >= 0).any()


class TestPay:
    @pytest.mark.parametrize(("rule", "each"), [("none", 0.0), ("flat_fee", 15.0), ("hourly", 20.0)])
    def test_an_activity_earns_what_the_rule_says(self, rule, each):
        _, world = played(compensation__rule=rule, mechanisms__benefits=False)
        took_part = world.patients.activity >= 0
        assert world.flows[1, ORGANISATION, PATIENT, MONEY] == pytest.approx(each * took_part.sum())
        assert world.patients.week_pay[took_part] == pytest.approx(each - 4.0)
        assert np.all(world.patients.week_paid_hours[took_part] == (2.0 if each else 0.0))

    def test_claims_beyond_the_budget_are_recorded_as_unpaid(self):
        _, world = played(
            compensation__rule="flat_fee", compensation__fee=60.0, organisation__budget=3.0, mechanisms__benefits=False
        )
        took_part = world.patients.activity >= 0
        paid = world.flows[1, ORGANISATION, PATIENT, MONEY]
        assert world.organisations.unpaid.sum() > 0.0
        assert paid + world.organisations.unpaid.sum() == pytest.approx(60.0 * took_part.sum())
        assert np.all(world.organisations.budget_left >= 0.0)

    def test_credits_are_earned_by_hours_and_spent_on_members_help(self):
        base = {
            **MUCH_PAID,
            "mechanisms.groups": True,
            "groups.member_share": 1.0,
            "portfolio.deliver_group": 100.0,
            "run.weeks": 10,
        }
        plan, world = start(make(base, compensation__rule="time_credits", compensation__credit_rate=1.0))
        plan.advance(world, 0, 11)
        issued = world.flows[:, ORGANISATION, PATIENT, CREDITS].sum()
        spent = world.flows[:, PATIENT, GROUP, CREDITS].sum()
        assert issued > 0.0
        assert spent > 0.0
        assert world.patients.credits.sum() == pytest.approx(issued - spent)
        assert world.flows[:, GROUP, PATIENT, TIME].sum() == pytest.approx(spent), "an hour for a credit"

    def test_a_personal_budget_goes_by_need_and_takes_hours_to_manage(self):
        before, world = played(compensation__rule="personal_budget", compensation__budget=50.0, compensation__budget_hours=1.5,
                               participation__assigned=0.0, encounter__seek_level=-6.0, encounter__seek_need=0.0,
                               encounter__seek_trust=0.0)  # fmt: skip
        entitled = (world.patients.contributor == 0) & (world.patients.met == 0)
        assert np.all(world.patients.week_hours[entitled] == 1.5)
        assert world.flows[1, PATIENT, SOCIETY, MONEY] == pytest.approx(world.flows[1, ORGANISATION, PATIENT, MONEY])
        helped = world.patients.need.max(axis=1) < before.need.max(axis=1)
        assert np.all(helped[entitled])


class TestCrowding:
    @staticmethod
    def motivation(rate, **levers):
        plan, world = start(make(
            {**MUCH_PAID, "mechanisms.crowding": True, "run.burn_in": 1, "run.weeks": 20, "mechanisms.benefits": False},
            plan={10: {"compensation.rule": "none"}}, compensation__rule="hourly", compensation__crowding=rate, **levers,
        ))  # fmt: skip
        home = world.patients.motivation.mean()
        plan.advance(world, 0, 11)
        paid = world.patients.motivation.mean()
        plan.advance(world, 11, 21)
        return home, paid, world.patients.motivation.mean()

    def test_pay_crowds_motivation_out_and_its_withdrawal_need_not_restore_it(self):
        home, paid, later = self.motivation(0.05, compensation__restoring=0.0)
        assert paid < home - 0.05
        assert later == paid

    def test_where_it_restores_motivation_comes_home(self):
        home, paid, later = self.motivation(0.05, compensation__restoring=0.2)
        assert paid < later <= home

    def test_at_no_crowding_pay_leaves_motivation_alone(self):
        home, paid, later = self.motivation(0.0, compensation__restoring=0.0)
        assert home == paid == later


def test_switched_off_nobody_is_charged_or_paid():
    result = run(make(MUCH_PAID, mechanisms__settlement=False, compensation__rule="hourly"))
    assert not column(result, "pay").any()
    assert column(result, "participation").any()
