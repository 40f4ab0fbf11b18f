"""Differences between resolved scenarios, and the small parts that reading is made of."""

import math
import pickle
from dataclasses import replace
from types import SimpleNamespace

import pytest

from covalue_sim.errors import InputError, did_you_mean, nearest_or_all
from covalue_sim.scenario.columns import read_columns
from covalue_sim.scenario.difference import differences
from covalue_sim.scenario.frozen import Frozen
from covalue_sim.scenario.levers import Setting, flatten, gather, nearest_path
from covalue_sim.scenario.node import Place, kind_of, one_line, shown
from covalue_sim.scenario.overrides import read_overrides
from covalue_sim.scenario.python_reader import read_mapping
from covalue_sim.scenario.scenario import Intervention, Survey
from covalue_sim.scenario.survey_cells import cell_reader

SHARE, SIGMA = "power.declared_share", "encounter.sigma"
COUNT = "population.patients.count"


def told(*scenarios):
    return [(one.path, one.when, one.values) for one in differences(scenarios)]


@pytest.fixture
def base(make_scenario):
    return make_scenario()


def changed(scenario, values=(), before=(), *later):
    return replace(
        scenario, values=Frozen({**scenario.values, **dict(values)}),
        burn_in_values=Frozen({**scenario.burn_in_values, **dict(before)}), interventions=later,
    )  # fmt: skip


def test_a_scenario_does_not_differ_from_itself_nor_by_its_number_of_replicates(base):
    assert told(base, base) == []
    assert told(base, changed(base, {"run.replicates": 999})) == []


def test_values_and_those_of_the_burn_in_differ_each_in_their_weeks(base):
    other = changed(base, {SHARE: 0.9}, {SIGMA: 0.3})
    own = base.values
    assert set(told(base, other)) == {
        (SHARE, "from week 0", (own[SHARE], 0.9)), (SIGMA, "before week 0", (own[SIGMA], 0.3)),
    }  # fmt: skip


def test_what_is_built_in_holds_for_all_weeks_and_is_told_once(base):
    other = changed(base, {COUNT: 7}, {COUNT: 7})
    assert told(base, other) == [(COUNT, "for all weeks", (base.values[COUNT], 7))]


def test_swapping_scenarios_swaps_the_values_and_nothing_else(base):
    other = changed(base, {SHARE: 0.9, SIGMA: 0.3})
    assert [(path, when, values[::-1]) for path, when, values in told(other, base)] == told(base, other)


def test_one_of_three_is_enough_to_differ(base):
    assert [values[0] == values[1] for _, _, values in told(base, base, changed(base, {SHARE: 0.9}))] == [True]


def test_an_intervention_is_told_against_what_holds_then_in_order_of_week(base):
    twice = changed(base, {}, {}, Intervention(2, {SHARE: 0.7}), Intervention(4, {SHARE: 0.8, SIGMA: 0.3}))
    own = base.values
    assert told(base, twice) == [
        (SHARE, "from week 2", (own[SHARE], 0.7)), (SIGMA, "from week 4", (own[SIGMA], 0.3)),
        (SHARE, "from week 4", (own[SHARE], 0.8)),
    ]  # fmt: skip
    early = changed(base, {}, {}, Intervention(3, {SHARE: 0.7}))
    later = changed(base, {}, {}, Intervention(5, {SHARE: 0.7}))
    assert told(early, later) == [(SHARE, "from week 3", (0.7, own[SHARE]))]


def test_people_differ_by_content_and_columns_and_not_by_name(base):
    survey = Survey({}, 3, "a.csv", "digest", Frozen({"activation": ("pam", 100.0)}))
    one = replace(base, survey=survey)
    assert told(one, replace(base, survey=replace(survey, source="b.csv"))) == []
    assert told(base, one) == [("people", "for all weeks", (None, "a.csv"))]
    assert told(one, replace(base, survey=replace(survey, digest="other")))[0][0] == "people"
    assert (
        told(one, replace(base, survey=replace(survey, columns=Frozen({"activation": ("pam", 1.0)}))))[0][0] == "people"
    )


