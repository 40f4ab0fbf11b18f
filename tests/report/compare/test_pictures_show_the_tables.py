"""Pictures of comparisons: what stands where is what the tables say, seen without colour and kept inside the page."""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from looking_at_pictures import colliding, contrast, marks, named, outside
from made_up_comparison import NAN, MadeUp, gap_row, group_row, outcome_row, paired, person_rows
from matplotlib.colors import to_hex
from matplotlib.transforms import Bbox

from covalue_sim.analysis.curves import Curve
from covalue_sim.errors import InputError
from covalue_sim.experiments.compare.ensemble import Measure
from covalue_sim.experiments.compare.whom import EVERYBODY
from covalue_sim.model.outcomes import VALUE_COMPONENTS
from covalue_sim.report.compare.pictures import PICTURES, cost, curves, draw, groups, persons
from covalue_sim.report.figures.style import GAIN, LOSS, drawing

WIDE, PHONE = 8.6, 3.9
HOSTILE = '<script>alert("x")</script> $x_1$'


def drawn(kind, comparison, arm="shared", width=WIDE):
    """The charts of a picture, as they are drawn for a page."""
    with drawing():
        return kind.draw(comparison, arm, width).axes


def worth(arm, values, half=1.0):
    return [{"arm": arm, "effect": cost.EFFECT, "threshold": 10.0 * k, "net_benefit": value, "low": value - half,
             "high": value + half} for k, value in enumerate(values)]  # fmt: skip


def accepted(arm, values):
    return [{"arm": arm, "effect": cost.EFFECT, "threshold": 10.0 * k, "probability_best_mean": value}
            for k, value in enumerate(values)]  # fmt: skip


def priced(labels=("baseline", "shared")):
    benefits = [row for arm in labels[1:] for row in worth(arm, (-2.0, 0.0, 2.0))]
    shares = [row for k, arm in enumerate(labels) for row in accepted(arm, (0.9 - 0.1 * k, 0.5, 0.1 + 0.1 * k))]
    return MadeUp(labels, net_benefit=benefits, acceptability=shares)


def line_of(axes, label):
    (found,) = [line for line in axes.lines if line.get_label() == label]
    return found


def test_net_benefit_runs_over_what_value_may_be_worth_with_its_interval_and_zero():
    benefit, _ = drawn(cost, priced())
    (course,) = [line for line in benefit.lines if len(line.get_xdata()) == 3]
    assert course.get_xdata().tolist() == [0.0, 10.0, 20.0]
    assert course.get_ydata().tolist() == [-2.0, 0.0, 2.0]
    corners = {tuple(corner) for corner in benefit.collections[0].get_paths()[0].vertices.tolist()}
    assert corners >= {(0.0, -3.0), (0.0, -1.0), (20.0, 1.0), (20.0, 3.0)}
    assert any(list(line.get_ydata()) == [0, 0] for line in benefit.lines)


def test_every_arm_and_the_reference_have_a_line_of_their_own_chances():
    _, chances = drawn(cost, priced(("baseline", "a", "b")), "a")
    for k, arm in enumerate(("baseline", "a", "b")):
        assert line_of(chances, arm).get_ydata() == pytest.approx([0.9 - 0.1 * k, 0.5, 0.1 + 0.1 * k])
    assert chances.get_ylim()[0] < 0 and chances.get_ylim()[1] > 1


def test_seven_arms_are_told_apart_without_colour():
    labels = ("baseline", *"abcdef")
    _, chances = drawn(cost, priced(labels), "a")
    looks = {(line_of(chances, arm).get_marker(), repr(line_of(chances, arm)._dash_pattern)) for arm in labels}
    assert len(looks) == 7


@pytest.mark.parametrize(("width", "key"), [(WIDE, False), (PHONE, True)])
def test_arms_are_named_at_their_lines_or_on_a_phone_in_a_key(width, key):
    _, chances = drawn(cost, priced(("baseline", "a", "b")), "a", width)
    said = chances.get_legend().get_texts() if key else chances.texts
    assert {text.get_text() for text in said} == {"baseline", "a", "b"}
    assert (chances.get_legend() is None) == (not key)


def test_a_phone_has_one_chart_below_the_other():
    beside, below = ([axes.get_position() for axes in drawn(cost, priced(), width=width)] for width in (WIDE, PHONE))
    assert beside[0].y0 == pytest.approx(beside[1].y0) and beside[0].x1 < beside[1].x0
    assert below[0].x0 == pytest.approx(below[1].x0) and below[0].y0 > below[1].y1


