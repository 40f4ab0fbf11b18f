"""What the pictures of a run show: bars, bands, areas and dots where the tables have their numbers."""

from itertools import pairwise

import numpy as np
import pytest
from looking_at_pictures import named
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.colors import to_hex
from matplotlib.patches import PathPatch, Rectangle
from plausible_results import FLOWS

from covalue_sim.analysis.estimates import bounds
from covalue_sim.model.outcomes import VALUE_COMPONENTS
from covalue_sim.report.figures import encounters, flows, outcomes, practice_space, slack, value
from covalue_sim.report.figures.panels import PANELS
from covalue_sim.report.figures.style import CLASSES, EXPLOITED, GAIN, LOSS

FIRST_WEEK, WEEKS, REPLICATES = -26, 60, 6


def charts(kind, results):
    """Charts of a picture by their headings."""
    return {axes.get_title(loc="left"): axes for axes in kind.draw(results).figure.axes}


def by_week(tables, column):
    """A weekly series as (replicates, weeks)."""
    return np.asarray(tables["weekly"][column]).reshape(REPLICATES, -1)


def constant(**values):
    """Sets weekly series to one number in every week of every replicate."""

    def change(tables):
        for column, number in values.items():
            tables["weekly"][column] = np.full(len(tables["weekly"]["week"]), number)

    return change


def test_a_line_is_the_mean_of_replicates_in_every_week(changed, tables):
    axes = charts(outcomes, changed())["How users fare"]
    drawn = [line.get_ydata() for line in axes.lines if len(line.get_xdata()) == WEEKS - FIRST_WEEK]
    expected = [by_week(tables, column).mean(axis=0) for column in ("health", "wellbeing", "distress")]
    assert np.asarray(drawn) == pytest.approx(np.asarray(expected))


def test_bands_are_the_interval_and_the_middle_of_replicates(changed, tables):
    axes = charts(outcomes, changed())["Value to users"]
    wide, close = (np.asarray(band.get_paths()[0].vertices) for band in axes.collections)
    at_end = by_week(tables, "value_user")[:, -1]
    last = bounds(at_end)
    assert set(close[close[:, 0] == WEEKS - 1, 1].round(9)) == {round(last.low, 9), round(last.high, 9)}
    edges = np.quantile(at_end, (0.1, 0.9))
    assert sorted(set(wide[wide[:, 0] == WEEKS - 1, 1].round(9))) == pytest.approx(edges)


def test_every_panel_is_drawn_once_with_its_curves_named_at_their_ends(changed):
    found = charts(outcomes, changed())
    assert list(found) == [panel.heading for panel in PANELS]
    for panel in PANELS:
        assert {curve.label for curve in panel.curves} <= {text.get_text() for text in found[panel.heading].texts}


def test_curves_of_a_panel_are_told_apart_by_their_dashes(changed):
    for axes in charts(outcomes, changed()).values():
        drawn = [line for line in axes.lines if len(line.get_xdata()) == WEEKS - FIRST_WEEK]
        assert len({repr(line._dash_pattern) for line in drawn}) == len(drawn)


def test_names_at_the_ends_stand_in_the_order_of_the_ends(changed):
    found = charts(outcomes, changed(constant(health=0.3, wellbeing=0.6, distress=0.45)))["How users fare"]
    heights = {text.get_text(): text.get_position()[1] for text in found.texts}
    assert heights["health"] < heights["distress"] < heights["well-being"]


def test_what_is_never_negative_has_no_room_below_zero(changed):
    assert charts(outcomes, changed(constant(burden=0.001, burnout=0.002)))["Strain"].get_ylim()[0] == 0.0


def test_a_flat_series_on_a_scale_is_not_blown_up(changed):
    low, high = charts(outcomes, changed(constant(burden=0.5, burnout=0.501)))["Strain"].get_ylim()
    assert high - low >= 0.1 - 1e-9


def test_the_burn_in_is_shaded_up_to_week_zero(changed):
    for axes in charts(outcomes, changed()).values():
        shade = [patch for patch in axes.patches if patch.get_height() == 1.0]
        assert [(patch.get_x(), patch.get_width()) for patch in shade] == [(FIRST_WEEK, -FIRST_WEEK)]


