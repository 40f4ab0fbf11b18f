"""Morris's plane, interactions, and courses over samples and weeks: what is drawn, and what is said of it."""

import math

import numpy as np
import pytest
from looking_at_pictures import contrast, marks, named, outside, spans
from made_up_sweep import GAIN, SHARE, course, drawn, index, one, swept, verdict

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.report.sweep import convergence, elementary, pairs, weeks

NAN = math.nan
NAMES = [f"theme.factor_{k}" for k in range(9)]


def effects(points, *, half=0.05, outcome="value_user"):
    """Rows of mu* and sigma: {factor: (mu*, sigma)}, ranked as they stand."""
    found = []
    for rank, (name, (mu, sigma)) in enumerate(points.items(), start=1):
        about = {"method": "morris", "outcome": outcome, "rank": None if name == "dummy" else rank}
        found += [index(name, mu, name="mu_star", half=half, **about), index(name, sigma, name="sigma", **about)]
    return found


def plane(points, **more):
    rows = effects(points, **more)
    return one(elementary, swept("morris"), Analysis(indices=rows, verdicts=[verdict("morris", "mu_star")]))


def test_each_factor_stands_at_its_effect_and_how_much_it_depends_on_others():
    _, (axes,) = plane({SHARE: (0.5, 0.2), GAIN: (0.1, 0.4)})
    assert marks(axes, "o") == [(0.5, 0.2), (0.1, 0.4)]
    assert spans(axes, 0.5) == {0.2: pytest.approx((0.45, 0.55)), 0.4: pytest.approx((0.05, 0.15))}


def test_the_dummy_is_shade_and_no_dot():
    picture, (axes,) = plane({SHARE: (0.5, 0.2), "dummy": (0.02, 0.01)}, half=0.03)
    assert marks(axes, "o") == [(0.5, 0.2)]
    (shade,) = axes.patches
    assert (shade.get_x(), shade.get_x() + shade.get_width()) == pytest.approx((0.0, 0.05))
    assert "luck alone" in picture.caption


def test_without_a_dummy_no_luck_is_spoken_of():
    picture, (axes,) = plane({SHARE: (0.5, 0.2)})
    assert "luck" not in picture.caption and not axes.patches


def test_the_first_six_are_numbered_and_named_in_order():
    _, (axes,) = plane({name: (1 / (k + 1), 0.1 * k) for k, name in enumerate(NAMES)})
    said = [text.get_text() for text in axes.texts]
    assert [word for word in said if word.isdigit()] == list("123456")
    assert [word for word in said if not word.isdigit()] == [f"{k + 1}  theme: factor {k}" for k in range(6)]


def test_a_number_points_at_its_own_dot():
    points = {name: (1 / (k + 1), 0.1 * k) for k, name in enumerate(NAMES)}
    _, (axes,) = plane(points)
    for text in axes.texts:
        if text.get_text().isdigit():
            assert text.xy == list(points.values())[int(text.get_text()) - 1]


@pytest.mark.parametrize("half", [0.05, NAN])
@pytest.mark.parametrize("scale", [1e-6, 1.0, 5e4])
def test_every_dot_lies_within_the_axes_with_bounds_or_without(half, scale):
    _, (axes,) = plane({name: (scale * (k + 1), scale * k) for k, name in enumerate(NAMES[:4])}, half=scale * half)
    assert axes.get_xlim()[1] > 4 * scale and axes.get_ylim()[1] > 3 * scale


def test_what_has_no_effect_at_all_is_drawn_in_the_corner():
    _, (axes,) = plane({SHARE: (0.0, 0.0), GAIN: (0.0, 0.0)}, half=0.0)
    assert marks(axes, "o") == [(0.0, 0.0), (0.0, 0.0)]
    assert axes.get_xlim()[1] > 0 and axes.get_ylim()[1] > 0


def test_the_dotted_line_is_where_both_are_equal():
    _, (axes,) = plane({SHARE: (0.5, 0.2)})
    (line,) = [line for line in axes.lines if line.get_linestyle() not in {"-", "None", "none"}]
    assert line.get_xdata().tolist() == line.get_ydata().tolist()


def test_one_trajectory_has_no_spread_and_no_plane():
    rows = effects({SHARE: (0.5, NAN), GAIN: (0.1, NAN)})
    assert drawn(elementary, swept("morris"), Analysis(indices=rows, verdicts=[verdict("morris", "mu_star")])) == []


