"""Warm worker processes, which can be timed out, killed and blamed one by one.

Each process has a pipe and a thread of its own, and no lock is shared: whatever instant a process is killed at,
even half-way through a message, its own task comes back and nobody else's is touched. (Pools with one queue for
all lose a task whose worker dies between taking it and saying so.) A worker starts once and loads the compiled
model once. It does not import the user's program: sweeps work from a notebook, and from a script without
``if __name__ == "__main__"``. It ends when its parent does, however that ended.
"""

import os
import pickle
from collections.abc import Callable
from concurrent.futures import Executor, Future
from queue import SimpleQueue
from typing import Any

from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.point import Runnable
from covalue_sim.experiments.slot import Foreign, Slot, Task


class Workers(Executor):
    """Processes that run what they are given.

    A future raises `WorkerLostError` when its worker died at it, `MemoryError` when it found no memory, both on a
    process that had done nothing before; `TimeoutError` when it was over its time; `WorkersRenewedError` when its
    worker ended before it began. After each of them the next task finds a new process.

    Args:
        number: of processes.
        engine: the model, compiled or loaded when a worker starts.
        first: a point of what will be run, by which the model is compiled.
        limit: seconds that a task may take; 0 for no limit.
    """

    def __init__(self, number: int, engine: Engine, first: Runnable, limit: float = 0.0) -> None:
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._slots = [Slot(self._tasks, (os.getpid(), engine, first), limit or None) for _ in range(number)]

    def submit(self, function: Callable[..., Any], /, *args: Foreign, **kwargs: Foreign) -> "Future[Any]":
        """Hand out a task; the next free process takes it."""
        future: Future[Any] = Future()
        try:
            self._tasks.put(Task(future, pickle.dumps((function, args, kwargs), protocol=5)))
        except Exception as error:  # what cannot travel is that task's error
            future.set_exception(error)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes: after what they have been given, or at once with `cancel_futures`."""
        for _ in self._slots:
            self._tasks.put(None)
        if cancel_futures:
            for slot in self._slots:
                slot.close()
        for slot in self._slots:
            slot.join()
