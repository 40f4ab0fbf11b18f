"""Two modes or one: parts of a sample by hand, what lies at the bounds, and p-values put together."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from covalue_sim.patterns.statistics.judgement import Verdict
from covalue_sim.patterns.statistics.modes import (
    APART,
    FEWEST,
    SMALLEST_SHARE,
    Modes,
    are_two,
    combined,
    dip,
    dip_within,
    modes,
)

HOLDS, FAILS, OPEN = Verdict.holds, Verdict.fails, Verdict.inconclusive


def around(*middles, each=100, sd=0.02, seed=1):
    draw = np.random.RandomState(seed)
    return np.concatenate([draw.normal(middle, sd, each) for middle in middles])


def test_parts_are_those_that_leave_least_spread_within():
    found = modes(np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 107.0, 108.0, 109.0]))
    assert (found.gap, found.share, found.n) == (105.0, 0.3, 10)  # medians 3 and 108


def test_two_far_modes_are_told_from_one_wide_one():
    two, one = modes(around(0.2, 0.8)), modes(np.linspace(0.0, 1.0, 200))
    assert two.p < 0.01 < 0.2 < one.p
    assert two.gap == pytest.approx(0.6, abs=0.02)


@pytest.mark.parametrize("few", [np.array([]), np.arange(FEWEST - 1.0), np.ones(50)])
def test_too_few_or_all_equal_values_have_one_mode(few):
    assert modes(few) == Modes(1.0, 0.0, 0.0, len(few))


@pytest.mark.parametrize(
    ("gap", "share", "two"),
    [(APART, SMALLEST_SHARE, True), (APART - 1e-6, 0.5, False), (0.9, SMALLEST_SHARE - 1e-6, False)],
)
def test_two_modes_are_far_enough_apart_and_both_big_enough(gap, share, two):
    assert are_two(Modes(0.0, gap, share, 100)) is two


def test_values_at_the_bounds_are_left_out_on_either_side():
    inner = around(0.3, 0.7)
    atoms = np.concatenate([np.zeros(500), inner, np.ones(300)])
    assert modes(atoms, 0.0, 1.0) == modes(inner)
    assert modes(atoms).n == 1000


def test_the_distance_of_modes_lies_within_its_bounds_whatever_lies_at_the_ends():
    sample = np.concatenate([np.zeros(400), around(0.3, 0.7, each=60)])
    found = dip([sample], [around(0.5)], 0.0, 1.0)
    assert found.low <= found.effect <= found.high
    assert (found.low, found.high) == (found.low_90, found.high_90)
    assert found.high - found.low < 0.1  # of the two modes alone


def test_where_all_lies_at_the_bounds_there_are_no_modes_and_no_bounds():
    found = dip([np.concatenate([np.zeros(80), np.ones(80)])], [around(0.5)], 0.0, 1.0)
    assert (found.effect, found.n, found.verdict) == (0.0, 0, FAILS)
    assert math.isnan(found.low) and math.isnan(found.high)


def test_the_sample_whose_modes_lie_closest_is_told():
    far, near = around(0.1, 0.9), around(0.3, 0.7)
    for order in ([far, near], [near, far]):
        assert dip(order, [around(0.5)]).effect == pytest.approx(0.4, abs=0.02)


@pytest.mark.parametrize(
    ("two", "one", "verdict"),
    [
        ([around(0.2, 0.8)], [around(0.5)], HOLDS),
        ([around(0.2, 0.8)], [], HOLDS),
        ([around(0.2, 0.8), around(0.5)], [], FAILS),
        ([around(0.2, 0.8)], [around(0.5), around(0.2, 0.8)], FAILS),
        ([around(0.45, 0.55)], [around(0.5)], FAILS),  # sure, but too close
    ],
)
def test_all_that_must_have_two_modes_have_them_and_none_that_must_have_one(two, one, verdict):
    assert dip(two, one).verdict is verdict


def test_a_dip_that_is_neither_sure_nor_surely_none_leaves_it_open():
    between = [Modes(0.1, 0.5, 0.5, 100)]
    p, gap = np.array([0.1]), np.array([0.5])
    assert between[0].p == combined(p)
    assert dip_within([p], [gap], [], []).verdict is OPEN


@given(st.permutations(range(24)), st.integers(0, 20))
def test_the_order_of_a_sample_decides_nothing(order, seed):
    sample = around(0.3, 0.7, each=12, seed=seed)
    assert modes(sample[list(order)]) == modes(sample)


@given(st.floats(0.5, 20.0), st.floats(-5.0, 5.0), st.integers(0, 20))
def test_another_unit_stretches_the_distance_and_leaves_p_and_shares(unit, shift, seed):
    sample = around(0.3, 0.7, each=30, seed=seed)
    one, other = modes(sample), modes(sample * unit + shift)
    assert other.gap == pytest.approx(one.gap * unit)
    assert (other.p, other.share) == (pytest.approx(one.p, abs=1e-9), one.share)


@given(st.floats(1e-12, 1.0))
def test_a_single_p_value_is_itself(p):
    assert combined(np.array([p])) == pytest.approx(p, rel=1e-9)


@given(st.floats(1e-9, 1.0), st.floats(1e-9, 1.0))
def test_two_p_values_are_put_together_as_fisher_did(p, q):
    # chi squared with 4 degrees of freedom: P(X > -2 ln pq) = pq (1 - ln pq)
    assert combined(np.array([p, q])) == pytest.approx(p * q * (1.0 - math.log(p * q)), rel=1e-9)


@given(st.lists(st.floats(1e-6, 1.0), min_size=1, max_size=8), st.floats(0.1, 1.0))
def test_a_smaller_p_value_makes_the_whole_no_larger(values, factor):
    smaller = [values[0] * factor, *values[1:]]
    assume(smaller != values)
    assert combined(np.array(smaller)) <= combined(np.array(values)) + 1e-12


def test_a_p_value_of_0_is_no_error():
    assert combined(np.array([0.0, 1.0])) < 1e-290


def test_within_runs_the_median_distance_is_told_and_the_arm_where_it_is_least():
    p = np.full(5, 1e-6)
    found = dip_within([p, p], [np.array([0.1, 0.5, 0.9, 0.4, 0.6]), np.full(5, 0.4)], [], [])
    assert (found.effect, found.n, found.verdict) == (0.4, 5, HOLDS)
    assert math.isnan(found.low)
