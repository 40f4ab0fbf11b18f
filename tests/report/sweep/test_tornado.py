"""One at a time: each end where its difference is, with its interval, the widest span first."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from looking_at_pictures import marks, named, outside, spans
from made_up_sweep import GAIN, SHARE, drawn, ends, one, swept

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.report.sweep import tornado, words

NAN = math.nan


def moved(*rows, **more):
    return one(tornado, swept("one_at_a_time", dummy=False, **more), Analysis(indices=[*rows]))


def test_each_end_stands_at_its_difference_and_low_is_told_from_high_without_colour():
    _, (axes,) = moved(*ends(SHARE, -0.2, 0.3, rank=1), *ends(GAIN, 0.1, 0.05, rank=2))
    assert marks(axes, "s") == [(-0.2, 0.16), (0.1, 1.16)]
    assert marks(axes, "o") == [(0.3, -0.16), (0.05, 0.84)]
    assert {line.get_markerfacecolor() for line in axes.lines if line.get_marker() == "s"} == {"white"}
    assert "white" not in {line.get_markerfacecolor() for line in axes.lines if line.get_marker() == "o"}


def test_lines_are_the_intervals_of_the_ends_and_not_of_the_span():
    _, (axes,) = moved(*ends(SHARE, -0.2, 0.3, rank=1, half=0.1))
    assert spans(axes) == {0.16: pytest.approx((-0.3, -0.1)), -0.16: pytest.approx((0.2, 0.4))}


def test_factors_stand_by_rank_the_widest_span_on_top():
    rows = [*ends(GAIN, 0.0, 0.1, rank=2), *ends(SHARE, -0.2, 0.3, rank=1)]
    _, (axes,) = moved(*rows)
    assert named(axes)[1] == ["power: declared share", "trust: gain"]
    assert axes.get_ylim()[0] > axes.get_ylim()[1]


def test_the_title_passes_over_a_wider_span_that_is_not_told_from_luck():
    rows = [*ends(SHARE, -0.5, 0.5, rank=1, half=2.0), *ends(GAIN, 0.0, 0.4, rank=2, half=0.01)]
    picture, _ = moved(*rows)
    assert picture.title == "Trust: gain moves value user most"


def test_one_clear_end_is_enough():
    rows = [index | {"low": 0.2} if index["index"] == "high end" else index
            for index in ends(SHARE, -0.1, 0.4, rank=1, half=9.0)]  # fmt: skip
    assert words.mover(rows) == SHARE


def test_nothing_clear_is_nothing_more_than_luck():
    picture, _ = moved(*ends(SHARE, -0.1, 0.1, rank=1, half=1.0))
    assert picture.title == "Nothing moves value user more than luck"


def test_a_bound_at_zero_itself_is_not_clear():
    assert words.mover(ends(SHARE, 0.0, 0.25, rank=1, half=0.25)) == ""


def test_one_replicate_has_no_luck_to_be_told_from_and_no_intervals_to_speak_of():
    picture, _ = moved(*ends(SHARE, -0.1, 0.1, rank=1, half=NAN), *ends(GAIN, 0.0, 0.1, rank=2, half=NAN), replicates=1)
    assert picture.title == "Power: declared share moves value user most"
    assert "interval" not in picture.caption


def test_a_factor_without_any_effect_leads_nothing_even_in_one_replicate():
    assert words.mover(ends(SHARE, 0.0, 0.0, rank=1, half=NAN)) == ""


@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1), st.floats(0.001, 1)), min_size=1, max_size=6))
def test_what_leads_is_clear_and_nothing_clear_is_wider(factors):
    order = sorted(range(len(factors)), key=lambda k: -abs(factors[k][1] - factors[k][0]))
    rows = [row for k, (low, high, half) in enumerate(factors)
            for row in ends(f"f.{k}", low, high, rank=order.index(k) + 1, half=half)]  # fmt: skip
    clear = {row["factor"] for row in rows if words.is_clear(row)}
    first = words.mover(rows)
    assert (first == "") == (not clear)
    if first:
        place = order.index(int(first[2:]))
        assert first in clear
        assert not clear & {f"f.{k}" for k in order[:place]}


def test_nothing_is_cut_off_and_every_end_is_within_the_axes():
    rows = [
        row for k in range(18) for row in ends(f"population.{'x' * 60}{k}", -(2.0**k), 3.0**k, rank=18 - k, half=2.0)
    ]
    picture, (axes,) = moved(*rows)
    assert outside(picture.figure) == []
    low, high = axes.get_xlim()
    shown = [row for row in rows if row["rank"] <= 14 and row["index"] != "span"]
    assert low <= min(row["low"] for row in shown) and high >= max(row["high"] for row in shown)


def test_other_designs_have_none():
    from made_up_sweep import analysis

    assert drawn(tornado, swept(), analysis()) == []


def test_each_outcome_has_its_own_scale():
    rows = [*ends(SHARE, -0.2, 0.3, rank=1), *ends(SHARE, -2000.0, 3000.0, rank=1, outcome="spending", half=9.0)]
    picture, (first, second) = moved(*rows)
    assert first.get_xlim()[1] < 1.0 < 3000.0 < second.get_xlim()[1]
    assert picture.title == "Power: declared share moves value user and spending most"
