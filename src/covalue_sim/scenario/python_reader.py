"""From Python mappings to nodes, so that a call is checked as a file is."""

import math
from collections.abc import Mapping, Sequence, Set
from numbers import Integral, Real

from covalue_sim.scenario.core_schema import refuse_impossible
from covalue_sim.scenario.node import Field, Fields, Items, Node, Place, Plain, Scalar, shown, unique_fields

DEEPEST = 16


def read_mapping(given: Mapping[str, object], label: str) -> Fields:
    """Return the fields of `given`, named `label` in errors.

    Raises:
        InputError: a name that is no text, a value that a scenario cannot hold, or nesting too deep.
    """
    return _fields(given, label, "", 0)


def read_value(value: object, label: str, name: str = "", depth: int = 0) -> Node:
    """Return the node of one Python value; NumPy's scalars count as numbers.

    Raises:
        InputError: as `read_mapping`.
    """
    place = Place(label)
    if depth > DEEPEST:
        raise place.wrong(name, f"is nested more than {DEEPEST} deep; write it flatter")
    if isinstance(value, Mapping):
        return _fields(value, label, name, depth)
    if isinstance(value, Sequence | Set) and not isinstance(value, str | bytes):
        ordered = sorted(value, key=repr) if isinstance(value, Set) else value
        nodes = (read_value(item, label, f"{name}[{n}]", depth + 1) for n, item in enumerate(ordered))
        return Items(tuple(nodes), place)
    return Scalar(_scalar(value, place, name), place, quoted=isinstance(value, str))


def _fields(given: Mapping[str, object], label: str, name: str, depth: int) -> Fields:
    place = Place(label)
    prefix = f"{name}." if name else ""
    fields = []
    for key, value in given.items():
        if not isinstance(key, str):
            raise place.wrong(name, f"a field's name is {shown(key)}; give text")
        fields.append(Field(key, place, read_value(value, label, prefix + key, depth + 1)))
    return Fields(unique_fields(fields, prefix), place)


def _scalar(value: object, place: Place, name: str) -> Plain:
    if hasattr(value, "dtype") and hasattr(value, "item") and getattr(value, "shape", None) == ():
        value = value.item()
    plain: Plain
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, Integral):
        plain = int(value)
    elif isinstance(value, Real):
        plain = _as_float(value)
    else:
        raise place.wrong(name, f"is of type {type(value).__name__}; give a number, true or false, or text")
    try:
        refuse_impossible(plain)
    except ValueError as error:
        raise place.wrong(name, f"{shown(plain)} {error}") from error
    return plain


def _as_float(value: Real) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.inf
