"""The marginal distributions: agreement with a library, moments, order, special cases, and their bits."""

import math
import os
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from covalue_sim.model.marginals import (
    beta_quantiles,
    feasible_beta,
    interpolate,
)

unit = st.floats(min_value=0.0, max_value=1.0)
means = st.floats(min_value=0.05, max_value=0.95)
shares = st.floats(min_value=0.001, max_value=0.9)  # sd as a share of its largest value


def largest_sd(mean: float) -> float:
    return math.sqrt(mean * (1.0 - mean))


@pytest.mark.parametrize("mean", [0.05, 0.2, 0.5, 0.81, 0.95])
@pytest.mark.parametrize("share", [0.001, 0.05, 0.2, 0.5, 0.7, 0.9])
def test_beta_quantiles_agree_with_a_library(mean: float, share: float) -> None:
    sd = share * largest_sd(mean)
    weight = mean * (1.0 - mean) / sd**2 - 1.0
    exact = stats.beta.ppf(np.arange(1, 512) / 512, mean * weight, (1.0 - mean) * weight)
    assert np.abs(beta_quantiles(mean, sd)[1:-1] - exact).max() < 3e-5


@settings(max_examples=60, deadline=None)
@given(means, shares)
def test_a_table_rises_within_the_unit_interval_and_keeps_mean_and_sd(mean: float, share: float) -> None:
    sd = share * largest_sd(mean)
    table = beta_quantiles(mean, sd)
    low, high = table[:-1], table[1:]
    assert table[0] >= 0.0
    assert table[-1] <= 1.0
    assert np.all(high >= low)
    kept_mean = np.mean((low + high) / 2)
    kept_sd = math.sqrt(np.mean((low * low + low * high + high * high) / 3) - kept_mean**2)
    assert kept_mean == pytest.approx(mean, abs=3e-4 * sd)
    assert kept_sd == pytest.approx(sd, rel=2e-3)


@settings(max_examples=40, deadline=None)
@given(means, shares)
def test_a_table_of_the_complement_is_the_mirror_image(mean: float, share: float) -> None:
    sd = share * largest_sd(mean)
    mirrored = 1.0 - beta_quantiles(1.0 - mean, sd)[::-1]
    np.testing.assert_allclose(beta_quantiles(mean, sd), mirrored, atol=1e-6)


def test_a_flat_beta_has_straight_quantiles() -> None:
    table = beta_quantiles(0.5, math.sqrt(1.0 / 12.0))
    np.testing.assert_allclose(table, np.arange(513) / 512, atol=5e-6)


def test_a_very_narrow_beta_is_normal() -> None:
    table = beta_quantiles(0.3, 1e-7)
    exact = stats.norm.ppf(np.arange(1, 512) / 512, 0.3, 1e-7)
    np.testing.assert_allclose(table[1:-1], exact, rtol=0, atol=1e-12)
    assert table.mean() == pytest.approx(0.3, abs=1e-12)


@pytest.mark.parametrize("mean", [0.0, 0.4, 1.0])
def test_no_spread_gives_a_constant(mean: float) -> None:
    assert beta_quantiles(mean, 0.0).tolist() == [mean] * 513


def test_a_table_has_the_size_asked_for() -> None:
    assert beta_quantiles(0.4, 0.2, 33).size == 33


@pytest.mark.parametrize(
    ("mean", "sd", "feasible"),
    [
        (0.5, 0.2, True),
        (0.5, 0.499, True),
        (0.5, 0.5, False),
        (0.1, 0.31, False),
        (0.0, 0.0, True),
        (1.0, 0.1, False),
        (-0.1, 0.0, False),
        (1.1, 0.0, False),
        (0.5, -0.1, False),
        (math.nan, 0.1, False),
        (0.5, math.nan, False),
    ],
)
def test_infeasible_moments_are_told_and_give_no_numbers(mean: float, sd: float, feasible: bool) -> None:
    assert feasible_beta(mean, sd) is feasible
    assert bool(np.isfinite(beta_quantiles(mean, sd)).all()) is feasible


@given(unit, unit)
def test_interpolation_rises_between_the_entries(u: float, v: float) -> None:
    table = np.array([0.1, 0.2, 0.25, 0.7, 0.9])
    low, high = interpolate(table, min(u, v)), interpolate(table, max(u, v))
    assert 0.1 <= low <= high + 1e-15 <= 0.9 + 1e-14
    assert low == pytest.approx(np.interp(min(u, v), np.arange(5) / 4, table), abs=1e-15)


def test_interpolation_holds_its_argument_in_the_unit_interval() -> None:
    table = np.array([0.1, 0.2, 0.4])
    got = [interpolate(table, u) for u in (-1.0, 0.0, 0.5, 0.75, 1.0, 2.0)]
    assert got == pytest.approx([0.1, 0.1, 0.2, 0.3, 0.4, 0.4])
    assert math.isnan(interpolate(table, math.nan))


BITS = """
import numpy as np
from covalue_sim.model import marginals as m
np.seterr(over="ignore")
r = np.random.default_rng(1)
pairs = [(mean, share * (mean * (1 - mean)) ** 0.5) for mean, share in
         [(.05, .9), (.5, .999), (.3, .3), (.9, .01), (.2, 1e-5), (.4, 0.0), (.4, 2.0)]]
values = [m.beta_quantiles(mean, sd, 129) for mean, sd in pairs]
values.append(np.array([m.interpolate(values[2], float(u)) for u in r.uniform(-.1, 1.1, 500)]))
print(np.nan_to_num(np.concatenate(values), nan=-9.0).tobytes().hex())
"""


def test_the_module_gives_the_same_bits_compiled_and_uncompiled() -> None:
    printed = []
    for disabled in "01":
        environment = {**os.environ, "NUMBA_DISABLE_JIT": disabled, "PYTHONPATH": os.pathsep.join(sys.path)}
        run = subprocess.run([sys.executable, "-c", BITS], env=environment, capture_output=True, check=True)
        printed.append(run.stdout)
    assert printed[0] == printed[1]
