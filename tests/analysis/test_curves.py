import numpy as np
import pytest

from covalue_sim.analysis.curves import curve
from covalue_sim.analysis.intervals import t_interval

WEEKS = np.arange(30)


def noise(seed, n=40, weeks=30):
    steps = np.random.default_rng(seed).normal(size=(n, weeks))
    return np.cumsum(steps, axis=1) / 5


def test_bounds_of_a_week_are_those_of_its_differences():
    values = noise(0)
    found = curve(WEEKS, values)
    known = t_interval(values[:, 7])
    assert (found.mean[7], found.low[7], found.high[7]) == pytest.approx((known.mean, known.low, known.high))


def test_the_band_is_wider_than_any_single_week():
    found = curve(WEEKS, noise(1))
    assert (found.band_low <= found.low).all()
    assert (found.band_high >= found.high).all()


def test_the_band_holds_all_weeks_at_once_as_often_as_it_says():
    held = []
    for seed in range(200):
        found = curve(WEEKS, noise(seed))
        held.append(found.parted is None)
    assert 0.91 <= np.mean(held) <= 0.985


def test_weeks_of_parting():
    values = noise(2) * 1e-3
    values[:, :5] = 0.0
    values[:, 10:] += 1.0
    values[:, 20:22] -= 1.0
    found = curve(WEEKS, values)
    assert found.first == 5
    assert found.parted is not None and found.parted <= 10
    assert found.lasting == 22


def test_arms_that_are_the_same_never_part():
    found = curve(WEEKS, np.zeros((10, 30)))
    assert (found.first, found.parted, found.lasting) == (None, None, None)
    assert not found.mean.any()
    assert not found.band_high.any()


def test_a_difference_that_never_varies_parts_at_once():
    found = curve(WEEKS, np.full((10, 30), 0.5))
    assert (found.first, found.parted, found.lasting) == (0, 0, 0)


def test_weeks_without_a_value_are_left_out_and_counted():
    values = noise(3)
    values[3, 4] = np.nan
    values[:, 9] = np.nan
    found = curve(WEEKS, values)
    assert (found.n[4], found.n[9]) == (39, 0)
    assert np.isnan(found.mean[9])
    assert found.mean[4] == pytest.approx(np.nanmean(values[:, 4]))