def test_interventions_are_letters_above_their_weeks_and_apart(changed):
    marked = [{"week": week, "set": {"power.declared_share": 0.5}} for week in (10, 11, 40)]
    for axes in charts(outcomes, changed(interventions=marked)).values():
        letters = [text for text in axes.texts if text.get_text() in {"a", "b", "c"}]
        assert [text.get_text() for text in letters] == ["a", "b", "c"]
        places = [text.xy[0] for text in letters]
        assert places == sorted(set(places))
        weeks = [line.get_xdata()[0] for line in axes.lines if list(line.get_ydata()) == [0, 1]]
        assert {10, 11, 40} <= set(weeks)


SHARES = {"share_co_created": 0.5, "share_neutral": 0.1, "share_provider_depleted": 0.15, "share_user_exploited": 0.05,
          "share_co_destroyed": 0.2}  # fmt: skip


def areas(axes):
    """Lower and upper edge of each area in the last week, from the floor up."""
    found = []
    for area in axes.collections:
        corners = np.asarray(area.get_paths()[0].vertices)
        last = corners[corners[:, 0] == corners[:, 0].max(), 1]
        found.append((round(float(last.min()), 9), round(float(last.max()), 9)))
    return found


def stacked(results):
    return encounters.draw(results).figure.axes[0]


def test_shares_of_encounters_are_stacked_from_created_to_destroyed_and_fill_the_chart(changed):
    edges = np.concatenate([[0.0], np.cumsum([SHARES[look.column] for look in CLASSES])]).round(9).tolist()
    assert areas(stacked(changed(constant(**SHARES)))) == list(pairwise(edges))
    assert edges[-1] == 1.0


def test_areas_that_meet_differ_in_their_hatch(changed):
    hatches = [area.get_hatch() or "" for area in stacked(changed(constant(**SHARES))).collections]
    assert len(set(hatches)) == len(CLASSES)


def test_classes_are_named_beside_their_areas_with_their_shares(changed):
    said = {text.get_text().split("\n")[0]: text.get_text().split("\n")[1] for text in stacked(changed(constant(**SHARES))).texts
            if "\n" in text.get_text()}  # fmt: skip
    assert said["co-created"].startswith("50\u00a0%") and said["co-destroyed"].startswith("20\u00a0%")
    assert set(said) == {look.label for look in CLASSES}


def test_a_class_that_never_occurs_and_is_neutral_takes_no_room(changed):
    shares = SHARES | {"share_neutral": 0.0, "share_co_created": 0.6}
    assert len(areas(stacked(changed(constant(**shares))))) == len(CLASSES) - 1


def test_the_borders_of_both_named_classes_are_drawn(changed):
    axes = stacked(changed(constant(**SHARES)))
    levels = sorted(round(float(line.get_ydata()[-1]), 9) for line in axes.lines if len(line.get_xdata()) > 2)
    assert levels == [0.5, 0.8]


def test_a_share_that_is_missing_altogether_leaves_the_others_in_place(changed):
    def without(tables):
        constant(**SHARES)(tables)
        del tables["weekly"][EXPLOITED.column]

    assert areas(stacked(changed(without)))[-1] == (0.75, 0.95)


def kinds(**values):
    """Kinds of value to users: one number a replicate and week, the same in all."""
    return {f"value_user_{kind}": number for kind, number in values.items()}


def bars(axes):
    """Length, colour and hatch of each bar from the top down."""
    own = sorted((patch for patch in axes.patches if isinstance(patch, Rectangle)), key=lambda bar: bar.get_y())
    return [
        (bar.get_x() + bar.get_width() if bar.get_width() > 0 else bar.get_width(), bar.get_hatch() or "")
        for bar in own
    ]


def test_a_bar_is_the_mean_over_the_run_without_the_burn_in(changed):
    def change(tables):
        run = np.asarray(tables["weekly"]["week"]) >= 0
        for k, kind in enumerate(VALUE_COMPONENTS):
            tables["weekly"][f"value_user_{kind}"] = np.where(run, 0.1 * (k - 2), 99.0)

    axes = charts(value, changed(change))["Value to users"]
    assert [length for length, _ in bars(axes)[: len(VALUE_COMPONENTS)]] == pytest.approx(
        [0.1 * (k - 2) for k in range(len(VALUE_COMPONENTS))], abs=1e-12
    )
    assert named(axes)[1] == [*VALUE_COMPONENTS, "net value"]