def test_names_in_the_list_are_on_the_page():
    many = [f"population.correlation.activation_general_{k}" for k in range(7)]
    rows = [row for o in range(4) for row in effects(dict.fromkeys(many, (1.0, 1.0)), outcome=f"share_of_people_{o}")]
    picture, _ = one(elementary, swept("morris"), Analysis(indices=rows))
    assert outside(picture.figure) == []


def pair(first, second, value, half=0.05, **more):
    return index(first, value, half=half, name="S2", **more) | {"with": second}


def paired(*rows):
    return one(pairs, swept(), Analysis(indices=list(rows)))


def test_each_pair_has_one_cell_below_the_diagonal():
    _, (axes,) = paired(pair("a.a", "b.b", 0.3), pair("a.a", "c.c", -0.1), pair("b.b", "c.c", 0.02))
    (image,) = axes.images
    found = np.ma.filled(image.get_array().astype(float), NAN)
    expected = [[NAN, NAN, NAN], [0.3, NAN, NAN], [-0.1, 0.02, NAN]]
    assert np.array_equal(found, expected, equal_nan=True)
    assert named(axes) == (["a: a", "b: b", "c: c"],) * 2
    said = {tuple(text.get_position()): text.get_text() for text in axes.texts}
    assert said == {(0, 1): "0.30", (0, 2): "\u22120.10", (1, 2): "0.02"}


def test_only_pairs_whose_bounds_leave_zero_out_are_bold():
    _, (axes,) = paired(pair("a.a", "b.b", 0.3), pair("a.a", "c.c", -0.3), pair("b.b", "c.c", 0.02))
    assert {text.get_text(): text.get_weight() for text in axes.texts} == {
        "0.30": "bold", "\u22120.30": "bold", "0.02": "normal",
    }  # fmt: skip


def test_colours_are_as_far_from_the_middle_for_less_as_for_more():
    _, (axes,) = paired(pair("a.a", "b.b", 0.3), pair("a.a", "c.c", -0.1))
    assert axes.images[0].get_clim() == (-0.3, 0.3)


@pytest.mark.parametrize("value", [-0.5, -0.4, -0.3, -0.1, 0.0, 0.1, 0.3, 0.4, 0.5])
def test_numbers_are_read_on_every_colour_of_a_pair(value):
    _, (axes,) = paired(pair("a.a", "b.b", value), pair("a.a", "c.c", 0.5))
    (image,) = axes.images
    assert contrast(axes.texts[0].get_color(), image.to_rgba(value)) >= 3.5


def test_the_largest_clear_pair_is_named_before_a_larger_unclear_one():
    picture, _ = paired(pair("a.a", "b.b", 0.5, half=0.6), pair("a.a", "c.c", -0.2))
    assert picture.title == "For value user, a: a and c: c interact most: \u22120.20 (\u22120.25 to \u22120.15)"


def test_no_clear_pair_is_none():
    picture, _ = paired(pair("a.a", "b.b", 0.5, half=0.6), pair("a.a", "c.c", -0.2, half=NAN))
    assert picture.title == "For value user, no two factors clearly interact"


@pytest.mark.parametrize(("scale", "said"), [(1e-3, "0.00030"), (1e5, "30,000")])
def test_pairs_have_two_figures_of_the_largest_at_any_scale(scale, said):
    picture, (axes,) = paired(
        pair("a.a", "b.b", 0.3 * scale, half=0.01 * scale), pair("a.a", "c.c", 0.0, half=0.1 * scale)
    )
    assert axes.texts[0].get_text() == said
    assert said in picture.title


def test_pairs_with_the_dummy_and_undefined_ones_are_left_out():
    _, (axes,) = paired(pair("a.a", "b.b", 0.3), pair("a.a", "dummy", 0.9), pair("b.b", "c.c", NAN))
    assert [text.get_text() for text in axes.texts] == ["0.30"]
    assert "dummy (luck alone)" not in named(axes)[0]
    assert drawn(pairs, swept(), Analysis(indices=[pair("a.a", "b.b", NAN)])) == []


@pytest.mark.parametrize("count", [2, 12, 40])
def test_pairs_of_few_or_many_long_factors_are_on_the_page(count):
    many = [f"population.correlation.activation_general_{k}" for k in range(count)]
    rows = [pair(many[a], many[b], 0.1) for a in range(count) for b in range(a + 1, count)]
    picture, _ = paired(*rows)
    assert outside(picture.figure) == []


