"""How patterns are run: how often, in which spaces, on what."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from covalue_sim.experiments.dispatch import default_workers
from covalue_sim.experiments.progress import Progress, Silent
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.experiments.sweep.running import run_sweep
from covalue_sim.patterns.forecast import Forecast
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.space import ENSEMBLE, POINTS, RANGES
from covalue_sim.store.folder import RESULTS
from covalue_sim.store.results import Results

QUICK, QUICK_BIMODAL = 5, 20
"""Replicates of a quick look; more where two modes have to be told from one."""


@dataclass(frozen=True)
class How:
    """How patterns are run.

    Attributes:
        out: folder in which results folders are.
        quick: a subset of replicates, and no space.
        space: whether the space is looked at.
        points: sample points of a space.
        ensemble: file of the calibrated ensemble, if there is one.
        workers: processes; all processors unless given.
        progress: told how it goes.
        executor: where to run instead of processes of our own.
        retry_failed: run failed runs again.
        command: recorded in manifests.
        forecast: told what is run before anything is.
    """

    out: Path = Path(RESULTS)
    quick: bool = False
    space: bool = True
    points: int = POINTS
    ensemble: Path | None = None
    workers: int | None = None
    progress: Progress | None = None
    executor: Executor | None = None
    retry_failed: bool = False
    command: str = ""
    forecast: Callable[[Forecast], None] | None = None

    @property
    def spaces(self) -> list[str]:
        """Kinds of space that are looked at."""
        if self.quick or not self.space:
            return []
        return [RANGES, *([ENSEMBLE] if self.ensemble is not None else [])]

    @property
    def processes(self) -> int:
        """How many."""
        return default_workers() if self.workers is None else self.workers

    def replicates(self, pattern: Pattern) -> int:
        """Replicates of each arm."""
        few = QUICK_BIMODAL if pattern.statistic == "dip" else QUICK
        return min(few, pattern.replicates) if self.quick else pattern.replicates

    def run(self, plan: SweepPlan) -> Results:
        """Run what a plan lacks."""
        return run_sweep(
            plan,
            workers=self.workers,
            executor=self.executor,
            retry_failed=self.retry_failed,
            progress=self.progress or Silent(),
            command=self.command,
        )
