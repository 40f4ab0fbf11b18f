"""Whose fault it is when a worker dies or is late: runs are tried again alone, before any of them is blamed."""

from collections import deque
from concurrent.futures import BrokenExecutor, CancelledError
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

from covalue_sim.experiments.perform import failure_of
from covalue_sim.experiments.point import Runnable
from covalue_sim.store.records import Failure

DEATHS = 2
"""Workers that a run may kill, alone, before it is a failed row."""

ALONE = "twice, with nothing else on its worker"
MOST_BREAKS = 20
"""Times that all workers may stop, without a run finished in between, before the sweep gives up."""


class WorkerLostError(RuntimeError):
    """The process that had a run died while it was at it, or ran out of memory. Its text says how."""


class WorkersRenewedError(RuntimeError):
    """All workers stopped and others have been started; who is to blame is not known."""


@dataclass(frozen=True)
class Chunk:
    """Replicates of a point that travel together.

    Attributes:
        deaths: workers that died of it while it was alone.
    """

    point: Runnable
    replicates: tuple[int, ...]
    deaths: int = 0

    def alone(self) -> "list[Chunk]":
        """Each of its runs by itself."""
        return [Chunk(self.point, (replicate,)) for replicate in self.replicates]


class Verdict(Enum):
    """What to do with runs that came back with an error."""

    AGAIN = "again"
    UNKNOWN = "unknown"


@dataclass
class Blame:
    """Keeps what must be tried again."""

    _again: "deque[Chunk]" = field(default_factory=deque)
    _breaks: int = 0

    def next_again(self) -> Chunk | None:
        """The next chunk to be tried again."""
        return self._again.popleft() if self._again else None

    def went_well(self) -> None:
        """A run came back."""
        self._breaks = 0

    def judge(self, chunk: Chunk, error: Exception) -> Failure | Literal[Verdict.AGAIN, Verdict.UNKNOWN]:
        """What an error means for the runs that it came with: a failed row, another try, or that nobody knows.

        A dead worker costs no innocent run its place: what was with others is tried alone, and a run is blamed
        when its worker died twice with nothing else on it. A run alone that is over its time is late by itself.
        """
        if isinstance(error, WorkersRenewedError):
            self._breaks += 1
            return Verdict.UNKNOWN if self._breaks > MOST_BREAKS else self._try([chunk])
        if isinstance(error, BrokenExecutor | CancelledError):
            return Verdict.UNKNOWN
        if len(chunk.replicates) > 1:
            return self._try(chunk.alone())
        if _lost(error) and chunk.deaths + 1 < DEATHS:
            return self._try([Chunk(chunk.point, chunk.replicates, chunk.deaths + 1)])
        return _blamed(error)

    def _try(self, chunks: list[Chunk]) -> Literal[Verdict.AGAIN]:
        self._again.extend(chunks)
        return Verdict.AGAIN


def _lost(error: Exception) -> bool:
    return isinstance(error, WorkerLostError | MemoryError) or type(error).__name__ == "KilledWorker"  # Dask's


def _blamed(error: Exception) -> Failure:
    line = " ".join(str(error).split())[:300]
    if isinstance(error, MemoryError):
        return Failure(
            "worker", "OutOfMemory", f"{line or 'no memory was left'}; twice, with nothing else on its worker"
        )
    if _lost(error):
        return Failure("worker", "WorkerDied", f"{line}; {ALONE}")
    if isinstance(error, TimeoutError):
        return Failure("worker", "OutOfTime", line or "over its time limit")
    return failure_of(error, "worker")  # it could not be sent or brought back: that run's failure, as data
