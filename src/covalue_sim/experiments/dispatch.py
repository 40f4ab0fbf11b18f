"""Runs on an executor: a bounded number in flight, results taken in by one thread as they arrive."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from covalue_sim.errors import InputError
from covalue_sim.experiments.blame import Blame, Chunk, Verdict
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.interrupt import Stop
from covalue_sim.experiments.perform import SERIES, perform_all, record
from covalue_sim.experiments.progress import Progress
from covalue_sim.experiments.together import Job, Pace, chunks
from covalue_sim.store.journal import Journal
from covalue_sim.store.records import Failure, RunRecord

IN_FLIGHT = 4
"""Chunks handed out a worker: one at work, others waiting so that it never is idle."""

_Done = Future[list[RunRecord]]


@dataclass
class Dispatch:
    """Runs jobs and stores what they give.

    Attributes:
        engine: the model.
        executor: where the runs are done; the caller shuts it down.
        journal: where they are stored; used by the calling thread only.
        progress: told of each finished run.
        stop: asked to stop, it hands out no more, and waits for what is being computed.
        workers: how many runs the executor does at a time.
        keep: series to keep, see `perform`.
        columns: weekly columns to keep, see `perform`.
        most: runs of a point that may travel together, where they are short.
    """

    engine: Engine
    executor: Executor
    journal: Journal
    progress: Progress
    stop: Stop
    workers: int
    keep: Sequence[str] = SERIES
    columns: Sequence[int] | None = None
    most: int = 1
    _arrived: "SimpleQueue[_Done]" = field(default_factory=SimpleQueue, init=False)
    _in_flight: "dict[_Done, Chunk]" = field(default_factory=dict, init=False)
    _blame: Blame = field(default_factory=Blame, init=False)
    _pace: Pace = field(init=False)

    def __post_init__(self) -> None:
        self._pace = Pace(self.most)

    def run(self, jobs: Iterable[Job]) -> int:
        """Do the jobs; return how many were done. Everything done is on the disk when it returns.

        Raises:
            StoreError: the journal cannot be written.
            InputError: the executor's workers died, and it cannot say whose fault it was.
        """
        waiting = chunks(jobs, self._pace)
        done = 0
        try:
            while self._hand_out(waiting):
                done += self._take_in()
        finally:
            self._call_off()
            self.journal.commit()
        return done

    def _hand_out(self, waiting: Iterator[Chunk]) -> bool:
        """Fill up what is in flight; False when nothing is."""
        while not self.stop.asked and len(self._in_flight) < IN_FLIGHT * self.workers:
            chunk = self._blame.next_again() or next(waiting, None)
            if chunk is None:
                break
            with _workers_alive():
                future = self.executor.submit(
                    perform_all, self.engine, chunk.point, chunk.replicates, self.keep, self.columns
                )
            self._in_flight[future] = chunk
            future.add_done_callback(self._arrived.put)
        if self.stop.asked:
            self._call_off()
        return bool(self._in_flight)

    def _take_in(self) -> int:
        """Store the next finished runs, or commit if none come in time."""
        with suppress(Empty):
            future = self._arrived.get(timeout=self.journal.seconds_to_commit())
            return self._store(future)
        self.journal.commit()
        return 0

    def _store(self, future: _Done) -> int:
        chunk = self._in_flight.pop(future, None)
        if chunk is None or future.cancelled():
            return 0
        try:
            runs = future.result()
        except Exception as error:
            verdict = self._blame.judge(chunk, error)
            if verdict is Verdict.UNKNOWN:
                raise _stopped(error) from None
            runs = self._failed(chunk, verdict) if isinstance(verdict, Failure) else []
        else:
            self._blame.went_well()
            self._pace.note(runs)
        for run in runs:
            self.journal.add(run)
            if self.journal.seconds_to_commit() == 0.0:
                self.journal.commit()
            self.progress.ran(failed=run.failure is not None)
        return len(runs)

    def _failed(self, chunk: Chunk, failure: Failure) -> list[RunRecord]:
        return [record(chunk.point, replicate, failure=failure) for replicate in chunk.replicates]

    def _call_off(self) -> None:
        """Cancel what no worker has begun."""
        for future in list(self._in_flight):
            if future.cancel():
                self._in_flight.pop(future, None)


@contextmanager
def _workers_alive() -> Iterator[None]:
    try:
        yield
    except (BrokenExecutor, CancelledError) as error:
        raise _stopped(error) from None


def _stopped(error: BaseException) -> InputError:
    line = " ".join(str(error).split()) or type(error).__name__
    return InputError(f"the workers stopped ({line}); finished runs are kept: give the same command again")


def checked_workers(asked: int | None) -> int:
    """How many runs at a time: all processors unless asked otherwise.

    Raises:
        InputError: fewer than one.
    """
    if asked is None:
        return default_workers()
    if asked < 1:
        raise InputError(f"workers: {asked} is too few; at least 1 is needed")
    return asked


def default_workers() -> int:
    """Processors that this process may use."""
    with suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
