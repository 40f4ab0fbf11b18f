"""From the arguments of a Mesa user to a scenario."""

import secrets
from collections.abc import Mapping
from typing import Any

import numpy as np

from covalue_sim.errors import InputError
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import Scenario, load
from covalue_sim.scenario.pythonic import Source, by_path

SEED = "run.seed"
MOST_SEED = int(PARAMETERS[SEED].high)
MOST_REPLICATE = 2**53
ARGUMENTS = ("scenario", "rng", "replicate")
LONGEST_SHOWN = 40

Levers = Mapping[str, Any]


def read_scenario(source: Source, rng: object, levers: Levers) -> Scenario:
    """Return the scenario that `source` names or is, with that seed and those levers.

    Raises:
        InputError: anything that cannot be used, in one line.
    """
    for name in levers:
        if name in {"seed", SEED, PARAMETERS[SEED].field}:
            raise InputError(f"{name}: is not an argument; give the seed as rng")
    return load(source, {**by_path(source, levers, ARGUMENTS), SEED: seed_of(rng)})


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
