"""Warm worker processes, which can be timed out, killed and blamed one by one; Pebble does the work.

A worker starts once and loads the compiled model once. It does not import the user's program: sweeps work from
a notebook, and from a script without ``if __name__ == "__main__"``. It ends when its parent does, however that
ended.
"""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import context, spawn
from typing import Any, TypeAlias

from covalue_sim.experiments.blame import WorkerLostError, WorkersRenewedError
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.point import Runnable

LOCK_SECONDS = 15.0
"""How long workers wait for a lock that one of them took to its grave, before all are started anew."""

ORPHAN_SECONDS = 1.0

Foreign: TypeAlias = Any
"""An object of a library without types, or a caller's own."""

_starting = threading.Lock()


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep a process that is being started from importing the user's program."""
    with _starting:
        whole = spawn.get_preparation_data

        def partial(name: str) -> dict[str, Any]:
            data = whole(name)
            return {key: value for key, value in data.items() if not key.startswith("init_main")}

        spawn.get_preparation_data = partial
        try:
            yield
        finally:
            spawn.get_preparation_data = whole


class _Process(context.SpawnProcess):
    @staticmethod
    def _Popen(process_obj: Foreign) -> Foreign:  # noqa: N802 (the name that multiprocessing gives it)
        with _without_main():
            return context.SpawnProcess._Popen(process_obj)


class _Context(context.SpawnContext):
    Process = _Process


class Workers(Executor):
    """Processes that run what they are given.

    A future raises `WorkerLostError` when its worker died, `TimeoutError` when it was over its time, and
    `WorkersRenewedError` when all workers had to be started anew.

    Args:
        number: of processes.
        engine: the model, compiled or loaded when a worker starts.
        first: a point of what will be run, by which the model is compiled.
        limit: seconds that a task may take; 0 for no limit.
    """

    def __init__(self, number: int, engine: Engine, first: Runnable, limit: float = 0.0) -> None:
        self._number = number
        self._warm = (os.getpid(), engine, first)
        self._limit = limit or None
        self._pool: Foreign = None

    def submit(self, function: Callable[..., Any], /, *args: Foreign, **kwargs: Foreign) -> "Future[Any]":
        """Hand out a task."""
        try:
            return self._handed(function, args, kwargs)
        except (BrokenProcessPool, RuntimeError):  # it broke since the last task
            self._abandon()
            return self._handed(function, args, kwargs)

    def _handed(self, function: Callable[..., Any], args: Foreign, kwargs: Foreign) -> "Future[Any]":
        pool = self._running()
        inner = pool.schedule(function, args, kwargs, timeout=self._limit)
        outer = _Outer(inner)
        inner.add_done_callback(lambda done: outer.settle(done, self._limit))
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes; what they have is lost."""
        self._abandon()

    def _running(self) -> Foreign:
        from pebble import ProcessPool

        if self._pool is None:
            self._pool = ProcessPool(self._number, initializer=_start, initargs=self._warm, context=_Context())
        return self._pool

    def _abandon(self) -> None:
        """Kill the processes without waiting for threads, which a half-written message may hold for ever."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        closing = threading.Thread(target=_close, args=(pool,), daemon=True)
        closing.start()
        closing.join(5.0)
        for worker in [*pool._pool_manager.worker_manager.workers.values()]:
            with suppress(OSError, ValueError):
                worker.kill()


class _Outer(Future[Any]):
    """A future whose errors are ours; cancelled only while nobody has begun with it."""

    def __init__(self, inner: "Future[Any]") -> None:
        super().__init__()
        self._inner = inner

    def cancel(self) -> bool:
        """Cancel what no worker has begun; Pebble itself would kill the worker of what has begun."""
        if self._inner.running() or self._inner.done():
            return False
        return bool(self._inner.cancel()) and super().cancel()

    def settle(self, inner: "Future[Any]", limit: float | None) -> None:
        """Take over the result."""
        if self.cancelled() or not self.set_running_or_notify_cancel():
            return
        if inner.cancelled():
            self.set_exception(WorkersRenewedError("cancelled"))
            return
        error = inner.exception()
        if error is None:
            self.set_result(inner.result())
        else:
            self.set_exception(_ours(error, limit))


def _ours(error: BaseException, limit: float | None) -> BaseException:
    from pebble import ProcessExpired

    if isinstance(error, ProcessExpired):
        return WorkerLostError(f"the worker ended ({_ending(error.exitcode)})")
    if isinstance(error, TimeoutError):
        return TimeoutError(f"over the time limit of {limit:g} s")
    if isinstance(error, BrokenProcessPool):
        return WorkersRenewedError(str(error))
    return error


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        with suppress(ValueError):
            return f"killed by {signal.Signals(-code).name}"
    return f"exit code {code}"


def _close(pool: Foreign) -> None:
    with suppress(Exception):
        pool.stop()
        pool.join()


def _start(parent: int, engine: Engine, first: Runnable) -> None:
    """Begin a worker: end with the parent, wait for no dead lock, load the model."""
    from pebble import CONSTS

    CONSTS.channel_lock_timeout = LOCK_SECONDS
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    with suppress(Exception):  # a model that cannot be loaded is said by the runs that need it
        engine.compile(first.scenario)


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(ORPHAN_SECONDS)
    os._exit(1)
