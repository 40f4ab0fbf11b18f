"""The experiments that come with the package."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from covalue_sim.scenario.library import PACKAGE, Shipped

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


EXPERIMENTS = Shipped("experiment", "experiments", "covalue list experiments", shipped_experiments)
