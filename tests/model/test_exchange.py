"""What passes between the two in an encounter: hours into the ledger, lessons and features by their rules."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import actor, settings_of

from covalue_sim.model import ledger
from covalue_sim.model.exchange import live_with_task, spend_hours, teach_user, trade_knowledge
from covalue_sim.model.state import PATIENT, PROFESSIONAL

FLOWS = (5, 5, 8)
unit = st.floats(0.0, 1.0)
TRADES = settings_of(learning__features=0.6, learning__features_share=0.3)


def test_every_hour_has_a_giver_and_a_receiver():
    person = actor(PATIENT, x=0.25, trust_organisation=0.7)
    worker, flows = actor(PROFESSIONAL, skill=0.5, measured=0.25), np.zeros(FLOWS)
    spend_hours(settings_of(encounter__hours_way=0.5), person, worker, flows, 2.0, 4.0)
    expected = np.zeros(FLOWS)
    expected[ledger.PATIENT, ledger.PROFESSIONAL, ledger.TIME] = 2.0
    expected[ledger.PATIENT, ledger.SOCIETY, ledger.TIME] = 0.5
    expected[ledger.PROFESSIONAL, ledger.PATIENT, ledger.TIME] = 4.0
    expected[ledger.PATIENT, ledger.PROFESSIONAL, ledger.EXPERIENCE] = 0.5
    expected[ledger.PROFESSIONAL, ledger.PATIENT, ledger.EXPERTISE] = 2.0
    expected[ledger.PROFESSIONAL, ledger.PATIENT, ledger.SUPPORT] = 3.0
    expected[ledger.PATIENT, ledger.ORGANISATION, ledger.LEGITIMACY] = 0.7
    assert np.array_equal(flows, expected)
    assert (person.week_hours, worker.hours) == (2.5, 4.0)


@pytest.mark.parametrize(
    ("felt", "motivation", "after"), [(0.5, 0.6, 0.64), (-0.5, 0.6, 0.54), (0.0, 0.6, 0.6), (0.5, 1.0, 1.0)]
)
def test_a_task_moves_motivation_through_the_room_there_is(felt, motivation, after):
    person, worker, flows = actor(PATIENT, motivation=motivation), actor(PROFESSIONAL), np.zeros(FLOWS)
    p = settings_of(delegation__motivation_rate=0.2, delegation__hours=3.0, delegation__saved=2.0)
    live_with_task(p, person, worker, flows, 0.5, felt)
    assert person.motivation == pytest.approx(after)
    assert (person.week_hours, worker.saved) == (1.5, 1.0)
    assert flows[ledger.PATIENT, ledger.PROFESSIONAL, ledger.TIME] == 1.5


@given(unit, unit, unit, unit)
def test_a_lesson_never_takes_skill_or_literacy_away_nor_beyond_all_there_is(performance, staff, literacy, skill):
    person, worker = actor(PATIENT, literacy=literacy, skill=skill), actor(PROFESSIONAL, skill=staff)
    p = settings_of(learning__literacy=0.2, learning__skill=0.2)
    learnt = teach_user(p, person, worker, performance)
    assert literacy <= person.literacy <= 1.0
    assert skill <= person.skill <= 1.0
    assert learnt == pytest.approx(person.literacy - literacy + person.skill - skill, abs=1e-15)


def test_literacy_is_taught_by_skilled_staff_and_skill_by_doing():
    person = actor(PATIENT, literacy=0.5, skill=0.5)
    teach_user(settings_of(learning__literacy=0.2, learning__skill=0.1), person, actor(PROFESSIONAL, skill=0.0), 1.0)
    assert (person.literacy, person.skill) == (0.5, 0.55)


class TestFeatures:
    def traded(self, lesson: float, phi: float, user: int, staff: int):
        person, worker = actor(PATIENT, known=user), actor(PROFESSIONAL, known=staff)
        learnt = trade_knowledge(TRADES, person, worker, phi, lesson)
        return learnt, int(person.known), int(worker.known)

    def test_what_the_professional_knows_passes_whoever_decides(self):
        assert self.traded(0.0, 0.0, 0b10, 0b01) == ((1 / 12, 0.0), 0b11, 0b01)

    @pytest.mark.parametrize(("phi", "staff"), [(0.3, 0b10), (0.31, 0b11)])
    def test_what_the_user_knows_passes_beyond_a_share_in_decisions(self, phi, staff):
        learnt, _, known = self.traded(0.0, phi, 0b01, 0b10)
        assert known == staff
        assert learnt == ((0.0, 1 / 12) if staff == 0b11 else (0.0, 0.0))

    def test_what_both_or_neither_know_teaches_nobody(self):
        assert self.traded(0.0, 1.0, 0b01, 0b01) == ((0.0, 0.0), 0b01, 0b01)
        assert self.traded(0.0, 1.0, 0b10, 0b10) == ((0.0, 0.0), 0b10, 0b10)

    @pytest.mark.parametrize("feature", range(12))
    def test_each_feature_has_a_twelfth_of_the_lessons(self, feature):
        for place in (0.02, 0.5, 0.98):
            lesson = 0.6 * (feature + place) / 12.0
            assert self.traded(lesson, 0.0, 0, 0b111111111111)[1] == 1 << feature

    def test_most_encounters_teach_no_feature(self):
        assert self.traded(0.6, 1.0, 0, 0b111111111111) == ((0.0, 0.0), 0, 0b111111111111)
        assert self.traded(0.99, 1.0, 0, 0b111111111111) == ((0.0, 0.0), 0, 0b111111111111)
