"""Files that a page offers: series, people, the scenario, and the command that gives the same numbers."""

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from covalue_sim.explore.arm import Arm
from covalue_sim.model.outcomes import WEEKLY
from covalue_sim.model.snapshots import END, people
from covalue_sim.scenario import dump
from covalue_sim.store.columns import PEOPLE, Field

Columns = Mapping[str, list[Any]]


def scenario_file(arm: Arm) -> bytes:
    """Return the scenario as a file that `covalue run` takes: every value, and the interventions."""
    return dump(arm.scenario).encode()


def series(arm: Arm) -> Columns:
    """Return the weekly measures from week 0 by name, running what is left of the run."""
    scenario = arm.scenario
    arm.outcomes()
    table = arm.world.weekly_table[scenario.burn_in :]
    named = {row.name: table[:, place].tolist() for place, row in enumerate(WEEKLY)}
    return {"week": list(range(scenario.weeks)), **named}


def persons(arm: Arm, week: int) -> Columns:
    """Return the people as they are after `week`, one row a person, names for codes."""
    world = arm.go_to(week + 1)
    table = people(world, END)
    return {field.name: _column(field, table[field.name].tolist()) for field in PEOPLE if field.name != "moment"}


def as_csv(columns: Columns) -> bytes:
    """Return columns as CSV; numbers are written so that they read back the same."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    return stream.getvalue().encode()


def as_parquet(columns: Columns) -> bytes:
    """Return columns as a Parquet file."""
    stream = io.BytesIO()
    pq.write_table(pa.table({name: pa.array(values) for name, values in columns.items()}), stream)
    return stream.getvalue()


def _column(field: Field, values: list[Any]) -> list[Any]:
    if field.form == "label":
        names = dict(enumerate(field.labels, field.first))
        return [names.get(value) for value in values]
    if field.form == "flag":
        return [bool(value) for value in values]
    if field.form == "index":
        return [value if value >= 0 else None for value in values]
    return [float(value) for value in values] if field.form == "real" else values


FILES: Mapping[str, tuple[str, Callable[[Arm, int], bytes]]] = {
    "scenario.yaml": ("application/yaml", lambda arm, week: scenario_file(arm)),
    "series.csv": ("text/csv", lambda arm, week: as_csv(series(arm))),
    "series.parquet": ("application/vnd.apache.parquet", lambda arm, week: as_parquet(series(arm))),
    "people.csv": ("text/csv", lambda arm, week: as_csv(persons(arm, week))),
    "people.parquet": ("application/vnd.apache.parquet", lambda arm, week: as_parquet(persons(arm, week))),
}
"""Name of a file -> its media type, and what makes it from an arm and a week."""


def finite(values: Mapping[str, float]) -> dict[str, float | None]:
    """Return outcomes as JSON has them: what is no number is null."""
    return {name: value if np.isfinite(value) else None for name, value in values.items()}
