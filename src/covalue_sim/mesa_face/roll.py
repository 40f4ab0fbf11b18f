"""Who is there: the number of every actor, and the agents, made when somebody first asks for them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from covalue_sim.mesa_face.actor import Actor, Columns
from covalue_sim.mesa_face.group import CommunityGroup
from covalue_sim.mesa_face.organisation import Organisation
from covalue_sim.mesa_face.patient import Patient
from covalue_sim.mesa_face.professional import Professional
from covalue_sim.model.state import World

if TYPE_CHECKING:
    from covalue_sim.mesa_face.model import CoValueModel

TYPES: Mapping[str, type[Actor]] = {one.kind: one for one in (Patient, Professional, CommunityGroup, Organisation)}
GENERATION = "generation"


def columns_of(records: npt.NDArray[Any]) -> Columns:
    """Return what reads and writes each field of `records` by place: views, no copies.

    Views of the memory give Python numbers three times as fast as arrays; only vectors stay arrays.
    """
    columns: dict[str, Any] = {name: records[name] for name in records.dtype.names or ()}
    return {name: column if column.ndim > 1 else memoryview(column) for name, column in columns.items()}


class Roll:
    """The actors of one model.

    Numbers are given to everybody in order of kind and place, to newcomers as they come, whether or not
    agents are asked for: they depend on the run alone.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._records = {kind: np.asarray(getattr(world, kind)) for kind in TYPES}
        self._generations = {
            kind: records[GENERATION].copy()
            for kind, records in self._records.items()
            if GENERATION in (records.dtype.names or ())
        }
        self._last = 0
        self._numbers = {kind: self._take(len(records)) for kind, records in self._records.items()}
        self._columns: dict[str, Columns] = {}
        self._agents: dict[str, list[Actor]] = {}
        self._before: dict[str, npt.NDArray[Any]] = {}

    def _take(self, count: int) -> npt.NDArray[np.int64]:
        first, self._last = self._last + 1, self._last + count
        return np.arange(first, self._last + 1)

    def number_of(self, agent: object) -> int:
        """Return the number of an actor, or the next free one for an agent of the user's own."""
        if isinstance(agent, Actor):
            return int(self._numbers[agent.kind][agent._place])
        return int(self._take(1)[0])

    def make(self, model: "CoValueModel") -> None:
        """Make an agent for every actor, in order of their numbers, unless that is done."""
        if self._agents:
            return
        self._columns = {kind: columns_of(records) for kind, records in self._records.items()}
        made: dict[str, dict[int, Actor]] = {kind: {} for kind in TYPES}
        for _, kind, place in sorted(
            (number, kind, place)
            for kind, numbers in self._numbers.items()
            for place, number in enumerate(numbers.tolist())
        ):
            made[kind][place] = TYPES[kind](model, place, self._columns[kind])
        self._agents = {kind: [made[kind][place] for place in range(len(made[kind]))] for kind in TYPES}
        self._before = {kind: self._records[kind].copy() for kind in self._generations}

    def at(self, kind: str, place: int) -> Actor:
        """Return the agent of `kind` at `place`; `make` has run."""
        return self._agents[kind][place]

    def columns(self, kind: str) -> Columns:
        """Return the fields of all actors of `kind`; `make` has run."""
        return self._columns[kind]

    def ties(self, place: int) -> list[int]:
        """Return the places of the patients tied to the one at `place`."""
        first, last = self._world.tie_start[place : place + 2]
        places: list[int] = self._world.ties[first:last].tolist()
        return places

    def remember(self) -> None:
        """Keep the state before a week, in case somebody leaves in it."""
        for kind, before in self._before.items():
            before.view(np.uint8)[:] = self._records[kind].view(np.uint8)

    def renew(self, model: "CoValueModel", week: int) -> None:
        """Let those who left in `week` go, and number those who came."""
        for kind, known in self._generations.items():
            now = self._records[kind][GENERATION]
            places = np.flatnonzero(known != now)
            if not places.size:
                continue
            known[places] = now[places]
            self._numbers[kind][places] = self._take(places.size)
            if self._agents:
                self._replace(model, kind, places.tolist(), week)

    def _replace(self, model: "CoValueModel", kind: str, places: list[int], week: int) -> None:
        for place in places:
            last = self._before[kind][place : place + 1].copy()
            last.flags.writeable = False
            self._agents[kind][place].leave(columns_of(last), week)
            self._agents[kind][place] = TYPES[kind](model, place, self._columns[kind])
