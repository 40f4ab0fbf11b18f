"""The manifest: what a results folder holds, how it was made, and hashes to check it by."""

import json
import os
import platform
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from covalue_sim.store.errors import StoreError, clear_lines
from covalue_sim.store.folder import MANIFEST, sync_folder
from covalue_sim.store.journal import Journal
from covalue_sim.store.sqlite import SCHEMA, check_version

Manifest = Mapping[str, Any]

LIBRARIES = ("numpy", "numba", "pyarrow", "scipy")
MOST_FAILURES = 1000
"""Failures named in the manifest; the journal has all."""


def read_manifest(folder: Path) -> Manifest | None:
    """The folder's manifest; None if there is none, or one that is damaged: the journal can renew it.

    Raises:
        StoreError: it may not be read, or is of an unknown schema version.
    """
    path = folder / MANIFEST
    try:
        with clear_lines(path):
            text = path.read_bytes()
    except StoreError as error:
        if isinstance(error.__cause__, FileNotFoundError | NotADirectoryError):
            return None
        raise
    try:
        content = json.loads(text.decode())
        version = content["schema"]
    except (ValueError, KeyError, TypeError):
        return None
    check_version(version, path)
    manifest: Manifest = content
    return manifest


def to_text(manifest: Manifest) -> str:
    """Text of the file."""
    return json.dumps(manifest, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def versions() -> dict[str, str]:
    """Versions of this package, Python and the libraries that shape numbers or bytes."""
    found = {"covalue-sim": _version("covalue-sim"), "python": platform.python_version()}
    return found | {name: _version(name) for name in LIBRARIES}


def described_runs(journal: Journal, replicates: int) -> dict[str, Any]:
    """Numbers of runs, failures and times, for the manifest."""
    failures = journal.failures(replicates)
    count = journal.count(replicates)
    first, last, seconds = journal.times(replicates)
    named = [
        {"point_id": point, "replicate": replicate, "seed": seed, "stage": why.stage, "type": why.kind,
         "message": why.message}
        for point, replicate, seed, why in failures[:MOST_FAILURES]
    ]  # fmt: skip
    return {
        "replicates": replicates,
        "runs": {"ok": count - len(failures), "failed": len(failures)},
        "failures": named,
        "times": {"first_run": moment(first), "last_run": moment(last), "computing_seconds": seconds},
    }


def moment(seconds: float) -> str:
    """A moment (seconds since 1970) as text, in Universal Time."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def record_pictures(folder: Path, pictures: Iterable[Path]) -> None:
    """Note in the manifest which pictures were drawn from the tables that it describes."""
    manifest = read_manifest(folder)
    if manifest is None:
        return
    names = sorted(os.path.relpath(picture.absolute(), folder.absolute()) for picture in pictures)
    aside = folder / f".{MANIFEST}"
    with clear_lines(folder):
        with aside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(to_text({**manifest, "pictures": names}))
            file.flush()
            os.fsync(file.fileno())
        aside.replace(folder / MANIFEST)
        sync_folder(folder)


def new_manifest(about: Manifest, runs: Manifest, tables: Manifest, content: str) -> Manifest:
    """Put a manifest together, the schema version first."""
    return {"schema": SCHEMA, **about, **runs, "versions": versions(), "tables": tables, "content": content}


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"
