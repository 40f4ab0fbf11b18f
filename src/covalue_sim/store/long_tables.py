"""Tables with many rows a run: the weeks, the flows, the people and the services of each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.store.arrow import Arrow
from covalue_sim.store.codec import Arrays
from covalue_sim.store.columns import PEOPLE, SERVICES, Field
from covalue_sim.store.layout import Layout
from covalue_sim.store.records import PointRecord, RunRecord
from covalue_sim.store.tables import ROWS, real, repeated, run_columns, schema_of

Array = NDArray[Any]


@dataclass(frozen=True)
class LongTable:
    """One of the tables with many rows a run.

    Attributes:
        name: of the table and of the array in the run's record.
        columns: (name, Arrow type, unit, meaning) of its own columns.
        rows: the array of one run -> how many rows it makes.
        shape: runs' arrays and their weeks of burn-in -> its own columns, as Arrow arrays.
    """

    name: str
    columns: tuple[tuple[str, Arrow, str, str], ...]
    rows: Callable[[Array], int]
    shape: Callable[[list[Array], list[int]], list[Arrow]]


class LongTableMaker:
    """A `TableMaker` of a `LongTable`; a failed run adds no rows."""

    def __init__(self, table: LongTable) -> None:
        self.table = table
        self.schema = schema_of(table.name, [*run_columns(), *table.columns])
        self._clear()

    def add(self, point: PointRecord, run: RunRecord, arrays: Arrays, burn_in: int) -> None:
        """Take in the next run."""
        array = arrays.get(self.table.name)
        if array is None:
            return
        self._runs.append((point.scenario_id, run.point_id, run.replicate, run.seed))
        self._arrays.append(array)
        self._burn_ins.append(burn_in)
        self._lengths.append(self.table.rows(array))
        self._rows += self._lengths[-1]

    @property
    def full(self) -> bool:
        """Whether a row group is complete."""
        return self._rows >= ROWS

    def take(self) -> Arrow:
        """The rows collected since the last call."""
        import pyarrow as pa

        if not self._runs:
            return self.schema.empty_table()
        ids = zip(zip(*self._runs, strict=True), self.schema, strict=False)
        columns = [repeated(values, self._lengths, field.type) for values, field in ids]
        columns += self.table.shape(self._arrays, self._burn_ins)
        self._clear()
        return pa.Table.from_arrays(columns, schema=self.schema)

    def _clear(self) -> None:
        self._runs: list[tuple[str, int, int, int]] = []
        self._arrays: list[Array] = []
        self._burn_ins: list[int] = []
        self._lengths: list[int] = []
        self._rows = 0


def long_tables(layout: Layout) -> tuple[LongTable, ...]:
    """Weekly, flows, people and services."""
    return _weekly(layout), _flows(layout), _records("people", PEOPLE), _records("services", SERVICES)


def _weekly(layout: Layout) -> LongTable:
    import pyarrow as pa

    own = [(column.name, pa.float64(), column.unit, column.meaning) for column in layout.weekly]
    week = ("week", pa.int32(), "weeks", "Week, 0 being the first after the burn-in.")

    def shape(series: list[Array], burn_ins: list[int]) -> list[Arrow]:
        weeks = [np.arange(len(one)) - burn_in for one, burn_in in zip(series, burn_ins, strict=True)]
        return [pa.array(np.concatenate(weeks).astype(np.int32)), *map(real, np.concatenate(series).T)]

    return LongTable("weekly", (week, *own), len, shape)


def _flows(layout: Layout) -> LongTable:
    import pyarrow as pa

    given = [(a, b, r) for a in layout.actors for b in layout.actors for r in layout.resources]
    labels = [pa.array(column, pa.string()) for column in zip(*given, strict=True)]
    columns = (
        ("giver", pa.string(), "1", "Kind of actor that gives."),
        ("receiver", pa.string(), "1", "Kind of actor that receives."),
        ("resource", pa.string(), "1", "What is given."),
        ("amount", pa.float64(), "of the resource", "Total from week 0."),
    )

    def shape(amounts: list[Array], _: list[int]) -> list[Arrow]:
        places = pa.array(np.tile(np.arange(len(given), dtype=np.int32), len(amounts)))
        return [*(label.take(places) for label in labels), real(np.stack(amounts).reshape(-1))]

    return LongTable("flows", columns, np.size, shape)


def _records(name: str, fields: tuple[Field, ...]) -> LongTable:
    import pyarrow as pa

    kinds = {
        "real": pa.float64(),
        "integer": pa.int32(),
        "index": pa.int32(),
        "flag": pa.bool_(),
        "label": pa.string(),
    }
    columns = tuple((field.name, kinds[field.form], field.unit, field.meaning) for field in fields)

    def shape(records: list[Array], _: list[int]) -> list[Arrow]:
        return [_field(np.concatenate([one[field.name] for one in records]), field) for field in fields]

    return LongTable(name, columns, len, shape)


def _field(codes: Array, field: Field) -> Arrow:
    import pyarrow as pa

    if field.form == "real":
        return real(codes)
    if field.form == "flag":
        return pa.array(codes.astype(np.bool_))
    numbers = np.ascontiguousarray(codes, dtype=np.int32)
    if field.form == "integer":
        return pa.array(numbers)
    if field.form == "index":
        return pa.array(numbers, mask=numbers < 0)
    places = numbers - field.first
    unknown = (places < 0) | (places >= len(field.labels))
    return pa.array(field.labels, pa.string()).take(pa.array(places, mask=unknown))
