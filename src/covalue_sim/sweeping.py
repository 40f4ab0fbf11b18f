"""The verbs of sweeps in Python: sweep, analyse, resume, rerun, discover."""

import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from covalue_sim.errors import InputError
from covalue_sim.store.results import Results

if TYPE_CHECKING:
    from covalue_sim.experiments.progress import Progress
    from covalue_sim.experiments.sweep.analysing import Analysis
    from covalue_sim.experiments.sweep.discovering import Discovery
    from covalue_sim.experiments.sweep.planning import SweepPlan
    from covalue_sim.experiments.sweep.rerunning import Rerun

RESULTS = "results"


@dataclass(frozen=True)
class Swept:
    """A sweep that was run, and what was found.

    Attributes:
        results: its results folder: ``results.runs`` is the table of all runs.
        analysis: indices, convergence, shares of chance and verdicts; None where failed runs forbid it.
        refused: why there is no analysis; empty where there is one.
        pictures: files drawn.
    """

    results: Results
    analysis: "Analysis | None" = None
    refused: str = ""
    pictures: Sequence[Path] = field(default_factory=tuple)

    @property
    def folder(self) -> Path:
        """Where all of it lies."""
        return self.results.folder


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
    from covalue_sim.experiments.sweep.planning import SweepPlan
    from covalue_sim.experiments.sweep.running import run_sweep

    planned = source if isinstance(source, SweepPlan) else plan(source, out=out)
    results = run_sweep(
        planned,
        workers=workers,
        executor=executor,
        scheduler=scheduler,
        retry_failed=retry_failed,
        progress=progress,
        command=" ".join(sys.argv) if command is None else command,
    )
    return _looked_at(results, pictures=pictures)


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
    from covalue_sim.experiments.sweep.analysing import methods_for
    from covalue_sim.experiments.sweep.merging import narrowed
    from covalue_sim.experiments.sweep.saving import load_saved
    from covalue_sim.experiments.sweep.stored import read_sweep, usable

    found = load_saved(results.folder)
    if found is None:
        return None
    try:
        stored = usable(read_sweep(results.folder))
    except InputError:
        return None
    fits = found.of == stored.identity
    return narrowed(found, methods_for(stored), stored.experiment.outcomes) if fits else None


def analyse(
    folder: Path | str,
    *,
    methods: Sequence[str] = (),
    outcomes: Sequence[str] = (),
    failures: str = "",
    pictures: bool = True,
) -> Swept:
    """Analyse a sweep's folder, without running anything.

    What was found before in the same runs, by other methods or of other outcomes, stays in the folder's tables,
    pictures and report beside it.

    Args:
        folder: the results folder of a sweep.
        methods: those of the experiment unless given; methods for any sample will do for any design.
        outcomes: those of the experiment unless given.
        failures: what to do with failed runs, ``refuse`` or ``drop``; as the experiment says unless given.
        pictures: draw the pictures too.

    Raises:
        InputError: no sweep there, failed runs that may not be left out, or a method that does not fit.
    """
    from covalue_sim.experiments.sweep.analysing import analyse_sweep
    from covalue_sim.experiments.sweep.merging import merged
    from covalue_sim.experiments.sweep.saving import load_discoveries, load_saved, save
    from covalue_sim.experiments.sweep.stored import read_sweep, usable
    from covalue_sim.store.lock import locked
    from covalue_sim.store.manifest import record_pictures

    if failures not in {"", "refuse", "drop"}:
        raise InputError(f"failures: '{failures}' is not known; give refuse or drop")
    stored = usable(read_sweep(Path(folder)), failures)
    known = [column.name for column in stored.outcomes]
    for name in outcomes:
        if name not in known:
            from covalue_sim.errors import did_you_mean

            raise InputError(f"outcome '{name}' is not known{did_you_mean(name, known)}")
    analysis = analyse_sweep(stored, methods, outcomes)
    analysis.asked = [{"methods": [*methods], "outcomes": [*outcomes], "failures": failures}]
    with locked(stored.folder):
        everything = merged(load_saved(stored.folder), analysis, stored)
        save(everything, stored.folder)
        drawn: list[Path] = []
        if pictures:
            from covalue_sim.report.sweep import DISCOVERED, draw_sweep
            from covalue_sim.report.sweep.page import write_page

            boxes = [path for path in stored.results.pictures() if path.name.startswith(DISCOVERED)]
            drawn = [*draw_sweep(stored, everything), *boxes]
            record_pictures(stored.folder, drawn)
            write_page(stored, everything, drawn, load_discoveries(stored))
    return Swept(stored.results, analysis, "", drawn)


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
        command=" ".join(sys.argv),
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


def discover(folder: Path | str, condition: str = "co-destruction", *, pictures: bool = True) -> "Discovery":
    """Find the boxes of lever space in which something happens, by PRIM and CART (extra ``[discovery]``).

    They go into the folder's ``analysis/discovery.json``, with ``pictures`` into its pictures and report.

    Args:
        folder: the results folder of a sweep that varies all factors.
        condition: ``co-destruction``, ``all-gain``, or comparisons of mean outcomes joined by ``and``.
        pictures: draw the picture too.

    Raises:
        InputError: a condition that cannot be read, too few cases, or a library that is not installed.
    """
    from covalue_sim.experiments.sweep.discovering import discover_in
    from covalue_sim.experiments.sweep.saving import load_discoveries, load_saved, save_discovery
    from covalue_sim.experiments.sweep.stored import read_sweep, usable
    from covalue_sim.store.lock import locked
    from covalue_sim.store.manifest import record_pictures

    stored = usable(read_sweep(Path(folder)))
    found = discover_in(stored, condition)
    with locked(stored.folder):
        save_discovery(found, stored)
        if pictures:
            from covalue_sim.report.sweep import draw_discovery
            from covalue_sim.report.sweep.page import write_page

            drawn = draw_discovery(stored, found)
            all_of_them = list(dict.fromkeys([*stored.results.pictures(), *drawn]))
            record_pictures(stored.folder, all_of_them)
            analysis = load_saved(stored.folder)
            if analysis is not None and analysis.of == stored.identity:
                write_page(stored, analysis, all_of_them, load_discoveries(stored))
    return found
