"""What an actor's attributes are: each reads and writes one field of the actor's record in the live state.

A value that the model could not go on from (no finite number, outside its range, no actor of this model) is
refused when it is written.
"""

import math
from typing import TYPE_CHECKING, Any, Generic, NoReturn, Self, TypeVar, overload

from covalue_sim.errors import InputError

if TYPE_CHECKING:
    from covalue_sim.mesa_face.actor import Actor

Seen = TypeVar("Seen")
Raw = Any
"""What somebody wants to write, or what a record holds."""

LONGEST_SHOWN = 60


class Field(Generic[Seen]):
    """A field of a record as an attribute; its docstring says what it means.

    Attributes:
        name: of the attribute.
        column: of the field in the record, the same unless it says otherwise.
    """

    def __init__(self, meaning: str, *, column: str = "") -> None:
        self.name = ""
        self.column = column
        self.__doc__ = meaning

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.column = self.column or name

    @overload
    def __get__(self, actor: None, owner: type) -> Self: ...

    @overload
    def __get__(self, actor: "Actor", owner: type) -> Seen: ...

    def __get__(self, actor: "Actor | None", owner: type) -> Self | Seen:
        if actor is None:
            return self
        return self.shown(actor, actor._columns[self.column][actor._place])

    def __set__(self, actor: "Actor", value: Seen) -> None:
        if actor.left is not None:
            actor.require_here(f"{self.name} cannot change")
        actor._columns[self.column][actor._place] = self.stored(actor, value)

    def shown(self, actor: "Actor", stored: Raw) -> Seen:
        """Return the attribute for what the record holds."""
        shown: Seen = stored
        return shown

    def stored(self, actor: "Actor", value: Raw) -> Raw:
        """Return what the record is to hold for `value`.

        Raises:
            InputError: it cannot be used.
        """
        raise NotImplementedError

    def refuse(self, actor: "Actor", value: object, right: str) -> NoReturn:
        """Raise the one-line error about a value that was to be written."""
        shown = " ".join(repr(value).split())
        if len(shown) > LONGEST_SHOWN:
            shown = f"{shown[: LONGEST_SHOWN - 3]}..."
        who = f"{type(actor).__name__} {actor.unique_id}"
        raise InputError(f"{who}: {self.name}: {shown} cannot be used; give {right}")


def ranged(what: str, low: float, high: float) -> str:
    """Return `what` with its range, as far as it has one."""
    if math.isinf(low) and math.isinf(high):
        return what
    return f"{what} from {low:g} to {high:g}" if math.isfinite(high) else f"{what} of {low:g} or more"


def fields_of(actor: "type[Actor]") -> dict[str, Field[Any]]:
    """Return the fields of a kind of actor by attribute name, in the order of its class."""
    members = (member for kind in reversed(actor.__mro__) for member in vars(kind).items())
    return {name: member for name, member in members if isinstance(member, Field)}
