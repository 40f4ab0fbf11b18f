"""Real people to start from: a CSV file with one person a row, checked cell by cell."""

import csv
import hashlib
import io
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from covalue_sim.errors import InputError, did_you_mean, nearest_or_all
from covalue_sim.model.traits import TRAITS
from covalue_sim.scenario.columns import Column
from covalue_sim.scenario.document import COLUMNS
from covalue_sim.scenario.frozen import Frozen
from covalue_sim.scenario.library import File
from covalue_sim.scenario.node import Place, shown
from covalue_sim.scenario.scenario import Survey
from covalue_sim.scenario.survey_cells import Reader, cell_reader
from covalue_sim.scenario.text import read_bytes

LARGEST = 64 * 1024 * 1024
MOST_PEOPLE = 1_000_000
MOST_COLUMNS = 2_000
LEAST_PEOPLE = 2


def read_survey(file: File, columns: Mapping[str, Column], folder: Path) -> Survey:
    """Return the people of a survey.

    The file is CSV in UTF-8, with commas or semicolons, one heading a column and one person a row. An empty
    cell or ``NA`` is unknown. Without `columns`, the columns whose heading is the name of a trait are taken.

    Args:
        file: the survey.
        columns: column by trait.
        folder: folder of the scenario, which the survey's `source` is relative to.

    Raises:
        InputError: with row and trait: no such column or trait, a cell that is no number or out of the
            trait's range, rows of different length, fewer than two people, or a file too large.
    """
    content = read_bytes(file.path, file.label, LARGEST)
    rows = _rows(content, file.label)
    _, heading = next(rows, (1, []))
    wanted = _wanted(columns, heading, file.label)
    readers = [
        cell_reader(TRAITS[trait], heading.index(column.heading), column.scale) for trait, column in wanted.items()
    ]
    values = _people(rows, readers, len(heading), file.label)
    return Survey(
        traits=Frozen(zip(wanted, values, strict=True)),
        count=len(values[0]),
        source=os.path.relpath(file.path, folder).replace(os.sep, "/"),
        digest=hashlib.sha256(content).hexdigest(),
        columns=Frozen((trait, (column.heading, column.scale)) for trait, column in wanted.items()),
    )


def _rows(content: bytes, label: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank, with their line."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise _wrong(label, line, "", "is not UTF-8 text; save the survey as CSV in UTF-8") from error
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise _wrong(label, line, "", f"is not CSV ({error}); quote cells that hold commas or quotes") from error


def _wanted(columns: Mapping[str, Column], heading: list[str], label: str) -> dict[str, Column]:
    """Return the column of each trait that the survey gives, and strip the heading."""
    heading[:] = [cell.strip() for cell in heading]
    if len(heading) > MOST_COLUMNS:
        raise _wrong(label, 1, "", f"has {len(heading):,} columns; give at most {MOST_COLUMNS:,}")
    for trait, column in columns.items():
        if trait not in TRAITS:
            hint = nearest_or_all(trait[:80], TRAITS)
            raise column.place.wrong(f"{COLUMNS}.{trait}", f"is no trait of a patient{hint}")
        if column.heading not in heading:
            hint = did_you_mean(column.heading[:80], heading) or f"; it has {_some(heading)}"
            what = f"{label} has no column {shown(column.heading)}{hint}"
            raise column.place.wrong(f"{COLUMNS}.{trait}", what)
    wanted = {trait: columns[trait] for trait in TRAITS if trait in columns}
    if not columns:
        wanted = {trait: Column(trait, 1.0, Place(label)) for trait in TRAITS if trait in heading}
    if not wanted:
        what = f"no heading is the name of a trait; it has {_some(heading)}, say under {COLUMNS} which is which"
        raise _wrong(label, 1, "", what)
    for trait, column in wanted.items():
        if heading.count(column.heading) > 1:
            raise _wrong(label, 1, trait, f"two columns are headed {shown(column.heading)}; rename one")
    return wanted


def _people(
    rows: Iterable[tuple[int, list[str]]], readers: list[Reader], width: int, label: str
) -> tuple[tuple[float, ...], ...]:
    """Return the values by reader, one a person."""
    values: tuple[list[float], ...] = tuple([] for _ in readers)
    for count, (line, row) in enumerate(rows, start=1):
        if count > MOST_PEOPLE:
            raise _wrong(label, line, "", f"has more than {MOST_PEOPLE:,} people; give a sample of them")
        if len(row) != width:
            what = f"has {len(row)} cells where the heading has {width}; give one cell a column"
            raise _wrong(label, line, "", what)
        for reader, column in zip(readers, values, strict=True):
            try:
                column.append(reader(row))
            except ValueError as error:
                raise _wrong(label, line, "", str(error)) from error
    if len(values[0]) < LEAST_PEOPLE:
        raise Place(label).wrong("", f"has too few people ({len(values[0])}); give at least {LEAST_PEOPLE} rows")
    return tuple(tuple(column) for column in values)


def _wrong(label: str, line: int, field: str, what: str) -> InputError:
    """Return the error line ``survey.csv:17: trait: what``."""
    return Place(f"{label}:{line}").wrong(field, what)


def _some(heading: list[str]) -> str:
    names = [shown(name) for name in heading if name]
    return ", ".join(names[:8]) + (", ..." if len(names) > 8 else "") if names else "no headings"