def grown(stable=(16,), values=(0.5, 0.6, 0.7), **more):
    """The course of convergence of outcomes, stable or not."""
    sizes = [{"n": n, "unit": "N"} for n in (16, 32, 64)]
    rows = [{"outcome": f"o{k}", "target": "mean", "method": "sobol", "index": "ST", **row}
            for k in range(len(stable)) for row in course(sizes, a__a=values, dummy=(0.1, 0.05, 0.02))]  # fmt: skip
    found = Analysis(indices=[index("a.a", 0.5, rank=1)], convergence=rows,
                     verdicts=[verdict(first=("a.a",), stable=one, outcome=f"o{k}") for k, one in enumerate(stable)])  # fmt: skip
    return one(convergence, swept(), found)


@pytest.mark.parametrize(
    ("stable", "title"),
    [((16, None, 32), "For 2 of 3 outcomes the ranking of the first factors holds still as the sample grows"),
     ((None, None), "For no outcome does the ranking of the first factors hold still yet as the sample grows")],
)  # fmt: skip
def test_outcomes_whose_ranking_holds_still_are_counted(stable, title):
    assert grown(stable)[0].title == title


def test_the_sample_is_doubled_at_even_steps_and_each_size_is_named():
    _, (axes,) = grown()
    assert named(axes)[0] == ["16", "32", "64"]
    assert axes.get_xscale() == "log"
    assert axes.get_xlabel() == "N"


def test_a_line_that_ends_before_the_others_is_named_at_its_own_end():
    _, (axes,) = grown(values=(0.2, 0.9, NAN))
    low, high = axes.get_ylim()
    (place,) = [text.get_position()[1] for text in axes.texts if text.get_text() == "a: a"]
    assert low + place * (high - low) == pytest.approx(0.9, abs=0.02)


def weekly(series, **courses):
    steps = [{"week": 4.0 * k} for k in range(len(next(iter(courses.values()))))]
    return [{"series": series, "method": "sobol", "index": "ST", **row} for row in course(steps, **courses)]


def over_weeks(*rows):
    return one(weeks, swept(), Analysis(weekly=[row for mine in rows for row in mine]))


def test_each_series_has_its_own_chart_and_its_own_leaders():
    _, charts = over_weeks(weekly("trust", a__a=(0.5, 0.6), b__b=(0.1, 0.2)), weekly("hope", c__c=(0.5, 0.4)))
    assert [axes.get_title(loc="left") for axes in charts] == ["trust", "hope"]
    assert [sorted(text.get_text() for text in axes.texts) for axes in charts] == [["a: a", "b: b"], ["c: c"]]


def test_bands_are_the_bounds():
    _, (axes,) = over_weeks(weekly("trust", a__a=(0.5, 0.6)))
    corners = axes.collections[0].get_paths()[0].vertices
    assert {tuple(corner) for corner in corners.round(6).tolist()} >= {(0.0, 0.4), (0.0, 0.6), (4.0, 0.5), (4.0, 0.7)}


def test_five_lines_are_told_apart_by_dashes_alone():
    _, (axes,) = over_weeks(weekly("trust", **{f"f__{k}": (0.1 * k, 0.2 * k) for k in range(1, 8)}))
    assert len({repr(line._dash_pattern) for line in axes.lines}) == len(axes.lines) == 5


def test_two_stories_are_told_and_no_third():
    picture, _ = over_weeks(
        weekly("trust", a__a=(0.5, 0.6), b__b=(0.1, 0.2)), weekly("hope", a__a=(0.5, 0.1), b__b=(0.1, 0.2)),
        weekly("need", a__a=(NAN, NAN)),
    )  # fmt: skip
    assert picture.title == (
        "A: a matters most for trust in the first weeks and in the last; for hope, b: b takes over from a: a"
    )


def test_what_is_within_the_bounds_of_luck_leads_no_week():
    picture, _ = over_weeks(weekly("trust", a__a=(0.5, 0.9), dummy=(0.4, 0.4)))
    assert picture.title == "For trust, a: a comes up"
    picture, _ = over_weeks(weekly("trust", a__a=(0.5, 0.5), b__b=(0.0, 0.0), dummy=(0.4, 0.4)))
    assert picture.title == "Nothing moves trust more than luck"


def test_no_series_no_picture():
    assert drawn(weeks, swept(), Analysis()) == []
