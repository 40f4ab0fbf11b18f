"""The tables of an analysis on disk: tidy CSV and Parquet, and the verdicts as JSON; each put in place whole."""

import csv
import io
import json
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.discovering import Discovery
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.experiments.sweep.tabulating import Row
from covalue_sim.scenario.node import one_line
from covalue_sim.store.errors import StoreError, clear_lines
from covalue_sim.store.folder import Publication, write_beside
from covalue_sim.store.parquet import ParquetFile

FOLDER = "analysis"
TABLES = ("indices", "convergence", "chance", "extremes", "levels", "weekly")
VERDICTS = "verdicts.json"
DISCOVERY = "discovery.json"


def save(analysis: Analysis, results: Path) -> list[Path]:
    """Write the tables into the folder ``analysis`` of a results folder, all or none.

    Raises:
        StoreError: it cannot be written; what was there before still is.
    """
    folder = results / FOLDER
    names: list[str] = []
    with clear_lines(folder):
        folder.mkdir(exist_ok=True)
        publication = Publication(folder)
        try:
            for name in TABLES:
                rows: list[Row] = getattr(analysis, name)
                if rows:
                    publication.write(f"{name}.csv", _csv(rows))
                    _parquet(publication.path(f"{name}.parquet"), rows)
                    names += [f"{name}.csv", f"{name}.parquet"]
            words = {"of": analysis.of, "asked": analysis.asked, "notes": analysis.notes, "verdicts": analysis.verdicts}
            publication.write(VERDICTS, json.dumps(words, indent=1, ensure_ascii=False) + "\n")
            names.append(VERDICTS)
            (folder / VERDICTS).unlink(missing_ok=True)  # it is what says that the tables belong together
            publication.publish()
            for one in folder.iterdir():
                if one.name not in names and one.suffix in {".csv", ".parquet"}:
                    one.unlink()
        finally:
            publication.discard()
    return [folder / name for name in names]


def load_saved(results: Path) -> Analysis | None:
    """Read what `save` wrote; None where nothing is.

    Raises:
        StoreError: what is there is not what was written.
    """
    folder = results / FOLDER
    if not (folder / VERDICTS).is_file():
        return None
    from pyarrow import parquet

    with clear_lines(folder), _undamaged(folder):
        words = json.loads((folder / VERDICTS).read_text(encoding="utf-8"))
        tables = {
            name: parquet.read_table(folder / f"{name}.parquet").to_pylist()
            for name in TABLES
            if (folder / f"{name}.parquet").is_file()
        }
        found = Analysis(verdicts=words["verdicts"], notes=words["notes"])
        found.asked, found.of = words.get("asked", []), words.get("of", "")
    for name, rows in tables.items():
        setattr(found, name, [_nan(row) for row in rows])
    return found


def save_discovery(found: Discovery, sweep: StoredSweep) -> None:
    """Add what was discovered to that of the same runs, in ``analysis/discovery.json``.

    Raises:
        StoreError: it cannot be written.
    """
    folder = sweep.folder / FOLDER
    there = [one for one in load_discoveries(sweep) if one["condition"] != found.condition]
    one = {"name": found.name, "condition": found.condition, "share": found.share, "n": len(found.cases)}
    content = {"of": sweep.identity, "discoveries": [*there, {**one, "boxes": found.table()}]}
    text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    write_beside(sweep.folder, {f"{folder.name}/{DISCOVERY}": text.encode()})


def load_discoveries(sweep: StoredSweep) -> list[Row]:
    """What was discovered in the runs of a sweep: name, condition, share and boxes of each; none of other runs.

    Raises:
        StoreError: what is there is not what was written.
    """
    path = sweep.folder / FOLDER / DISCOVERY
    with clear_lines(path), _undamaged(path):
        if not path.is_file():
            return []
        content = json.loads(path.read_text(encoding="utf-8"))
        found: list[Row] = content["discoveries"] if content["of"] == sweep.identity else []
    return found


@contextmanager
def _undamaged(place: Path) -> Iterator[None]:
    """Within it, what cannot be made sense of is one line; runs are elsewhere, so that nothing but work is lost."""
    try:
        yield
    except (ValueError, KeyError, TypeError) as error:
        again = "move it away and give the command again"
        raise StoreError(f"{place}: is damaged ({one_line(str(error), 100)}); the runs are not: {again}") from error


def _nan(row: Row) -> Row:
    numbers = {"value", "low", "high"}
    return {name: math.nan if value is None and name in numbers else value for name, value in row.items()}


def _csv(rows: Sequence[Row]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _plain(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def _plain(value: Any) -> Any:  # noqa: ANN401 (a cell of any kind)
    return None if isinstance(value, float) and math.isnan(value) else value


def _parquet(path: Path, rows: Sequence[Row]) -> None:
    import pyarrow as pa

    plain = [{name: _plain(value) for name, value in row.items()} for row in rows]
    schema = pa.schema([(name, _kind(name, pa)) for name in rows[0]])
    with ParquetFile(path, schema) as file:
        file.write(pa.Table.from_pylist(plain, schema=schema))


_TEXTS = {"outcome", "target", "method", "index", "factor", "with", "bounds", "unit", "series", "end", "where", "level"}
_WHOLE = {"n", "replicates", "rank", "point"}


def _kind(name: str, pa: Any) -> Any:  # noqa: ANN401 (pyarrow comes without types)
    if name in _TEXTS:
        return pa.string()
    if name in _WHOLE:
        return pa.int64()
    return pa.bool_() if name == "above_floor" else pa.float64()
