"""A Sobol analysis end to end: fifteen factors, N = 1,024, ten replicates, 183,140 runs with the dummy."""

import math
import sqlite3
import tempfile
import time
from pathlib import Path

from benchmarks.timing import Figure, figure
from covalue_sim.experiments.dispatch import default_workers
from covalue_sim.experiments.sweep.analysing import analyse_sweep
from covalue_sim.experiments.sweep.failures import usable
from covalue_sim.experiments.sweep.planning import make_plan
from covalue_sim.experiments.sweep.reading import read_experiment
from covalue_sim.experiments.sweep.running import run_sweep
from covalue_sim.experiments.sweep.stored import read_sweep
from covalue_sim.store.folder import JOURNAL

EXPERIMENT, SIZE, REPLICATES = "what-matters", 1024, 10


def sobol(size: int = SIZE, replicates: int = REPLICATES, workers: int | None = None) -> list[Figure]:
    """Plan, run, store and analyse; the share of time in each.

    Args:
        size: N of the design.
        replicates: runs of each point.
        workers: processes; all processors unless given.
    """
    from dataclasses import replace

    workers = workers or default_workers()
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        experiment = replace(read_experiment(EXPERIMENT), size=size, replicates=replicates, series=(), failures="drop")
        plan = make_plan(experiment, Path(folder))
        planned = time.perf_counter()
        results = run_sweep(plan, workers=workers)
        swept = time.perf_counter()
        analyse_sweep(usable(read_sweep(plan.folder), ""))
        analysed = time.perf_counter()
        in_model = _seconds_in_model(plan.folder / JOURNAL) / workers
        failed, stored = len(results.failed), sum(f.stat().st_size for f in plan.folder.rglob("*") if f.is_file())
    whole = analysed - started
    parts = {"planning": planned - started, "the model": in_model, "runner and store": swept - planned - in_model,
             "analysis": analysed - swept}  # fmt: skip
    assert math.isclose(math.fsum(parts.values()), whole, rel_tol=1e-6)
    label = f"Sobol, 15 factors, N = {size:,}, {replicates} replicates"
    return [
        figure("sobol", f"{label}: runs", "1", [float(plan.runs)]),
        figure("sobol", f"{label}: runs that failed", "1", [float(failed)]),
        figure("sobol", f"{label}: end to end on {workers} processors", "s", [whole]),
        figure("sobol", f"{label}: results folder", "MB", [stored / 1e6]),
        *(figure("sobol", f"{label}: {name}", "% of the time", [100.0 * part / whole]) for name, part in parts.items()),
    ]


def _seconds_in_model(journal: Path) -> float:
    """Seconds of computation of all runs, as their records say."""
    connection = sqlite3.connect(journal)
    try:
        return float(connection.execute("SELECT total(elapsed) FROM runs").fetchone()[0])
    finally:
        connection.close()
