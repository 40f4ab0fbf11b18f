"""Who seeks the own professional, who is served, who waits, and what comes before any service."""

import numpy as np
import pytest
from small_worlds import SILENT, SMALL, column, make, run, settings_of, start

from covalue_sim.model.visits import coordination_gain, inclination

DEMAND = {**SMALL, **SILENT, "run.burn_in": 1, "encounter.seek_level": 4.0, "encounter.seek_need": 0.0, "encounter.seek_trust": 6.0,
          "population.contributor_share": 0.0}  # fmt: skip


def test_seeking_follows_need_and_trust_and_yields_to_burden():
    p = settings_of(
        encounter__seek_level=-1.0, encounter__seek_need=3.0, encounter__seek_trust=0.8, encounter__seek_burden=0.6
    )
    person = start(make())[1].patients[0]
    person.need[:], person.trust, person.burden = 0.6, 0.7, 0.5
    assert inclination(p, person) == pytest.approx(-1.0 + 3.0 * 0.2 + 0.8 * 0.2 - 0.3)


def test_coordination_gains_with_diminishing_returns_and_twice_under_a_meta_role():
    plain = [
        coordination_gain(settings_of(organisation__coordination=c, organisation__coordination_gain=0.2))
        for c in (0.0, 0.1, 0.2)
    ]
    assert plain[0] == 1.0
    assert plain[1] - plain[0] > plain[2] - plain[1] > 0.0
    meta = coordination_gain(
        settings_of(
            organisation__coordination=0.1, organisation__coordination_gain=0.2, governance__rule="meta_coordination"
        )
    )
    assert meta - 1.0 == pytest.approx(2.0 * (plain[1] - 1.0))


def test_nobody_is_served_beyond_capacity_by_much_and_the_overflow_waits():
    plan, world = start(make({**DEMAND, "population.patients.count": 600, "organisation.cover": 0.0}, encounter__capacity=20.0,
                             learning__burnout_start=0.0, organisation__coordination=0.0))  # fmt: skip
    plan.advance(world, 0, 1)
    people, workers = world.patients, world.professionals
    assert np.all(workers.capacity == 20.0)
    busy = workers.demand > 40.0
    assert busy.any()
    assert workers.served[busy] == pytest.approx(20.0, abs=4.0 * np.sqrt(20.0))
    waiting = np.array([(people.met[people.professional == slot] == 2).sum() for slot in workers.slot])
    assert waiting + workers.served == pytest.approx(workers.demand)
    assert np.all(people.waiting[people.met == 2] == 1)


def test_those_who_waited_come_again_whatever_they_feel():
    base = {
        **DEMAND,
        "encounter.seek_level": -6.0,
        "encounter.seek_trust": 0.0,
        "encounter.seek_need": 0.0,
        "run.weeks": 3,
    }
    plan, world = start(make(base))
    plan.advance(world, 0, 1)
    world.patients.waiting[::3] = 2
    plan.advance(world, 1, 2)
    assert np.all(world.patients.met[::3] > 0)
    assert (world.patients.met[1::3] > 0).mean() < 0.1


def test_colleagues_with_room_cover_for_a_queue():
    def waiting(cover):
        base = {**DEMAND, "population.professionals.count": 30, "encounter.capacity": 2.0, "run.weeks": 10}
        return column(run(make(base, organisation__cover=cover)), "waiting").mean()

    assert waiting(1.0) < waiting(0.0) - 0.01


def test_burnout_and_coordination_take_places():
    def capacity(**levers):
        plan, world = start(make({**DEMAND, "organisation.cover": 0.0}, encounter__capacity=10.0, **levers))
        plan.advance(world, 0, 1)
        return world.professionals.capacity

    assert np.all(capacity(learning__burnout_start=0.5, organisation__coordination=0.0) == 7.5)
    assert np.all(capacity(learning__burnout_start=0.0, organisation__coordination=0.2) == 8.0)


def test_time_saved_by_tasks_becomes_places_as_far_as_it_is_kept():
    def capacity(kept):
        base = {**DEMAND, "mechanisms.delegation": True, "delegation.task": 1.0, "delegation.saved": 1.5, "encounter.slot_hours": 0.5,
                "organisation.cover": 0.0, "run.weeks": 2, "learning.burnout_start": 0.0, "organisation.coordination": 0.0}  # fmt: skip
        plan, world = start(make(base, delegation__saved_kept=kept, encounter__capacity=5.0))
        plan.advance(world, 0, 1)
        saved = world.professionals.saved.copy()
        plan.advance(world, 1, 2)
        return saved, world.professionals.capacity

    saved, places = capacity(0.5)
    assert saved.any()
    assert places == pytest.approx(5.0 + 0.5 * saved / 0.5)
    assert np.all(capacity(0.0)[1] == 5.0)


def test_preparation_builds_trust_before_any_service():
    base = {**DEMAND, "mechanisms.preparation": True, "run.weeks": 6, "encounter.capacity": 40.0}
    result = run(make(base, preparation__weeks=3, preparation__trust=0.3, encounter__seek_trust=0.0))
    served, trust = column(result, "served"), column(result, "trust_own")
    assert np.all(served[:3] == 0.0)
    assert served[4] > 0.5
    assert trust[2] > trust[0] > column(run(make(base, preparation__weeks=0)), "trust_own")[0]


def test_contributors_and_those_who_left_seek_nothing():
    plan, world = start(make({**DEMAND, "population.contributor_share": 0.3}))
    plan.advance(world, 0, 1)
    world.patients.engaged[::2] = 0
    plan.advance(world, 1, 2)
    assert np.all(world.patients.met[::2] == 0)
    assert np.all(world.patients.met[world.patients.contributor == 1] == 0)
    assert np.any(world.patients.met == 1)
