"""A stored sweep as arrays: its design and its runs."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.sensitivity.method import Array, Places
from covalue_sim.experiments.sweep.designs import independent
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.identifying import EXPERIMENT, stored_design
from covalue_sim.scenario import load
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.errors import StoreError
from covalue_sim.store.export import LAYOUT, SCENARIO_TEXT
from covalue_sim.store.folder import JOURNAL, SCENARIO
from covalue_sim.store.journal import Journal
from covalue_sim.store.layout import Column, Layout
from covalue_sim.store.results import Results


@dataclass(frozen=True)
class StoredSweep:
    """A sweep read from its folder.

    Attributes:
        unit: float64 (rows, columns), the design.
        block: rows of a block.
        point_of: int64 (rows,), point of each row.
        outcomes: columns of the outcomes that are stored.
        dropped: blocks that were left out because a run in them failed.
        left_out: the same in words, with the points.
    """

    results: Results
    experiment: Experiment
    unit: Array
    block: int
    point_of: Places
    outcomes: tuple[Column, ...]
    dropped: int = 0
    left_out: tuple[str, ...] = ()

    @property
    def identity(self) -> str:
        """What an analysis of it is of: the content of the tables, and whether failed runs were left out."""
        return f"{self.results.manifest['content']}{' without failed runs' if self.dropped else ''}"

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.results.folder

    @cached_property
    def status(self) -> NDArray[np.bool_]:
        """Whether each run went well, (points, replicates)."""
        went_well: NDArray[np.bool_] = self._matrix("status") == "ok"
        return went_well

    @cached_property
    def independent(self) -> Places:
        """Rows that were drawn independently of each other, which methods for any sample need.

        In blocks made by moving one point, that is the point itself, and the one that it is moved to.
        """
        return independent(self.experiment.method, len(self.unit), self.block)

    def runs(self, outcome: str) -> Array:
        """An outcome at every row of the design, (rows, replicates); NaN where a run failed."""
        points: Array = self._matrix(outcome)
        return points[self.point_of]

    def _matrix(self, column: str) -> NDArray[Any]:
        table = self._columns([column])
        replicates = self.results.replicates
        values = table[column]
        kind = values.dtype if values.dtype.kind != "O" else np.dtype("U8")
        number = self._above(table["point_id"])
        matrix = np.full((number, replicates), np.nan if kind.kind == "f" else "", dtype=kind)
        matrix[table["point_id"], table["replicate"]] = values
        return matrix

    def _above(self, points: Places) -> int:
        """Above the number of every point, of those that were left out too."""
        return 1 + max(int(self.point_of.max()), int(points.max(initial=-1)))

    def _columns(self, columns: list[str]) -> dict[str, NDArray[Any]]:
        from pyarrow import parquet

        path = self.folder / "runs.parquet"
        table = parquet.read_table(path, columns=["point_id", "replicate", *columns])
        return {name: table.column(name).to_numpy() for name in table.column_names}

    def series(self, name: str, every: int) -> tuple[Array, Array]:
        """A weekly column in means of `every` weeks from week 0: weeks (spans,), values (rows, replicates, spans).

        Weeks in which it is not defined do not count; NaN where it is defined in none.
        """
        from pyarrow import parquet

        table = parquet.read_table(self.folder / "weekly.parquet", columns=["point_id", "replicate", "week", name])
        week = table.column("week").to_numpy()
        last = int(week.max())
        spans = (last + 1) // every
        kept = (week >= 0) & (week < spans * every)
        values = _mean_of_known(table.column(name).to_numpy(zero_copy_only=False)[kept].reshape(-1, spans, every))
        first = np.flatnonzero(kept)[:: spans * every]
        points, replicates = (table.column(one).to_numpy()[first] for one in ("point_id", "replicate"))
        out = np.full((self._above(points), self.results.replicates, spans), np.nan)
        out[points, replicates] = values
        middles = np.arange(spans, dtype=np.float64) * every + 0.5 * every
        return middles, out[self.point_of]


def _mean_of_known(values: Array) -> Array:
    """Mean over the last axis of what is defined; NaN where nothing is."""
    known = np.isfinite(values)
    count = known.sum(axis=-1)
    total = np.where(known, values, 0.0).sum(axis=-1)
    means: Array = np.where(count > 0, total / np.maximum(count, 1), np.nan)
    return means


def read_sweep(folder: Path) -> StoredSweep:
    """Read a sweep's folder; nothing of its outcomes yet.

    Raises:
        InputError: no finished sweep there.
    """
    results = Results(folder)
    with Journal(folder / JOURNAL, writable=False) as journal:
        unit, block, point_of = stored_design(journal)
        experiment = experiment_of(journal, folder)
        outcomes = Layout.from_json(journal.fact(LAYOUT) or "").outcomes
    return StoredSweep(results, experiment, unit, block, point_of, outcomes)


def experiment_of(journal: Journal, folder: Path) -> Experiment:
    """The experiment as the journal has it.

    Raises:
        StoreError: it holds no sweep.
    """
    text = journal.fact(EXPERIMENT)
    if text is None:
        raise StoreError(f"{folder}: holds no sweep; expected a folder written by 'covalue sweep'")
    return Experiment.from_json(text, base_of(journal, folder))


def base_of(journal: Journal, folder: Path) -> Scenario:
    """The base scenario, from the resolved file in the folder, or from the journal where there is none yet."""
    path = folder / SCENARIO
    if path.is_file():
        return load(path)
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as aside:
        file = Path(aside) / SCENARIO
        file.write_text(journal.fact(SCENARIO_TEXT) or "", encoding="utf-8")
        return load(file)
