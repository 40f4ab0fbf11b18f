"""The one door to the compiler: what `jit` decorates is compiled when first called, or stays plain Python.

The same source runs both ways with the same bits. Set ``NUMBA_DISABLE_JIT=1`` to run it uncompiled, as a
debugger or a coverage tool needs it. Machine code of what Python calls is kept on disk (see `cache`).
"""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, update_wrapper
from inspect import signature
from typing import Any, Generic, ParamSpec, TypeVar, cast

import numba
from numba.core.errors import NumbaError
from numba.core.registry import CPUDispatcher

from covalue_sim.model import cache

Inputs = ParamSpec("Inputs")
Output = TypeVar("Output")
Machine = Any
"""Something compiled, to be called from Python or from compiled code."""

OPTIONS: dict[str, Any] = {"nogil": True, "error_model": "numpy", "fastmath": False, "_nrt": True}
WITHIN = OPTIONS | {
    "nopython": True,
    "boundscheck": None,
    "no_cpython_wrapper": True,
    "no_cfunc_wrapper": True,
}
WITHOUT_ARRAYS = WITHIN | {"_nrt": False}
"""For what makes no arrays: counting who holds which of the world's arrays, at every call, cost more than the model."""


def jit(function: Callable[Inputs, Output]) -> Callable[Inputs, Output]:
    """Compile `function` at its first call; the identity where compilation is disabled.

    It makes no arrays or lists, as nothing does that runs every week: see `jit_making_arrays`.
    """
    if not is_compiled():
        return function
    inlined = "world" in signature(function).parameters  # to pass all of its arrays takes as long as to do something
    return cast("Callable[Inputs, Output]", Within(function, targetoptions=WITHOUT_ARRAYS | {"forceinline": inlined}))


def jit_inlined(function: Callable[Inputs, Output]) -> Callable[Inputs, Output]:
    """Compile as `jit` does, written into whatever calls it: a loop of such calls takes several numbers at once."""
    if not is_compiled():
        return function
    return cast("Callable[Inputs, Output]", Within(function, targetoptions=WITHOUT_ARRAYS | {"forceinline": True}))


def jit_making_arrays(function: Callable[Inputs, Output]) -> Callable[Inputs, Output]:
    """Compile as `jit` does a function that makes arrays of its own: at the start, at the end, never in a week."""
    if not is_compiled():
        return function
    return cast("Callable[Inputs, Output]", Within(function, targetoptions=dict(WITHIN)))


def jit_kept(function: Callable[Inputs, Output]) -> Callable[Inputs, Output]:
    """Compile as `jit` does, and keep what Python calls on disk for the next process.

    For functions that Python calls with one set of types: each further one would be a race between processes.
    """
    if not is_compiled():
        return function
    return cast("Callable[Inputs, Output]", Kept(function, targetoptions=dict(WITHIN)))


def jit_entry(function: Callable[Inputs, Output]) -> Callable[Inputs, Output]:
    """Compile the run, called from Python as ``function(world, users, ...)``, and keep it on disk.

    One form without `users` (None), one with; each has its own folder, so that processes that compile at the
    same time write different files, or the same content.
    """
    if not is_compiled():
        return function
    return cast("Callable[Inputs, Output]", Entry(function, _form))


def is_compiled() -> bool:
    """Whether the model's functions run as machine code in this process."""
    config: Any = numba.config
    return not config.DISABLE_JIT


def _form(*arguments: object) -> str:
    return cache.BUILT_IN if arguments[1] is None else cache.OWN_RULES


class Within(CPUDispatcher):
    """A function that compiled code calls: compiled without a door to Python, which halves the time it takes.

    Python may call it too; that compiles it once more, with the door.
    """

    @cached_property
    def door(self) -> Callable[..., Any]:
        """The function as Python calls it."""
        return cast("Callable[..., Any]", numba.njit(**OPTIONS)(self.py_func))

    def __call__(self, *arguments: object, **named: object) -> object:
        """Call it from Python."""
        return self.door(*arguments, **named)


class Kept(Within):
    """A function within, whose door to Python is kept on disk."""

    @cached_property
    def door(self) -> Callable[..., Any]:
        """The function as Python calls it."""
        return Entry(self.py_func, lambda *_: self.py_func.__name__)


class Entry(Generic[Inputs, Output]):
    """A function that Python calls, compiled in the form that `form` names for its arguments, and kept."""

    def __init__(self, function: Callable[Inputs, Output], form: Callable[..., str]) -> None:
        self.py_func = function
        self._form = form
        self._count = function.__code__.co_argcount
        self._ready: dict[str, Callable[..., Output]] = {}
        self._opening = threading.Lock()
        update_wrapper(self, function)

    def __call__(self, *arguments: Inputs.args, **named: Inputs.kwargs) -> Output:
        """Call it, compiled or loaded before where this is the first time."""
        if named or len(arguments) < self._count:
            arguments = self._complete(*arguments, **named)  # type: ignore[assignment]
        form = self._form(*arguments)
        ready = self._ready.get(form) or self._open(form, arguments)
        return ready(*arguments)

    def _complete(self, *arguments: object, **named: object) -> tuple[object, ...]:
        given = signature(self.py_func).bind(*arguments, **named)
        given.apply_defaults()
        return given.args

    def _open(self, form: str, arguments: tuple[Any, ...]) -> Callable[..., Output]:
        with self._opening:
            if form not in self._ready:
                self._ready[form] = _compiled(self.py_func, form, tuple(map(numba.typeof, arguments)))
                cache.note_loaded(form)
            return self._ready[form]


def _compiled(function: Callable[..., Any], form: str, types: tuple[Any, ...]) -> Machine:
    """Load or compile `function`.

    What was kept is made anew where it cannot be read, and nothing is kept where there is no room for it.
    """
    folder = cache.folder()
    for _ in range(2 if folder else 0):
        assert folder is not None
        with _keeping_in(str(folder / form)):
            dispatcher = numba.njit(**OPTIONS, cache=True)(function)
        if not dispatcher.stats.cache_path.startswith(str(folder)):
            break
        try:
            dispatcher.compile(types)
        except NumbaError:
            raise
        except Exception:  # whatever a broken file leads to
            if dispatcher.signatures:
                return dispatcher
            shutil.rmtree(folder / form, ignore_errors=True)
        else:
            return dispatcher
    dispatcher = numba.njit(**OPTIONS)(function)
    dispatcher.compile(types)
    return dispatcher


@contextmanager
def _keeping_in(folder: str) -> Iterator[None]:
    """Let the compiler keep what is decorated meanwhile in `folder`; other packages' code stays its own."""
    config: Any = numba.config
    before = config.CACHE_DIR
    config.CACHE_DIR = folder
    try:
        yield
    finally:
        config.CACHE_DIR = before