def course(values, *, half=0.05, parted=None):
    values = np.asarray(values, float)
    return Curve(np.arange(len(values)), np.full(len(values), 9), values, values - half, values + half, values - 2 * half,
                 values + 2 * half, 0, parted, None)  # fmt: skip


def over_weeks(*found, chosen=(), scenarios=None):
    """A comparison with these curves: (name, unit, curve)."""
    comparison = MadeUp(chosen=chosen, outcomes=[outcome_row("served", 0.1)])
    comparison.ensemble.curves = [("shared", Measure(name, unit, "", ""), curve) for name, unit, curve in found]
    if scenarios:
        comparison.ensemble.scenarios = scenarios
    return comparison


def test_a_curve_is_the_difference_with_two_bands_the_wider_for_all_weeks():
    (axes,) = drawn(curves, over_weeks(("health", "0-1", course((0.1, 0.2, 0.3)))))
    assert [line.get_ydata().tolist() for line in axes.lines if len(line.get_xdata()) == 3] == [[0.1, 0.2, 0.3]]
    wide, close = (
        {tuple(corner) for corner in band.get_paths()[0].vertices.round(9).tolist()} for band in axes.collections
    )
    assert wide >= {(0.0, 0.0), (0.0, 0.2)} and close >= {(0.0, 0.05), (0.0, 0.15)}


@pytest.mark.parametrize(
    ("unit", "heading", "top"),
    [("share of encounters", "Health (points)", 20.0), ("0-1", "Health (0 to 1)", 0.2), ("1", "Health", 0.2),
     ("-1 to 1", "Health (\u22121 to 1)", 0.2), ("correlation", "Health", 0.2), ("hours", "Health (hours)", 0.2)],
)  # fmt: skip
def test_each_chart_says_in_what_its_difference_is(unit, heading, top):
    (axes,) = drawn(curves, over_weeks(("health", unit, course((0.0, 0.2)))))
    assert axes.get_title(loc="left") == heading
    assert axes.lines[0].get_ydata().max() == pytest.approx(top)


def test_the_first_clear_week_has_a_dot_and_no_week_none():
    parted, never = drawn(curves, over_weeks(("health", "0-1", course((0.0, 0.2, 0.3), parted=1)),
                                             ("burden", "0-1", course((0.0, 0.2, 0.3)))))  # fmt: skip
    assert marks(parted, "o") == [(1.0, 0.2)]
    assert marks(never, "o") == []


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6])
def test_the_lowest_chart_of_each_column_names_the_weeks(count):
    names = curves.SERIES[:count]
    found = drawn(curves, over_weeks(*((name, "0-1", course((0.0, 0.2))) for name in names)))
    assert len(found) == count
    for k, axes in enumerate(found):
        assert axes.get_xlabel() == ("week" if k + 3 >= count else "")


def test_chosen_outcomes_are_the_curves_that_are_drawn():
    comparison = over_weeks(("health", "0-1", course((0.0, 0.2))), ("burden", "0-1", course((0.0, 0.1))),
                            chosen=("burden_end",))  # fmt: skip
    assert [axes.get_title(loc="left") for axes in drawn(curves, comparison)] == ["Users' burden (0 to 1)"]


def test_where_no_series_is_among_the_usual_the_first_are_drawn():
    comparison = over_weeks(*((f"x_{k}", "1", course((0.0, 0.2))) for k in range(9)))
    assert [axes.get_title(loc="left") for axes in drawn(curves, comparison)] == [f"X {k}" for k in range(6)]


def test_curves_of_another_arm_are_not_drawn():
    comparison = over_weeks(("health", "0-1", course((0.0, 0.2))))
    comparison.ensemble.curves.append(("other", Measure("burden", "0-1", "", ""), course((0.0, 0.1))))
    assert len(drawn(curves, comparison)) == 1


def test_interventions_of_either_arm_are_lettered_at_their_weeks():
    scenarios = [SimpleNamespace(interventions=[SimpleNamespace(week=week, changes={})]) for week in (2, 1)]
    (axes,) = drawn(curves, over_weeks(("health", "0-1", course((0.0, 0.1, 0.2, 0.3))), scenarios=scenarios))
    assert [(text.get_text(), text.xy[0]) for text in axes.texts] == [("a", 1), ("b", 2)]
    dotted = [line.get_xdata()[0] for line in axes.lines if line.get_linestyle() == "--"]
    assert dotted == [1, 2]


def kinds(group, values):
    return [
        group_row(group, value, measure=f"value: {kind}") for kind, value in zip(VALUE_COMPONENTS, values, strict=True)
    ]


def grouped(*rows):
    every = [group_row(EVERYBODY, 0.05, trait=EVERYBODY), *rows]
    return MadeUp(subgroups=every)


