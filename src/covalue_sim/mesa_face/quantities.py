"""Attributes that are numbers."""

import math
from typing import TYPE_CHECKING, Self, overload

import numpy as np

from covalue_sim.mesa_face.fields import Field, Raw, ranged
from covalue_sim.model.state import Reals

if TYPE_CHECKING:
    from covalue_sim.mesa_face.actor import Actor

INF = math.inf
LOWEST, HIGHEST = -(2**31), 2**31 - 1


class Real(Field[float]):
    """A finite number from `low` to `high`, both included."""

    def __init__(
        self, meaning: str, unit: str = "1", *, low: float = -INF, high: float = INF, column: str = ""
    ) -> None:
        super().__init__(f"{meaning} ({unit})", column=column)
        self.low, self.high = low, high

    @overload
    def __get__(self, actor: None, owner: type) -> Self: ...

    @overload
    def __get__(self, actor: "Actor", owner: type) -> float: ...

    def __get__(self, actor: "Actor | None", owner: type) -> Self | float:  # the short way: read most often
        if actor is None:
            return self
        value: float = actor._columns[self.column][actor._place]
        return value

    def stored(self, actor: "Actor", value: Raw) -> float:
        """Return `value` as a float."""
        try:
            number = math.nan if isinstance(value, str | bytes) else float(value)
        except (TypeError, ValueError, OverflowError):
            number = math.nan
        if not (self.low <= number <= self.high and math.isfinite(number)):
            self.refuse(actor, value, ranged("a number", self.low, self.high))
        return number


def share(meaning: str) -> Real:
    """Return a field in [0, 1]."""
    return Real(meaning, "0..1", low=0.0, high=1.0)


def amount(meaning: str, unit: str, *, column: str = "") -> Real:
    """Return a field of at least 0, in a unit."""
    return Real(meaning, unit, low=0.0, column=column)


class Integer(Field[int]):
    """A whole number from `low` to `high`, both included."""

    def __init__(self, meaning: str, unit: str = "", *, low: int = 0, high: int = HIGHEST) -> None:
        super().__init__(f"{meaning} ({unit})" if unit else meaning)
        self.low, self.high = low, high

    def stored(self, actor: "Actor", value: Raw) -> int:
        """Return `value` as an int."""
        number = value.__index__() if hasattr(value, "__index__") else None
        if number is None or not self.low <= number <= self.high:
            self.refuse(actor, value, ranged("a whole number", self.low, self.high))
        return int(number)


class Identity(Integer):
    """A part of who an actor is, which nobody can change."""

    def stored(self, actor: "Actor", value: Raw) -> int:
        """Refuse any value."""
        raise AttributeError(f"{type(actor).__name__}: {self.name} is part of who it is and cannot change")


class Vector(Field[Reals]):
    """Several numbers: a view of the live state, whose elements can be read and written too (unchecked)."""

    def __init__(self, meaning: str, unit: str = "1", *, low: float = -INF, high: float = INF) -> None:
        super().__init__(f"{meaning} ({unit} each)")
        self.low, self.high = low, high

    def stored(self, actor: "Actor", value: Raw) -> Reals:
        """Return `value` as an array."""
        shape = actor._columns[self.column].shape[1:]
        try:
            array = np.asarray(value, dtype=np.float64)
        except (TypeError, ValueError):
            array = np.full(1, math.nan)
        inside = (array >= self.low) & (array <= self.high) & np.isfinite(array)
        if array.shape != shape or not inside.all():
            self.refuse(actor, value, ranged(f"{shape[0]} numbers", self.low, self.high))
        return array
