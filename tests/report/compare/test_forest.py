"""Rows along an axis, and what arms and directions look like: drawn where the numbers are, told apart without colour."""

import re
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_comparison import NAN, MadeUp, outcome_row, paired

from covalue_sim.report.compare.drawing import NARROW
from covalue_sim.report.compare.looking import clear, same
from covalue_sim.report.compare.marks import BETTER, NEITHER, REFERENCE, WORSE, direction, look_of
from covalue_sim.report.compare.pictures import curves, flows, outcomes, weights
from covalue_sim.report.compare.pictures.forest import (
    BOTTOM,
    HEADING,
    ROW,
    TOP,
    TWO_LINES,
    Axis,
    Entry,
    _limits,
    fitted,
    forest,
    height_of,
)
from covalue_sim.report.compare.pictures.groups import named
from covalue_sim.report.figures.sheet import extent

WIDE = 8.0


def lines(axes, marker=False):
    """What is drawn of intervals, or of markers, in order, without the line of zero."""
    drawn = [line for line in axes.lines if line.get_marker() != "None" or len(line.get_xdata()) == 2]
    drawn = [line for line in drawn if not (list(line.get_xdata()) == [0, 0] and list(line.get_ydata()) == [0, 1])]
    return [line for line in drawn if (line.get_marker() != "None") == marker]


def test_a_row_is_drawn_where_its_numbers_are():
    entries = [Entry("A", "", 0.5, 0.2, 0.9, BETTER), Entry("B", "", -0.5, -0.7, -0.1, WORSE, sure=False)]
    (axes,) = forest(entries, Axis("x"), WIDE).axes
    spans = [tuple(line.get_xdata()) for line in lines(axes)]
    assert spans == [(0.2, 0.9), (-0.7, -0.1)]
    marks = lines(axes, marker=True)
    assert [float(line.get_xdata()[0]) for line in marks] == [0.5, -0.5]
    assert [line.get_marker() for line in marks] == ["^", "v"]
    assert [line.get_markerfacecolor() for line in marks] == [BETTER.colour, "white"]
    heights = [line.get_ydata()[0] for line in marks]
    assert heights == pytest.approx([0.5 * ROW, 1.5 * ROW])


def test_what_lies_beyond_the_axis_is_an_arrow_at_its_edge():
    entries = [Entry("far", "", 50.0, 40.0, 60.0, BETTER), Entry("low", "", -50.0, -60.0, -40.0, WORSE),
               Entry("in", "", 0.0, -1.0, 1.0, NEITHER)]  # fmt: skip
    (axes,) = forest(entries, Axis("x", most=4.0), WIDE).axes
    low, high = axes.get_xlim()
    assert (low, high) == pytest.approx((-4.48, 4.48))
    marks = lines(axes, marker=True)
    assert [line.get_marker() for line in marks] == [">", "<", "o"]
    assert [float(line.get_xdata()[0]) for line in marks] == pytest.approx([high, low, 0.0])
    assert all(low <= end <= high for line in lines(axes) for end in line.get_xdata())


def test_a_row_without_a_number_has_words_and_no_mark_and_one_without_bounds_no_line():
    entries = [Entry("unknown", "–", look=NEITHER), Entry("single", "", 0.5, look=NEITHER)]
    (axes,) = forest(entries, Axis("x"), WIDE).axes
    assert len(lines(axes, marker=True)) == 1
    assert lines(axes) == []
    assert {"unknown", "single", "–"} <= {text.get_text() for text in axes.texts}


@settings(max_examples=30)
@given(st.lists(st.floats(-1e3, 1e3), max_size=8), st.floats(0.5, 1e4))
def test_limits_hold_zero_and_every_number_up_to_the_most(means, most):
    low, high = _limits([Entry("", "", mean, mean - 1, mean + 1) for mean in means], Axis("", most=most))
    assert low < 0 < high
    for mean in means:
        assert low <= max(mean - 1, -most)
        assert high >= min(mean + 1, most)
    assert high - low <= 1.12 * 2 * most + 2


def test_limits_that_are_given_are_kept():
    assert _limits([Entry("", "", 500.0)], Axis("", limits=(-3, 103))) == (-3, 103)
    assert _limits([], Axis("")) == (-1.0, 1.0)


def test_height_grows_by_the_rows_and_phones_get_two_lines_a_row():
    rows = [Entry("Heading"), Entry("A", look=NEITHER), Entry("B", look=NEITHER)]
    assert height_of(rows, WIDE) == pytest.approx(HEADING + 2 * ROW + TOP + BOTTOM)
    assert height_of(rows, NARROW) == pytest.approx(HEADING + 2 * TWO_LINES + TOP + BOTTOM)
    assert forest(rows, Axis("x"), WIDE).get_size_inches() == pytest.approx((WIDE, height_of(rows, WIDE)))


def test_zero_is_marked_unless_it_means_nothing():
    def marked(axis):
        (axes,) = forest([Entry("A", "", 1.0, 0.5, 1.5, NEITHER)], axis, WIDE).axes
        return any(list(line.get_xdata()) == [0, 0] for line in axes.lines)

    assert marked(Axis("x"))
    assert not marked(Axis("x", zero=False))


@given(st.text(st.characters(codec="ascii", categories=("L", "N", "Zs")), max_size=60), st.floats(0.3, 4.0))
@settings(max_examples=25)
def test_words_are_cut_between_words_and_say_that_they_are(words, room):
    shown = fitted(words, room, 8.0)
    if extent(words, 8.0) <= room:
        assert shown == words
        return
    assert shown.endswith("…")
    kept = shown.removesuffix("…").rstrip()
    assert words.startswith(kept)
    if " " in kept:
        assert extent(shown, 8.0) <= room


