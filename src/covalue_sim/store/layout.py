"""Names, units and meanings of a folder's columns, kept in its journal so that it explains itself."""

import json
from dataclasses import asdict, dataclass

REAL = "real"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of numbers or names.

    Attributes:
        kind: real, integer, switch or choice, as in the parameter table.
        theme: heading under which people see it; empty for none.
    """

    name: str
    unit: str = "1"
    meaning: str = ""
    theme: str = ""
    kind: str = REAL


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns of the tables that depend on the model.

    Attributes:
        parameters: values that a run is made with.
        outcomes: one number a run each.
        weekly: one number a week each.
        actors: kinds that give and receive.
        resources: what they give.
    """

    parameters: tuple[Column, ...]
    outcomes: tuple[Column, ...]
    weekly: tuple[Column, ...]
    actors: tuple[str, ...]
    resources: tuple[str, ...]

    def to_json(self) -> str:
        """Text that `from_json` reads."""
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Layout":
        """Read what `to_json` wrote."""
        content = json.loads(text)

        def columns(name: str) -> tuple[Column, ...]:
            return tuple(Column(**column) for column in content[name])

        return cls(
            columns("parameters"),
            columns("outcomes"),
            columns("weekly"),
            tuple(content["actors"]),
            tuple(content["resources"]),
        )
