"""One worker process, as its parent sees it: started, given tasks, waited for, killed, blamed."""

import pickle
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker, spawn
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue
from typing import Any, NamedTuple, TypeAlias

from covalue_sim.experiments.blame import WorkerLostError, WorkersRenewedError
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.point import Runnable
from covalue_sim.experiments.worker import work

Foreign: TypeAlias = Any
"""An argument or a result, of whatever type the caller's function has."""

START_SECONDS = 300.0
"""How long a worker may take to start: the model may have to be compiled where no folder keeps it."""

END_SECONDS = 5.0

_starting = threading.Lock()


class Task(NamedTuple):
    """A call as bytes, and where its result goes."""

    future: "Future[Any]"
    content: bytes


class Slot:
    """One process, started anew when it ends, and the thread that talks to it."""

    def __init__(
        self, tasks: "SimpleQueue[Task | None]", warm: tuple[int, Engine, Runnable], limit: float | None
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

    def _do(self, task: Task) -> None:
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
        self._process = SpawnProcess(target=work, args=(theirs, *self._warm), daemon=True)
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
