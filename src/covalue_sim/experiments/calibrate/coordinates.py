"""Coordinates in which parameters are fitted: unbounded numbers, and values of three significant digits."""

import math
from dataclasses import dataclass
from typing import Literal

from covalue_sim.parameters import PARAMETERS

DIGITS = 3


def rounded(value: float, digits: int = DIGITS) -> float:
    """`value` to so many significant digits."""
    return float(f"{value:.{digits}g}")


@dataclass(frozen=True)
class Coordinate:
    """A parameter that is fitted.

    Attributes:
        path: the parameter's.
        start: where the search starts, and towards which a weak prior pulls; from no earlier calibration.
        spread: standard deviation of that prior: of log(value), log-odds or the value, by `scale`.
        scale: ``log`` for positive values, ``odds`` for values in (0, 1), ``plain`` for the rest.
        why: what identifies it.
    """

    path: str
    start: float
    spread: float
    scale: Literal["log", "odds", "plain"]
    why: str

    def outward(self, number: float) -> float:
        """The value of an unbounded number, held within the parameter's bounds, to four significant digits.

        0 is the start, 1 a prior standard deviation above it on the coordinate's scale. Rounding here keeps
        the last bits of a linear algebra library out of the runs.
        """
        moved = self._map(self.start) + self.spread * number
        if self.scale == "log":
            moved = math.exp(moved)
        elif self.scale == "odds":
            moved = 1.0 / (1.0 + math.exp(-moved))
        row = PARAMETERS[self.path]
        return min(max(rounded(moved, DIGITS + 1), row.low), row.high)

    def _map(self, value: float) -> float:
        if self.scale == "log":
            return math.log(value)
        return math.log(value / (1.0 - value)) if self.scale == "odds" else value
