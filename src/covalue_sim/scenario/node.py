"""What a scenario says before anyone asks what it means: values, lists and fields, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from covalue_sim.errors import InputError

Plain = None | bool | int | float | str
LONGEST_QUOTE = 60
LONGEST_FIELD = 120


def one_line(text: str, longest: int = 500) -> str:
    """Return `text` on one line of printable characters, cut at `longest`."""
    cut = text if len(text) <= longest else text[: longest - 3] + "..."
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in cut)


def shown(value: object) -> str:
    """Return `value` as a scenario file would write it, short and on one line."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        cut = value if len(value) <= LONGEST_QUOTE else value[: LONGEST_QUOTE - 3] + "..."
        return one_line(f"'{cut}'")
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, int):
        return str(value)
    return type(value).__name__


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was said.

    Attributes:
        label: file as shown to people, or the option or argument that said it.
        line, column: counted from 1; 0 where there is no file.
    """

    label: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.label}:{self.line}:{self.column}" if self.line else self.label

    @property
    def origin(self) -> str:
        """File and line, or the option's name, as `show` prints it."""
        return one_line(f"{self.label}:{self.line}" if self.line else self.label)

    def wrong(self, field: str, what: str) -> InputError:
        """Return the error line ``place: field: what``; the field may be empty."""
        named = f"{one_line(field, LONGEST_FIELD)}: " if field else ""
        return InputError(f"{one_line(str(self))}: {named}{one_line(what)}")


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value. `literal` is how it was written; `quoted` whether it stood in quotes."""

    value: Plain
    place: Place
    literal: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list of values."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Field:
    """A name and what stands under it; `place` is that of the name."""

    key: str
    place: Place
    node: "Node"


@dataclass(frozen=True, slots=True)
class Fields:
    """Named values, in the order they were written, no name twice."""

    fields: tuple[Field, ...]
    place: Place

    def __iter__(self) -> Iterator[Field]:
        return iter(self.fields)


Node = Scalar | Items | Fields


def kind_of(node: Node) -> str:
    """Return what `node` is, in the words of an error line."""
    if isinstance(node, Fields):
        return "a group of fields"
    if isinstance(node, Items):
        return "a list"
    return f"text ({shown(node.value)})" if isinstance(node.value, str) else shown(node.value)


def unique_fields(fields: list[Field], prefix: str) -> tuple[Field, ...]:
    """Return the fields.

    Raises:
        InputError: a name stands there twice.
    """
    seen: dict[str, Field] = {}
    for field in fields:
        if field.key in seen:
            first = seen[field.key].place
            where = f" (first at line {first.line})" if first.line else ""
            raise field.place.wrong(prefix + field.key, f"is given twice{where}; keep one of them")
        seen[field.key] = field
    return tuple(fields)
