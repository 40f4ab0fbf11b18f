"""A results folder of plausible numbers."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from plausible_results import Tables, plausible, write

from covalue_sim.report.figures import draw_all
from covalue_sim.report.figures.results import Results
from covalue_sim.report.figures.style import drawing


@pytest.fixture(autouse=True)
def _settings() -> Iterator[None]:
    with drawing():
        yield


@pytest.fixture(scope="session")
def tables() -> Tables:
    return plausible()


@pytest.fixture
def changed(tables: Tables, tmp_path: Path) -> Callable[..., Results]:
    """Results of the plausible tables after a function has changed a copy of them in place."""

    def make(change: Callable[[Tables], object] = lambda tables: None, **about: Any) -> Results:
        copy = deepcopy(tables)
        change(copy)
        return Results(write(tmp_path / "results", copy, about))

    return make


@pytest.fixture(scope="session")
def folder(tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A results folder with its pictures drawn."""
    made = write(tmp_path_factory.mktemp("drawn") / "results", tables)
    draw_all(made)
    return made
