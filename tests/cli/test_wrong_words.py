"""Whatever is typed: an exit code, one line that helps, and never a traceback."""

import re
import sys

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as some

from covalue_sim.cli import app, main

SAFE = sorted(set(app.COMMANDS) - {"run", "compare", "sweep", "explore", "patterns", "new", "new-rule"})
"""Commands that neither run a model nor write without being told where."""

OPTIONS = [
    "--set",
    "--format",
    "--all",
    "--outcome",
    "--point",
    "--method",
    "--where",
    "--workers",
    "--failures",
    "--",
    "-q",
]
WORDS = some.sampled_from(
    ["baseline", "shared-power", "table", "json", "parameters", "power.declared_share=0.5", "power=1", "=", "..", "/", ".",
     "a\nb", "\x1b[2J", "--", "-", "", "nowhere", "é\u202e", "{}", "*", "~", "%s", "0", "-1", "nan"]
) | some.text(some.characters(codec="utf-8", exclude_characters="\0"), max_size=12)  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(["show", "a\nb"])
@example(["validate", "\x1b[2Jx.yaml"])
@example(["diff", "baseline", "baseline", "--set", "power.rule=a\nb"])
@example(["analyse", "/"])
@example(["status", "a\nb"])
@example(["list", "parameters", "\udce9"])
@given(
    some.lists(some.sampled_from(OPTIONS) | WORDS, max_size=4).flatmap(
        lambda rest: some.sampled_from(SAFE).map(lambda one: [one, *rest])
    )
)
def test_any_words_give_an_exit_code_and_refusals_of_one_printable_line(tmp_path, monkeypatch, capsys, words):
    monkeypatch.chdir(tmp_path)
    assume(words[0] != "validate" or len(words) == 2)  # of several files it says several lines
    code = main(words)
    said = capsys.readouterr()
    assert code in {0, 1, 2}
    if code == 2:
        assert said.err.startswith("covalue: ")
        assert said.err.endswith("\n")
        assert said.err[:-1].isprintable(), said.err
        assert said.out == ""


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("shw", "show"), ("runn", "run"), ("new-rul", "new-rule"), ("run baseline --replicate 3", "--replicates"),
        ("compare a b --dropfailed", "--drop-failed"), ("show baseline --fromat json", "--format"),
    ],
)  # fmt: skip
def test_a_command_or_option_that_is_nearly_right_is_met_with_the_right_one(covalue, words, meant):
    answer = covalue(*words.split())
    assert (answer.code, answer.out) == (2, "")
    assert re.search(rf"[Dd]id you mean '?{meant}|[Pp]ossible options: {meant}", answer.err)
    assert " --help' explains\n" in answer.err


@pytest.mark.parametrize(
    "words",
    ["show", "diff baseline", "validate", "sweep", "bundle", "reproduce", "rerun", "new", "new-rule power", "compare"],
)
def test_a_word_too_few_is_named(covalue, words):
    answer = covalue(*words.split())
    assert answer.code == 2
    assert answer.err.startswith("covalue: Missing argument '")


@pytest.mark.parametrize("words", ["show a b", "status d e", "schema x", "new a b", "reproduce a b", "list rules a b"])
def test_a_word_too_many_is_named(covalue, words):
    answer = covalue(*words.split())
    assert answer.code == 2
    assert "unexpected extra argument (" in answer.err.replace("argument(s)", "argument")


@pytest.mark.parametrize("option", ["--replicates", "--seed", "--set", "--out", "--format", "--workers"])
def test_an_option_without_its_value_is_named(covalue, option):
    answer = covalue("run", "baseline", option)
    assert (answer.code, answer.out) == (2, "")
    assert f"'{option}' requires an argument" in answer.err


@pytest.mark.parametrize("command", ["run", "show", "diff", "sweep", "status", "patterns", "reproduce", "discover"])
def test_a_format_that_there_is_not_is_refused_with_those_that_there_are(covalue, command):
    answer = covalue(command, "baseline", *(["baseline"] if command == "diff" else []), "--format", "xml")
    assert answer.code == 2
    assert "'--format'" in answer.err
    assert "table" in answer.err
    assert "json" in answer.err


@pytest.mark.parametrize("words", ["list parametrs", "show baseline --format xml"])
def test_a_word_out_of_a_closed_set_is_met_with_the_set_and_without_the_parsers_own_words(covalue, words):
    answer = covalue(*words.split())
    assert answer.code == 2
    assert re.search(r"'(parametrs|xml)' is not one of '(scenarios|table)', '(experiments|json)'", answer.err)
    assert "Value error" not in answer.err


PLACES = {"folder": lambda path: path.mkdir(), "binary": lambda path: path.write_bytes(bytes(range(256))),
          "a link to itself": lambda path: path.symlink_to(path)}  # fmt: skip
OF_SCENARIOS = ("show x.yaml", "validate x.yaml", "diff baseline x.yaml", "run x.yaml", "compare baseline x.yaml",
                "new y --from x.yaml", "explore x.yaml --no-open")  # fmt: skip
OF_OTHERS = ("sweep x.yaml", "patterns x.yaml", "status x.yaml", "analyse x.yaml", "discover x.yaml", "resume x.yaml",
             "rerun x.yaml", "bundle x.yaml", "reproduce x.yaml")  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("words", OF_SCENARIOS + OF_OTHERS)
def test_what_cannot_be_read_is_one_line_that_names_it(covalue, instead, tmp_path, place, words):
    served = instead("explore.serve.serve")
    PLACES[place](tmp_path / "x.yaml")
    answer = covalue(*words.split())
    assert answer.code == 2
    assert "x.yaml" in answer.err
    assert answer.err.count("\n") == 1
    assert (sorted(path.name for path in tmp_path.iterdir()), served) == (["x.yaml"], [])


@pytest.mark.parametrize("words", OF_OTHERS)
def test_an_empty_file_is_none_of_what_they_take(covalue, tmp_path, words):
    (tmp_path / "x.yaml").touch()
    answer = covalue(*words.split())
    assert (answer.code, answer.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "words", ["new y --out x", "new-rule power y --out x", "schema --out x/s.json", "schema --out .", "run baseline --out x",
              "compare baseline shared-power --out x", "patterns new y"]
)  # fmt: skip
def test_where_nothing_can_be_written_that_is_one_line(covalue, tmp_path, words):
    (tmp_path / "x").touch()
    if words == "patterns new y":
        (tmp_path / "y.yaml").mkdir()
    answer = covalue(*words.split(), *(["--replicates", "2", "-q"] if words.startswith(("run", "compare")) else []))
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert (tmp_path / "x").read_bytes() == b""


@pytest.mark.parametrize(
    "words", ["show baseline", "show shared-power --all", "diff baseline austerity", "list", "list parameters trust", "list outcomes",
              "patterns --list", "patterns --outcomes", "list rules"]
)  # fmt: skip
def test_on_a_narrow_terminal_nothing_is_cut_and_nothing_sticks_out(covalue, terminal, monkeypatch, words):
    narrow = re.sub(r"\x1b\[[0-9;]*m", "", covalue(*words.split()).out)
    assert max(map(len, narrow.splitlines())) <= 40
    assert "…" not in narrow
    monkeypatch.undo()
    wide = covalue(*words.split()).out
    letters = [sorted(re.sub(r"\s", "", text)) for text in (narrow, wide)]
    assert letters[0] == letters[1]


def test_standard_error_that_is_closed_is_no_traceback(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["list"]) == 0
