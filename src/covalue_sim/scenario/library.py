"""The scenarios that come with the package, and how a name or a path becomes a file."""

import os
from collections.abc import Mapping
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


def find(source: str | Path) -> File:
    """Return the file that a user's `source` names: a file, a path by its ending, or a shipped scenario.

    Raises:
        InputError: neither a file nor a shipped scenario, with the nearest name.
    """
    word, path = str(source), Path(source)
    if is_file(path) or isinstance(source, Path) or word.endswith(ENDINGS):
        if path.stem in shipped() and not path.exists():
            what = f"no such file; did you mean the shipped scenario '{path.stem}'?"
            raise Place(word).wrong("", what)
        return File(path, word)
    if word in shipped() or word in theories():
        return shipped_file(word)
    raise InputError(_no_scenario(word, path))


def find_named(word: str, named: Named) -> File:
    """Return the file that `word` names inside a scenario: as `find`, relative to the scenario's folder.

    Raises:
        InputError: neither a file nor a shipped scenario, with the place where it is named.
    """
    path = named.folder / word
    if not is_file(path) and not word.endswith(ENDINGS):
        if word in shipped() or word in theories():
            return shipped_file(word)
        raise named.wrong(_no_scenario(word, path))
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
    found = shipped().get(name) or theories().get(name)
    if found is None:
        raise InputError(f"the shipped scenario '{name}' is missing; install the package again")
    return File(found, f"scenarios/{name}.yaml")


def _no_scenario(word: str, path: Path) -> str:
    what = f"{shown(word)} is neither a file nor a shipped scenario"
    if path.name and is_file(path.with_name(f"{path.name}.yaml")):
        return f"{what}; did you mean the file {shown(f'{word}.yaml')}?"
    hint = did_you_mean(word, (*shipped(), *theories())) if len(word) <= 80 else ""
    return what + (hint or "; give a path that ends in .yaml, or a name from 'covalue list scenarios'")
