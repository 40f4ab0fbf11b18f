"""One value against its row of the parameter table."""

import math
import re
from collections.abc import Callable

from covalue_sim.errors import did_you_mean
from covalue_sim.parameters import Parameter, Value
from covalue_sim.scenario.core_schema import REAL
from covalue_sim.scenario.levers import Setting
from covalue_sim.scenario.node import Plain, Scalar, kind_of, shown

LONGEST_GUESSED = 80


class Unsuitable(Exception):  # noqa: N818 (told to users as an InputError, with its place)
    """A value that a parameter cannot take; the text says why and what would be right."""


def value_of(setting: Setting, row: Parameter) -> Value:
    """Return the value that `setting` gives to the parameter `row`: a float for a real, whatever its writing.

    Raises:
        InputError: of another kind, out of bounds, or not one of the choices; with place and what would be
            right.
    """
    node = setting.node
    if not isinstance(node, Scalar):
        raise setting.place.wrong(setting.path, f"is {kind_of(node)}; give {wanted(row)}")
    checks: dict[str, Callable[[Scalar, Parameter], Value]]
    checks = {"real": _real, "integer": _integer, "switch": _switch, "choice": _choice}
    try:
        return checks[row.kind](node, row)
    except Unsuitable as error:
        raise node.place.wrong(setting.path, str(error)) from error


def wanted(row: Parameter) -> str:
    """Return in words what values the parameter takes: ``a number from 0 to 1``, ``true or false``."""
    if row.kind == "switch":
        return "true or false"
    if row.kind == "choice":
        return f"one of {', '.join(row.choices)}"
    noun = "a whole number" if row.kind == "integer" else "a number"
    unit = "" if row.unit == "1" else f" ({row.unit})"
    return f"{noun}{span(row)}{unit}"


def span(row: Parameter) -> str:
    """Return the bounds in words, with a leading blank; empty where there are none."""
    low = "" if math.isnan(row.low) else f" from {row.low:.15g}"
    high = "" if math.isnan(row.high) else f" to {row.high:.15g}"
    return low + high


def _real(node: Scalar, row: Parameter) -> float:
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Unsuitable(f"is {kind_of(node)}{_number_hint(value)}; give {wanted(row)}")
    return _within(float(value) + 0.0, row)


def _integer(node: Scalar, row: Parameter) -> int:
    value = node.value
    if isinstance(value, float):
        near = f"; write {int(value)}" if value.is_integer() else ""
        raise Unsuitable(f"{node.literal or shown(value)} is not a whole number{near}; give {wanted(row)}")
    if isinstance(value, bool) or not isinstance(value, int):
        raise Unsuitable(f"is {kind_of(node)}{_number_hint(value)}; give {wanted(row)}")
    return int(_within(value, row))


def _within(value: float, row: Parameter) -> float:
    if value < row.low or value > row.high:
        raise Unsuitable(f"{shown(value)} is out of range; give {wanted(row)}")
    return value


def _number_hint(value: Plain) -> str:
    """Say how to write as a number what was written as text."""
    if not isinstance(value, str):
        return ""
    word = value.strip()[:LONGEST_GUESSED]
    if REAL.fullmatch(word):
        return f"; write {word} without quotes"
    if percent := re.fullmatch(r"([0-9]+(?:\.[0-9]+)?) ?%", word):
        return f"; write {float(percent[1]) / 100:.10g}"
    for mark, right in ((",", "."), ("_", "")):
        if REAL.fullmatch(word.replace(mark, right)):
            return f"; write {word.replace(mark, right)}"
    return ""


def _switch(node: Scalar, row: Parameter) -> bool:
    if isinstance(node.value, bool):
        return node.value
    word = str(node.value).lower()
    hint = ""
    if word in {"yes", "on", "1", "true"}:
        hint = "; write true" + (" without quotes" if word == "true" else "")
    elif word in {"no", "off", "0", "false"}:
        hint = "; write false" + (" without quotes" if word == "false" else "")
    raise Unsuitable(f"is {kind_of(node)}{hint}; give {wanted(row)}")


def _choice(node: Scalar, row: Parameter) -> str:
    value = node.value
    if not isinstance(value, str):
        raise Unsuitable(f"is {kind_of(node)}; give {wanted(row)}")
    if value not in row.choices:
        hint = did_you_mean(value, row.choices) if len(value) <= LONGEST_GUESSED else ""
        raise Unsuitable(f"{shown(value)} is not one of its names{hint or ';'} give {wanted(row)}")
    return value
