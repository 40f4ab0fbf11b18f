import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from covalue_sim.analysis.estimates import bounds, density, estimate, quantiles

REALS = st.floats(-1e6, 1e6)


@given(arrays(float, st.integers(2, 40), elements=REALS))
def test_bounds_are_those_of_students_t(values):
    from scipy import stats

    found = bounds(values)
    error = stats.sem(values)
    reach = stats.t.ppf(0.975, len(values) - 1) * error
    scale = 1e-9 * (1 + np.abs(values).max())
    assert found.mean == pytest.approx(values.mean(), abs=scale)
    assert found.high - found.mean == pytest.approx(reach, rel=1e-6, abs=scale)
    assert found.mean - found.low == pytest.approx(reach, rel=1e-6, abs=scale)


@given(arrays(float, st.tuples(st.integers(1, 6), st.integers(1, 4)), elements=REALS), st.data())
def test_what_is_not_a_number_counts_as_absent(values, data):
    lost = data.draw(arrays(bool, values.shape))
    holed = np.where(lost, data.draw(st.sampled_from([np.nan, np.inf, -np.inf])), values)
    found, spread_out = estimate(holed), quantiles(holed, (0.0, 1.0))
    for k in range(values.shape[1]):
        known = values[~lost[:, k], k]
        assert found.n[k] == len(known)
        assert math.isnan(found.low[k]) == (len(known) < 2)
        if len(known):
            assert found.mean[k] == pytest.approx(known.mean(), abs=1e-6)
            assert spread_out[:, k] == pytest.approx([known.min(), known.max()])
        else:
            assert np.isnan([found.mean[k], *spread_out[:, k]]).all()


def test_one_replicate_is_never_clear():
    assert not bounds(np.array([5.0])).clear
    assert bounds(np.array([5.0, 5.1])).clear
    assert not bounds(np.array([5.0, -5.1])).clear


@given(arrays(float, st.integers(1, 60), elements=st.floats(-50, 50)))
@settings(max_examples=50)
def test_density_encloses_everybody(values):
    grid = np.linspace(-200, 200, 1025)
    curve = density(values, grid)
    assert (curve >= 0).all()
    assert curve.sum() * (grid[1] - grid[0]) == pytest.approx(1.0, abs=0.02)
    assert (curve * grid).sum() / curve.sum() == pytest.approx(values.mean(), abs=0.5)
