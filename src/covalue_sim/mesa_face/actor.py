"""What all actors have in common as agents of Mesa."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

import mesa  # type: ignore[import-untyped]
import numpy as np
from mesa.agent import AgentSet  # type: ignore[import-untyped]

from covalue_sim.errors import did_you_mean
from covalue_sim.mesa_face.fields import fields_of

if TYPE_CHECKING:
    from covalue_sim.mesa_face.model import CoValueModel

Columns = Mapping[str, Any]
"""A field's name -> its values for all actors of a kind, read and written by place."""

OF_MESA = frozenset({"model", "unique_id", "pos"})


class Actor(mesa.Agent):  # type: ignore[misc]
    """An actor of the model seen as an agent: its attributes read and write the live state.

    What is written takes effect from the next step on. It is written as it stands: nothing that the model
    would change with it follows, and money or credits written are in no ledger. A value out of range is
    refused with an `InputError`.

    Agents are made by their model, one for each actor, when `model.agents` is first read. A name that is no
    attribute of the class cannot be set, so that a slip is not taken for a change of state; attributes of
    your own begin with an underscore.

    Attributes:
        model: the CoValueModel it belongs to.
        unique_id: its number in this model, from 1; nobody gets the number of one who left.
    """

    kind: ClassVar[str] = "actors"
    model: "CoValueModel"
    unique_id: int
    _columns: Columns
    _place: int
    _left: int | None

    def __init__(self, model: "CoValueModel", place: int = -1, columns: Columns | None = None) -> None:
        if columns is None:
            raise TypeError(
                f"{self.kind} are made by their model, as many as population.{self.kind}.count;"
                " read model.agents_by_type"
            )
        self.__dict__.update(_columns=columns, _place=place, _left=None)
        super().__init__(model)

    @property
    def left(self) -> int | None:
        """The week in which it left the model for good and another took its slot; None while it is there.

        One who left keeps its state of the start of that week, which cannot be changed.
        """
        return self._left

    def remove(self) -> None:
        """Refuse: actors come and go by the model's own turnover.

        Raises:
            RuntimeError: always.
        """
        raise RuntimeError(
            f"{type(self).__name__} {self.unique_id} cannot be removed: every slot of the model is taken;"
            " people leave for good by turnover, and the service by engaged = False"
        )

    def leave(self, last: Columns, week: int) -> None:
        """Keep `last`, columns of one record, as the state, and leave the model to who takes the slot."""
        self.__dict__.update(_columns=last, _place=0, _left=week)
        super().remove()

    def require_here(self, what: str) -> None:
        """Do nothing unless it has left.

        Raises:
            AttributeError: it has left, so that `what`.
        """
        if self._left is not None:
            who = f"{type(self).__name__} {self.unique_id}"
            raise AttributeError(f"{who} left the model in week {self._left}: {what}")

    def others(self, kind: str, places: Iterable[int]) -> AgentSet:
        """Return the actors of `kind` at these places."""
        at = self.model.roll.at
        return AgentSet([at(kind, place) for place in places], random=self.model.random)

    def pointing_here(self, kind: str, column: str) -> AgentSet:
        """Return the actors of `kind` whose field `column` holds this one's place."""
        self.require_here(f"its {kind} are not known any more")
        places = np.asarray(self.model.roll.columns(kind)[column])
        return self.others(kind, np.flatnonzero(places == self._place).tolist())

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in OF_MESA or name[0] == "_" or hasattr(type(self), name)):
            near = did_you_mean(name, fields_of(type(self)))
            what = near or "; begin names of your own with an underscore"
            raise AttributeError(f"{type(self).__name__} has no attribute '{name}'{what}")
        super().__setattr__(name, value)

    def __repr__(self) -> str:
        gone = "" if self._left is None else f", left in week {self._left}"
        return f"<{type(self).__name__} {self.unique_id}{gone}>"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError(f"{self!r} cannot be copied or pickled, being a view of its model; take its unique_id")
