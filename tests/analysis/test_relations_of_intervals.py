"""Relations that hold whatever the numbers: constants, units, arms swapped, replicates permuted, levels widened."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.analysis import groups
from covalue_sim.analysis.bootstrap import bca_intervals
from covalue_sim.analysis.contrasts import Verdict, contrasts, paired_p, variance_ratio
from covalue_sim.analysis.curves import curve
from covalue_sim.analysis.directions import BETTER, sign_of
from covalue_sim.analysis.inequality import concentration, gini
from covalue_sim.analysis.intervals import moments, steady, t_interval
from covalue_sim.analysis.multiplicity import benjamini_hochberg, holm
from covalue_sim.analysis.proportions import wilson_interval
from covalue_sim.analysis.ratios import Place, place_of, ratio_of_means
from covalue_sim.model.outcomes import OUTCOMES

few = settings(max_examples=25)
numbers = st.lists(st.floats(-100, 100).map(lambda x: round(x, 3)), min_size=3, max_size=12).map(np.array)
seeds = st.integers(0, 9999)


def drawn(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


@few
@given(numbers, st.floats(0.05, 0.9), st.floats(0.01, 0.09))
def test_a_higher_level_is_a_wider_interval(sample, level, more):
    narrow, wide = t_interval(sample, level), t_interval(sample, level + more)
    assert wide.low <= narrow.low <= narrow.mean <= narrow.high <= wide.high
    assert (wide.low < narrow.low) == (narrow.sd > 0.0)


@few
@given(numbers, st.floats(0.1, 10), st.floats(-50, 50))
def test_an_interval_moves_and_stretches_with_its_numbers(sample, unit, constant):
    one, other = t_interval(sample), t_interval(unit * sample + constant)
    assert other.low == pytest.approx(unit * one.low + constant, abs=1e-6)
    assert other.high == pytest.approx(unit * one.high + constant, abs=1e-6)
    mirrored = t_interval(-sample)
    assert (mirrored.low, mirrored.high) == (-one.high, -one.low)


def test_an_interval_by_hand():
    found = t_interval([1.0, 2.0, 3.0])  # 4.302653 / sqrt 3
    assert (found.mean, found.sd) == (2.0, 1.0)
    assert (found.low, found.high) == pytest.approx((2.0 - 2.484138, 2.0 + 2.484138), abs=1e-6)


def test_twelve_digits_stand():
    assert steady(1.0000000000004) == 1.0
    assert steady(1.000000000006) == 1.00000000001
    assert steady(-2e-30) == -2e-30


def test_moments_of_equal_numbers_are_exact():
    assert moments(np.full(7, 0.1)) == (0.1, 0.0)
    assert moments(np.array([2.0, 4.0])) == (3.0, math.sqrt(2.0))
    assert math.isnan(moments(np.array([2.0]))[1])


@few
@given(seeds, st.floats(0.1, 10), st.floats(-50, 50))
def test_bootstrap_bounds_are_ordered_and_move_with_the_numbers(seed, unit, constant):
    sample = drawn(seed, 9, 1)
    (one,), (other,) = (bca_intervals(part, resamples=300) for part in (sample, unit * sample + constant))
    assert one.low < one.high
    assert sample.min() <= one.low <= one.high <= sample.max()
    assert other.low == pytest.approx(unit * one.low + constant, abs=1e-5)
    assert other.high == pytest.approx(unit * one.high + constant, abs=1e-5)


@few
@given(seeds)
def test_bootstrap_bounds_widen_with_the_level_and_repeat_under_their_seed(seed):
    sample = drawn(seed, 10, 2)
    narrow, wide = (bca_intervals(sample, level, resamples=400) for level in (0.8, 0.95))
    for one, other in zip(narrow, wide, strict=True):
        assert other.low < one.low < one.high < other.high
    assert bca_intervals(sample, 0.8, resamples=400) == narrow
    assert bca_intervals(sample, 0.8, resamples=400, seed=1) != narrow


def test_columns_are_drawn_together_so_that_none_changes_another():
    sample = drawn(3, 10, 3)
    together = bca_intervals(sample, resamples=300)
    assert [bca_intervals(sample[:, k : k + 1], resamples=300)[0] for k in range(3)] == together
    sample[:, 1] = 4.0
    with_equal = bca_intervals(sample, resamples=300)
    assert (with_equal[0], with_equal[2]) == (together[0], together[2])
    assert (with_equal[1].low, with_equal[1].high) == (4.0, 4.0)


NAMES = ["health", "burden", "participation"]


def pair(seed):
    reference = drawn(seed, 12, 3)
    return reference, reference + 0.3 + 0.5 * drawn(seed + 1, 12, 3)


@few
@given(seeds, st.permutations(range(12)))
def test_permuting_replicates_of_both_arms_changes_no_contrast(seed, order):
    reference, arm = pair(seed)
    rows = list(order)
    for one, other in zip(
        contrasts(NAMES, reference, [arm])[0], contrasts(NAMES, reference[rows], [arm[rows]])[0], strict=True
    ):
        for name in ("reference", "difference", "low", "high", "sd", "size", "share_above", "harm_low", "p", "holm"):
            assert getattr(other, name) == pytest.approx(getattr(one, name), nan_ok=True)
        assert other.verdict is one.verdict


@few
@given(seeds, st.floats(-50, 50), st.floats(0.1, 20))
def test_a_common_constant_and_unit_change_no_size_share_or_p(seed, constant, unit):
    reference, arm = pair(seed)
    moved = contrasts(NAMES, unit * reference + constant, [unit * arm + constant])[0]
    for one, other in zip(contrasts(NAMES, reference, [arm])[0], moved, strict=True):
        assert other.difference == pytest.approx(unit * one.difference)
        for name in ("size", "size_low", "size_high", "share_above", "share_below", "p", "holm", "variance_ratio"):
            assert getattr(other, name) == pytest.approx(getattr(one, name), rel=1e-6)


@few
@given(seeds)
def test_swapping_the_arms_turns_shares_and_harm_round(seed):
    reference, arm = pair(seed)
    there, back = contrasts(NAMES, reference, [arm])[0], contrasts(NAMES, arm, [reference])[0]
    for one, other in zip(there, back, strict=True):
        assert (one.share_above, one.share_below) == (other.share_below, other.share_above)
        assert (one.reference, one.arm_mean) == (other.arm_mean, other.reference)
        assert one.verdict is other.verdict
        assert one.variance_ratio == pytest.approx(other.variance_ratio)
        if one.better:
            assert one.harm == pytest.approx(1.0 - other.harm - one.share_equal)


def test_a_verdict_is_clear_after_adjustment_suggestive_before_it_and_unclear_over_zero():
    spread = np.array([-0.2, 0.0, 0.2])[:, None]
    zero = np.zeros((3, 1))
    # half the interval is 0.4968: 0.6 leaves zero out (p = 0.035), and among four arms no longer (0.14)
    alone = contrasts(["health"], zero, [0.6 + spread])[0][0]
    among = contrasts(["health"], zero, [0.6 + spread] + [spread] * 3)
    assert (alone.verdict, among[0][0].verdict, among[1][0].verdict) == (
        Verdict.clear, Verdict.suggestive, Verdict.unclear,
    )  # fmt: skip
    assert among[0][0].holm == pytest.approx(4 * alone.p)
    assert contrasts(["health"], zero, [-0.6 + spread])[0][0].verdict is Verdict.clear


def test_the_paired_p_by_hand():
    # t = 1 / (0.2 / sqrt 3) with 2 degrees of freedom: p = 1 - t / sqrt(2 + t^2)
    t = math.sqrt(3.0) / 0.2
    assert paired_p(np.array([0.8, 1.0, 1.2])) == pytest.approx(1.0 - t / math.sqrt(2.0 + t * t), rel=1e-9)
    assert paired_p(np.array([-0.8, -1.0, -1.2])) == paired_p(np.array([0.8, 1.0, 1.2]))


def test_pairing_gains_what_the_variances_say():
    assert variance_ratio(3.0, 4.0, 5.0) == 1.0
    assert variance_ratio(3.0, 4.0, 1.0) == 25.0
    assert variance_ratio(0.0, 1.0, 0.0) == math.inf


def test_a_direction_is_of_an_outcome_there_is_and_has_its_reason():
    assert set(BETTER) <= {measure.name for measure in OUTCOMES}
    assert {one.sign for one in BETTER.values()} == {-1, 1}
    assert all(one.reason.endswith(".") for one in BETTER.values())


@pytest.mark.parametrize(
    ("outcome", "sign"),
    [("health", 1), ("value_user", 1), ("trust_own_end", 1), ("served", 1), ("burden", -1), ("waiting", -1),
     ("share_user_exploited", -1), ("spending", -1), ("promise_gap", -1), ("participation", 0), ("nothing", 0)],
)  # fmt: skip
def test_which_way_is_better(outcome, sign):
    assert sign_of(outcome) == sign


def test_thirds_of_each_replicate_are_its_own():
    slack = np.array([[0.3, 0.1, 0.2], [1.0, 3.0, 2.0]])
    little, middling, much = groups.thirds(slack)
    assert [row.tolist() for row in little] == [[False, True, False], [True, False, False]]
    assert [row.tolist() for row in much] == [[True, False, False], [False, True, False]]
    assert (little ^ middling ^ much).all()


def test_levels_of_activation_end_with_their_cuts():
    found = groups.levels(np.array([[0.0, 0.47, 0.4701, 0.551, 0.5511, 0.67, 0.6701, 1.0]]))
    assert [np.flatnonzero(level[0]).tolist() for level in found] == [[0, 1], [2, 3], [4, 5], [6, 7]]


def test_a_mean_within_a_group_is_over_its_members():
    members = np.array([[True, False, True], [False, False, False]])
    found = groups.mean_within(np.array([[1.0, math.nan, 4.0], [1.0, 2.0, 3.0]]), members)
    assert found[0] == 2.5
    assert math.isnan(found[1])


def test_concentration_by_hand():
    everybody = np.ones((1, 4), dtype=bool)
    last, ranks = np.array([[0.0, 0.0, 0.0, 1.0]]), np.array([[1.0, 2.0, 3.0, 4.0]])
    # ranks 1/8 ... 7/8, mean 1/2: 2 cov = 2 (7/8 - 1/2) / 4 = 3/16, over a mean of 1/4
    assert concentration(last, ranks, everybody) == pytest.approx([0.75])
    assert concentration(last, ranks, everybody, absolute=True) == pytest.approx([3 / 16])
    assert concentration(last, -ranks, everybody) == pytest.approx([-0.75])
    assert gini(last, everybody) == pytest.approx([0.75])
    assert concentration(last, np.ones((1, 4)), everybody) == pytest.approx([0.0])


@few
@given(seeds, st.floats(0.1, 10), st.floats(0, 10))
def test_relative_indices_know_no_unit_and_absolute_ones_no_constant(seed, unit, constant):
    values = np.abs(drawn(seed, 3, 8))
    everybody = np.ones(values.shape, dtype=bool)
    assert gini(unit * values, everybody) == pytest.approx(gini(values, everybody))
    assert gini(values + constant, everybody, absolute=True) == pytest.approx(gini(values, everybody, absolute=True))
    assert (gini(values + constant, everybody) <= gini(values, everybody) + 1e-12).all()


@few
@given(st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_adjusted_p_is_no_smaller_keeps_the_order_and_holm_is_the_stricter(p):
    own = np.array(p)
    strict, loose = holm(own), benjamini_hochberg(own)
    assert (strict >= own - 1e-12).all()
    assert (loose >= own - 1e-9).all()
    assert (strict >= loose - 1e-9).all()
    order = np.argsort(own, kind="stable")
    assert (np.diff(strict[order]) >= 0.0).all()


@pytest.mark.parametrize("n", [1, 2, 10, 100])
@pytest.mark.parametrize("level", [0.5, 0.9, 0.99])
def test_a_share_lies_within_its_bounds_and_mirrors_its_complement(n, level):
    for count in {0, 1, n // 2, n}:
        one, other = wilson_interval(count, n, level), wilson_interval(n - count, n, level)
        assert 0.0 <= one.low <= one.mean <= one.high <= 1.0
        assert (one.low, one.high) == pytest.approx((1.0 - other.high, 1.0 - other.low), abs=1e-12)
        assert wilson_interval(count, n, level + 0.005).high >= one.high


@pytest.mark.parametrize(
    ("cost", "effect", "place"),
    [(1, 1, Place.trade_off), (1, -1, Place.dominated), (1, 0, Place.dominated), (-1, 1, Place.dominant),
     (-1, 0, Place.dominant), (-1, -1, Place.saving), (0, 1, Place.free), (0, -1, Place.spoiling), (0, 0, Place.none)],
)  # fmt: skip
def test_places_on_the_plane_of_cost_and_effect(cost, effect, place):
    assert place_of(float(cost), float(effect)) is place


@few
@given(seeds, st.floats(0.1, 10), st.floats(0.1, 10))
def test_a_ratio_stretches_with_its_parts_and_lies_within_its_bounds(seed, dear, strong):
    cost, effect = 5.0 + drawn(seed, 20), 9.0 + drawn(seed + 1, 20)
    one, other = ratio_of_means(cost, effect), ratio_of_means(dear * cost, strong * effect)
    assert one.low < one.ratio < one.high
    assert (other.low, other.ratio, other.high) == pytest.approx(
        tuple(dear / strong * value for value in (one.low, one.ratio, one.high)), rel=1e-6
    )
    assert ratio_of_means(cost, effect, 0.8).low > one.low


def test_arms_part_in_the_first_week_that_the_band_leaves_zero_out():
    weeks = np.arange(10, 15)
    noise = 0.01 * drawn(1, 30, 1)
    jumps = np.array([0.0, 0.0, 1.0, 0.0, 1.0])
    found = curve(weeks, np.where(jumps > 0, jumps + noise, 0.0))
    assert (found.first, found.parted, found.lasting) == (12, 12, 14)
    assert (found.band_low <= found.low).all()
    assert (found.band_high >= found.high).all()
    mirrored = curve(weeks, -np.where(jumps > 0, jumps + noise, 0.0))
    assert (mirrored.parted, mirrored.lasting) == (12, 14)
    assert mirrored.band_low == pytest.approx(-found.band_high)


def test_arms_that_never_differ_never_part():
    found = curve(np.arange(3), np.zeros((5, 3)))
    assert (found.first, found.parted, found.lasting) == (None, None, None)


def test_a_week_that_one_replicate_alone_knows_has_a_mean_and_no_bounds():
    differences = np.array([[1.0, 5.0], [2.0, math.nan], [3.0, math.nan]])
    found = curve(np.arange(2), differences)
    assert found.n.tolist() == [3, 1]
    assert found.mean.tolist() == [2.0, 5.0]
    assert math.isnan(found.low[1])
    assert found.parted in {None, 0}
