"""The runs table: one row a replicate, with every parameter value and every outcome, failed runs included."""

from collections.abc import Mapping

import numpy as np

from covalue_sim.parameters import Value
from covalue_sim.store.arrow import Arrow
from covalue_sim.store.codec import Arrays, bytes_to_numbers
from covalue_sim.store.layout import Column, Layout
from covalue_sim.store.records import PointRecord, RunRecord
from covalue_sim.store.tables import real, repeated, run_columns, schema_of

ROWS = 1 << 14
"""Rows of a row group; few, because rows are wide."""


class RunsTableMaker:
    """A `TableMaker` of the runs table.

    Args:
        layout: names, units and meanings of the columns.
        values: the folder's base values of the parameters; a point says what it changes.
    """

    def __init__(self, layout: Layout, values: Mapping[str, Value]) -> None:
        self._layout = layout
        self._values = values
        self.schema = schema_of("runs", _columns(layout))
        self._clear()

    def add(self, point: PointRecord, run: RunRecord, arrays: Arrays, burn_in: int) -> None:
        """Take in the next run."""
        if not self._points or self._points[-1] is not point:
            self._points.append(point)
            self._lengths.append(0)
        self._lengths[-1] += 1
        self._runs.append(run)

    @property
    def full(self) -> bool:
        """Whether a row group is complete."""
        return len(self._runs) >= ROWS

    def take(self) -> Arrow:
        """The rows collected since the last call."""
        import pyarrow as pa

        if not self._runs:
            return self.schema.empty_table()
        changed = {name for point in self._points for name in point.changes}
        columns = [
            repeated([point.scenario_id for point in self._points], self._lengths, pa.string()),
            pa.array([run.point_id for run in self._runs], pa.int32()),
            pa.array([run.replicate for run in self._runs], pa.int32()),
            pa.array([run.seed for run in self._runs], pa.int64()),
            pa.array([run.status for run in self._runs], pa.string()),
            *(self._parameter(column, column.name in changed) for column in self._layout.parameters),
            *map(real, self._outcomes().T),
        ]
        self._clear()
        return pa.Table.from_arrays(columns, schema=self.schema)

    def _parameter(self, column: Column, changed: bool) -> Arrow:
        import pyarrow as pa

        if not changed:  # hundreds of columns of a sweep are the same throughout
            return pa.repeat(pa.scalar(self._values[column.name], _type(column)), len(self._runs))
        values = [point.changes.get(column.name, self._values[column.name]) for point in self._points]
        return repeated(values, self._lengths, _type(column))

    def _outcomes(self) -> Arrow:
        matrix = np.full((len(self._runs), len(self._layout.outcomes)), np.nan)
        for row, run in enumerate(self._runs):
            if run.failure is None:
                matrix[row] = bytes_to_numbers(run.outcomes)
        return matrix

    def _clear(self) -> None:
        self._runs: list[RunRecord] = []
        self._points: list[PointRecord] = []
        self._lengths: list[int] = []


def _columns(layout: Layout) -> list[tuple[str, Arrow, str, str]]:
    import pyarrow as pa

    status = ("status", pa.string(), "1", "ok, or failed: then the outcomes are missing.")
    own = [*layout.parameters, *layout.outcomes]
    return [
        *run_columns(),
        status,
        *((column.name, _type(column), column.unit, column.meaning) for column in own),
    ]


def _type(column: Column) -> Arrow:
    import pyarrow as pa

    kinds = {"integer": pa.int64(), "switch": pa.bool_(), "choice": pa.string()}
    return kinds.get(column.kind, pa.float64())
