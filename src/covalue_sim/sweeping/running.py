"""Sweeps run in Python: planned, run, gone on with, and one of their runs done again."""

import shlex
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING

from covalue_sim.errors import InputError
from covalue_sim.store.folder import RESULTS
from covalue_sim.store.results import Results
from covalue_sim.sweeping.analysing import Swept, analyse

if TYPE_CHECKING:
    from covalue_sim.experiments.progress import Progress
    from covalue_sim.experiments.sweep.analysing import Analysis
    from covalue_sim.experiments.sweep.plan import SweepPlan
    from covalue_sim.experiments.sweep.rerunning import Rerun


def plan(
    source: str | Path | Mapping[str, object], changes: Sequence[str] = (), out: Path | str = RESULTS
) -> "SweepPlan":
    """Plan an experiment without running it.

    Args:
        source: a file, the name of a shipped experiment, or a mapping like a file's content.
        changes: texts ``path=value`` that change the base scenario.
        out: folder in which the results folder is, or will be.

    Raises:
        InputError: an experiment that cannot be used, in one line.
    """
    from covalue_sim.experiments.sweep.planning import make_plan
    from covalue_sim.experiments.sweep.reading import read_experiment

    return make_plan(read_experiment(source, changes), Path(out))


def sweep(
    source: "str | Path | Mapping[str, object] | SweepPlan",
    *,
    workers: int | None = None,
    executor: Executor | None = None,
    scheduler: str = "",
    out: Path | str = RESULTS,
    retry_failed: bool = False,
    pictures: bool = False,
    progress: "Progress | None" = None,
    command: str | None = None,
) -> Swept:
    """Run an experiment, or what is missing of it, and analyse it.

    Args:
        source: a file, the name of a shipped experiment, a mapping like a file's content, or what `plan` gave.
        workers: processes; all processors unless given.
        executor: any `concurrent.futures.Executor` instead, of MPI or Ray for instance; the caller shuts it down.
        scheduler: address of a Dask scheduler, or ``local-cluster``, instead.
        out: folder in which the results folder is, or is made.
        retry_failed: run failed runs again.
        pictures: draw the pictures too.
        progress: told how it goes.
        command: recorded in the manifest; this process's own command line unless given.

    Raises:
        InputError: an experiment that cannot be used, or a folder, in one line.
        Interrupted: stopped by Ctrl-C; what was finished is stored, and the same call goes on from there.
    """
    from covalue_sim.experiments.sweep.plan import SweepPlan
    from covalue_sim.experiments.sweep.running import run_sweep

    planned = source if isinstance(source, SweepPlan) else plan(source, out=out)
    results = run_sweep(
        planned,
        workers=workers,
        executor=executor,
        scheduler=scheduler,
        retry_failed=retry_failed,
        progress=progress,
        command=shlex.join(sys.argv) if command is None else command,
    )
    return _looked_at(results, pictures=pictures)


def resume(
    folder: Path | str,
    *,
    workers: int | None = None,
    executor: Executor | None = None,
    scheduler: str = "",
    retry_failed: bool = False,
    pictures: bool = False,
    progress: "Progress | None" = None,
) -> Swept:
    """Go on with a sweep from its folder alone.

    Raises:
        InputError: no sweep there, or one of another version of the model.
    """
    from covalue_sim.experiments.sweep.resuming import plan_of_folder
    from covalue_sim.experiments.sweep.running import run_sweep

    results = run_sweep(
        plan_of_folder(Path(folder)),
        workers=workers,
        executor=executor,
        scheduler=scheduler,
        retry_failed=retry_failed,
        progress=progress,
        command=shlex.join(sys.argv),
    )
    return _looked_at(results, pictures=pictures)


def rerun(folder: Path | str, point: int = 0, replicate: int = 0) -> "Rerun":
    """Run one stored run again, with its full series, and its Mesa model for a look inside.

    Args:
        folder: a results folder, of a sweep or of a scenario's run.
        point: number of the design point.
        replicate: number of the replicate.

    Raises:
        InputError: no such run there, or a model of another version.
    """
    from covalue_sim.experiments.sweep.rerunning import rerun_one

    return rerun_one(Path(folder), point, replicate)


def _looked_at(results: Results, *, pictures: bool) -> Swept:
    """Analyse what has just been run; failed runs forbid it without an error, since the runs are there."""
    if results.new == 0 and (there := _there(results)) and (not pictures or results.pictures()):
        return Swept(results, there, "", results.pictures())
    try:
        found = analyse(results.folder, pictures=pictures)
    except InputError as error:
        if not results.failed:
            raise
        return Swept(results, None, str(error))
    return Swept(Results(results.folder, new=results.new), found.analysis, "", found.pictures)


def _there(results: Results) -> "Analysis | None":
    """The analysis that the experiment asks for, if it is in the folder and of these runs."""
    from covalue_sim.experiments.sweep.choosing import methods_for
    from covalue_sim.experiments.sweep.failures import usable
    from covalue_sim.experiments.sweep.merging import narrowed
    from covalue_sim.experiments.sweep.saving import load_saved
    from covalue_sim.experiments.sweep.stored import read_sweep

    found = load_saved(results.folder)
    if found is None:
        return None
    try:
        stored = usable(read_sweep(results.folder))
    except InputError:
        return None
    fits = found.of == stored.identity
    return narrowed(found, methods_for(stored), stored.experiment.outcomes) if fits else None
