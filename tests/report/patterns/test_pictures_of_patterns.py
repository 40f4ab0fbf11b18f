"""The picture of a pattern: arms with their intervals, levels along a lever, effects beside what they are held against."""

from dataclasses import replace
from xml.etree import ElementTree

import matplotlib as mpl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from looking_at_pictures import marks, named, outside
from made_up_findings import HOSTILE, NAN, finding, judged, level, means

from covalue_sim.patterns.parts import Along
from covalue_sim.patterns.prediction import Prediction
from covalue_sim.report.figures.style import GAIN, LOSS, drawing
from covalue_sim.report.patterns.picture import LONGEST, draw, figure_of

ALONG = Along("power.declared_share", (0.0, 0.5, 1.0))


def shown(found):
    """The charts of a picture."""
    with drawing():
        return figure_of(found).axes


def bounds(axes):
    """Ends of the lines of a chart by height, those across it left out."""
    return {round(float(line.get_ydata()[0])): tuple(line.get_xdata()) for line in axes.lines if
            len(line.get_xdata()) == 2 and line.get_transform() == axes.transData}  # fmt: skip


def upright(axes):
    """Where lines stand from the bottom to the top of a chart, and whether they are dashed."""
    return {float(line.get_xdata()[0]): line.get_linestyle() == "--"
            for line in axes.lines if line.get_transform() == axes.get_xaxis_transform()}  # fmt: skip


def test_arms_stand_from_the_top_at_their_means_with_their_intervals():
    arms, _ = shown(replace(finding(), means=means(usual=0.4, more=0.6)))
    assert named(arms)[1] == ["usual", "more"]
    assert marks(arms, "o") == [(0.4, 0.0), (0.6, 1.0)]
    assert bounds(arms) == {0: pytest.approx((0.3, 0.5)), 1: pytest.approx((0.5, 0.7))}
    assert arms.get_ylim()[0] > arms.get_ylim()[1]


def test_what_is_measured_is_named_under_the_arms():
    arms, _ = shown(replace(finding(), means=means(usual=0.4)))
    assert arms.get_xlabel() == finding().pattern.outcomes[0].label


def test_levels_go_along_the_lever_a_line_an_arm():
    found = replace(finding(along=ALONG), means=means(usual=(0.4, 0.5, 0.6), more=(0.6, 0.3, 0.2)))
    along, _ = shown(found)
    assert [(line.get_xdata().tolist(), line.get_ydata().tolist()) for line in along.lines] == [
        ([0.0, 0.5, 1.0], [0.4, 0.5, 0.6]), ([0.0, 0.5, 1.0], [0.6, 0.3, 0.2]),
    ]  # fmt: skip
    assert [text.get_text() for text in along.get_legend().get_texts()] == ["usual", "more"]
    assert along.get_xlabel() == "power.declared_share"


def test_bands_along_a_lever_are_the_intervals():
    along, _ = shown(replace(finding(along=ALONG), means=means(usual=(0.4, 0.5, 0.6))))
    corners = {tuple(corner) for corner in along.collections[0].get_paths()[0].vertices.round(6).tolist()}
    assert corners >= {(0.0, 0.3), (0.0, 0.5), (1.0, 0.5), (1.0, 0.7)}


def test_one_arm_alone_has_no_key():
    along, _ = shown(replace(finding(along=ALONG), means=means(usual=(0.4, 0.5, 0.6))))
    assert along.get_legend() is None


def test_ten_arms_are_told_apart_without_colour():
    arms = {f"arm_{k}": (0.1 * k, 0.2, 0.3) for k in range(5)}
    along, _ = shown(replace(finding(along=ALONG), means=means(**arms)))
    assert len({(line.get_marker(), repr(line._dash_pattern)) for line in along.lines}) == 5


def test_the_effect_stands_above_what_is_left_of_it_and_the_null_model():
    found = replace(finding(effect=0.5), means=means(usual=0.4), ablation=judged(0.05, 0.02), null=judged(0.0, 0.03))
    _, effects = shown(found)
    assert named(effects)[1] == ["effect", "ablated", "null model"]
    assert marks(effects, "o") == [(0.5, 0.0), (0.05, 1.0), (0.0, 2.0)]
    assert bounds(effects) == {
        0: pytest.approx((0.4, 0.6)),
        1: pytest.approx((0.03, 0.07)),
        2: pytest.approx((-0.03, 0.03)),
    }


