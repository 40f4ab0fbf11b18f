"""Many numbers at once have the bits that each of them has alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.model.elementary import exp, is_above_logistic, logistic, power
from covalue_sim.model.elementwise import exp_of_all, logistic_of_all, power_of_all


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


def test_exponentials_of_many_have_the_bits_of_each():
    numbers = np.concatenate([np.random.default_rng(2).normal(0.0, 9.0, 20_000), [0.0, -0.0, 599.0, -599.0, 1e-300]])
    expected = np.array([exp(float(number)) for number in numbers])
    exp_of_all(numbers)
    assert numbers.tobytes() == expected.tobytes()


@given(st.lists(st.floats(), min_size=1, max_size=9))
def test_exponentials_of_any_numbers_have_the_values_of_each(values):
    numbers = np.array(values)
    expected = [exp(value) for value in values]
    exp_of_all(numbers)
    assert np.array_equal(numbers, expected, equal_nan=True)


def test_powers_of_many_have_the_bits_of_each():
    luck = np.random.default_rng(3)
    numbers = np.concatenate([np.exp(luck.normal(0.0, 9.0, 20_000)), [1.0, 1.0 - 2.0**-53, 1e-20, 1e20]])
    exponents = np.concatenate([luck.normal(0.0, 2.0, 20_000), [5.0, 12.0, -12.0, 12.0]])
    expected = np.array([power(float(base), float(by)) for base, by in zip(numbers, exponents, strict=True)])
    power_of_all(numbers, exponents)
    assert numbers.tobytes() == expected.tobytes()


@given(st.lists(st.tuples(st.floats(), st.floats()), min_size=1, max_size=9))
def test_powers_of_any_numbers_have_the_values_of_each(pairs):
    numbers, exponents = (np.array(column) for column in zip(*pairs, strict=True))
    expected = [power(base, by) for base, by in pairs]
    power_of_all(numbers, exponents)
    assert np.array_equal(numbers, expected, equal_nan=True)


@given(st.floats(0.0, 1.0), st.floats(-800.0, 800.0))
def test_a_draw_told_to_lie_above_the_logistic_does(u, x):
    assert not is_above_logistic(u, x) or u > logistic(x)


def test_most_draws_far_above_the_logistic_are_told():
    assert is_above_logistic(0.2, -2.5)
    assert is_above_logistic(0.9, -0.1)
    assert not is_above_logistic(0.01, -2.5)
    assert not is_above_logistic(0.99, 0.0)
