import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from covalue_sim.analysis.intervals import t_interval
from covalue_sim.errors import InputError

finite = st.floats(-1e6, 1e6)
samples = st.lists(finite, min_size=2, max_size=40)


def test_bounds_are_those_of_students_distribution():
    sample = [0.31, 0.28, 0.36, 0.4, 0.22, 0.35]
    for level in (0.5, 0.95, 0.999):
        expected = stats.ttest_1samp(sample, 0.0).confidence_interval(level)
        found = t_interval(sample, level)
        assert (found.low, found.high) == pytest.approx((expected.low, expected.high), rel=1e-10)
    assert (found.n, found.method) == (6, "t")
    assert found.sd == pytest.approx(np.std(sample, ddof=1), rel=1e-14)


@given(samples, st.randoms())
def test_the_order_of_the_numbers_changes_no_bit(sample, chance):
    shuffled = list(sample)
    chance.shuffle(shuffled)
    assert t_interval(shuffled) == t_interval(sample)


@given(samples)
def test_the_mean_lies_between_its_bounds(sample):
    found = t_interval(sample)
    assert found.low <= found.mean <= found.high
    assert (found.low < found.high) == (found.sd > 0)


@given(finite, st.integers(2, 60))
def test_equal_numbers_have_the_interval_of_that_number(number, n):
    found = t_interval([number] * n)
    assert (found.mean, found.sd, found.low, found.high) == (number, 0.0, number, number)


def test_one_number_has_a_mean_but_no_interval():
    found = t_interval([0.4])
    assert (found.n, found.mean) == (1, 0.4)
    assert all(map(math.isnan, (found.sd, found.low, found.high)))


def test_no_number_has_nothing():
    found = t_interval([])
    assert found.n == 0
    assert all(map(math.isnan, (found.mean, found.sd, found.low, found.high)))


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_what_is_not_finite_is_refused_and_placed(bad):
    with pytest.raises(InputError, match=r"1 of 3 values are not finite .*position 2"):
        t_interval([1.0, 2.0, bad])


@pytest.mark.parametrize("level", [0.0, 1.0, 95.0, math.nan])
def test_a_level_out_of_range_is_refused(level):
    with pytest.raises(InputError, match=r"level .* expected"):
        t_interval([1.0, 2.0], level)


def test_numbers_too_large_to_add_up_still_have_a_mean():
    found = t_interval([1.7e308, 1.6e308, 1.5e308])
    assert found.mean == pytest.approx(1.6e308)
    assert found.low <= found.mean <= found.high


def test_ninety_five_of_a_hundred_intervals_hold_the_truth():
    numbers = np.random.default_rng(1).normal(3.0, 2.0, (2000, 10))
    held = [row.low <= 3.0 <= row.high for row in map(t_interval, numbers)]
    assert 0.935 < np.mean(held) < 0.965
