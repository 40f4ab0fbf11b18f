"""Finding rows in tidy tables."""

from collections.abc import Mapping, Sequence
from typing import Any

from covalue_sim.experiments.compare.rows import Cell

Rows = Sequence[Mapping[str, Any]]


def where(rows: Rows, **wanted: Cell) -> list[Mapping[str, Any]]:
    """Rows that have these values, in their order."""
    return [row for row in rows if all(row.get(name) == value for name, value in wanted.items())]


def one(rows: Rows, **wanted: Cell) -> Mapping[str, Any] | None:
    """The first such row; None if there is none."""
    return next(iter(where(rows, **wanted)), None)


def clear(row: Mapping[str, Any]) -> bool:
    """Whether the row's interval leaves 0 out, and its adjusted p-value, if it has one, is below 0.05."""
    return bool((row["low"] > 0 or row["high"] < 0) and not row.get("holm", 0.0) >= 0.05)


def same(row: Mapping[str, Any]) -> bool:
    """Whether a mean difference is exactly 0, with bounds that say so too."""
    return bool(row["difference"] == row["low"] == row["high"] == 0)
