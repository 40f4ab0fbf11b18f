"""Indices of the weekly series that a sweep kept, over spans of weeks."""

from collections.abc import Iterator, Sequence

import numpy as np

from covalue_sim.analysis.sensitivity.method import Method
from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.analysis.sensitivity.resampling import bounded
from covalue_sim.experiments.sweep.choosing import taken_by
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.experiments.sweep.tabulating import MEAN, REDUCE, Row, bounds_of

SPANS = 26
"""Spans of weeks that indices are worked out for."""

RESAMPLES = 200


def indices_over_weeks(sweep: StoredSweep, chosen: Sequence[Method]) -> tuple[list[Row], list[str]]:
    """Indices of the series that were kept, and what a reader has to know of them.

    By the first method that is quick enough for every few weeks.
    """
    series = sweep.experiment.series
    ranked = next((method for method in chosen if _quick(method)), None)
    if series and ranked is None and len(sweep.independent) >= METHODS["rbd_fast"].least:
        ranked = METHODS["rbd_fast"] if np.isfinite(sweep.unit).all() else None
    if series and ranked is None:
        return [], ["No method of this analysis works out indices over the weeks; the series are in the tables."]
    found, notes = [], []
    for name in series:
        rows = list(_rows(sweep, ranked, name)) if ranked else []
        found += rows
        if any(not np.isfinite(row["value"]) for row in rows):
            words = name.replace("_", " ")
            notes.append(f"Where {words} is not defined at every point, or does not vary, it has no indices.")
    return found, notes


def _quick(method: Method) -> bool:
    return method.many is not None or method.bounds == "replicates" or method.name == "rbd_fast"


def _rows(sweep: StoredSweep, method: Method, name: str) -> Iterator[Row]:
    middle, values = sweep.series(name, max(1, sweep.experiment.base.weeks // SPANS))
    taken = taken_by(method, sweep)
    for span, week in enumerate(middle.tolist()):
        shaped = taken.of(values[:, :, span])
        if not np.isfinite(shaped).all():  # the library would make an index of zero of it
            shaped = np.zeros_like(shaped)
        found = bounded(method, taken.design, shaped, REDUCE[MEAN], resamples=RESAMPLES)[method.main]
        for place, factor in enumerate(taken.names):
            yield {"series": name, "week": week, "method": method.name, "index": method.main, "factor": factor,
                   **bounds_of(found, place)}  # fmt: skip
