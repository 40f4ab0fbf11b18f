"""The package's own model through the same door: schemas agree, and bytes depend on nothing but the runs."""

import os
import subprocess
import sys

from asking import table_bytes

from covalue_sim import api
from covalue_sim.store.columns import PEOPLE, SERVICES
from covalue_sim.store.results import open_results

SMALL = {
    "title": "A small service",
    "population": {
        "patients": {"count": 40},
        "professionals": {"count": 4},
        "groups": {"count": 2},
        "organisations": {"count": 2},
    },
    "run": {"weeks": 8, "burn_in": 4, "replicates": 4},
}
ELSEWHERE = f"""
import sys
from covalue_sim import run
print(run({SMALL!r}, out=sys.argv[1], workers=1).folder)
"""


def test_every_field_of_the_models_records_has_its_column():
    from covalue_sim.model import snapshots

    for kind, fields in ((snapshots.PEOPLE, PEOPLE), (snapshots.SERVICES, SERVICES)):
        assert set(kind.names) == {field.name for field in fields}


def test_workers_and_hash_seeds_leave_no_trace(tmp_path):
    here = api.run(SMALL, out=tmp_path / "two", workers=2)
    assert (here.new, here.failed) == (4, [])
    expected = table_bytes(here)
    for seed in ("0", "1"):
        command = [sys.executable, "-c", ELSEWHERE, str(tmp_path / seed)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        found = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        there = open_results(found.stdout.strip())
        there.verify()
        assert table_bytes(there) == expected


def test_the_models_tables_say_what_they_hold(tmp_path):
    from covalue_sim.model.outcomes import OUTCOMES, WEEKLY

    results = api.run(SMALL, out=tmp_path)
    assert results.weekly.num_rows == 4 * 12
    assert results.weekly.column_names[5:] == [measure.name for measure in WEEKLY]
    assert results.runs.column_names[-len(OUTCOMES) :] == [measure.name for measure in OUTCOMES]
    assert results.people.num_rows == 4 * 2 * 40
    assert results.services.num_rows == 4 * 2 * 8
    assert results.flows.num_rows == 4 * 200
    assert set(results.people["encounter_class"].to_pylist()) > {"co_created", None}
