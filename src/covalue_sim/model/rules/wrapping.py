"""A researcher's function in the form that the compiled week calls: by place, guarded, with its memory."""

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from covalue_sim.model.draws import stream, uniform
from covalue_sim.model.rules.arguments import Argument
from covalue_sim.model.rules.user import REMEMBERED

KEPT = REMEMBERED + 1
"""Numbers kept for an actor: those of the rule, and whose they are (NaN once the rule gave no number)."""

CALL = """\
def call({inputs}, own, memory, root, week, actor):
    {memory}
    {call}
    if not -1.7e308 < value < 1.7e308:
        memory[-1] = nan
        return 0.0
    return value
"""
AFRESH = """\
if memory[-1] == memory[-1] and memory[-1] != actor >> 32:
        memory[:] = 0.0
        memory[-1] = actor >> 32
"""
GUARDED = """\
try:
        value = 1.0 * rule({arguments})
    except Exception:
        value = nan
"""
NEVER = """\
def call({inputs}, own, memory, root, week, actor):
    return 0.0
"""
PLAIN = "value = 1.0 * rule({arguments})"


def wrapped(
    inputs: Iterable[str], function: Callable[..., Any], arguments: Mapping[str, Argument], *, guarded: bool
) -> Callable[..., float]:
    """Return ``f(*inputs, own, memory, root, week, actor)``, which calls `function` with its own arguments.

    A new person in a slot begins with a memory of zeros. Where the rule gives no finite number, or raises and
    is `guarded`, the actor's memory is marked (see `Compiled.failure`) and 0 returned, so that the run can go
    on to its end and fail there.
    """
    names = ", ".join(inputs)
    remembers = any(argument.kind == "memory" for argument in arguments.values())
    values = ", ".join(argument.value for argument in arguments.values())
    call = (GUARDED if guarded else PLAIN).format(arguments=values)
    source = CALL.format(inputs=names, memory=AFRESH if remembers else "", call=call)
    scope: dict[str, Any] = {
        "__name__": __name__, "rule": function, "nan": math.nan, "uniform": uniform, "stream": stream,
    }  # fmt: skip
    return _made(source, scope)


def unused(inputs: Iterable[str]) -> Callable[..., float]:
    """Return a function that is called as those of `wrapped` are, and never is."""
    return _made(NEVER.format(inputs=", ".join(inputs)), {"__name__": __name__})


def _made(source: str, scope: dict[str, Any]) -> Callable[..., float]:
    exec(compile(source, "<rule>", "exec"), scope)  # a text of this file, with names that were checked
    made: Callable[..., float] = scope["call"]
    return made
