"""What decides a run, and a scenario written out so that it can be had again."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import canonical, dump, load, scenario_key, shipped

SHARE = "power.declared_share"
RULE = """
from covalue_sim.model.rules.user import rule
from covalue_sim.parameters import Parameter

@rule('power', parameters=(Parameter('power.slope', 0.5, 0.0, 2.0),))
def mine(declared):
    return declared
"""
EVERYTHING = """
theories: [a, 'b: c']
look_at: "two\\nlines \\"q\\" é"
rules: [own.py]
power: {rule: mine, slope: 1.5}
population.patients: {file: data/s.csv, columns: {activation: {column: pam, scale: 100}}}
interventions:
  - {week: 9, set: {power: {slope: 2, rule: declared}}}
  - {week: 3, set: {trust.gain: 1e-2}}
baseline: {power.slope: 0.25}
"""


def test_the_form_does_not_depend_on_words_names_order_or_number_of_replicates(write):
    first = load(write("x.yaml", "title: A\npower: {declared_share: 0.5, rule: negotiated}\n"))
    text = "title: B\nquestion: Why?\nlook_at: trust\ntheories: [sdl]\nrun.replicates: 7\n"
    second = load(write("y.yaml", f"{text}power.rule: negotiated\npower.declared_share: 0.50\n"))
    assert canonical(first) == canonical(second)
    assert scenario_key(first, "m") == scenario_key(second, "m")


@pytest.mark.parametrize(
    "change",
    [
        {SHARE: 0.51},
        {"run.seed": 2},
        {"run.weeks": 60},
        {"run.burn_in": 4},
        {"power.rule": "dependence"},
        {"mechanisms.groups": False},
    ],
)
def test_every_lever_changes_the_key(change):
    first = load({"power": {"declared_share": 0.5}})
    assert scenario_key(load(first, change), "m") != scenario_key(first, "m")


def test_interventions_burn_in_and_model_change_the_key():
    base = load({"title": "x"})
    others = [
        load({"interventions": [{"week": 3, "set": {SHARE: 0.5}}]}),
        load({"interventions": [{"week": 4, "set": {SHARE: 0.5}}]}),
        load({"baseline": {SHARE: 0.91}}),
    ]
    keys = {scenario_key(one, "m") for one in (base, *others)} | {scenario_key(base, "other model")}
    assert len(keys) == 5
    assert all(len(key) == 64 for key in keys)


def test_an_integer_for_a_real_is_the_same_number():
    scenario = load("baseline", {SHARE: 1.0})
    assert canonical(replace(scenario, values={**scenario.values, SHARE: 1})) == canonical(scenario)


def test_the_form_is_compact_json_with_sorted_keys():
    form = json.loads(canonical(load("baseline")))
    assert list(form["values"]) == sorted(set(PARAMETERS) - {"run.replicates"})
    assert b" " not in canonical(load("baseline"))


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_dumped_is_equal_when_loaded(name, write):
    scenario = load(name)
    again = load(write("anything.yaml", dump(scenario)))
    assert again == scenario
    assert canonical(again) == canonical(scenario)


def test_a_dump_says_where_each_value_came_from(write):
    file = write("x.yaml", "extends: baseline\npower: {declared_share: 0.5}\n")
    lines = dump(load(file, ["trust.gain=0.1"])).splitlines()
    assert "  declared_share: 0.5  # x.yaml:2" in lines
    assert "  gain: 0.1  # --set" in lines


def test_a_dump_keeps_survey_and_rules_by_name(write):
    write("data/s.csv", "pam,health\n50,0.5\nNA,1\n")
    write("own.py", RULE)
    scenario = load(write("x.yaml", EVERYTHING))
    again = load(write("results.yaml", dump(scenario)))
    assert again == scenario
    assert again.survey.traits["activation"][0] == 0.5


def test_overrides_act_on_a_dump_as_on_its_source(write):
    file = write("dumped.yaml", dump(load("baseline")))
    assert load(file, {SHARE: 0.9}) == load("baseline", {SHARE: 0.9})


def _values(row):
    if row.kind == "choice":
        return st.sampled_from(row.choices)
    if row.kind == "switch":
        return st.booleans()
    if row.kind == "integer":
        return st.integers(int(row.low), int(row.high))
    return st.floats(row.low, row.high)


JOINT = ("population.", "value.weight_")  # whose values must agree with one another
LEVERS = st.sets(st.sampled_from(sorted(path for path in PARAMETERS if not path.startswith(JOINT))), max_size=8)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), min_size=1, max_size=80)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
@given(st.data())
def test_any_scenario_dumped_is_equal_when_loaded(write, data):
    levers = {path: data.draw(_values(PARAMETERS[path])) for path in data.draw(LEVERS)}
    before = {
        path: data.draw(_values(PARAMETERS[path])) for path in data.draw(LEVERS) if not PARAMETERS[path].structural
    }
    title = data.draw(WORDS.filter(str.strip))
    scenario = load({"title": title, "look_at": title, **levers, "baseline": before})
    again = load(write("dumped.yaml", dump(scenario)))
    assert again == scenario
    assert canonical(again) == canonical(scenario)
