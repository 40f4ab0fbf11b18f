"""Values that a call or the option --set gives over those of the file."""

import pytest

from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import load

SHARE = "power.declared_share"


def test_texts_are_read_as_a_file_would_read_them():
    given = [f"{SHARE}=1e-3", "power.rule=negotiated", "mechanisms.groups=false", "run.weeks = 9"]
    values = load("baseline", given).values
    assert [values[text.split("=")[0].strip()] for text in given] == [0.001, "negotiated", False, 9]


def test_python_mappings_may_be_nested_or_dotted():
    assert load("baseline", {"power": {"declared_share": 0.25}}) == load("baseline", {SHARE: 0.25})


def test_the_origin_says_how_it_was_given():
    assert load("baseline", [f"{SHARE}=0.1"]).origins[SHARE] == "--set"
    assert load("baseline", {SHARE: 0.1}).origins[SHARE] == "overrides"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (SHARE, f"--set: '{SHARE}' is no assignment; write --set path=value"),
        ("=3", "--set: '=3' is no assignment"),
        (f"{SHARE}=", f"--set: {SHARE}: is nothing; give a number"),
        (f"{SHARE}=2", f"--set: {SHARE}: 2 is out of range; give a number from 0 to 1"),
        (f"{SHARE}='0.2'", f"--set: {SHARE}: is text ('0.2'); write 0.2 without quotes"),
        (f"{SHARE}=.inf", f"--set: {SHARE}: '.inf' is not a finite number"),
        (
            "declared_share=1",
            "--set: declared_share: is an unknown field; did you mean 'power.declared_share'?",
        ),
        ("title=x", "--set: title: is an unknown field"),
        ("run.weeks=\x1b[2J", "--set: run.weeks: is text ('\\x1b[2J')"),
    ],
)
def test_a_bad_option_is_one_line_that_names_it(refusal, text, line):
    assert refusal("baseline", [text]).startswith(line)


def test_an_option_given_twice_is_refused(refusal):
    assert refusal("baseline", [f"{SHARE}=0.1", f"{SHARE}=0.2"]) == f"--set: {SHARE}: is given twice; keep one of them"


@pytest.mark.parametrize(
    ("overrides", "line"),
    [
        ({SHARE: 2}, f"overrides: {SHARE}: 2 is out of range"),
        ({SHARE: float("nan")}, f"overrides: {SHARE}: nan is not a finite number"),
        ({SHARE: 2**70}, f"overrides: {SHARE}: {2**70} is an integer too large to hold"),
        ({SHARE: object()}, f"overrides: {SHARE}: is of type object"),
        ({SHARE: b"x"}, f"overrides: {SHARE}: is of type bytes"),
        ({3: 1}, "overrides: a field's name is 3; give text"),
        ({SHARE: 0.1, "power": {"declared_share": 0.1}}, f"overrides: {SHARE}: is given twice"),
        ("power.rule=declared", "overrides: is text ('power.rule=declared'); give a mapping"),
    ],
)
def test_a_bad_argument_is_one_line_that_names_it(refusal, overrides, line):
    assert refusal("baseline", overrides).startswith(line)


def test_a_mapping_that_holds_itself_is_refused(refusal):
    endless = {}
    endless["power"] = endless
    assert "is nested more than 16 deep" in refusal("baseline", endless)


def test_overrides_hold_from_week_0_and_before_only_where_structural():
    structural = next(
        path for path, row in PARAMETERS.items() if row.structural and row.theme == "population" and row.kind == "real"
    )
    value = PARAMETERS[structural].low
    scenario = load("baseline", {SHARE: 0.77, structural: value})
    assert scenario.values[SHARE] == 0.77
    assert scenario.burn_in_values[SHARE] == load("baseline").values[SHARE] != 0.77
    assert scenario.burn_in_values[structural] == scenario.values[structural] == value


def test_a_scenario_can_be_changed_as_a_file_can(write):
    file = write("x.yaml", "extends: baseline\ninterventions: [{week: 5, set: {power.rule: negotiated}}]\n")
    changed = load(load(file), [f"{SHARE}=0.9", "run.burn_in=7"])
    assert changed == load(file, [f"{SHARE}=0.9", "run.burn_in=7"])
    assert changed.origins[SHARE] == "--set"
    assert changed.burn_in_values["run.burn_in"] == 7


def test_a_scenario_cannot_be_cut_before_its_interventions(write, refusal):
    scenario = load(write("x.yaml", "interventions: [{week: 5, set: {power.rule: negotiated}}]\n"))
    assert refusal(scenario, {"run.weeks": 5}).startswith("run.weeks: 5 ends before the intervention of week 5; give 6")
