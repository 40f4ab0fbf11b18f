"""An outcome over its factors: dots where the points are, means with intervals, and a title that says which way."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from looking_at_pictures import colliding, named, outside
from made_up_sweep import GAIN, SHARE, drawn, one, swept, verdict
from matplotlib.collections import LineCollection

from covalue_sim.analysis.intervals import t_interval
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.report.sweep import levels, scatter
from covalue_sim.report.sweep.scatter import _slices

UNIT = np.random.default_rng(4).random((60, 3))


def scattered(of, factors=(SHARE, GAIN), first=(SHARE, GAIN), unit=UNIT, method="latin"):
    """A scatter of an outcome that `of` makes of the unit's columns, without luck."""
    runs = {"value_user": np.asarray(of(unit), float)[:, None] + np.zeros((1, 3))}
    found = Analysis(chance=[{"outcome": "value_user"}], verdicts=[verdict(first=first)] if first is not None else [])
    return one(scatter, swept(method, factors, unit, runs), found)


def dots(axes):
    (line,) = [line for line in axes.lines if line.get_marker() == "."]
    return np.column_stack([np.asarray(data) for data in line.get_data()])


def smooth(axes):
    (line,) = [line for line in axes.lines if line.get_marker() != "."]
    return np.column_stack([np.asarray(data) for data in line.get_data()])


def upright(axes):
    """Upright lines of a chart: x, low, high."""
    (found,) = [child for child in axes.collections if isinstance(child, LineCollection)]
    return [(*part[0], part[1][1]) for part in (np.asarray(part).tolist() for part in found.get_segments())]


def test_each_dot_is_a_points_mean_over_the_factors_own_values():
    wide = Factor(SHARE, "real", 10.0, 20.0)
    _, (axes, _) = scattered(lambda u: u[:, 1], factors=(wide, GAIN))
    assert dots(axes) == pytest.approx(np.column_stack([10 + 10 * UNIT[:, 0], UNIT[:, 1]]))


def test_charts_are_of_the_first_factors_by_rank_three_at_most_without_the_dummy():
    names = ("a.a", "b.b", "c.c", "d.d")
    unit = np.random.default_rng(1).random((40, 5))
    _, charts = scattered(lambda u: u[:, 0], names, ("d.d", "dummy", "b.b", "a.a", "c.c"), unit)
    assert [axes.get_xlabel() for axes in charts] == ["d: d", "b: b", "a: a"]


def test_without_a_ranking_factors_stand_as_they_were_given():
    _, charts = scattered(lambda u: u[:, 0], first=None)
    assert [axes.get_xlabel() for axes in charts] == ["power: declared share", "trust: gain"]


def test_bars_of_the_line_are_students_of_each_tenth():
    _, (axes, _) = scattered(lambda u: u[:, 0] + u[:, 1])
    order = np.argsort(UNIT[:, 0])
    y = UNIT[:, 0] + UNIT[:, 1]
    expected = [t_interval(y[part]) for part in np.split(order, 10)]
    assert smooth(axes)[:, 1] == pytest.approx([tenth.mean for tenth in expected])
    assert [bar[1:] for bar in upright(axes)] == [pytest.approx((tenth.low, tenth.high)) for tenth in expected]


@given(st.lists(st.floats(0, 1), min_size=30, max_size=120), st.integers(1, 12))
def test_every_point_counts_in_just_one_slice(places, steps):
    place = np.floor(np.array(places) * steps) / steps
    middle, mean, low, high = _slices(place, place)
    assert len(middle) <= 10
    assert all(np.diff(middle) >= -1e-12)
    assert (low <= mean + 1e-12).all() and (mean <= high + 1e-12).all()
    assert mean == pytest.approx(middle)
    assert place.min() - 1e-12 <= middle[0] and middle[-1] <= place.max() + 1e-12


def test_a_slice_of_a_single_point_has_no_mean():
    place = np.array([0.1] * 20 + [0.5] + [0.9] * 20)
    middle, _, _, _ = _slices(place, np.arange(41.0))
    assert middle == pytest.approx([0.1, 0.9])


