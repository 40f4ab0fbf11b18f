"""Numbers and names in titles: read back, never contradicting their sign, never more than one line."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.report.figures.wording import (
    MINUS,
    amount,
    clean,
    counted,
    decimals,
    interval,
    listed,
    number,
    percent,
    percent_with_bounds,
    sentence,
    signed,
    with_bounds,
)

TINY = 1 + 1e-9
WORDS = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}


def read(text):
    return float(text.replace(",", "").replace("\u2212", "-"))


@given(st.floats(-1e6, 1e6), st.integers(0, 4))
def test_a_number_reads_back_within_half_its_last_digit(value, digits):
    text = number(value, digits)
    assert abs(read(text) - value) <= 0.5 * 10.0**-digits * TINY + 1e-9 * abs(value)
    assert len(text.partition(".")[2]) == digits
    assert "-" not in text
    assert not (text.startswith("\u2212") and read(text) == 0)


@given(st.floats(-1e6, 1e6), st.integers(0, 4))
def test_a_sign_stands_before_all_but_zero(value, digits):
    text = signed(value, digits)
    expected = "" if read(number(value, digits)) == 0 else "+" if value > 0 else "\u2212"
    assert text == expected + number(abs(value), digits)


@given(st.floats(0, 1))
def test_a_share_reads_back_within_half_its_last_digit(share):
    text = percent(share).removesuffix("\u00a0%")
    last = 10.0 ** -len(text.partition(".")[2])
    assert abs(read(text) - 100 * share) <= 0.5 * last * TINY


@given(st.floats(1e-2, 9e11))
def test_an_amount_reads_back_to_three_figures_and_has_no_more(value):
    figures, _, word = amount(value).partition("\u00a0")
    assert abs(read(figures) * WORDS[word] - value) <= max(0.0051 * value, 0.0051)
    if word or value < 999:
        assert len(re.sub(r"\D", "", figures)) <= 3
    assert amount(-value).lstrip("\u2212") == amount(value)


@given(st.floats(0.01, 1e11), st.floats(1.02, 100.0))
def test_a_larger_amount_is_never_written_as_a_smaller_one(value, times):
    def worth(text):
        figures, _, word = text.partition("\u00a0")
        return read(figures) * WORDS[word]

    assert worth(amount(value)) <= worth(amount(value * times))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (9.996, "10.0"), (99.96, "100"), (999.6, "1,000"), (999_999.0, "1.00\u00a0million"), (0.0, "0.00"),
        (999_999_999.0, "1.00\u00a0billion"), (10_000.0, "10.0\u00a0thousand"), (9_999.0, "9,999"),
        (-6352.4, "\u22126,352"), (-0.001, "0.00"), (math.nan, "n/a"), (math.inf, "n/a"),
    ],
)  # fmt: skip
def test_amounts_round_into_the_next_size(value, written):
    assert amount(value) == written


@given(st.floats(0, 1), st.floats(0.001, 0.5), st.floats(0.001, 0.5))
def test_bounds_of_shares_stay_between_none_and_all(share, below, above):
    text = percent_with_bounds(share, share - below, share + above)
    value, low, high = (read(one) for one in re.findall(r"[\u2212\d.]+", text))
    assert 0 <= low <= value <= high <= 100
    digits = {len(one.partition(".")[2]) for one in re.findall(r"[\d.]+", text)}
    assert len(digits) == 1


@pytest.mark.parametrize(("low", "high"), [(math.nan, 1.0), (0.0, math.nan), (-math.inf, 1.0)])
def test_bounds_that_are_not_known_are_not_written(low, high):
    assert interval(low, high) == ""
    assert percent_with_bounds(0.5, low, high) == "50\u00a0%"


def test_bounds_are_in_brackets_with_true_minus():
    assert interval(-1.0, 2.5, 1) == "(\u22121.0 to 2.5)"


@given(st.lists(st.text("abc", min_size=1), max_size=6))
def test_a_list_names_every_part_in_order_with_one_and(parts):
    text = listed(parts)
    assert re.split(", | and ", text) == (parts or [""])
    assert text.count(" and ") == (len(parts) > 1)


@pytest.mark.parametrize(
    ("n", "written"), [(0, "0\u00a0points"), (1, "1\u00a0point"), (2, "2\u00a0points"), (1234, "1,234\u00a0points")]
)
def test_counts_have_their_noun_in_the_right_number(n, written):
    assert counted(n, "point") == written


@given(st.text(max_size=30))
def test_a_sentence_changes_no_more_than_its_first_letter(text):
    assert sentence(text)[len(text[:1].upper()) :] == text[1:]
    assert not sentence(text)[:1].islower() or text[:1].upper()[:1].islower()


@given(st.text(max_size=200), st.integers(2, 60))
def test_clean_text_is_left_as_it_is_when_cleaned_again(text, longest):
    once = clean(text, longest)
    assert clean(once, longest) == once
    assert len(once) <= longest
    assert once == once.strip()


@given(st.floats(-1e9, 1e9), st.integers(0, 6))
def test_thousands_are_parted_and_the_number_is_the_same(value, digits):
    written = number(value, digits)
    whole = written.strip(MINUS).partition(".")[0]
    assert [len(part) for part in whole.split(",")[1:]] == [3] * whole.count(",")
    assert read(written) == pytest.approx(round(value, digits), abs=1e-9, rel=1e-12)


@pytest.mark.parametrize(
    ("size", "figures", "places"),
    [(0.5, 3, 3), (12.3, 3, 1), (-12.3, 3, 1), (999.0, 3, 0), (1234.0, 3, 0), (0.0099, 2, 4), (0.01, 2, 3), (1e-12, 2, 6),
     (0.0, 3, 2), (math.nan, 3, 2), (math.inf, 2, 1)],
)  # fmt: skip
def test_small_numbers_get_as_many_decimals_as_their_figures_take(size, figures, places):
    assert decimals(size, figures) == places


@given(st.floats(1e-4, 1e9), st.integers(2, 4))
def test_a_number_keeps_its_figures(value, figures):
    written = float(number(value, decimals(value, figures)).replace(",", ""))
    assert written == pytest.approx(value, rel=0.6 * 10.0 ** (1 - figures))


@given(st.floats(-1e3, 1e3), st.floats(0, 1e3), st.floats(0, 1e3))
def test_a_number_stands_between_its_bounds_as_they_are_written(value, below, above):
    written = with_bounds(value, value - below, value + above)
    middle, low, high = (read(part) for part in re.findall(rf"{MINUS}?[\d,]+\.\d+", written))
    assert low <= middle <= high
    assert written.endswith(")") and " to " in written


@pytest.mark.parametrize("low", [math.nan, -math.inf])
def test_a_number_without_bounds_stands_alone(low):
    assert with_bounds(0.5, low, 1.0) == "0.50"
