"""Attributes that are yes or no, or a name."""

from typing import TYPE_CHECKING

import numpy as np

from covalue_sim.errors import did_you_mean
from covalue_sim.mesa_face.fields import Field, Raw, Seen

if TYPE_CHECKING:
    from covalue_sim.mesa_face.actor import Actor

NONE = -1


class Flag(Field[bool]):
    """Yes or no."""

    def shown(self, actor: "Actor", stored: Raw) -> bool:
        """Return whether the record says yes."""
        return bool(stored)

    def stored(self, actor: "Actor", value: Raw) -> int:
        """Return 0 or 1."""
        if not isinstance(value, bool | int | np.bool_ | np.integer) or value not in {0, 1}:
            self.refuse(actor, value, "True or False")
        return int(value)


class Named(Field[Seen]):
    """One of several names, of which the record holds the position."""

    def __init__(self, meaning: str, names: tuple[str, ...]) -> None:
        super().__init__(f"{meaning} ({', '.join(names)})")
        self.names = names

    def stored(self, actor: "Actor", value: Raw) -> int:
        """Return the position of the name."""
        if not isinstance(value, str) or value not in self.names:
            near = did_you_mean(value, self.names) if isinstance(value, str) else ""
            self.refuse(actor, value, f"one of {', '.join(self.names)}{near}")
        return self.names.index(value)


class Choice(Named[str]):
    """One of several names."""

    def shown(self, actor: "Actor", stored: Raw) -> str:
        """Return the name."""
        return str(self.names[stored])


class OptionalChoice(Named[str | None]):
    """One of several names, or None."""

    def shown(self, actor: "Actor", stored: Raw) -> str | None:
        """Return the name, or None."""
        return None if stored == NONE else str(self.names[stored])

    def stored(self, actor: "Actor", value: Raw) -> int:
        """Return the position of the name."""
        return NONE if value is None else super().stored(actor, value)
