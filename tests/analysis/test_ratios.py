import math

import numpy as np
import pytest

from covalue_sim.analysis.ratios import Place, place_of, ratio_of_means


def drawn(n, effect, seed=0):
    numbers = np.random.default_rng(seed)
    both = numbers.normal(size=n)
    return 10 + 2 * both + numbers.normal(size=n), effect + 0.5 * both + 0.3 * numbers.normal(size=n)


def test_bounds_hold_the_ratio_as_often_as_they_say():
    held = []
    for seed in range(400):
        found = ratio_of_means(*drawn(30, 2.0, seed))
        held.append(found.low <= 5.0 <= found.high)
    assert 0.925 <= np.mean(held) <= 0.975


def test_no_bounds_where_the_effect_is_not_told_from_zero():
    cost, effect = drawn(30, 0.0)
    found = ratio_of_means(cost, effect - effect.mean() + 1e-3)
    assert math.isfinite(found.ratio)
    assert not found.bounded


def test_bounds_are_roots_where_the_line_through_zero_is_just_not_rejected():
    cost, effect = drawn(25, 2.0)
    found = ratio_of_means(cost, effect)
    for bound in (found.low, found.high):
        rest = cost - bound * effect
        t = rest.mean() / (rest.std(ddof=1) / math.sqrt(len(rest)))
        assert abs(t) == pytest.approx(2.0638985616, rel=1e-8)


def test_no_cost_is_a_ratio_of_zero_and_no_effect_is_none():
    assert ratio_of_means(np.zeros(9), np.full(9, 2.0)).ratio == 0
    assert math.isnan(ratio_of_means(np.ones(9), np.zeros(9)).ratio)


@pytest.mark.parametrize(
    ("cost", "effect", "place"),
    [(1, 1, Place.trade_off), (1, -1, Place.dominated), (1, 0, Place.dominated), (-1, 1, Place.dominant),
     (0, 1, Place.free), (0, -1, Place.spoiling), (-1, -1, Place.saving), (0, 0, Place.none)],
)  # fmt: skip
def test_quarters_of_the_plane(cost, effect, place):
    assert place_of(cost, effect) is place
