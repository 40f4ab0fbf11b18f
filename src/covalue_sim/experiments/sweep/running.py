"""A sweep: what is missing is run, on whatever executor; what is there is used; tables are renewed."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from covalue_sim.experiments.dispatch import Dispatch, checked_workers
from covalue_sim.experiments.interrupt import Interrupted, stop_on_interrupt
from covalue_sim.experiments.point import refuse_unusable
from covalue_sim.experiments.progress import COMPILING, Progress, Silent
from covalue_sim.experiments.sweep.exporting import about, summary_of, words
from covalue_sim.experiments.sweep.identifying import identify
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.experiments.together import MOST_TOGETHER
from covalue_sim.experiments.workers import Workers
from covalue_sim.store.export import export
from covalue_sim.store.folder import JOURNAL
from covalue_sim.store.journal import Journal
from covalue_sim.store.lock import locked
from covalue_sim.store.results import Results


def run_sweep(
    plan: SweepPlan,
    *,
    workers: int | None = None,
    executor: Executor | None = None,
    scheduler: str = "",
    retry_failed: bool = False,
    progress: Progress | None = None,
    command: str = "",
) -> Results:
    """Run what the results folder lacks, and bring its tables up to date.

    Args:
        plan: what is run.
        workers: processes; all processors unless given.
        executor: where to run instead; the caller shuts it down.
        scheduler: address of a Dask scheduler, or ``local-cluster``, to run there instead.
        retry_failed: run failed runs again.
        progress: told how it goes; nothing is told unless given.
        command: recorded in the manifest.

    Raises:
        InputError: a number out of range, a folder that cannot be used, a model that cannot be compiled.
        Interrupted: stopped by Ctrl-C; what was finished is stored.
    """
    at_a_time = checked_workers(workers)
    again = retry_failed or plan.experiment.failures == "rerun"
    found = _found(plan)
    if found is not None and not (again and found.failed):
        return found
    with locked(plan.folder), Journal(plan.folder / JOURNAL, writable=True) as journal:
        identify(plan, journal)
        new = 0
        missing = _missing(plan, journal, retry_failed=again)
        if missing:
            with _on(plan, executor, scheduler, at_a_time, progress or Silent()) as where:
                new = _run(plan, journal, where, at_a_time, progress or Silent(), missing)
                if plan.experiment.failures == "rerun" and _failed(plan, journal):
                    new += _run(plan, journal, where, at_a_time, progress or Silent(), _missing(plan, journal, True))
        export(plan.folder, journal, plan.experiment.replicates, summary_of(plan), about(plan, journal, command))
    return Results(plan.folder, new=new)


def _found(plan: SweepPlan) -> Results | None:
    """The results, if the folder's tables are of exactly this sweep."""
    found = plan.identity.found({**words(plan), "replicates": plan.experiment.replicates})
    return found if found is not None and sum(found.manifest["runs"].values()) == plan.runs else None


def _missing(plan: SweepPlan, journal: Journal, retry_failed: bool) -> set[tuple[int, int]]:
    """(point, replicate) that are asked for and not there; failed ones too if they are to be tried again."""
    there = journal.finished()
    if retry_failed:
        there -= {(point, number) for point, number, _, _ in journal.failures(plan.experiment.replicates)}
    wanted = ((record.point_id, n) for record in plan.points for n in range(plan.experiment.replicates))
    return {one for one in wanted if one not in there}


def _failed(plan: SweepPlan, journal: Journal) -> bool:
    return bool(journal.failures(plan.experiment.replicates))


def _run(
    plan: SweepPlan,
    journal: Journal,
    executor: Executor,
    workers: int,
    progress: Progress,
    missing: set[tuple[int, int]],
) -> int:
    before = plan.runs - len(missing)
    progress.start(plan.runs, before)
    most = 1 if plan.experiment.time_limit else MOST_TOGETHER
    try:
        with stop_on_interrupt() as stop:
            dispatch = Dispatch(
                plan.engine, executor, journal, progress, stop, workers, plan.tables, plan.columns, most
            )
            done = dispatch.run(plan.jobs(missing))
    finally:
        progress.stop()
    if done < len(missing):
        raise Interrupted(
            f"stopped after {before + done} of {plan.runs} runs, which are kept;"
            f" 'covalue resume {plan.folder}' goes on from there"
        )
    return done


@contextmanager
def _on(
    plan: SweepPlan, executor: Executor | None, scheduler: str, workers: int, progress: Progress
) -> Iterator[Executor]:
    first = plan.travelling(plan.points[0])
    if plan.engine.will_compile(first.scenario):
        progress.say(COMPILING)
    plan.engine.compile(first.scenario)
    refuse_unusable(plan.engine, first)
    if executor is not None:
        yield executor
    elif scheduler:
        from covalue_sim.experiments.cluster import cluster

        with cluster(scheduler, workers) as there:
            yield there
    else:
        processes = Workers(workers, plan.engine, first, plan.experiment.time_limit)
        try:
            yield processes
        except BaseException:
            processes.shutdown(cancel_futures=True)
            raise
        processes.shutdown()