def test_losses_are_hatched_and_gains_are_not(changed):
    axes = charts(value, changed(constant(**kinds(health=0.2, economic=-0.2))))["Value to users"]
    hatches = dict(zip(named(axes)[1], (hatch for _, hatch in bars(axes)), strict=True))
    assert hatches["health"] == "" and hatches["economic"] == "///"


def test_whiskers_are_the_intervals_and_lie_within_the_axes(changed, tables):
    run = np.asarray(tables["weekly"]["week"]).reshape(REPLICATES, -1)[0] >= 0
    axes = charts(value, changed())["Value to users"]
    whiskers = {round(float(line.get_ydata()[0])): tuple(line.get_xdata()) for line in axes.lines
                if len(set(line.get_ydata())) == 1 and line.get_ydata()[0] == int(line.get_ydata()[0])}  # fmt: skip
    for place, kind in enumerate(VALUE_COMPONENTS):
        level = bounds(by_week(tables, f"value_user_{kind}")[:, run].mean(axis=1))
        assert whiskers[place] == pytest.approx((level.low, level.high))
        assert axes.get_xlim()[0] <= level.low <= level.high <= axes.get_xlim()[1]


def test_numbers_beside_the_bars_are_theirs(changed):
    axes = charts(value, changed(constant(**kinds(health=0.25, economic=-0.5))))["Value to users"]
    said = {text.xy[1]: text.get_text() for text in axes.texts if text.get_text()[0] in "+\u2212"}
    order = list(VALUE_COMPONENTS)
    assert said[order.index("health")] == "+0.250 (0.250 to 0.250)"
    assert said[order.index("economic")] == "\u22120.500 (\u22120.500 to \u22120.500)"


def test_a_small_gain_is_not_told_as_none(changed):
    small = dict.fromkeys((f"value_user_{kind}" for kind in VALUE_COMPONENTS), 0.0) | kinds(health=0.004)
    picture = value.draw(changed(constant(**small)))
    assert "gain most in health (+0.004)" in picture.title


def test_society_has_a_chart_of_its_own_scale(changed):
    found = charts(value, changed(constant(value_society=40.0)))
    assert found["Value to society"].get_xlim()[1] > 40.0 > found["Value to users"].get_xlim()[1]


def people(net, slack):
    """Founders at the end with these net values and slacks, the same in every replicate."""

    def change(tables):
        there = len(tables["people"]["replicate"])
        tables["people"]["founder"] = np.ones(there, bool)
        tables["people"]["net_value"] = np.resize(net, there).astype(float)
        tables["people"]["slack"] = np.resize(slack, there).astype(float)

    return change


def test_shares_that_gain_go_right_and_those_that_lose_left_hatched(changed):
    # 90 people: of each third of slack, two in three, one in three and none gain; all others lose.
    net = [1, 1, -1, 1, -1, -1, -1, -1, -1]
    axes = slack.draw(changed(people(net, [0.1] * 3 + [0.5] * 3 + [0.9] * 3))).figure.axes[1]
    found = {}
    for bar in axes.patches:
        row = round(bar.get_y() + bar.get_height() / 2 - 0.3)
        found.setdefault(row, {})[to_hex(bar.get_facecolor())] = (bar.get_width(), bar.get_hatch())
    assert {row: part[GAIN][0] for row, part in found.items()} == pytest.approx({2: 2 / 3, 1: 1 / 3, 0: 0.0})
    assert {row: part[LOSS][0] for row, part in found.items()} == pytest.approx({2: -1 / 3, 1: -2 / 3, 0: -1.0})
    assert all(part[LOSS][1] and not part[GAIN][1] for part in found.values())


def test_little_slack_stands_on_top_with_its_own_median(changed):
    axes = slack.draw(changed(people([2.0, 2.5, -1.0], [0.1, 0.5, 0.9]))).figure.axes[0]
    assert named(axes)[1] == [
        "much slack\nmedian \u22121.00",
        "middling slack\nmedian +2.50",
        "little slack\nmedian +2.00",
    ]
    heights = axes.get_yticks()
    assert list(heights) == sorted(heights)


def test_a_distribution_is_hatched_where_people_lose_and_dotted_at_its_median(changed, tables):
    axes = slack.draw(changed()).figure.axes[0]
    losing, gaining = axes.collections[0], axes.collections[1]
    assert losing.get_hatch() and not gaining.get_hatch()
    dots = [float(line.get_xdata()[0]) for line in axes.lines if line.get_marker() == "o"]
    assert len(dots) == 3
    assert axes.get_xlim()[0] < min(dots) <= max(dots) < axes.get_xlim()[1]


