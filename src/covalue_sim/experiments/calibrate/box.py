"""The prior box: which parameters the ensemble varies, and how far from the best point.

Every sweepable parameter that may change during a run is varied, and with them the fitted ones. Left at their values
are those whose value is an end of their range: they are levers at their neutral end (no training, no support, no
group visits), interventions that the baseline does not contain, not facts about it that are uncertain.

The table's ranges are wide, since any scenario must fit in them; within all of them hardly a point is an ordinary
service. The box is the middle of the range, `REACH` of the way from the best point to each bound, and for quantities
that start at 0 no further than `FACTOR` times up or down: an assumed rate is taken to be known within such a factor.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from covalue_sim.experiments.calibrate.choices import BALANCED, TUNED
from covalue_sim.experiments.calibrate.running import Reals
from covalue_sim.parameters import PARAMETERS

REACH = 0.35
FACTOR = 2.0


@dataclass(frozen=True)
class Side:
    """One side of the box: a parameter between `low` and `high`; `whole` numbers only where it is an integer."""

    path: str
    low: float
    high: float
    whole: bool

    def value(self, unit: float) -> float | int:
        """The value at `unit` in [0, 1) of the side; each whole number is equally likely."""
        if self.whole:
            return int(self.low) + min(int(unit * (self.high - self.low + 1)), int(self.high - self.low))
        return self.low + unit * (self.high - self.low)


def fitted_paths() -> tuple[str, ...]:
    """Paths of the parameters that are fitted, in order."""
    return tuple(coordinate.path for coordinate in (*TUNED, *(entry for _, entry in BALANCED)))


def box(best: Mapping[str, float], reach: float = REACH, factor: float = FACTOR) -> tuple[Side, ...]:
    """The sides of the box around the best point, in the order of the table."""
    fitted = set(fitted_paths())
    sides = []
    for path, row in PARAMETERS.items():
        if row.kind not in ("real", "integer") or not (path in fitted or (row.sweepable and not row.structural)):
            continue
        middle = float(best.get(path, float(row.default)))
        if not row.low < middle < row.high:
            continue
        low, high = middle - reach * (middle - row.low), middle + reach * (row.high - middle)
        if row.low == 0.0:
            low, high = max(low, middle / factor), min(high, middle * factor)
        whole = row.kind == "integer"
        if whole:
            low, high = float(math.ceil(low)), float(math.floor(high))
        if low < high:
            sides.append(Side(path, low, high, whole))
    return tuple(sides)


def points(sides: Sequence[Side], units: Reals) -> list[dict[str, float | int]]:
    """The parameters of `units` (points, sides) in [0, 1)."""
    return [{side.path: side.value(float(u)) for side, u in zip(sides, row, strict=True)} for row in units]


def hypercube(sides: int, size: int, seed: int) -> Reals:
    """A Latin hypercube of `size` points in [0, 1), (size, sides); the same for the same seed."""
    from scipy.stats import qmc

    return np.asarray(qmc.LatinHypercube(d=sides, rng=np.random.default_rng(seed)).random(size), dtype=np.float64)
