"""Sweeps in Python: what is there is used, what was asked twice is answered once, what failed forbids only itself."""

import json
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from covalue_sim import sweeping
from covalue_sim.errors import InputError
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.sweep.planning import make_plan
from covalue_sim.experiments.sweep.reading import read_experiment
from covalue_sim.experiments.sweep.saving import load_saved
from covalue_sim.experiments.sweep.stored import read_sweep
from covalue_sim.store.manifest import read_manifest

ENGINE = Engine("known_model", "known_model", "known_model")
POINTS = {
    "name": "points", "base": "baseline", "set": {"run.weeks": 6, "run.burn_in": 2},
    "factors": {"power.declared_share": {"low": 0, "high": 1}, "power.token_share": {"low": 0, "high": 1}},
    "method": "rbd_fast", "size": 64, "replicates": 2, "outcomes": ["ishigami"],
}  # fmt: skip


@pytest.fixture(scope="module")
def threads():
    with ThreadPoolExecutor(1) as executor:
        yield executor


@pytest.fixture(scope="module")
def planned():
    """A function: the plan of a small sweep of known functions; `orders` are for the model."""

    def planned(out, orders="", **fields):
        experiment = read_experiment({**POINTS, **fields}, engine=ENGINE)
        base = replace(experiment.base, look_at=orders)
        return make_plan(replace(experiment, base=base), out, ENGINE)

    return planned


@pytest.fixture(scope="module")
def once(planned, threads, tmp_path_factory):
    """A sweep that was run and analysed once."""
    return sweeping.sweep(planned(tmp_path_factory.mktemp("once")), executor=threads, command="mine")


@pytest.fixture
def folder(once, tmp_path):
    """A copy of its folder."""
    return shutil.copytree(once.folder, tmp_path / once.folder.name)


def test_a_sweep_is_run_and_analysed_at_once(once):
    assert (once.results.new, once.results.failed, once.refused) == (128, [], "")
    assert {row["method"] for row in once.analysis.indices} == {"rbd_fast"}
    assert once.folder == once.results.folder
    assert read_manifest(once.folder)["command"] == "mine"


def test_the_same_sweep_again_runs_nothing_and_finds_the_same(once, planned, threads):
    files = {path: path.stat().st_mtime_ns for path in once.folder.rglob("*") if path.is_file()}
    again = sweeping.sweep(planned(once.folder.parent), executor=threads)
    assert again.results.new == 0
    assert again.analysis == load_saved(once.folder)
    assert files == {path: path.stat().st_mtime_ns for path in once.folder.rglob("*") if path.is_file()}


def test_the_command_line_is_recorded_unless_another_is_given(planned, threads, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["python", "study.py"])
    swept = sweeping.sweep(planned(tmp_path), executor=threads)
    assert read_manifest(swept.folder)["command"] == "python study.py"


def test_an_analysis_of_other_runs_is_not_taken_for_one_of_these(folder, planned, threads):
    tables = folder / "analysis" / "verdicts.json"
    said = json.loads(tables.read_text())
    tables.write_text(json.dumps({**said, "of": "of other runs"}))
    again = sweeping.sweep(planned(folder.parent), executor=threads)
    assert again.analysis.of == read_sweep(folder).identity


def test_more_replicates_run_what_is_missing_and_are_analysed_anew(folder, planned, threads):
    more = sweeping.sweep(planned(folder.parent, replicates=3), executor=threads)
    assert (more.folder, more.results.new) == (folder, 64)
    assert {row["replicates"] for row in more.analysis.indices} == {3}


@pytest.mark.parametrize("asked", [{"methods": ["rbd_fast", "rbd_fast"]}, {"outcomes": ["ishigami", "ishigami"]}])
def test_what_is_asked_for_twice_is_found_once(folder, asked):
    found = sweeping.analyse(folder, pictures=False, **asked).analysis
    rows = [(row["outcome"], row["target"], row["method"], row["index"], row["factor"]) for row in found.indices]
    assert len(rows) == len(set(rows))
    assert len(found.chance) == 1


def test_an_unknown_outcome_or_policy_is_refused_and_nothing_is_written(folder):
    before = (folder / "analysis" / "verdicts.json").read_bytes()
    for wrong in ({"outcomes": ["ishigamy"]}, {"failures": "rerun"}, {"methods": ["sobol"]}):
        with pytest.raises(InputError):
            sweeping.analyse(folder, **wrong)
    assert (folder / "analysis" / "verdicts.json").read_bytes() == before


def test_pictures_are_recorded_and_shown_on_the_page(folder):
    found = sweeping.analyse(folder)
    assert {path.name for path in found.pictures} == {
        path.rpartition("/")[2] for path in read_manifest(folder)["pictures"]
    }  # fmt: skip
    page = (folder / "report.html").read_text()
    assert page.count("data:image/png") == len([path for path in found.pictures if path.suffix == ".png"])


def test_without_pictures_there_is_an_analysis_and_no_page(folder):
    sweeping.analyse(folder, pictures=False)
    assert not (folder / "report.html").exists()
    assert not read_manifest(folder).get("pictures")


@pytest.fixture
def failing(planned, threads, tmp_path):
    """A sweep of which a replicate of every point fails."""
    return sweeping.sweep(planned(tmp_path, "nan=1"), executor=threads)


def test_failed_runs_forbid_the_analysis_and_not_the_sweep(failing):
    assert failing.analysis is None
    assert len(failing.results.failed) == 64
    assert "64 of 64 points have failed runs" in failing.refused
    assert "covalue resume" in failing.refused


def test_nothing_is_left_to_analyse_where_every_point_lost_a_run(failing):
    with pytest.raises(InputError, match="nothing is left without them"):
        sweeping.analyse(failing.folder, failures="drop")


def test_failed_runs_are_tried_again_when_asked_for(failing, planned, threads):
    swept = sweeping.sweep(planned(failing.folder.parent, "nan=1"), executor=threads)
    assert swept.results.new == 0  # not by itself
    again = sweeping.sweep(planned(failing.folder.parent, "nan=1"), executor=threads, retry_failed=True)
    assert again.results.new == 64


def test_a_mapping_is_planned_as_a_file_with_changes_to_its_base(tmp_path):
    own = {**POINTS, "outcomes": ["health"]}
    plan = sweeping.plan(own, ["trust.gain=0.2"], tmp_path)
    assert plan.experiment.base.values["trust.gain"] == 0.2
    assert plan.folder.parent == tmp_path
    assert plan.key != sweeping.plan(own, (), tmp_path).key
