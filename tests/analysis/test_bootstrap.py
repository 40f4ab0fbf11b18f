import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from covalue_sim.analysis import bootstrap
from covalue_sim.analysis.bootstrap import bca_intervals
from covalue_sim.errors import InputError

SKEWED = np.random.default_rng(5).lognormal(0.0, 1.0, 40)


def bca(sample, **how):
    return bca_intervals(np.array(sample, dtype=float)[:, None], **how)[0]


def test_bounds_agree_with_another_implementation():
    found = bca(SKEWED, resamples=20_000)
    other = stats.bootstrap(
        (SKEWED,),
        np.mean,
        n_resamples=20_000,
        method="BCa",
        random_state=np.random.default_rng(2),
    ).confidence_interval
    width = other.high - other.low
    assert found.low == pytest.approx(other.low, abs=0.04 * width)
    assert found.high == pytest.approx(other.high, abs=0.04 * width)


def test_bounds_of_a_skewed_sample_lean_to_its_tail():
    found = bca(SKEWED)
    assert found.high - found.mean > 1.2 * (found.mean - found.low)


def test_the_same_numbers_give_the_same_bounds_whatever_the_blocks(monkeypatch):
    before = bca(SKEWED)
    monkeypatch.setattr(bootstrap, "BLOCK", 1)
    assert bca(SKEWED) == before
    assert bca(SKEWED, seed=1) != before


def test_bounds_stay_what_they_were():
    found = bca([0.1, 0.4, 0.2, 0.9, 0.3], resamples=1000)
    assert (found.low, found.high) == pytest.approx((0.2, 0.7), abs=1e-12)


@settings(max_examples=40)
@given(st.lists(st.integers(-100, 100), min_size=2, max_size=15), st.integers(-40, 40))
def test_another_unit_changes_the_bounds_by_that_unit(sample, power):
    plain = bca(sample, resamples=200)
    scaled = bca([math.ldexp(number, power) for number in sample], resamples=200)
    assert (scaled.low, scaled.high) == (math.ldexp(plain.low, power), math.ldexp(plain.high, power))
    assert plain.low <= plain.high


def test_equal_numbers_have_the_interval_of_that_number():
    found = bca([0.3] * 7)
    assert (found.mean, found.low, found.high) == (0.3, 0.3, 0.3)


def test_columns_drawn_together_have_the_bounds_of_each_alone():
    columns = np.random.default_rng(3).normal([0.0, 5.0, 5.0], [1.0, 3.0, 0.0], (20, 3))
    for together, column in zip(bca_intervals(columns), columns.T, strict=True):
        alone = bca(column)
        assert (together.low, together.high) == pytest.approx((alone.low, alone.high), rel=1e-9)


def test_fewer_than_two_numbers_have_no_interval():
    assert math.isnan(bca([0.3]).low)
    assert bca([0.3]).mean == 0.3
    assert math.isnan(bca([]).mean)


def test_what_is_not_finite_is_refused():
    with pytest.raises(InputError, match="not finite"):
        bca([1.0, math.nan])


def test_bounds_stay_within_the_sample_even_when_extreme():
    found = bca([0.0] * 30 + [1e6], level=0.999999)
    assert 0.0 <= found.low <= found.mean <= found.high <= 1e6
