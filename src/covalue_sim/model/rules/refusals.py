"""Why a researcher's function cannot be compiled, in one line that names the place in their file."""

import linecache
import re
from collections.abc import Iterator
from types import CodeType, ModuleType

import numpy as np

from covalue_sim.errors import InputError
from covalue_sim.model.rules.arguments import plain_function, wrong
from covalue_sim.model.rules.user import UserRule

ADVICE = "use numbers, tuples, arrays, 'math' and functions of the same file"
UNTYPED = re.compile(r"Untyped global name '(\w+)':? Cannot determine Numba type of <class '(?:\w+\.)*(\w+)'>")
PLAINER = (
    (UNTYPED, r"'\1' is a \2, which compiled code cannot use"),
    (
        re.compile(r".*reflected list.* variable '(\w+)' in globals.*"),
        r"'\1' is a list, and only tuples can be constants",
    ),
    (re.compile(r"Use of unsupported opcode \(IMPORT_NAME\) found"), "an import inside a function"),
    (re.compile(r"Use of unsupported opcode \((\w+)\) found"), r"nothing compiled can do this (\1)"),
    (re.compile(r"Module\(<module '([\w.]+)'[^>]*>\)"), r"module '\1'"),
    (re.compile(r"Literal\[str\]\((.*?)\)"), r"text '\1'"),
    (re.compile(r", defined at .*"), ""),
)
"""What the compiler says, and what it means."""

RAISED_FROM = re.compile(r"\.*\s*Raised from (?:None|(\S+) \((\d+)\))")
LONGEST = 200
LUCK = frozenset({"random", "_random", "numpy.random", "numpy.random.mtrand", "numpy.random._generator"})
KINDS = (
    ("str", "text"),
    ("unicode", "text"),
    ("tuple", "a tuple"),
    ("list", "a list"),
    ("array", "an array"),
)
"""Marks in the compiler's names of types, and what these are."""


def refusal(rule: UserRule, error: Exception) -> InputError:
    """Return the error line for what the compiler said about the rule's function."""
    message = str(error)
    file, line = _place(rule, error, message)
    text = linecache.getline(file, line).strip()
    shown = f" (in '{text}')" if text else ""
    return wrong(rule, f"cannot be compiled: {_sentence(message)}{shown}; {ADVICE}", line, file)


def refuse_own_luck(rule: UserRule) -> None:
    """Refuse random numbers that are not the model's.

    Raises:
        InputError: the function names `random`, of Python or of NumPy.
    """
    function = plain_function(rule)
    scope = function.__globals__
    for code in _codes(function.__code__):
        for name in code.co_names:
            value = scope.get(name)
            if _is_luck(value) or (value is np and "random" in code.co_names):
                what = f"takes random numbers from '{name}', which no seed of a run decides"
                raise wrong(rule, f"{what}; declare draws=('luck',) and take the argument 'luck'")


def _is_luck(value: object) -> bool:
    """Whether `value` is the module `random` of Python or NumPy, or something of it."""
    of = (value, getattr(value, "__self__", None))
    names = [one.__name__ if isinstance(one, ModuleType) else type(one).__module__ for one in of]
    return any(name in LUCK for name in (*names, getattr(value, "__module__", "")))


def refuse_result(rule: UserRule, result: str) -> InputError:
    """Return the error line for a function whose value has the compiled type `result`, which is no number."""
    if result == "none":
        what = "returns nothing"
    elif result.startswith("Option"):
        what = "returns nothing on one of its ways"
    else:
        kind = next((word for mark, word in KINDS if mark in result.lower()), result)
        what = f"returns {kind}, not a number"
    return wrong(rule, f"{what}; return a number on each way through the function")


def _place(rule: UserRule, error: Exception, message: str) -> tuple[str, int]:
    """Return file and line that the compiler speaks of: the innermost, which it names first."""
    code = plain_function(rule).__code__
    location = getattr(error, "loc", None)
    if location is not None and location.line:
        return str(location.filename), int(location.line)
    if (found := RAISED_FROM.search(message)) and found[1]:
        return found[1], int(found[2])
    return code.co_filename, code.co_firstlineno


def _sentence(message: str) -> str:
    """Return the first lines of the compiler's message that say something, without its private words."""
    lines = [line.strip() for line in message.splitlines()]
    lines = [line for line in lines if line and not line.startswith("Failed in nopython mode pipeline")]
    first = lines[0] if lines else "for a reason that the compiler does not tell"
    if first.endswith("for signature:") and len(lines) > 1:
        first = f"no way to do {lines[1].removeprefix('>>>').strip()}"
    first = RAISED_FROM.sub("", first)
    for said, plainer in PLAINER:
        first = said.sub(plainer, first)
    first = first.rstrip(".")
    return first if len(first) <= LONGEST else f"{first[: LONGEST - 1]}…"


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)
