"""The JSON Schema of scenario files: up to date, true to the reader, and helpful."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from covalue_sim.errors import InputError
from covalue_sim.model.checks import check
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import load, schema, shipped
from covalue_sim.scenario.document import TOP
from covalue_sim.scenario.schema import FILE_NAME, schema_text

VALIDATOR = jsonschema.Draft202012Validator(schema())
SCENARIOS = Path(__file__).parents[2] / "scenarios"


def content(text):
    return YAML(typ="safe", pure=True).load(text)


def test_it_is_a_schema_of_its_draft():
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_published_file_is_up_to_date_with_the_table():
    published = (SCENARIOS / FILE_NAME).read_text(encoding="utf-8")
    assert published == schema_text(), "run: covalue schema --write"


def test_its_text_is_the_schema():
    assert json.loads(schema_text()) == schema()


@pytest.mark.parametrize("name", shipped())
def test_shipped_scenarios_validate_and_name_it_in_their_first_line(name):
    text = shipped()[name].read_text(encoding="utf-8")
    assert text.splitlines()[0] == f"# yaml-language-server: $schema={FILE_NAME}"
    assert not list(VALIDATOR.iter_errors(content(text)))


@pytest.mark.parametrize("name", shipped())
def test_shipped_scenarios_load_and_say_what_they_are_for(name):
    scenario = load(name)
    assert scenario.title != name
    assert scenario.question.endswith("?")
    assert scenario.look_at


RIGHT = [
    "title: x",
    "power: {declared_share: 0.3, rule: negotiated}\nrun.weeks: 52\n",
    "power: {declared_share: 1}",
    "population: {patients: {count: 40}}",
    "population: {patients.count: 40}",
    "population: {patients: {file: s.csv, columns: {health: h, activation: {column: a, scale: 100}}}}",
    "switch_off: [groups, forums]\ninterventions_from_parent: false\ntheories: [alford]\n",
    "interventions: [{week: 26, set: {power: {rule: declared}}}, {week: 3, set: {trust.gain: 0.1}}]",
    "baseline: itself",
    "baseline: {extends: baseline, switch_off: [groups], power: {rule: declared}}",
    "extends: baseline\nname: a.b-c\n",
]
WRONG = [
    "titel: x",
    "title: 3",
    "power: {declared_share: 1.4}",
    "power: {declared_share: '0.3'}",
    "power: {declared_shar: 0.3}",
    "power: {rule: decalred}",
    "power.declared_shar: 0.3",
    "power: 3",
    "run: {weeks: 1.5}",
    "mechanisms: {groups: 1}",
    "switch_off: [grops]",
    "switch_off: groups",
    "population: {patients: {count: 40, fil: x}}",
    "population: {patients: {file: s.csv, columns: {helth: h}}}",
    "population: {patients: {file: s.csv, columns: {health: {scale: 2}}}}",
    "interventions: [{week: -1, set: {power.rule: declared}}]",
    "interventions: [{week: 1}]",
    "interventions: [{week: 1, set: {run.seed: 3}}]",
    "interventions: [{week: 1, set: {run: {seed: 3}}}]",
    "interventions: [{week: 1, set: {power: {rul: declared}}}]",
    "interventions: [{week: 1, set: {power: {rule: decalred}}}]",
    "baseline: {title: x}",
    "baseline: {power: {rul: declared}}",
    "{}",
    "[]",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_files_validate(text):
    assert not [error.message for error in VALIDATOR.iter_errors(content(text))]


@pytest.mark.parametrize("text", WRONG)
def test_broken_files_do_not(text, write):
    assert list(VALIDATOR.iter_errors(content(text)))
    with pytest.raises(InputError):
        load(write("x.yaml", text))


def test_files_with_rules_of_their_own_may_use_names_that_only_the_reader_knows():
    text = "rules: [own.py]\npower: {rule: mine, steepness: 2, declared_share: 0.2}\nmine.level: 3\n"
    assert not list(VALIDATOR.iter_errors(content(text)))
    assert list(VALIDATOR.iter_errors(content(text.replace("0.2", "2.0"))))


@given(st.sampled_from(sorted(PARAMETERS)), st.data())
def test_it_takes_a_value_of_a_parameter_just_as_the_reader_does(path, data):
    row = PARAMETERS[path]
    numbers = st.floats(-1e9, 1e9) | st.integers(-(10**9), 10**9)
    if row.kind in {"real", "integer"}:
        numbers |= st.floats(row.low, row.high) | st.integers(int(row.low), int(row.high))
    value = data.draw(numbers | st.booleans() | st.sampled_from([*row.choices, "nonesuch"]))
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # JSON Schema takes 3.0 for an integer, the reader asks for 3
    valid = VALIDATOR.is_valid({path: value})
    try:
        load({path: value})
    except InputError as refusal:
        # The reader asks besides that values hold together, which a schema cannot say.
        assert not valid or any(why in str(refusal) for _, why in check({**load("baseline").values, path: value}))
    else:
        assert valid


def test_values_that_cannot_hold_together_are_for_the_reader_alone():
    together = {"population.correlation.health_activation": 0.75}
    assert VALIDATOR.is_valid(together)
    with pytest.raises(InputError, match="which no population has with the other correlations"):
        load(together)


def test_every_field_is_explained():
    explained = schema()["$defs"]["parameters"]
    for path, row in PARAMETERS.items():
        assert row.meaning in explained[path]["description"]
        assert row.source in explained[path]["description"]
        assert explained[path]["default"] == row.default
    assert all(schema()["properties"][name]["description"] for name in TOP)
