"""From numbers by arm and level to a verdict: each statistic holds, fails and stays open on numbers made by hand."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.errors import InputError
from covalue_sim.patterns import judging
from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.parts import WEEKS, Along, Outcome, Variant
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.prediction import Prediction
from covalue_sim.patterns.statistics import along
from covalue_sim.patterns.statistics.judgement import Verdict, beyond, is_within, p_above, within

HOLDS, FAILS, OPEN = Verdict.holds, Verdict.fails, Verdict.inconclusive
SPREAD = np.array([-0.2, 0.0, 0.2])
"""Added to a mean: SD 0.2, n 3; half the 95 % interval is 4.302653 * 0.2 / sqrt 3 = 0.496828, of 90 % 0.337171."""

HALF, HALF_90 = 0.496828, 0.337171
WIDE = Along("power.declared_share", (0.0, 1.0, 2.0, 3.0, 4.0))


def pattern(statistic, smallest=0.5, *, arms="ab", levels=None, outcomes=("health",), **prediction):
    margins = smallest if isinstance(smallest, tuple) else (smallest,)
    return Pattern(
        "made-up", "theory", "E", "", "", (), None, "baseline", {arm: {} for arm in arms},
        tuple(Outcome(name) for name in outcomes), statistic, Prediction(**prediction), margins, along=levels,
    )  # fmt: skip


def numbers(**means):
    """An arm a name, a level a mean; the spread is in the first arm alone, so that every difference has it."""
    found, first = {}, next(iter(means))
    for arm, own in means.items():
        for level, mean in enumerate(own if isinstance(own, tuple) else (own,)):
            found[arm, level] = np.full(3, float(mean)) + (SPREAD if arm == first else 0.0)
    return found


SIGN = pattern("sign", more=("b",), than=("a",))


def test_an_effect_comes_with_students_bounds_of_both_levels():
    found = judging.judge(SIGN, [numbers(b=1.5, a=0.5)])
    assert (found.n, found.effect, found.smallest) == (3, pytest.approx(1.0), 0.5)
    assert (found.low, found.high) == (pytest.approx(1 - HALF, abs=1e-6), pytest.approx(1 + HALF, abs=1e-6))
    assert (found.low_90, found.high_90) == (pytest.approx(1 - HALF_90, abs=1e-6), pytest.approx(1 + HALF_90, abs=1e-6))


def test_p_is_that_of_students_test_against_the_smallest_effect():
    # t = (1 - 0.5) / (0.2 / sqrt 3) with 2 degrees of freedom: P(T > t) = (1 - t / sqrt(2 + t^2)) / 2
    t = 0.5 * math.sqrt(3.0) / 0.2
    one_sided = (1.0 - t / math.sqrt(2.0 + t * t)) / 2.0
    assert p_above(1.0 + SPREAD, 0.5) == pytest.approx(one_sided, rel=1e-9)
    assert judging.judge(SIGN, [numbers(b=1.5, a=0.5)]).p == pytest.approx(2.0 * one_sided, rel=1e-9)
    assert p_above(1.0 + SPREAD, 1.0) == 0.5
    assert judging.judge(SIGN, [numbers(b=0.0, a=2.0)]).p == 1.0


def test_p_of_equal_numbers_is_none_or_all_and_the_bound_itself_is_not_passed():
    equal = np.full(4, 0.5)
    assert [p_above(equal, bound) for bound in (0.4, 0.5, 0.6)] == [0.0, 1.0, 1.0]


@pytest.mark.parametrize(
    ("effect", "verdict"),
    [
        (0.5 + HALF + 0.001, HOLDS), (0.5 + HALF - 0.001, OPEN), (0.5, OPEN), (0.5 - HALF + 0.001, OPEN),
        (0.5 - HALF - 0.001, FAILS), (-1.0, FAILS),
    ],
)  # fmt: skip
def test_an_effect_holds_wholly_beyond_the_margin_and_fails_wholly_short_of_it(effect, verdict):
    assert judging.judge(SIGN, [numbers(b=effect, a=0.0)]).verdict is verdict


@pytest.mark.parametrize(("effect", "verdict"), [(0.5, FAILS), (0.5001, HOLDS)])
def test_an_effect_of_exactly_the_margin_without_spread_is_not_beyond_it(effect, verdict):
    assert beyond(np.full(5, effect), 0.5).verdict is verdict


NONE = pattern("none", same=("a", "b"))


@pytest.mark.parametrize(
    ("effect", "verdict"),
    [
        (0.0, HOLDS), (0.5 - HALF_90 - 0.001, HOLDS), (-0.5 + HALF_90 + 0.001, HOLDS), (0.5 - HALF_90 + 0.001, OPEN),
        (-0.5 + HALF_90 - 0.001, OPEN), (0.5 + HALF - 0.001, OPEN), (0.5 + HALF + 0.001, FAILS),
        (-0.5 - HALF - 0.001, FAILS),
    ],
)  # fmt: skip
def test_no_effect_holds_by_the_90_percent_interval_and_fails_by_that_of_95(effect, verdict):
    assert judging.judge(NONE, [numbers(b=effect, a=0.0)]).verdict is verdict


def test_bounds_on_the_margin_lie_within_it():
    assert is_within(-0.5, 0.5, 0.5)
    assert not is_within(-0.5001, 0.5, 0.5)
    assert not is_within(-0.5, 0.5001, 0.5)
    assert within(np.full(3, 0.5), 0.5).verdict is HOLDS


def test_every_arm_is_held_against_the_first_and_the_furthest_is_told():
    three = pattern("none", 0.9, arms="abc", same=("a", "b", "c"))
    found = judging.judge(three, [numbers(a=0.0, b=0.1, c=-0.3)])
    assert found.effect == pytest.approx(-0.3)
    assert found.verdict is HOLDS
    assert judging.judge(three, [numbers(a=0.0, b=0.1, c=-3.0)]).verdict is FAILS


def test_p_of_no_effect_is_the_larger_of_two_one_sided_tests():
    t = 0.3 * math.sqrt(3.0) / 0.2  # effect 0.2 against a margin of 0.5: the nearer side is 0.3 away
    assert within(0.2 + SPREAD, 0.5).p == pytest.approx((1.0 - t / math.sqrt(2.0 + t * t)) / 2.0, rel=1e-9)
    assert within(-0.2 - SPREAD, 0.5).p == within(0.2 + SPREAD, 0.5).p


def test_all_pairs_of_more_and_than_have_to_differ():
    some = pattern("sign", arms="abcd", more=("a", "b"), than=("c", "d"))
    assert judging.judge(some, [numbers(a=3, b=4, c=1, d=2)]).effect == pytest.approx(1.0)  # a over d
    assert judging.judge(some, [numbers(a=3, b=4, c=1, d=2)]).verdict is HOLDS
    assert judging.judge(some, [numbers(a=3, b=1, c=1, d=2)]).verdict is FAILS


def test_zero_is_an_arm_of_zeros():
    level = pattern("sign", more=("a",), than=("zero",))
    assert judging.judge(level, [numbers(a=2.0, b=9.0)]).effect == pytest.approx(2.0)
    assert judging.judge(pattern("sign", more=("zero",), than=("a",)), [numbers(a=2.0)]).effect == pytest.approx(-2.0)


def test_a_name_with_a_level_is_that_level():
    later = pattern("sign", levels=WIDE, more=("a@2",), than=("a@0",))
    assert judging.judge(later, [numbers(z=0.0, a=(1.0, 9.0, 3.0, 9.0, 9.0))]).effect == pytest.approx(2.0)


def test_ordering_looks_at_neighbours_in_the_order_of_the_prediction():
    rising = pattern("ordering", arms="abc", rising=("c", "a", "b"))
    assert judging.judge(rising, [numbers(a=1.0, b=2.5, c=-0.5)]).verdict is HOLDS
    assert judging.judge(rising, [numbers(a=1.0, b=2.5, c=-0.5)]).effect == pytest.approx(1.5)
    assert judging.judge(rising, [numbers(a=1.0, b=1.0, c=0.0)]).verdict is FAILS
    assert judging.judge(rising, [numbers(a=1.0, b=2.5, c=0.5)]).verdict is OPEN


def test_interaction_is_the_first_difference_less_the_second():
    pairs = pattern("interaction", arms="abcd", more=("a", "b"), than=("c", "d"))
    table = [numbers(a=5.0, b=1.0, c=3.0, d=2.0)]  # (5 - 1) - (3 - 2)
    assert judging.judge(pairs, table).effect == pytest.approx(3.0)
    turned = pattern("interaction", arms="abcd", more=("c", "d"), than=("a", "b"))
    assert judging.judge(turned, table).effect == pytest.approx(-3.0)
    assert judging.judge(turned, table).verdict is FAILS


RANKS = pattern("rank_disagreement", (0.5, 2.0), outcomes=("x", "y"), first_prefers="a", second_prefers="b")


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [((2.0, 0.0), (0.0, 9.0), HOLDS), ((0.0, 2.0), (0.0, 9.0), FAILS), ((2.0, 0.0), (9.0, 0.0), FAILS),
     ((0.6, 0.0), (0.0, 9.0), OPEN), ((2.0, 0.0), (0.0, 1.5), FAILS)],
)  # fmt: skip
def test_ranks_disagree_where_each_outcome_prefers_another_arm(first, second, verdict):
    table = [numbers(a=first[0], b=first[1]), numbers(a=second[0], b=second[1])]
    assert judging.judge(RANKS, table).verdict is verdict


def test_gains_are_counted_in_the_margins_of_their_own_outcome():
    table = [numbers(a=2.0, b=0.0), numbers(b=9.0, a=0.0)]  # 4 margins of 0.5, 4.5 margins of 2
    found = judging.judge(RANKS, table)
    assert judging.smallest_of(RANKS) == found.smallest == 1.0
    assert found.effect == pytest.approx(4.0)
    table = [numbers(a=2.0, b=0.0), numbers(b=5.0, a=0.0)]  # the second gains 2.5 margins, but is surer
    assert judging.judge(RANKS, table).effect == pytest.approx(2.5)


def change(statistic, **more):
    return pattern(statistic, levels=WIDE, at_low="a", at_high="b", **more)


FALLING = numbers(a=(3.0, 2.0, 0.5, -1.5, -3.0), b=(0.0,) * 5)


def test_a_change_of_sign_is_placed_where_the_line_crosses():
    found = judging.judge(change("sign_change"), [FALLING])
    assert found.verdict is HOLDS
    assert found.location == pytest.approx(2.25)  # from 0.5 at 2 to -1.5 at 3
    # without one replicate the line is at 0.6, 0.5 or 0.4 and falls by 2: places 2.3, 2.25, 2.2; SD of 3 of them
    # times (n - 1), which are 2.15, 2.25 and 2.35, is 0.1
    assert found.location_low == pytest.approx(2.25 - HALF / 2.0, abs=1e-6)
    assert found.location_high == pytest.approx(2.25 + HALF / 2.0, abs=1e-6)


@pytest.mark.parametrize(
    ("ends", "verdict"), [((3.0, -3.0), HOLDS), ((3.0, 3.0), FAILS), ((-3.0, 3.0), FAILS), ((0.6, -3.0), OPEN)]
)
def test_a_change_of_sign_is_judged_at_its_ends(ends, verdict):
    low, high = ends
    table = [numbers(a=(low, 0.0, 0.0, 0.0, high), b=(0.0,) * 5)]
    assert judging.judge(change("sign_change"), table).verdict is verdict


@pytest.mark.parametrize(
    ("between", "verdict"),
    [((2.0, 2.5), HOLDS), ((2.1, 2.5), OPEN), ((2.0, 2.4), OPEN), ((2.6, 4.0), FAILS), ((0.0, 1.9), FAILS)],
)
def test_a_crossover_lies_with_its_bounds_where_it_was_foretold(between, verdict):
    found = judging.judge(change("crossover", between=between), [FALLING])
    assert found.verdict is verdict
    assert found.location == pytest.approx(2.25)


def test_without_a_change_of_sign_there_is_no_crossover_wherever_it_was_foretold():
    flat = [numbers(a=(3.0,) * 5, b=(0.0,) * 5)]
    found = judging.judge(change("crossover", between=(0.0, 4.0)), flat)
    assert found.verdict is FAILS
    assert math.isnan(found.location)


def test_a_line_that_touches_zero_crosses_there_and_one_that_begins_there_does_not():
    levels = np.array([0.0, 1.0, 3.0])
    assert along.zero_of(np.tile([1.0, 0.0, -1.0], (3, 1)), levels).mean == 1.0
    assert math.isnan(along.zero_of(np.tile([0.0, -1.0, -2.0], (3, 1)), levels).mean)
    assert along.zero_of(np.tile([-1.0, 1.0, -1.0], (3, 1)), levels).mean == 2.0
    assert along.zero_of(np.tile([3.0, -1.0, -1.0], (3, 1)), levels).mean == 0.75


@settings(max_examples=25)
@given(st.floats(0.5, 20), st.floats(0.1, 50), st.floats(-30, 30))
def test_the_place_of_a_crossing_moves_with_the_lever_and_not_with_the_unit(unit, stretch, shift):
    values = np.array([[3.0, 1.0, -2.0], [2.5, 0.5, -1.0], [4.0, 1.2, -3.0]])
    levels = np.array([0.0, 1.0, 2.0])
    here, there = along.zero_of(values, levels), along.zero_of(unit * values, stretch * levels + shift)
    for own, moved in ((here.mean, there.mean), (here.low, there.low), (here.high, there.high)):
        assert moved == pytest.approx(stretch * own + shift, rel=1e-6, abs=1e-6)


def test_where_leaving_one_out_loses_the_crossing_it_has_a_place_and_no_bounds():
    values = np.array([[1.0, 0.1], [1.0, 0.1], [1.0, -0.3]])
    found = along.zero_of(values, np.array([0.0, 1.0]))
    assert 0.9 < found.mean < 1.0
    assert math.isnan(found.low)
    assert math.isnan(found.high)


BEST = pattern("interior_optimum", levels=WIDE, arm="a")


@pytest.mark.parametrize(
    ("means", "verdict", "place"),
    [((0, 1, 3, 2, 0), HOLDS, 2.0), ((0, 1, 3, 2, 4), FAILS, 2.0), ((4, 3, 1, 2, 0), FAILS, 1.0),
     ((0, 1, 2, 3, 2.5), OPEN, 3.0)],
)  # fmt: skip
def test_an_optimum_is_better_than_both_ends(means, verdict, place):
    table = [{**numbers(a=means), ("a", 0): np.full(3, float(means[0])), ("a", 4): np.full(3, float(means[4]))}]
    found = judging.judge(BEST, table)
    assert found.verdict is verdict
    assert found.location == place


def test_an_optimum_against_an_arm_is_that_of_the_difference():
    own = pattern("interior_optimum", levels=WIDE, arm="a", against="b")
    rising = {("a", level): np.full(3, float(level)) for level in range(5)}
    other = {("b", level): np.full(3, 2.0 if level == 3 else 9.0) + level for level in range(5)}
    found = judging.judge(own, [{**rising, **other}])
    assert (found.effect, found.location, found.verdict) == (7.0, 3.0, HOLDS)


def test_each_half_is_compared_at_the_level_that_is_best_in_the_other():
    # even replicates are best at 1, odd ones at 2: each is judged where the other half is best
    values = np.array([[0.0, 5.0, 1.0, 0.0], [0.0, 2.0, 7.0, 0.5], [0.0, 5.0, 1.0, 0.0], [0.0, 2.0, 7.0, 0.5]])
    assert along.peak(values).tolist() == [[1.0, 1.0], [2.0, 1.5], [1.0, 1.0], [2.0, 1.5]]


PAIR = pattern("threshold_pair", levels=WIDE, start="a", persist="b", cut=0.5)


def test_starting_takes_more_than_persisting_by_the_distance_of_their_thresholds():
    # starting passes 0.5 between 3 (at 0.2) and 4 (at 0.6): 3.75; persisting between 0 (at 0) and 1 (at 1): 0.5
    table = [{**{("a", k): np.full(3, v) for k, v in enumerate((0.0, 0.1, 0.2, 0.2, 0.6))},
              **{("b", k): np.full(3, v) for k, v in enumerate((0.0, 1.0, 1.0, 1.0, 1.0))}}]  # fmt: skip
    found = judging.judge(PAIR, table)
    assert (found.effect, found.verdict) == (pytest.approx(3.25), HOLDS)
    assert judging.judge(PAIR, table, turned=True).verdict is FAILS


def test_the_first_passing_counts_and_reaching_the_cut_is_passing():
    levels = np.array([0.0, 1.0, 2.0, 4.0])
    rows = np.array([[0.0, 0.5, 0.0, 0.9], [0.5, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.49], [0.0, 0.0, 0.25, 0.75]])
    assert along.threshold(rows, levels, 0.5).tolist() == [1.0, 0.0, 4.0, 3.0]


def test_a_ratio_of_two_arms_or_over_a_number():
    two = pattern("ratio_band", ratio=("a", "b"), band=(1.5, 2.5))
    assert judging.judge(two, [numbers(z=0, a=4.0, b=2.0)]).effect == 2.0
    over = pattern("ratio_band", ratio=("a",), to=4.0, band=(1.5, 2.5))
    assert judging.judge(over, [numbers(z=0, a=4.0, b=2.0)]).effect == 1.0
    less = pattern("ratio_band", ratio=("a - b",), to=4.0, band=(0.4, 0.6))
    assert judging.judge(less, [numbers(z=0, a=4.0, b=2.0)]).effect == 0.5


@pytest.mark.parametrize(
    ("band", "verdict"),
    [((1.0, 3.0), HOLDS), ((2.0 - HALF + 0.01, 3.0), OPEN), ((1.0, 2.0 + HALF - 0.01), OPEN),
     ((2.0 + HALF + 0.01, 9.0), FAILS), ((0.0, 2.0 - HALF - 0.01), FAILS)],
)  # fmt: skip
def test_a_ratio_lies_in_its_band_with_its_bounds(band, verdict):
    over = pattern("ratio_band", ratio=("a",), to=1.0, band=band)  # over a number without spread: Student's bounds
    found = judging.judge(over, [numbers(a=2.0)])
    assert (found.low, found.high) == (pytest.approx(2 - HALF, abs=1e-6), pytest.approx(2 + HALF, abs=1e-6))
    assert found.verdict is verdict


def test_a_share_of_weights_is_of_policies_in_the_order_of_the_arms():
    # with two kinds of value, a is best where the weight of x exceeds a third
    wins = pattern("share_of_space", 0.5, outcomes=("x", "y"), wins="a")
    table = [numbers(z=0.0, a=2.0, b=0.0), numbers(z=0.0, a=0.0, b=1.0)]
    found = judging.judge(wins, table)
    assert found.effect == pytest.approx(2 / 3, abs=0.04)
    assert (found.n, found.verdict) == (1000, HOLDS)
    other = judging.judge(pattern("share_of_space", 0.5, outcomes=("x", "y"), wins="b"), table)
    assert other.effect == pytest.approx(1.0 - found.effect)
    assert other.verdict is FAILS


def test_atoms_at_the_ends_of_a_share_are_no_modes_and_of_other_outcomes_they_are():
    from covalue_sim.model.outcomes import OUTCOMES

    share = next(one.name for one in OUTCOMES if one.unit == "0-1")
    other = next(one.name for one in OUTCOMES if one.unit != "0-1")
    heaps = np.repeat([0.0, 1.0], 40) + 0.0
    heaps[:20] = np.linspace(0.45, 0.55, 20)
    one = np.linspace(0.4, 0.6, 80)
    table = [{("a", 0): heaps, ("b", 0): one}]
    modes = {"two_modes": ("a",), "one_mode": ("b",)}
    assert judging.judge(pattern("dip", outcomes=(share,), **modes), table).verdict is FAILS
    assert judging.judge(pattern("dip", outcomes=(other,), **modes), table).verdict is HOLDS
    assert judging.judge(pattern("dip", outcomes=(share,), **modes), table).n == 20


def test_modes_within_runs_take_p_from_the_first_outcome_and_the_distance_from_the_second():
    within_runs = pattern("dip", outcomes=("p", "gap"), two_modes=("a",), one_mode=("b",), within_runs=True)
    n = np.ones(8)
    table = [{("a", 0): 0.01 * n, ("b", 0): 0.7 * n}, {("a", 0): 0.6 * n, ("b", 0): 0.0 * n}]
    found = judging.judge(within_runs, table)
    assert (found.verdict, found.effect) == (HOLDS, 0.6)
    assert judging.judge(within_runs, [table[0], {("a", 0): 0.1 * n, ("b", 0): 0.0 * n}]).verdict is FAILS
    assert (
        judging.judge(within_runs, [{("a", 0): 0.01 * n, ("b", 0): 0.01 * n}, {("a", 0): n, ("b", 0): n}]).verdict
        is FAILS
    )


DIRECTED = [
    (SIGN, [numbers(b=2.0, a=0.0)]),
    (pattern("ordering", arms="abc", rising=("a", "b", "c")), [numbers(a=0.0, b=2.0, c=4.0)]),
    (pattern("interaction", arms="abcd", more=("a", "b"), than=("c", "d")), [numbers(a=5.0, b=1.0, c=3.0, d=2.0)]),
    (RANKS, [numbers(a=2.0, b=0.0), numbers(b=9.0, a=0.0)]),
    (change("sign_change"), [FALLING]),
    (change("crossover", between=(2.0, 2.5)), [FALLING]),
    (NONE, [numbers(a=0.0, b=0.0)]),
    (pattern("ratio_band", ratio=("a",), to=1.0, band=(1.0, 3.0)), [numbers(a=2.0)]),
]


@pytest.mark.parametrize(("one", "table"), DIRECTED, ids=lambda value: getattr(value, "statistic", ""))
def test_what_holds_fails_turned_round(one, table):
    assert judging.judge(one, table).verdict is HOLDS
    assert judging.judge(one, table, turned=True).verdict is FAILS
    assert judging.holds_at(one, table) or one.statistic == "crossover"


@pytest.mark.parametrize(("one", "table"), DIRECTED, ids=lambda value: getattr(value, "statistic", ""))
@settings(max_examples=6)
@given(order=st.permutations(range(3)))
def test_the_order_of_replicates_changes_no_verdict(one, table, order):
    mixed = [{cell: values[list(order)] for cell, values in part.items()} for part in table]
    here, there = judging.judge(one, table), judging.judge(one, mixed)
    assert here.verdict is there.verdict
    assert (here.low, here.high) == (pytest.approx(there.low, nan_ok=True), pytest.approx(there.high, nan_ok=True))


SHIFTED = [one for one in DIRECTED if one[0].statistic != "ratio_band"]


@pytest.mark.parametrize(("one", "table"), SHIFTED, ids=lambda value: getattr(value, "statistic", ""))
@settings(max_examples=12)
@given(shift=st.floats(-50, 50), unit=st.floats(0.01, 100))
def test_a_common_shift_and_another_unit_change_no_verdict(one, table, shift, unit):
    from dataclasses import replace

    moved = [{cell: unit * (values + shift) for cell, values in part.items()} for part in table]
    scaled = replace(one, smallest=tuple(unit * margin for margin in one.smallest))
    assert judging.judge(scaled, moved).verdict is judging.judge(one, table).verdict


@pytest.mark.parametrize(
    ("effect", "verdict"), [(0.0, HOLDS), (0.62, HOLDS), (-0.62, HOLDS), (0.7, OPEN), (1.49, OPEN), (1.51, FAILS)]
)
def test_one_effect_has_vanished_where_it_is_none(effect, verdict):
    found = judging.vanishes(SIGN, [numbers(b=effect, a=0.0)], 1.0)
    assert (found.verdict, found.smallest) == (verdict, 1.0)


@pytest.mark.parametrize(
    ("weakest", "verdict"), [(-9.0, HOLDS), (0.66, HOLDS), (0.67, OPEN), (1.49, OPEN), (1.5, FAILS)]
)
def test_of_several_components_the_weakest_has_to_fall_below_the_margin_however_far(weakest, verdict):
    both = pattern("sign", arms="abc", more=("a",), than=("b", "c"))
    table = [numbers(a=10.0, b=0.0, c=10.0 - weakest)]
    found = judging.vanishes(both, table, 1.0)
    assert (found.verdict, found.smallest) == (verdict, 1.0)
    assert found.effect == pytest.approx(weakest)


def test_no_difference_has_vanished_where_there_is_one():
    assert judging.vanishes(NONE, [numbers(b=3.0, a=0.0)], 0.1).verdict is HOLDS
    assert judging.vanishes(NONE, [numbers(b=0.0, a=0.0)], 0.1).verdict is FAILS
    assert judging.vanishes(NONE, [numbers(b=0.5, a=0.0)], 0.1).verdict is OPEN


def test_a_ratio_has_vanished_where_its_parts_differ_by_less_than_a_quarter_of_what_they_did():
    ratio = pattern("ratio_band", ratio=("a", "b"), band=(1.5, 2.5))
    full = [numbers(z=0, a=9.0, b=1.0)]  # a gap of 8, of which 2 may be left
    for gap, verdict in ((1.6, HOLDS), (1.7, OPEN), (-1.6, HOLDS), (2.4, OPEN), (2.5, FAILS)):
        found = judging.vanishes(ratio, [numbers(a=1.0 + gap, b=1.0)], 0.0, full)
        assert (found.smallest, found.verdict) == (2.0, verdict)
    over = pattern("ratio_band", ratio=("a",), to=1.0, band=(1.5, 2.5))
    assert judging.vanishes(over, [numbers(a=1.5)], 0.0, full).effect == pytest.approx(0.5)


def test_a_ratio_of_a_null_model_is_judged_by_its_band():
    ratio = pattern("ratio_band", ratio=("a",), to=1.0, band=(1.0, 3.0))
    assert judging.vanishes(ratio, [numbers(a=2.0)], 0.0).verdict is FAILS
    assert judging.vanishes(ratio, [numbers(a=9.0)], 0.0).verdict is HOLDS


@pytest.mark.parametrize(("effect", "there"), [(0.6, True), (0.5, False), (0.4, False), (-0.6, False)])
def test_at_a_point_the_mean_alone_decides(effect, there):
    assert judging.holds_at(SIGN, [{("a", 0): np.zeros(1), ("b", 0): np.full(1, effect)}]) is there


@pytest.mark.parametrize(("effect", "there"), [(0.5, True), (-0.5, True), (0.51, False), (-0.51, False)])
def test_at_a_point_none_is_a_mean_within_the_margin(effect, there):
    assert judging.holds_at(NONE, [{("a", 0): np.zeros(1), ("b", 0): np.full(1, effect)}]) is there


@pytest.mark.parametrize(("ratio", "there"), [(1.0, True), (3.0, True), (0.99, False), (3.01, False)])
def test_at_a_point_a_ratio_lies_in_the_band_the_ends_included(ratio, there):
    one = pattern("ratio_band", ratio=("a",), to=1.0, band=(1.0, 3.0))
    assert judging.holds_at(one, [{("a", 0): np.full(1, ratio)}]) is there


def test_modes_cannot_be_seen_at_a_point():
    with pytest.raises(InputError, match=r"made-up: 'dip' cannot be looked at point by point; give 'space: false'"):
        judging.holds_at(pattern("dip", two_modes=("a",), one_mode=("b",)), [numbers(a=1, b=2)])


def test_one_replicate_is_refused_and_so_is_what_is_no_number():
    with pytest.raises(InputError, match="replicates: 1 cannot be judged"):
        judging.judge(SIGN, [{("a", 0): np.zeros(1), ("b", 0): np.ones(1)}])
    with pytest.raises(InputError, match="not finite"):
        judging.judge(SIGN, [{("a", 0): np.zeros(3), ("b", 0): np.array([1.0, math.nan, 1.0])}])


def judged(effect):
    return judging.judge(SIGN, [numbers(b=effect, a=0.0)])


def left(effect, margin=0.4):
    return judging.vanishes(SIGN, [numbers(b=effect, a=0.0)], margin)


@pytest.mark.parametrize(
    ("effect", "ablated", "word"),
    [(2.0, 0.0, "vanishes"), (2.0, 2.0, "stays"), (2.0, 0.5, "inconclusive"), (2.0, -2.0, "reverses"),
     (0.0, 2.0, ""), (0.6, 0.0, "")],
)  # fmt: skip
def test_only_of_what_holds_it_is_asked_whether_it_vanishes(effect, ablated, word):
    assert Finding(SIGN, 3, False, judged(effect), left(ablated)).vanishes == word
    assert Finding(SIGN, 3, False, judged(effect)).vanishes == ""


def test_what_is_no_direction_does_not_reverse():
    turned = judging.vanishes(NONE, [numbers(b=-2.0, a=0.0)], 0.4)
    assert Finding(NONE, 3, False, judging.judge(NONE, [numbers(b=0.0, a=0.0)]), turned).vanishes == "vanishes"


def test_the_word_for_a_finding():
    assert Finding(SIGN, 3, False, judged(2.0)).verdict == "holds"
    assert Finding(SIGN, 3, False).verdict == "reported"
    assert Finding(SIGN, 3, False, judged(2.0), error="runs failed").verdict == "not run"


def test_whether_it_appears_in_the_null_model():
    from dataclasses import replace

    words = [Finding(SIGN, 3, False, judged(2.0), null=left(effect)).appears for effect in (0.0, 2.0, 0.5)]
    assert words == ["does not appear", "appears", "inconclusive"]
    assert Finding(SIGN, 3, False).appears == ""
    there = replace(SIGN, null=Variant({"power.rule": "negotiated"}, "x"))
    assert Finding(there, 3, False).appears == ""
    assert Finding(replace(SIGN, null=Variant({}, "none, because x")), 3, False).appears == "none"


def test_cells_are_arms_at_all_levels_and_windows_of_weeks_are_no_cells():
    five = change("sign_change")
    assert five.cells == tuple((arm, level) for arm in "ab" for level in range(5))
    assert five.decisive == (("a", 0), ("a", 4), ("b", 0), ("b", 4))
    assert change("crossover", between=(0, 1)).decisive == five.decisive
    assert BEST.decisive == BEST.cells
    weeks = pattern("sign", levels=Along(WEEKS, (0, 10, 30)), more=("a@1",), than=("a@0",))
    assert weeks.cells == (("a", 0), ("b", 0))
    assert weeks.along.levels == (5.0, 20.0)


def test_arms_that_a_prediction_names_are_named_without_levels():
    assert set(Prediction(more=("a@2", "b"), than=("zero",)).named) == {"a", "b", "zero"}
    assert set(Prediction(start="a", persist="b", cut=0.2).named) == {"a", "b"}
    assert Prediction(ratio=("a", "b")).named == Prediction(ratio=("a", "b"), to=1.0).named == ("a", "b")


@pytest.mark.parametrize(
    ("outcome", "label"),
    [
        (Outcome("trust_own"), "trust own"),
        (Outcome("trust_own", 2, 9, "mean"), "mean of trust own, weeks 2 to 9"),
        (Outcome("health", 2, -1, "max"), "max of health, weeks 2 to the end"),
        (Outcome("health", transform="spread"), "spread of health"),
    ],
)
def test_an_outcome_in_words(outcome, label):
    assert outcome.label == label
