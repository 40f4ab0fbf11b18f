"""The worth of designs: an NK landscape that is a pure function of the run's root."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.model.draws import root
from covalue_sim.model.landscape import best_alone, fit, payoff, payoffs
from covalue_sim.model.state import BIOMEDICAL_BITS, DESIGN_BITS, DIMENSIONS, LIVED_BITS

designs = st.integers(min_value=0, max_value=4095)
ruggedness = st.integers(min_value=0, max_value=11)
features = st.integers(min_value=0, max_value=DESIGN_BITS - 1)


@pytest.fixture(autouse=True)
def wrapping():
    with np.errstate(over="ignore"):
        yield


def key(seed: int = 1) -> np.uint64:
    with np.errstate(over="ignore"):
        return np.uint64(root(seed, 0))


def test_the_features_that_one_side_may_know_are_all_features_between_them():
    assert BIOMEDICAL_BITS & LIVED_BITS == 0
    assert BIOMEDICAL_BITS | LIVED_BITS == (1 << DESIGN_BITS) - 1


@given(designs, ruggedness)
def test_payoffs_lie_between_0_and_1_and_repeat(design, k):
    worth = payoff(key(), design, 2, k)
    assert 0.0 <= worth < 1.0
    assert worth == payoff(key(), design, 2, k)


@given(designs, features, features)
def test_without_ruggedness_features_add_up(design, first, second):
    """What a feature adds is the same whatever the others are."""

    def gain(place):
        return payoff(key(), place ^ (1 << first), 0, 0) - payoff(key(), place, 0, 0)

    if first != second:
        assert gain(design) == pytest.approx(gain(design ^ (1 << second)), abs=1e-12)


@given(designs, features, ruggedness)
def test_one_feature_moves_at_most_k_plus_one_contributions(design, feature, k):
    apart = abs(payoff(key(), design ^ (1 << feature), 1, k) - payoff(key(), design, 1, k))
    assert apart <= (k + 1) / DESIGN_BITS


def peaks(k: int) -> int:
    worth = [payoff(key(3), design, 0, k) for design in range(4096)]
    return sum(all(worth[design] > worth[design ^ (1 << bit)] for bit in range(DESIGN_BITS)) for design in range(4096))


def test_ruggedness_makes_peaks():
    assert peaks(0) == 1
    assert 1 < peaks(3) < peaks(9)


def test_only_dimensions_that_count_pay():
    out = np.full(DIMENSIONS, 9.0)
    payoffs(key(), 77, 3, 2, out)
    assert np.all(out[:2] > 0.0)
    assert np.all(out[2:] == 0.0)
    need = np.array([0.3, 0.6, 0.9, 0.9])
    assert fit(key(), 77, 3, 2, need) == pytest.approx(0.3 * out[0] + 0.6 * out[1])


@given(designs)
def test_the_best_that_one_side_reaches_alone_is_found_by_trying_everything(design):
    need = np.array([0.5, 0.2, 0.8, 0.4])
    choices = [(design & ~BIOMEDICAL_BITS) | choice for choice in range(64)]
    best = max(fit(key(), choice, 3, 2, need) for choice in choices)
    assert best_alone(key(), design, 3, 2, need, BIOMEDICAL_BITS) == best


def test_landscapes_of_two_replicates_have_nothing_to_do_with_each_other():
    with np.errstate(over="ignore"):
        roots = [np.uint64(root(1, replicate)) for replicate in (0, 1)]
    first, second = ([payoff(run, design, 0, 3) for design in range(0, 4096, 7)] for run in roots)
    assert abs(np.corrcoef(first, second)[0, 1]) < 0.3
