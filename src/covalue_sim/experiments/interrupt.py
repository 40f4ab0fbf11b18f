"""Ctrl-C: the first asks to stop after what is in flight, the second stops at once."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType


class Interrupted(KeyboardInterrupt):
    """Stopped by Ctrl-C with everything finished stored. Its text says how to go on; exit code 130."""


class Stop:
    """Whether to stop.

    Attributes:
        asked: True after the first Ctrl-C.
    """

    def __init__(self) -> None:
        self.asked = False


@contextmanager
def stop_on_interrupt() -> Iterator[Stop]:
    """Take the first SIGINT as a wish; nothing outside the main thread, where Python allows no handler."""
    stop = Stop()
    if current_thread() is not main_thread():
        yield stop
        return
    before = signal.getsignal(signal.SIGINT)

    def handle(number: int, frame: FrameType | None) -> None:
        stop.asked = True
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, handle)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
