"""Opening the journal's file: its schema, its version, its durability."""

import sqlite3
from pathlib import Path

from covalue_sim.store.errors import DAMAGED, StoreError

SCHEMA = 1
"""Version of the journal and of the tables. Raise it with any change that older readers cannot see past."""

OLDEST = 1
"""Oldest version that this one reads."""

APPLICATION = 0x434F5641  # "COVA", told by the file command

_TABLES = (
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE points (
        point_id INTEGER PRIMARY KEY, scenario_id TEXT NOT NULL, key TEXT NOT NULL, seed INTEGER NOT NULL,
        changes TEXT NOT NULL)""",
    """CREATE TABLE runs (
        point_id INTEGER NOT NULL, replicate INTEGER NOT NULL, key TEXT NOT NULL, seed INTEGER NOT NULL,
        status TEXT NOT NULL, stage TEXT, kind TEXT, message TEXT,
        elapsed REAL NOT NULL, finished_at REAL NOT NULL, host TEXT NOT NULL,
        checksum INTEGER NOT NULL, outcomes BLOB NOT NULL, tables BLOB NOT NULL,
        PRIMARY KEY (point_id, replicate))""",
    # What is finished is read from the key's index, what failed from this one: neither touches the results.
    "CREATE INDEX failed_runs ON runs (point_id, replicate) WHERE status = 'failed'",
)


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """Open a journal; make it if `writable` and there is none.

    Every commit is on the disk when it returns (a rollback journal, fully synced), so that a killed process
    loses only what it had not committed.

    Raises:
        StoreError: no journal of ours, or of a version that cannot be read.
        sqlite3.Error: the file cannot be opened or is damaged.
    """
    mode = "rwc" if writable else "ro"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    try:
        if writable:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
        # The first look undoes what a killed process began; only then does an empty file mean a new journal.
        is_new = writable and _number(connection, "schema_version") == 0 and path.stat().st_size == 0
        if is_new:
            _create(connection)
        _check(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
    connection.execute("COMMIT")


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if _number(connection, "application_id") != APPLICATION:
        raise StoreError(f"{path}: {DAMAGED.format(reason='not a journal of covalue')}")
    check_version(_number(connection, "user_version"), path)


def check_version(version: object, path: Path) -> None:
    """Refuse results of a schema that this version does not read.

    Raises:
        StoreError: naming both versions.
    """
    if not isinstance(version, int) or version > SCHEMA:
        raise StoreError(
            f"{path}: written with schema version {version}, newer than this program reads (up to {SCHEMA});"
            " install a newer covalue-sim"
        )
    if version < OLDEST:
        raise StoreError(
            f"{path}: schema version {version}; this program reads {OLDEST} to {SCHEMA};"
            " use the version of covalue-sim that wrote it, or move the folder away and run again"
        )


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
