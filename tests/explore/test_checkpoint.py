"""Copies of a world's state: all that weeks hand on to each other, and nothing besides."""

from functools import cache

import numpy as np
import pytest

from covalue_sim.explore.checkpoint import BY_WEEK, STATE, carry_over, clear_week, restore, take
from covalue_sim.model.simulation import Plan
from covalue_sim.scenario import load

SMALL = {"population.patients.count": 40, "run.weeks": 12, "run.burn_in": 6}
SCENARIOS = ("baseline", "community-organising", "user-led-budget", "tokenism")
WORKING = ("trait_scratch", "thirds", "room", "sums", "active", "meeting", "block")
"""What a week writes before it reads."""


@cache
def plan_of(name):
    return Plan(load(name, SMALL))


def state_of(world):
    return {name: getattr(world, name).tobytes() for name in (*STATE, *BY_WEEK)}


def begun(plan, weeks=8):
    world = plan.world(0)
    plan.advance(world, 0, weeks)
    return world


@pytest.mark.parametrize("name", SCENARIOS)
def test_weeks_hand_on_nothing_but_the_state(name):
    """Working memory is spoilt before every week, and no week is the other for it."""
    plan = plan_of(name)
    kept, spoilt = begun(plan), begun(plan)
    for week in range(8, 18):
        for working in WORKING:
            array = getattr(spoilt, working)
            array[...] = 77 if array.dtype.kind in "iu" else np.nan
        for world in (kept, spoilt):
            plan.advance(world, week, week + 1)
        assert state_of(kept) == state_of(spoilt), week


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_week_run_again_from_a_copy_is_the_same_week(name):
    plan = plan_of(name)
    world = begun(plan)
    copy = take(world, 8)
    plan.advance(world, 8, 9)
    first = state_of(world)
    plan.advance(world, 9, 12)
    restore(world, copy)
    for week in range(8, 12):
        clear_week(world, week)
    plan.advance(world, 8, 9)
    assert state_of(world) == first


def test_another_world_of_the_plan_goes_on_from_a_copy():
    plan = plan_of("baseline")
    there, here = begun(plan), plan.world(0)
    restore(here, take(there, 8))
    carry_over(there, here, 8)
    here.weight_keys[:] = there.weight_keys
    for world in (there, here):
        plan.advance(world, 8, 18)
    assert state_of(here) == state_of(there)


def test_a_copy_does_not_change_with_the_world_and_knows_its_size():
    plan = plan_of("baseline")
    world = begun(plan)
    copy = take(world, 8)
    before = {name: array.tobytes() for name, array in copy.arrays.items()}
    plan.advance(world, 8, 12)
    assert {name: array.tobytes() for name, array in copy.arrays.items()} == before
    assert copy.size == sum(len(content) for content in before.values()) > world.patients.nbytes


def test_rows_before_a_week_are_carried_over_and_none_after():
    plan = plan_of("baseline")
    there, here = begun(plan), plan.world(0)
    carry_over(there, here, 5)
    assert np.array_equal(here.weekly_table[:5], there.weekly_table[:5])
    assert not here.weekly_table[5:].any()
    assert not here.flows[5:].any()
