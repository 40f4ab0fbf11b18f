"""The summary table: each outcome's mean over replicates with its interval, as Parquet and as plain CSV."""

import csv
import io
import math
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from covalue_sim.store.arrow import Arrow
from covalue_sim.store.errors import StoreError, clear_lines
from covalue_sim.store.tables import schema_of


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """An outcome of a design point.

    Attributes:
        n: replicates that count; failed ones do not.
        mean, sd, low, high: NaN where undefined (bounds and sd of one replicate), missing in the tables.
        method: how the bounds were made.
    """

    scenario_id: str
    point_id: int
    theme: str
    outcome: str
    unit: str
    n: int
    mean: float
    sd: float
    low: float
    high: float
    method: str


_MEANINGS = {
    "scenario_id": "Name and short key of the scenario.",
    "point_id": "Design point, from 0.",
    "theme": "What the outcome is about.",
    "outcome": "Name of the outcome, a column of the runs table.",
    "unit": "Unit of mean, sd, low and high.",
    "n": "Replicates that count; failed ones do not.",
    "mean": "Mean over replicates.",
    "sd": "Standard deviation over replicates.",
    "low": "Lower bound of the mean's 95 % interval.",
    "high": "Upper bound of the mean's 95 % interval.",
    "method": "Kind of interval: t, Student's.",
}


def to_arrow(rows: Iterable[SummaryRow]) -> Arrow:
    """Arrow table of the rows."""
    import pyarrow as pa

    kinds = {str: pa.string(), int: pa.int32(), float: pa.float64()}
    columns = [(field.name, kinds[field.type], "1", _MEANINGS[field.name]) for field in fields(SummaryRow)]  # type: ignore[index]
    plain = [_plain(row) for row in rows]
    return pa.Table.from_pylist(plain, schema=schema_of("summary", columns))


def to_csv(rows: Iterable[SummaryRow]) -> str:
    """CSV text with a heading; numbers with all their digits, missing ones empty."""
    text = io.StringIO()
    writer = csv.DictWriter(text, [field.name for field in fields(SummaryRow)], lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(_plain, rows))
    return text.getvalue()


def read_csv(path: Path) -> list[SummaryRow]:
    """Rows that `to_csv` wrote, exactly; reads no heavy library.

    Raises:
        StoreError: the file is missing or not ours.
    """
    with clear_lines(path):
        content = path.read_bytes()
    try:
        return [_row(line) for line in csv.DictReader(io.StringIO(content.decode(), newline=""))]
    except (KeyError, TypeError, ValueError, csv.Error):
        raise StoreError(f"{path}: not a summary of covalue; give the same command again to renew it") from None


def _row(line: dict[str, str]) -> SummaryRow:
    if None in line.values():
        raise ValueError("a line that was cut")
    mean, sd, low, high = (float(line[name] or "nan") for name in ("mean", "sd", "low", "high"))
    point, n = int(line["point_id"]), int(line["n"])
    words = (line["theme"], line["outcome"], line["unit"])
    return SummaryRow(line["scenario_id"], point, *words, n, mean, sd, low, high, line["method"])


def _plain(row: SummaryRow) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in _MEANINGS}
    return {name: None if isinstance(value, float) and math.isnan(value) else value for name, value in values.items()}
