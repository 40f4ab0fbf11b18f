"""What a worker process does, from its start to its end."""

import os
import pickle
import signal
import threading
import time
from contextlib import suppress
from multiprocessing.connection import Connection

from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.point import Runnable

ORPHAN_SECONDS = 1.0
"""How often a worker looks whether its parent is there."""


def work(pipe: Connection, parent: int, engine: Engine, first: Runnable) -> None:
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
