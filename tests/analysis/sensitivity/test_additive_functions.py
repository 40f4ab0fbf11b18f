"""Indices of functions that add up, of interactions alone, and of the same function in another unit."""

import numpy as np
import pytest
from known import drawn, evaluated, mean

from covalue_sim.analysis.sensitivity import quiet, resampling
from covalue_sim.analysis.sensitivity.chance import chance
from covalue_sim.analysis.sensitivity.methods import GIVEN_DATA, METHODS
from covalue_sim.analysis.sensitivity.resampling import Bounded, bounded
from covalue_sim.analysis.sensitivity.verdict import above_floor, floor_words
from covalue_sim.errors import InputError

SLOPES = np.array([1.0, 2.0, 4.0])
SHARES = SLOPES**2 / np.sum(SLOPES**2)
"""Of the variance of a sum of uniform factors."""


def plane(unit):
    return unit @ SLOPES


def indices(name, function, columns=3, size=512, resamples=20, **more):
    design = drawn(name, columns, size, **more)
    return bounded(METHODS[name], design, evaluated(design, function), mean, resamples=resamples)


@pytest.mark.parametrize(
    ("name", "index", "size"),
    [
        ("sobol", "S1", 512),
        ("sobol", "ST", 512),
        ("fast", "S1", 257),
        ("fast", "ST", 257),
        ("shapley", "shapley", 1024),
    ],
)
def test_of_a_sum_first_and_total_indices_are_the_shares_and_add_up_to_one(name, index, size):
    value = indices(name, plane, size=size)[index].value
    assert value == pytest.approx(SHARES, abs=0.04)
    assert value.sum() == pytest.approx(1.0, abs=0.05)


def test_of_a_sum_no_pair_explains_anything():
    pairs = indices("sobol", plane, second_order=True)["S2"].value
    assert np.abs(pairs[np.triu_indices(3, 1)]).max() < 0.03
    assert np.isnan(pairs[np.tril_indices(3)]).all()


def test_a_product_of_centred_factors_is_all_interaction():
    found = indices("sobol", lambda unit: (unit[:, 0] - 0.5) * (unit[:, 1] - 0.5), size=1024, second_order=True)
    assert found["S1"].value == pytest.approx([0.0, 0.0, 0.0], abs=0.06)
    assert found["ST"].value == pytest.approx([1.0, 1.0, 0.0], abs=0.06)
    assert found["S2"].value[0, 1] == pytest.approx(1.0, abs=0.12)
    assert found["S2"].value[0, 2] == pytest.approx(0.0, abs=0.06)


def test_pairs_of_a_factorial_are_half_the_difference_of_differences():
    found = indices("factorial", lambda unit: 8.0 * unit[:, 0] * unit[:, 1], columns=2, size=1)
    # at the ends 0 0 0 8: main effects 2 each, and 2 together
    assert found["main"].value == pytest.approx([2.0, 2.0])
    assert found["pair"].value[0, 1] == pytest.approx(2.0)


SIZES = {
    "sobol": 64,
    "morris": 12,
    "fast": 129,
    "dgsm": 32,
    "shapley": 64,
    "factorial": 1,
    "hdmr": 640,
    "delta": 100,
    "pawn": 100,
    "regional": 100,
}
QUICK = [name for name in METHODS if name not in {"hdmr", "delta"}]
DIMENSIONED = {"morris", "factorial"}


@pytest.mark.parametrize("name", QUICK)
def test_a_constant_changes_no_index_and_a_unit_only_those_that_have_one(name):
    size = SIZES.get(name, 200)
    one = indices(name, lambda unit: plane(unit) ** 2, size=size, resamples=2)
    moved = indices(name, lambda unit: 3.0 * plane(unit) ** 2 + 700.0, size=size, resamples=2)
    main = METHODS[name].main
    factor = 3.0 if name in DIMENSIONED else 1.0
    assert moved[main].value == pytest.approx(factor * one[main].value, rel=1e-4, abs=1e-6)