def test_a_frozen_mapping_equals_its_content_travels_and_does_not_change():
    one = Frozen({"a": 1, "b": 2})
    assert one == {"b": 2, "a": 1} == dict(one) == pickle.loads(pickle.dumps(one))
    assert (list(one), len(one), repr(Frozen())) == (["a", "b"], 2, "Frozen({})")
    with pytest.raises(TypeError):
        one["a"] = 3
    content = {"a": 1}
    kept = Frozen(content)
    content["a"] = 2
    assert kept["a"] == 1


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("helth", "; did you mean 'health'?"),
        ("wealth", "; did you mean 'health'?"),
        ("qqq", ""),
        ("health_en", "; did you mean 'health_end'?"),
    ],
)
def test_the_nearest_word_is_named_or_none(word, hint):
    known = ["trust", "health", "health_end"]
    assert did_you_mean(word, known) == hint
    assert nearest_or_all(word, iter(known)) == (hint or "; give one of trust, health, health_end")


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        ("power.declared_shar", SHARE),
        ("declared_share", SHARE),
        ("power.sigma", SIGMA),
        ("theme.declared_share", SHARE),
    ],
)
def test_the_nearest_path_is_that_of_the_whole_or_of_its_last_part(path, nearest):
    assert nearest_path(path, (SIGMA, SHARE, COUNT)) == f"; did you mean '{nearest}'?"


def test_where_no_path_is_near_or_the_word_is_too_long_there_is_advice():
    advice = "; 'covalue list parameters' names all fields"
    assert nearest_path("zzz", (SIGMA, SHARE)) == advice
    assert nearest_path(SHARE + "x" * 81, (SIGMA, SHARE)) == advice


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "nothing"), (True, "true"), (False, "false"), (0.1, "0.1"), (1e-7, "1e-07"), (3, "3"), ("a", "'a'"),
     ("a\nb", "'a\\nb'"), ("x" * 60, f"'{'x' * 60}'"), ("x" * 61, f"'{'x' * 57}...'"), ([], "list")],
)  # fmt: skip
def test_values_are_shown_short_and_on_one_line(value, text):
    assert shown(value) == text


def test_a_line_is_cut_at_its_length_and_not_before():
    assert one_line("x" * 10, 10) == "x" * 10
    assert one_line("x" * 11, 10) == "x" * 7 + "..."
    assert one_line("a\x1bb\tc") == "a\\x1bb\\tc"


def test_a_place_names_file_line_and_column_as_far_as_there_are_such():
    assert str(Place("x.yaml", 3, 7)) == "x.yaml:3:7"
    assert Place("x.yaml", 3, 7).origin == "x.yaml:3"
    assert str(Place("--set")) == Place("--set").origin == "--set"
    assert str(Place("x.yaml", 3, 7).wrong("a.b", "is odd")) == "x.yaml:3:7: a.b: is odd"
    assert str(Place("x.yaml", 3, 7).wrong("", "is odd")) == "x.yaml:3:7: is odd"


def settings(content):
    return list(flatten(read_mapping(content, "given")))


def test_nested_fields_are_dotted_paths_and_empty_groups_stay():
    assert [one.path for one in settings({"a": {"b": {"c": 1}, "d": 2}, "e.f": 3, "g": {}})] == [
        "a.b.c",
        "a.d",
        "e.f",
        "g",
    ]
    with pytest.raises(InputError, match=r"given: a\.b: is given twice; keep one of them"):
        gather(settings({"a": {"b": 1}, "a.b": 1}))


def test_a_setting_says_where_it_is_from_unless_told_otherwise():
    place = Place("x.yaml", 3, 7)
    (one,) = settings({"a": 1})
    assert Setting("a", one.node, place).origin == "x.yaml:3"
    assert Setting("a", one.node, place, "rows of b.csv").origin == "rows of b.csv"


