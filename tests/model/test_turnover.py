"""Who dies, moves, leaves by choice, returns or changes professional, and what goes with key people."""

import numpy as np
import pytest
from small_worlds import SILENT, SMALL, column, make, run, settings_of, start

from covalue_sim.model.turnover import exit_probability

QUIET = {**SMALL, **SILENT, "run.burn_in": 1, "run.weeks": 60, "population.patients.count": 300}


def test_people_are_replaced_at_a_rate_that_rises_with_age():
    plan, world = start(make({**QUIET, "mechanisms.turnover": True, "turnover.patient_rate": 0.02}))
    first = world.patients.copy()
    plan.advance(world, 0, 61)
    left = world.patients.generation > 0
    expected = 1.0 - (1.0 - 0.02 * (0.5 + first.age)) ** 61
    assert left.mean() == pytest.approx(expected.mean(), abs=0.06)
    old = first.age > np.median(first.age)
    assert left[old].mean() > left[~old].mean()


def test_leaving_by_choice_rises_with_lost_trust_and_burden():
    p = settings_of(turnover__exit_rate=0.1, turnover__exit_steepness=8.0, turnover__exit_threshold=0.2)
    assert exit_probability(p, 0.1, 0.0, 0.0) > exit_probability(p, 0.6, 0.0, 0.0)
    assert exit_probability(p, 0.3, 0.8, 0.0) > exit_probability(p, 0.3, 0.1, 0.0)
    assert exit_probability(p, 0.3, 0.1, 4.0) == pytest.approx(5.0 * exit_probability(p, 0.3, 0.1, 0.0))
    assert exit_probability(p, 0.2, 0.0, 0.0) == pytest.approx(0.05)


def test_whoever_left_is_not_served_and_may_return():
    base = {**QUIET, "mechanisms.exits": True, "turnover.exit_rate": 0.2, "turnover.exit_threshold": 1.0}
    gone = run(make(base, turnover__return_rate=0.0))
    back = run(make(base, turnover__return_rate=0.5))
    assert column(gone, "engaged")[-1] < 0.05
    assert column(gone, "served")[-1] <= column(gone, "engaged")[-1]
    assert column(back, "engaged")[-1] > column(gone, "engaged")[-1] + 0.2


def test_avoiding_people_leave_more_often():
    base = {**QUIET, "mechanisms.exits": True, "mechanisms.tension": True, "coping.threshold": 0.2, "coping.rule": "avoid",
            "turnover.exit_rate": 0.05, "turnover.exit_threshold": 0.5, "turnover.return_rate": 0.0, "encounter.seek_level": 3.0,
            "encounter.capacity": 40.0}  # fmt: skip
    assert (
        column(run(make(base, coping__avoid_exit=20.0)), "engaged")[-1]
        < column(run(make(base, coping__avoid_exit=0.0)), "engaged")[-1]
    )


def test_distrust_makes_people_change_professional_where_they_can():
    def changed(**levers):
        plan, world = start(
            make(
                {**QUIET, "mechanisms.switching": True, "turnover.switch_rate": 0.5, "turnover.exit_threshold": 1.0},
                **levers,
            )
        )
        before = world.patients.copy()
        plan.advance(world, 0, 5)
        moved = world.patients.professional != before.professional
        return moved, before, world.patients

    moved, before, people = changed(population__alternatives=10)
    assert moved.any()
    assert np.all(before.alternatives[moved] > 0)
    moved, _, _ = changed(population__alternatives=0)
    assert not moved.any()


def test_a_new_professional_starts_relations_anew_with_general_trust():
    plan, world = start(make({**QUIET, "mechanisms.turnover": True, "turnover.professional_rate": 0.05, "turnover.patient_rate": 0.0,
                              "groups.leave_rate": 0.0}))  # fmt: skip
    plan.advance(world, 0, 1)
    world.patients.trust[:], world.patients.relation[:] = 0.99, 7
    generation = world.professionals.generation.copy()
    while np.array_equal(generation, world.professionals.generation):
        index = int(np.flatnonzero(world.weekly.engaged == 0.0)[0])
        plan.advance(world, index, index + 1)
    new = world.professionals.generation[world.patients.professional] > generation[world.patients.professional]
    assert new.any()
    assert np.array_equal(world.patients.trust[new], world.patients.general_trust[new])
    assert np.all(world.patients.relation[new] <= 1)
    assert np.all(world.patients.trust[~new] == 0.99)


@pytest.mark.parametrize(("organised", "kept"), [(0.0, 0.0), (1.0, 0.8)])
def test_a_lost_broker_takes_linking_ties_unless_an_organised_group_hands_them_over(organised, kept):
    base = {**QUIET, "mechanisms.turnover": True, "mechanisms.groups": True, "groups.broker_rate": 0.1, "groups.decay": 0.0,
            "groups.linking_rate": 0.0, "groups.handover": 0.8, "groups.broker_share": 0.5, "groups.linking": 0.6,
            "turnover.professional_rate": 0.0}  # fmt: skip
    plan, world = start(make(base, groups__organised_share=organised))
    plan.advance(world, 0, 20)
    lost = world.groups.broker
    assert lost.max() > 0
    assert world.groups.linking == pytest.approx(0.6 * (1.0 - 0.5 * (1.0 - kept)) ** lost)


def test_health_workers_hold_on_in_a_mobilised_community_and_an_open_environment():
    def workers(**levers):
        base = {**QUIET, "mechanisms.turnover": True, "mechanisms.groups": True, "groups.worker_attrition": 0.2, "groups.workers": 2.0,
                "groups.calm": 0.0, "groups.organising": 0.0, "groups.worker_stir": 0.0, "run.weeks": 5}  # fmt: skip
        return column(run(make(base, **levers)), "health_workers")[-1]

    assert workers(groups__mobilisation=0.9) > workers(groups__mobilisation=0.1)
    assert workers(organisation__openness=1.0) > workers(organisation__openness=0.0)
    assert workers(groups__worker_hold=0.0, groups__mobilisation=0.9) == workers(
        groups__worker_hold=0.0, groups__mobilisation=0.1
    )
