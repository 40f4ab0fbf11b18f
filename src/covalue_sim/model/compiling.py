"""The one door to the compiler: `jit` compiles a function of the model, or leaves it plain Python.

The same source runs both ways with the same bits. Set ``NUMBA_DISABLE_JIT=1`` to run it uncompiled, as a debugger
or a coverage tool needs it.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

import numba

Inputs = ParamSpec("Inputs")
Output = TypeVar("Output")

OPTIONS = {"nogil": True, "error_model": "numpy", "fastmath": False}


def jit(function: Callable[Inputs, Output]) -> Callable[Inputs, Output]:
    """Compile `function` at its first call; the identity where compilation is disabled."""
    return cast("Callable[Inputs, Output]", numba.njit(**OPTIONS)(function))


def jit_entry(function: Callable[Inputs, Output]) -> Callable[Inputs, Output]:
    """Compile an entry called from Python, keeping the machine code on disk for the next process."""
    return cast("Callable[Inputs, Output]", numba.njit(**OPTIONS, cache=True)(function))


def is_compiled() -> bool:
    """Whether the model's functions run as machine code in this process."""
    return not numba.config.DISABLE_JIT
