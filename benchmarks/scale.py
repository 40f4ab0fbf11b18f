"""How cost grows: with patients, with groups, ties and cells of the portfolio, and over workers."""

import math
import os
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from benchmarks.processes import memory
from benchmarks.sized import sized
from benchmarks.timing import Figure, figure, in_turns, ratios, seconds
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.perform import perform_all
from covalue_sim.experiments.point import Point
from covalue_sim.experiments.workers import Workers
from covalue_sim.model.portfolio import ENCOUNTER_CELL, LEVELS, PHASES
from covalue_sim.model.simulation import Plan
from covalue_sim.parameters import Value
from covalue_sim.scenario import Scenario

SIZES = (300, 3_000, 30_000, 300_000, 1_000_000)
LARGEST = 10_000_000
ROOM = 1200
"""Bytes a patient by which the largest size is left out where memory is short; measured below."""


def of_size(patients: int, repeats: int) -> list[Figure]:
    """Time a patient-week, placing a patient included and apart, and memory, for so many patients."""
    weeks = min(200, max(2_000_000 // patients, 52 if patients < LARGEST else 2))
    plan = Plan(sized(patients, weeks))
    per_week, placing = [], []
    for number in range(repeats):
        world = plan.world(number)
        place = seconds(partial(plan.advance, world, 0, 0))
        run = seconds(partial(plan.advance, world, 0, weeks))
        per_week.append(1e9 * run / weeks / patients)
        placing.append(1e9 * place / patients)
        del world
    whole = [1e9 * seconds(partial(plan.run, number)) / weeks / patients for number in range(repeats)]
    label = f"{patients:,} patients"
    found = [
        figure("scale", f"{label}: a week", "ns a patient-week", per_week),
        figure("scale", f"{label}: everything, {weeks} weeks", "ns a patient-week", whole),
        figure("scale", f"{label}: placing", "ns a patient", placing),
    ]
    if patients >= 30_000:
        found.append(figure("scale", f"{label}: memory", "bytes a patient", [memory(patients) / patients]))
    return found


def slope(figures: Sequence[Figure], sizes: Sequence[int]) -> Figure:
    """The exponent by which a week's time grows with patients, by least squares of logarithms."""
    weeks = [one.median for one in figures if one.name.endswith(": a week")]
    x = [math.log(size) for size in sizes]
    y = [math.log(size * nanoseconds) for size, nanoseconds in zip(sizes, weeks, strict=True)]
    middle_x, middle_y = math.fsum(x) / len(x), math.fsum(y) / len(y)
    joint = math.fsum((a - middle_x) * (b - middle_y) for a, b in zip(x, y, strict=True))
    return figure("scale", "time of a week grows with patients to the power", "1",
                  [joint / math.fsum((a - middle_x) ** 2 for a in x)])  # fmt: skip


def growth(repeats: int) -> list[Figure]:
    """How a week's cost changes with groups, ties, organisations and cells of the portfolio."""
    variants: dict[str, dict[str, Value]] = {
        "as the baseline": {},
        "groups x 10": {"population__groups__count": 120},
        "organisations x 10": {"population__organisations__count": 80},
        "professionals x 10": {"population__professionals__count": 200},
        "ties x 4": {"population__ties": 16, "population__long_ties": 4},
        "all cells of the portfolio at 10 hours": {f"portfolio__{cell}": 10.0 for cell in CELLS},
        "encounters x 3": {"encounter__seek_level": 0.0, "encounter__capacity": 30.0},
    }
    plans = {name: Plan(sized(300, 100, **changes)) for name, changes in variants.items()}
    worlds = {name: plan.world(0) for name, plan in plans.items()}
    for name, plan in plans.items():
        plan.advance(worlds[name], 0, 0)
    taken = in_turns({name: partial(plan.advance, worlds[name], 0, 100) for name, plan in plans.items()}, repeats)
    base = taken["as the baseline"]
    return [figure("scale", f"a week with {name}", "times the baseline", ratios(values, base))
            for name, values in taken.items() if name != "as the baseline"]  # fmt: skip


CELLS = tuple(f"{PHASES[cell // 3]}_{LEVELS[cell % 3]}" for cell in range(12) if cell != ENCOUNTER_CELL)


def over_threads(scenario: Scenario, runs: int, repeats: int) -> list[Figure]:
    """How many times as fast two threads are as one."""
    plan = Plan(scenario)

    def on(workers: int) -> float:
        with ThreadPoolExecutor(workers) as pool:
            started = time.perf_counter()
            list(pool.map(plan.run, range(runs)))
            return time.perf_counter() - started

    on(2)
    pairs = [(on(1), on(2)) for _ in range(repeats)]
    return [figure("scale", "two threads over one", "times as fast", [one / two for one, two in pairs])]


def over_processes(scenario: Scenario, runs: int, repeats: int) -> list[Figure]:
    """How many times as fast two worker processes are as one, started before."""
    point = Point(0, scenario, "benchmark")

    def on(pool: Workers) -> float:
        started = time.perf_counter()
        parts = [range(first, first + 5) for first in range(0, runs, 5)]
        for future in [pool.submit(perform_all, Engine(), point, part, ()) for part in parts]:
            future.result()
        return time.perf_counter() - started

    one, two = Workers(1, Engine(), point), Workers(2, Engine(), point)
    try:
        for pool in (one, two):
            on(pool)
        pairs = [(on(one), on(two)) for _ in range(repeats)]
    finally:
        one.shutdown()
        two.shutdown()
    return [figure("scale", "two processes over one", "times as fast", [a / b for a, b in pairs])]


def scale(*, short: bool) -> list[Figure]:
    """How cost grows."""
    sizes = SIZES[:2] if short else SIZES
    found = [one for patients in sizes for one in of_size(patients, 3 if patients < 300_000 else 1)]
    found.append(slope(found, sizes))
    free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    if not short and free > LARGEST * ROOM:
        found += of_size(LARGEST, 1)
    small = sized(300, 104)
    runs, repeats = (20, 1) if short else (100, 5)
    return [*found, *growth(2 if short else 7), *over_threads(small, runs, repeats),
            *over_processes(small, runs, repeats)]  # fmt: skip
