"""Runs on an executor: a bounded number in flight, results taken in by one thread as they arrive."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from covalue_sim.errors import InputError
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.interrupt import Stop
from covalue_sim.experiments.perform import SERIES, failure_of, perform, record
from covalue_sim.experiments.point import Point
from covalue_sim.experiments.progress import Progress
from covalue_sim.store.journal import Journal
from covalue_sim.store.records import RunRecord

Job = tuple[Point, int]
"""A point and the number of a replicate."""

IN_FLIGHT = 4
"""Runs handed out a worker: one at work, others waiting so that it never is idle."""


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
    """

    engine: Engine
    executor: Executor
    journal: Journal
    progress: Progress
    stop: Stop
    workers: int
    keep: Sequence[str] = SERIES
    _arrived: "SimpleQueue[Future[RunRecord]]" = field(default_factory=SimpleQueue, init=False)
    _in_flight: "dict[Future[RunRecord], Job]" = field(default_factory=dict, init=False)

    def run(self, jobs: Iterable[Job]) -> int:
        """Do the jobs; return how many were done. Everything done is on the disk when it returns.

        Raises:
            StoreError: the journal cannot be written.
            InputError: the executor's workers died.
        """
        waiting = iter(jobs)
        done = 0
        try:
            while self._hand_out(waiting):
                done += self._take_in()
        finally:
            self._call_off()
            self.journal.commit()
        return done

    def _hand_out(self, waiting: Iterator[Job]) -> bool:
        """Fill up what is in flight; False when nothing is."""
        while not self.stop.asked and len(self._in_flight) < IN_FLIGHT * self.workers:
            job = next(waiting, None)
            if job is None:
                break
            with _workers_alive():
                future = self.executor.submit(perform, self.engine, *job, self.keep)
            self._in_flight[future] = job
            future.add_done_callback(self._arrived.put)
        if self.stop.asked:
            self._call_off()
        return bool(self._in_flight)

    def _take_in(self) -> int:
        """Store the next finished run, or commit if none comes in time."""
        with suppress(Empty):
            future = self._arrived.get(timeout=self.journal.seconds_to_commit())
            return self._store(future)
        self.journal.commit()
        return 0

    def _store(self, future: "Future[RunRecord]") -> int:
        job = self._in_flight.pop(future, None)
        if job is None or future.cancelled():
            return 0
        try:
            with _workers_alive():
                run = future.result()
        except InputError:
            raise
        except Exception as error:  # it could not be sent or brought back: that run's failure, as data
            run = record(*job, failure=failure_of(error, "worker"))
        self.journal.add(run)
        if self.journal.seconds_to_commit() == 0.0:
            self.journal.commit()
        self.progress.ran(failed=run.failure is not None)
        return 1

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
        line = " ".join(str(error).split()) or type(error).__name__
        raise InputError(f"the workers stopped ({line}); finished runs are kept: give the same command again") from None


def default_workers() -> int:
    """Processors that this process may use."""
    with suppress(AttributeError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
