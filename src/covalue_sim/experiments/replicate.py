"""Replicates of one scenario: what is missing is run, what is there is used, tables are renewed."""

import time
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from covalue_sim.experiments.asked import Asked
from covalue_sim.experiments.dispatch import Dispatch, checked_workers
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.interrupt import Interrupted, stop_on_interrupt
from covalue_sim.experiments.point import Point, refuse_unusable
from covalue_sim.experiments.progress import COMPILING, Progress, Silent
from covalue_sim.experiments.summarise import summarise
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.export import export
from covalue_sim.store.folder import JOURNAL, RESULTS
from covalue_sim.store.journal import Journal
from covalue_sim.store.lock import locked
from covalue_sim.store.manifest import moment
from covalue_sim.store.results import Results


def replicate(
    scenario: Scenario,
    *,
    replicates: int | None = None,
    workers: int | None = None,
    executor: Executor | None = None,
    out: Path | str = RESULTS,
    retry_failed: bool = False,
    progress: Progress | None = None,
    command: str = "",
    engine: Engine | None = None,
) -> Results:
    """Run the replicates of a scenario that its results folder lacks, and bring its tables up to date.

    The tables cover replicates 0 to `replicates` - 1; further ones that the folder holds stay in its journal.

    Args:
        scenario: what is simulated.
        replicates: how many; the scenario's own number unless given.
        workers: runs at a time; all processors unless given.
        executor: where to run; threads of this process unless given. The caller shuts it down.
        out: folder in which the results folder is, or is made.
        retry_failed: run failed replicates again.
        progress: told how it goes; nothing is told unless given.
        command: recorded in the manifest.
        engine: the model; the package's own unless given.

    Raises:
        InputError: a number out of range, a folder that cannot be used, a model that cannot be compiled.
        Interrupted: stopped by Ctrl-C; what was finished is stored.
    """
    asked = Asked.of(engine or Engine(), scenario, replicates, Path(out))
    at_a_time = checked_workers(workers)
    found = asked.found()
    if found is not None and not (retry_failed and found.failed):
        return found
    with locked(asked.folder), Journal(asked.folder / JOURNAL, writable=True) as journal:
        asked.identify(journal)
        missing = asked.missing(journal, retry_failed=retry_failed)
        if missing:
            with _on(executor, at_a_time) as where:
                _run(asked, missing, journal, where, at_a_time, progress or Silent())
        about = {
            **asked.identity.words,
            "kind": "run",
            "model_version": asked.engine.model_version(),
            **asked.words,
            "command": command,
            "in_journal": journal.count(),
            "exported_at": moment(time.time()),
        }
        export(asked.folder, journal, asked.replicates, summarise, about, asked.files)
    return Results(asked.folder, new=len(missing))


def _run(
    asked: Asked, missing: list[int], journal: Journal, executor: Executor, workers: int, progress: Progress
) -> None:
    point = Point(0, asked.scenario, asked.key)
    if asked.engine.will_compile(asked.scenario):
        progress.say(COMPILING)
    asked.engine.compile(asked.scenario)
    refuse_unusable(asked.engine, point)
    before = asked.replicates - len(missing)
    progress.start(asked.replicates, before)
    try:
        with stop_on_interrupt() as stop:
            dispatch = Dispatch(asked.engine, executor, journal, progress, stop, workers)
            done = dispatch.run((point, number) for number in missing)
    finally:
        progress.stop()
    if done < len(missing):
        raise Interrupted(
            f"stopped after {before + done} of {asked.replicates} replicates, which are kept in"
            f" {asked.folder}; the same command goes on from there"
        )


@contextmanager
def _on(executor: Executor | None, workers: int) -> Iterator[Executor]:
    if executor is not None:
        yield executor
        return
    with ThreadPoolExecutor(workers, thread_name_prefix="replicate") as threads:
        yield threads
