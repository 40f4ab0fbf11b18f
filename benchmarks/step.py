"""The encounter step, the heaviest part of a week, four ways: the model's own, C, NumPy arrays, uncompiled Python.

All start from the same world and run the same weeks of encounters with nothing else happening meanwhile.
"""

import ctypes
import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numba
import numpy as np

from benchmarks.step_structs import header
from covalue_sim.model import processes
from covalue_sim.model.compiling import OPTIONS
from covalue_sim.model.rules.governance import META
from covalue_sim.model.simulation import Plan
from covalue_sim.model.state import World
from covalue_sim.model.visits import visit
from covalue_sim.scenario import Scenario

SOURCE = Path(__file__).with_name("encounters.c")
FLAGS = {"plain": ("-O3",), "native": ("-O3", "-march=native", "-ffp-contract=off")}
"""How the C program is compiled: for any processor of the kind, and for this one."""

NUMBERS = (processes.SEEKS, processes.SERVED, processes.MISHAP, processes.UNPREDICTED, processes.BIT_LESSON,
           processes.VALUE_WEIGHTS, META)  # fmt: skip
ACTORS = ("patients", "professionals", "groups", "organisations")


@dataclass
class Start:
    """A world some weeks into a run, and the segment of settings that holds there.

    Attributes:
        world: the actors; every contestant works on a copy.
        week: the first week of encounters to run.
    """

    world: World
    segment: int
    week: int

    def copy(self) -> "Start":
        """A start of its own for a contestant."""
        fresh = {name: getattr(self.world, name).copy() for name in (*ACTORS, "scratch", "block", "meeting")}
        flows = np.zeros_like(self.world.flows[0])
        return Start(self.world._replace(**fresh, flows=flows[None]), self.segment, self.week)


def start(scenario: Scenario, weeks: int = 20) -> Start:
    """Run the first weeks of a replicate, so that states and relations are no longer those of the start."""
    plan = Plan(scenario)
    world = plan.world(0)
    weeks = min(weeks, world.weekly.shape[0] - 1)
    plan.advance(world, 0, weeks)
    return Start(world, int(world.segment[weeks]), weeks - scenario.burn_in)


Contestant = Callable[[Start, int], None]
"""Runs so many weeks of encounters on the world of a start."""


@cache
def _engine() -> Callable[..., None]:
    @numba.njit(**OPTIONS)
    def weeks(world, segment, first, last, flows):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        p = world.settings[segment]
        for week in range(first, last):
            visit(world, None, p, segment, week, flows)

    compiled: Callable[..., None] = weeks
    return compiled


def engine(here: Start, weeks: int) -> None:
    """The model's own compiled step."""
    _engine()(here.world, here.segment, here.week, here.week + weeks, here.world.flows[0])


def uncompiled(here: Start, weeks: int) -> None:
    """The same source as plain Python; needs ``NUMBA_DISABLE_JIT=1``."""
    p = here.world.settings[here.segment]
    with np.errstate(all="ignore"):
        for week in range(here.week, here.week + weeks):
            visit(here.world, None, p, here.segment, week, here.world.flows[0])


class _World(ctypes.Structure):
    _fields_ = [
        ("root", ctypes.c_uint64), ("patients", ctypes.c_int64), ("professionals", ctypes.c_int64),
        ("numbers", ctypes.c_int64 * 8),
        *((name, ctypes.c_void_p) for name in
          ("p", "patient", "professional", "group", "organisation", "weights", "scale", "flows")),
        ("weight_keys", ctypes.c_uint64 * 6),
    ]  # fmt: skip


def compiler() -> str | None:
    """The system's C compiler, None without one."""
    return shutil.which("cc")


@cache
def library(kind: str) -> ctypes.CDLL:
    """The C program compiled with the flags of that kind, in a temporary folder that lasts as long as the machine."""
    records = header()
    name = hashlib.sha256(f"{SOURCE.read_text()}{records}{FLAGS[kind]}".encode()).hexdigest()[:16]
    folder = Path(tempfile.mkdtemp(prefix=f"encounters-{name}-"))
    (folder / "records.h").write_text(records)
    target = folder / "encounters.so"
    words = [compiler() or "cc", *FLAGS[kind], "-shared", "-fPIC", f"-I{folder}", str(SOURCE), "-o", str(target), "-lm"]
    try:
        subprocess.run(words, check=True)
        return ctypes.CDLL(str(target))
    finally:
        shutil.rmtree(folder)


def c_program(kind: str) -> Contestant:
    """The step in C, one patient after the other."""

    def run(here: Start, weeks: int) -> None:
        world = here.world
        arrays = (world.settings[here.segment : here.segment + 1], world.patients, world.professionals, world.groups,
                  world.organisations, world.weights[here.segment], world.scale[here.segment], world.flows)  # fmt: skip
        held = [np.ascontiguousarray(array) for array in arrays]
        numbers = (ctypes.c_int64 * 8)(*NUMBERS)
        sizes = world.patients.shape[0], world.professionals.shape[0]
        packed = _World(int(world.root[0]), *sizes, numbers, *(array.ctypes.data for array in held))
        library(kind).encounters(ctypes.byref(packed), ctypes.c_int64(here.week), ctypes.c_int64(here.week + weeks))

    return run


def differences(first: Start, second: Start) -> dict[str, float]:
    """The largest difference of each state that differs, relative above 1."""
    found: dict[str, float] = {}
    pairs: list[tuple[str, Any, Any]] = [("flows", first.world.flows, second.world.flows)]
    for kind in ACTORS:
        ours, theirs = getattr(first.world, kind), getattr(second.world, kind)
        pairs += [(f"{kind}.{name}", ours[name], theirs[name]) for name in ours.dtype.names]
    for name, a, b in pairs:
        a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)  # noqa: PLW2901
        gap = float(np.max(np.abs(a - b) / np.maximum(1.0, np.abs(a)), initial=0.0))
        if gap > 0.0:
            found[name] = gap
    return found
