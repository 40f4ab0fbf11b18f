"""Warm worker processes, which can be timed out, killed and blamed one by one.

Each process has a pipe and a thread of its own, and no lock is shared: whatever instant a process is killed at,
even half-way through a message, its own task comes back and nobody else's is touched. (Pools with one queue for
all lose a task whose worker dies between taking it and saying so.) A worker starts once and loads the compiled
model once. It does not import the user's program: sweeps work from a notebook, and from a script without
``if __name__ == "__main__"``. It ends when its parent does, however that ended.
"""

import os
import pickle
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker, spawn
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from typing import Any, NamedTuple, TypeAlias

from covalue_sim.experiments.blame import WorkerLostError, WorkersRenewedError
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.point import Runnable

Foreign: TypeAlias = Any
"""An argument or a result, of whatever type the caller's function has."""

START_SECONDS = 300.0
"""How long a worker may take to start: the model may have to be compiled where no folder keeps it."""

ORPHAN_SECONDS = 1.0
"""How often a worker looks whether its parent is there."""

END_SECONDS = 5.0

_starting = threading.Lock()


class _Task(NamedTuple):
    future: "Future[Any]"
    content: bytes


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
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._slots = [_Slot(self._tasks, (os.getpid(), engine, first), limit or None) for _ in range(number)]

    def submit(self, function: Callable[..., Any], /, *args: Foreign, **kwargs: Foreign) -> "Future[Any]":
        """Hand out a task; the next free process takes it."""
        future: Future[Any] = Future()
        try:
            self._tasks.put(_Task(future, pickle.dumps((function, args, kwargs), protocol=5)))
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


class _Slot:
    """One process, started anew when it ends, and the thread that talks to it."""

    def __init__(
        self, tasks: "SimpleQueue[_Task | None]", warm: tuple[int, Engine, Runnable], limit: float | None
    ) -> None:
        self._tasks = tasks
        self._warm = warm
        self._limit = limit
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._closed = self._used = False
        self._thread = threading.Thread(target=self._serve, name="worker", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Begin nothing more, and end the process at once."""
        self._closed = True
        self.kill()

    def kill(self) -> None:
        """End the process at once; it is started anew when it is needed."""
        if self._process is not None:
            with suppress(OSError, ValueError):
                self._process.kill()

    def join(self) -> None:
        """Wait until the thread has nothing more to do."""
        self._thread.join()

    def _serve(self) -> None:
        try:
            while (task := self._tasks.get()) is not None:
                if self._closed:
                    task.future.cancel()
                elif task.future.set_running_or_notify_cancel():
                    self._do(task)
        finally:
            self._end()

    def _do(self, task: _Task) -> None:
        went_well, result, alone = self._tried(task.content)
        if not alone and isinstance(result, WorkerLostError | MemoryError) and not self._closed:
            # What earlier tasks left behind may have been too much: once more, on a process that has done nothing.
            went_well, result, _ = self._tried(task.content)
        task.future.set_result(result) if went_well else task.future.set_exception(result)

    def _tried(self, content: bytes) -> tuple[bool, Foreign, bool]:
        """Whether it went well, the result or the error, and whether the process had done nothing before."""
        alone = True
        try:
            pipe = self._ready()
            alone, self._used = not self._used, True
            went_well, result = self._exchange(pipe, content)
        except Exception as error:
            self._end()
            return False, error, alone
        if isinstance(result, MemoryError):
            self._end()
        return went_well, result, alone

    def _exchange(self, pipe: Connection, content: bytes) -> tuple[bool, Foreign]:
        try:
            pipe.send_bytes(content)
            answer = pipe.recv_bytes() if pipe.poll(self._limit) else b""
        except (EOFError, OSError):
            raise WorkerLostError(f"the worker ended ({self._ending()})") from None
        if not answer:
            raise TimeoutError(f"over the time limit of {self._limit:g} s")
        told: tuple[bool, Foreign] = pickle.loads(answer)
        return told

    def _ready(self) -> Connection:
        """The pipe to a process that has started."""
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._end()
        self._used = False
        ours, theirs = get_context("spawn").Pipe()
        self._process = SpawnProcess(target=_work, args=(theirs, *self._warm), daemon=True)
        self._pipe = ours
        with _without_main():
            # Processes inherit the mask: Ctrl-C is for the parent alone, from the first instant on. Starting the
            # resource tracker takes the mask away, hence first.
            resource_tracker.ensure_running()
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            self._process.start()
        theirs.close()
        if not ours.poll(START_SECONDS):
            raise WorkersRenewedError("a worker did not start in time")
        try:
            ours.recv_bytes()
        except (EOFError, OSError):
            raise WorkersRenewedError(f"a worker ended while it started ({self._ending()})") from None
        return ours

    def _ending(self) -> str:
        process = self._process
        if process is None:
            return "not started"
        process.join(END_SECONDS)
        code = process.exitcode
        if code is not None and code < 0:
            with suppress(ValueError):
                return f"killed by {signal.Signals(-code).name}"
        return f"exit code {code}"

    def _end(self) -> None:
        self.kill()
        if self._process is not None:
            self._process.join(END_SECONDS)
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep a process that is being started from importing the user's program."""
    with _starting:
        whole = spawn.get_preparation_data

        def partial(name: str) -> dict[str, Any]:
            return {key: value for key, value in whole(name).items() if not key.startswith("init_main")}

        spawn.get_preparation_data = partial
        try:
            yield
        finally:
            spawn.get_preparation_data = whole


def _work(pipe: Connection, parent: int, engine: Engine, first: Runnable) -> None:
    """Be a worker: load the model, then do one task after another until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    with suppress(Exception):  # a model that cannot be loaded is said by the runs that need it
        engine.compile(first.scenario)
    with suppress(EOFError, OSError):
        pipe.send_bytes(b"ready")
        while True:
            pipe.send_bytes(_answer(pipe.recv_bytes()))


def _answer(content: bytes) -> bytes:
    try:
        function, args, kwargs = pickle.loads(content)
        return pickle.dumps((True, function(*args, **kwargs)), protocol=5)
    except MemoryError as error:
        return pickle.dumps((False, MemoryError(str(error))))
    except Exception as error:
        return _told(error)


def _told(error: Exception) -> bytes:
    """An error as bytes, as text where it cannot travel itself."""
    try:
        content = pickle.dumps((False, error), protocol=5)
        pickle.loads(content)
    except Exception:
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")), protocol=5)
    return content


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(ORPHAN_SECONDS)
    os._exit(1)
