"""The patterns that come with the package."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from covalue_sim.scenario.library import PACKAGE, Shipped

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


PATTERNS = Shipped("pattern", "experiments/patterns", "covalue patterns --list", shipped_patterns)
