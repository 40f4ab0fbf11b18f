"""Indices as bars: what stands where is what the table of indices says, and luck is seen beside it."""

import math

import pytest
from looking_at_pictures import marks, named, outside, spans
from made_up_sweep import GAIN, NAMES, SHARE, index, one, swept, verdict
from matplotlib.colors import to_hex

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.parameters import PARAMETERS
from covalue_sim.report.figures.style import FIRST
from covalue_sim.report.sweep import bars, words

NAN = math.nan
MANY = [f"theme.factor_{k}" for k in range(20)]


def found(*rows, method="sobol", main="ST", first=NAMES[:2], floor=0.1):
    outcomes = dict.fromkeys(row["outcome"] for row in rows)
    return Analysis(indices=list(rows), verdicts=[verdict(method, main, first, floor, outcome=one) for one in outcomes])


def widths(axes):
    """Lengths of the bars from the top down, with how opaque each is; the shaded floor left out."""
    own = [patch for patch in axes.patches if to_hex(patch.get_facecolor()) == FIRST]
    own.sort(key=lambda patch: patch.get_y())
    return [(patch.get_x() + patch.get_width(), patch.get_alpha()) for patch in own]


def floor_of(axes):
    """From where to where the chart is shaded."""
    (shade,) = [patch for patch in axes.patches if patch.get_height() == 1.0]
    return shade.get_x(), shade.get_x() + shade.get_width()


def test_bars_stand_by_rank_whatever_the_order_of_the_table():
    rows = [index(GAIN, 0.2, rank=2, above=True), index("dummy", 0.01), index(SHARE, 0.7, rank=1, above=True)]
    _, (axes,) = one(bars, swept(), found(*rows))
    assert named(axes)[1] == ["power: declared share", "trust: gain"]
    assert [width for width, _ in widths(axes)] == [0.7, 0.2]
    low, high = axes.get_ylim()
    assert low > high


def test_lines_reach_from_bound_to_bound():
    _, (axes,) = one(bars, swept(), found(index(SHARE, 0.7, rank=1, half=0.1), index(GAIN, 0.2, rank=2, half=0.25)))
    assert spans(axes) == {0.0: pytest.approx((0.6, 0.8)), 1.0: pytest.approx((-0.05, 0.45))}


def test_only_what_is_not_clear_of_the_floor_is_pale():
    rows = [index(SHARE, 0.7, rank=1, above=True), index(GAIN, 0.2, rank=2, above=False),
            index("c.d", 0.1, rank=3, above=None)]  # fmt: skip
    _, (axes,) = one(bars, swept(), found(*rows))
    assert [alpha for _, alpha in widths(axes)] == [1.0, 0.35, 1.0]


@pytest.mark.parametrize(
    ("value", "half", "effect", "shaded"),
    [
        (0.05, 0.02, 0.5, (0.0, 0.07)),
        (-0.02, 0.04, 0.5, (0.0, 0.06)),
        (-0.02, 0.04, -0.5, (-0.06, 0.06)),
        (0.05, NAN, 0.5, (0.0, 0.05)),
    ],
)
def test_the_floor_is_shaded_as_far_as_the_dummys_bounds_reach_to_either_side(value, half, effect, shaded):
    rows = [index(SHARE, effect, rank=1, half=0.01, above=True), index("dummy", value, half=half)]
    _, (axes,) = one(bars, swept(), found(*rows))
    assert floor_of(axes) == pytest.approx(shaded)


