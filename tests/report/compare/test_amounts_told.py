"""Numbers of differences: what is written is what was measured, whichever way round arms are compared."""

import math
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from covalue_sim.report.compare.amounts import (
    bounds,
    change,
    decimals,
    p_value,
    percent,
    plain,
    scale_of,
    signed,
    signed_change,
    way,
)
from covalue_sim.report.figures.wording import percent_with_bounds

NUMBER = re.compile(r"[+−]?\d[\d,]*(?:\.\d+)?")
SHARE = "share of patients"
LEVELS = st.floats(-1e5, 1e5).map(lambda value: round(value, 4))
HALVES = st.floats(1e-4, 1e4).map(lambda value: round(value, 5))
TINY = 1 + 1e-9


def read(text):
    """The numbers in a text, and the worth of each one's last digit."""
    found = NUMBER.findall(text)
    values = [float(one.replace(",", "").replace("−", "-")) for one in found]
    return values, [10.0 ** -len(one.partition(".")[2]) for one in found]


@given(st.floats(-1e7, 1e7), st.integers(0, 6))
def test_a_plain_number_reads_back_within_half_its_last_digit(value, digits):
    (found,), (last,) = read(plain(value, digits))
    assert last == pytest.approx(10.0**-digits)
    assert abs(found - value) <= 0.5 * last * TINY + 1e-9 * abs(value)


@given(st.floats(-1e7, 1e7), st.integers(0, 6))
def test_turning_a_number_round_turns_only_its_sign(value, digits):
    turn = str.maketrans("+−", "−+")
    assert signed(-value, digits) == signed(value, digits).translate(turn)
    assert plain(-value, digits).lstrip("−") == plain(value, digits).lstrip("−")


@given(st.floats(-1e7, 1e7), st.integers(0, 6))
def test_a_sign_is_that_of_the_number_or_absent(value, digits):
    text = signed(value, digits)
    if text[0] == "+":
        assert value > 0
    elif text[0] == "−":
        assert value < 0
    else:
        assert read(text)[0] == [0.0]


@pytest.mark.parametrize(
    ("value", "written"), [(math.inf, "+∞"), (-math.inf, "−∞"), (math.nan, "–"), (0.0, "0.0"), (-0.0, "0.0")]
)
def test_what_has_no_end_keeps_its_direction(value, written):
    assert signed(value, 1) == written


@given(LEVELS, HALVES, st.sampled_from(["SD a week", "0-1", SHARE, "money units", "-1 to 1"]))
def test_arms_swapped_turn_every_sign_and_nothing_else(difference, half, unit):
    one = signed_change(difference, difference - half, difference + half, unit)
    other = signed_change(-difference, -difference - half, -difference + half, unit)
    turned = str.maketrans("+−", "−+")
    mean, (low, high) = one.partition(" (")[0], one.partition("(")[2].rstrip(")").split(" to ")
    assert other == f"{mean.translate(turned)} ({high.translate(turned)} to {low.translate(turned)})"


@given(LEVELS, HALVES, st.sampled_from(["SD a week", "0-1", SHARE]))
def test_the_size_of_a_fall_is_that_of_the_same_rise(difference, half, unit):
    assume(difference != 0.0)
    rise = change(abs(difference), abs(difference) - half, abs(difference) + half, unit)
    assert change(-abs(difference), -abs(difference) - half, -abs(difference) + half, unit) == rise


@given(LEVELS, HALVES)
def test_a_change_reads_back_as_size_and_bounds_in_order(difference, half):
    text = change(difference, difference - half, difference + half, "units")
    (size, low, high), (last, *_) = read(text)
    assert low <= size <= high
    ends = sorted([abs(difference) - half, abs(difference) + half])
    for shown, true in zip((size, low, high), (abs(difference), *ends), strict=True):
        assert abs(shown - true) <= 0.5 * last * TINY + 1e-9 * max(1.0, abs(true))


@given(LEVELS, HALVES)
def test_shares_are_written_a_hundredfold(difference, half):
    of_shares = change(difference / 100, (difference - half) / 100, (difference + half) / 100, SHARE)
    of_numbers = change(difference, difference - half, difference + half, "points")
    assume(scale_of(SHARE).factor * (half / 100) == half)
    first, second = read(of_shares), read(of_numbers)
    assume(first[1] == second[1])  # on the edge between two numbers of digits a hundredth of a hundred may tip over
    assert first[0] == pytest.approx(second[0], abs=1.01 * first[1][0])


@pytest.mark.parametrize(
    ("unit", "scale"),
    [
        ("share of patients", (100.0, "points", "point")),
        ("share", (100.0, "points", "point")),
        ("0-1", (1.0, "", "")),
        ("-1 to 1", (1.0, "", "")),
        ("correlation", (1.0, "", "")),
        ("1", (1.0, "", "")),
        ("hours a week", (1.0, "hours a week", "hours a week")),
    ],
)
def test_units_are_written_as_points_nothing_or_themselves(unit, scale):
    assert scale_of(unit)[:3] == scale


def test_one_point_is_singular_and_all_else_plural():
    assert change(0.01, -0.05, 0.07, SHARE).startswith("1\u00a0point (")
    assert change(0.02, -0.05, 0.09, SHARE).startswith("2\u00a0points (")
    assert change(1.0, 0.9, 1.1, "0-1") == "1.00 (0.90 to 1.10)"


