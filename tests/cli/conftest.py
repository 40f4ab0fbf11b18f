"""The command line in this process."""

from dataclasses import dataclass

import pytest
from noted import Noted

from covalue_sim.cli import main, output


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str


@pytest.fixture
def covalue(tmp_path, monkeypatch, capsys):
    """Run a command in an empty folder and return its answer."""
    monkeypatch.chdir(tmp_path)

    def covalue(*words):
        code = main(words)
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return covalue


@pytest.fixture
def instead(monkeypatch):
    """Put a stand-in in the place of a function; it gives, or raises, what it is told to."""

    def instead(place, given=None):
        noted = Noted(given)
        monkeypatch.setattr(f"covalue_sim.{place}", noted)
        return noted

    return instead


@pytest.fixture
def terminal(monkeypatch):
    """A standard output that says it is a terminal, forty columns wide, without colours."""
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    for name, value in {"COLUMNS": "40", "TERM": "xterm", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
