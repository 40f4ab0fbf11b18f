"""Needs, health and mind drift and are shaken; now and then it is an emergency."""

import numpy as np
import pytest
from small_worlds import SILENT, SMALL, column, make, run, settings_of, start

from covalue_sim.model.needs import emergency_probability

CALM = {**SMALL, **SILENT, "mechanisms.needs": True, "run.burn_in": 1, "encounter.seek_level": -6.0, "encounter.seek_need": 0.0,
        "encounter.seek_trust": 0.0, "participation.rule": "random_assignment", "participation.assigned": 0.0,
        "population.patients.count": 400}  # fmt: skip


def week(**levers):
    """People before and after a week in which nobody meets anybody."""
    plan, world = start(make(CALM, **levers))
    before = world.patients.copy()
    plan.advance(world, 0, 1)
    return before, world.patients


def test_need_rises_with_ill_health_and_eases_by_itself():
    before, after = week(needs__shock_rate=0.0, needs__drift=0.1, needs__remission=0.05, needs__decline=0.0)
    expected = before.need + 0.1 * (1.0 - before.health)[:, None] * (1.0 - before.need) - 0.05 * before.need
    own = (before.contributor == 0) & (after.met == 0)
    assert after.need[own] == pytest.approx(np.clip(expected, 0.0, 1.0)[own])
    others = before.contributor == 1
    assert np.array_equal(after.need[others], before.need[others]), "contributors do not have the condition"
    assert others.any()


def test_health_declines_with_age_and_need():
    before, after = week(needs__shock_rate=0.0, needs__decline=0.05, needs__drift=0.0, needs__remission=0.0)
    own = (before.contributor == 0) & (after.met == 0)
    lost = 0.05 * (0.5 + before.age) * before.need.mean(axis=1) * before.health
    assert after.health[own] == pytest.approx((before.health - lost)[own])


def test_shocks_hit_their_share_of_people_in_one_dimension():
    before, after = week(
        needs__shock_rate=0.2, needs__shock_size=0.5, needs__decline=0.0, needs__drift=0.0, needs__remission=0.0
    )
    hit = (after.need != before.need).sum(axis=1)
    own = (before.contributor == 0) & (after.met == 0)
    assert set(hit[own]) == {0, 1}
    assert hit[own].mean() == pytest.approx(0.2, abs=0.06)
    struck = own & (hit == 1)
    assert after.health[struck] == pytest.approx(0.75 * before.health[struck])
    assert len(np.unique(np.argmax((after.need != before.need)[struck], axis=1))) == 4


def test_an_emergency_is_likelier_in_ill_health():
    p = settings_of(needs__emergency_rate=0.01, needs__emergency_slope=3.0)
    assert emergency_probability(p, 0.5) == pytest.approx(1.0 - np.exp(-0.01))
    assert emergency_probability(p, 0.1) > emergency_probability(p, 0.9)
    assert emergency_probability(settings_of(needs__emergency_rate=0.0), 0.1) == 0.0


def test_emergencies_come_at_their_hazard_and_do_harm():
    base = {**CALM, "mechanisms.emergencies": True, "mechanisms.needs": False, "run.weeks": 200, "needs.emergency_slope": 0.0,
            "needs.emergency_rate": 0.02, "needs.emergency_harm": 0.1}  # fmt: skip
    result = run(make(base))
    rate = column(result, "emergency_rate")
    assert rate.mean() == pytest.approx(1.0 - np.exp(-0.02), rel=0.06)
    assert column(result, "health")[-1] < 0.75 * column(result, "health")[0]


def test_distress_may_fall_without_wellbeing_rising_as_much():
    """Each state of mind has inputs of its own: lifting a burden lowers distress and leaves well-being alone."""
    changes = []
    for burden in (0.9, 0.0):
        plan, world = start(make({**CALM, "run.weeks": 3}))
        plan.advance(world, 0, 1)
        world.patients.burden[:] = burden
        plan.advance(world, 1, 2)
        changes.append((world.patients.distress.mean(), world.patients.wellbeing.mean()))
    assert changes[0][0] > changes[1][0] + 0.02
    assert changes[0][1] == changes[1][1]
