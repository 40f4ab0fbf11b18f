"""Each statistic with known answers; each can hold, fail and be inconclusive."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.errors import InputError
from covalue_sim.patterns.statistics import along, bands, contrasts, modes
from covalue_sim.patterns.statistics.judgement import Verdict, beyond, within

HOLDS, FAILS, UNSURE = Verdict.holds, Verdict.fails, Verdict.inconclusive
LEVELS = np.array([0.0, 1.0, 2.0, 3.0, 4.0])


def noise(n, *shape, sd=0.1, seed=0):
    return np.random.RandomState(seed).normal(0.0, sd, size=(n, *shape))


def arms(*means, n=50, sd=0.1, seed=0):
    return np.array(means) + noise(n, len(means), sd=sd, seed=seed)


@pytest.mark.parametrize(("mean", "verdict"), [(1.0, HOLDS), (0.0, FAILS), (-1.0, FAILS), (0.5, UNSURE)])
def test_an_effect_is_judged_against_the_smallest_of_interest_and_not_against_zero(mean, verdict):
    assert beyond(mean + noise(50), 0.5).verdict is verdict


def test_a_sure_but_tiny_effect_fails():
    assert beyond(0.01 + noise(50, sd=1e-4), 0.05).verdict is FAILS


@pytest.mark.parametrize(
    ("mean", "sd", "verdict"), [(0.0, 0.1, HOLDS), (1.0, 0.1, FAILS), (0.0, 5.0, UNSURE), (-1.0, 0.1, FAILS)]
)
def test_no_effect_is_judged_by_equivalence(mean, sd, verdict):
    assert within(mean + noise(50, sd=sd), 0.2).verdict is verdict


def test_the_bounds_of_equivalence_are_those_of_90_percent():
    # mean 0, sd 1, n 50: 90 % bounds at 1.677 / sqrt 50, 95 % bounds at 2.010 / sqrt 50
    sample = np.tile([1.0, -1.0], 25) * math.sqrt(49 / 50)
    found = within(sample, 0.25)
    assert found.high_90 == pytest.approx(1.6766 / math.sqrt(50), abs=1e-4)
    assert found.high == pytest.approx(2.0096 / math.sqrt(50), abs=1e-4)
    assert found.verdict is HOLDS
    assert within(sample, 0.23).verdict is UNSURE


def test_equal_differences_are_judged_without_a_spread():
    assert beyond(np.full(50, 0.3), 0.2).verdict is HOLDS
    assert beyond(np.zeros(50), 0.2).verdict is FAILS
    assert within(np.zeros(50), 0.2).p == 0.0


def test_what_cannot_be_judged_is_refused():
    with pytest.raises(InputError, match="not finite"):
        beyond(np.array([1.0, math.nan]), 0.1)
    with pytest.raises(InputError, match="give 2 or more"):
        beyond(np.array([1.0]), 0.1)
    with pytest.raises(InputError, match="below 0"):
        within(np.zeros(9), -0.1)


@given(st.floats(-3, 3), st.floats(0.01, 2), st.integers(0, 99))
@settings(max_examples=60, deadline=None)
def test_a_prediction_that_holds_fails_when_turned_round(mean, smallest, seed):
    sample = mean + noise(30, seed=seed)
    if beyond(sample, smallest).verdict is HOLDS:
        assert beyond(-sample, smallest).verdict is FAILS
        assert within(sample, smallest).verdict is FAILS


@given(st.floats(0.01, 100), st.integers(0, 99))
@settings(max_examples=40, deadline=None)
def test_verdicts_do_not_depend_on_the_unit(unit, seed):
    sample = 0.3 + noise(30, sd=1.0, seed=seed)
    assert beyond(sample * unit, 0.2 * unit).verdict is beyond(sample, 0.2).verdict


@given(st.permutations(range(20)))
@settings(max_examples=20, deadline=None)
def test_the_order_of_replicates_does_not_matter(order):
    values = arms(0.0, 0.4, n=20)
    assert beyond(contrasts.rises(values[list(order)]), 0.1) == beyond(contrasts.rises(values), 0.1)


@pytest.mark.parametrize(("means", "verdict"), [((0, 1, 2), HOLDS), ((0, 1, 0.5), FAILS), ((0, 1, 1.1), UNSURE)])
def test_ordering(means, verdict):
    assert beyond(contrasts.rises(arms(*means)), 0.1).verdict is verdict


def test_ordering_reports_the_weakest_step():
    assert beyond(contrasts.rises(arms(0.0, 3.0, 3.5, sd=0.0)), 0.1).effect == 0.5


@pytest.mark.parametrize(("means", "verdict"), [((0, 1, 1, 3), HOLDS), ((0, 1, 1, 2), FAILS), ((0, 1, 1, 2.5), UNSURE)])
def test_interaction(means, verdict):
    assert beyond(contrasts.doubled(arms(*means)), 0.5).verdict is verdict


@pytest.mark.parametrize(
    ("b", "other_a", "verdict"), [(1, 1, HOLDS), (1, -1, FAILS), (-1, -1, FAILS), (0.5, 1, UNSURE)]
)
def test_rank_disagreement(b, other_a, verdict):
    values, other = arms(0.0, b), arms(other_a, 0.0, seed=1)
    assert beyond(contrasts.opposed(values, other, (0.5, 0.5)), 1.0).verdict is verdict


def test_sign_change_is_located_where_the_mean_crosses():
    found = along.sign_change(arms(1.5, 0.5, -0.5, -1.5, -2.5), LEVELS, 0.2)
    assert found.verdict is HOLDS
    assert found.location_low < 1.5 < found.location_high
    assert found.location == pytest.approx(1.5, abs=0.1)


@pytest.mark.parametrize(
    ("ends", "verdict"), [((1, -1), HOLDS), ((1, 1), FAILS), ((-1, 1), FAILS), ((1, -0.5), UNSURE)]
)
def test_sign_change_needs_both_ends(ends, verdict):
    values = arms(*np.linspace(*ends, 5))
    assert along.sign_change(values, LEVELS, 0.5).verdict is verdict


@pytest.mark.parametrize(("band", "verdict"), [((1.0, 2.0), HOLDS), ((2.5, 3.0), FAILS), ((1.5, 3.0), UNSURE)])
def test_crossover_has_to_lie_where_it_was_foretold(band, verdict):
    values = arms(1.5, 0.5, -0.5, -1.5, -2.5)
    assert along.crossover(values, LEVELS, 0.2, *band).verdict is verdict


@pytest.mark.parametrize(
    ("means", "verdict"),
    [((0, 1, 2, 1, 0), HOLDS), ((0, 1, 2, 3, 4), FAILS), ((2, 1, 0, 1, 2), FAILS), ((0, 1, 2, 1, 1.5), UNSURE)],
)
def test_interior_optimum(means, verdict):
    assert along.interior_optimum(arms(*means), LEVELS, 0.5).verdict is verdict


def test_choosing_the_best_level_does_not_find_an_optimum_in_noise():
    found = [
        along.interior_optimum(noise(50, 7, sd=1.0, seed=seed), np.arange(7.0), 0.0).verdict for seed in range(200)
    ]
    assert found.count(HOLDS) <= 10


@pytest.mark.parametrize(("persist", "verdict"), [(1.0, HOLDS), (3.0, FAILS), (2.5, UNSURE)])
def test_threshold_pair(persist, verdict):
    levels = np.linspace(0.0, 4.0, 41)
    start = np.clip(levels - 3.0 + 0.5 + noise(50, 1, seed=1), 0, 1)
    stay = np.clip(levels - persist + 0.5 + noise(50, 1, seed=2), 0, 1)
    assert beyond(along.apart(start, stay, levels, 0.5), 0.5).verdict is verdict


def test_a_threshold_that_is_never_passed_counts_as_the_highest_level():
    assert along.threshold(np.zeros((3, 5)), LEVELS, 0.5).tolist() == [4.0] * 3
    assert along.threshold(np.ones((3, 5)), LEVELS, 0.5).tolist() == [0.0] * 3


@pytest.mark.parametrize(("band", "verdict"), [((1.5, 2.5), HOLDS), ((3.0, 4.0), FAILS), ((2.0, 4.0), UNSURE)])
def test_ratio_band(band, verdict):
    assert bands.ratio_band(2.0 + noise(50), 1.0 + noise(50, seed=1), *band).verdict is verdict


def test_a_ratio_over_nothing_is_inconclusive():
    assert bands.ratio_band(1.0 + noise(50), noise(50, seed=1), 0.0, 9.0).verdict is UNSURE


@pytest.mark.parametrize(("share", "verdict"), [(0.8, HOLDS), (0.2, FAILS), (0.52, UNSURE)])
def test_share_of_space(share, verdict):
    points = np.arange(200) < 200 * share
    assert bands.share_of_space(points, 0.5).verdict is verdict


def test_share_of_space_has_wilsons_bounds():
    found = bands.share_of_space(np.arange(200) < 100, 0.5)
    assert (found.low, found.high) == (pytest.approx(0.4314, abs=1e-4), pytest.approx(0.5686, abs=1e-4))


def two_humps(n=200, gap=0.4, share=0.5, seed=0):
    stream = np.random.RandomState(seed)
    upper = stream.random_sample(n) < share
    return np.where(upper, 0.3 + gap, 0.3) + stream.normal(0, 0.04, n)


ONE = np.random.RandomState(3).normal(0.5, 0.1, 200)


@pytest.mark.parametrize(
    ("two", "one", "verdict"),
    [
        ([two_humps()], [ONE], HOLDS),
        ([ONE], [ONE], FAILS),
        ([two_humps()], [two_humps(seed=1)], FAILS),
        ([two_humps(gap=0.15)], [ONE], FAILS),
        ([two_humps(share=0.05)], [ONE], FAILS),
    ],
)
def test_dip(two, one, verdict):
    assert modes.dip(two, one, 0.0, 1.0).verdict is verdict


def few_in_two_humps(seed):
    return two_humps(n=24, gap=0.22, seed=seed)


def test_a_dip_between_sure_and_surely_not_is_inconclusive():
    humps = next(some for some in map(few_in_two_humps, range(99)) if modes.SIGNIFICANT < modes.modes(some).p < 0.2)
    assert modes.are_two(modes.modes(humps))
    assert modes.dip([humps], [ONE]).verdict is UNSURE


def test_atoms_at_the_bounds_are_no_modes():
    heaped = np.concatenate([np.zeros(100), np.ones(100), np.random.RandomState(0).normal(0.5, 0.1, 200)])
    assert not modes.are_two(modes.modes(heaped, 0.0, 1.0)) or modes.modes(heaped, 0.0, 1.0).p > 0.05
    assert modes.modes(heaped, 0.0, 1.0).n == 200
    assert modes.modes(heaped).p < 0.05


def test_p_values_within_runs_are_combined():
    assert modes.combined(np.array([0.5])) == pytest.approx(0.5)
    assert modes.combined(np.full(20, 0.05)) < 1e-4
    assert modes.combined(np.full(20, 0.9)) > 0.99
    sure, none = np.full(50, 0.01), np.full(50, 0.8)
    far, near = np.full(50, 0.6), np.full(50, 0.1)
    assert modes.dip_within([sure], [far], [none], [near]).verdict is HOLDS
    assert modes.dip_within([none], [near], [sure], [far]).verdict is FAILS


def test_a_single_run_is_compared_at_its_own_best_level():
    values = np.array([[0.0, 1.0, 3.0, 2.0]])
    assert along.peak(values).tolist() == [[3.0, 1.0]]
