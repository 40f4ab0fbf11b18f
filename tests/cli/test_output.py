"""Tables on a terminal and elsewhere, and what a shell completes."""

import json
import re
import sys

import pytest

from covalue_sim.cli import completing, main, output
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import shipped

ROWS = [("a", "", "[bold]x[/bold]"), ("bbb", "", "y" * 100)]
HEADINGS = ("name", "nothing", "text")


def test_elsewhere_a_row_is_a_line_and_empty_columns_are_left_out(capsys):
    output.print_table(HEADINGS, ROWS)
    assert capsys.readouterr().out == f"name  text\na     [bold]x[/bold]\nbbb   {'y' * 100}\n"


def test_a_terminal_folds_long_cells_and_takes_no_markup_from_them(terminal, capsys):
    output.print_table(HEADINGS, ROWS)
    out = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
    assert "[bold]x[/bold]" in out
    assert "nothing" not in out
    assert out.count("y") == 100
    assert max(len(line) for line in out.splitlines()) <= 40


@pytest.mark.parametrize("text", ["a [red]b[/red]", "pay:heart:later", "results/[bold]"])
def test_a_line_is_printed_as_it_stands(terminal, capsys, text):
    output.print_text(text, "bold")
    assert text in capsys.readouterr().out


@pytest.mark.parametrize("heading", ["[red]mine", ":heart:", "[/]"])
def test_a_heading_is_printed_as_it_stands(terminal, capsys, heading):
    output.print_table(("parameter", heading), [("a", "b")])
    assert heading in capsys.readouterr().out


@pytest.mark.parametrize("rows", [[], [("", "")]], ids=["no rows", "nothing in them"])
def test_a_table_of_nothing_still_has_its_headings(capsys, rows):
    output.print_table(("one", "other"), rows)
    assert capsys.readouterr().out.splitlines()[0] == "one  other"


def test_what_is_no_finite_number_is_null_in_json_at_any_depth(capsys):
    nan, inf = float("nan"), float("inf")
    output.print_json({"a": nan, "b": [1.5, inf, {"c": (-inf, "nan")}], "d": True})
    assert json.loads(capsys.readouterr().out) == {"a": None, "b": [1.5, None, {"c": [None, "nan"]}], "d": True}


def test_letters_of_all_languages_stay_readable_in_json(capsys):
    output.print_json({"title": "Żółw"})
    assert '"Żółw"' in capsys.readouterr().out


def test_scenarios_and_paths_are_completed():
    assert [name for name, _ in completing.scenarios("")] == list(shipped())
    assert [name for name, _ in completing.scenarios("base")] == ["baseline"]
    assert dict(completing.assignments("run.")) == {
        f"{path}=": row.meaning for path, row in PARAMETERS.items() if path.startswith("run.")
    }


def test_experiments_patterns_and_families_are_completed():
    assert "what-matters" in list(completing.experiments("what"))
    assert list(completing.patterns("kirkegaard-tr")) == ["kirkegaard-trust"]
    assert list(completing.families("p")) == ["power", "participation"]


def test_theories_are_completed_once_something_is_typed():
    assert "theories/kirkegaard" in [name for name, _ in completing.scenarios("theories/")]
    assert not [name for name, _ in completing.scenarios("") if name.startswith("theories/")]


def test_a_reader_that_went_away_is_no_fault(monkeypatch):
    def gone(*_):
        raise BrokenPipeError

    monkeypatch.setattr("covalue_sim.cli._run", gone)
    redirected = []
    monkeypatch.setattr("os.dup2", lambda *ends: redirected.append(ends))
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 1, raising=False)
    assert main([]) == 1
    assert redirected
