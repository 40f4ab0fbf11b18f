"""From the arguments of a Mesa user to a scenario."""

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.parameters import PARAMETERS, Parameter
from covalue_sim.scenario import Scenario, load, table_of

SEED = "run.seed"
MOST_SEED = int(PARAMETERS[SEED].high)
MOST_REPLICATE = 2**53
ARGUMENTS = ("scenario", "rng", "replicate")
LONGEST_SHOWN = 40

Source = str | Path | Mapping[str, object] | Scenario
Levers = Mapping[str, Any]


def read_scenario(source: Source, rng: object, levers: Levers) -> Scenario:
    """Return the scenario that `source` names or is, with that seed and those levers.

    Raises:
        InputError: anything that cannot be used, in one line.
    """
    return load(source, {**paths_of(source, levers), SEED: seed_of(rng)})


def seed_of(rng: object) -> int:
    """Return the seed, a fresh one for None."""
    if rng is None:
        return secrets.randbelow(MOST_SEED + 1)
    return whole("rng", rng, MOST_SEED, "the seed, or None for a fresh one")


def whole(name: str, value: object, most: int, what: str) -> int:
    """Return `value` as a whole number from 0 to `most`.

    Raises:
        InputError: it is none.
    """
    if isinstance(value, int | np.integer) and not isinstance(value, bool) and 0 <= value <= most:
        return int(value)
    shown = repr(value) if len(repr(value)) <= LONGEST_SHOWN else f"a {type(value).__name__}"
    raise InputError(f"{name}: {shown} cannot be used; give a whole number from 0 to {most}, {what}")


def paths_of(source: Source, levers: Levers) -> dict[str, Any]:
    """Return the levers by path; names are paths, or paths with underscores for dots.

    Raises:
        InputError: a name that is no parameter's, or a parameter given twice.
    """
    table: Mapping[str, Parameter] = PARAMETERS
    names = {row.field: path for path, row in table.items()}
    if any(name not in names and name not in table for name in levers):
        table = table_of(load(source))  # a scenario's own rules bring parameters
        names = {row.field: path for path, row in table.items()}
    by_path: dict[str, Any] = {}
    for name, value in levers.items():
        path = name if name in table else names.get(name, "")
        if not path or path == SEED:
            raise InputError(f"{name}: {_what_is_right(name, names, table)}")
        if path in by_path:
            raise InputError(f"{name}: {path} is given twice; keep one of them")
        by_path[path] = value
    return by_path


def _what_is_right(name: str, names: Mapping[str, str], table: Mapping[str, Parameter]) -> str:
    if name in {"seed", SEED, PARAMETERS[SEED].field}:
        return "is not an argument; give the seed as rng"
    near = did_you_mean(name, table) if "." in name else did_you_mean(name, (*names, *ARGUMENTS))
    return f"is no parameter{near or '; covalue list parameters names all of them'}"
