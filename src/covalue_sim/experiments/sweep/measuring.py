"""What a sweep will cost, measured: a run is done once in this process, and its bytes are counted."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from covalue_sim.errors import InputError
from covalue_sim.experiments.dispatch import checked_workers
from covalue_sim.experiments.perform import perform
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.store.folder import JOURNAL
from covalue_sim.store.journal import Journal

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
    """Do a run of two points, compiled before, and see what it takes.

    Raises:
        InputError: there is no memory for one.
    """
    spent, size = [], 0
    for record in plan.points[-RUNS:]:
        started = time.perf_counter()
        try:
            run = perform(plan.engine, plan.travelling(record), 0, plan.tables, plan.columns)
        except MemoryError:
            raise InputError(f"{plan.experiment.name}: a run of point {record.point_id} finds no memory here") from None
        spent.append(time.perf_counter() - started)
        size = max(size, 2 * (len(run.outcomes) + len(run.tables)) + ROW_BYTES)
    return Cost(min(spent), size)


def estimate(plan: SweepPlan, workers: int | None = None) -> dict[str, Any]:
    """What a sweep would take, the model compiled for it: rows, points, runs, time, disk.

    Raises:
        InputError: fewer than one worker.
    """
    number = checked_workers(workers)
    plan.engine.compile(plan.scenario_of(plan.points[0]))
    cost = measure(plan)
    found = _found(plan)
    missing = plan.runs - found
    return {
        "experiment": plan.experiment.name,
        "rows": len(plan.unit),
        "points": len(plan.points),
        "runs": plan.runs,
        "found": found,
        "workers": number,
        "seconds_a_run": cost.seconds,
        "seconds": cost.seconds * missing / number,
        "bytes": cost.bytes * missing,
        "free_bytes": _free(plan.folder),
        "results": str(plan.folder),
    }


def _found(plan: SweepPlan) -> int:
    if not (plan.folder / JOURNAL).is_file():
        return 0
    with Journal(plan.folder / JOURNAL, writable=False) as journal:
        return journal.count(plan.experiment.replicates)


def _free(folder: Path) -> int:
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    return shutil.disk_usage(there).free
