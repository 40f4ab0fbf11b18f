"""What each party puts in, by hand: what multiplies, what gates, and how coping changes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import actor, settings_of

from covalue_sim.model.efforts import coped, drives, fitting, productivity, tied, usable_skill
from covalue_sim.model.rules.coping import ASK_HELP, AVOID, BALANCE, ESCALATE, TRADE_OFF
from covalue_sim.model.state import ORGANISATION, PATIENT, PROFESSIONAL

EVEN = {"activation": 0.5, "motivation": 0.8, "burden": 0.25, "skill": 0.6, "recognised": 0.3, "literacy": 0.5}
STAFF = {"skill": 0.8, "openness": 0.9, "burnout": 0.5}
LEVERS = {
    "encounter__skill_at_once": 1.0, "encounter__alpha": 0.4, "organisation__publicness": 0.0,
    "compensation__professional": "salary",
}  # fmt: skip


def driven(phi: float = 0.5, person=None, worker=None, trusting=1.0, trusted=1.0, seen=1.0, **levers):
    return drives(
        settings_of(**(LEVERS | levers)), actor(PATIENT, **(EVEN | (person or {}))),
        actor(PROFESSIONAL, **(STAFF | (worker or {}))), actor(ORGANISATION, openness=0.5), phi, trusting, trusted, seen,
    )  # fmt: skip


def test_drives_are_products_of_what_each_party_brings():
    user, staff = driven(phi=0.25, trusting=0.5, trusted=0.8)
    assert user == pytest.approx((0.6 * 0.5) * (0.5 * 0.8 * 0.75 * 0.5) * 0.5 * 0.25 * 0.4)
    assert staff == pytest.approx(0.8 * (0.9 * 0.5 * 0.8) * 0.5 * 0.75 * 0.6)


@pytest.mark.parametrize("lacking", ["activation", "motivation", "literacy"])
def test_whoever_lacks_one_of_them_puts_in_nothing(lacking):
    user, staff = driven(person={lacking: 0.0})
    assert user == 0.0
    assert staff > 0.0


@pytest.mark.parametrize(("phi", "nobody"), [(0.0, 0), (1.0, 1)])
def test_whoever_has_no_share_puts_in_nothing(phi, nobody):
    assert driven(phi=phi)[nobody] == 0.0
    assert driven(phi=phi)[1 - nobody] > 0.0


def test_performance_pay_drives_the_professional_alone():
    salaried, paid = driven(), driven(compensation__professional="pay_for_performance", compensation__bonus=0.5)
    assert paid == (salaried[0], pytest.approx(1.5 * salaried[1]))


def test_a_benefit_that_goes_to_others_drives_the_user_as_far_as_it_is_seen():
    own, half = driven(), driven(organisation__publicness=0.5, encounter__omega=0.8, seen=0.25)
    assert half == (pytest.approx((0.5 + 0.8 * 0.5 * 0.25) * own[0]), own[1])


class TestUsableSkill:
    def test_a_part_counts_at_once_and_the_rest_as_it_is_recognised_and_funded(self):
        p = settings_of(encounter__skill_at_once=0.4, organisation__transfer=0.1, organisation__transfer_half=0.1)
        assert usable_skill(p, 0.5, 0.3) == pytest.approx(0.4 * 0.5 + 0.6 * 0.3 * 0.5)

    def test_unfunded_recognition_adds_nothing(self):
        p = settings_of(encounter__skill_at_once=0.4, organisation__transfer=0.0)
        assert usable_skill(p, 0.5, 0.3) == usable_skill(p, 0.5, 0.0) == 0.2


class TestProductivity:
    BARE = {
        "encounter__productivity": 2.0, "encounter__design_weight": 0.0, "encounter__joint_plan": 0.0,
        "encounter__tie_half": 4.0, "encounter__tie_worth": 0.5, "encounter__plan_worth": 0.5,
    }  # fmt: skip

    def made(self, relation: int = 0, **levers):
        home, person = actor(ORGANISATION, payoff=(0.5,) * 4), actor(PATIENT, need=(0.25,) * 4, relation=relation)
        return productivity(settings_of(**(self.BARE | levers)), person, home, 1.5)

    def test_bare_it_is_the_lever_times_what_coordination_is_worth(self):
        assert self.made() == 3.0

    def test_a_design_that_fits_needs_lifts_it(self):
        assert self.made(encounter__design_weight=0.4) == pytest.approx(3.0 * (1.0 + 0.4 * 0.5))

    @pytest.mark.parametrize(("surprises", "plan", "tie"), [(0.0, 1.5, 1.0), (1.0, 1.0, 1.25), (0.5, 1.25, 1.125)])
    def test_plans_are_worth_most_without_surprises_and_ties_with_them(self, surprises, plan, tie):
        levers = {"encounter__unpredictability": surprises}
        assert self.made(encounter__joint_plan=1.0, **levers) == pytest.approx(3.0 * plan)
        assert self.made(relation=4, **levers) == pytest.approx(3.0 * tie)


@given(st.integers(0, 10_000), st.floats(0.5, 100.0))
def test_a_tie_grows_with_every_meeting_and_is_never_complete(meetings, half):
    p = settings_of(encounter__tie_half=half)
    now, after = (tied(p, actor(PATIENT, relation=count)) for count in (meetings, meetings + 1))
    assert 0.0 <= now < after < 1.0


def test_a_fit_weighs_each_payoff_by_its_need():
    person, home = actor(PATIENT, need=(1.0, 0.0, 0.5, 0.25)), actor(ORGANISATION, payoff=(0.2, 0.9, 0.4, 0.8))
    assert fitting(person, home) == pytest.approx(0.2 + 0.2 + 0.2)


@pytest.mark.parametrize(
    ("response", "efforts"),
    [(AVOID, (0.6, 2.0)), (ASK_HELP, (1.0, 2.5)), (BALANCE, (1.0, 2.0)), (TRADE_OFF, (1.0, 2.0)),
     (ESCALATE, (1.0, 2.0)), (-1, (1.0, 2.0))],
)  # fmt: skip
def test_only_who_avoids_or_asks_for_help_changes_efforts(response, efforts):
    p = settings_of(coping__avoidance=0.4, coping__help=0.25)
    assert coped(p, actor(PATIENT, coping=response), 1.0, 2.0) == pytest.approx(efforts)
