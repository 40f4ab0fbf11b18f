"""Attributes that are other actors."""

from typing import TYPE_CHECKING, TypeVar

from covalue_sim.mesa_face.fields import Field, Raw

if TYPE_CHECKING:
    from covalue_sim.mesa_face.actor import Actor

Other = TypeVar("Other", bound="Actor | None")
NONE = -1


class Link(Field[Other]):
    """An actor of the same model; the record holds its place.

    Writing it moves the pointer and nothing else: what the model does when people meet anew (trust starts
    from general trust, say) is not done.
    """

    def __init__(self, meaning: str, kind: str) -> None:
        super().__init__(meaning)
        self.kind = kind

    def shown(self, actor: "Actor", stored: Raw) -> Other:
        """Return the agent at that place."""
        actor.require_here(f"{self.name} is not known any more")
        found: Other = actor.model.roll.at(self.kind, stored)
        return found

    def stored(self, actor: "Actor", value: Raw) -> int:
        """Return the agent's place."""
        ours = getattr(value, "kind", None) == self.kind and value.model is actor.model
        if not ours or value.left is not None:
            self.refuse(actor, value, f"one of the model's {self.kind}")
        return int(value._place)


class OptionalLink(Link[Other]):
    """An actor of the same model, or None."""

    def shown(self, actor: "Actor", stored: Raw) -> Other:
        """Return the agent at that place, or None."""
        if stored != NONE:
            return super().shown(actor, stored)
        actor.require_here(f"{self.name} is not known any more")
        nobody: Other = None  # type: ignore[assignment]
        return nobody

    def stored(self, actor: "Actor", value: Raw) -> int:
        """Return the agent's place."""
        return NONE if value is None else super().stored(actor, value)
