"""Where the time of a week goes: the model's own schedule with the processor's clock read between its steps."""

import ast
import inspect
import math
from functools import cache, partial
from typing import Any, TypeAlias

import numba
import numpy as np
from llvmlite import ir
from numba.core import types
from numba.extending import intrinsic

from benchmarks.timing import Figure, figure, seconds
from covalue_sim.model import week as schedule
from covalue_sim.model.compiling import OPTIONS
from covalue_sim.model.simulation import Plan
from covalue_sim.scenario import Scenario

CLOCK = "_cycles"
Foreign: TypeAlias = Any
"""What the compiler passes to a generator of its code."""


@intrinsic
def _cycles(_: Foreign) -> Foreign:
    """The processor's time stamp."""

    def generate(context: Foreign, builder: Foreign, signature: Foreign, arguments: Foreign) -> Foreign:
        counter = builder.module.declare_intrinsic("llvm.readcyclecounter", fnty=ir.FunctionType(ir.IntType(64), ()))
        return builder.call(counter, ())

    return types.int64(), generate


class _Clocked(ast.NodeTransformer):
    """Let `run_week` read the clock after each of its steps."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.decorator_list = []
        node.args.args.append(ast.arg("ticks"))
        body: list[ast.stmt] = []
        for statement in node.body:
            body.append(statement)
            call = next((part for part in ast.walk(statement) if isinstance(part, ast.Expr)), None)
            if call is None or not isinstance(call.value, ast.Call) or statement in node.body[:1]:
                continue
            self.steps.append(ast.unparse(call.value.func))
            body += ast.parse(f"now = {CLOCK}()\nticks[{len(self.steps) - 1}] += now - last\nlast = now").body
        node.body = [node.body[0], *ast.parse(f"last = {CLOCK}()").body, *body[1:]]
        return node


@cache
def clocked_week() -> tuple[tuple[str, ...], Any]:
    """The names of the week's steps, and the compiled week that adds their clock ticks to ``ticks``."""
    clocked = _Clocked()
    tree = (
        clocked.visit(ast.parse(inspect.getsource(inspect.unwrap(schedule.run_week.py_func))))
        if hasattr(schedule.run_week, "py_func")
        else None
    )
    assert tree is not None, "phases are measured on the compiled model"
    names = dict(vars(schedule)) | {CLOCK: _cycles}
    exec(compile(ast.fix_missing_locations(tree), schedule.__file__, "exec"), names)
    week = numba.njit(**OPTIONS)(names["run_week"])

    @numba.njit(**OPTIONS)
    def weeks(world, users, first, last, ticks):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        for index in range(first, last):
            week(world, users, index, ticks)

    return tuple(clocked.steps), weeks


def phases(scenario: Scenario, repeats: int) -> list[Figure]:
    """Nanoseconds a patient-week that each step of the week takes, medians over `repeats` runs."""
    steps, weeks = clocked_week()
    plan = Plan(scenario)
    shares = []
    for replicate in range(repeats + 1):
        world = plan.world(replicate)
        plan.advance(world, 0, 0)
        ticks = np.zeros(len(steps), dtype=np.int64)
        last = world.weekly.shape[0]
        with np.errstate(all="ignore"):
            taken = seconds(partial(weeks, world, None, 0, last, ticks))
        shares.append(ticks / math.fsum(ticks) * taken / (last * world.patients.shape[0]) * 1e9)
    return [
        figure("small", f"step of the week: {name}", "ns a patient-week", [share[place] for share in shares[1:]])
        for place, name in enumerate(steps)
    ]