def test_the_effect_is_filled_and_what_is_left_is_hollow_and_dashed():
    found = replace(finding(), means=means(usual=0.4), ablation=judged(0.05))
    _, effects = shown(found)
    first, second = (line for line in effects.lines if line.get_marker() == "o")
    assert first.get_markerfacecolor() == first.get_color() and second.get_markerfacecolor() == "white"
    lines = [line for line in effects.lines if line.get_marker() != "o" and line.get_transform() == effects.transData]
    assert [line.get_linestyle() for line in lines] == ["-", "--"]


@pytest.mark.parametrize(("verdict", "colour"), [("holds", GAIN), ("fails", LOSS), ("inconclusive", None)])
def test_a_verdict_that_is_open_has_neither_colour(verdict, colour):
    _, effects = shown(replace(finding(verdict=verdict), means=means(usual=0.4)))
    found = effects.lines[0].get_color()
    assert found == colour if colour else found not in {GAIN, LOSS}


@pytest.mark.parametrize(
    ("about", "edges", "said"),
    [
        ({}, {0.1}, "smallest of interest"),
        ({"statistic": "none"}, {-0.1, 0.1}, "margin"),
        ({"statistic": "ratio_band", "prediction": Prediction(band=(0.5, 2.0))}, {0.5, 2.0}, "what is foretold"),
    ],
)
def test_dashed_lines_are_what_the_effect_is_held_against_and_are_said_to_be(about, edges, said):
    _, effects = shown(replace(finding(**about), means=means(usual=0.4)))
    assert {place for place, dashed in upright(effects).items() if dashed} == edges
    assert upright(effects)[0.0] is False
    assert effects.get_xlabel() == f"effect; dashed: {said}"


@given(st.floats(-5, 5), st.floats(0.01, 1))
def test_zero_the_margin_and_the_interval_are_all_within_the_axes(effect, half):
    found = replace(finding(), judgement=judged(effect, half), means=means(usual=0.4))
    _, effects = shown(found)
    low, high = effects.get_xlim()
    assert low <= min(0.0, effect - half) and high >= max(0.1, effect + half)


def test_weights_won_stand_on_all_of_the_scale():
    found = replace(
        finding(), judgement=None, means=means(usual=0.4, more=0.6), won={"usual": level(0.25), "more": level(0.75)}
    )
    _, weights = shown(found)
    assert named(weights)[1] == ["usual", "more"]
    assert marks(weights, "D") == [(25.0, 0.0), (75.0, 1.0)]
    assert bounds(weights) == {0: pytest.approx((15.0, 35.0)), 1: pytest.approx((65.0, 85.0))}
    assert weights.get_xlim()[0] < 0 and weights.get_xlim()[1] > 100


def test_what_is_only_reported_has_one_chart():
    assert len(shown(replace(finding(), judgement=None, means=means(usual=0.4)))) == 1


def test_means_of_the_ablation_are_not_those_of_the_arms():
    both = [*means(usual=0.4), ("ablation", means(usual=9.0)[0][1])]
    arms, _ = shown(replace(finding(), means=both))
    assert marks(arms, "o") == [(0.4, 0.0)]


def test_one_replicate_has_means_and_no_lines():
    arms, _ = shown(replace(finding(), judgement=judged(0.5, NAN), means=means(NAN, usual=0.4, more=0.6)))
    assert marks(arms, "o") == [(0.4, 0.0), (0.6, 1.0)]


@given(st.text(min_size=1, max_size=60))
def test_names_of_arms_are_one_short_line_and_the_picture_is_sound(name):
    made = draw(replace(finding(), means=means(**{name: 0.4, "b": 0.5})))
    words = ["".join(one.itertext()) for one in ElementTree.fromstring(made).iter() if one.tag.endswith("text")]
    assert "b" in words
    assert max(len(word) for word in words if "…" in word or word == name) <= LONGEST if name in words else True


@pytest.mark.parametrize("arms", [1, 3, 9])
def test_all_words_are_in_the_picture(arms):
    named_arms = {f"an_arm_with_a_name_that_is_long_{k}": 0.1 * k for k in range(arms)}
    with drawing():
        assert outside(figure_of(replace(finding(), means=means(**named_arms), ablation=judged(0.1)))) == []


def test_the_same_finding_gives_the_same_picture_and_leaves_the_session_alone():
    found = replace(finding(), means=means(usual=0.4, more=0.6))
    before = dict(mpl.rcParams)
    assert draw(found) == draw(found)
    assert dict(mpl.rcParams) == before


def test_hostile_names_are_words():
    made = draw(replace(finding(), means=means(**{HOSTILE: 0.4})))
    assert "<script" not in made
    ElementTree.fromstring(made)
