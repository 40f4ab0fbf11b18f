"""A design point: a scenario as it travels to whoever runs it."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Protocol

from covalue_sim.errors import InputError
from covalue_sim.experiments.engine import Engine, Plan
from covalue_sim.experiments.travel import Luggage, packed, unpacked
from covalue_sim.scenario.scenario import Scenario

MOST_PLANS = 16


class Runnable(Protocol):
    """A design point, in whatever form it travels."""

    @property
    def point_id(self) -> int:
        """Number within the results folder, from 0."""

    @property
    def scenario(self) -> Scenario:
        """What is simulated."""

    @property
    def key(self) -> str:
        """Hash of everything that decides its runs but the replicate's number."""


def run_key(point: Runnable, replicate: int) -> str:
    """Key of one of a point's runs: the same key, the same results."""
    return hashlib.sha256(f"{point.key}/{replicate}".encode()).hexdigest()[:32]


@dataclass(frozen=True)
class Point:
    """One setting of the parameters, small enough to send with every run.

    Attributes:
        point_id: number within the results folder, from 0.
        scenario: what is simulated.
        key: hash of everything that decides its runs but the replicate's number.
    """

    point_id: int
    scenario: Scenario
    key: str

    def __reduce__(self) -> tuple[Callable[[int, Luggage, str], "Point"], tuple[int, Luggage, str]]:
        return _arrived, (self.point_id, self._luggage, self.key)

    @cached_property
    def _luggage(self) -> Luggage:
        return packed(self.scenario)


def _arrived(point_id: int, luggage: Luggage, key: str) -> Point:
    return Point(point_id, unpacked(luggage), key)


_plans: OrderedDict[tuple[Engine, str], Plan] = OrderedDict()
_plans_lock = Lock()


def plan_of(engine: Engine, point: Runnable) -> Plan:
    """The point's plan, prepared at most once a process while it is among the latest few."""
    place = (engine, point.key)
    with _plans_lock:
        plan = _plans.get(place)
    if plan is None:
        plan = engine.prepare(point.scenario)
    with _plans_lock:
        _plans[place] = plan
        _plans.move_to_end(place)
        while len(_plans) > MOST_PLANS:
            _plans.popitem(last=False)
    return plan


def refuse_unusable(engine: Engine, point: Runnable) -> None:
    """Prepare a point once, so that what its user has to mend is said at once and not by every replicate.

    Raises:
        InputError: the scenario cannot be prepared.
    """
    try:
        plan_of(engine, point)
    except InputError:
        raise
    except Exception:  # a fault, not the user's: every replicate will say so in its row
        return
