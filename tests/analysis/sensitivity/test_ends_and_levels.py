"""Designs on levels: one factor at a time, means at levels, fractional factorials, elementary effects, by hand."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.analysis.sensitivity import morris, shapley
from covalue_sim.analysis.sensitivity.levels import level_means
from covalue_sim.analysis.sensitivity.method import Blocks
from covalue_sim.analysis.sensitivity.one_at_a_time import effects

NAN = math.nan
UNIT = np.array([[NAN, NAN], [1.0, NAN], [0.0, NAN], [0.5, NAN], [NAN, 0.25], [NAN, 0.75]])
LUCK = np.array([0.0, 1.0, 5.0])
"""What the replicates share; it drops out of every paired difference."""


def runs(*means):
    return np.array(means, dtype=float)[:, None] + LUCK


def test_ends_are_the_lowest_and_the_highest_level_wherever_they_stand():
    first, second = effects(UNIT, runs(10.0, 13.0, 8.0, 99.0, 11.0, 10.5))
    assert (first.low_end.mean, first.high_end.mean, first.span.mean) == (-2.0, 3.0, 5.0)
    assert (second.low_end.mean, second.high_end.mean, second.span.mean) == (1.0, 0.5, -0.5)


def test_differences_are_paired_so_that_shared_luck_drops_out():
    first, _ = effects(UNIT, runs(10.0, 13.0, 8.0, 99.0, 11.0, 10.5))
    assert (first.span.n, first.span.sd, first.span.low, first.span.high) == (3, 0.0, 5.0, 5.0)


def test_a_difference_has_students_bounds_over_replicates():
    numbers = runs(10.0, 13.0, 8.0, 99.0, 11.0, 10.5)
    numbers[1] += [-0.2, 0.0, 0.2]  # SD 0.2, n 3: 4.302653 * 0.2 / sqrt 3
    first, second = effects(UNIT, numbers)
    assert (first.span.low, first.span.high) == pytest.approx((5.0 - 0.496828, 5.0 + 0.496828), abs=1e-6)
    assert first.low_end.sd == second.span.sd == 0.0


@given(st.floats(-100, 100), st.floats(0.1, 10))
def test_a_constant_on_all_runs_changes_no_effect_and_a_unit_changes_all(constant, unit):
    numbers = runs(10.0, 13.0, 8.0, 99.0, 11.0, 10.5)
    for one, other in zip(effects(UNIT, numbers), effects(UNIT, unit * numbers + constant), strict=True):
        assert other.span.mean == pytest.approx(unit * one.span.mean)
        assert other.low_end.mean == pytest.approx(unit * one.low_end.mean)


def test_levels_rise_and_each_is_the_mean_over_its_points():
    unit = np.array([[1.0, 0.0], [0.0, 0.0], [1.0, 1.0], [NAN, 1.0]])
    first, second = level_means(unit, runs(1.0, 2.0, 5.0, 8.0))
    assert [(one.place, one.points, one.mean.mean) for one in first] == [(0.0, 1, 4.0), (1.0, 2, 5.0)]
    assert [(one.place, one.points, one.mean.mean) for one in second] == [(0.0, 2, 3.5), (1.0, 2, 8.5)]


def test_bounds_of_a_level_are_over_replicates_and_not_over_points():
    unit = np.array([[0.0], [0.0]])
    ((only,),) = level_means(unit, np.array([[0.0, 2.0, 4.0], [100.0, 102.0, 104.0]]))
    assert (only.mean.n, only.mean.mean, only.mean.sd) == (3, 52.0, 2.0)


def trajectory(*points):
    return np.array(points)[None]


STEP = 2 / 3
PATH = trajectory([0.0, 1 / 3, 0.0], [STEP, 1 / 3, 0.0], [STEP, 1.0, 0.0], [STEP, 1.0, STEP])


def test_an_elementary_effect_is_told_over_the_whole_range_with_its_direction():
    down = PATH[:, ::-1]
    y = np.array([[1.0, 3.0, 2.0, 2.0]])
    up = morris.elementary_effects(Blocks(PATH, y, (0, 1, 2), 3))
    assert up == pytest.approx(np.array([[3.0, -1.5, 0.0]]))
    back = morris.elementary_effects(Blocks(down, y[:, ::-1], (0, 1, 2), 3))
    assert back == pytest.approx(up)


def test_effects_belong_to_the_factor_that_moved_whatever_the_order():
    order = [2, 0, 1]
    y = np.array([[1.0, 3.0, 2.0, 2.0]])
    assert morris.elementary_effects(Blocks(PATH[:, :, order], y, (0, 1, 2), 3)) == pytest.approx(
        np.array([[3.0, -1.5, 0.0]])[:, order]
    )
    assert morris.elementary_effects(Blocks(PATH, y, (2, 0, 1), 3)) == pytest.approx(np.array([[-1.5, 0.0, 3.0]]))


def test_morris_indices_of_drawn_trajectories_are_mean_size_mean_and_spread():
    unit = np.concatenate([PATH, PATH, PATH])
    y = np.array([[0.0, 2.0, 2.0, 2.0], [0.0, -2.0, -2.0, 0.0], [0.0, 0.0, 0.0, 0.0]])
    found = morris.many(Blocks(unit, y, (0, 1, 2), 3), np.array([[0, 1], [0, 0], [1, 2]]))
    assert found["mu_star"][:, 0] == pytest.approx([3.0, 3.0, 1.5])
    assert found["mu"][:, 0] == pytest.approx([0.0, 3.0, -1.5])
    assert found["sigma"][:, 0] == pytest.approx([3.0 * math.sqrt(2.0), 0.0, 1.5 * math.sqrt(2.0)])
    assert found["mu"][:, 2] == pytest.approx([1.5, 0.0, 1.5])


def test_the_mean_over_all_trajectories_is_the_estimate():
    draw = np.random.default_rng(2)
    unit = np.concatenate([PATH] * 6)
    blocks = Blocks(unit, draw.normal(size=(6, 4)), (0, 1, 2), 3)
    own, whole = morris.estimate(blocks), morris.many(blocks, np.arange(6)[None])
    for name in ("mu_star", "mu", "sigma"):
        assert own[name] == pytest.approx(whole[name][0])


def test_a_groups_direction_means_nothing_and_is_left_out():
    blocks = Blocks(np.concatenate([PATH] * 2), np.array([[0.0, 1.0, 2.0, 3.0]] * 2), (0, 1, 1), 2)
    found = morris.many(blocks, np.array([[0, 1]]))
    assert np.isfinite(found["mu_star"]).all()
    assert np.isnan(found["mu"][0]).tolist() == np.isnan(found["sigma"][0]).tolist() == [False, True]


def test_contributions_of_a_trajectory_are_worked_out_from_its_first_point():
    unit = trajectory([0.1, 0.2], [0.9, 0.2], [0.9, 0.7])
    found = shapley.contributions(Blocks(unit, np.array([[4.0, 2.0, 1.0]]), (0, 1), 2))
    # (4 - (4 + 2) / 2) (4 - 2) and (4 - (2 + 1) / 2) (2 - 1)
    assert found.tolist() == [[2.0, 2.5]]
    turned = shapley.contributions(Blocks(unit[:, :, ::-1], np.array([[4.0, 2.0, 1.0]]), (0, 1), 2))
    assert turned.tolist() == [[2.5, 2.0]]


@settings(max_examples=20)
@given(st.integers(0, 999), st.floats(-50, 50), st.floats(0.1, 20))
def test_shapley_effects_add_up_to_one_and_know_neither_level_nor_unit(seed, constant, unit):
    draw = np.random.default_rng(seed)
    design = np.concatenate([PATH] * 5)
    y = draw.normal(size=(5, 4)).cumsum(axis=1)
    picks = np.array([[0, 1, 2, 3, 4], [4, 4, 1, 2, 0]])
    one = shapley.many(Blocks(design, y, (0, 1, 2), 3), picks)["shapley"]
    other = shapley.many(Blocks(design, unit * y + constant, (0, 1, 2), 3), picks)["shapley"]
    assert one.sum(axis=1) == pytest.approx(1.0)
    assert other == pytest.approx(one, rel=1e-5, abs=1e-7)
