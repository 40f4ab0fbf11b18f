"""Journals and folders made by hand: no model, no scenario."""

import json
from dataclasses import replace
from pathlib import Path

import fake_model
import numpy as np

from covalue_sim.experiments.summarise import summarise
from covalue_sim.store.codec import numbers_to_bytes, pack
from covalue_sim.store.export import KEPT, LAYOUT, SCENARIO_TEXT, VALUES, export
from covalue_sim.store.journal import Journal
from covalue_sim.store.layout import Column, Layout
from covalue_sim.store.records import Failure, PointRecord, RunRecord

PARAMETERS = (
    Column("run.burn_in", "weeks", "Weeks before week 0.", "run", "integer"),
    Column("power.rule", "1", "Rule.", "power", "choice"),
    Column("power.declared_share", "1", "Share.", "power", "real"),
    Column("mechanisms.groups", "1", "Groups.", "mechanisms", "switch"),
)
VALUES_OF_BASE = {
    "run.burn_in": 2,
    "power.rule": "declared",
    "power.declared_share": 0.4,
    "mechanisms.groups": True,
}
OUTCOMES = tuple(Column(m.name, m.unit, m.meaning, m.theme) for m in fake_model.OUTCOMES)
WEEKLY = tuple(Column(m.name, m.unit, m.meaning, m.theme) for m in fake_model.WEEKLY)
LAYOUT_OF_FAKE = Layout(PARAMETERS, OUTCOMES, WEEKLY, fake_model.ACTOR_KINDS, fake_model.RESOURCES)
SERIES = ("weekly", "flows", "people", "services")


def point(point_id=0, **changes):
    """A design point."""
    named = {path.replace("__", "."): value for path, value in changes.items()}
    return PointRecord(point_id, "small-0123456789", f"key{point_id}", 7, named)


def arrays(replicate=0, point_id=0, weeks=5):
    """Arrays of a run, as the model gives them."""
    numbers = np.random.default_rng([replicate, point_id])
    weekly = numbers.random((weeks, len(WEEKLY)))
    weekly[0, 1] = np.nan
    flows = numbers.random((5, 5, 8))
    people = fake_model.records(fake_model.PERSON, 3, numbers)
    return {"weekly": weekly, "flows": flows, "people": people, "services": fake_model.services(numbers)}


def run(replicate=0, point_id=0, *, failed=False, kept=SERIES):
    """A finished run."""
    made = arrays(replicate, point_id)
    outcomes = np.random.default_rng(replicate).random(len(OUTCOMES))
    record = RunRecord(point_id, replicate, f"run{point_id}/{replicate}", 7, 0.25, 1000.0 + replicate, "here")
    if failed:
        return replace(record, failure=Failure("run", "ZeroDivisionError", "no hours were left"))
    return replace(
        record,
        outcomes=numbers_to_bytes(outcomes),
        tables=pack({name: array for name, array in made.items() if name in kept}),
    )


def facts(kept=SERIES):
    """Facts of a journal of the fake model."""
    return {
        LAYOUT: LAYOUT_OF_FAKE.to_json(),
        VALUES: json.dumps(VALUES_OF_BASE),
        KEPT: json.dumps(kept),
        SCENARIO_TEXT: "title: small\n",
    }


def fill(folder, runs, points=None, kept=SERIES):
    """A folder with a journal of `runs`."""
    folder.mkdir(parents=True, exist_ok=True)
    with Journal(folder / "journal.sqlite", writable=True) as journal:
        journal.set_facts(facts(kept), points or [point()])
        for record in runs:
            journal.add(record)
    return folder


def write_tables(folder, replicates):
    """The folder's tables."""
    about = {"scenario_id": "small-0123456789", "scenario": "small", "title": "Small"}
    with Journal(folder / "journal.sqlite", writable=True) as journal:
        export(folder, journal, replicates, summarise, about)
    return folder


def reopen(folder):
    """The folder's journal, to write."""
    return Journal(Path(folder) / "journal.sqlite", writable=True)


def table_bytes(folder):
    """Bytes of every table."""
    names = (*folder.glob("*.parquet"), folder / "summary.csv")
    return {path.name: path.read_bytes() for path in names}
