"""From a researcher's Python function to machine code that the kernel reaches by a pointer."""

import warnings
from collections.abc import Callable, Mapping
from types import CodeType, FunctionType

import numba
from numba import types

from covalue_sim.model.compiling import WITHIN, Machine, Within
from covalue_sim.model.rules.arguments import Argument, plain_function
from covalue_sim.model.rules.refusals import refusal, refuse_own_luck, refuse_result
from covalue_sim.model.rules.user import UserRule

CAREFUL = {"error_model": "python", "boundscheck": True}
"""In a researcher's function, a division by zero and a place beyond its memory are errors, as uncompiled."""

NUMBERS = types.Array(types.float64, 1, "C")
OF_KIND = {
    "real": types.float64,
    "integer": types.int64,
    "choice": types.int64,
    "switch": types.boolean,
    "memory": NUMBERS,
}


def compiled(rule: UserRule, arguments: Mapping[str, Argument]) -> Machine:
    """Return the rule's function, compiled for its arguments, to be called by compiled code.

    Raises:
        InputError: it cannot be compiled, returns no number, or takes random numbers of its own.
    """
    refuse_own_luck(rule)
    dispatcher = _with_helpers(plain_function(rule), {})
    kinds = tuple(OF_KIND[argument.kind] for argument in arguments.values())
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about the compiler's future, not the rule's
            dispatcher.compile(kinds)
    except Exception as error:  # the compiler raises what it likes, down to KeyError
        raise refusal(rule, error) from error
    result = dispatcher.overloads[kinds].signature.return_type
    if not isinstance(result, types.Integer | types.Float | types.Boolean):
        raise refuse_result(rule, str(result))
    return dispatcher


def pointer(inputs: int, function: Callable[..., float]) -> Machine:
    """Compile ``function(*inputs, own, memory, root, week, actor)`` as a function of that fixed type."""
    keys = (types.uint64, types.int64, types.int64)
    form = types.float64(*([types.float64] * inputs), NUMBERS, NUMBERS, *keys)
    return numba.cfunc(form, nogil=True)(function)


def _with_helpers(function: FunctionType, done: dict[FunctionType, Machine]) -> Machine:
    """Return `function` to be compiled, with the functions of the same package that it calls by name."""
    if function in done:
        return done[function]
    scope = dict(function.__globals__)
    copy = FunctionType(function.__code__, scope, function.__name__, function.__defaults__, function.__closure__)
    copy.__module__, copy.__qualname__ = function.__module__, function.__qualname__
    dispatcher = done[function] = Within(copy, targetoptions=WITHIN | CAREFUL)
    package = function.__module__.partition(".")[0]
    for name in _names(function.__code__):
        helper = scope.get(name)
        if isinstance(helper, FunctionType) and helper.__module__.partition(".")[0] == package:
            scope[name] = _with_helpers(helper, done)
    return dispatcher


def _names(code: CodeType) -> set[str]:
    inner = [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return set(code.co_names).union(*map(_names, inner))
