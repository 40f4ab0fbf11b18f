"""The command line in this process."""

from dataclasses import dataclass

import pytest

from covalue_sim.cli import main


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
