"""What all tables share: a schema that explains itself, the run a row is from, the end of a row group."""

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from covalue_sim.store.arrow import Arrow
from covalue_sim.store.codec import Arrays
from covalue_sim.store.records import PointRecord, RunRecord
from covalue_sim.store.sqlite import SCHEMA

ROWS = 1 << 16
"""A row group ends with the first run that brings it to this many rows; it never depends on chunks."""


class TableMaker(Protocol):
    """Collects runs in order and gives them as Arrow tables of one schema."""

    schema: Arrow

    def add(self, point: PointRecord, run: RunRecord, arrays: Arrays, burn_in: int) -> None:
        """Take in the next run."""

    @property
    def full(self) -> bool:
        """Whether a row group is complete."""

    def take(self) -> Arrow:
        """The rows collected since the last call."""


def schema_of(table: str, columns: Sequence[tuple[str, Arrow, str, str]]) -> Arrow:
    """Arrow schema of (name, type, unit, meaning), which carries units, meanings and the schema's version."""
    import pyarrow as pa

    fields = [
        pa.field(name, kind, metadata={"unit": unit, "meaning": meaning}) for name, kind, unit, meaning in columns
    ]
    return pa.schema(fields, metadata={"covalue.table": table, "covalue.schema": str(SCHEMA)})


def run_columns() -> list[tuple[str, Arrow, str, str]]:
    """The columns that say which run a row is from; first in every table."""
    import pyarrow as pa

    return [
        ("scenario_id", pa.string(), "1", "Name and short key of the scenario."),
        ("point_id", pa.int32(), "1", "Design point, from 0."),
        ("replicate", pa.int32(), "1", "Replicate, from 0."),
        ("seed", pa.int64(), "1", "Seed that the replicates share."),
    ]


def repeated(values: Sequence[Any], lengths: Sequence[int], kind: Arrow) -> Arrow:
    """Arrow array with each value repeated its number of times."""
    import pyarrow as pa

    places = np.repeat(np.arange(len(values), dtype=np.int32), lengths)
    return pa.array(values, type=kind).take(pa.array(places))


def real(numbers: NDArray[Any]) -> Arrow:
    """Float column; what is not a number is missing."""
    import pyarrow as pa

    return pa.array(np.ascontiguousarray(numbers, dtype=np.float64), from_pandas=True)
