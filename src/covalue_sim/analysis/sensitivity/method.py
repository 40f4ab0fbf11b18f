"""What a method of sensitivity analysis is: numbers in blocks of a design go in, indices come out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Places = NDArray[np.int64]
Estimates = Mapping[str, Array]
"""Index -> float64 (factors,), or (factors, factors) for pairs, of which the upper half counts."""

Bounds = Literal["blocks", "halves", "replicates"]


@dataclass(frozen=True)
class Blocks:
    """A design and what came out at its points.

    Attributes:
        unit: float64 (blocks, rows, columns), the design in the unit cube.
        y: float64 (blocks, rows), finite.
        groups: factor of each column; a factor is a group of columns, mostly of one.
        factors: number of factors.
    """

    unit: Array
    y: Array
    groups: tuple[int, ...]
    factors: int

    def take(self, places: Places) -> "Blocks":
        """These blocks alone, in this order."""
        return Blocks(self.unit[places], self.y[places], self.groups, self.factors)

    def with_y(self, y: Array) -> "Blocks":
        """The same design with other numbers, (blocks, rows)."""
        return Blocks(self.unit, y, self.groups, self.factors)

    @property
    def flat_unit(self) -> Array:
        """The design as (points, columns)."""
        return self.unit.reshape(-1, self.unit.shape[2])

    @property
    def flat_y(self) -> Array:
        """The numbers as (points,)."""
        return self.y.reshape(-1)


@dataclass(frozen=True)
class Method:
    """A method of sensitivity analysis.

    Attributes:
        name: as experiment files name it.
        title: as people name it.
        source: author and year.
        main: index that ranks the factors.
        indices: index -> meaning.
        bounds: what its bounds resample: blocks of the design with replacement, halves of the points without,
            or, where neither is exchangeable, replicates (left out one at a time).
        estimate: the indices.
        many: the indices of many resamples, picks (resamples, blocks) -> (resamples, factors...); None where
            `estimate` is called for each.
        pairs: indices of pairs of factors.
        resamples: how many, unless asked otherwise.
        least: fewest blocks.
    """

    name: str
    title: str
    source: str
    main: str
    indices: Mapping[str, str]
    bounds: Bounds
    estimate: Callable[[Blocks], Estimates]
    many: Callable[[Blocks, Places], Estimates] | None = None
    pairs: frozenset[str] = field(default_factory=frozenset)
    resamples: int = 1000
    least: int = 2


def problem_of(blocks: Blocks) -> dict[str, object]:
    """The problem as SALib describes it: factors of the unit interval, named by number."""
    columns = len(blocks.groups)
    return {
        "num_vars": columns,
        "names": [f"x{column}" for column in range(columns)],
        "bounds": [[0.0, 1.0]] * columns,
    }
