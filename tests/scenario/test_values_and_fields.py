"""Values against the parameter table, and names against its paths."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.errors import InputError
from covalue_sim.parameters import PARAMETERS, Parameter
from covalue_sim.scenario import load
from covalue_sim.scenario.levers import Setting
from covalue_sim.scenario.node import Place, Scalar
from covalue_sim.scenario.values import value_of, wanted

SHARE, WEEKS = "power.declared_share", "run.weeks"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("power: {declared_share: 1.4}", "1.4 is out of range; give a number from 0 to 1"),
        ("power: {declared_share: -1e-9}", "-1e-09 is out of range; give a number from 0 to 1"),
        (
            "power: {declared_share: '0.3'}",
            "is text ('0.3'); write 0.3 without quotes; give a number from 0 to 1",
        ),
        ("power: {declared_share: 30%}", "is text ('30%'); write 0.3; give a number from 0 to 1"),
        ("power: {declared_share: [0.1, 0.2]}", "is a list; give a number from 0 to 1"),
        ("power: {declared_share: true}", "is true; give a number from 0 to 1"),
        ("power: {declared_share: }", "is nothing; give a number from 0 to 1"),
        ("run: {weeks: 10.5}", "10.5 is not a whole number; give a whole number from 1 to 2600 (weeks)"),
        ("run: {weeks: 1e2}", "1e2 is not a whole number; write 100; give a whole number"),
        ("run: {weeks: 0}", "0 is out of range; give a whole number from 1 to 2600 (weeks)"),
        ("run: {weeks: 1_000}", "is text ('1_000'); write 1000; give a whole number"),
        ("mechanisms: {groups: no}", "is text ('no'); write false; give true or false"),
        ("mechanisms: {groups: 1}", "is 1; write true; give true or false"),
        ("mechanisms: {groups: 'true'}", "is text ('true'); write true without quotes; give true or false"),
        (
            "power: {rule: decalred}",
            "'decalred' is not one of its names; did you mean 'declared'? give one of",
        ),
        ("power: {rule: 3}", "is 3; give one of professional_led, declared"),
    ],
)
def test_an_unsuitable_value_is_refused_with_what_would_be_right(refused, text, line):
    path = next(path for path in (SHARE, WEEKS, "mechanisms.groups", "power.rule") if path.split(".")[1] in text)
    said = refused(text)
    assert f": {path}: " in said
    assert said.split(f"{path}: ")[1].startswith(line)


def test_the_place_is_that_of_the_value(refused):
    assert refused("power:\n  declared_share:    7\n").startswith("2:22: power.declared_share: ")


def test_an_integer_is_fine_where_a_real_is_expected_and_becomes_one(write):
    value = load(write("x.yaml", "power: {declared_share: 1}")).values[SHARE]
    assert (type(value), value) == (float, 1.0)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "declared_share: 0.3",
            "1:1: declared_share: is an unknown field; did you mean 'power.declared_share'?",
        ),
        (
            "pwer: {declared_share: 0.3}",
            "1:8: pwer.declared_share: is an unknown field; did you mean 'power.declared_share'?",
        ),
        (
            "power: {declared_shar: 0.3}",
            "1:9: power.declared_shar: is an unknown field; did you mean 'power.declared_share'?",
        ),
        ("power: {rules: declared}", "1:9: power.rules: is an unknown field; did you mean 'power.rule'?"),
        ("titel: x", "1:1: titel: is an unknown field; did you mean 'title'?"),
        ("zzqqxx: 1", "1:1: zzqqxx: is an unknown field; 'covalue list parameters' names all"),
        ("zzqqxx: {}", "1:1: zzqqxx: is an unknown field"),
        ("power: 0.3", "1:1: power: is 0.3; it has fields of its own (rule, declared_share"),
        ("power: ", "1:1: power: is nothing; it has fields of its own"),
        (
            "power: {declared_share: {low: 1}}",
            "1:26: power.declared_share.low: is an unknown field; 'power.declared_share' takes one value",
        ),
        ("power: {declared_share: {}}", "1:9: power.declared_share: is a group of fields; give a number"),
        ("power..rule: declared", "1:1: power..rule: is an unknown field"),
        ("<<: {power: 1}", "1:6: <<.power: is an unknown field"),
        (
            "switch_off: [grops]",
            "1:14: mechanisms.grops: is an unknown field; did you mean 'mechanisms.groups'?",
        ),
    ],
)
def test_an_unknown_field_is_refused_with_the_nearest(refused, text, line):
    assert refused(text).startswith(line)


def test_a_very_long_unknown_name_is_cut_and_not_guessed_at(refused):
    said = refused("x" * 900 + ": 1")
    assert len(said) < 400
    assert "is an unknown field" in said


@pytest.mark.parametrize(
    "text",
    [
        "power:\n  declared_share: 0.25\n  rule: negotiated\n",
        "power.declared_share: 0.25\npower.rule: negotiated\n",
        "power:\n  rule: negotiated\npower.declared_share: 0.25\n",
    ],
)
def test_nested_and_dotted_names_mean_the_same(write, text):
    values = load(write("x.yaml", text)).values
    assert (values[SHARE], values["power.rule"]) == (0.25, "negotiated")


def test_three_part_paths_may_be_dotted_anywhere(write):
    texts = (
        "population: {patients: {count: 40}}",
        "population: {patients.count: 40}",
        "population.patients.count: 40",
    )
    assert {load(write("x.yaml", text)).values["population.patients.count"] for text in texts} == {40}


def test_a_path_given_nested_and_dotted_is_refused(refused):
    said = refused("power:\n  declared_share: 0.2\npower.declared_share: 0.3\n")
    assert said.startswith("3:1: power.declared_share: is given twice (first at line 2)")


def test_an_empty_theme_changes_nothing(write):
    assert load(write("x.yaml", "title: x\npower: {}\n")).values == load("baseline").values


@given(st.sampled_from(sorted(PARAMETERS)), st.data())
def test_every_value_within_bounds_is_taken_and_none_outside(path, data):
    row = PARAMETERS[path]
    if row.kind == "choice":
        value = data.draw(st.sampled_from([*row.choices, "nonesuch"]))
        right = value in row.choices
    elif row.kind == "switch":
        value, right = data.draw(st.sampled_from([(True, True), (False, True), (0, False), ("no", False)]))
    elif row.kind == "integer":
        value = data.draw(st.integers(int(row.low) - 5, int(row.high) + 5))
        right = row.low <= value <= row.high
    else:
        value = data.draw(st.floats(row.low - 1, row.high + 1))
        right = row.low <= value <= row.high
    setting = Setting(path, Scalar(value, Place("x.yaml", 1, 1)), Place("x.yaml", 1, 1))
    if right:
        assert value_of(setting, row) == value
    else:
        with pytest.raises(InputError, match=path):
            value_of(setting, row)


def test_minus_zero_is_zero():
    setting = Setting("a.b", Scalar(-0.0, Place("x")), Place("x"))
    assert math.copysign(1.0, value_of(setting, Parameter("a.b", 0.5, -1.0, 1.0))) == 1.0


def test_every_row_says_in_words_what_it_takes():
    for row in PARAMETERS.values():
        assert wanted(row).startswith(("a number from", "a whole number from", "true or false", "one of "))


def test_numpy_numbers_count_as_numbers():
    values = load(
        "baseline", {SHARE: np.float64(0.25), WEEKS: np.int32(9), "mechanisms.groups": np.bool_(False)}
    ).values
    assert (values[SHARE], values[WEEKS], values["mechanisms.groups"]) == (0.25, 9, False)
    assert type(values[WEEKS]) is int
