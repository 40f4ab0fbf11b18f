"""Whether a table that was made again is the one that was bundled."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.errors import InputError
from covalue_sim.store.arrow import Arrow
from covalue_sim.store.parquet import sha256_of
from covalue_sim.store.verify import content_of


class Agreement(StrEnum):
    """How two files of one table compare."""

    bytes = "same bytes"
    content = "same numbers"
    differs = "differs"
    missing = "not made again"


@dataclass(frozen=True)
class Compared:
    """A table, as bundled and as made again.

    Attributes:
        part: name of its results folder.
        table: name of its file.
        agreement: how the two compare; the same numbers in other bytes come of another version of pyarrow.
        detail: what differs; empty where nothing does.
    """

    part: str
    table: str
    agreement: Agreement
    detail: str = ""

    @property
    def agrees(self) -> bool:
        """Whether every number is the same."""
        return self.agreement in {Agreement.bytes, Agreement.content}


def compare_tables(part: str, bundled: Path, again: Path, tables: list[str]) -> list[Compared]:
    """Compare the named tables of two folders.

    Raises:
        InputError: a bundled file is no table.
    """
    return [Compared(part, name, *_compare(bundled / name, again / name)) for name in tables]


def _compare(bundled: Path, again: Path) -> tuple[Agreement, str]:
    if not again.is_file():
        return Agreement.missing, ""
    if sha256_of(bundled) == sha256_of(again):
        return Agreement.bytes, ""
    if bundled.suffix != ".parquet":
        return Agreement.differs, _lines(bundled, again)
    from pyarrow import ArrowException, parquet

    try:
        if content_of(bundled) == content_of(again):
            return Agreement.content, ""
        return Agreement.differs, _difference(parquet.read_table(bundled), parquet.read_table(again))
    except (ArrowException, OSError, ValueError) as error:
        reason = " ".join(str(error).split())[:120]
        raise InputError(f"{bundled.name}: is no table that can be read ({reason}); get the bundle again") from None


def _lines(one: Path, other: Path) -> str:
    first, second = (path.read_bytes().splitlines() for path in (one, other))
    if len(first) != len(second):
        return f"{len(first)} lines bundled, {len(second)} again"
    unlike = [number for number, (a, b) in enumerate(zip(first, second, strict=True), 1) if a != b]
    return f"{len(unlike)} of {len(first)} lines, first line {unlike[0]}" if unlike else "line ends"


def _difference(one: Arrow, other: Arrow) -> str:
    """Which columns differ, and by how much."""
    if one.num_rows != other.num_rows:
        return f"{one.num_rows} rows bundled, {other.num_rows} again"
    odd = sorted(set(one.column_names) ^ set(other.column_names))
    if odd:
        where = "bundled" if odd[0] in one.column_names else "again"
        return f"{len(odd)} columns are in one alone, first {odd[0]} ({where})"
    unlike = list(_unlike(one, other))
    if not unlike:
        return "order or types of columns"
    largest = max((by for _, by in unlike if by is not None), default=None)
    by = "" if largest is None else f", by up to {largest:.3g}"
    return f"{len(unlike)} of {one.num_columns} columns, first {unlike[0][0]}{by}"


def _unlike(one: Arrow, other: Arrow) -> Iterator[tuple[str, float | None]]:
    """Columns that differ, with the largest difference of numbers."""
    for name in one.column_names:
        first, second = (_values(table.column(name)) for table in (one, other))
        if first.dtype != second.dtype or first.dtype.kind not in "fiu":
            if first.tolist() != second.tolist():
                yield name, None
        elif first.tobytes() != second.tobytes():
            gaps = np.abs(first.astype(np.float64) - second.astype(np.float64))
            yield name, float(np.nanmax(gaps)) if np.isfinite(gaps).any() else None


def _values(column: Any) -> NDArray[Any]:  # noqa: ANN401 (pyarrow comes without types)
    values: NDArray[Any] = column.to_numpy()
    return values