def cells(axes):
    return [[text.get_text() for text in axes.texts if round(text.get_position()[1]) == row] for row in
            range(len(axes.get_yticks()))]  # fmt: skip


def test_groups_stand_under_their_trait_and_a_gap_is_no_group():
    rows = [group_row("little slack", -0.1), group_row("much slack", 0.2), gap_row(-0.3),
            group_row("on benefits", 0.1, trait="benefits"), group_row("nobody", 0.1, trait="benefits", n=1)]  # fmt: skip
    rows_chart, grid = drawn(groups, grouped(*rows))
    said = [text.get_text() for text in rows_chart.texts]
    order = ["Everybody", "By slack (free time and money)", "Little slack", "Much slack", "By means-tested benefits",
             "On benefits"]  # fmt: skip
    assert [words for words in said if words in order] == order
    assert "Nobody" not in said
    assert named(grid)[1] == ["Everybody", "Little slack", "Much slack", "On benefits"]


def test_a_grid_has_the_kinds_of_value_across_and_bold_where_it_is_clear():
    values = [0.2, -0.1, 0.001, *[0.0] * (len(VALUE_COMPONENTS) - 3)]
    _, grid = drawn(groups, grouped(*kinds(EVERYBODY, values)))
    assert named(grid)[0] == list(VALUE_COMPONENTS)
    assert cells(grid)[0][:3] == ["0.20", "\u22120.10", "0.001"]
    assert [text.get_weight() for text in grid.texts[:3]] == ["bold", "bold", "normal"]


@given(st.floats(-0.5, 0.5).filter(lambda value: abs(value) >= 0.0002))
def test_a_change_is_never_shown_as_none(value):
    _, grid = drawn(groups, grouped(*kinds(EVERYBODY, [value] * len(VALUE_COMPONENTS))))
    (written,) = set(cells(grid)[0])
    assert float(written.replace("\u2212", "-")) * value > 0


def test_colours_of_the_grid_are_as_strong_for_losses_as_for_gains():
    _, grid = drawn(groups, grouped(*kinds(EVERYBODY, [0.2, *[-0.1] * (len(VALUE_COMPONENTS) - 1)])))
    low, high = grid.images[0].get_clim()
    assert -low == high >= 0.2


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_groups_with_long_names_fit_the_page(width):
    rows = [group_row(f"a group of people with a very long name {k}", 0.1 * k) for k in range(5)]
    with drawing():
        figure = groups.draw(grouped(*rows, *(row for one in rows for row in kinds(one["group"], [0.1] * len(VALUE_COMPONENTS)))),
                             "shared", width)  # fmt: skip
    assert [words for words in outside(figure) if not words.startswith("A group")] == []


def fates(better, worse, *, group=EVERYBODY):
    return person_rows(better, worse, group=group)


def alike(changes, weeks=52, **tables):
    """A comparison of people whose net value changes by so much a week."""
    comparison = MadeUp(**tables)
    change = np.asarray(changes, float)[None, :] * weeks
    there = np.ones(change.shape)
    people = [{"end": {"founder": there, "engaged": there, "net_value": value}} for value in (0 * change, change)]
    comparison.ensemble.people = people
    return comparison


def parts(axes, row):
    """Ends of the parts of a bar, with colour and hatch."""
    found = [patch for patch in axes.patches if round(patch.get_y() + patch.get_height() / 2) == row]
    return [(patch.get_x(), patch.get_x() + patch.get_width(), to_hex(patch.get_facecolor()), patch.get_hatch() or "")
            for patch in found]  # fmt: skip


def test_a_bar_holds_everybody_better_off_first_and_worse_off_last():
    bars, _ = drawn(persons, alike((-0.1, 0.1, 0.2), persons=fates(0.5, 0.2)))
    better, untouched, worse = parts(bars, 0)
    assert better[:3] == (0.0, pytest.approx(0.5), GAIN)
    assert untouched[:2] == pytest.approx((0.5, 0.8))
    assert worse[:3] == (pytest.approx(0.8), pytest.approx(1.0), LOSS)
    assert len({better[3], untouched[3], worse[3]}) == 3


def test_shares_are_written_where_they_have_room():
    bars, _ = drawn(persons, alike((-0.1, 0.1), persons=fates(0.6, 0.05)))
    written = {text.get_text() for text in bars.texts if "%" in text.get_text()}
    assert written == {"60\u00a0%", "35\u00a0%"}


