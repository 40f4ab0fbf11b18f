"""What-ifs as they are given: a name, and assignments to levers."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.parameters import Value
from covalue_sim.scenario.scenario import Scenario

Source = Scenario | str | Path | Mapping[str, object]


@dataclass(frozen=True)
class WhatIf:
    """A variant of the reference, or of another scenario.

    Attributes:
        name: short name; that of the arm.
        changes: assignments ``path=value``.
        source: the scenario that is changed; the reference unless given.
    """

    name: str
    changes: tuple[str, ...]
    source: Source | None = None


def parse_what_if(text: str) -> WhatIf:
    """Read ``"name: path=value path=value"``; the first word may name the scenario that is changed.

    Raises:
        InputError: no name, no assignment, or quotes that do not close.
    """
    name, colon, rest = text.partition(":")
    name = name.strip()
    example = 'write --what-if "pay: compensation.rule=hourly compensation.rate=10"'
    if not colon or not name or "=" in name:
        raise InputError(f"--what-if: {text!r} has no name; {example}")
    try:
        words = shlex.split(rest)
    except ValueError:
        raise InputError(f"--what-if {name}: a quote does not close; {example}") from None
    source = words.pop(0) if words and "=" not in words[0] else None
    if not words:
        raise InputError(f"--what-if {name}: changes nothing; {example}")
    wrong = [word for word in words if "=" not in word]
    if wrong:
        raise InputError(f"--what-if {name}: {wrong[0]!r} is no assignment; {example}")
    return WhatIf(name, tuple(words), source)


def assignments(changes: Mapping[str, Value]) -> tuple[str, ...]:
    """Write values by path as ``path=value``, to the last digit."""
    return tuple(f"{path}={_text(value)}" for path, value in changes.items())


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value) if isinstance(value, int | float) else str(value)
