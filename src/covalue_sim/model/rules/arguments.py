"""What a researcher's function is called with: each argument found by its name, or refused in one line."""

import inspect
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import FunctionType
from typing import NamedTuple

from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.model import processes
from covalue_sim.model.rules.user import DRAWN, REMEMBERED, UserRule
from covalue_sim.parameters import Parameter

UNUSUAL = {
    inspect.CO_VARARGS: "takes '*' arguments",
    inspect.CO_VARKEYWORDS: "takes '**' arguments",
    inspect.CO_GENERATOR: "is a generator",
    inspect.CO_COROUTINE: "is a coroutine",
    inspect.CO_ASYNC_GENERATOR: "is a coroutine",
}
OF_KIND = {"real": "float({})", "integer": "int({})", "choice": "int({})", "switch": "bool({})"}


class Argument(NamedTuple):
    """An argument of a rule's function.

    Attributes:
        kind: real, integer, choice (its place in the list), switch, or memory.
        value: what it is given, as an expression over what the compiled week calls a rule with.
    """

    kind: str
    value: str


def arguments_of(rule: UserRule, families: Mapping[str, Mapping[str, str]]) -> dict[str, Argument]:
    """Return the arguments of the rule's function by name, in order.

    Args:
        rule: a researcher's rule.
        families: the inputs of each family with their meaning, in the order of the families.

    Raises:
        InputError: an unknown family or argument, one name for two things, or a function that is not called
            with plain arguments.
    """
    if rule.family not in families:
        hint = did_you_mean(rule.family, families)
        raise wrong(rule, f"family '{rule.family}' is unknown{hint or '; give one of ' + ', '.join(families)}")
    for field, names, most in (("memory", rule.memory, REMEMBERED), ("draws", rule.draws, DRAWN)):
        if len(names) > most:
            raise wrong(rule, f"{field} has {len(names)} names; give at most {most}")
    known = _known(rule, families)
    taken = _taken(rule)
    for name in taken:
        if name not in known:
            raise wrong(rule, f"argument '{name}' is unknown{did_you_mean(name, known) or _choice(rule, known)}")
    if rule.memory and "memory" not in taken:
        raise wrong(rule, "declares memory and does not take it; add the argument 'memory'")
    return {name: known[name] for name in taken}


def plain_function(rule: UserRule) -> FunctionType:
    """Return the rule's Python function, taken out of the compiler's decorator where it has one.

    Raises:
        InputError: it is some other object.
    """
    function = getattr(rule.function, "py_func", rule.function)
    if not isinstance(function, FunctionType):
        kind = type(function).__name__
        raise InputError(f"rule '{rule.name}': is a {kind}; declare a plain function, by 'def'")
    return function


def wrong(rule: UserRule, what: str, line: int = 0, file: str = "") -> InputError:
    """Return the error line about `rule`, at a line of its file (that of its function if not given)."""
    code = plain_function(rule).__code__
    own = rule.source or Path(code.co_filename).name
    place = own if not file or file == code.co_filename else Path(file).name
    return InputError(f"{place}:{line or code.co_firstlineno}: rule '{rule.name}': {what}")


def _taken(rule: UserRule) -> tuple[str, ...]:
    code = plain_function(rule).__code__
    for flag, what in UNUSUAL.items():
        if code.co_flags & flag:
            raise wrong(rule, f"{what}; write a plain function with each argument by name")
    if code.co_kwonlyargcount:
        raise wrong(rule, "takes arguments after '*'; write plain arguments")
    defaults = plain_function(rule).__defaults__
    if defaults:
        name = code.co_varnames[code.co_argcount - len(defaults)]
        raise wrong(rule, f"argument '{name}' has a default; make it a parameter, or a constant of the file")
    return code.co_varnames[: code.co_argcount]


def _known(rule: UserRule, families: Mapping[str, Mapping[str, str]]) -> dict[str, Argument]:
    known: dict[str, Argument] = {}
    for name, argument in _sources(rule, families):
        if name in known:
            raise wrong(rule, f"'{name}' would be two things (input, parameter, draw or memory); rename one")
        known[name] = argument
    return known


def _sources(rule: UserRule, families: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, Argument]]:
    for name in families[rule.family]:
        yield name, Argument("real", f"float({name})")
    for place, row in enumerate(rule.parameters):
        yield leaf(row), Argument(row.kind, OF_KIND[row.kind].format(f"own[{place}]"))
    first = processes.USER_RULE + DRAWN * list(families).index(rule.family)
    for place, name in enumerate(rule.draws):
        yield name, Argument("real", f"float(uniform(stream(root, {first + place}, week), actor))")
    if rule.memory:
        yield "memory", Argument("memory", f"memory[:{len(rule.memory)}]")


def leaf(row: Parameter) -> str:
    """Return the name that a rule's function takes its own parameter by: the last part of its path."""
    return row.path.rsplit(".", 1)[-1]


def _choice(rule: UserRule, known: Mapping[str, Argument]) -> str:
    more = "" if rule.memory else "; declare memory=(...) to remember numbers"
    return f"; family '{rule.family}' gives {', '.join(known)}{more}"
