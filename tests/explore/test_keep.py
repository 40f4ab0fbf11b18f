"""Files that the page offers: they read back as what was shown, and give the same numbers."""

import csv
import io
import json

import numpy as np
import pyarrow.parquet as pq
import pytest

from covalue_sim.explore.arm import Arm
from covalue_sim.explore.keep import FILES, as_csv, as_parquet, finite, persons, scenario_file, series
from covalue_sim.model.outcomes import WEEKLY
from covalue_sim.model.simulation import Plan
from covalue_sim.scenario import load

STEPS = [{"week": 3, "set": {"power.declared_share": 0.8}}, {"week": 6, "set": {"compensation.rule": "hourly"}}]


@pytest.fixture(scope="module")
def arm():
    levers = {"population.patients.count": 30, "run.weeks": 9, "run.burn_in": 4, "trust.gain": 0.01 + 0.02}
    return Arm(load({"extends": "baseline", "interventions": STEPS}, levers))


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode())))


def test_the_scenario_file_gives_the_same_run(arm, tmp_path):
    path = tmp_path / "kept.yaml"
    path.write_bytes(scenario_file(arm))
    again = load(path)
    assert dict(again.values) == dict(arm.scenario.values)
    assert again.interventions == arm.scenario.interventions
    assert Plan(again).run(0).outcomes.tolist() == list(arm.outcomes().values())


def test_series_have_a_row_a_week_and_read_back_to_the_last_digit(arm):
    read = rows(as_csv(series(arm)))
    assert [int(row["week"]) for row in read] == list(range(9))
    table = Plan(arm.scenario).run(0).weekly[4:]
    for place, measure in enumerate(WEEKLY):
        assert [float(row[measure.name]) for row in read] == table[:, place].tolist()


def test_series_are_whole_wherever_the_page_stands(arm):
    arm.go_to(2)
    early = series(arm)
    arm.go_to(9)
    assert series(arm) == early


def test_people_are_those_after_the_week_asked_for(arm):
    after = persons(arm, 4)
    world = arm.go_to(5)
    assert after["trust_own"] == world.patients.trust.tolist()
    assert after != persons(arm, 8)


def test_people_have_names_for_codes_and_nothing_for_no_group(arm):
    kept, world = persons(arm, 8), arm.world
    assert set(kept["rationale"]) <= {"managerial", "experience_based", "rights_based"}
    assert kept["group"] == [group if group >= 0 else None for group in world.patients.group.tolist()]
    assert None in kept["group"]
    assert all(isinstance(value, bool) for value in kept["claimant"])


def test_both_formats_hold_the_same_people(arm):
    kept = persons(arm, 8)
    table = pq.read_table(io.BytesIO(as_parquet(kept)))
    assert {name: table.column(name).to_pylist() for name in table.column_names} == kept
    read = rows(as_csv(kept))
    assert [row["group"] for row in read] == ["" if group is None else str(group) for group in kept["group"]]
    assert [float(row["trust_own"]) for row in read] == kept["trust_own"]


@pytest.mark.parametrize("name", FILES)
def test_every_file_offered_is_made_twice_alike(arm, name):
    _, make = FILES[name]
    assert make(arm, 5) == make(arm, 5) != b""


def test_what_is_no_number_is_null():
    told = finite({"a": 1.5, "b": float("nan"), "c": float("-inf"), "d": np.float64(0.1)})
    assert json.loads(json.dumps(told)) == {"a": 1.5, "b": None, "c": None, "d": 0.1}
