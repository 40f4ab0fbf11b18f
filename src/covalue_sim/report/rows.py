"""Finding rows in tidy tables."""

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
Rows = Sequence[Row]


def where(rows: Rows, **wanted: object) -> list[Row]:
    """Rows that have these values, in their order."""
    return [row for row in rows if all(row.get(name) == value for name, value in wanted.items())]


def one(rows: Rows, **wanted: object) -> Row | None:
    """The first such row; None if there is none."""
    return next(iter(where(rows, **wanted)), None)
