"""What all commands share: help, errors, exit codes, start-up, colours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from covalue_sim import cli
from covalue_sim.cli import app, main
from covalue_sim.cli.help_text import help_of
from covalue_sim.model.hashing import MODEL_VERSION

HEAVY = ("numba", "numpy", "pyarrow", "matplotlib", "scipy", "mesa", "pandas", "networkx")
LIGHT_COMMANDS = (
    ["--help"],
    ["list"],
    ["list", "rules"],
    ["show", "baseline"],
    ["validate", "baseline"],
    ["schema"],
)


def process(*words, **options):
    """Run the command line in a process of its own."""
    source = str(Path(cli.__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": source, **options.pop("environment", {})}
    code = "import sys; from covalue_sim.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, *words], env=environment, capture_output=True, check=False, **options
    )


def test_without_words_it_explains_itself(covalue):
    answer = covalue()
    assert answer.code == 0
    for word in (*app.COMMANDS, "covalue run baseline", "--install-completion"):
        assert word in answer.out


@pytest.mark.parametrize("command", app.COMMANDS)
def test_every_command_has_help_with_examples(covalue, command):
    answer = covalue(command, "--help")
    assert answer.code == 0
    assert f"covalue {command}" in answer.out.split("Examples:")[1]
    assert "Args:" not in answer.out


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["shw"], "covalue: No such command 'shw'"),
        (["show"], "covalue: Missing argument"),
        (["show", "baseline", "--frmat", "json"], "covalue: No such option"),
        (["list", "everything"], "covalue: Invalid value for"),
        (
            ["show", "basline"],
            "covalue: 'basline' is neither a file nor a shipped scenario; did you mean 'baseline'?",
        ),
        (["show", "baseline", "--set", "a=1"], "covalue: --set: a: is an unknown field"),
    ],
)
def test_wrong_input_is_one_line_and_exit_code_2(covalue, words, line):
    answer = covalue(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(line)
    assert answer.err.count("\n") == 1


def test_a_wrong_option_says_where_help_is(covalue):
    assert covalue("show").err.endswith("; 'covalue show --help' explains\n")


def test_ctrl_c_is_exit_code_130(covalue, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("covalue_sim.scenario.describing.describe", interrupted)
    answer = covalue("show", "baseline")
    assert answer.code == 130
    assert "Traceback" not in answer.err


def test_a_fault_of_the_program_is_not_hidden(covalue, monkeypatch):
    def faulty(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr("covalue_sim.scenario.describing.describe", faulty)
    with pytest.raises(ZeroDivisionError):
        covalue("show", "baseline")


def test_a_reader_that_goes_away_gets_no_traceback():
    source = str(Path(cli.__file__).parents[2])
    code = "import sys; from covalue_sim.cli import main; sys.exit(main(['list', 'parameters']))"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": source},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        running.stdout.read(10)
        running.stdout.close()
        said = running.stderr.read()
    assert said == b""
    assert running.returncode == 1


@pytest.mark.parametrize("words", LIGHT_COMMANDS, ids=" ".join)
def test_light_commands_import_nothing_heavy(words):
    code = (
        "import sys, contextlib, io\nfrom covalue_sim.cli import main\n"
        f"with contextlib.redirect_stdout(io.StringIO()):\n    code = main({words!r})\n"
        f"print(code, [name for name in {HEAVY!r} if name in sys.modules])"
    )
    source = str(Path(cli.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "0 []\n", done.stderr


def test_output_that_is_no_terminal_has_no_colours_and_no_line_is_cut():
    done = process("show", "baseline", "--all", environment={"COLUMNS": "40"})
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
    assert b"population.patients.count" in done.stdout


def test_a_terminal_without_unicode_shows_escapes(tmp_path):
    (tmp_path / "x.yaml").write_text("title: café ☕\n", encoding="utf-8")
    done = process("show", "x.yaml", cwd=tmp_path, environment={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert rb"caf\xe9 \u2615" in done.stdout


def _on_a_terminal(environment):
    """Run `covalue list rules` on a terminal of its own; return what it shows."""
    import pty

    code = "import sys; from covalue_sim.cli import main; sys.exit(main(['list', 'rules']))"
    source = str(Path(cli.__file__).parents[2])
    ours, theirs = pty.openpty()
    variables = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR"}}
    variables |= {"PYTHONPATH": source, "TERM": "xterm-256color", **environment}
    running = subprocess.Popen([sys.executable, "-c", code], env=variables, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:
        pass  # the other side closed
    os.close(ours)
    assert running.wait() == 0
    return shown


def test_a_terminal_gets_colours_unless_it_asks_for_none():
    coloured, plain = _on_a_terminal({}), _on_a_terminal({"NO_COLOR": "1"})
    assert b"\x1b[" in coloured
    assert b"\x1b[3" not in plain
    assert b"negotiated" in plain


def test_help_keeps_examples_and_leaves_out_what_is_for_programmers():
    def example():
        """Do it.

        In two
        lines [with brackets].

        Args:
            nothing: at all.

        Examples:
          covalue x
          covalue y
        """

    assert help_of(example) == "Do it.\n\nIn two lines \\[with brackets].\n\nExamples:\n  covalue x\n  covalue y"


def test_a_shell_completes_commands_scenarios_and_paths():
    words = {"_COVALUE_COMPLETE": "complete_bash", "COMP_CWORD": "2"}
    done = process(environment={**words, "COMP_WORDS": "covalue show ba"})
    assert b"baseline" in done.stdout
    words["COMP_CWORD"] = "4"
    done = process(environment={**words, "COMP_WORDS": "covalue show baseline --set power.decl"})
    assert b"power.declared_share=" in done.stdout


def test_the_version_is_shown(covalue):
    answer = covalue("--version")
    assert answer.code == 0
    assert answer.out.startswith("covalue")
    assert answer.out.endswith(f"; model {MODEL_VERSION}\n")


def test_main_returns_an_exit_code(capsys):
    assert main(["list"]) == 0
    assert main(["nonesuch"]) == 2
    capsys.readouterr()
