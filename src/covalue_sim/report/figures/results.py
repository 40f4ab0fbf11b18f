"""Reading the tables of a results folder: only the columns asked for, of one design point."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from covalue_sim.errors import InputError
from covalue_sim.report.figures.facts import Facts, read_facts
from covalue_sim.store.arrow import Arrow

Column: TypeAlias = NDArray[Any]
Table: TypeAlias = Mapping[str, Column]

_POINT = ("scenario_id", "point_id")


class Results:
    """A results folder, read lazily.

    A folder with several design points shows the first one; `facts` and captions say so.

    Raises:
        InputError: the folder does not exist.
    """

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise InputError(f"{folder}: no such results folder; expected one written by 'covalue run'")
        self.folder = folder
        self._point: tuple[Any, ...] | None = None
        self.points = 1

    @cached_property
    def facts(self) -> Facts:
        """Scenario's title, interventions, and so on."""
        return read_facts(self.folder)

    def path(self, name: str) -> Path:
        """Where the table `name` lies."""
        return self.folder / f"{name}.parquet"

    def table(self, name: str, needed: Iterable[str], wanted: Iterable[str] = ()) -> Table | None:
        """Columns of `<name>.parquet`, with `replicate`; numbers as float64 or integers, text as objects.

        Returns:
            None if there is no such file, a needed column is missing or no row is left.

        Raises:
            InputError: the file is no Parquet table, or has no replicates.
        """
        path = self.path(name)
        if not path.exists():
            return None
        columns = _read(path, {"replicate", *_POINT, *needed, *wanted})
        if "replicate" not in columns:
            raise InputError(f"{path}: no column 'replicate'; expected a table written by 'covalue run'")
        if not set(needed) <= columns.keys() or len(columns["replicate"]) == 0:
            return None
        mine = self._of_point(columns)
        return {key: column[mine] for key, column in columns.items()} if mine.any() else None

    def _of_point(self, columns: Table) -> NDArray[np.bool_]:
        keys = [columns[key] for key in _POINT if key in columns]
        if self._point is None or len(self._point) != len(keys):
            self._point = tuple(column[0] for column in keys)
            self.points = len(set(zip(*(column.tolist() for column in keys), strict=True))) if keys else 1
        mine = np.ones(len(columns["replicate"]), dtype=bool)
        for column, value in zip(keys, self._point, strict=True):
            mine &= column == value
        return mine


def _read(path: Path, names: set[str]) -> dict[str, Column]:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        with parquet.ParquetFile(path) as file:
            table = file.read(columns=[name for name in file.schema_arrow.names if name in names])
    except (pa.ArrowException, OSError) as error:
        reason = " ".join(str(error).split())[:120]
        raise InputError(f"{path}: not a readable Parquet table ({reason}); run the scenario again") from None
    return {name: _values(table.column(name)) for name in table.column_names}


def _values(column: Arrow) -> Column:
    import pyarrow as pa

    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if pa.types.is_boolean(column.type):
        column = column.cast(pa.int8())
    return np.asarray(column.to_numpy())


def numbers(table: Table, name: str, path: Path) -> NDArray[np.float64]:
    """Column `name` as float64; NaN for what is missing or not finite.

    Args:
        table: from `Results.table`.
        name: one of its columns.
        path: the table's file, for the message.

    Raises:
        InputError: the column holds text.
    """
    column = table[name]
    if column.dtype.kind not in "fiu":
        raise InputError(f"{path}: column '{name}' holds text; expected numbers")
    values = column.astype(np.float64)
    return np.where(np.isfinite(values), values, np.nan)


def places(column: Column, names: Sequence[str]) -> NDArray[np.int64]:
    """Place of each label among `names`; -1 for what is missing or none of them."""
    known = {name: place for place, name in enumerate(names)}
    return np.array([known.get(name, -1) for name in column.tolist()], dtype=np.int64)
