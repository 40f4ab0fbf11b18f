"""From the journal to the tables: streamed in order of (point, replicate), put in place all at once."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.parameters import Value
from covalue_sim.store import summary
from covalue_sim.store.codec import bytes_to_numbers, unpack
from covalue_sim.store.content import combined
from covalue_sim.store.errors import clear_lines
from covalue_sim.store.folder import MANIFEST, SCENARIO, SUMMARY_CSV, Publication
from covalue_sim.store.journal import Journal
from covalue_sim.store.layout import Layout
from covalue_sim.store.long_tables import LongTableMaker, long_tables
from covalue_sim.store.manifest import described_runs, new_manifest, read_manifest, to_text
from covalue_sim.store.parquet import FileFacts, ParquetFile
from covalue_sim.store.records import PointRecord, RunRecord
from covalue_sim.store.runs_table import RunsTableMaker
from covalue_sim.store.summary import SummaryRow
from covalue_sim.store.tables import TableMaker

Summarise = Callable[[PointRecord, Layout, NDArray[np.float64]], Iterable[SummaryRow]]
"""Summary rows of a point from its outcomes, float64 (replicates that went well, outcomes)."""

LAYOUT, VALUES, KEPT, SCENARIO_TEXT = "layout", "values", "kept", "scenario"
"""Facts in the journal that the tables are made with."""


@dataclass(frozen=True)
class _Source:
    layout: Layout
    values: Mapping[str, Value]
    kept: tuple[str, ...]
    scenario: str

    @classmethod
    def of(cls, journal: Journal) -> "_Source":
        facts = [journal.fact(name) or "" for name in (LAYOUT, VALUES, KEPT, SCENARIO_TEXT)]
        return cls(Layout.from_json(facts[0]), json.loads(facts[1]), tuple(json.loads(facts[2])), facts[3])


def export(
    folder: Path,
    journal: Journal,
    replicates: int,
    summarise: Summarise,
    about: Mapping[str, Any],
    files: Mapping[str, bytes] | None = None,
) -> None:
    """Write every table, the resolved scenario and the manifest of the first `replicates` runs of each point.

    The tables' bytes depend on the runs in them and the version of pyarrow, on nothing else.

    Args:
        folder: results folder, held by this process.
        journal: its journal.
        replicates: runs of each point that the tables cover.
        summarise: makes the summary's rows.
        about: what else the manifest says.
        files: content by name of the files that the scenario names.

    Raises:
        StoreError: the folder cannot be written or the journal is damaged; the files there stay as they were.
    """
    source = _Source.of(journal)
    publication = Publication(folder)
    try:
        with clear_lines(folder):
            tables = _write_tables(publication, journal, replicates, source, summarise)
            publication.write(SCENARIO, source.scenario)
            for name, content in (files or {}).items():
                publication.write(name, content)
            contents = {name: facts.content for name, facts in tables.items()}
            manifest = new_manifest(
                about,
                described_runs(journal, replicates),
                {name: facts.to_dict() for name, facts in tables.items()},
                combined(contents),
            )
            publication.write(MANIFEST, to_text(manifest))
            old = read_manifest(folder)
            publication.publish()
            _drop_pictures(folder, old)
    finally:
        publication.discard()


def _write_tables(
    publication: Publication, journal: Journal, replicates: int, source: _Source, summarise: Summarise
) -> dict[str, FileFacts]:
    makers: dict[str, TableMaker] = {"runs": RunsTableMaker(source.layout, source.values)}
    makers |= {table.name: LongTableMaker(table) for table in long_tables(source.layout) if table.name in source.kept}
    with ExitStack() as stack:
        files = {
            name: stack.enter_context(ParquetFile(publication.path(f"{name}.parquet"), maker.schema))
            for name, maker in makers.items()
        }
        rows: list[SummaryRow] = []
        for point, runs in _by_point(journal, replicates):
            outcomes: list[bytes] = []
            for run in runs:
                _add(makers, files, point, run, source)
                outcomes += [run.outcomes] if run.failure is None else []
            numbers = bytes_to_numbers(b"".join(outcomes)).reshape(-1, len(source.layout.outcomes))
            rows += summarise(point, source.layout, numbers)
        for name, maker in makers.items():
            files[name].write(maker.take())
        summed = summary.to_arrow(rows)
        files["summary"] = stack.enter_context(ParquetFile(publication.path("summary.parquet"), summed.schema))
        files["summary"].write(summed)
    publication.write(SUMMARY_CSV, summary.to_csv(rows))
    return {f"{name}.parquet": file.facts() for name, file in files.items()}


def _add(
    makers: Mapping[str, TableMaker],
    files: Mapping[str, ParquetFile],
    point: PointRecord,
    run: RunRecord,
    source: _Source,
) -> None:
    burn_in = int(point.changes.get("run.burn_in", source.values["run.burn_in"]))
    arrays = unpack(run.tables) if source.kept else {}
    for name, maker in makers.items():
        maker.add(point, run, arrays, burn_in)
        if maker.full:
            files[name].write(maker.take())


def _by_point(journal: Journal, replicates: int) -> Iterator[tuple[PointRecord, Iterator[RunRecord]]]:
    """Each point with its runs; a point's runs are used up before the next point is asked for."""
    from itertools import groupby

    points = {point.point_id: point for point in journal.points()}
    for point_id, runs in groupby(journal.runs(replicates), key=lambda run: run.point_id):
        yield points[point_id], runs


def _drop_pictures(folder: Path, old: Mapping[str, Any] | None) -> None:
    """Pictures of the tables that are no more would mislead."""
    for name in (old or {}).get("pictures", ()):
        picture = (folder / name).resolve()
        if picture.is_relative_to(folder.resolve()):
            picture.unlink(missing_ok=True)
