"""The journal: every finished run, safe once it is committed. It is the truth of a results folder."""

import json
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from covalue_sim.store.errors import DAMAGED, StoreError, clear_lines
from covalue_sim.store.records import Failure, PointRecord, RunRecord
from covalue_sim.store.sqlite import connect

COMMIT_SECONDS = 0.1
COMMIT_RUNS = 256
COMMIT_BYTES = 1 << 24

EVERY = 2**62
"""More replicates than there are."""

_ADD_RUN = "INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_RUN = """SELECT point_id, replicate, key, seed, elapsed, finished_at, host, outcomes, tables,
    stage, kind, message, checksum FROM runs"""
_READ_RUNS = f"{_RUN} WHERE replicate < ? ORDER BY point_id, replicate"
_READ_RUN = f"{_RUN} WHERE point_id = ? AND replicate = ?"


class Journal:
    """One results folder's runs. Used by one thread; closed at the end of a ``with`` block, which commits.

    Args:
        path: the SQLite file.
        writable: make the file if there is none, and allow `add`.

    Raises:
        StoreError: the file is damaged, of an unknown version, or cannot be opened.
    """

    def __init__(self, path: Path, *, writable: bool) -> None:
        self.path = path
        self._waiting: list[RunRecord] = []
        self._waiting_bytes = 0
        self._waiting_since = 0.0
        with clear_lines(path):
            self._connection: sqlite3.Connection = connect(path, writable=writable)

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if not isinstance(error, StoreError):
                self.commit()
        finally:
            self._connection.close()

    def fact(self, name: str) -> str | None:
        """A fact about the folder as a whole: its scenario, key, layout."""
        with clear_lines(self.path):
            row = self._connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def set_facts(self, facts: dict[str, str], points: Iterable[PointRecord] = ()) -> None:
        """Store facts and design points in one transaction."""
        rows = [(p.point_id, p.scenario_id, p.key, p.seed, json.dumps(dict(p.changes))) for p in points]
        with clear_lines(self.path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", facts.items())
            self._connection.executemany("INSERT OR REPLACE INTO points VALUES (?, ?, ?, ?, ?)", rows)

    def points(self) -> Iterator[PointRecord]:
        """Design points in order."""
        with clear_lines(self.path):
            for point_id, scenario_id, key, seed, changes in self._connection.execute(
                "SELECT point_id, scenario_id, key, seed, changes FROM points ORDER BY point_id"
            ):
                yield PointRecord(point_id, scenario_id, key, seed, json.loads(changes))

    def point(self, point_id: int) -> PointRecord | None:
        """One design point; None where there is none of that number."""
        return next((point for point in self.points() if point.point_id == point_id), None)

    def last_point(self) -> int:
        """Number of the last design point; -1 without any."""
        with clear_lines(self.path):
            return int(self._connection.execute("SELECT coalesce(max(point_id), -1) FROM points").fetchone()[0])

    def run(self, point_id: int, replicate: int) -> RunRecord | None:
        """One stored run; None where there is none.

        Raises:
            StoreError: its row is damaged.
        """
        with clear_lines(self.path):
            row = self._connection.execute(_READ_RUN, (point_id, replicate)).fetchone()
        return None if row is None else self._checked(row)

    def finished(self) -> set[tuple[int, int]]:
        """(point, replicate) of every run that is stored, failed ones included."""
        with clear_lines(self.path):
            return set(self._connection.execute("SELECT point_id, replicate FROM runs"))

    def failures(self, replicates: int) -> list[tuple[int, int, int, Failure]]:
        """(point, replicate, seed, why) of the failed runs among the first `replicates` of each point."""
        query = """SELECT point_id, replicate, seed, stage, kind, message FROM runs
            WHERE status = 'failed' AND replicate < ? ORDER BY point_id, replicate"""
        with clear_lines(self.path):
            rows = self._connection.execute(query, (replicates,)).fetchall()
        return [(point, replicate, seed, Failure(*why)) for point, replicate, seed, *why in rows]

    def count(self, replicates: int = EVERY) -> int:
        """Number of stored runs, among the first `replicates` of each point if given."""
        with clear_lines(self.path):
            query = "SELECT count(*) FROM runs WHERE replicate < ?"
            return int(self._connection.execute(query, (replicates,)).fetchone()[0])

    def times(self, replicates: int) -> tuple[float, float, float]:
        """First and last moment at which a run finished (seconds since 1970), and seconds of computation."""
        query = "SELECT min(finished_at), max(finished_at), total(elapsed) FROM runs WHERE replicate < ?"
        with clear_lines(self.path):
            first, last, elapsed = self._connection.execute(query, (replicates,)).fetchone()
        return first or 0.0, last or 0.0, elapsed

    def add(self, run: RunRecord) -> None:
        """Take in a finished run; it is on the disk after the next `commit`."""
        if not self._waiting:
            self._waiting_since = time.monotonic()
        self._waiting.append(run)
        self._waiting_bytes += len(run.tables) + len(run.outcomes)

    def seconds_to_commit(self) -> float:
        """Seconds for which the runs taken in may still wait; 0 when they should go to the disk now."""
        if len(self._waiting) >= COMMIT_RUNS or self._waiting_bytes >= COMMIT_BYTES:
            return 0.0
        waited = time.monotonic() - self._waiting_since if self._waiting else 0.0
        return max(0.0, COMMIT_SECONDS - waited)

    def commit(self) -> None:
        """Put all runs taken in on the disk, in one transaction."""
        if not self._waiting:
            return
        with clear_lines(self.path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(_ADD_RUN, map(_row, self._waiting))
        self._waiting = []
        self._waiting_bytes = 0

    def runs(self, replicates: int) -> Iterator[RunRecord]:
        """The first `replicates` runs of each point, in order of (point, replicate), one in memory at a time.

        Raises:
            StoreError: a row is damaged.
        """
        with clear_lines(self.path):
            for row in self._connection.execute(_READ_RUNS, (replicates,)):
                yield self._checked(row)

    def _checked(self, row: tuple[Any, ...]) -> RunRecord:
        run = _record(row)
        if _checksum(run) != row[-1]:
            where = f"replicate {run.replicate} of point {run.point_id}"
            raise StoreError(f"{self.path}: {DAMAGED.format(reason=where)}")
        return run


def _row(run: RunRecord) -> tuple[object, ...]:
    why = (run.failure.stage, run.failure.kind, run.failure.message) if run.failure else (None, None, None)
    started = (run.point_id, run.replicate, run.key, run.seed, run.status)
    ended = (run.elapsed, run.finished_at, run.host, _checksum(run), run.outcomes, run.tables)
    return (*started, *why, *ended)


def _record(row: tuple[Any, ...]) -> RunRecord:
    *fixed, stage, kind, message, _ = row
    record: Callable[..., RunRecord] = RunRecord  # the row's order is that of the fields
    return record(*fixed, failure=Failure(stage, kind, message) if stage else None)


def _checksum(run: RunRecord) -> int:
    return zlib.crc32(run.tables, zlib.crc32(run.outcomes))
