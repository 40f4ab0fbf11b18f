"""Names of factors and outcomes, their values, and the digits that tell two numbers apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.model.outcomes import OUTCOMES
from covalue_sim.report.figures.wording import number
from covalue_sim.report.sweep import words

NAMES = st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=80)


@given(NAMES)
def test_a_name_that_fits_is_whole_and_a_longer_one_keeps_its_ends(name):
    said = words.short(name)
    if len(name) <= words.LONGEST:
        assert said == name
    else:
        first, last = said.split("…")
        assert name.startswith(first) and name.endswith(last)
        assert len(first) >= 8 and len(last) >= 16


@given(st.text(max_size=20), st.integers(0, 9), st.integers(0, 9))
def test_long_names_that_end_otherwise_differ(start, one, other):
    begin = f"population.correlation.{start}_of_a_very_long_name_"
    same = words.factor(f"{begin}{one}") == words.factor(f"{begin}{other}")
    assert same == (one == other)


def test_every_outcome_of_the_model_has_a_name_of_its_own_that_is_whole():
    said = [words.outcome(outcome.name) for outcome in OUTCOMES]
    assert len(set(said)) == len(said)
    assert not any("…" in name for name in said)


@pytest.mark.parametrize(
    ("factor", "place", "said"),
    [
        (Factor("a.b", "real", 0.0, 3.0), 1 / 3, "1"),
        (Factor("a.b", "real", 0.0, 1.0), 0.123456, "0.123"),
        (Factor("a.b", "real", 0.0, 5e6), 1.0, "5e+06"),
        (Factor("a.b", "integer", 1, 9), 0.5, "5"),
        (Factor("a.b", "choice", values=("ask_help", "avoid")), 0.0, "ask help"),
        (Factor("a.b", "real", values=(0.25, 4.0)), 0.9, "4"),
    ],
)
def test_values_are_written_short_and_as_words(factor, place, said):
    assert words.value(factor, place) == said


@given(st.floats(-1e5, 1e5), st.floats(1e-3, 1e5))
def test_two_numbers_that_differ_are_written_apart(low, gap):
    digits = words.apart(low, low + gap)
    assert number(low, digits) != number(low + gap, digits)


@pytest.mark.parametrize(
    ("low", "high", "digits"), [(0.0, 0.7, 2), (0.0, 2.3, 1), (100.0, 100.04, 3), (0.0, 5e4, 0), (3.0, 3.0, 2)]
)
def test_the_difference_has_two_figures(low, high, digits):
    assert words.apart(low, high) == digits


@pytest.mark.parametrize(
    ("low", "high", "clear"), [(0.1, 0.2, True), (-0.2, -0.1, True), (-0.1, 0.1, False), (0.0, 0.1, False)]
)
def test_clear_is_without_zero(low, high, clear):
    assert words.is_clear({"low": low, "high": high}) is clear


@pytest.mark.parametrize("missing", ["value", "low", "high"])
def test_only_numbers_are_known_of_a_row(missing):
    row = {"value": 0.5, "low": 0.4, "high": 0.6} | {missing: float("nan")}
    assert words.known(row) == [value for name, value in row.items() if name != missing]


def test_what_an_index_means_goes_on_a_sentence():
    assert words.meaning("Share of the variance.") == "share of the variance"
    assert words.meaning("") == ""
