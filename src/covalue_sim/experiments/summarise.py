"""From the outcomes of a point's replicates to the rows of the summary table."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.intervals import t_interval
from covalue_sim.store.layout import Layout
from covalue_sim.store.records import PointRecord
from covalue_sim.store.summary import SummaryRow


def summarise(point: PointRecord, layout: Layout, outcomes: NDArray[np.float64]) -> Iterator[SummaryRow]:
    """Each outcome's mean with Student's 95 % interval.

    Args:
        point: the design point.
        layout: names and units of the outcomes.
        outcomes: float64 (replicates, outcomes), failed runs left out.
    """
    for column, sample in zip(layout.outcomes, outcomes.T, strict=True):
        interval = t_interval(sample)
        yield SummaryRow(
            point.scenario_id,
            point.point_id,
            column.theme,
            column.name,
            column.unit,
            interval.n,
            interval.mean,
            interval.sd,
            interval.low,
            interval.high,
            interval.method,
        )
