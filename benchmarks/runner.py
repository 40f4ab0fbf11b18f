"""Runner and store: what a sweep takes beside its model, told with a model whose runs take a fixed time."""

import tempfile
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from benchmarks.free_model import TAKES
from benchmarks.timing import Figure, figure
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.sweep.planning import make_plan
from covalue_sim.experiments.sweep.reading import read_experiment
from covalue_sim.experiments.sweep.running import run_sweep
from covalue_sim.store.folder import JOURNAL

FREE = Engine("benchmarks.free_model", "benchmarks.free_model", "benchmarks.free_model")
RUN = 0.003
"""Seconds of a run by which the share of runner and store is told."""

EXPERIMENT: Mapping[str, object] = {
    "title": "Runner and store", "question": "What do they take?", "base": "baseline", "method": "random",
    "factors": {"trust.gain": "range", "power.declared_share": "range"}, "outcomes": ["value_user"], "seed": 1,
}  # fmt: skip


def swept(runs: int, workers: int, takes: float, replicates: int = 10) -> tuple[float, float]:
    """Seconds that a sweep of so many runs takes, start of processes and tables included, and bytes of its journal.

    Args:
        takes: seconds of each run.
        replicates: runs of each point.
    """
    experiment = read_experiment({**EXPERIMENT, "size": runs // replicates, "replicates": replicates}, engine=FREE)
    experiment = replace(experiment, base=replace(experiment.base, title=f"{TAKES}{takes}"))
    with tempfile.TemporaryDirectory() as folder:
        plan = make_plan(experiment, Path(folder), FREE)
        started = time.perf_counter()
        results = run_sweep(plan, workers=workers)
        taken = time.perf_counter() - started
        assert results.new == runs
        kept = (plan.folder / JOURNAL).stat().st_size
    return taken, float(kept)


def overhead(runs: int, repeats: int) -> list[Figure]:
    """The share of a sweep's time that is not its model's, with one worker and two; start of processes taken off."""
    found = []
    for workers in (1, 2):
        shares, extra = [], []
        for _ in range(repeats):
            start = swept(20, workers, RUN)[0]
            taken = swept(runs + 20, workers, RUN)[0] - start
            ideal = runs * RUN / workers
            shares.append(100.0 * (taken - ideal) / taken)
            extra.append(1e6 * (taken - ideal) * workers / runs)
        name = f"runner and store at 3 ms a run, {workers} worker{'s' * (workers > 1)}"
        found.append(figure("runner", name, "% of a sweep", shares))
        found.append(figure("runner", name, "us a run and processor", extra))
    return found


def throughput(runs: int) -> list[Figure]:
    """Runs a second that runner and store take in from two workers whose runs take no time."""
    taken, kept = swept(runs, 2, 0.0)
    return [
        figure("runner", f"a sweep of {runs:,} runs that take no time", "s", [taken]),
        figure("runner", "runs that runner and store take in", "runs/s", [runs / taken]),
        figure("runner", "a stored run", "bytes", [kept / runs]),
    ]


def runner(*, short: bool) -> list[Figure]:
    """Runner and store."""
    return [*overhead(400 if short else 4000, 1 if short else 3), *throughput(2000 if short else 100_000)]
