"""The files of a results folder: their names, and putting new ones in place all at once."""

import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from covalue_sim.store.errors import clear_lines

RESULTS = "results"
"""Folder in which results folders are, unless another is named."""

JOURNAL = "journal.sqlite"
MANIFEST = "manifest.json"
SCENARIO = "scenario.yaml"
SUMMARY_CSV = "summary.csv"
LONGEST_NAME = 80

_ASIDE = ".unfinished"


def scenario_id(name: str, key: str) -> str:
    """``<name>-<first 10 of key>``, safe as the name of a folder."""
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.")[:LONGEST_NAME]
    return f"{safe or 'scenario'}-{key[:10]}"


class Publication:
    """New files, written aside first, then put in place together; the manifest last.

    Killed before `publish`, it leaves the old files as they are; killed within it, it leaves no manifest, and
    the same command writes all files again.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._aside = folder / _ASIDE
        self._names: list[str] = []
        with clear_lines(folder):
            shutil.rmtree(self._aside, ignore_errors=True)
            self._aside.mkdir(exist_ok=True)

    def path(self, name: str) -> Path:
        """Where to write the file that will be called `name`; the writer syncs it."""
        self._names.append(name)
        return self._aside / name

    def write(self, name: str, content: str | bytes) -> None:
        """Write a small file aside and sync it; `name` may have folders, text becomes UTF-8."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())

    def publish(self) -> None:
        """Put all files in place."""
        (self.folder / MANIFEST).unlink(missing_ok=True)
        sync_folder(self.folder)
        for name in sorted(self._names, key=lambda name: name == MANIFEST):
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self._aside / name).replace(self.folder / name)
        sync_folder(self.folder)
        self.discard()

    def discard(self) -> None:
        """Drop what was written aside."""
        shutil.rmtree(self._aside, ignore_errors=True)


def write_beside(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write small files into a results folder, each put in place whole; those that are there stay untouched.

    Args:
        folder: held by this process.
        files: content by name; a name may have folders.
    """
    with clear_lines(folder):
        for name, content in files.items():
            path = folder / name
            if path.is_file() and path.read_bytes() == content:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            aside = path.with_name(f".{path.name}")
            aside.write_bytes(content)
            aside.replace(path)


def sync_folder(folder: Path) -> None:
    """Make the folder's list of files durable."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
