"""Design points as they travel: what they change, and the base scenario packed once, unpacked once a process."""

import pickle
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from covalue_sim.experiments.travel import packed, unpacked
from covalue_sim.parameters import PARAMETERS, Value
from covalue_sim.scenario.frozen import Frozen
from covalue_sim.scenario.scenario import Scenario

MOST_BASES = 4
SEED = "run.seed"

Changes = Mapping[str, Value]
"""Values by path that a point has unlike the base."""


def varied(base: Scenario, changes: Changes, seed: int, *, during_burn_in: bool) -> Scenario:
    """The base scenario with other values from week 0; in the burn-in too where asked, or where it is built once."""
    values = {**changes, SEED: seed}
    early = {path: value for path, value in values.items() if during_burn_in or _structural(path, base)}
    return replace(
        base,
        values=Frozen({**base.values, **values}),
        burn_in_values=Frozen({**base.burn_in_values, **early}),
        origins=Frozen(),
        burn_in_origins=Frozen(),
    )


def _structural(path: str, base: Scenario) -> bool:
    from covalue_sim.scenario.table import table_of

    return (PARAMETERS[path] if path in PARAMETERS else table_of(base)[path]).structural


class Base:
    """The base scenario of a sweep, which travels as bytes.

    Args:
        scenario: what the points change.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._bytes = pickle.dumps(packed(scenario), protocol=5)
        self._digest = sha256(self._bytes).digest()

    def __reduce__(self) -> tuple[Callable[[bytes, bytes], "Base"], tuple[bytes, bytes]]:
        return _arrived, (self._digest, self._bytes)


_bases: OrderedDict[bytes, Base] = OrderedDict()


def _arrived(digest: bytes, content: bytes) -> Base:
    base = _bases.get(digest)
    if base is None:
        base = Base.__new__(Base)
        base.scenario = unpacked(pickle.loads(content))
        base._bytes, base._digest = content, digest
        _bases[digest] = base
        while len(_bases) > MOST_BASES:
            _bases.popitem(last=False)
    return base


@dataclass(frozen=True)
class SweptPoint:
    """A design point: the base and what it changes.

    Attributes:
        point_id: number within the results folder, from 0.
        key: hash of everything that decides its runs but the replicate's number.
    """

    point_id: int
    base: Base
    changes: Changes
    seed: int
    during_burn_in: bool
    key: str

    @cached_property
    def scenario(self) -> Scenario:
        """What is simulated."""
        return varied(self.base.scenario, self.changes, self.seed, during_burn_in=self.during_burn_in)

    def __reduce__(self) -> tuple[Any, ...]:
        parts = (self.point_id, self.base, dict(self.changes), self.seed, self.during_burn_in, self.key)
        return SweptPoint, parts