@pytest.mark.parametrize(
    ("slope", "start"), [(1.0, "Value user rises from 0.1"), (-1.0, "Value user falls from ")], ids=["up", "down"]
)
def test_a_slope_is_told_in_its_own_direction(slope, start):
    picture, _ = scattered(lambda u: 0.05 + slope * u[:, 0])
    assert picture.title.startswith(start)
    assert picture.title.endswith("as power: declared share goes up")


def test_what_does_not_move_neither_rises_nor_falls():
    picture, _ = scattered(lambda u: 0.5 + 0 * u[:, 0])
    assert picture.title == "Value user is 0.50 whatever power: declared share is"


@pytest.mark.parametrize(("scale", "digits"), [(1e-4, 6), (1e5, 0)])
def test_both_ends_of_a_slope_are_told_apart_at_any_scale(scale, digits):
    picture, _ = scattered(lambda u: scale * u[:, 0])
    first, last = (word for word in picture.title.split() if word[0].isdigit())
    assert first != last
    assert all(len(word.partition(".")[2]) == digits for word in (first, last))


def test_a_choice_has_a_mark_a_value_and_no_line_between_them():
    rule = Factor("coping.rule", "choice", values=("a", "b", "c"))
    _, (axes,) = scattered(lambda u: np.floor(3 * u[:, 0]), (rule, GAIN), ("coping.rule",))
    (line,) = [line for line in axes.lines if line.get_marker() == "o"]
    assert line.get_linewidth() == 0.0
    assert smooth(axes)[:, 1].tolist() == [0.0, 1.0, 2.0]
    assert named(axes)[0] == ["a", "b", "c"]


def test_a_whole_number_is_told_as_one_and_not_as_about():
    places = Factor("x.y", "integer", 1, 9)
    unit = (np.column_stack([np.tile(np.arange(9.0), 10)] * 3) + 0.5) / 9
    picture, _ = scattered(lambda u: -((u[:, 0] - 0.5) ** 2), (places, GAIN), ("x.y",), unit)
    assert " where x: y is 5, " in picture.title
    assert "about" not in picture.title


def test_of_very_many_points_each_nth_is_drawn_and_the_caption_says_so():
    unit = np.random.default_rng(1).random((5000, 3))
    picture, (axes, _) = scattered(lambda u: u[:, 0], unit=unit)
    assert 1000 <= len(dots(axes)) <= 2000
    assert f"Dots: {len(dots(axes)):,} of 5,000 points." in picture.caption


@pytest.mark.parametrize("method", ["grid", "morris", "factorial"])
def test_designs_on_levels_have_no_scatter(method):
    assert drawn(scatter, swept(method), Analysis(chance=[{"outcome": "value_user"}])) == []


@pytest.mark.parametrize("unit", [UNIT[:29], np.where(UNIT > 0.9, np.nan, UNIT)], ids=["few", "one at a time"])
def test_few_points_or_factors_that_do_not_all_vary_have_no_scatter(unit):
    assert drawn(scatter, swept("latin", unit=unit), Analysis(chance=[{"outcome": "value_user"}])) == []


def test_long_choices_beside_each_other_stay_on_the_page():
    names = tuple(f"short_term_efficiency_{k}" for k in range(8))
    factors = tuple(Factor(f"population.correlation.health_{k}", "choice", values=names) for k in "abc")
    unit = np.random.default_rng(1).random((80, 4))
    picture, charts = scattered(lambda u: u[:, 0], factors, [factor.path for factor in factors], unit)
    assert outside(picture.figure) == []
    assert [colliding(axes) for axes in charts] == [[], [], []]


def level_rows(factor, values, *, half=0.05, outcome="value_user"):
    """Rows of the table of means at levels."""
    places = factor.levels(len(values))
    return [{"outcome": outcome, "factor": factor.path, "level": str(factor.value(place)), "place": place, "value": value,
             "low": value - half, "high": value + half, "n": 4, "replicates": 3}
            for place, value in zip(places, values, strict=True)]  # fmt: skip


