"""What a study is made of: results folders of runs, sweeps and patterns, and comparisons between them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from covalue_sim.experiments.sweep.writing import EXPERIMENT_FILE
from covalue_sim.patterns.keeping import KIND, POINTS_FILE
from covalue_sim.report.compare.saving import SUMMARY
from covalue_sim.store.errors import StoreError, clear_lines
from covalue_sim.store.folder import JOURNAL, MANIFEST, SCENARIO
from covalue_sim.store.manifest import Manifest
from covalue_sim.store.results import Results

RUN, SWEEP, PATTERN, COMPARISON = "run", "sweep", KIND, "comparison"
KINDS = (RUN, SWEEP, PATTERN, COMPARISON)
PATTERNS = "patterns"
"""Folder among the results folders that those of patterns are in."""

NEEDED = {RUN: (SCENARIO,), SWEEP: (SCENARIO, EXPERIMENT_FILE), PATTERN: (SCENARIO, POINTS_FILE), COMPARISON: ()}
"""Files that a part is run again from."""


@dataclass(frozen=True)
class Part:
    """One results folder, or one comparison.

    Attributes:
        kind: one of `KINDS`.
        name: path of its folder among the results folders.
        folder: where it lies.
        facts: its manifest; of a comparison, what was compared.
    """

    kind: str
    name: str
    folder: Path
    facts: Manifest

    @property
    def arms(self) -> list[str]:
        """Names of the results folders that a comparison is of."""
        return [str(arm["scenario_id"]) for arm in self.facts.get("arms", ())]

    @property
    def title(self) -> str:
        """What it is, in a line."""
        return str(self.facts["title"])


def parts_of(folder: Path) -> list[Part]:
    """Return the parts of a study, those that others need first.

    Args:
        folder: a results folder, a comparison's folder, or a folder of such, as ``results`` is.

    Raises:
        StoreError: nothing finished is there, or a part is incomplete or not what its manifest says.
    """
    if not folder.is_dir():
        raise StoreError(f"{folder}: no such folder; expected one written by 'covalue run', 'compare' or 'sweep'")
    found: dict[str, Part] = {}
    for one in _folders(folder):
        for part in _with_arms(one):
            found.setdefault(part.name, part)
    if not found:
        raise StoreError(f"{folder}: holds no finished results; give the command that began them again")
    return sorted(found.values(), key=lambda part: (part.kind == COMPARISON, part.name))


def _folders(folder: Path) -> Iterator[Path]:
    """The folder itself, or those in it, down to the folders of patterns."""
    if _is_part(folder):
        yield folder
        return
    below = sorted(one for one in folder.iterdir() if one.is_dir() and not one.is_symlink())
    yield from (one for one in below if _is_part(one))
    if (folder / PATTERNS).is_dir():
        yield from _folders(folder / PATTERNS)


def _is_part(folder: Path) -> bool:
    return any((folder / name).is_file() for name in (MANIFEST, JOURNAL, SUMMARY))


def _with_arms(folder: Path) -> Iterator[Part]:
    if not (folder / SUMMARY).is_file():
        yield _results(folder)
        return
    try:
        with clear_lines(folder):
            facts = json.loads((folder / SUMMARY).read_text(encoding="utf-8"))
        comparison = Part(COMPARISON, folder.name, folder, facts)
        names = comparison.arms
        pairs = facts["replicates"] + len({one["replicate"] for one in facts["dropped"]})
    except (KeyError, TypeError, AttributeError, UnicodeDecodeError, json.JSONDecodeError):
        raise StoreError(f"{folder / SUMMARY}: is damaged; compare again") from None
    for name in names:
        arm = _results(folder.parent / name)
        if arm.facts["replicates"] != pairs:
            have = arm.facts["replicates"]
            raise StoreError(f"{folder}: compares {pairs} replicates and '{name}' has {have} now; compare again")
        yield arm
    yield comparison


def _results(folder: Path) -> Part:
    results = Results(folder)
    results.verify()
    facts = results.manifest
    kind = str(facts.get("kind") or (SWEEP if "experiment" in facts else RUN))
    for name in NEEDED[kind]:
        if not (folder / name).is_file():
            raise StoreError(f"{folder}: has no {name}, which it is run again from; give its command again elsewhere")
    return Part(kind, f"{PATTERNS}/{folder.name}" if kind == PATTERN else folder.name, folder, facts)
