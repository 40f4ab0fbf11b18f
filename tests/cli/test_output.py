"""Tables on a terminal and elsewhere, and what a shell completes."""

import re
import sys

import pytest

from covalue_sim.cli import main, options, output
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import shipped

ROWS = [("a", "", "[bold]x[/bold]"), ("bbb", "", "y" * 100)]
HEADINGS = ("name", "nothing", "text")


@pytest.fixture
def terminal(monkeypatch):
    """A standard output that says it is a terminal, forty columns wide, without colours."""
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    for name, value in {"COLUMNS": "40", "TERM": "xterm", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)


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


def test_a_line_is_printed_as_it_stands(terminal, capsys):
    output.print_text("a [red]b[/red]", "bold")
    assert "a [red]b[/red]" in capsys.readouterr().out


def test_scenarios_and_paths_are_completed():
    assert [name for name, _ in options.scenarios("")] == list(shipped())
    assert [name for name, _ in options.scenarios("base")] == ["baseline"]
    assert dict(options.assignments("run.")) == {
        f"{path}=": row.meaning for path, row in PARAMETERS.items() if path.startswith("run.")
    }


def test_a_reader_that_went_away_is_no_fault(monkeypatch):
    def gone(*_):
        raise BrokenPipeError

    monkeypatch.setattr("covalue_sim.cli._run", gone)
    redirected = []
    monkeypatch.setattr("os.dup2", lambda *ends: redirected.append(ends))
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 1, raising=False)
    assert main([]) == 1
    assert redirected
