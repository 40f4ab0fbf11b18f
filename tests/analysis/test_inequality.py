import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.analysis.inequality import concentration, gini

EVERYBODY = np.ones((1, 4), dtype=bool)


def one(*values):
    return np.array([values], dtype=float)


@pytest.mark.parametrize(
    ("values", "known"), [((1, 1, 1, 1), 0.0), ((0, 0, 0, 1), 0.75), ((1, 2, 3, 4), 0.25), ((0, 0, 0, 0), 0.0)]
)
def test_known_ginis(values, known):
    assert gini(one(*values), EVERYBODY)[0] == pytest.approx(known)


def test_concentration_tells_to_whom_it_leans():
    slack = one(0.1, 0.2, 0.3, 0.4)
    assert concentration(one(0, 0, 0, 1), slack, EVERYBODY)[0] == pytest.approx(0.75)
    assert concentration(one(1, 0, 0, 0), slack, EVERYBODY)[0] == pytest.approx(-0.75)
    assert concentration(one(1, 1, 1, 1), slack, EVERYBODY)[0] == pytest.approx(0)


def test_people_of_one_rank_share_it():
    values = one(0, 1, 0, 1)
    assert concentration(values, one(1, 1, 1, 1), EVERYBODY)[0] == pytest.approx(0)


def test_absolute_indices_suit_losses_and_do_not_divide_by_the_mean():
    losses, slack = one(-2, -1, 1, 2), one(1, 2, 3, 4)
    assert gini(losses, EVERYBODY, absolute=True)[0] == pytest.approx(0.875)
    assert concentration(losses + 10, slack, EVERYBODY, absolute=True)[0] == pytest.approx(0.875)


def test_only_members_count_and_nobody_gives_nothing():
    members = np.array([[True, True, False, False]])
    assert gini(one(1, 1, 5, 9), members)[0] == 0
    assert np.isnan(gini(one(1, 2, 3, 4), ~EVERYBODY)[0])


amounts = st.lists(st.floats(0.01, 100), min_size=2, max_size=12)


@given(amounts, st.floats(0.1, 10))
def test_relative_indices_do_not_know_the_unit(values, unit):
    everybody = np.ones((1, len(values)), dtype=bool)
    assert gini(one(*values) * unit, everybody) == pytest.approx(gini(one(*values), everybody), abs=1e-9)


@given(amounts)
def test_half_the_mean_difference_over_the_mean(values):
    everybody = np.ones((1, len(values)), dtype=bool)
    v = np.array(values)
    known = np.abs(v[:, None] - v[None, :]).mean() / 2 / v.mean()
    assert gini(v[None, :], everybody)[0] == pytest.approx(known, abs=1e-9)


@given(amounts)
def test_no_ranking_leans_further_than_the_own_one(values):
    v = np.array([values])
    everybody = np.ones(v.shape, dtype=bool)
    other = np.random.default_rng(0).random(v.shape)
    assert abs(concentration(v, other, everybody)[0]) <= gini(v, everybody)[0] + 1e-9
