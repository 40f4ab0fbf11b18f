import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.experiments.calibrate.choices import BALANCED, POISED, RESTING, TUNED
from covalue_sim.experiments.calibrate.coordinates import Coordinate, rounded
from covalue_sim.parameters import PARAMETERS

COORDINATES = [*TUNED, *(coordinate for _, coordinate in BALANCED)]


@pytest.mark.parametrize("coordinate", COORDINATES, ids=lambda c: c.path)
@given(number=st.floats(-6, 6))
def test_a_coordinate_stays_in_the_bounds_of_its_parameter_and_rises(coordinate, number):
    row, value = PARAMETERS[coordinate.path], coordinate.outward(number)
    assert row.low <= value <= row.high
    assert coordinate.outward(number + 0.5) >= value


@pytest.mark.parametrize(
    ("scale", "start", "one_above"), [("log", 0.02, 0.02 * math.exp(0.3)), ("plain", 0.5, 0.8), ("odds", 0.5, 0.5744)]
)
def test_one_is_a_prior_standard_deviation_above_the_start_on_the_coordinates_scale(scale, start, one_above):
    coordinate = Coordinate("power.declared_share", start, 0.3, scale, "an example")
    assert coordinate.outward(1.0) == pytest.approx(one_above, rel=1e-3)


@pytest.mark.parametrize("coordinate", COORDINATES, ids=lambda c: c.path)
def test_zero_is_the_start(coordinate):
    assert coordinate.outward(0.0) == pytest.approx(coordinate.start, rel=1e-3)


def test_digits_are_significant_ones():
    assert [rounded(value) for value in (0.0012345, 12345.0, -0.5)] == [0.00123, 12300.0, -0.5]


def test_no_parameter_is_chosen_twice():
    paths = [*(c.path for c in COORDINATES), *RESTING, *POISED]
    assert len(set(paths)) == len(paths)
    assert set(paths) <= set(PARAMETERS)
