"""Measuring: alternatives take turns, and a figure is the median of its repeats with how far they spread."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured quantity.

    Attributes:
        part: the part of the benchmark it belongs to.
        name: what was measured.
        unit: its unit.
        median: median over the repeats.
        low, high: smallest and largest repeat.
        n: number of repeats.
    """

    part: str
    name: str
    unit: str
    median: float
    low: float
    high: float
    n: int


def figure(part: str, name: str, unit: str, repeats: Sequence[float]) -> Figure:
    """Sum up the repeats of one measurement, at least one."""
    values = [float(value) for value in repeats]
    return Figure(part, name, unit, statistics.median(values), min(values), max(values), len(values))


def seconds(action: Callable[[], object]) -> float:
    """How long `action` takes, in seconds; garbage is collected before and not meanwhile."""
    gc.collect()
    gc.disable()
    try:
        started = time.perf_counter()
        action()
        return time.perf_counter() - started
    finally:
        gc.enable()


def in_turns(actions: Mapping[str, Callable[[], object]], repeats: int) -> dict[str, list[float]]:
    """Seconds of each action, `repeats` times, the actions taking turns so that all meet the same machine.

    Each is done once before, not counted. The order turns round from one round to the next.
    """
    for action in actions.values():
        action()
    taken: dict[str, list[float]] = {name: [] for name in actions}
    for number in range(repeats):
        names = list(actions) if number % 2 == 0 else list(actions)[::-1]
        for name in names:
            taken[name].append(seconds(actions[name]))
    return taken


def ratios(slow: Sequence[float], fast: Sequence[float]) -> list[float]:
    """How many times as long `slow` took as `fast`, round by round."""
    return [a / b for a, b in zip(slow, fast, strict=True)]
