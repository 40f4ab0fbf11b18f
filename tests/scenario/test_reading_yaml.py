"""What of YAML a scenario file may use, and the line that refuses the rest."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.errors import InputError
from covalue_sim.scenario.core_schema import INT64, plain
from covalue_sim.scenario.node import Fields, Items, Scalar
from covalue_sim.scenario.text import LARGEST, decode
from covalue_sim.scenario.yaml_reader import DEEPEST, read_yaml


def as_python(node):
    if isinstance(node, Fields):
        return {field.key: as_python(field.node) for field in node}
    return [as_python(item) for item in node.items] if isinstance(node, Items) else node.value


def test_keeps_line_and_column_of_every_name_and_value():
    root = read_yaml("power:\n  declared_share:   0.4\nlist: [a, b]\n", "x.yaml")
    theme, listed = root.fields
    share = theme.node.fields[0]
    assert (str(theme.place), str(share.place), str(share.node.place)) == (
        "x.yaml:1:1",
        "x.yaml:2:3",
        "x.yaml:2:21",
    )
    assert str(listed.node.items[1].place) == "x.yaml:3:11"


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("1e-3", 0.001), ("1E5", 1e5), (".5", 0.5), ("-2.", -2.0), ("1e5", 1e5), ("0x1F", 31), ("0o17", 15),
        ("007", 7), ("-0", 0), ("+3", 3), ("true", True), ("FALSE", False), ("null", None), ("~", None),
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("off", "off"), ("1_000", "1_000"), ("12:30", "12:30"),
        ("0b1", "0b1"), ("tRue", "tRue"), ("2024-01-01", "2024-01-01"), ("1e", "1e"), (".", "."), ("=", "="),
    ],
)  # fmt: skip
def test_unquoted_words_follow_the_core_schema_of_yaml_1_2(word, value):
    read = as_python(read_yaml(f"a: {word}\n", "x.yaml"))["a"]
    assert (type(read), read) == (type(value), value)


@pytest.mark.parametrize(
    "word", [".nan", ".inf", "-.INF", "1e999", "9223372036854775808", "9" * 5000, "0x8" + "0" * 15]
)
def test_numbers_that_nothing_can_hold_are_refused_with_their_field(refused, word):
    line = refused(f"power:\n  declared_share: {word}\n")
    assert line.startswith("2:19: power.declared_share: '")
    assert "give" in line


@given(st.integers(-INT64, INT64 - 1) | st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_as_python_writes_it_is_read_back_exactly(number):
    assert plain(repr(number)) == number


@given(st.text(max_size=40))
def test_any_word_is_a_plain_value_or_refused_with_a_reason(word):
    try:
        value = plain(word)
    except ValueError as error:
        assert "give" in str(error)
    else:
        assert value is None or isinstance(value, bool | int | str) or math.isfinite(value)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "1:1: is empty"),
        ("{}", "1:1: is empty"),
        ("# only a comment\n", "1:1: is empty"),
        ("- a\n- b\n", "1:1: is a list"),
        ("just text", "1:1: is text ('just text')"),
        ("a: 1\na: 2\n", "2:1: a: is given twice (first at line 1)"),
        ("power:\n  rule: x\n  rule: y\n", "3:3: power.rule: is given twice (first at line 2)"),
        ("a: &x 1\n", "1:4: a: '&x' is an anchor"),
        ("a: *x\n", "1:4: a: '*x' is an anchor"),
        ("a: &x [*x, *x]\n", "1:4: a: '&x' is an anchor"),
        ("a: !!python/object:os.system 1\n", "1:4: a: has the tag"),
        ("a: !!str 1\n", "1:4: a: has the tag"),
        ("a: 1\n---\nb: 1\n", "2:1: starts a second document"),
        ("1: a\n", "1:1: a field's name is 1"),
        ("null: a\n", "1:1: a field's name is nothing"),
        ("? [a]\n: b\n", "1:3: a field's name is a list"),
        ("power:\n\trule: x\n", "2:1: is not YAML: "),
        ("title: a: b\n", "1:9: is not YAML: mapping values are not allowed"),
        ("title: 'open\n", "2:1: is not YAML: "),
        ("a: [1, 2\n", "2:1: is not YAML: "),
        ('a: "\\x07"\n', "1:4: a: has the control character U+0007"),
        ('a: "\\ud800"\n', "1:4: a: has the control character U+D800"),
        ('a: "\\U00110000"\n', "1:1: cannot be read as YAML"),
        ("a: \x07\n", "1:4: has the control character U+0007"),
        ("a: \u202e\n", "1:4: has the control character U+202E"),
        ("title: x\nb: \x00\n", "2:4: has the control character U+0000"),
    ],
)  # fmt: skip
def test_what_a_scenario_does_not_need_of_yaml_is_refused_with_its_place(refused, text, line):
    assert refused(text).startswith(line)


def test_bytes_that_are_not_utf_8_are_refused_with_their_place(refused):
    assert refused(b"title: ok\nname: \xff\n").startswith("2:7: is not UTF-8 text (byte 0xff); save")
    assert refused("title: x\n".encode("utf-16")).startswith("1:1: is not UTF-8 text (it starts like UTF-16")


def test_a_byte_order_mark_is_no_part_of_the_text(write):
    assert decode(b"\xef\xbb\xbftitle: x\n", "x.yaml") == "title: x\n"


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_places_count_lines_of_every_system(ends):
    with pytest.raises(InputError, match=r"^x.yaml:3:4: "):
        decode(f"a: 1{ends}b: 2{ends}c: \x01".encode(), "x.yaml")


@pytest.mark.parametrize("opened", ["[", "{a: ", "- "])
def test_nesting_is_bounded(refused, opened):
    assert "is nested more than 16 deep" in refused(f"a:\n  {opened * (DEEPEST + 1)}\n")


def test_nesting_within_the_bound_is_read():
    read_yaml("a: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1), "x.yaml")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"#" * (LARGEST + 1), "is larger than 1 MiB"),
        (b"a: " + b"x" * 30_000, "the line has 30,003 characters"),
        (b"a: [" + b"1, 1,\n" * 11_000 + b"1]", "has too many values"),
        (b"\n" * 500_000, "has more than 20,000 lines"),
    ],
)
def test_size_is_bounded(refused, content, said):
    assert said in refused(content)


def test_a_scalar_remembers_whether_it_stood_in_quotes():
    plain_one, quoted_one = (field.node for field in read_yaml("a: 1\nb: '1'\n", "x.yaml"))
    assert (plain_one.value, quoted_one.value) == (1, "1")
    assert isinstance(plain_one, Scalar)
    assert quoted_one.quoted
    assert not plain_one.quoted
