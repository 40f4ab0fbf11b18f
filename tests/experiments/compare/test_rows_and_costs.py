"""Rows of paired differences worked out by hand, round prices, and what-ifs as text."""

import math
import shlex
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.experiments.compare.cost import (
    _round_up,
    acceptability_rows,
    benefit_rows,
    known,
    ratio_rows,
    thresholds_of,
)
from covalue_sim.experiments.compare.ensemble import Measure
from covalue_sim.experiments.compare.rows import paired_tables, share_columns
from covalue_sim.experiments.compare.rows import tested as with_p_values
from covalue_sim.experiments.compare.tables import outcome_rows, parting_rows
from covalue_sim.experiments.compare.what_ifs import assignments, parse_what_if


class Arms:
    """An ensemble of columns made by hand: name -> of each arm, (replicates,)."""

    def __init__(self, **columns):
        self.columns = {name: [np.array(arm, float) for arm in arms] for name, arms in columns.items()}

    def has(self, *names):
        return all(name in self.columns for name in names)

    def column(self, name):
        return self.columns[name]


def test_a_difference_is_the_arm_minus_the_reference_with_students_bounds():
    (row,) = paired_tables([np.array([1.0, 2.0, 3.0])], [np.array([2.0, 4.0, 6.0])])
    assert (row["n"], row["reference"], row["arm_mean"], row["difference"]) == (3, 2.0, 4.0, 2.0)
    half = 4.302652729696142 / math.sqrt(3)  # t(0.975, 2) times the sd of (1, 2, 3), which is 1
    assert (row["low"], row["high"]) == (pytest.approx(2.0 - half), pytest.approx(2.0 + half))
    assert (row["reference_low"], row["reference_high"]) == (pytest.approx(2.0 - half), pytest.approx(2.0 + half))
    assert (row["arm_low"], row["arm_high"]) == (pytest.approx(4.0 - 2 * half), pytest.approx(4.0 + 2 * half))


def test_a_replicate_in_which_either_arm_is_no_number_is_left_out_of_both():
    nan = math.nan
    (row,) = paired_tables([np.array([1.0, nan, 3.0, 5.0])], [np.array([2.0, 9.0, nan, 7.0])])
    (plain,) = paired_tables([np.array([1.0, 5.0])], [np.array([2.0, 7.0])])
    assert row == plain
    assert (row["n"], row["reference"], row["difference"]) == (2, 3.0, 1.5)


def test_a_row_does_not_depend_on_the_rows_beside_it():
    numbers = np.random.default_rng(3)
    references, arms = numbers.random((4, 12)), numbers.random((4, 12))
    arms[2, 5] = np.nan
    together = paired_tables(list(references), list(arms))
    for place in (0, 1, 3):
        (alone,) = paired_tables([references[place]], [arms[place]])
        assert together[place] == pytest.approx(alone)
    assert together[2]["n"] == 11


def test_swapping_the_arms_turns_the_sign_and_keeps_the_width():
    numbers = np.random.default_rng(4)
    one, other = numbers.random(10), numbers.random(10)
    (there,), (back,) = paired_tables([one], [other]), paired_tables([other], [one])
    assert there["difference"] == -back["difference"]
    assert (there["low"], there["high"]) == (pytest.approx(-back["high"]), pytest.approx(-back["low"]))
    assert (there["reference"], there["arm_mean"]) == (back["arm_mean"], back["reference"])


def test_adjusted_p_values_are_never_below_their_own_and_rise_with_the_number_of_rows():
    numbers = np.random.default_rng(5)
    references = list(numbers.random((3, 9)))
    arms = [one + shift + 0.1 * numbers.random(9) for one, shift in zip(references, (0.0, 0.02, 1.0), strict=True)]
    rows = with_p_values([{}, {}, {}], references, arms)
    assert all(row["p"] <= row["holm"] <= 1.0 for row in rows)
    smallest = min(rows, key=lambda row: row["p"])
    assert smallest["holm"] == pytest.approx(min(1.0, 3 * smallest["p"]))
    (alone,) = with_p_values([{}], references[:1], arms[:1])
    assert alone["holm"] == alone["p"] == rows[0]["p"]


def test_a_share_is_a_mean_of_what_is_known():
    found = share_columns(np.array([0.2, math.nan, 0.4]))
    assert (found["n"], found["mean"]) == (2, pytest.approx(0.3))
    assert found["low"] < 0.3 < found["high"]


@pytest.mark.parametrize(
    ("value", "price"), [(1.0, 1.0), (1.01, 2.0), (2.0, 2.0), (3.0, 4.0), (4.5, 5.0), (6.0, 8.0), (8.1, 10.0),
                         (99.0, 100.0), (100.0, 100.0), (0.03, 0.04), (250.0, 400.0)]
)  # fmt: skip
def test_prices_are_rounded_up_to_a_round_number(value, price):
    assert _round_up(value) == pytest.approx(price)


@settings(max_examples=30)
@given(st.floats(1e-6, 1e6))
def test_a_round_price_is_above_the_value_and_at_most_twice_as_high(value):
    assert value * (1 - 1e-9) <= _round_up(value) <= 2.0 * value * (1 + 1e-9)


def test_thresholds_reach_four_times_what_an_effect_costs_here():
    arms = Arms(spending=[[10.0, 10.0], [12.0, 12.0]], value_user=[[0.0, 0.0], [0.5, 0.5]])
    found = thresholds_of(arms, "value_user")  # 2 more for 0.5 more: 4 each
    assert (found[0], found[-1], len(found)) == (0.0, 20.0, 41)
    assert np.all(np.diff(found) > 0.0)


