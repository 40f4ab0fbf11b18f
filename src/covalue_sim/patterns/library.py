"""The patterns that come with the package, and how a name or a path becomes a file."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.scenario.library import ENDINGS, PACKAGE, File
from covalue_sim.scenario.node import shown
from covalue_sim.scenario.text import is_file

FOLDERS = (PACKAGE / "experiment_files" / "patterns", PACKAGE.parents[1] / "experiments" / "patterns")
"""In an installed package; in a checkout, where they lie beside `src`."""

LOOKS = "looks.csv"


def folder() -> Path | None:
    """The folder of shipped patterns; None where the package came without."""
    return next((one for one in FOLDERS if one.is_dir() and any(one.glob("*.yaml"))), None)


@cache
def shipped_patterns() -> Mapping[str, Path]:
    """Return the patterns that come with the package: name -> file, in alphabetical order."""
    own = folder()
    found = sorted(own.glob("*.yaml")) if own else []
    return MappingProxyType({path.stem: path for path in found})


def find(source: str | Path) -> File:
    """Return the file that `source` names: a file, or a shipped pattern.

    Raises:
        InputError: neither, with the nearest name.
    """
    word, path = str(source), Path(source)
    if is_file(path) or isinstance(source, Path) or word.endswith(ENDINGS):
        return File(path, word)
    if word in shipped_patterns():
        return File(shipped_patterns()[word], f"experiments/patterns/{word}.yaml")
    hint = did_you_mean(word, shipped_patterns()) if len(word) <= 80 else ""
    advice = hint or "; give a path that ends in .yaml, or a name from 'covalue patterns --list'"
    raise InputError(f"{shown(word)} is neither a file nor a shipped pattern{advice}")