@pytest.mark.parametrize("name", QUICK)
def test_bounds_are_in_order_and_every_index_has_its_shape(name):
    found = indices(name, lambda unit: plane(unit) ** 2, size=SIZES.get(name, 200), resamples=3)
    method = METHODS[name]
    assert method.main in method.indices
    for index, one in found.items():
        assert index in method.indices
        assert one.value.shape == one.low.shape == one.high.shape == ((3, 3) if index in method.pairs else (3,))
        known = np.isfinite(one.low) & np.isfinite(one.high)
        assert (one.low[known] <= one.high[known]).all()


@pytest.mark.parametrize("name", METHODS)
def test_an_outcome_that_never_varies_has_no_indices(name):
    found = indices(name, lambda unit: np.full(len(unit), 7.0), size=SIZES.get(name, 200), resamples=2)
    assert set(found) == set(METHODS[name].indices)
    assert all(np.isnan(part).all() for one in found.values() for part in one)


@pytest.mark.parametrize("name", ["sobol", "shapley", "pawn"])
def test_bounds_are_the_same_under_the_same_seed_and_others_under_another(name):
    design = drawn(name, 3, SIZES.get(name, 200))
    runs = evaluated(design, plane)
    one, same, other = (
        bounded(METHODS[name], design, runs, mean, resamples=20, seed=seed)[METHODS[name].main] for seed in (1, 1, 2)
    )
    assert np.array_equal(one.low, same.low)
    assert np.array_equal(one.value, other.value)
    assert not np.array_equal(one.low, other.low)


def test_without_luck_a_design_that_keeps_its_points_has_no_width_and_with_it_it_has():
    design = drawn("fast", 3, 129)
    still = bounded(METHODS["fast"], design, evaluated(design, plane, replicates=5), mean)["S1"]
    lucky = bounded(METHODS["fast"], design, evaluated(design, plane, noise=0.3, replicates=5), mean)["S1"]
    assert still.high - still.low == pytest.approx(0.0, abs=1e-9)
    assert (lucky.high - lucky.low > 0.001).all()


def test_two_replicates_give_a_design_that_keeps_its_points_no_bounds():
    design = drawn("fast", 3, 129)
    found = bounded(METHODS["fast"], design, evaluated(design, plane, noise=0.3, replicates=2), mean)["S1"]
    assert np.isfinite(found.value).all()
    assert np.isnan(found.low).all()


def test_the_jackknife_of_a_mean_is_students_interval():
    """An index that is the mean of all runs has, left out one by one, the bounds of that mean."""
    from covalue_sim.analysis.intervals import t_interval
    from covalue_sim.analysis.sensitivity.method import Method

    simple = Method("m", "", "", "x", {"x": ""}, "replicates", lambda blocks: {"x": np.array([blocks.y.mean()])})
    design = drawn("sobol", 1, 2)
    luck = np.array([0.3, -1.0, 2.0, 0.9])
    runs = design.unit[:, :, :1] + luck
    found = bounded(simple, design, runs, mean)["x"]
    known = t_interval(runs.mean(axis=(0, 1)))
    assert (found.value[0], found.low[0], found.high[0]) == pytest.approx((known.mean, known.low, known.high))


def test_methods_for_any_sample_are_those_that_draw_halves():
    assert set(GIVEN_DATA) == {"rbd_fast", "delta", "pawn", "hdmr", "regional"}
    assert all(name == method.name for name, method in METHODS.items())


