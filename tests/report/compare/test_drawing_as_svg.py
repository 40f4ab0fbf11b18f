"""A picture of a comparison as SVG: small, the same as drawn, and free of what others wrote as markup."""

import base64
import html
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.errors import InputError
from covalue_sim.report.compare.drawing import Drawing, canvas
from covalue_sim.report.compare.svg import smaller

HOSTILE = '<script>alert("x")</script> & "quoted"'


def drawing_of(words="Words.", title="Title"):
    figure = canvas(3.0, 2.0)
    axes = figure.add_axes((0.2, 0.2, 0.7, 0.7))
    axes.plot([0.123456789, 1.23456789], [0, 1], color="#00876c")
    axes.text(0.5, 0.5, "0.123456 of <b> & 9.999999")
    return Drawing("name", title, words, figure)


def test_smaller_svg_is_the_same_picture_to_a_tenth_of_a_point():
    made = drawing_of().svg()
    root = ET.fromstring(made)
    assert root.get("width").startswith("216")
    assert "<metadata" not in made
    assert "patch_1" not in made
    assert made.count("font-family") == 1
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "0.123456 of <b> & 9.999999" in texts
    tags = re.findall(r"<[^>]+>", made)
    assert not any(re.search(r"\d\.\d{4,}", tag) for tag in tags)


@pytest.mark.parametrize(
    ("number", "short"),
    [("1.2345", "1.2"), ("9.97", "10"), ("-12.04", "-12"), ("0.98765", "0.988"), ("-0.00123456", "-0.00123"),
     ("100.25", "100.2"), ("1.5", "1.5"), ("0.00", "0"), ("-1.00", "-1")],
)  # fmt: skip
def test_numbers_in_tags_are_shortened(number, short):
    assert smaller(f'<?xml version="1.0"?><svg x="{number}">1.23456</svg>').endswith(f' x="{short}">1.23456</svg>')


@given(st.floats(-1e4, 1e4))
@settings(max_examples=40)
def test_no_point_is_moved_by_more_than_a_twentieth(value):
    made = smaller(f'<svg x="{value:.8f}"></svg>')
    assert abs(float(re.search(r' x="([^"]+)"', made)[1]) - value) <= 0.0500001


def test_the_same_drawing_gives_the_same_bytes():
    assert drawing_of().svg() == drawing_of().svg()


def test_what_others_wrote_is_text_in_the_image_and_around_it():
    drawing = drawing_of(words=HOSTILE, title=HOSTILE)
    shown = drawing._repr_html_()
    assert "<script" not in shown
    assert html.unescape(re.search(r'alt="([^"]*)"', shown)[1]) == HOSTILE
    assert html.unescape(re.search(r"<b>(.*?)</b>", shown)[1]) == HOSTILE


def test_an_address_holds_all_of_the_picture():
    drawing = drawing_of()
    kind, _, content = drawing.address().partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert base64.b64decode(content).decode() == drawing.svg()


@pytest.mark.parametrize("name", ["a.gif", "a", "a.svgz", "a.pdf"])
def test_other_endings_are_refused_and_nothing_is_written(tmp_path, name):
    with pytest.raises(InputError, match=r"give \.svg or \.png"):
        drawing_of().save(tmp_path / "new" / name)
    assert list(tmp_path.iterdir()) == []


def test_a_canvas_has_the_size_it_is_asked_for():
    figure = canvas(4.5, 3.25)
    assert tuple(figure.get_size_inches()) == (4.5, 3.25)
