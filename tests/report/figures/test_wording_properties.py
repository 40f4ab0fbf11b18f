"""Numbers and names in titles: read back, never contradicting their sign, never more than one line."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.report.figures.wording import (
    amount,
    clean,
    counted,
    interval,
    listed,
    number,
    percent,
    percent_with_bounds,
    sentence,
    signed,
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
