import numpy as np
import pytest

from covalue_sim.analysis.weighing import shares_with_bounds, shares_won, weight_space


def test_weights_are_spread_evenly_over_the_simplex():
    weights = weight_space(4)
    assert weights.sum(axis=1) == pytest.approx(np.ones(len(weights)))
    assert (weights >= 0).all()
    assert weights.mean(axis=0) == pytest.approx(np.full(4, 0.25), abs=0.01)
    assert (weights[:, 0] > 0.5).mean() == pytest.approx(0.5**3, abs=0.02)  # (1 - x)^(k - 1)


def test_known_share_of_two_kinds():
    means = np.array([[0.0, 0.0], [1.0, -2.0]])  # the second wins where its first kind weighs above two thirds
    assert shares_won(means, weight_space(2))[1] == pytest.approx(1 / 3, abs=0.02)


def test_better_in_every_kind_wins_everywhere_and_equals_share():
    assert shares_won(np.array([[0.0, 0.0], [1.0, 0.1]]), weight_space(2)).tolist() == [0, 1]
    assert shares_won(np.zeros((3, 2)), weight_space(2)) == pytest.approx([1 / 3] * 3)


def test_bounds_hold_the_share_and_are_points_where_nothing_varies():
    numbers = np.random.default_rng(0)
    values = np.stack([np.zeros((40, 2)), numbers.normal([0.2, -0.1], 0.5, size=(40, 2))])
    share, low, high = shares_with_bounds(values, weight_space(2, 512))
    assert (low <= share).all()
    assert (share <= high).all()
    assert high[1] - low[1] > 0.05
    fixed = shares_with_bounds(np.stack([np.zeros((5, 2)), np.full((5, 2), 1.0)]), weight_space(2, 64))
    assert [bound.tolist() for bound in fixed] == [[0, 1], [0, 1], [0, 1]]
