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
            count = int(self.high) - int(self.low) + 1
            return int(self.low) + min(int(place * count), count - 1)
        return steady(min(max(self._quantile(place), self.low), self.high))

    def levels(self, number: int) -> list[float]:
        """Places of `number` levels from one end to the other, or of all values of a list or a short range."""
        count = len(self.values)
        if self.kind == "integer" and not self.values:
            whole = int(self.high) - int(self.low) + 1
            count = whole if whole <= number else 0
            if not count:
                return [min(level / (number - 1), 1.0 - 0.5 / whole) for level in range(number)]
        if count:
            return [(level + 0.5) / count for level in range(count)]
        return [level / (number - 1) for level in range(number)] if number > 1 else [0.5]

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
