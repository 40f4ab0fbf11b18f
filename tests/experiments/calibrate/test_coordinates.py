import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.experiments.calibrate.choices import BALANCED, POISED, RESTING, TUNED
from covalue_sim.experiments.calibrate.coordinates import rounded
from covalue_sim.parameters import PARAMETERS

COORDINATES = [*TUNED, *(coordinate for _, coordinate in BALANCED)]


@pytest.mark.parametrize("coordinate", COORDINATES, ids=lambda c: c.path)
@given(number=st.floats(-6, 6))
def test_a_coordinate_stays_in_the_bounds_of_its_parameter_and_returns(coordinate, number):
    row, value = PARAMETERS[coordinate.path], coordinate.outward(number)
    assert row.low <= value <= row.high
    if row.low < value < row.high:
        step = abs(coordinate.inward(value * 1.001) - coordinate.inward(value))
        assert coordinate.inward(value) == pytest.approx(number, abs=max(step, 1e-2))


@pytest.mark.parametrize("coordinate", COORDINATES, ids=lambda c: c.path)
def test_zero_is_the_start(coordinate):
    assert coordinate.outward(0.0) == pytest.approx(coordinate.start, rel=1e-3)


def test_digits_are_significant_ones():
    assert [rounded(value) for value in (0.0012345, 12345.0, -0.5)] == [0.00123, 12300.0, -0.5]


def test_no_parameter_is_chosen_twice():
    paths = [*(c.path for c in COORDINATES), *RESTING, *POISED]
    assert len(set(paths)) == len(paths)
    assert set(paths) <= set(PARAMETERS)