def test_each_group_of_more_than_one_replicate_has_a_bar():
    rows = [*fates(0.5, 0.2), *fates(0.3, 0.3, group="level 1"),
            *({**row, "n": 1} for row in fates(0.1, 0.1, group="nobody"))]  # fmt: skip
    bars, _ = drawn(persons, alike((-0.1, 0.1), persons=rows))
    assert named(bars)[1] == ["Everybody", "Activation level 1"]


def test_the_spread_is_hatched_below_zero_and_marks_the_median_of_those_who_change():
    _, spread = drawn(persons, alike((-0.2, -0.1, 0.0, 0.3, 0.4, 0.5), persons=fates(0.5, 0.3)))
    assert marks(spread, "o") == [(pytest.approx(0.3), 0.0)]
    losing, gaining = spread.collections[:2]
    assert losing.get_hatch() and not gaining.get_hatch()
    for area, low, high in ((losing, -np.inf, 0.002), (gaining, -0.002, np.inf)):
        across = np.concatenate([path.vertices[:, 0] for path in area.get_paths()])
        assert low <= across.min() and across.max() <= high


@pytest.mark.parametrize(
    ("changes", "said"),
    [((0.0, 0.0, 0.0), "nobody's net value changes"), ((0.0, 0.2), "everybody who changes does so by +0.20 SD a week"),
     ((-0.5, -0.5, -0.5), "everybody who changes does so by \u22120.50 SD a week")],
)  # fmt: skip
def test_no_spread_is_said_to_be_none(changes, said):
    _, spread = drawn(persons, alike(changes, persons=fates(0.5, 0.3)))
    assert len(spread.lines) == 0
    assert [text.get_text() for text in spread.texts] == [said]


def whole(**more):
    """A comparison with every table that a picture asks for."""
    shares = [{"arm": arm, "space": "kinds of value to users", "share": 0.5, "low": 0.4, "high": 0.6}
              for arm in ("baseline", "shared")]  # fmt: skip
    flow = {"arm": "shared", "giver": "patient", "receiver": "professional", "resource": "time", "unit": "hours",
            "difference": 0.2, "low": 0.1, "high": 0.3, "holm": 0.001}  # fmt: skip
    parted = {"arm": "shared", "series": "value_user", "first_difference": 1, "parted": 1, "apart_to_the_end_from": 1}
    comparison = alike((-0.1, 0.1, 0.2), partings=[parted], costs=[{"arm": "shared", "cost": "spending", **paired(1.0)}],
                       persons=fates(0.5, 0.2), weight_space=shares, flows=[flow],
                       outcomes=[outcome_row("value_user", 0.2), outcome_row("health_end", NAN)],
                       subgroups=[group_row(EVERYBODY, 0.1, trait=EVERYBODY), *kinds(EVERYBODY, [0.1] * len(VALUE_COMPONENTS))],
                       net_benefit=worth("shared", (-1.0, 1.0)),
                       acceptability=[*accepted("baseline", (0.9, 0.1)), *accepted("shared", (0.1, 0.9))], **more)  # fmt: skip
    comparison.ensemble.curves = [("shared", Measure("value_user", "SD", "", ""), course((0.0, 0.2)))]
    return comparison


@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("picture", PICTURES)
def test_all_words_are_on_the_page_on_desks_and_phones(picture, width):
    figure = draw(whole(), picture, "shared", width).figure
    assert outside(figure) == []
    assert [pair for axes in figure.axes for pair in colliding(axes)] == []


@pytest.mark.parametrize("picture", PICTURES)
def test_charts_of_a_picture_do_not_lie_on_each_other(picture):
    boxes = [axes.get_position() for axes in draw(whole(), picture, "shared", PHONE).figure.axes]
    for k, box in enumerate(boxes):
        assert not [
            other for other in boxes[:k] if (both := Bbox.intersection(box, other)) and both.width * both.height > 1e-9
        ]


@pytest.mark.parametrize("picture", PICTURES)
def test_every_picture_tells_its_arms_to_those_who_do_not_see_it(picture):
    made = draw(whole(), picture, "shared", WIDE)
    assert "hared" in made.words and made.words.endswith((".", "%)", "numbers."))
    assert made.title and made.name == picture


def test_a_picture_that_does_not_exist_names_the_nearest():
    with pytest.raises(InputError, match="did you mean 'persons'"):
        draw(whole(), "person", "shared", WIDE)


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_numbers_are_read_on_every_colour_of_the_grid(one, other):
    _, grid = drawn(groups, grouped(*kinds(EVERYBODY, [one, other, 1.0, -1.0, *[0.0] * (len(VALUE_COMPONENTS) - 4)])))
    (image,) = grid.images
    for text, value in zip(grid.texts, image.get_array()[0], strict=True):
        assert contrast(text.get_color(), image.to_rgba(float(value))) >= 4.5
