"""Plain fields of an experiment file: texts, numbers, switches, lists; each error with its place."""

from collections.abc import Iterable, Sequence

from covalue_sim.errors import did_you_mean
from covalue_sim.parameters import Parameter
from covalue_sim.scenario.levers import Setting
from covalue_sim.scenario.node import Field, Fields, Items, Node, Scalar, kind_of, shown
from covalue_sim.scenario.values import value_of


def by_name(fields: Iterable[Field], known: Sequence[str], prefix: str = "") -> dict[str, Field]:
    """Fields by name.

    Raises:
        InputError: an unknown one, with the nearest.
    """
    found = {}
    for one in fields:
        if one.key not in known:
            hint = did_you_mean(one.key, known) or f"; give {', '.join(known)}"
            raise one.place.wrong(prefix + one.key, f"is an unknown field{hint}")
        found[one.key] = one
    return found


def number(one: Field, row: Parameter) -> float:
    """A number within the bounds of `row`, whose path names it in errors."""
    value = value_of(Setting(row.path, one.node, one.place), row)
    assert not isinstance(value, str)
    return value


def whole(one: Field, path: str, low: int, high: int, unit: str = "1") -> int:
    """A whole number within bounds."""
    return int(number(one, Parameter(path, low, low, high, unit)))


def real(one: Field, path: str, low: float, high: float, unit: str = "1") -> float:
    """A number within bounds."""
    return float(number(one, Parameter(path, float(low), low, high, unit)))


def switch(one: Field) -> bool:
    """True or false."""
    if isinstance(one.node, Scalar) and isinstance(one.node.value, bool):
        return one.node.value
    raise one.place.wrong(one.key, f"is {kind_of(one.node)}; give true or false")


def text(node: Node, name: str) -> str:
    """A text that is not empty."""
    if isinstance(node, Scalar) and isinstance(node.value, str) and node.value.strip():
        return node.value.strip()
    raise node.place.wrong(name, f"is {kind_of(node)}; give text")


def one_of(one: Field, known: Sequence[str], path: str = "") -> str:
    """One of some words."""
    word = text(one.node, path or one.key)
    if word not in known:
        hint = did_you_mean(word, known) or f"; give one of {', '.join(known)}"
        raise one.node.place.wrong(path or one.key, f"is {shown(word)}, which is not known{hint}")
    return word


def texts(one: Field, known: Sequence[str] | None = None, about: str = "") -> tuple[str, ...]:
    """A list of texts, none twice, each one of `known` where that is given.

    Raises:
        InputError: with the place; `about` says where the known ones are listed.
    """
    if not isinstance(one.node, Items) or not one.node.items:
        kind = "an empty list" if isinstance(one.node, Items) else kind_of(one.node)
        raise one.node.place.wrong(one.key, f"is {kind}; give a list, as in [one, two]")
    found: list[str] = []
    for place, node in enumerate(one.node.items):
        name = f"{one.key}[{place}]"
        word = text(node, name)
        if known is not None and word not in known:
            hint = did_you_mean(word, known) or f"; {about}"
            raise node.place.wrong(name, f"{shown(word)} is not known{hint}")
        if word in found:
            raise node.place.wrong(name, f"{shown(word)} stands there twice; keep one of them")
        found.append(word)
    return tuple(found)


def group_of(one: Field) -> Fields:
    """A group of fields that is not empty."""
    if isinstance(one.node, Fields) and one.node.fields:
        return one.node
    kind = "empty" if isinstance(one.node, Fields) else kind_of(one.node)
    raise one.node.place.wrong(one.key, f"is {kind}; give fields below it")
