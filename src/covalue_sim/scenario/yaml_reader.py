"""From the text of a scenario file to nodes with places: the part of YAML 1.2 that a scenario needs, bounded.

Tags, anchors, aliases, several documents, deep nesting and names given twice are refused. The events of the
parser are taken one by one, so that a bound stops the reading and not the machine.
"""

from dataclasses import dataclass, field

from covalue_sim.scenario.core_schema import plain
from covalue_sim.scenario.node import Field, Fields, Items, Node, Place, Scalar, kind_of, shown, unique_fields
from covalue_sim.scenario.text import UNWANTED
from covalue_sim.scenario.yaml_events import Event, events

DEEPEST = 16
MOST_EVENTS = 20_000


@dataclass(slots=True)
class _Open:
    """A list or group of fields that is not complete yet."""

    listed: bool
    place: Place
    name: str
    children: list[Node] = field(default_factory=list)

    def name_of_next(self) -> str:
        if self.listed:
            return f"{self.name}[{len(self.children)}]"
        if len(self.children) % 2 == 0:
            return self.name
        key = self.children[-1]
        word = str(key.value) if isinstance(key, Scalar) else "?"
        return f"{self.name}.{word}" if self.name else word

    def close(self) -> Node:
        if self.listed:
            return Items(tuple(self.children), self.place)
        prefix = f"{self.name}." if self.name else ""
        fields = [
            Field(_key(name, prefix), name.place, node)
            for name, node in zip(self.children[::2], self.children[1::2], strict=True)
        ]
        return Fields(unique_fields(fields, prefix), self.place)


def _key(node: Node, prefix: str) -> str:
    if isinstance(node, Scalar) and isinstance(node.value, str):
        return node.value
    what = f"a field's name is {kind_of(node)}; give a name, in quotes if it looks like a number"
    raise node.place.wrong(prefix.rstrip("."), what)


def read_yaml(text: str, label: str) -> Fields:
    """Return the fields of the YAML document `text`, named `label` in errors.

    Raises:
        InputError: not YAML, more of YAML than a scenario needs, or no fields; with place.
    """
    root = _compose(text, label)
    if isinstance(root, Fields) and root.fields:
        return root
    if root is None or isinstance(root, Fields) or (isinstance(root, Scalar) and root.value is None):
        raise Place(label, 1, 1).wrong("", "is empty; give fields such as 'title: ...' and 'extends: baseline'")
    what = f"is {kind_of(root)}; give fields such as 'title: ...' and 'extends: baseline'"
    raise root.place.wrong("", what)


def _compose(text: str, label: str) -> Node | None:
    stack: list[_Open] = []
    root: Node | None = None
    for count, event in enumerate(events(text, label)):
        place = Place(label, event.start_mark.line + 1, event.start_mark.column + 1)
        if count > MOST_EVENTS:
            raise place.wrong("", "has too many values; give a smaller scenario")
        kind = type(event).__name__
        name = stack[-1].name_of_next() if stack else ""
        node: Node
        if kind == "DocumentStartEvent" and root is not None:
            raise place.wrong("", "starts a second document; keep one document a file")
        if kind in {"AliasEvent", "ScalarEvent", "SequenceStartEvent", "MappingStartEvent"}:
            _refuse_extras(event, place, name)
        if kind in {"SequenceStartEvent", "MappingStartEvent"}:
            if len(stack) >= DEEPEST:
                raise place.wrong(name, f"is nested more than {DEEPEST} deep; write it flatter")
            stack.append(_Open(kind == "SequenceStartEvent", place, name))
            continue
        if kind == "ScalarEvent":
            node = _scalar(event, place, name)
        elif kind in {"SequenceEndEvent", "MappingEndEvent"}:
            node = stack.pop().close()
        else:
            continue
        if stack:
            stack[-1].children.append(node)
        else:
            root = node
    return root


def _refuse_extras(event: Event, place: Place, name: str) -> None:
    if type(event).__name__ == "AliasEvent" or event.anchor is not None:
        mark = "*" if type(event).__name__ == "AliasEvent" else "&"
        what = f"{shown(f'{mark}{event.anchor}')} is an anchor or alias; write the value out, or use extends:"
        raise place.wrong(name, what)
    if event.tag is not None:
        raise place.wrong(name, f"has the tag {shown(event.tag)}; tags are not accepted, give the plain value")


def _scalar(event: Event, place: Place, name: str) -> Scalar:
    written: str = event.value
    if event.style or not event.implicit[0]:
        if unwanted := UNWANTED.search(written):
            what = f"has the control character U+{ord(unwanted.group()):04X}; delete it"
            raise place.wrong(name, what)
        return Scalar(written, place, written, quoted=True)
    try:
        return Scalar(plain(written), place, written)
    except ValueError as error:
        raise place.wrong(name, f"'{written[:40]}' {error}") from error
