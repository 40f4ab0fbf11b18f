"""`covalue new-rule`: a rule to begin with, in every family."""

import runpy
from pathlib import Path

import pytest

from covalue_sim import load
from covalue_sim.cli import app as commands
from covalue_sim.cli.rule_template import STARTS
from covalue_sim.model.rules.compile import INPUTS


@pytest.fixture(autouse=True)
def registered(monkeypatch):
    """The command, among the others."""
    monkeypatch.setitem(commands.COMMANDS, "new-rule", "new_rule:new_rule")
    commands.app.cache_clear()
    yield
    commands.app.cache_clear()


@pytest.mark.parametrize("family", STARTS)
def test_the_rule_that_is_written_works_and_its_test_passes(covalue, family):
    answer = covalue("new-rule", family, "mine", "--out", "rules")
    assert answer.code == 0
    tests = runpy.run_path("rules/test_mine.py")
    for name in [name for name in tests if name.startswith("test_")]:
        tests[name]()


@pytest.mark.parametrize("family", STARTS)
def test_every_input_is_explained(covalue, family):
    covalue("new-rule", family, "mine")
    text = Path("mine.py").read_text(encoding="utf-8")
    for name, meaning in INPUTS[family].items():
        assert f"    {name} " in text
        assert meaning in text
    assert max(map(len, text.splitlines())) <= 110


def test_there_is_a_start_in_every_family():
    assert list(STARTS) == list(INPUTS)


def test_the_lines_printed_make_a_scenario_under_the_rule(covalue):
    answer = covalue("new-rule", "trust", "grudge", "--out", "rules")
    assert answer.out == "rules: [rules/grudge.py]\ntrust.rule: grudge\ngrudge.weight: 0.5\n"
    Path("scenario.yaml").write_text(f"extends: baseline\n{answer.out}", encoding="utf-8")
    scenario = load("scenario.yaml")
    assert (scenario.values["trust.rule"], scenario.values["grudge.weight"]) == ("grudge", 0.5)
    assert answer.err.splitlines()[:2] == ["wrote rules/grudge.py", "wrote rules/test_grudge.py"]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("powr", "mine"), "FAMILY: 'powr' is unknown; did you mean 'power'?"),
        (("zzz", "mine"), f"FAMILY: 'zzz' is unknown; give one of {', '.join(STARTS)}"),
        (
            ("power", "Mine!"),
            "NAME: rule name 'Mine!' is not usable; give lower-case letters, digits and '_'",
        ),
        (
            ("power", "declared"),
            "NAME: rule name 'declared' is taken in family 'power'; give it another name",
        ),
        (("power", "while"), "NAME: rule name 'while' is a word of Python; give it another name"),
    ],
)
def test_a_family_or_name_that_cannot_be_is_refused_in_one_line(covalue, words, line):
    answer = covalue("new-rule", *words)
    assert (answer.code, answer.out, answer.err) == (2, "", f"covalue: {line}\n")
    assert not list(Path().iterdir())


def test_a_file_that_exists_is_never_overwritten(covalue):
    Path("test_mine.py").write_text("precious", encoding="utf-8")
    answer = covalue("new-rule", "power", "mine")
    told = "covalue: test_mine.py: exists; give another name, or delete it first\n"
    assert (answer.code, answer.err) == (2, told)
    assert not Path("mine.py").exists()
    assert Path("test_mine.py").read_text(encoding="utf-8") == "precious"
