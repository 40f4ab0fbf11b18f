import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from covalue_sim.analysis import bootstrap
from covalue_sim.analysis.bootstrap import bca_interval
from covalue_sim.errors import InputError

SKEWED = np.random.default_rng(5).lognormal(0.0, 1.0, 40)


def median(samples):
    return np.median(samples, axis=-1)


@pytest.mark.parametrize("statistic", [None, median])
def test_bounds_agree_with_another_implementation(statistic):
    found = bca_interval(SKEWED, statistic=statistic, resamples=20_000)
    other = stats.bootstrap(
        (SKEWED,),
        statistic or np.mean,
        n_resamples=20_000,
        method="BCa",
        random_state=np.random.default_rng(2),
    ).confidence_interval
    width = other.high - other.low
    assert found.low == pytest.approx(other.low, abs=0.04 * width)
    assert found.high == pytest.approx(other.high, abs=0.04 * width)


def test_bounds_of_a_skewed_sample_lean_to_its_tail():
    found = bca_interval(SKEWED)
    assert found.high - found.mean > 1.2 * (found.mean - found.low)


def test_the_same_numbers_give_the_same_bounds_whatever_the_blocks(monkeypatch):
    before = bca_interval(SKEWED)
    monkeypatch.setattr(bootstrap, "BLOCK", 1)
    assert bca_interval(SKEWED) == before
    assert bca_interval(SKEWED, seed=1) != before


def test_bounds_stay_what_they_were():
    found = bca_interval([0.1, 0.4, 0.2, 0.9, 0.3], resamples=1000)
    assert (found.low, found.high) == pytest.approx((0.2, 0.7), abs=1e-12)


@settings(max_examples=40)
@given(st.lists(st.integers(-100, 100), min_size=2, max_size=15), st.integers(-40, 40))
def test_another_unit_changes_the_bounds_by_that_unit(sample, power):
    plain = bca_interval(sample, resamples=200)
    scaled = bca_interval([math.ldexp(number, power) for number in sample], resamples=200)
    assert (scaled.low, scaled.high) == (math.ldexp(plain.low, power), math.ldexp(plain.high, power))
    assert plain.low <= plain.high


@pytest.mark.parametrize("statistic", [None, median])
def test_equal_numbers_have_the_interval_of_that_number(statistic):
    found = bca_interval([0.3] * 7, statistic=statistic)
    assert (found.mean, found.low, found.high) == (0.3, 0.3, 0.3)


def test_a_statistic_that_no_resample_changes_has_no_width():
    found = bca_interval([1.0, 2.0, 3.0], statistic=lambda samples: np.zeros(samples.shape[:-1]))
    assert (found.mean, found.low, found.high) == (0.0, 0.0, 0.0)


def test_fewer_than_two_numbers_have_no_interval():
    assert math.isnan(bca_interval([0.3]).low)
    assert bca_interval([0.3]).mean == 0.3
    assert math.isnan(bca_interval([], statistic=median).mean)


def test_what_is_not_finite_is_refused():
    with pytest.raises(InputError, match="not finite"):
        bca_interval([1.0, math.nan])


def test_bounds_stay_within_the_sample_even_when_extreme():
    found = bca_interval([0.0] * 30 + [1e6], level=0.999999)
    assert 0.0 <= found.low <= found.mean <= found.high <= 1e6
