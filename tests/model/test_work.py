"""The work of an encounter, by hand: what it yields on the day, how it heals or harms, what it leaves behind."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import actor, settings_of

from covalue_sim.model import ledger
from covalue_sim.model.state import ORGANISATION, PATIENT, PROFESSIONAL
from covalue_sim.model.work import Luck, Place, bring_out, heal, work_together

AT_HOME = Place(0.0, 0.0, 0.0, 0.0)
FLOWS = (5, 5, 8)
unit = st.floats(0.0, 1.0)


def patient(**states):
    return actor(PATIENT, **{"health": 0.5, "need": (0.4, 0.4, 0.4, 0.4), "value_seen": 1.0} | states)


class TestHealing:
    def test_value_closes_part_of_the_gap_to_full_health(self):
        person = patient()
        change = heal(settings_of(encounter__health_effect=0.5, encounter__relief=0.0), person, home(), 2.0, 0.0)
        assert person.health == pytest.approx(0.5 + 0.5 * 0.5)
        assert change == pytest.approx(0.25 * (0.5 + 0.4)), "it is worth more to whoever needs more"

    def test_damage_takes_part_of_the_health_there_is(self):
        person = patient(health=0.8)
        change = heal(settings_of(encounter__relief=0.0), person, home(), 0.0, 1.0)
        assert person.health == pytest.approx(0.4)
        assert change == pytest.approx(-0.4 * 0.9)

    def test_needs_are_eased_where_the_design_answers_them(self):
        person = patient()
        heal(settings_of(encounter__relief=0.5), person, home(payoff=(0.5, 0.0, 0.5, 1.5)), 1.0, 0.0)
        eased = [relief / (1.0 + relief) for relief in (0.5, 0.25, 0.5, 1.0)]
        assert person.need == pytest.approx([0.4 * (1.0 - part) for part in eased])

    @given(unit, st.floats(0.0, 1e6), st.floats(0.0, 1e6))
    def test_health_and_needs_stay_what_they_are_measured_in(self, health, received, damage):
        person = patient(health=health)
        heal(LIVELY, person, home(), received, damage)
        assert 0.0 <= person.health <= 1.0
        assert np.all((person.need >= 0.0) & (person.need <= 0.4))


class TestWhatTheDayBrings:
    @pytest.mark.parametrize(("day", "brought"), [(0.0, 1.0), (0.5, 2.0), (1.0, 3.0)])
    def test_a_day_departs_from_the_usual_by_at_most_the_variability(self, day, brought):
        p = settings_of(mechanisms__alignment=False, encounter__variability=0.5)
        assert bring_out(p, patient(), AT_HOME, 2.0, 0.1, day) == (brought, 0.0)

    def test_what_is_remembered_is_the_value_before_misalignment(self):
        p = settings_of(mechanisms__alignment=True, encounter__variability=0.0, encounter__smoothing=0.25)
        person = patient()
        gained, _ = bring_out(p, person, AT_HOME, 3.0, 0.1, 0.7)
        assert gained == pytest.approx(0.3)
        assert person.value_seen == 1.5

    def test_misalignment_beyond_what_is_free_destroys(self):
        p = settings_of(mechanisms__alignment=True, alignment__free=0.1, alignment__loss_user=2.0,
                        alignment__loss_professional=1.0, encounter__variability=0.0)  # fmt: skip
        _, lost = bring_out(p, patient(), Place(0.3, 0.2, 0.0, 0.0), 1.0, 0.5, 0.5)
        assert lost == pytest.approx(2.0 * 0.2 + 0.1)
        _, lost = bring_out(p, patient(), Place(0.1, 0.05, 0.0, 0.0), 1.0, 0.5, 0.5)
        assert lost == 0.0


def home(**states):
    return actor(ORGANISATION, **{"delegation": 0.5, "payoff": (0.5, 0.5, 0.5, 0.5), "openness": 1.0} | states)


PLAIN = {
    "mechanisms__alignment": False, "mechanisms__delegation": True, "encounter__variability": 0.0,
    "encounter__relief": 0.0, "encounter__health_effect": 1.0, "delegation__benefit": 0.0, "delegation__harm": 3.0,
    "delegation__hours": 2.0, "organisation__publicness": 0.0, "learning__features": 0.0, "learning__half": 1.0,
    "learning__loss_felt": 0.1, "encounter__hours_way": 0.0,
}  # fmt: skip
LIVELY = settings_of(encounter__health_effect=1.0, encounter__relief=1.0)


def worked(mishap: float = 0.9, measured: float = 0.5, harm: float = 1.0, value: float = 1.0, **levers):
    """An encounter that produced `value`, and everybody in it afterwards."""
    person, worker, place = (
        patient(skill=0.6, motivation=0.5),
        actor(PROFESSIONAL, measured=measured, skill=0.8),
        home(),
    )
    flows = np.zeros(FLOWS)
    work = work_together(
        settings_of(**(PLAIN | levers)), person, worker, place, AT_HOME, 0.5, 0.25, 0.5, value, 1.0, harm,
        Luck(mishap, 0.5, 0.9), flows,
    )  # fmt: skip
    return work, person, worker, place, flows


class TestWorkingTogether:
    def test_value_shared_half_and_half_between_what_is_measured_and_what_is_not_heals_fully(self):
        work, person, *_ = worked()
        assert person.health == pytest.approx(0.75)
        assert work.performance == pytest.approx(0.5)

    @pytest.mark.parametrize(("measured", "left"), [(0.0, 0.0), (1.0, 0.0), (0.25, 0.75)])
    def test_effort_on_one_of_them_alone_heals_less(self, measured, left):
        _, person, *_ = worked(measured=measured)
        assert person.health == pytest.approx(0.5 + 0.5 * left / (1.0 + left))

    def test_a_task_goes_wrong_below_its_probability_and_then_it_harms(self):
        for mishap, health in ((0.5, 0.75), (0.49, 0.5 + 0.25 - 0.5 * 3.0 / 4.0)):
            work, person, *_ = worked(mishap=mishap)
            assert person.health == pytest.approx(health)
        assert work.performance == pytest.approx(0.5 - 0.1 * 3.0)

    def test_a_task_done_well_brings_health_by_skill_and_one_gone_wrong_does_not(self):
        levers = {"delegation__benefit": 2.0, "encounter__design_weight": 0.5}
        own = 1.0 + 2.0 * 0.5 * 0.6 * (1.0 + 0.5 * 4 * 0.4 * 0.5)
        _, person, *_ = worked(**levers)
        assert person.health == pytest.approx(0.5 + 0.5 * own / (1.0 + own))
        _, person, *_ = worked(mishap=0.0, **(levers | {"delegation__harm": 0.0}))
        assert person.health == pytest.approx(0.75)

    def test_the_public_part_of_the_benefit_waits_for_others(self):
        _, person, _, place, _ = worked(organisation__publicness=0.75)
        assert place.spill_next == pytest.approx(0.75)
        assert person.health == pytest.approx(0.5 + 0.5 * 0.25 / 1.25)

    def test_hours_of_both_are_in_the_ledger_once_and_tasks_with_them(self):
        levers = {"encounter__hours_user": 4.0, "encounter__hours_professional": 2.0, "delegation__saved": 3.0}
        work, person, worker, _, flows = worked(**levers)
        assert (work.hours_user, work.hours_staff) == (1.0, 1.0)
        assert person.week_hours == flows[ledger.PATIENT, ledger.PROFESSIONAL, ledger.TIME] == 1.0 + 2.0 * 0.5
        assert worker.hours == flows[ledger.PROFESSIONAL, ledger.PATIENT, ledger.TIME] == 1.0
        assert worker.saved == 1.5

    def test_without_the_mechanism_there_is_no_task(self):
        work, person, worker, *_ = worked(mishap=0.0, mechanisms__delegation=False)
        assert work.task == worker.saved == 0.0
        assert person.health == pytest.approx(0.75)

    def test_somebody_who_brings_and_gets_nothing_leaves_as_they_came(self):
        work, person, *_ = worked(value=0.0, mechanisms__delegation=False)
        assert person.health == 0.5
        assert work.change == work.performance == work.user_learnt == 0.0
