"""The entries of `interventions:` as they stand in a file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from covalue_sim.scenario.levers import Setting, flatten, gather
from covalue_sim.scenario.node import Field, Fields, Items, Node, kind_of


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of `interventions:`, not checked against the table yet."""

    week: Setting
    levers: Mapping[str, Setting]


def read_changes(given: Field) -> Iterator[Change]:
    """Yield the entries.

    Raises:
        InputError: no list, an entry without week or levers, or with more than these; with place.
    """
    if not isinstance(given.node, Items):
        what = f"is {kind_of(given.node)}; give a list, each entry as in '- week: 26' with 'set:' below it"
        raise given.place.wrong(given.key, what)
    for number, node in enumerate(given.node.items):
        yield _change(node, f"{given.key}[{number}]")


def _change(node: Node, name: str) -> Change:
    parts = {one.key: one for one in node} if isinstance(node, Fields) else {}
    if not isinstance(node, Fields) or parts.keys() != {"week", "set"}:
        odd = next((one for key, one in parts.items() if key not in {"week", "set"}), None)
        if odd:
            raise odd.place.wrong(f"{name}.{odd.key}", "is an unknown field; give 'week' and 'set' only")
        raise node.place.wrong(name, "is not complete; give 'week: 26' and 'set:' with the levers to change")
    levers = parts["set"].node
    if not isinstance(levers, Fields) or not levers.fields:
        kind = "empty" if isinstance(levers, Fields) else kind_of(levers)
        what = f"is {kind}; give levers and their values"
        raise parts["set"].place.wrong(f"{name}.set", what)
    week = Setting(f"{name}.week", parts["week"].node, parts["week"].place)
    return Change(week, gather(flatten(levers)))