def space(results):
    figure = practice_space.draw(results).figure
    return [axes for axes in figure.axes if axes.get_title(loc="left") in {"At week 0", "At the end"}]


def test_people_stand_where_the_first_replicate_has_them(changed, tables):
    for axes, moment in zip(space(changed()), ("start", "end"), strict=True):
        mine = (np.asarray(tables["people"]["replicate"]) == 0) & (np.asarray(tables["people"]["moment"]) == moment)
        dots = next(one for one in axes.collections if isinstance(one, PathCollection))
        expected = np.column_stack([np.asarray(tables["people"][axis])[mine] for axis in ("x", "y")])
        assert np.asarray(dots.get_offsets()) == pytest.approx(expected)


def test_lines_lead_from_those_who_met_to_where_it_was_done_by_class(changed, tables):
    table = {name: np.asarray(column) for name, column in tables["people"].items()}
    first = (table["replicate"] == 0) & (table["moment"] == "start")
    axes = space(changed())[0]
    lines = [one for one in axes.collections if isinstance(one, LineCollection)]
    met = first & np.array([name is not None for name in table["encounter_class"]])
    assert sum(len(one.get_segments()) for one in lines) == met.sum()
    ends = {tuple(part[1].round(9)) for one in lines for part in one.get_segments()}
    assert ends == {tuple(pair) for pair in np.column_stack([table["z_x"], table["z_y"]])[met].round(9)}
    assert len({repr(one.get_linestyle()) for one in lines}) == len(CLASSES)


def test_services_are_told_apart_by_their_marks(changed):
    axes = space(changed())[0]
    marks = [one for one in axes.collections if isinstance(one, PathCollection)][1:]
    assert len({tuple(map(tuple, one.get_paths()[0].vertices.tolist())) for one in marks}) == 3
    assert [len(one.get_offsets()) for one in marks] == [20, 12, 8]


def test_trust_that_is_not_known_has_no_scale(changed):
    def unknown(tables):
        tables["people"]["trust_own"] = np.full(len(tables["people"]["x"]), np.nan)

    assert len(practice_space.draw(changed(unknown)).figure.axes) == len(practice_space.draw(changed()).figure.axes) - 1


def test_of_very_many_people_some_are_drawn_and_the_caption_counts_all(changed):
    from plausible_results import plausible

    def many(tables):
        tables.update(plausible(replicates=1, patients=1300))

    picture = practice_space.draw(changed(many))
    axes = next(axes for axes in picture.figure.axes if axes.get_title(loc="left") == "At the end")
    dots = next(one for one in axes.collections if isinstance(one, PathCollection))
    assert len(dots.get_offsets()) == 434
    assert "1,300\u00a0patients" in picture.caption and "One patient in 3 is drawn" in picture.caption


def ribbons(axes):
    return [patch for patch in axes.patches if isinstance(patch, PathPatch)]


def test_each_resource_that_flowed_has_a_diagram_with_a_ribbon_a_flow(changed):
    figure = flows.draw(changed()).figure
    by_name = {axes.texts[-2].get_text(): axes for axes in figure.axes}
    assert {name: len(ribbons(axes)) for name, axes in by_name.items()} == {
        resource.capitalize(): len(pairs) for resource, pairs in FLOWS.items()
    }


def test_shares_given_and_received_are_of_each_resources_own_total(changed):
    def known(tables):
        giver, receiver = (np.asarray(tables["flows"][side]) for side in ("giver", "receiver"))
        money = np.asarray(tables["flows"]["resource"]) == "money"
        paid = money & (giver == "organisation") & (receiver == "patient")
        earned = money & (giver == "organisation") & (receiver == "professional")
        tables["flows"]["amount"] = np.where(paid, 25.0, np.where(earned, 75.0, np.where(money, 0.0, 1.0)))

    figure = flows.draw(changed(known)).figure
    (axes,) = [axes for axes in figure.axes if any(text.get_text() == "Money" for text in axes.texts)]
    said = [text.get_text() for text in axes.texts]
    assert "organisations\n100\u00a0%" in said
    assert "patients\n25\u00a0%" in said and "professionals\n75\u00a0%" in said
    assert len(ribbons(axes)) == 2
