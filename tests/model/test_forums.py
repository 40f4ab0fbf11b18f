"""Forums: influence through tiers, who can change which feature, and keeping what works."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import SILENT, SMALL, make, start

from covalue_sim.model.forums import passed_on
from covalue_sim.model.landscape import fit, payoffs
from covalue_sim.model.redesign import comprehension
from covalue_sim.model.state import BIOMEDICAL_BITS, LIVED_BITS

unit = st.floats(min_value=0.0, max_value=1.0)
FULL_FORUMS = {
    **SMALL, **SILENT, "mechanisms.forums": True, "mechanisms.tiers": True, "run.burn_in": 1, "run.weeks": 40,
    "participation.rule": "open_door", "participation.individual": 2.0, "participation.group": 2.0,
    "participation.fare": 0.0, "portfolio.design_group": 100.0, "portfolio.deliver_group": 0.0,
    "portfolio.deliver_collective": 0.0,
}  # fmt: skip


@given(unit, unit, unit)
def test_serial_tiers_pass_on_the_product_of_their_openness(first, second, third):
    assert passed_on(first, second, third, 0.0) == pytest.approx(first * second * third, abs=1e-15)


@given(unit, unit, unit, unit)
def test_a_bypass_goes_around_the_least_open_tier(first, second, third, bypass):
    whole = sorted((first, second, third))
    assert passed_on(first, second, third, 1.0) == pytest.approx(whole[1] * whole[2])
    part = passed_on(first, second, third, bypass)
    assert part == pytest.approx((1.0 - bypass) * math.prod(whole) + bypass * whole[1] * whole[2])
    assert part >= passed_on(first, second, third, 0.0) - 1e-15


def test_a_fast_pace_leaves_less_understood():
    assert comprehension(1.0) == pytest.approx(1.0 - math.exp(-1.0))
    assert comprehension(0.1) > comprehension(1.0) > comprehension(5.0) > 0.0


def moved(**levers) -> np.ndarray:
    """How far each service moves in its first week of forums in which staff do not pull."""
    plan, world = start(make(FULL_FORUMS, forums__staff_pull=0.0, **levers))
    before = np.stack([world.organisations.x, world.organisations.y])
    plan.advance(world, 0, 1)
    assert np.any(world.organisations.users > 0.0)
    return np.stack([world.organisations.x, world.organisations.y]) - before


@pytest.mark.parametrize("tiers", [(0.5, 0.3, 0.7), (1.0, 0.2, 0.4), (0.0, 1.0, 1.0)])
def test_services_move_by_the_product_of_the_tiers(tiers):
    levers = dict(zip(("forums__tier_local", "forums__tier_middle", "organisation__openness"), tiers, strict=True))
    open_all = dict.fromkeys(levers, 1.0)
    assert moved(**levers) == pytest.approx(math.prod(tiers) * moved(**open_all), abs=1e-12)
    assert np.any(moved(**open_all) != 0.0)


def test_without_tiers_nothing_is_lost_on_the_way():
    narrow = {"forums__tier_local": 0.3, "forums__tier_middle": 0.2}
    assert moved(**narrow, mechanisms__tiers=False) == pytest.approx(
        moved(forums__tier_local=1.0, forums__tier_middle=1.0, organisation__openness=1.0)
    )


def test_resistance_holds_services_where_they_are_unless_champions_or_pressure_wear_it_down():
    held = moved(organisation__resistance=1.0, organisation__champions=0.0, groups__mobilisation=0.0)
    free = moved(organisation__resistance=0.0)
    worn = moved(organisation__resistance=1.0, organisation__champions=0.5, groups__mobilisation=0.0)
    assert np.all(held == 0.0)
    assert np.any(free != 0.0)
    assert worn == pytest.approx(0.5 * free, abs=1e-12)


@pytest.mark.parametrize(
    ("known_by_staff", "known_by_users", "may_change"),
    [(1.0, 0.0, BIOMEDICAL_BITS), (0.0, 1.0, LIVED_BITS), (0.0, 0.0, 0), (1.0, 1.0, BIOMEDICAL_BITS | LIVED_BITS)],
)
def test_only_features_that_somebody_present_knows_change(known_by_staff, known_by_users, may_change):
    plan, world = start(make(
        FULL_FORUMS, forums__biomedical_known=known_by_staff, forums__lived_known=known_by_users, forums__topics=4.0,
        learning__features=0.0, power__professional_led=0.5,
    ))  # fmt: skip
    before = world.organisations.design.copy()
    plan.advance(world, 0, 41)
    changed = np.bitwise_or.reduce(before ^ world.organisations.design)
    assert changed & ~may_change == 0
    assert (changed != 0) == (may_change != 0)


def test_exploration_reaches_features_that_nobody_knows():
    plan, world = start(make(
        FULL_FORUMS, forums__biomedical_known=0.0, forums__lived_known=0.0, learning__features=0.0,
        mechanisms__exploration=True, forums__explore=1.0, forums__revert=0.0,
    ))  # fmt: skip
    before = world.organisations.design.copy()
    plan.advance(world, 0, 41)
    assert np.any(before != world.organisations.design)


def test_payoffs_are_those_of_the_design_in_force_and_the_best_is_kept():
    plan, world = start(
        make(FULL_FORUMS, mechanisms__exploration=True, forums__explore=1.0, forums__topics=4.0, forums__assess=0.0)
    )
    out = np.zeros(4)
    best = [-1.0] * 3
    for index in range(41):
        plan.advance(world, index, index + 1)
        with np.errstate(over="ignore"):
            for slot, home in enumerate(world.organisations):
                payoffs(world.root[0], int(home.design), 3, 4, out)
                assert np.array_equal(home.payoff, out)
                worth = fit(world.root[0], int(home.best_design), 3, 4, home.need)
                assert worth >= best[slot]
                assert worth >= fit(world.root[0], int(home.design), 3, 4, home.need)
                best[slot] = worth


def assessed(**levers) -> tuple[np.ndarray, np.ndarray]:
    """What organisations think of needs before and after some weeks of assessment alone."""
    silent_forums = dict.fromkeys(SMALL_CELLS, 0.0)
    base = {**FULL_FORUMS, **silent_forums, "portfolio.assess_individual": 100.0, "run.weeks": 5}
    plan, world = start(make(base, **levers))
    before = world.organisations.need.copy()
    plan.advance(world, 0, 6)
    assert world.organisations.users.sum() > 0.0
    return before, world.organisations.need


SMALL_CELLS = tuple(
    f"portfolio.{phase}_{level}"
    for phase in ("commission", "design", "assess")
    for level in ("individual", "group", "collective")
)


def test_assessment_corrects_the_view_of_needs_only_with_a_channel_for_action():
    before, after = assessed(organisation__responsiveness=0.0)
    assert np.array_equal(before, after)
    before, after = assessed(organisation__responsiveness=1.0)
    assert np.any(before != after)


def test_commissioning_users_loosen_pressure_take_tasks_back_and_open_the_organisation():
    silent_forums = dict.fromkeys(SMALL_CELLS, 0.0)
    base = {**FULL_FORUMS, **silent_forums, "portfolio.commission_group": 100.0, "run.weeks": 10}
    plan, world = start(make(base, forums__commission=0.3, delegation__task=0.5))
    pressure, openness = world.organisations.pressure.copy(), world.organisations.openness.copy()
    plan.advance(world, 0, 11)
    came = world.organisations.restraint > 0.0
    assert came.any()
    assert np.all(world.organisations.pressure[came] < pressure[came])
    assert np.all(world.organisations.openness[came] > openness[came])
    assert world.organisations.delegation == pytest.approx(0.5 * (1.0 - world.organisations.restraint))


def test_hours_in_forums_go_to_the_organisation_and_change_who_knows():
    plan, world = start(make(FULL_FORUMS))
    literacy = world.patients.literacy.copy()
    plan.advance(world, 0, 1)
    present = world.patients.activity >= 0
    assert present.any()
    assert world.flows[0, 0, 3, 0] == pytest.approx(2.0 * present.sum())
    assert np.all(world.patients.literacy[present] > literacy[present])


def test_novelty_is_the_worth_above_what_either_side_reaches_alone_at_the_same_need():
    busy = make(FULL_FORUMS, forums__topics=4.0, forums__biomedical_known=1.0, forums__lived_known=1.0, forums__assess=1.0,
                portfolio__assess_group=50.0, power__professional_led=0.5, forums__pace=0.2)  # fmt: skip
    plan, world = start(busy)
    plan.advance(world, 0, 1)
    world.organisations.alone[:] = 0.8
    for index in range(1, 30):
        plan.advance(world, index, index + 1)
        homes = world.organisations
        assert homes.novelty == pytest.approx(np.maximum(0.0, 0.5 * homes.payoff.sum(axis=1) - 0.8), abs=1e-12)
    assert np.any(homes.need != 0.5), "assessment moved the view of needs"
    assert np.any(homes.novelty > 0.0)