RULE = Factor("coping.rule", "choice", values=("ask_help", "avoid"))
FACTORS = (Factor("trust.gain"), RULE, Factor(SHARE))


def levelled(*rows, factors=FACTORS):
    found = Analysis(levels=[row for mine in rows for row in mine])
    return one(levels, swept("grid", factors, np.zeros((8, len(factors))), {"value_user": None}, dummy=False), found)


def test_means_stand_at_their_levels_with_their_intervals():
    _, (axes,) = levelled(level_rows(FACTORS[0], (0.2, 0.9, 0.4), half=0.1))
    (line,) = axes.lines
    assert line.get_ydata().tolist() == [0.2, 0.9, 0.4]
    assert upright(axes) == [pytest.approx(bar) for bar in ((0.0, 0.1, 0.3), (1.0, 0.8, 1.0), (2.0, 0.3, 0.5))]
    assert named(axes)[0] == ["0.0", "0.5", "1.0"]


def test_levels_of_numbers_are_joined_and_those_of_names_are_not():
    _, charts = levelled(level_rows(FACTORS[0], (0.2, 0.9)), level_rows(RULE, (0.5, 0.6)))
    assert [axes.lines[0].get_linewidth() for axes in charts] == [1.4, 0.0]


def test_the_widest_factor_is_first_and_all_share_a_scale():
    _, charts = levelled(level_rows(RULE, (0.5, 0.6)), level_rows(FACTORS[0], (0.9, 0.1)))
    assert [axes.get_xlabel() for axes in charts] == ["trust: gain", "coping: rule"]
    assert charts[0].get_ylim() == charts[1].get_ylim()
    assert charts[0].get_ylim()[0] <= 0.05 and charts[0].get_ylim()[1] >= 0.95


def test_nine_factors_are_drawn_at_most():
    many = tuple(Factor(f"a.f{k}") for k in range(12))
    rows = [level_rows(factor, (0.0, 0.1 * k)) for k, factor in enumerate(many)]
    _, charts = levelled(*rows, factors=many)
    assert [axes.get_xlabel() for axes in charts] == [f"a: f{k}" for k in range(11, 2, -1)]


def test_an_outcome_that_is_the_same_at_every_level_says_so():
    picture, _ = levelled(level_rows(FACTORS[0], (0.5, 0.5), half=0.0))
    assert picture.title == "Value user is 0.50 at every level"


def test_the_title_names_the_levels_of_the_lowest_and_the_highest_mean_within_one_factor():
    picture, _ = levelled(level_rows(FACTORS[0], (0.2, 0.9, 0.4)), level_rows(RULE, (0.0, 0.3)))
    assert picture.title == "Value user is 0.20 where trust: gain is 0.0, and 0.90 where it is 0.5"


@pytest.mark.parametrize("count", [2, 9, 24])
def test_many_levels_are_not_named_on_each_other(count):
    rows = [level_rows(factor, np.arange(float(count))) for factor in (FACTORS[0], FACTORS[2])]
    picture, charts = levelled(*rows)
    assert [colliding(axes) for axes in charts] == [[], []]
    assert outside(picture.figure) == []


def test_a_single_replicate_has_marks_without_intervals():
    _, (axes,) = levelled(level_rows(FACTORS[0], (0.2, 0.9), half=np.nan))
    (bars,) = [child for child in axes.collections if isinstance(child, LineCollection)]
    assert all(len(part) == 0 or np.isnan(part[:, 1]).all() for part in bars.get_segments())
    assert axes.get_ylim()[0] < 0.2 < 0.9 < axes.get_ylim()[1]


def test_a_sample_has_no_levels():
    assert drawn(levels, swept("latin"), Analysis(levels=level_rows(FACTORS[0], (0.2, 0.9)))) == []