def test_a_bar_is_pale_just_where_its_line_does_not_leave_the_shade():
    from numpy import array

    from covalue_sim.analysis.sensitivity.resampling import Bounded
    from covalue_sim.analysis.sensitivity.verdict import above_floor

    value, half = array([0.5, -0.3, 0.12, -0.08, -0.01]), array([0.1, 0.1, 0.05, 0.02, 0.06])
    above = above_floor(Bounded(value, value - half, value + half), 4)
    names = ("a.a", "b.b", "c.c", "d.d", "dummy")
    rows = [
        index(
            name, v, half=h, rank=None if name == "dummy" else k + 1, above=bool(flag), method="factorial", name="main"
        )
        for k, (name, v, h, flag) in enumerate(zip(names, value, half, above, strict=True))
    ]
    _, (axes,) = one(bars, swept("factorial"), found(*rows, method="factorial", main="main"))
    low, high = floor_of(axes)
    for place, (_, alpha) in enumerate(widths(axes)):
        start, end = spans(axes)[float(place)]
        assert (alpha == 1.0) == (start > high or end < low)


@pytest.mark.parametrize(
    "rows",
    [
        [index(SHARE, 0.7, rank=1, half=0.6), index(SHARE, -0.1, name="S1", half=0.3)],
        [index(SHARE, -400.0, rank=1, half=50.0), index("dummy", -10.0, half=600.0)],
        [index(SHARE, -400.0, rank=1, half=NAN), index(GAIN, 300.0, rank=2, half=NAN)],
        [index(SHARE, 0.0, rank=1, half=0.0)],
        [index(SHARE, 1e-9, rank=1, half=1e-10)],
    ],
)
def test_every_bar_and_bound_lies_within_the_axes(rows):
    _, (axes,) = one(bars, swept(), found(*rows))
    low, high = axes.get_xlim()
    ends = [end for row in rows if row["factor"] != "dummy" for end in words.known(row)]
    assert low <= min(ends) <= max(ends) <= high
    assert low < high


def test_the_floor_is_within_the_axes_where_nothing_reaches_it():
    _, (axes,) = one(bars, swept(), found(index(SHARE, 0.01, rank=1, half=0.005), index("dummy", 0.5, half=0.4)))
    assert axes.get_xlim()[1] >= 0.9


def test_a_hollow_dot_stands_beside_its_own_factors_bar():
    rows = [index(SHARE, 0.7, rank=1), index(GAIN, 0.2, rank=2),
            index(GAIN, 0.15, name="S1", rank=1), index(SHARE, 0.6, name="S1", rank=2)]  # fmt: skip
    picture, (axes,) = one(bars, swept(), found(*rows))
    assert marks(axes, "o") == [(0.6, 0.3), (0.15, 1.3)]
    assert all(line.get_markerfacecolor() == "white" for line in axes.lines if line.get_marker() == "o")
    assert "hollow dot: S1" in " ".join(text.get_text() for text in picture.figure.texts)


@pytest.mark.parametrize(("method", "main"), [("pawn", "median"), ("morris", "mu_star"), ("rbd_fast", "S1")])
def test_methods_with_one_index_have_no_dots_and_speak_of_none(method, main):
    rows = [index(SHARE, 0.7, rank=1, method=method, name=main), index(SHARE, 0.1, method=method, name="S2")]
    picture, (axes,) = one(bars, swept(method), found(*rows, method=method, main=main))
    assert marks(axes, "o") == []
    assert "hollow" not in " ".join(text.get_text() for text in picture.figure.texts)


def test_without_a_dummy_no_floor_is_spoken_of_and_none_is_pale():
    picture, (axes,) = one(bars, swept(dummy=False), found(index(SHARE, 0.7, rank=1), floor=None))
    assert "noise floor" not in picture.caption and "dummy" not in picture.caption
    assert floor_of(axes) == (0.0, 0.0)
    assert picture.title == "Power: declared share moves value user most"


def test_the_largest_that_is_clear_of_luck_leads_not_a_larger_one_that_is_not():
    rows = [index(SHARE, 0.7, rank=1, half=0.69, above=False), index(GAIN, 0.3, rank=2, above=True)]
    picture, _ = one(bars, swept(), found(*rows, first=(SHARE, GAIN)))
    assert picture.title == "Trust: gain moves value user most"