def test_a_long_single_word_is_cut_to_its_room():
    shown = fitted("x" * 200, 1.0, 8.0)
    assert extent(shown, 8.0) <= 1.0
    assert re.fullmatch("x+…", shown)


@pytest.mark.parametrize(
    ("better", "difference", "look"),
    [(1, 0.1, BETTER), (1, -0.1, WORSE), (-1, 0.1, WORSE), (-1, -0.1, BETTER), (0, 5.0, NEITHER), (1, 0.0, NEITHER)],
)
def test_the_mark_of_a_change_is_that_of_its_direction(better, difference, look):
    assert direction(better, difference) is look


def test_arms_differ_by_marker_and_dashes_and_only_the_reference_looks_like_it():
    looks = [look_of(place) for place in range(7)]
    assert looks[0] is REFERENCE
    assert len({look.marker for look in looks}) == 7
    assert len({look.line for look in looks}) == 7
    assert len({look.colour for look in looks}) == 7
    assert look_of(7) == look_of(1)


@pytest.mark.parametrize(
    ("low", "high", "holm", "sure"),
    [(0.1, 0.3, 0.01, True), (-0.3, -0.1, 0.01, True), (0.0, 0.3, 0.01, False), (-0.3, 0.0, 0.01, False),
     (0.1, 0.3, 0.05, False), (0.1, 0.3, 0.0499, True), (0.1, 0.3, NAN, True), (NAN, NAN, 0.01, False)],
)  # fmt: skip
def test_clear_is_an_interval_without_zero_that_stands_after_holm(low, high, holm, sure):
    assert clear({"low": low, "high": high, "holm": holm}) is sure


def test_same_is_zero_with_bounds_that_are_zero():
    assert same(paired(0.0, 0.0))
    assert not same(paired(0.0, 0.1))
    assert not same(paired(0.1, 0.0))
    assert not same({"difference": 0.0, "low": NAN, "high": NAN})


def test_the_picture_of_outcomes_has_each_outcome_once_under_its_theme():
    rows = [outcome_row("served", 0.2, theme="access"), outcome_row("value_user", -0.1, theme="value"),
            outcome_row("burden_end", 0.1, better=-1, theme="value"), outcome_row("tension", 0.1, theme="value")]  # fmt: skip
    comparison = MadeUp(outcomes=rows)
    (axes,) = outcomes.draw(comparison, "shared", WIDE).axes
    words = [text.get_text() for text in axes.texts]
    headed = [word for word in words if word in {"Access", "Value", "People seen in a week", "Net value to users"}]
    assert headed == ["Access", "People seen in a week", "Value", "Net value to users"]
    assert [line.get_marker() for line in lines(axes, marker=True)] == ["^", "v", "v"]
    title, said = outcomes.said(comparison, "shared")
    assert f"Chart of {len(lines(axes, marker=True))} outcomes" in said
    assert title.startswith("With shared, ")


def test_chosen_outcomes_are_those_drawn():
    rows = [outcome_row("served", 0.2), outcome_row("tension", 0.1)]
    assert [row["outcome"] for row in outcomes.shown(MadeUp(outcomes=rows, chosen=("tension",)), "shared")] == [
        "tension"
    ]
    assert len(outcomes.shown(MadeUp(outcomes=[outcome_row("tension", 0.1)]), "shared")) == 1


def test_the_largest_flows_of_a_unit_are_drawn_whichever_way_they_change():
    rows = [{"unit": f"{unit} a patient-week", "difference": size, "resource": f"{unit}{size}"}
            for unit in ("hours", "money units") for size in (1, -9, 3, -2, 8, 7, 6, 5, 4, 0.5)]  # fmt: skip
    assert [row["difference"] for row in flows.largest(rows, "hours")] == [-9, 8, 7, 6, 5, 4, 3, -2]
    assert {row["resource"][:5] for row in flows.largest(rows, "money")} == {"money"}
    assert flows.largest([], "hours") == []


def test_shares_of_weightings_are_drawn_in_per_cent_for_every_arm():
    rows = [{"arm": arm, "space": "kinds", "share": share, "low": share - 0.1, "high": share + 0.1}
            for arm, share in (("baseline", 0.3), ("shared", 0.7))]  # fmt: skip
    (axes,) = weights.draw(MadeUp(weight_space=rows), "shared", WIDE).axes
    assert [float(line.get_xdata()[0]) for line in lines(axes, marker=True)] == pytest.approx([30, 70])
    assert axes.get_xlim() == (-3, 103)
    _, said = weights.said(MadeUp(weight_space=rows), "shared")
    assert said.endswith("Shared: kinds: 70\u00a0% (60 to 80).")


@pytest.mark.parametrize(("group", "label"), [("level 3", "Activation level 3"), ("much slack", "Much slack")])
def test_a_group_without_a_heading_says_what_it_is_of(group, label):
    assert named(group) == label


def test_letters_of_interventions_are_never_used_twice():
    comparison = MadeUp()
    change = SimpleNamespace(interventions=[SimpleNamespace(week=week) for week in range(60)])
    comparison.ensemble.scenarios = [SimpleNamespace(interventions=[SimpleNamespace(week=5)]), change]
    letters = curves.interventions(comparison, "shared")
    assert [week for _, week in letters] == list(range(60))
    assert len({letter for letter, _ in letters}) == 60
    assert [letter for letter, _ in letters[:3]] == ["a", "b", "c"]
