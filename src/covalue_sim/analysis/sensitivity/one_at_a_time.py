"""One factor at a time: what each end of its range makes against the base, by pairs of replicates.

Replicates of the same number share their luck (common random numbers), so that each difference is paired.
"""

from typing import NamedTuple

import numpy as np

from covalue_sim.analysis.intervals import Interval, t_interval
from covalue_sim.analysis.sensitivity.method import Array


class Effect(NamedTuple):
    """Differences that a factor makes, with Student's intervals over replicates.

    Attributes:
        low_end, high_end: at the first and last level, against the base.
        span: the last level against the first.
    """

    low_end: Interval
    high_end: Interval
    span: Interval


def effects(unit: Array, runs: Array) -> list[Effect]:
    """Effect of each factor.

    Args:
        unit: float64 (rows, columns); NaN where a factor is as in the base, the first row being the base itself.
        runs: float64 (rows, replicates), finite.
    """
    found = []
    for column in unit.T:
        rows = np.flatnonzero(np.isfinite(column))
        first, last = runs[rows[column[rows].argmin()]], runs[rows[column[rows].argmax()]]
        found.append(Effect(*map(t_interval, (first - runs[0], last - runs[0], last - first))))
    return found
