"""The normal distribution: against a library, at its ends, and as the inverse of its inverse."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special

from covalue_sim.model.normal import normal_cdf, normal_quantile

finite = st.floats(allow_nan=False, allow_infinity=False)
inside = st.floats(min_value=0.0, max_value=1.0)


def test_normal_quantile_agrees_with_a_library_to_its_last_digits() -> None:
    r = np.random.default_rng(5)
    u = np.concatenate([r.uniform(size=3000), 2.0 ** -r.uniform(1, 53, 2000)])
    got = np.array([normal_quantile(v) for v in u])
    np.testing.assert_allclose(got, special.ndtri(u), rtol=4e-15, atol=1e-15)


def test_normal_cdf_agrees_with_a_library_also_far_in_the_lower_tail() -> None:
    x = np.concatenate([np.linspace(-37.0, 9.0, 4001), np.linspace(-0.7, 0.7, 501)])
    got = np.array([normal_cdf(v) for v in x])
    assert np.abs(got - special.ndtr(x)).max() < 4e-16
    np.testing.assert_allclose(np.log(got), special.log_ndtr(x), rtol=1e-14, atol=4e-16)


def test_normal_quantile_is_finite_at_both_ends() -> None:
    assert -8.4 < normal_quantile(-1.0) == normal_quantile(0.0) < -8.2
    assert 8.2 < normal_quantile(1.0) == normal_quantile(2.0) < 8.3


@given(inside, inside)
def test_normal_quantile_rises(u: float, v: float) -> None:
    assert normal_quantile(min(u, v)) <= normal_quantile(max(u, v)) + 1e-15


@given(st.integers(1, 2**52))
def test_normal_quantile_is_odd_about_one_half(n: int) -> None:
    u = n * 2.0**-53
    assert normal_quantile(u) == -normal_quantile(1.0 - u)


@given(st.floats(min_value=1e-15, max_value=1.0 - 1e-15))
def test_normal_cdf_undoes_normal_quantile(u: float) -> None:
    assert normal_cdf(normal_quantile(u)) == pytest.approx(u, rel=2e-14)


@given(finite, finite)
def test_normal_cdf_rises_from_0_to_1(x: float, y: float) -> None:
    assert 0.0 <= normal_cdf(min(x, y)) <= normal_cdf(max(x, y)) <= 1.0


@pytest.mark.parametrize(
    ("function", "argument", "value"),
    [
        (normal_quantile, 0.5, 0.0),
        (normal_quantile, 0.975, 1.959963984540054),
        (normal_quantile, math.nan, math.nan),
        (normal_cdf, 0.0, 0.5),
        (normal_cdf, math.inf, 1.0),
        (normal_cdf, -math.inf, 0.0),
        (normal_cdf, 1.0, 0.8413447460685429),
        (normal_cdf, math.nan, math.nan),
    ],
)
def test_known_values_of_the_normal_distribution(
    function: Callable[[float], float], argument: float, value: float
) -> None:
    assert function(argument) == pytest.approx(value, rel=4e-16, abs=0.0, nan_ok=True)
