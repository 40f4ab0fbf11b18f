"""What an encounter was worth to each party, by hand."""

import numpy as np
import pytest
from small_worlds import SMALL, actor, make, settings_of, start

from covalue_sim.model import ledger
from covalue_sim.model.appraisal import judge, pay_bonus, value_to_staff, value_to_user
from covalue_sim.model.state import ORGANISATION, PATIENT, PROFESSIONAL
from covalue_sim.model.value import CO_CREATED, CO_DESTROYED, NEUTRAL, PROVIDER, PROVIDER_DEPLETED, USER, USER_EXPLOITED
from covalue_sim.model.work import Place, Work

PLACE = Place(apart_user=0.2, apart_staff=0.3, moved=0.15, kept=0.2)
WORK = Work(phi=0.4, effort=1.0, service=0.5, hours_user=3.0, hours_staff=1.0, performance=0.7, change=0.05, task=0.5,
            felt=0.1, user_learnt=0.02, staff_learnt=0.01)  # fmt: skip
LEVERS = settings_of(
    encounter__tie_half=4.0, encounter__hours_way=0.5, delegation__hours=2.0, delegation__saved=1.5,
    settlement__hour_price=2.0, settlement__slack_gradient=1.0, support__resources=0.0, learning__exchange=0.5,
    settlement__professional_price=10.0, compensation__professional="pay_for_performance", compensation__bonus_pay=8.0,
)  # fmt: skip
PERSON = actor(PATIENT, expectation=0.5, slack=0.5, relation=4)
WORKER = actor(PROFESSIONAL, measured=0.25, expectation=0.3)


def test_each_kind_of_value_to_the_user_is_what_the_encounter_changed():
    value = np.full(6, np.nan)
    value_to_user(LEVERS, PERSON, WORKER, PLACE, WORK, value)
    staff_time = 0.75 / 1.75 * 0.5
    hours = 3.0 + 0.5 + 0.5 * 2.0
    assert value == pytest.approx([0.05, 0.7 - 0.5 - 0.2 + 0.1, 0.02, staff_time, 0.15, -2.0 * 1.5 * hours])


def test_each_kind_of_value_to_the_professional_is_what_the_encounter_changed():
    value, home = np.full(6, np.nan), actor(ORGANISATION, openness=0.8)
    value_to_staff(LEVERS, PERSON, WORKER, home, PLACE, WORK, 4.0, value)
    learnt = 0.5 * 0.4 * 0.8 * 0.5 + 0.01
    assert value == pytest.approx([0.05, 0.5 - 0.3 - 0.3, learnt, 0.75 * 0.5, 0.2, 10.0 * (0.75 - 1.0) + 4.0])


def test_a_first_meeting_has_no_relational_value_however_long_it_takes():
    value, stranger = np.full(6, np.nan), actor(PATIENT, slack=1.0)
    value_to_user(LEVERS, stranger, WORKER, PLACE, WORK, value)
    assert value[3] == 0.0


def test_a_bonus_is_paid_for_the_measured_part_and_by_the_organisation():
    worker, home, flows = actor(PROFESSIONAL, measured=0.25), actor(ORGANISATION), np.zeros((5, 5, 8))
    assert pay_bonus(LEVERS, worker, home, 0.5, flows) == 1.0
    assert worker.income == home.cost == flows[ledger.ORGANISATION, ledger.PROFESSIONAL, ledger.MONEY] == 1.0
    assert flows.sum() == 1.0


def test_on_a_salary_no_bonus_moves():
    worker, home, flows = actor(PROFESSIONAL, measured=0.25), actor(ORGANISATION), np.zeros((5, 5, 8))
    assert pay_bonus(settings_of(compensation__bonus_pay=8.0), worker, home, 0.5, flows) == 0.0
    assert worker.income == home.cost == flows.sum() == 0.0


@pytest.mark.parametrize(
    ("user", "staff", "named"),
    [
        (0.4, 0.2, CO_CREATED),
        (-0.4, -0.2, CO_DESTROYED),
        (-0.4, 0.2, USER_EXPLOITED),
        (0.4, -0.2, PROVIDER_DEPLETED),
        (0.0, 0.2, NEUTRAL),
        (0.4, 0.0, NEUTRAL),
    ],
)
def test_an_encounter_is_of_the_class_that_both_net_values_make_it(user, staff, named):
    """Each party here weighs health alone."""
    _, world = start(make(SMALL))
    segment, person, worker = int(world.segment[0]), world.patients[0], world.professionals[0]
    worker.good, worker.week_net = 0.0, 0.0
    person.week_value[:], worker.week_value[:] = 1.0, 0.0
    world.scratch[:] = 0.0
    world.scratch[0, 0], world.scratch[1, 0], world.scratch[2, 0] = 1.0, user, staff
    judge(world, segment, person, worker)
    assert person.encounter_class == named
    assert worker.good == float(user * world.scale[segment, USER, 0] > 0.0)
    assert worker.week_net == pytest.approx(world.weights[segment, 3, 0] * world.scale[segment, PROVIDER, 0] * staff)
    assert person.week_value == pytest.approx([1.0 + user, 1.0, 1.0, 1.0, 1.0, 1.0])
