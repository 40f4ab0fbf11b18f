"""The experiments that come with the package, and how a name or a path becomes a file."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.scenario.library import ENDINGS, PACKAGE, File
from covalue_sim.scenario.node import shown
from covalue_sim.scenario.text import is_file

FOLDERS = (PACKAGE / "experiment_files", PACKAGE.parents[1] / "experiments")
"""In an installed package; in a checkout, where they lie beside `src`."""

MARK = "what-matters.yaml"
"""A file that tells the folder of experiments from others of its name."""


@cache
def shipped_experiments() -> Mapping[str, Path]:
    """Return the experiments that come with the package: name -> file, in alphabetical order."""
    for folder in FOLDERS:
        if (folder / MARK).is_file():
            return MappingProxyType({path.stem: path for path in sorted(folder.glob("*.yaml"))})
    return MappingProxyType({})


def find(source: str | Path) -> File:
    """Return the file that `source` names: a file, or an experiment that comes with the package.

    Raises:
        InputError: neither, with the nearest name.
    """
    word, path = str(source), Path(source)
    if is_file(path) or isinstance(source, Path) or word.endswith(ENDINGS):
        if not path.exists() and path.stem in shipped_experiments():
            raise InputError(f"{word}: no such file; did you mean the shipped experiment '{path.stem}'?")
        return File(path, word)
    if word in shipped_experiments():
        return File(shipped_experiments()[word], f"experiments/{word}.yaml")
    hint = did_you_mean(word, shipped_experiments()) if len(word) <= 80 else ""
    advice = hint or "; give a path that ends in .yaml, or a name from 'covalue list experiments'"
    raise InputError(f"{shown(word)} is neither a file nor a shipped experiment{advice}")
