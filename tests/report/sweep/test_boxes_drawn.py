"""Boxes of lever space: where they lie, over which factors, and which points are cases, seen without colour."""

import numpy as np
import pytest
from looking_at_pictures import colliding, named, outside
from made_up_sweep import box, discovered, swept
from matplotlib.patches import Rectangle

from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.report.figures.style import drawing
from covalue_sim.report.sweep import boxes

RULE = Factor("coping.rule", "choice", values=("ask_help", "avoid", "escalate"))
WHOLE = Factor("x.y", "integer", 1, 7)


def searched(*found, factors=("power.declared_share", RULE, WHOLE), points=120):
    """A picture of boxes, its charts, the sweep and which points are cases: the upper half of the first factor."""
    sweep = swept("latin", factors, np.random.default_rng(3).random((points, len(factors) + 1)))
    cases = sweep.unit[:, 0] > 0.5
    with drawing():
        picture = boxes.draw(sweep, discovered(sweep, cases, *found))
    return picture, (picture.figure.axes if picture else []), sweep, cases


def frame(axes):
    """Left, bottom, right, top of the box."""
    (patch,) = [patch for patch in axes.patches if isinstance(patch, Rectangle)]
    return (*patch.get_xy(), patch.get_x() + patch.get_width(), patch.get_y() + patch.get_height())


def points(axes, filled):
    (line,) = [line for line in axes.lines if (line.get_markerfacecolor() != "none") == filled]
    return np.column_stack([np.asarray(data) for data in line.get_data()])


def test_a_box_lies_over_its_two_tightest_factors_the_tightest_across():
    _, (axes,), _, _ = searched(box({0: (0.0, 0.9), 1: (0.2, 0.5), 2: (0.5, 1.0)}))
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("coping: rule", "x: y")
    assert frame(axes) == pytest.approx((0.2, 0.5, 0.5, 1.0))


def test_a_box_with_one_limit_reaches_over_all_of_another_factor():
    _, (axes,), _, _ = searched(box({2: (0.25, 0.5)}))
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("x: y", "power: declared share")
    assert frame(axes) == pytest.approx((0.25, 0.0, 0.5, 1.0))


def test_cases_are_filled_and_others_hollow_each_at_its_point():
    _, (axes,), sweep, cases = searched(box({0: (0.5, 1.0), 2: (0.0, 0.9)}))
    for filled in (True, False):
        wanted = sweep.unit[cases == filled][:, [0, 2]]
        assert points(axes, filled) == pytest.approx(wanted)


def test_the_box_is_dashed():
    _, (axes,), _, _ = searched(box({0: (0.5, 1.0)}))
    assert axes.patches[0].get_linestyle() == "--" and not axes.patches[0].get_fill()


def test_the_dummy_is_no_axis_of_a_box():
    _, charts, _, _ = searched(box({0: (0.5, 1.0)}), box({1: (0.5, 1.0)}), box({2: (0.5, 1.0)}))
    assert not any("dummy" in axes.get_xlabel() + axes.get_ylabel() for axes in charts)


def test_values_of_factors_are_written_not_their_places():
    _, (axes,), _, _ = searched(box({1: (0.3, 0.5), 2: (0.2, 1.0)}))
    assert named(axes) == (["ask help", "avoid", "escalate"], ["1", "4", "7"])
    assert axes.get_xticks() == pytest.approx([1 / 6, 1 / 2, 5 / 6])


def test_one_factor_alone_has_a_box_as_high_as_the_chart_and_no_second_axis():
    _, (axes,), sweep, cases = searched(box({0: (0.5, 1.0)}), factors=("power.declared_share",))
    assert frame(axes) == pytest.approx((0.5, 0.0, 1.0, 1.0))
    assert axes.get_ylabel() == "" and len(axes.get_yticks()) == 0
    shown = points(axes, True)
    assert shown[:, 0] == pytest.approx(sweep.unit[cases, 0])
    assert shown[:, 1].min() < 0.1 and shown[:, 1].max() > 0.9


def test_each_box_is_headed_by_its_own_method_coverage_density_and_points():
    first, second = box({0: (0.5, 1.0)}), box({1: (0.5, 1.0)}, method="CART", coverage=0.25, density=0.5, n=12)
    _, charts, _, _ = searched(first, second)
    assert [axes.get_title(loc="left") for axes in charts] == [
        "PRIM: coverage 90\u00a0% (80 to 95)\ndensity 80\u00a0% (70 to 85), n = 70",
        "CART: coverage 25\u00a0% (15 to 30)\ndensity 50\u00a0% (40 to 55), n = 12",
    ]


def test_the_title_is_of_the_first_box_and_the_subtitle_of_all_points():
    picture, _, _, cases = searched(box({0: (0.5, 1.0)}), box({1: (0.5, 1.0)}, density=0.5))
    assert (
        picture.title == "Where rule 0, share_co_destroyed > share_co_created holds at 80\u00a0% (70 to 85) of points"
    )
    assert f"filled, {100 * cases.mean():.0f} % of all" in " ".join(text.get_text() for text in picture.figure.texts)


def test_no_box_no_picture():
    assert searched()[0] is None


def test_no_more_than_six_boxes_are_drawn():
    assert len(searched(*[box({0: (k / 10, 1.0)}) for k in range(8)])[1]) == 6


def test_of_very_many_points_few_are_drawn_and_each_is_one_of_them():
    _, (axes,), sweep, _ = searched(box({0: (0.5, 1.0), 2: (0.0, 0.5)}), points=5000)
    shown = np.concatenate([points(axes, True), points(axes, False)])
    assert 1000 <= len(shown) <= 1500
    everywhere = {tuple(row) for row in sweep.unit[:, [0, 2]].tolist()}
    assert {tuple(row) for row in shown.tolist()} <= everywhere


def test_long_names_stay_on_the_page():
    names = tuple(f"short_term_efficiency_{k}" for k in range(8))
    rule = Factor("population.correlation.activation_general_trust", "choice", values=names)
    other = Factor("portfolio.commission_individual_benefit", "choice", values=names)
    picture, charts, _, _ = searched(*[box({0: (0.5, 0.6), 1: (0.0, 0.5)})] * 3, factors=(rule, other))
    assert outside(picture.figure) == []
    assert [colliding(axes) for axes in charts] == [[], [], []]
