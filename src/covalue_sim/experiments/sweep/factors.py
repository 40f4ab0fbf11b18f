"""Factors: what a sweep varies, and how a place in the unit interval becomes a value."""

import math
from dataclasses import dataclass

from covalue_sim.analysis.intervals import steady
from covalue_sim.parameters import Value

DUMMY = "dummy"
"""The factor that changes nothing but luck: it picks the seed, and its indices are the noise floor."""

DISTRIBUTIONS = ("uniform", "loguniform", "triangular", "normal")


@dataclass(frozen=True, slots=True)
class Factor:
    """Something that is varied.

    Attributes:
        path: of the parameter; `DUMMY` for the dummy.
        kind: real, integer, switch or choice, as in the parameter table; of the dummy, dummy.
        low, high: bounds of a number.
        values: the values it takes, for a list; else empty.
        distribution: of a real between its bounds.
        centre: mode of a triangular, mean of a normal distribution.
        sd: standard deviation of a normal distribution, before it is cut to the bounds.
    """

    path: str
    kind: str = "real"
    low: float = 0.0
    high: float = 1.0
    values: tuple[Value, ...] = ()
    distribution: str = "uniform"
    centre: float = 0.0
    sd: float = 0.0

    @property
    def continuous(self) -> bool:
        """Whether small steps make sense."""
        return not self.values and self.kind == "real"

    @property
    def label(self) -> str:
        """Its name for people."""
        return self.path.replace("_", " ").replace(".", ": ", 1)

    def value(self, place: float) -> Value:
        """The value at a quantile of its distribution, from 0 to 1."""
        if self.values:
            return self.values[min(int(place * len(self.values)), len(self.values) - 1)]
        if self.kind == "integer":
            return int(self.low) + min(int(place * self._whole), self._whole - 1)
        return steady(min(max(self._quantile(place), self.low), self.high))

    def levels(self, number: int) -> list[float]:
        """Places of `number` levels from one end to the other, or of all values of a list or a short range."""
        steps, whole = self.steps(number), self._whole
        if self.values or steps == 1 or (self.kind == "integer" and steps == whole):
            return [(level + 0.5) / steps for level in range(steps)]
        last = 1.0 - 0.5 / whole if self.kind == "integer" else 1.0
        return [min(level / (steps - 1), last) for level in range(steps)]

    def steps(self, number: int) -> int:
        """How many `levels` it has."""
        if self.values:
            return len(self.values)
        return min(self._whole, number) if self.kind == "integer" else number

    @property
    def _whole(self) -> int:
        """Whole numbers from one end to the other."""
        return int(self.high) - int(self.low) + 1

    def _quantile(self, place: float) -> float:
        low, high = self.low, self.high
        if self.distribution == "loguniform":
            return low * math.exp(place * math.log(high / low))
        if self.distribution == "triangular":
            return self._triangular(place)
        if self.distribution == "normal":
            return self._normal(place)
        return low + place * (high - low)

    def _triangular(self, place: float) -> float:
        width, rise = self.high - self.low, self.centre - self.low
        if place * width < rise:
            return self.low + math.sqrt(place * width * rise)
        return self.high - math.sqrt((1.0 - place) * width * (self.high - self.centre))

    def _normal(self, place: float) -> float:
        from statistics import NormalDist

        normal = NormalDist(self.centre, self.sd)
        below, above = normal.cdf(self.low), normal.cdf(self.high)
        inside = below + place * (above - below)
        return normal.inv_cdf(inside) if 0.0 < inside < 1.0 else (self.low if place < 0.5 else self.high)


LUCKS = 1 << 16
"""Seeds that the dummy chooses between within a block."""


def seed_of(seed: int, block: int, place: float) -> int:
    """Seed that the dummy's place means in a block of the design; other blocks have other seeds."""
    return (seed + 1 + block * LUCKS + int(place * (LUCKS - 1))) % 2**53
