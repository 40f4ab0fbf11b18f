"""What a sweep will cost, measured: a run is done once in this process, and its bytes are counted."""

import time
from dataclasses import dataclass

from covalue_sim.experiments.perform import perform
from covalue_sim.experiments.sweep.planning import SweepPlan

TOGETHER = 0.1
"""Seconds of work that travel together: below it, sending costs more than it should."""

MOST_TOGETHER = 32
ROW_BYTES = 400
"""Bytes of a run in the journal and the tables, beside its numbers."""

RUNS = 2


@dataclass(frozen=True)
class Cost:
    """Cost of a run.

    Attributes:
        seconds: of computation, the plan of a point included.
        bytes: on the disk, in journal and tables.
    """

    seconds: float
    bytes: int


def measure(plan: SweepPlan) -> Cost:
    """Do a run of two points, compiled before, and see what it takes."""
    spent, size = [], 0
    for record in plan.points[-RUNS:]:
        started = time.perf_counter()
        run = perform(plan.engine, plan.travelling(record), 0, plan.tables, plan.columns)
        spent.append(time.perf_counter() - started)
        size = max(size, 2 * (len(run.outcomes) + len(run.tables)) + ROW_BYTES)
    return Cost(min(spent), size)


def chunk_for(seconds: float) -> int:
    """Runs that travel together when each takes so long."""
    return max(1, min(MOST_TOGETHER, int(TOGETHER / max(seconds, 1e-6))))
