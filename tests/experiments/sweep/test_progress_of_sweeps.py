"""How far a sweep is, and what the rest of it will cost: counts that add up."""

import math

import pytest
from small_sweep import ENGINE
from small_sweep import planned as any_plan

from covalue_sim.errors import InputError
from covalue_sim.experiments.perform import perform
from covalue_sim.experiments.sweep import measuring
from covalue_sim.experiments.sweep.identifying import identify
from covalue_sim.experiments.sweep.measuring import ROW_BYTES, Cost, estimate, measure
from covalue_sim.experiments.sweep.resuming import opened, plan_of_folder, refuse_other_model, status_of
from covalue_sim.store.errors import StoreError
from covalue_sim.store.folder import JOURNAL
from covalue_sim.store.journal import Journal
from covalue_sim.store.lock import locked

POINTS, REPLICATES = 4, 3


def begun(out, runs, orders="", **fields):
    """A sweep of which these (point, replicate) are done."""
    fields = {"method": "random", "size": POINTS, "replicates": REPLICATES, **fields}
    plan = any_plan(out, orders, **fields)
    plan.folder.mkdir(parents=True, exist_ok=True)
    with Journal(plan.folder / JOURNAL, writable=True) as journal:
        identify(plan, journal)
        for point, replicate in runs:
            journal.add(perform(plan.engine, plan.travelling(plan.points[point]), replicate, plan.tables, plan.columns))
    return plan


def test_a_sweep_that_was_only_planned_has_everything_to_do(tmp_path):
    found = status_of(begun(tmp_path, []).folder)
    assert (found.points, found.runs, found.done, found.failed) == (POINTS, POINTS * REPLICATES, 0, 0)
    assert (found.running, found.finished) == (False, False)
    assert math.isnan(found.seconds)
    assert found.experiment.name == "small"


def test_what_is_done_and_what_failed_is_counted_and_failed_ones_are_done_too(tmp_path):
    found = status_of(begun(tmp_path, [(0, 0), (0, 1), (3, 2), (3, 1)], "raise=1").folder)
    assert (found.done, found.failed) == (4, 2)
    assert found.seconds > 0.0
    assert not found.finished  # tables are not there


def test_replicates_beyond_what_is_asked_for_do_not_count(tmp_path):
    found = status_of(begun(tmp_path, [(0, 0), (0, 3), (1, 9)]).folder)
    assert (found.done, found.runs) == (1, POINTS * REPLICATES)


def test_who_writes_to_the_folder_is_seen_and_who_has_left_is_not(tmp_path):
    plan = begun(tmp_path, [(0, 0)])
    with locked(plan.folder):
        assert status_of(plan.folder).running
    assert not status_of(plan.folder).running


def test_the_plan_of_a_folder_is_the_plan_it_was_begun_with(tmp_path):
    plan = begun(tmp_path, [(1, 1)])
    found = plan_of_folder(plan.folder, ENGINE)
    assert (found.key, found.model_hash, found.points, found.block) == (
        plan.key, plan.model_hash, plan.points, plan.block,
    )  # fmt: skip
    assert found.unit.tobytes() == plan.unit.tobytes()
    assert found.point_of.tolist() == plan.point_of.tolist()
    assert found.experiment.design_form() == plan.experiment.design_form()
    assert [found.scenario_of(record) for record in found.points[:2]]


def test_a_folder_that_holds_nothing_is_told_from_none(tmp_path):
    with pytest.raises(StoreError, match="no such results folder"):
        opened(tmp_path / "none")
    with pytest.raises(StoreError, match="holds no results"):
        opened(tmp_path)


def test_another_model_is_refused_and_the_same_is_not(tmp_path):
    refuse_other_model(tmp_path, ENGINE.model_hash(), ENGINE)
    with pytest.raises(StoreError, match="another version of the model's equations"):
        refuse_other_model(tmp_path, "0" * 64, ENGINE)


def test_a_folder_of_another_sweep_is_not_written_to(tmp_path):
    plan = begun(tmp_path, [])
    other = any_plan(tmp_path, method="random", size=POINTS, replicates=REPLICATES, seed=9)
    with Journal(plan.folder / JOURNAL, writable=True) as journal:
        with pytest.raises(StoreError, match=r"another scenario_key\); choose another folder with --out"):
            identify(other, journal)
        assert journal.fact("scenario_key") == plan.key


def test_identifying_twice_changes_nothing(tmp_path):
    plan = begun(tmp_path, [(0, 0)])
    before = (plan.folder / JOURNAL).read_bytes()
    with Journal(plan.folder / JOURNAL, writable=True) as journal:
        identify(plan, journal)
    assert (plan.folder / JOURNAL).read_bytes() == before


def test_an_estimate_is_of_what_is_missing_shared_by_the_workers(tmp_path, monkeypatch):
    monkeypatch.setattr(measuring, "measure", lambda plan: Cost(2.0, 1000))
    plan = begun(tmp_path, [(0, 0), (1, 1), (2, 7)])
    found = estimate(plan, workers=5)
    assert (found["rows"], found["points"], found["runs"], found["found"]) == (POINTS, POINTS, 12, 2)
    assert (found["seconds"], found["bytes"], found["workers"]) == (2.0 * 10 / 5, 1000 * 10, 5)
    assert (found["seconds_a_run"], found["results"], found["experiment"]) == (2.0, str(plan.folder), "small")
    assert found["free_bytes"] > 0


def test_an_estimate_makes_no_folder_and_a_whole_sweep_costs_nothing_more(tmp_path, monkeypatch):
    monkeypatch.setattr(measuring, "measure", lambda plan: Cost(2.0, 1000))
    plan = any_plan(tmp_path / "new" / "deep", method="random", size=2, replicates=2)
    assert estimate(plan, workers=1)["found"] == 0
    assert not (tmp_path / "new").exists()
    done = begun(tmp_path, [(point, n) for point in range(2) for n in range(2)], size=2, replicates=2)
    assert (estimate(done, 1)["seconds"], estimate(done, 1)["bytes"]) == (0.0, 0)
    with pytest.raises(InputError, match="at least 1"):
        estimate(plan, workers=0)


def test_a_run_is_measured_with_its_numbers_twice_and_the_faster_time(tmp_path, monkeypatch):
    plan = any_plan(tmp_path, method="random", size=3, replicates=1)
    run = perform(plan.engine, plan.travelling(plan.points[-1]), 0, plan.tables, plan.columns)
    clock = iter([0.0, 5.0, 10.0, 13.0])
    monkeypatch.setattr(measuring.time, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(measuring, "perform", lambda *_: run)
    assert measure(plan) == Cost(3.0, 2 * (len(run.outcomes) + len(run.tables)) + ROW_BYTES)


def test_a_run_that_finds_no_memory_is_one_line(tmp_path, monkeypatch):
    def full(*_):
        raise MemoryError

    monkeypatch.setattr(measuring, "perform", full)
    with pytest.raises(InputError, match="small: a run of point 1 finds no memory here"):
        measure(any_plan(tmp_path, method="random", size=3, replicates=1))
