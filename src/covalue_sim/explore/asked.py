"""What a page may ask: messages checked field by field, numbers clamped to the table's ranges."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.parameters import PARAMETERS, Parameter, Value

LARGEST_MESSAGE = 65_536
MOST_CHANGES = 200
"""Weeks with an intervention in a schedule, and levers in one of them."""
MOST_PATIENTS, MOST_WEEKS, MOST_FRAMES, MOST_RUNS = 5_000, 520, 40, 200
LONGEST_NAME = 120
ARMS = ("A", "B")
KINDS = ("patients", "professionals", "groups", "organisations")
SETUP = {"seed": "run.seed", "patients": "population.patients.count", "weeks": "run.weeks"}
LIMITS = {"patients": (3, MOST_PATIENTS), "weeks": (1, MOST_WEEKS)}

Message = Mapping[str, Any]
Table = Mapping[str, Parameter]


@dataclass(frozen=True)
class Opening:
    """An arm to open.

    Attributes:
        levers: path -> value from week 0 on.
        schedule: week -> levers changed at its start; None for the scenario's own.
        setup: seed, number of patients and weeks by path, as far as given.
    """

    arm: str
    scenario: str
    levers: Mapping[str, Value]
    schedule: Mapping[int, Mapping[str, Value]] | None
    setup: Mapping[str, Value]


def read(text: str | bytes) -> dict[str, Any]:
    """Return the message in `text`.

    Raises:
        InputError: too long, no JSON, no object, or a number that is not finite.
    """
    if isinstance(text, bytes):
        raise InputError("the page speaks text; bytes are not understood")
    if len(text) > LARGEST_MESSAGE:
        raise InputError(f"the message has {len(text):,} characters; at most {LARGEST_MESSAGE:,} are read")
    try:
        message = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise InputError("the message is no JSON that can be read") from error
    if not isinstance(message, dict) or not isinstance(message.get("type"), str):
        raise InputError("the message is no object with a type")
    return message


def opening(message: Message, table: Table = PARAMETERS) -> Opening:
    """Return what a message of type ``open`` asks for.

    Raises:
        InputError: a field that cannot be used.
    """
    given = message.get("schedule")
    schedule: dict[int, dict[str, Value]] | None = None
    if given is not None:
        if not isinstance(given, list) or len(given) > MOST_CHANGES:
            raise InputError(f"schedule: give a list of at most {MOST_CHANGES} interventions")
        schedule = {}
        for entry in given:
            if not isinstance(entry, dict):
                raise InputError("schedule: each entry has a week and what is set")
            week = whole(entry, "week", 0, MOST_WEEKS - 1)
            schedule[week] = {**schedule.get(week, {}), **_levers(entry.get("set"), table)}
    setup = {}
    for name, path in SETUP.items():
        low, high = LIMITS.get(name, (0, int(PARAMETERS[path].high)))
        if message.get(name) is not None:
            setup[path] = whole(message, name, low, high)
    return Opening(one_of(message, "arm", ARMS), text(message, "scenario"), _levers(message.get("levers", {}), table),
                   schedule, setup)  # fmt: skip


def whole(message: Message, name: str, low: int, high: int) -> int:
    """Return a whole number, clamped to low .. high.

    Raises:
        InputError: there is none.
    """
    value = message.get(name)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise InputError(f"{name}: give a whole number from {low} to {high}")
    return min(max(value, low), high)


def text(message: Message, name: str) -> str:
    """Return a short text.

    Raises:
        InputError: there is none.
    """
    value = message.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_NAME:
        raise InputError(f"{name}: give a name of at most {LONGEST_NAME} characters")
    return value


def one_of(message: Message, name: str, choices: tuple[str, ...]) -> str:
    """Return one of several words.

    Raises:
        InputError: it is none of them.
    """
    value = message.get(name)
    if value not in choices:
        raise InputError(f"{name}: give one of {', '.join(choices)}")
    return str(value)


def clamped(row: Parameter, value: object) -> Value:
    """Return `value` as the parameter takes it, a number brought into its range.

    Raises:
        InputError: it is of another kind, or no number.
    """
    if row.kind == "choice":
        if value not in row.choices:
            raise InputError(f"{row.path}: give one of {', '.join(row.choices)}")
        return str(value)
    if row.kind == "switch":
        if not isinstance(value, bool):
            raise InputError(f"{row.path}: give true or false")
        return value
    try:
        number = math.nan if isinstance(value, bool) or not isinstance(value, int | float) else float(value)
    except OverflowError:
        number = math.nan
    if not math.isfinite(number):
        raise InputError(f"{row.path}: give a number from {row.low:g} to {row.high:g}")
    if row.kind == "integer":
        return int(min(max(round(number), row.low), row.high))
    return min(max(number, row.low), row.high)


def _levers(given: object, table: Table) -> dict[str, Value]:
    if not isinstance(given, dict) or len(given) > MOST_CHANGES:
        raise InputError(f"levers: give an object of at most {MOST_CHANGES} levers and their values")
    levers = {}
    for path, value in given.items():
        row = table.get(path)
        if row is None:
            raise InputError(f"there is no lever of that name{did_you_mean(path[:80], table)}")
        if row.structural:
            raise InputError(f"{path}: is fixed before week 0 and is no lever")
        levers[path] = clamped(row, value)
    return levers


def _refuse_constant(word: str) -> NoReturn:
    raise ValueError(word)
