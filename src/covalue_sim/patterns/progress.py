"""Progress of a whole look, in lines: runs done of all, and the time left by what was done since."""

import time
from dataclasses import dataclass, field
from typing import TextIO

from covalue_sim.patterns.forecast import Forecast, Part

TRUSTED = 0.02
"""Share of the work from which on what was done says more of the pace than what was timed beforehand."""

EVERY = 10.0


@dataclass
class Whole:
    """Progress of a whole look, in lines: runs done of all, and the time left; a `Progress`.

    Attributes:
        stream: where lines go.
        every: seconds between lines.
    """

    stream: TextIO
    every: float = EVERY
    _forecast: Forecast = field(default_factory=lambda: Forecast(()))
    _pattern: str = ""
    _settled: float = 0.0  # work of patterns that are done, found or run
    _within: float = 0.0  # work done of the pattern that is run now
    _new: float = 0.0  # work that was not found, in this look
    _each: float = 0.0
    _failed: int = 0
    _pending: list[Part] = field(default_factory=list)
    _begun: float = field(default_factory=time.monotonic)
    _running: float = 0.0  # moment of the first run that was not found; 0 before
    _said: float = field(default_factory=time.monotonic)

    def expect(self, forecast: Forecast) -> None:
        """Say how much there is to do, and for how long at most."""
        self._forecast, self._begun = forecast, time.monotonic()
        self._pending = list(forecast.parts)
        minutes = forecast.seconds / 60.0
        self.say(
            f"{forecast.runs} runs at most, about {minutes:.0f} minutes on {forecast.workers} processors that nobody"
            " else uses; what was run before is found, and a look that was stopped goes on where it was"
        )

    def settle(self, pattern: str) -> None:
        """A pattern is done."""
        self._settled += self._forecast.work(pattern)
        self._within = 0.0
        self._pending = [part for part in self._pending if part.pattern != pattern]
        self._pattern = ""

    def say(self, line: str) -> None:
        """Say something once."""
        print(line, file=self.stream, flush=True)

    def start(self, total: int, found: int) -> None:
        """Runs asked for, and how many of them were there already."""
        own = [part for part in self._pending if part.pattern == self._pending[0].pattern] if self._pending else []
        now = next((part for part in own if part.runs == total), own[-1] if own else Part("", total, 0.0))
        if own:
            self._pending.remove(now)
        self._pattern, self._each = now.pattern, now.seconds
        self._within += found * self._each

    def ran(self, *, failed: bool) -> None:
        """One more is done."""
        self._failed += failed
        self._running = self._running or time.monotonic()
        self._within += self._each
        self._new += self._each
        if time.monotonic() - self._said >= self.every:
            self._said = time.monotonic()
            self.say(self.line())

    def stop(self) -> None:
        """All of this sweep is done; the pattern may have another."""

    def line(self) -> str:
        """How far the look is."""
        whole = self._forecast.work()
        done = min(self._settled + self._within, whole)
        spent, running = (time.monotonic() - moment for moment in (self._begun, self._running))
        pace = self._new / running if self._new > TRUSTED * whole else float(self._forecast.workers)
        words = [f"{spent:6.0f}s", f"{100.0 * done / whole if whole else 100.0:3.0f} %"]
        bound = "about" if self._new else "at most"  # what comes may have been run before
        words += [f"{bound} {(whole - done) / pace / 60.0:.0f} minutes left", self._pattern]
        words += [f"{self._failed} runs failed"] if self._failed else []
        return "  ".join(words)
