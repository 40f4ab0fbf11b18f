"""Finding rows in tidy tables, and tables for readers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
Rows = Sequence[Row]


@dataclass(frozen=True)
class Grid:
    """A table for readers.

    Attributes:
        caption: what it holds.
        headings: of the columns; the first column names the row.
        rows: cells as text.
    """

    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


def where(rows: Rows, **wanted: object) -> list[Row]:
    """Rows that have these values, in their order."""
    return [row for row in rows if all(row.get(name) == value for name, value in wanted.items())]


def one(rows: Rows, **wanted: object) -> Row | None:
    """The first such row; None if there is none."""
    return next(iter(where(rows, **wanted)), None)
