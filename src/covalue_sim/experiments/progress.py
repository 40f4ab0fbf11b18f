"""How far a run is, on standard error: a bar on a terminal, now and then a line elsewhere, or nothing."""

import sys
import time
from typing import Any, Protocol, TextIO

COMPILING = "compiling the model, about 30 s the first time on this machine"

LINE_SECONDS = 10.0
BAR_SECONDS = 0.1


class Progress(Protocol):
    """What a run tells while it goes on."""

    def say(self, line: str) -> None:
        """Say something once."""

    def start(self, total: int, found: int) -> None:
        """Runs asked for, and how many of them were there already."""

    def ran(self, *, failed: bool) -> None:
        """One more is done."""

    def stop(self) -> None:
        """All is done, or no more will be."""


class Silent:
    """Says nothing."""

    def say(self, line: str) -> None:
        """Say something once."""

    def start(self, total: int, found: int) -> None:
        """Runs asked for, and how many of them were there already."""

    def ran(self, *, failed: bool) -> None:
        """One more is done."""

    def stop(self) -> None:
        """All is done, or no more will be."""


class Lines:
    """A plain line every ten seconds and at the end, for logs and pipes."""

    def __init__(self, stream: TextIO, every: float = LINE_SECONDS) -> None:
        self._stream = stream
        self._every = every
        self._total = self._found = self._done = self._failed = 0
        self._started = self._said = time.monotonic()

    def say(self, line: str) -> None:
        """Say something once."""
        print(line, file=self._stream, flush=True)

    def start(self, total: int, found: int) -> None:
        """Runs asked for, and how many of them were there already."""
        self._total, self._found, self._done, self._failed = total, found, 0, 0
        self._started = self._said = time.monotonic()
        self.say(f"{total - found} of {total} runs to do")

    def ran(self, *, failed: bool) -> None:
        """One more is done."""
        self._done += 1
        self._failed += failed
        if time.monotonic() - self._said >= self._every:
            self._said = time.monotonic()
            self.say(self._line())

    def stop(self) -> None:
        """All is done, or no more will be."""
        self.say(self._line())

    def _line(self) -> str:
        seconds = max(time.monotonic() - self._started, 1e-9)
        rate = self._done / seconds
        left = self._total - self._found - self._done
        parts = [f"{self._found + self._done} of {self._total} runs", f"{rate:.3g} a second"]
        parts += [f"about {left / rate:.0f} s left"] if left and rate else []
        parts += [f"{self._failed} failed"] if self._failed else []
        return ", ".join(parts)


class Bar:
    """A bar with runs done, rate and time left."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console

        self._console = Console(file=stream)
        self._bar: Any = None  # rich.progress.Progress, imported when first needed
        self._task: Any = None
        self._failed = self._new = 0
        self._shown = 0.0

    def say(self, line: str) -> None:
        """Say something once."""
        self._console.print(line, highlight=False, markup=False)

    def start(self, total: int, found: int) -> None:
        """Runs asked for, and how many of them were there already."""
        from rich import progress

        columns = (
            progress.TextColumn("{task.description}"),
            progress.BarColumn(),
            progress.MofNCompleteColumn(),
            progress.TextColumn("{task.fields[rate]}"),
            progress.TimeRemainingColumn(),
        )
        self._bar = progress.Progress(*columns, console=self._console, transient=True)
        self._task = self._bar.add_task("runs", total=total, completed=found, rate="")
        self._bar.start()

    def ran(self, *, failed: bool) -> None:
        """One more is done."""
        self._failed += failed
        self._new += 1
        if time.monotonic() - self._shown >= BAR_SECONDS:
            self._show()

    def stop(self) -> None:
        """All is done, or no more will be."""
        if self._bar is not None:
            self._show()
            self._bar.stop()

    def _show(self) -> None:
        self._shown = time.monotonic()
        speed = self._bar.tasks[self._task].speed
        rate = f"{speed:.3g}/s" if speed else ""
        words = f"runs ({self._failed} failed)" if self._failed else "runs"
        self._bar.update(self._task, advance=self._new, rate=rate, description=words)
        self._new = 0


def progress_on(stream: TextIO | None = None, *, quiet: bool = False) -> Progress:
    """The progress that suits a stream (standard error by default)."""
    stream = stream or sys.stderr
    if quiet:
        return Silent()
    return Bar(stream) if stream.isatty() else Lines(stream)
