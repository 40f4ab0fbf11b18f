"""validate, show, list, new and schema."""

import json
from pathlib import Path

import pytest

from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import load, schema, shipped
from covalue_sim.scenario.library import theories
from covalue_sim.scenario.schema import schema_text

RULE = """
from covalue_sim.model.rules.user import rule

@rule('power')
def mine(declared):
    return declared
"""


@pytest.fixture
def write(tmp_path):
    def write(name, text):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return write


def test_validate_says_which_files_are_right_and_goes_on_after_wrong_ones(covalue, write):
    write("right.yaml", "extends: baseline\n")
    write("wrong.yaml", "power:\n  declared_share: 2\n")
    answer = covalue("validate", "wrong.yaml", "right.yaml", "zzzzz.yaml", "baseline")
    assert answer.code == 2
    assert answer.out == "right.yaml: right\nbaseline: right\n"
    assert answer.err == (
        "covalue: wrong.yaml:2:19: power.declared_share: 2 is out of range; give a number from 0 to 1\n"
        "covalue: zzzzz.yaml: no such file; give its path\n"
    )


def test_validate_of_right_files_is_exit_code_0(covalue):
    assert covalue("validate", *shipped()).code == 0


def test_show_prints_what_was_said_with_its_origin(covalue, write):
    text = "title: Mine\nquestion: Why?\nlook_at: That.\npower: {declared_share: 0.51}\ntheories: [sdl]\n"
    write("x.yaml", text)
    answer = covalue("show", "x.yaml", "--set", "trust.gain=0.1")
    lines = [line.split() for line in answer.out.splitlines()]
    assert answer.out.startswith("Mine\nWhy?\nThat.\ntheories: sdl\n")
    burn_in = load("baseline").values
    assert ["power.declared_share", "0.51", f"{burn_in['power.declared_share']:g}", "x.yaml:4"] in lines
    assert ["trust.gain", "0.1", f"{burn_in['trust.gain']:g}", "--set"] in lines
    assert f"{len(PARAMETERS) - 2} parameters are as by default" in answer.out


def test_show_prints_interventions_people_and_rules(covalue, write):
    write("s.csv", "health\n0.5\n0.6\n")
    write("own.py", RULE)
    write(
        "x.yaml",
        ("rules: [own.py]\npopulation.patients.file: s.csv\ninterventions: [{week: 3, set: {power.rule: mine}}]\n"),
    )
    out = covalue("show", "x.yaml").out
    assert "from week 3: power.rule = mine\n" in out
    assert "people from s.csv: 2, with health\n" in out
    assert "own rule power.mine from own.py\n" in out
    assert "population.patients.count  2" in out


def test_show_says_nothing_of_a_burn_in_under_the_same_levers(covalue, write):
    write("x.yaml", "extends: baseline\nbaseline: itself\npower: {declared_share: 0.51}\n")
    heading = next(line for line in covalue("show", "x.yaml").out.splitlines() if line.startswith("parameter"))
    assert "burn-in" not in heading


def test_show_all_prints_every_parameter(covalue):
    out = covalue("show", "baseline", "--all").out
    assert all(f"\n{path} " in out for path in PARAMETERS)


def test_show_as_json_is_pure_and_complete(covalue, write):
    write("x.yaml", "power: {declared_share: 0.51, rule: negotiated}\n")
    shown = json.loads(covalue("show", "x.yaml", "--format", "json", "--all").out)
    values = {row["path"]: row["value"] for row in shown["parameters"]}
    assert values == dict(load(write("x.yaml", Path("x.yaml").read_text())).values)
    origins = {row["path"]: row["origin"] for row in shown["parameters"]}
    assert origins["power.rule"] == "x.yaml:1"


@pytest.mark.parametrize(
    ("what", "first", "known"),
    [
        ("scenarios", "name", "shared-power"),
        ("rules", "field", "negotiated"),
        ("parameters", "parameter", "power.declared_share"),
    ],
)
def test_list_prints_what_there_is_as_table_and_as_json(covalue, what, first, known):
    table = covalue("list", what).out
    assert table.startswith(first)
    assert known in table
    rows = json.loads(covalue("list", what, "--format", "json").out)
    lists = table.split("\n\n")
    assert len(rows) == sum(len(one.splitlines()) - 1 for one in lists)
    assert any(known in row.values() for row in rows)