def test_an_outcome_that_does_not_vary_has_an_empty_chart_that_says_so():
    rows = [index(SHARE, NAN), index(GAIN, NAN), index("dummy", NAN)]
    picture, (axes,) = one(bars, swept(), found(*rows, first=(), floor=None))
    assert [text.get_text() for text in axes.texts] == ["does not vary"]
    assert widths(axes) == []
    assert picture.title == "Nothing moves value user more than luck"


def test_the_first_fourteen_are_drawn_and_the_rest_are_counted():
    rows = [index(name, 1 / (k + 1), rank=k + 1, above=True) for k, name in enumerate(MANY)]
    picture, (axes,) = one(bars, swept(), found(*rows, first=MANY[:5]))
    assert named(axes)[1] == [f"theme: factor {k}" for k in range(14)]
    assert "The first 14 of 20 factors." in picture.caption


def test_the_first_fourteen_of_fourteen_are_not_counted():
    rows = [index(name, 1 / (k + 1), rank=k + 1) for k, name in enumerate(MANY[:14])]
    picture, _ = one(bars, swept(), found(*rows))
    assert "The first" not in picture.caption


def test_each_outcome_has_its_own_chart_and_its_own_order():
    rows = [index(SHARE, 0.7, rank=1, above=True), index(GAIN, 0.2, rank=2),
            index(SHARE, 0.1, rank=2, outcome="pay"), index(GAIN, 0.9, rank=1, outcome="pay", above=True)]  # fmt: skip
    picture, charts = one(bars, swept(), found(*rows, first=(SHARE, GAIN)))
    assert [axes.get_title(loc="left") for axes in charts] == ["value user", "pay"]
    assert [named(axes)[1][0] for axes in charts] == ["power: declared share", "trust: gain"]
    assert picture.title == "Power: declared share moves value user most; trust: gain moves pay most"


def test_no_more_than_six_outcomes_are_drawn():
    rows = [index(SHARE, 0.7, rank=1, outcome=f"outcome_{k}") for k in range(8)]
    _, charts = one(bars, swept(), found(*rows))
    assert len(charts) == 6


def test_the_spread_over_replicates_is_not_drawn_as_the_mean():
    rows = [index(SHARE, 0.7, rank=1), index(SHARE, 0.1, rank=1, target="spread")]
    _, (axes,) = one(bars, swept(), found(*rows))
    assert [width for width, _ in widths(axes)] == [0.7]


def test_each_method_has_a_picture_of_its_own_indices():
    from made_up_sweep import drawn

    rows = [index(SHARE, 0.7, rank=1), index(SHARE, 0.3, rank=1, method="pawn", name="median")]
    both = found(*rows[:1])
    both.indices.append(rows[1])
    both.verdicts.append(verdict("pawn", "median"))
    pictures = drawn(bars, swept(), both)
    assert [picture.name for picture in pictures] == ["indices-sobol", "indices-pawn"]
    assert [widths(picture.figure.axes[0])[0][0] for picture in pictures] == [0.7, 0.3]


def test_one_at_a_time_has_no_bars_of_indices():
    from made_up_sweep import drawn, ends

    assert drawn(bars, swept("one_at_a_time"), Analysis(indices=ends(SHARE, -0.1, 0.2, rank=1))) == []


@pytest.mark.parametrize("outcomes", [1, 2, 3])
def test_all_words_are_on_the_page_however_long_the_names(outcomes):
    names = ["population.correlation.activation_general_trust", "Whatever we may mean by money " * 9, "a.b"]
    rows = [index(name, 0.5 / k, rank=k, outcome="share_" * 9 + str(o))
            for o in range(outcomes) for k, name in enumerate(names, start=1)]  # fmt: skip
    picture, _ = one(bars, swept(), found(*rows, first=names))
    assert outside(picture.figure) == []


def test_no_two_parameters_of_the_model_have_the_same_name_in_pictures():
    said = [words.factor(path) for path in PARAMETERS]
    assert len(set(said)) == len(said)
    assert max(map(len, said)) <= words.LONGEST
