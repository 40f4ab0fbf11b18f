"""The copula: factors, correlated normals, and draws given what is known."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from small_worlds import DEFAULTS

from covalue_sim.model.copula import condition, correlate, factor, rank, solve
from covalue_sim.model.plan import correlations

SIZE = 5
raw = arrays(np.float64, (SIZE, SIZE + 2), elements=st.floats(min_value=-1.0, max_value=1.0))


def correlation_of(entries: np.ndarray) -> np.ndarray:
    """A correlation matrix made from any numbers, well away from being singular."""
    matrix = entries @ entries.T + 0.5 * np.eye(len(entries))
    scale = np.sqrt(np.diag(matrix))
    return matrix / np.outer(scale, scale)


@given(raw)
def test_a_factor_times_its_transpose_is_the_matrix(entries):
    matrix, lower = correlation_of(entries), np.full((SIZE, SIZE), np.nan)
    assert factor(matrix, lower)
    assert lower @ lower.T == pytest.approx(matrix, abs=1e-12)
    assert np.array_equal(np.triu(lower, 1), np.zeros((SIZE, SIZE)))


def test_correlations_that_contradict_each_other_have_no_factor():
    matrix = np.array([[1.0, 0.8, -0.8], [0.8, 1.0, 0.8], [-0.8, 0.8, 1.0]])
    assert not factor(matrix, np.zeros((3, 3)))


@given(raw, arrays(np.float64, SIZE, elements=st.floats(min_value=-3.0, max_value=3.0)))
def test_solving_gives_what_times_the_matrix_is_the_right_side(entries, right):
    matrix, lower, answer = correlation_of(entries), np.zeros((SIZE, SIZE)), right.copy()
    factor(matrix, lower)
    solve(lower, SIZE, answer)
    assert matrix @ answer == pytest.approx(right, abs=1e-9)


def test_normals_come_out_correlated():
    matrix = np.array([[1.0, 0.5, -0.3], [0.5, 1.0, 0.2], [-0.3, 0.2, 1.0]])
    lower, out = np.zeros((3, 3)), np.zeros(3)
    factor(matrix, lower)
    drawn = []
    for normals in np.random.default_rng(1).standard_normal((20_000, 3)):
        correlate(lower, normals, out)
        drawn.append(out.copy())
    assert np.corrcoef(np.array(drawn).T) == pytest.approx(matrix, abs=0.03)


def conditional(matrix: np.ndarray, known: np.ndarray, draws: np.ndarray) -> np.ndarray:
    lower = np.zeros_like(matrix)
    factor(matrix, lower)
    size, out = len(matrix), []
    for normals in draws:
        z = np.zeros(size)
        correlate(lower, normals, z)
        condition(matrix, known, z, np.empty((size, size)), np.empty((size, size)), np.empty(size))
        out.append(z)
    return np.array(out)


def test_given_what_is_known_the_rest_has_its_conditional_mean_and_spread():
    matrix = np.array([[1.0, 0.6, 0.3, 0.0], [0.6, 1.0, 0.4, 0.1], [0.3, 0.4, 1.0, -0.5], [0.0, 0.1, -0.5, 1.0]])
    known = np.array([math.nan, 1.2, math.nan, -0.7])
    drawn = conditional(matrix, known, np.random.default_rng(2).standard_normal((20_000, 4)))
    on, off = [1, 3], [0, 2]
    gain = matrix[np.ix_(off, on)] @ np.linalg.inv(matrix[np.ix_(on, on)])
    spread = matrix[np.ix_(off, off)] - gain @ matrix[np.ix_(on, off)]
    assert np.array_equal(drawn[:, on], np.tile(known[on], (20_000, 1)))
    assert drawn[:, off].mean(axis=0) == pytest.approx(gain @ known[on], abs=0.03)
    assert np.cov(drawn[:, off].T) == pytest.approx(spread, abs=0.03)


def test_knowing_nothing_changes_nothing_and_knowing_all_leaves_nothing_to_draw():
    matrix, draws = correlation_of(np.eye(SIZE, SIZE + 2)), np.random.default_rng(3).standard_normal((3, SIZE))
    free = conditional(matrix, np.full(SIZE, math.nan), draws)
    lower = np.zeros((SIZE, SIZE))
    factor(matrix, lower)
    assert free == pytest.approx(draws @ lower.T)
    known = np.arange(SIZE) / 3.0
    assert np.array_equal(conditional(matrix, known, draws), np.tile(known, (3, 1)))


def test_declared_rank_correlations_become_those_of_normals():
    """Pearson (1907): r = 2 sin(pi rank / 6)."""
    matrix = correlations(DEFAULTS)
    assert np.array_equal(matrix, matrix.T)
    assert np.all(np.diag(matrix) == 1.0)
    declared = sorted(abs(rank) for path, rank in DEFAULTS.items() if path.startswith("population.correlation."))
    found = sorted(abs(value) for value in matrix[np.triu_indices(len(matrix), 1)] if value)
    assert found == pytest.approx([2.0 * math.sin(math.pi * rank / 6.0) for rank in declared], abs=1e-9)
    assert np.linalg.eigvalsh(matrix).min() > 0.05, "the baseline's correlations agree with each other"


def test_the_rank_of_a_normal_is_its_distribution_function():
    assert rank(0.0) == 0.5
    assert rank(1.959963984540054) == pytest.approx(0.975)