def test_scenarios_of_theories_have_a_list_of_their_own(covalue):
    shipped_ones, of_theories = covalue("list").out.split("\n\n")
    names = [line.split()[0] for line in of_theories.splitlines()[1:]]
    assert names == [*theories()] and len(names) > 50
    assert not any(line.startswith("theories/") for line in shipped_ones.splitlines())
    found = covalue("list", "scenarios", "pretend").out
    assert [line.split()[0] for line in found.splitlines()] == ["name", "theories/kirkegaard"]


def test_scenarios_of_theories_are_shown_and_run_by_name(covalue):
    assert covalue("show", "theories/kirkegaard").out.startswith("A game of pretend\n")
    small = ["--set", "population.patients.count=60", "--weeks", "2", "--replicates", "2", "--no-pictures"]
    assert covalue("run", "theories/kirkegaard", *small, "--set", "run.burn_in=2").code == 0
    for command in ("run", "show", "explore", "validate"):
        answer = covalue(command, "kirkegard")
        assert answer.code == 2
        assert "did you mean 'theories/kirkegaard'?" in answer.err


def test_list_of_outcomes_is_that_of_the_model(covalue):
    from covalue_sim.model.outcomes import OUTCOMES

    rows = json.loads(covalue("list", "outcomes", "--format", "json").out)
    assert [row["outcome"] for row in rows] == [one.name for one in OUTCOMES]


def test_list_takes_a_text_to_look_for(covalue):
    rows = json.loads(covalue("list", "parameters", "Declared_Share", "--format", "json").out)
    assert [row["parameter"] for row in rows] == ["power.declared_share"]
    answer = covalue("list", "rules", "zzz")
    assert (answer.out, answer.err) == ("", "no rules contain 'zzz'\n")
    assert json.loads(covalue("list", "rules", "zzz", "--format", "json").out) == []


def test_new_writes_a_file_that_validates(covalue):
    answer = covalue("new", "my-idea", "--from", "shared-power", "--out", "mine")
    assert answer.code == 0
    assert answer.out == "wrote mine/my-idea.yaml\nwrote mine/scenario.schema.json\n"
    assert answer.err == "next: covalue show mine/my-idea.yaml\n"
    assert covalue("validate", "mine/my-idea.yaml").code == 0
    assert load("mine/my-idea.yaml").values == load("shared-power").values


def test_new_never_overwrites(covalue, write):
    write("a.yaml", "title: x\n")
    answer = covalue("new", "a")
    assert (answer.code, answer.err) == (
        2,
        "covalue: a.yaml: exists; give another name, or delete it first\n",
    )


def test_schema_is_printed_or_written(covalue, tmp_path):
    assert json.loads(covalue("schema").out) == schema()
    assert covalue("schema", "--write").out == "wrote scenario.schema.json\n"
    (tmp_path / "scenarios").mkdir()
    assert covalue("schema", "--write").out == "wrote scenarios/scenario.schema.json\n"
    assert covalue("schema", "--out", "sub/s.json").code == 0
    for file in ("scenario.schema.json", "scenarios/scenario.schema.json", "sub/s.json"):
        assert (tmp_path / file).read_text(encoding="utf-8") == schema_text()


def test_all_schemas_are_written_to_where_they_belong(covalue, tmp_path):
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "experiments" / "patterns").mkdir(parents=True)
    named = ["scenarios/scenario.schema.json", "experiments/experiment.schema.json",
             "experiments/patterns/pattern.schema.json"]  # fmt: skip
    assert covalue("schema", "--all").out == "".join(f"wrote {name}\n" for name in named)
    for option, name in zip(([], ["--experiment"], ["--pattern"]), named, strict=True):
        assert (tmp_path / name).read_text(encoding="utf-8") == covalue("schema", *option).out
    answer = covalue("schema", "--experiment", "--pattern")
    assert (answer.code, answer.err.count("give one of them")) == (2, 1)
