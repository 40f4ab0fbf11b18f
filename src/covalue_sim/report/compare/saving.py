"""The folder of a comparison: every table as Parquet and CSV, and one JSON file that says what was compared."""

import csv
import io
import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from covalue_sim.experiments.compare.rows import Cell
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.sentences import all_findings
from covalue_sim.report.rows import Rows
from covalue_sim.store.errors import clear_lines
from covalue_sim.store.manifest import versions

SUMMARY = "comparison.json"


def save(comparison: Compared) -> list[Path]:
    """Write the files; returns them.

    Raises:
        StoreError: the folder cannot be written.
    """
    folder = comparison.folder
    written = []
    with clear_lines(folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name in comparison.tables:
            rows = comparison.rows(name)
            if rows:
                written += [_parquet(folder / f"{name}.parquet", rows), _text(folder / f"{name}.csv", to_csv(rows))]
        written.append(_text(folder / SUMMARY, to_json(as_dict(comparison))))
    return written


def to_csv(rows: Rows) -> str:
    """A table as CSV with a heading; numbers with all their digits, what is not a number empty."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _number(cell) for name, cell in row.items()} for row in rows)
    return text.getvalue()


def to_json(content: Mapping[str, Any]) -> str:
    """One JSON object; what is undefined or without end is null."""
    return json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def as_dict(comparison: Compared) -> Mapping[str, Any]:
    """What was compared, how, and what came of it; curves and other long tables are in the folder's files."""
    ensemble = comparison.ensemble
    reached = comparison.ran.reached
    short = ("outcomes", "subgroups", "persons", "inequality", "costs", "ratios", "stakeholders", "weight_space")
    return {
        "title": comparison.title,
        "reference": comparison.reference,
        "replicates": comparison.n,
        "dropped": [{"arm": label, "replicate": number} for label, number in ensemble.dropped],
        "arms": [
            {
                "label": arm.label,
                "title": arm.scenario.title,
                "scenario_id": results.scenario_id,
                "results": str(results.folder),
                "command": arm.command(results.replicates, comparison.out, results.folder),
            }
            for arm, results in zip(comparison.arms, ensemble.results, strict=True)
        ],
        "command": comparison.command,
        "folder": str(comparison.folder),
        "precision": None if reached is None else {
            "asked": reached.wish.half_width, "met": reached.met, "widest": reached.widest,
            "outcome": reached.outcome, "arm": reached.arm, "cap": reached.wish.cap,
        },
        "model_version": ensemble.results[0].manifest.get("model_version", ""),
        "versions": versions(),
        "differs": [
            {"path": row.path, "when": row.when, "unit": row.unit,
             "values": dict(zip(comparison.labels, row.values, strict=True)),
             "origins": dict(zip(comparison.labels, row.origins, strict=True))}
            for row in comparison.levers
        ],
        "sentences": all_findings(comparison),
        "tables": {name: _plain(comparison.rows(name)) for name in short},
    }  # fmt: skip


def _plain(rows: Rows) -> list[dict[str, Cell]]:
    return [{name: _known(cell) for name, cell in row.items()} for row in rows]


def _number(cell: Cell) -> Cell:
    """The cell; None for what is not a number."""
    return None if isinstance(cell, float) and math.isnan(cell) else cell


def _known(cell: Cell) -> Cell:
    return None if isinstance(cell, float) and not math.isfinite(cell) else cell


def _parquet(path: Path, rows: Rows) -> Path:
    import pyarrow as pa
    from pyarrow import parquet

    names = list(rows[0])
    columns = {name: [_number(row[name]) for row in rows] for name in names}
    parquet.write_table(pa.table(columns), path, compression="zstd")
    return path


def _text(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
