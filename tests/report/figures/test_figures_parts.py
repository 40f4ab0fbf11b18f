"""Styles, numbers in words and geometry that the pictures are made of."""

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from looking_at_pictures import contrast

from covalue_sim.report.figures import style
from covalue_sim.report.figures.labels import spread
from covalue_sim.report.figures.panels import PANELS, UNITS
from covalue_sim.report.figures.ribbons import lay_out, outline
from covalue_sim.report.figures.wording import (
    amount,
    clean,
    listed,
    number,
    percent,
    percent_with_bounds,
    signed,
)
from covalue_sim.store.columns import ENCOUNTERS


def test_classes_differ_without_colour():
    for one, two in combinations(style.CLASSES, 2):
        assert one.hatch != two.hatch
        assert one.line != two.line
        assert one.label != two.label


def test_the_two_named_classes_have_the_colours_that_all_surfaces_share():
    assert (style.CREATED.colour, style.CREATED.line) == ("#00876c", "solid")
    assert style.DESTROYED.colour == "#d55e00"
    assert style.DESTROYED.line != "solid"


def test_classes_agree_with_the_names_in_the_store():
    assert {look.column: look.code for look in style.CLASSES} == {
        f"share_{name}": k for k, name in enumerate(ENCOUNTERS)
    }


@given(st.tuples(*[st.floats(0, 1)] * 3))
def test_of_ink_and_white_the_one_that_is_read_more_easily_is_taken(colour):
    taken = style.read_on(colour)
    assert contrast(taken, colour) >= max(contrast(other, colour) for other in ("white", style.INK)) - 1e-9


def test_words_contrast_with_the_paper():
    texts = [look.text for look in style.CLASSES] + [curve.text for panel in PANELS for curve in panel.curves]
    for colour in (*texts, style.INK, style.MUTED, style.DARK_GAIN, style.DARK_LOSS):
        assert contrast(colour) >= 4.5, colour
    assert contrast(style.MUTED, style.SHADE) >= 4.5


def test_curves_of_a_panel_share_a_unit_and_differ_without_colour():
    for panel in PANELS:
        assert len({UNITS[curve.column] for curve in panel.curves}) == 1
        assert len({curve.line for curve in panel.curves}) == len(panel.curves)


@given(st.lists(st.floats(-1, 2), max_size=9), st.floats(0.01, 0.3))
def test_labels_keep_apart_in_order_and_inside(wanted, gap):
    found = spread(wanted, gap, 0.0, 1.0)
    room = min(gap, 1 / max(len(wanted) - 1, 1))
    assert all(-1e-9 <= place <= 1 + 1e-9 for place in found)
    for (one, a), (two, b) in combinations(zip(wanted, found, strict=True), 2):
        assert abs(a - b) >= room - 1e-9
        assert one == two or (one < two) == (a < b)


@given(st.lists(st.integers(0, 50), min_size=1, max_size=6, unique=True))
def test_labels_with_room_stay_where_they_are_wanted(places):
    wanted = [place / 50 for place in places]
    assert spread(wanted, 0.02, 0.0, 1.0) == pytest.approx(wanted)


FLOWS = arrays(float, (5, 5), elements=st.one_of(st.just(0.0), st.floats(0.01, 1e5))).filter(np.any)


@given(FLOWS)
def test_ribbons_are_in_proportion_and_fill_their_nodes(amounts):
    layout = lay_out(amounts)
    scale = {(r.giver, r.receiver): r.height / amounts[r.giver, r.receiver] for r in layout.ribbons}
    assert set(scale) == set(map(tuple, np.argwhere(amounts > 0).tolist()))
    assert max(scale.values()) == pytest.approx(min(scale.values()), rel=1e-6)
    for nodes, side in ((layout.givers, "giver"), (layout.receivers, "receiver")):
        for node in nodes:
            touching = [r.height for r in layout.ribbons if getattr(r, side) == node.row]
            assert sum(touching) == pytest.approx(node.high - node.low)
        edges = [edge for node in nodes for edge in (node.high, node.low)]
        assert edges == sorted(edges, reverse=True)
        assert -1e-9 <= min(edges) <= max(edges) <= 1 + 1e-9
    for ribbon in layout.ribbons:
        assert ribbon.right[1] - ribbon.right[0] == pytest.approx(ribbon.height)
        corners = outline(ribbon, 0.0, 1.0).get_extents()
        assert (corners.x0, corners.x1) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (number(-0.004), "0.00"), (number(-0.5), "\u22120.50"), (number(math.nan), "n/a"),
        (signed(0.004), "0.00"), (signed(0.5), "+0.50"), (signed(-0.5), "\u22120.50"),
        (percent(0.613), "61\u00a0%"), (percent(0.0999), "10\u00a0%"), (percent(0.042), "4.2\u00a0%"),
        (percent(0.0001), "0\u00a0%"), (percent(math.nan), "n/a"),
        (percent_with_bounds(0.5, 0.4, 0.6), "50\u00a0% (40 to 60)"),
        (percent_with_bounds(0.99, 0.97, 1.01), "99\u00a0% (97 to 100)"),
        (percent_with_bounds(0.5, 0.495, 0.505), "50.0\u00a0% (49.5 to 50.5)"),
        (percent_with_bounds(0.5, math.nan, math.nan), "50\u00a0%"),
        (amount(1.234e6), "1.23\u00a0million"), (amount(45678), "45.7\u00a0thousand"),
        (amount(6352.4), "6,352"), (amount(12.34), "12.3"), (amount(0.1234), "0.12"),
        (amount(3e9), "3.00\u00a0billion"),
        (listed([]), ""), (listed(["a"]), "a"), (listed(["a", "b", "c"]), "a, b and c"),
        (clean("a\x00b\n c"), "a b c"), (clean("x" * 9, 5), "xxxx…"),
    ],
)  # fmt: skip
def test_numbers_read_as_people_write_them(words, said):
    assert words == said


@given(st.text(max_size=300))
def test_foreign_text_becomes_one_printable_line(text):
    line = clean(text, 40)
    assert len(line) <= 40
    assert not {"\n", "\r", "\x00", "\x1b", "\u2028", "\ud800"} & set(line)
