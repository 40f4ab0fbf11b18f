"""The weekly series of all replicates as arrays, and the weeks that titles speak of."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.estimates import Bounds, bounds, mean_known
from covalue_sim.analysis.intervals import Array
from covalue_sim.errors import InputError
from covalue_sim.model.outcomes import FINAL_WEEKS
from covalue_sim.report.figures.results import Results, numbers


@dataclass(frozen=True)
class Weekly:
    """Weekly series.

    Attributes:
        weeks: shape (weeks,), from -burn_in, increasing.
        series: column -> float64 (replicates, weeks), NaN where undefined; only columns with something known.
        replicates: how many there are.
    """

    weeks: NDArray[np.int64]
    series: Mapping[str, Array]
    replicates: int

    @property
    def run(self) -> NDArray[np.bool_]:
        """The weeks from 0 on; all weeks if there are none of these."""
        run: NDArray[np.bool_] = self.weeks >= min(0, int(self.weeks[-1]))
        return run

    @property
    def end(self) -> NDArray[np.bool_]:
        """The last `FINAL_WEEKS` of the run, or all of a shorter one, as in the outcomes named `_end`."""
        last: NDArray[np.bool_] = self.weeks > self.weeks[-1] - FINAL_WEEKS
        return last & self.run

    @property
    def before(self) -> NDArray[np.bool_]:
        """As many weeks before week 0; the run's first weeks if there was no burn-in."""
        burn_in: NDArray[np.bool_] = (self.weeks < 0) & (self.weeks >= -FINAL_WEEKS)
        run = self.weeks - self.weeks[0]
        return burn_in if burn_in.any() else run < min(FINAL_WEEKS, max(1, len(run) // 2))

    def words(self, chosen: NDArray[np.bool_]) -> str:
        """Name a stretch of weeks: `weeks 91–103`."""
        first, last = (int(self.weeks[chosen][place]) for place in (0, -1))
        if first == last:
            return f"week {first}".replace("-", "\u2212")
        return f"weeks {first}\u2013{last}" if first >= 0 else f"weeks {first} to {last}".replace("-", "\u2212")

    def level(self, column: str, chosen: NDArray[np.bool_]) -> Array:
        """Mean of a series over the chosen weeks, one a replicate."""
        return mean_known(self.series[column][:, chosen], axis=1)

    def at_end(self, column: str) -> Bounds:
        """Mean and interval over replicates of `end`."""
        return bounds(self.level(column, self.end))

    def change(self, column: str) -> Bounds:
        """Change from `before` to `end`, within each replicate."""
        return bounds(self.level(column, self.end) - self.level(column, self.before))


def read_weekly(results: Results, columns: tuple[str, ...]) -> Weekly | None:
    """Read those of `columns` that the weekly table has; None if there are none of them."""
    table = results.table("weekly", ("week",), columns)
    if table is None:
        return None
    path = results.path("weekly")
    weeks, at_week = np.unique(numbers(table, "week", path), return_inverse=True)
    if not np.isfinite(weeks).all():
        raise InputError(f"{path}: column 'week' has gaps; expected a whole number in every row")
    replicates, at_replicate = np.unique(table["replicate"], return_inverse=True)
    series = {}
    for column in columns:
        if column in table:
            values = np.full((len(replicates), len(weeks)), np.nan)
            values[at_replicate, at_week] = numbers(table, column, path)
            if np.isfinite(values).any():
                series[column] = values
    return Weekly(weeks.astype(np.int64), series, len(replicates)) if series else None
