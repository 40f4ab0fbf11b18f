"""The scenarios that come with the package, and how a name or a path becomes a file."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.scenario.node import Place, shown
from covalue_sim.scenario.text import is_file, problem_with

ENDINGS = (".yaml", ".yml")
PACKAGE = Path(__file__).resolve().parents[1]
FOLDERS = (PACKAGE / "scenarios", PACKAGE.parents[1] / "scenarios")
"""In an installed package; in a checkout, where they lie beside `src`."""

THEORIES = "theories"
"""Folder among the shipped scenarios, and the first part of the names of those in it."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, and its name as shown to people."""

    path: Path
    label: str


@dataclass(frozen=True, slots=True)
class Named:
    """Where a file or scenario is named: the place, the field, and the folder that a path is relative to."""

    place: Place
    field: str
    folder: Path

    def wrong(self, what: str) -> InputError:
        """Return the error line about the field."""
        return self.place.wrong(self.field, what)


@cache
def shipped() -> Mapping[str, Path]:
    """Return the scenarios that come with the package: name -> file, in alphabetical order."""
    for folder in FOLDERS:
        if (folder / "baseline.yaml").is_file():
            return MappingProxyType({path.stem: path for path in sorted(folder.glob("*.yaml"))})
    return MappingProxyType({})


@cache
def theories() -> Mapping[str, Path]:
    """Return the scenarios of theories that come with the package: ``theories/<name>`` -> file."""
    if "baseline" not in shipped():
        return MappingProxyType({})
    folder = shipped()["baseline"].parent / THEORIES
    return MappingProxyType({f"{THEORIES}/{path.stem}": path for path in sorted(folder.glob("*.yaml"))})


@dataclass(frozen=True, slots=True)
class Shipped:
    """Files of one kind that come with the package, and how a user's word becomes one of them or another.

    Attributes:
        kind: what each is.
        folder: as shown to people.
        listing: the command that names all.
        files: by name.
    """

    kind: str
    folder: str
    listing: str
    files: Callable[[], Mapping[str, Path]]

    def find(self, source: str | Path) -> File:
        """Return the file that a user's `source` names: a file, a path by its ending, or a shipped one.

        Raises:
            InputError: neither, with the nearest name.
        """
        word, path = str(source), Path(source)
        if is_file(path) or isinstance(source, Path) or word.endswith(ENDINGS):
            if path.stem in self.files() and not path.exists():
                raise Place(word).wrong("", f"no such file; did you mean the shipped {self.kind} '{path.stem}'?")
            return File(path, word)
        if found := self.by_name(word):
            return found
        raise InputError(self.unknown(word, path))

    def by_name(self, name: str) -> File | None:
        """Return the shipped file of that name, shown in the same way wherever the package lies."""
        path = self.files().get(name)
        return File(path, f"{self.folder}/{name}.yaml") if path is not None else None

    def unknown(self, word: str, path: Path) -> str:
        """Say that `word`, which would be at `path`, names nothing, and what may be meant."""
        what = f"{shown(word)} is neither a file nor a shipped {self.kind}"
        if path.name and is_file(path.with_name(f"{path.name}.yaml")):
            return f"{what}; did you mean the file {shown(f'{word}.yaml')}?"
        hint = did_you_mean(word, self.files()) if len(word) <= 80 else ""
        return what + (hint or f"; give a path that ends in .yaml, or a name from '{self.listing}'")


SCENARIOS = Shipped("scenario", "scenarios", "covalue list scenarios", lambda: {**shipped(), **theories()})


def find_named(word: str, named: Named) -> File:
    """Return the file that `word` names inside a scenario: as `find`, relative to the scenario's folder.

    Raises:
        InputError: neither a file nor a shipped scenario, with the place where it is named.
    """
    path = named.folder / word
    if not is_file(path) and not word.endswith(ENDINGS):
        if found := SCENARIOS.by_name(word):
            return found
        raise named.wrong(SCENARIOS.unknown(word, path))
    return find_file(word, named)


def find_file(word: str, named: Named) -> File:
    """Return the existing file `word`, relative to the folder of the scenario that names it.

    Raises:
        InputError: no such file, with the place where it is named.
    """
    path = named.folder / word
    if problem := problem_with(path):
        raise named.wrong(f"{shown(word)}: {problem}")
    beside = os.path.join(os.path.dirname(named.place.label), word)  # noqa: PTH118, PTH120
    return File(path, os.path.normpath(beside).replace(os.sep, "/"))


def shipped_file(name: str) -> File:
    """Return the file of the shipped scenario `name`, shown in the same way wherever the package lies.

    Raises:
        InputError: the package came without it.
    """
    found = SCENARIOS.by_name(name)
    if found is None:
        raise InputError(f"the shipped scenario '{name}' is missing; install the package again")
    return found
