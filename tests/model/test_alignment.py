"""Misalignment: what survives it, what it destroys, and where contact turns from good to bad."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import SILENT, SMALL, make, start

from covalue_sim.model.alignment import between, distance, gain, loss

unit = st.floats(min_value=0.0, max_value=1.0)


@given(unit, unit, unit)
def test_a_place_between_two_lies_between_them(first, second, share):
    assert min(first, second) - 1e-12 <= between(first, second, share) <= max(first, second) + 1e-12
    assert between(first, second, 0.0) == first


@given(unit, unit, unit, unit, unit)
def test_who_decides_how_much_decides_who_is_how_far_away(x, y, other_x, other_y, phi):
    """The user, with share phi, is (1 - phi) of the way off and the professional phi of it."""
    z_x, z_y = between(other_x, x, phi), between(other_y, y, phi)
    whole = distance(x, y, other_x, other_y)
    assert distance(z_x, z_y, x, y) == pytest.approx((1.0 - phi) * whole, abs=1e-12)
    assert distance(z_x, z_y, other_x, other_y) == pytest.approx(phi * whole, abs=1e-12)


def test_gain_falls_with_the_squares_of_both_misalignments():
    assert gain(2.0, 0.0, 0.0, 0.5) == 2.0
    assert gain(2.0, 0.3, 0.4, 0.5) == pytest.approx(2.0 * math.exp(-1.0))
    assert gain(2.0, 0.5, 0.0, 0.5) == pytest.approx(gain(2.0, 0.0, 0.5, 0.5))


def test_loss_begins_where_misalignment_is_no_longer_free():
    assert loss(0.2, 0.1, 0.2, 3.0, 5.0) == 0.0
    assert loss(0.3, 0.1, 0.2, 3.0, 5.0) == pytest.approx(0.3)
    assert loss(0.3, 0.4, 0.2, 3.0, 5.0) == pytest.approx(0.3 + 1.0)


def test_one_contact_breaks_even_at_one_misalignment():
    def worth(apart):
        return gain(0.8, apart, 0.0, 0.55) - loss(apart, 0.0, 0.2, 0.9, 0.4)

    grid = np.linspace(0.0, 1.4, 2001)
    signs = np.sign([worth(apart) for apart in grid])
    assert signs[0] > 0.0 > signs[-1]
    assert np.count_nonzero(np.diff(signs)) == 1


def health_gained(apart: float, weekly_contact: bool) -> float:
    """Mean health gained in 20 weeks by patients who stand `apart` from services that do not learn or change."""
    scenario = make(
        {**SMALL, **SILENT, "mechanisms.alignment": True, "run.weeks": 20, "run.burn_in": 1},
        power__rule="professional_led", power__professional_led=0.3, organisation__pressure=0.0,
        encounter__capacity=40.0, encounter__seek_level=4.0 if weekly_contact else -6.0, encounter__seek_need=0.0,
        encounter__seek_trust=0.0, encounter__seek_burden=0.0, alignment__loss_user=1.5, encounter__loss_effect=0.3,
        encounter__relief=0.0, organisation__publicness=0.0, learning__anchor=0.0, learning__features=0.0,
        population__contributor_share=0.0,
    )  # fmt: skip
    plan, world = start(scenario)
    plan.advance(world, 0, 1)
    world.patients.x[:], world.patients.y[:] = 0.0, 0.0
    world.professionals.x[:], world.professionals.y[:] = apart, 0.0
    before = world.patients.health.mean()
    plan.advance(world, 1, 21)
    return float(world.patients.health.mean() - before)


def test_without_learning_more_contact_helps_below_a_misalignment_and_hurts_above_it():
    slopes = [health_gained(apart, True) - health_gained(apart, False) for apart in (0.0, 0.15, 0.3, 0.5, 0.8, 1.0)]
    assert slopes[0] > 0.01
    assert slopes[-1] < -0.01
    signs = np.sign(slopes)
    assert np.count_nonzero(np.diff(signs)) == 1, f"one crossing: {slopes}"