def test_what_a_library_draws_leaves_the_global_stream_as_it_was():
    np.random.seed(5)
    wanted = np.random.random_sample(3)
    np.random.seed(5)
    drawn_within = []
    for _ in range(2):
        with quiet.library(0):
            drawn_within.append(np.random.random_sample())
    with pytest.raises(ZeroDivisionError), quiet.library(1):
        raise ZeroDivisionError
    assert drawn_within[0] == drawn_within[1]
    assert np.random.random_sample(3).tolist() == wanted.tolist()


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_what_is_no_number_is_refused_with_the_first_point(bad):
    numbers = np.zeros((4, 2))
    quiet.refuse_not_finite(numbers, "health")
    numbers[[1, 3], [1, 0]] = bad
    with pytest.raises(InputError, match=r"health: 2 of 4 points are not finite numbers \(the first is point 1\)"):
        quiet.refuse_not_finite(numbers, "health")


def three(low, high):
    return Bounded(np.zeros(len(low)), np.array(low), np.array(high))


@pytest.mark.parametrize(
    ("low", "high", "clear"),
    [(0.3, 0.5, 1.0), (0.2, 0.5, 0.0), (-0.5, -0.3, 1.0), (-0.5, -0.2, 0.0), (-0.9, 0.9, 0.0), (0.0, 0.9, 0.0)],
)
def test_a_factor_is_clear_of_the_floor_with_its_nearer_bound(low, high, clear):
    assert above_floor(three([low, -0.1], [high, 0.2]), 1)[0] == clear


def test_the_floor_is_the_further_bound_of_the_dummy():
    assert above_floor(three([0.3, -0.4], [0.5, 0.2]), 1)[0] == 0.0
    assert above_floor(three([0.3, -0.29], [0.5, 0.2]), 1)[0] == 1.0


def test_without_a_dummy_or_bounds_nothing_is_told():
    assert np.isnan(above_floor(three([0.3, 0.1], [0.5, 0.2]), None)).all()
    assert np.isnan(above_floor(three([0.3, np.nan], [0.5, np.nan]), 1)).all()
    assert np.isnan(above_floor(three([np.nan, -0.1], [np.nan, 0.2]), 1)[0])
    assert floor_words(np.array([1.0, 0.0]), ["a", "b"], None) == ""
    assert floor_words(np.array([np.nan, 0.0]), ["a", "b"], 1) == ""


def test_the_dummy_is_not_counted_among_those_that_are_clear():
    words = floor_words(np.array([1.0, 0.0, 1.0, 1.0]), list("abcd"), 3)
    assert words.startswith("2 of 3 factors are clear")
    assert floor_words(np.array([0.0, 0.0]), ["a", "b"], 1).startswith("No factor is clear")


def test_the_share_of_chance_by_hand():
    # points' means 0 and 4 (variance 8), variance within 2 at each: effects 8 - 2 / 2 = 7, a run 7 + 2
    runs = np.array([[-1.0, 1.0], [3.0, 5.0]])
    found = chance(runs, 1, crossed=False)
    assert found.of_a_run.value == pytest.approx(2.0 / 9.0)
    assert found.of_the_mean.value == pytest.approx(1.0 / 8.0)


def test_luck_that_is_wholly_shared_parts_no_means():
    runs = np.array([[-1.0, 1.0], [3.0, 5.0], [6.0, 8.0]])
    assert chance(runs, 1, crossed=True).of_the_mean.value == pytest.approx(0.0, abs=1e-12)
    assert chance(runs, 1, crossed=False).of_the_mean.value > 0.0


def test_shares_of_chance_know_neither_level_nor_unit():
    runs = np.random.default_rng(1).normal(size=(12, 4)) + np.arange(12.0)[:, None]
    one, other = chance(runs, 3, crossed=True), chance(5.0 * runs - 80.0, 3, crossed=True)
    for own, moved in zip(one, other, strict=True):
        assert moved == pytest.approx(own, rel=1e-9)


def test_quantiles_of_bounds_are_those_of_95_percent():
    replicas = np.arange(1001.0)[:, None]
    low, high = resampling._quantiles(replicas, (0.025, 0.975))
    assert (low[0], high[0]) == (25.0, 975.0)
