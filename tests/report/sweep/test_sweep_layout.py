"""Charts side by side, rows of factors, and values along axes: where they stand and what fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from looking_at_pictures import colliding, named, outside
from made_up_sweep import index
from matplotlib.figure import Figure

from covalue_sim.report.figures.style import drawing
from covalue_sim.report.sweep.layout import charts, name_rows, name_values

ROOM = {"chart": 2.0, "between": 1.0, "gap": 0.9, "left": 0.8, "right": 0.4, "above": 0.3, "below": 0.6}


def places(number, **more):
    """Left, bottom, right and top of each chart in inches, and the page's width and height."""
    with drawing():
        figure, axes = charts(("A title", "A subtitle", "A caption"), number, **{**ROOM, **more})
    width, height = figure.get_size_inches()
    boxes = [one.get_position() for one in axes]
    return [(box.x0 * width, box.y0 * height, box.x1 * width, box.y1 * height) for box in boxes], width, height


@given(st.integers(1, 9), st.integers(1, 4))
def test_charts_are_read_from_left_to_right_and_down(number, abreast):
    found, _, _ = places(number, abreast=abreast)
    assert len(found) == number
    for k, (left, bottom, _, _) in enumerate(found):
        row, column = divmod(k, min(abreast, number))
        assert left == pytest.approx(found[column][0])
        assert bottom == pytest.approx(found[row * min(abreast, number)][1])
        assert not column or left > found[k - 1][2]
        assert not row or bottom < found[k - min(abreast, number)][1]


@pytest.mark.parametrize("number", [1, 2, 3, 5, 6])
def test_margins_and_gaps_are_as_wide_as_asked(number):
    found, width, _ = places(number)
    assert found[0][0] == pytest.approx(0.8)
    last = found[min(number, 3) - 1]
    assert last[2] == pytest.approx(width - 0.4)
    if number > 1:
        assert found[1][0] - found[0][2] == pytest.approx(0.9)


def test_one_chart_alone_has_a_narrower_page():
    assert places(1, alone=5.0)[1] == 5.0
    assert places(2, alone=5.0)[1] == places(6)[1] == 11.0


def test_charts_do_not_shrink_when_there_are_more():
    one, _, _ = places(3)
    two, _, _ = places(6)
    heights = [found[0][3] - found[0][1] for found in (one, two)]
    assert heights[0] == pytest.approx(heights[1], rel=0.15)


def test_rows_are_named_from_the_top_with_room_around_them():
    axes = Figure().add_subplot()
    name_rows(axes, [index("power.declared_share", 0.1), index("trust.gain", 0.2), index("dummy", 0.3)])
    assert named(axes)[1] == ["power: declared share", "trust: gain", "dummy (luck alone)"]
    bottom, top = axes.get_ylim()
    assert bottom > 2.5 > 0 > top


def valued(values, across=True, inches=2.5):
    """A chart with these values along an axis."""
    with drawing():
        figure, (axes,) = charts(
            ("T", "S", "C"), 1, **{**ROOM, "chart": 2.4, "left": 1.3, "below": 0.9, "alone": inches + 1.7}
        )
        spots = [(k + 0.5) / len(values) for k in range(len(values))]
        axes.set(xlim=(0, 1), ylim=(0, 1))
        name_values(axes, spots, values, across=across)
    return figure, axes


@pytest.mark.parametrize("across", [True, False])
@pytest.mark.parametrize(
    "values",
    [
        ["0", "0.5", "1"],
        [f"{k / 23:.4g}" for k in range(24)],
        [str(k) for k in range(200)],
        ["professional led", "random assignment", "short term efficiency"],
        ["pay for performance"] * 8,
        ["averyveryverylongwordthatnobodycanbreak", "b"],
        ["a " * 100, "b"],
    ],
)
def test_values_fit_beside_each_other_and_on_the_page(values, across):
    figure, axes = valued(values, across)
    assert outside(figure) == []
    assert colliding(axes) == []


@pytest.mark.parametrize(("count", "shown"), [(1, 1), (8, 8), (9, 5), (16, 8), (17, 6), (200, 8)])
def test_as_many_values_are_named_as_there_is_room_for_the_first_among_them(count, shown):
    _, axes = valued([str(k) for k in range(count)])
    across, _ = named(axes)
    assert len(across) == shown
    assert across[0] == "0"


def test_a_value_is_named_at_its_own_place():
    _, axes = valued([str(k) for k in range(20)])
    for label, place in zip(named(axes)[0], axes.get_xticks(), strict=True):
        assert place == pytest.approx((int(label) + 0.5) / 20)


def test_long_values_are_turned_across_and_never_upwards():
    long = ["professional led", "tokenistic", "meta coordination"]
    assert {label.get_rotation() for label in valued(long)[1].get_xticklabels()} == {35.0}
    assert {label.get_rotation() for label in valued(long, across=False)[1].get_yticklabels()} == {0.0}
    assert {label.get_rotation() for label in valued(["0", "0.5", "1"])[1].get_xticklabels()} == {0.0}
