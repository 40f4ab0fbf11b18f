import numpy as np
import pytest

from covalue_sim.analysis.net_benefit import acceptability, net_benefit


def test_net_benefit_is_worth_times_effect_minus_cost():
    found = net_benefit(np.array([1.0, 2.0, 3.0]), np.array([1.0, 1.0, 1.0]), 5.0)
    assert found.mean == pytest.approx(3.0)


def test_the_dear_arm_is_best_once_its_effect_is_worth_its_price():
    n = 50
    costs = np.stack([np.zeros(n), np.full(n, 10.0)])
    effects = np.stack([np.zeros(n), np.full(n, 2.0)])
    of_means, of_replicates = acceptability(costs, effects, np.array([0.0, 4.9, 5.1, 50.0]))
    assert of_means[:, 1].tolist() == [0, 0, 1, 1]
    assert of_replicates[:, 1].tolist() == [0, 0, 1, 1]


def test_equal_arms_share_and_all_shares_sum_to_one():
    numbers = np.random.default_rng(0)
    cost, effect = numbers.normal(size=(2, 30))
    of_means, of_replicates = acceptability(np.stack([cost] * 3), np.stack([effect] * 3), np.array([0.0, 1.0]))
    assert of_means == pytest.approx(np.full((2, 3), 1 / 3))
    assert of_replicates == pytest.approx(np.full((2, 3), 1 / 3))


def test_one_service_is_less_sure_than_the_mean_of_many():
    numbers = np.random.default_rng(0)
    effects = np.stack([np.zeros(400), numbers.normal(0.3, 1.0, 400)])
    of_means, of_replicates = acceptability(np.zeros((2, 400)), effects, np.array([1.0]))
    assert of_means[0, 1] > 0.99
    assert of_replicates[0, 1] == pytest.approx(0.62, abs=0.05)
