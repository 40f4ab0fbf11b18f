"""Many numbers at once have the bits that each of them has alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.model.elementary import logistic
from covalue_sim.model.elementwise import logistic_of_all


def alone(numbers):
    return np.array([logistic(float(number)) for number in numbers])


def test_logistic_of_many_has_the_bits_of_each():
    numbers = np.concatenate([np.random.default_rng(1).normal(0.0, 6.0, 20_000), [0.0, -0.0, 39.9, -39.9, 1e-300]])
    expected = alone(numbers)
    logistic_of_all(numbers)
    assert numbers.tobytes() == expected.tobytes()


@given(st.lists(st.floats(), min_size=1, max_size=9))
def test_logistic_of_any_numbers_has_the_values_of_each(values):
    numbers = np.array(values)
    expected = alone(values)
    logistic_of_all(numbers)
    assert np.array_equal(numbers, expected, equal_nan=True)
