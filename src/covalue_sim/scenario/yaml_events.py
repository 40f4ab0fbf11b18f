"""What ruamel.yaml's parser says of a file, one event at a time, and its errors as lines for people."""

from collections.abc import Iterator
from typing import Any, Protocol

from covalue_sim.scenario.node import Place

HINTS = (
    ("cannot start any token", "quote the text, and indent with spaces, never with tabs"),
    ("mapping values are not allowed", "quote a text that holds a colon, and check the indentation"),
    ("could not find expected ':'", "write 'name: value'"),
    ("expected <block end>", "check the indentation"),
    ("quoted scalar", "close the quotes"),
    ("flow", "close the bracket or quote the text"),
)


class Event(Protocol):
    """What the parser says of the next piece of the file; scalars alone have the last three."""

    start_mark: Any
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    implicit: tuple[bool, bool]


def events(text: str, label: str) -> Iterator[Event]:
    """Yield the events of the YAML text.

    Raises:
        InputError: not YAML, with the place and a hint.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError

    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except MarkedYAMLError as error:
        problem = str(error.problem or error.context or "cannot be read")
        hint = next((hint for part, hint in HINTS if part in f"{problem} {error.context or ''}"), "correct it")
        mark = error.problem_mark or error.context_mark
        place = Place(label, mark.line + 1, mark.column + 1) if mark else Place(label, 1, 1)
        raise place.wrong("", f"is not YAML: {problem}; {hint}") from error
    except Exception as error:  # a parser may trip over its own feet; the user's file is still what is wrong
        raise Place(label, 1, 1).wrong("", f"cannot be read as YAML ({type(error).__name__}); correct it") from error