@pytest.mark.parametrize(
    ("content", "kind"),
    [({"a": 1}, "a group of fields"), ([1], "a list"), ("x", "text ('x')"), (2, "2"), (None, "nothing")],
)
def test_kinds_have_words(content, kind):
    (field,) = read_mapping({"it": content}, "given")
    assert kind_of(field.node) == kind


@pytest.mark.parametrize(
    ("text", "value", "quoted"),
    [("a=1", 1, False), ("a='1'", "1", True), ('a="1"', "1", True), ("a='1", "'1", False), ("a=b=c", "b=c", False),
     (" a = true ", True, False), ("a='", "'", False), ("a=''", "", True)],
)  # fmt: skip
def test_an_option_is_split_at_its_first_equals_and_quotes_make_text(text, value, quoted):
    ((path, setting),) = read_overrides([text]).items()
    assert (path, setting.node.value, setting.node.quoted) == ("a", value, quoted)


def test_no_overrides_are_none_and_a_text_is_no_list():
    assert read_overrides(None) == {}
    with pytest.raises(InputError, match="overrides: is text"):
        read_overrides("a=1")


def columns(content):
    return read_columns(settings({"p": content}), "p")


def test_columns_are_headings_with_or_without_a_scale():
    found = columns({"activation": " pam ", "health": {"column": "eq", "scale": 100}})
    assert {trait: (one.heading, one.scale) for trait, one in found.items()} == {
        "activation": ("pam", 1.0), "health": ("eq", 100.0),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("pam", "give lines such as"), ({"a": {"scale": 2}}, "p.a.scale: stands alone; give 'column' too"),
        ({"a": {"column": "x", "scale": 0}}, "give a number above 0"),
        ({"a": {"column": "x", "scale": True}}, "give a number above 0"),
        ({"a": {"column": "x", "scale": -1.0}}, "give a number above 0"), ({"a": 3}, "give the column's heading as text"),
        ({"a": " "}, "give the column's heading"), ({"a": {"colum": "x"}}, "unknown field; give 'column' and 'scale'"),
        ({"a": "x", "a.scale": 2}, "gives the column twice"),
    ],
)  # fmt: skip
def test_a_column_that_is_none_is_refused(content, words):
    with pytest.raises(InputError, match=r"^given: p") as caught:
        columns(content)
    assert words in str(caught.value)


def trait(*, binary=False, low=0.0, high=1.0):
    return SimpleNamespace(name="trait", binary=binary, low=low, high=high)


@pytest.mark.parametrize(("cell", "value"), [("0", 0.0), (" 100 ", 1.0), ("50", 0.5), ("-0", 0.0), ("5e1", 0.5)])
def test_a_cell_is_divided_by_its_scale_and_may_lie_on_its_bounds(cell, value):
    assert cell_reader(trait(), 1, 100.0)(["x", cell]) == value


@pytest.mark.parametrize("cell", ["", " ", "NA", "n/a", "NaN"])
def test_a_gap_is_no_number(cell):
    assert math.isnan(cell_reader(trait(), 0, 1.0)([cell]))


@pytest.mark.parametrize(
    ("cell", "words"),
    [("101", "is out of range; give a number from 0 to 1 after dividing by 100, or NA"), ("-1", "is out of range"),
     ("0,5", "is not a number; give a number from 0 to 1 after dividing by 100, with a decimal point, or NA"),
     ("1_0", "is not a number"), ("x", "is not a number"), ("inf", "is out of range")],
)  # fmt: skip
def test_a_cell_that_is_none_is_refused_with_what_would_be_right(cell, words):
    with pytest.raises(ValueError, match=r"^trait: ") as caught:
        cell_reader(trait(), 0, 100.0)([cell])
    assert words in str(caught.value)


def test_a_binary_trait_knows_nothing_between():
    read = cell_reader(trait(binary=True), 0, 1.0)
    assert [read(["0"]), read(["1"])] == [0.0, 1.0]
    with pytest.raises(ValueError, match="give 0 or 1"):
        read(["0.5"])