def test_thresholds_are_of_arms_that_cost_more_and_gain_where_there_is_one():
    spending, gains = [[10.0, 10.0], [12.0, 12.0], [0.0, 0.0]], [[0.0, 0.0], [0.5, 0.5], [0.001, 0.001]]
    assert thresholds_of(Arms(spending=spending, value_user=gains), "value_user")[-1] == 20.0
    saving = Arms(spending=[[10.0, 10.0], [8.0, 8.0]], value_user=[[0.0, 0.0], [0.5, 0.5]])
    assert thresholds_of(saving, "value_user")[-1] == 20.0


def test_where_nothing_costs_or_gains_anything_there_still_is_a_scale():
    same = Arms(spending=[[1.0, 1.0]] * 2, value_user=[[0.0, 0.0]] * 2)
    assert thresholds_of(same, "value_user")[-1] == 100.0


def with_labels(**columns):
    arms = Arms(**columns)
    arms.labels, arms.n = ["baseline", "arm", "other"][: len(arms.columns["spending"])], 2
    return arms


def test_net_benefit_is_what_the_effect_is_worth_less_what_it_costs_more():
    arms = with_labels(spending=[[10.0, 10.0], [12.0, 12.0]], value_user=[[0.0, 0.0], [0.5, 0.5]])
    rows = [found for found in benefit_rows(arms) if found["effect"] == "value_user"]
    assert [found["net_benefit"] for found in rows] == pytest.approx([0.5 * found["threshold"] - 2.0 for found in rows])
    assert rows[0]["threshold"] == 0.0
    assert {found["arm"] for found in rows} == {"arm"}


def test_the_arm_that_gives_more_for_less_is_surely_the_best_at_every_threshold():
    arms = with_labels(spending=[[10.0, 11.0], [2.0, 3.0]], value_user=[[0.0, 0.1], [0.5, 0.7]])
    rows = [found for found in acceptability_rows(arms) if found["arm"] == "arm"]
    assert {found["probability_best_mean"] for found in rows} == {1.0}
    assert {found["share_of_replicates_best"] for found in rows} == {1.0}


def test_below_its_price_an_effect_is_not_bought_and_above_it_is():
    arms = with_labels(spending=[[10.0, 10.0], [12.0, 12.0]], value_user=[[0.0, 0.0], [0.5, 0.5]])
    best = {
        found["threshold"]: found["share_of_replicates_best"]
        for found in acceptability_rows(arms)
        if found["arm"] == "arm"
    }
    assert {share for threshold, share in best.items() if threshold < 4.0} == {0.0}
    assert {share for threshold, share in best.items() if threshold > 4.0} == {1.0}


def test_a_ratio_has_the_difference_in_cost_over_that_in_effect():
    arms = with_labels(spending=[[10.0, 10.0], [13.0, 11.0]], value_user=[[0.2, 0.2], [0.6, 0.8]])
    found = next(ratio_rows(arms))
    assert (found["cost_difference"], found["effect_difference"]) == (pytest.approx(2.0), pytest.approx(0.5))
    assert found["ratio"] == pytest.approx(4.0)


@pytest.mark.parametrize(
    ("unit", "asked", "wish"),
    [
        ("share of encounters", None, 0.01),
        ("0-1", None, 0.01),
        ("hours", None, 0.2),
        ("hours", 0.5, 0.5),
        ("0-1", 0.5, 0.5),
    ],
)
def test_replicates_are_told_for_a_hundredth_of_a_scale_or_a_tenth_of_a_spread_unless_asked(unit, asked, wish):
    values = [np.array([[1.0], [3.0], [5.0]]), np.array([[2.0], [3.0], [7.0]])]  # the reference's sd is 2
    ensemble = SimpleNamespace(
        measures=[Measure("a", unit, "What a is.", "theme")], values=values, labels=["one", "other"]
    )
    (found,) = outcome_rows(ensemble, asked)
    assert found["precision"] == pytest.approx(wish)


def test_when_arms_part_is_told_apart_from_when_they_first_differ_and_stay_apart():
    curve = SimpleNamespace(first=3, parted=5, lasting=9)
    ensemble = SimpleNamespace(curves=[("arm", Measure("trust", "0-1", "", ""), curve)])
    (found,) = parting_rows(ensemble)
    assert (found["first_difference"], found["parted"], found["apart_to_the_end_from"]) == (3, 5, 9)


def test_only_outcomes_that_there_are_count():
    assert known(Arms(pay=[[1.0]], spending=[[1.0]]), ("spending", "hours", "pay")) == ["spending", "pay"]


values = st.one_of(st.booleans(), st.integers(-(10**9), 10**9), st.floats(allow_nan=False, allow_infinity=False))


@settings(max_examples=25)
@given(st.dictionaries(st.sampled_from(["a.b", "a.c", "d.e"]), values, min_size=1))
def test_values_written_as_assignments_are_read_back_to_the_last_digit(changes):
    found = parse_what_if(f"name: {shlex.join(assignments(changes))}")
    read = dict(change.split("=", 1) for change in found.changes)
    assert list(read) == list(changes)
    for path, value in changes.items():
        if isinstance(value, bool):
            assert read[path] == str(value).lower()
        else:
            assert type(value)(read[path]) == value
    assert (found.name, found.source) == ("name", None)