@pytest.mark.parametrize(
    ("low", "high", "mean", "digits"),
    [
        (0.0, 2.0, 1.0, 1),  # half the width begins with 1: one digit more
        (0.0, 4.0, 2.0, 0),
        (0.0, 0.4, 0.2, 1),
        (0.0, 0.2, 0.1, 2),
        (0.0, 0.39, 0.2, 1),
        (0.0, 0.38, 0.2, 2),
        (1000.0, 1000.2, 1000.1, 0),  # no more than three digits before and after the point
        (0.0, 0.0, 0.0, 1),
        (5.0, 5.0, 5.0, 1),
        (math.nan, math.nan, 5.0, 1),
        (math.nan, math.nan, math.nan, 1),
        (0.0, 1e-12, 5e-13, 6),
        (-1e6, 1e6, 0.0, 0),
    ],
)
def test_decimals_follow_the_half_width(low, high, mean, digits):
    assert decimals(low, high, mean) == digits


@given(LEVELS, HALVES)
def test_decimals_do_not_depend_on_direction(mean, half):
    assert decimals(mean - half, mean + half, mean) == decimals(-mean - half, -mean + half, -mean)


@given(st.floats(1e-3, 1e3), st.floats(1.0, 50.0))
def test_a_wider_interval_never_bears_more_than_one_digit_more(half, wider):
    narrow, wide = (decimals(-reach, reach, 0.0) for reach in (half, half * wider))
    assert wide <= narrow + 1


def test_bounds_that_are_not_known_are_not_written():
    assert bounds(math.nan, 1.0, 1) == bounds(0.0, math.nan, 1) == ""
    assert bounds(0.0, 1.0, 1) == "(0.0 to 1.0)"


def test_a_bound_without_end_is_written_as_that():
    assert bounds(-math.inf, 1.0, 1) == "(\u2212∞ to 1.0)"
    assert bounds(0.0, math.inf, 1) == "(0.0 to ∞)"


def test_a_single_replicate_has_a_number_and_no_bounds():
    assert signed_change(0.2, math.nan, math.nan, "0-1") == "+0.20"
    assert change(0.2, math.nan, math.nan, "0-1") == "0.20"


@given(st.integers(1, 500), st.integers(0, 500))
def test_a_share_of_counted_things_is_none_or_all_only_where_it_is(of, some):
    share = min(some, of) / of
    text = percent(share)
    assert (text == "0\u00a0%") == (share == 0.0)
    assert (text == "100\u00a0%") == (share == 1.0)


@given(st.floats(0.006, 0.994))
def test_other_shares_read_back_to_the_nearest_hundredth(share):
    (found,), _ = read(percent(share))
    assert abs(found - 100 * share) <= 0.5 * TINY


@given(st.floats(0, 1), st.floats(0.0005, 0.5), st.floats(0.0005, 0.5))
def test_bounds_of_a_share_stay_in_order_and_between_none_and_all(share, below, above):
    found, (last, *_) = read(percent_with_bounds(share, share - below, share + above))
    value, low, high = found
    assert 0 <= low <= value <= high <= 100
    assert value == pytest.approx(100 * share, abs=0.5 * last * TINY)
    assert low == pytest.approx(100 * max(share - below, 0.0), abs=0.5 * last * TINY)
    assert high == pytest.approx(100 * min(share + above, 1.0), abs=0.5 * last * TINY)


def test_a_wide_interval_of_a_share_has_whole_numbers_and_a_narrow_one_decimals():
    assert percent_with_bounds(0.5, 0.479, 0.521) == "50\u00a0% (48 to 52)"
    assert percent_with_bounds(0.5, 0.4975, 0.5025) == "50.0\u00a0% (49.8 to 50.2)"
    assert percent_with_bounds(0.3, math.nan, math.nan) == "30\u00a0%"


@given(st.floats(0, 1))
def test_a_p_value_is_never_written_as_zero(p):
    text = p_value(p)
    assert text == "< 0.001" if p < 0.001 else abs(float(text) - p) <= 0.0005 * TINY
    assert p_value(p) != "0.000"


@pytest.mark.parametrize(
    ("difference", "half", "word"),
    [(0.3, 0.1, "up"), (-0.3, 0.1, "down"), (0.0001, 0.3, "neither"), (-0.0001, 0.3, "neither"), (0.0, 0.3, "neither"),
     (0.0001, 0.00001, "up"), (-0.0001, 0.00001, "down")],
)  # fmt: skip
def test_a_difference_that_is_written_as_nothing_has_no_direction(difference, half, word):
    row = {"difference": difference, "low": difference - half, "high": difference + half, "unit": "0-1"}
    assert way(row, "up", "down", "neither") == word


@given(st.floats(-1e3, 1e3), st.floats(0.0, 1e3), st.sampled_from(["0-1", "share of people", "hours", "1"]))
def test_a_direction_is_that_of_the_number_that_is_written(difference, half, unit):
    row = {"difference": difference, "low": difference - half, "high": difference + half, "unit": unit}
    word = way(row, "up", "down", "neither")
    written = change(difference, difference - half, difference + half, unit).split()[0]
    assert (word == "neither") == (float(re.sub(r"[^\d.]", "", written)) == 0.0)
    assert word == "neither" or (word == "up") == (difference > 0)
