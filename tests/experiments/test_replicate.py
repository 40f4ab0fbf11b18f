import sys

import pytest
from asking import ENGINE, ask, begun, table_bytes

from covalue_sim.errors import InputError
from covalue_sim.scenario import load
from covalue_sim.store.errors import StoreError
from covalue_sim.store.lock import locked
from covalue_sim.store.results import Results


@pytest.fixture
def logged(make_scenario, tmp_path):
    """A scenario whose runs leave a line each, and where."""
    log = tmp_path / "log"
    return make_scenario(f"log={log}"), log


def test_replicates_give_tables_of_the_scenario(make_scenario, tmp_path):
    results = ask(make_scenario(), tmp_path, replicates=5)
    assert (results.new, results.replicates, results.failed) == (5, 5, [])
    assert results.folder.parent == tmp_path
    assert results.folder.name.startswith("small-")
    runs = results.runs.to_pylist()
    assert [row["replicate"] for row in runs] == [0, 1, 2, 3, 4]
    assert {row["scenario_id"] for row in runs} == {results.folder.name}
    assert runs[0]["run.weeks"] == 6
    assert "run.replicates" not in runs[0]
    assert results.weekly.num_rows == 5 * 8
    assert [row.n for row in results.summary_rows] == [5, 5, 5]
    results.verify()


def test_the_scenario_says_how_many_unless_the_call_does(make_scenario, tmp_path):
    assert ask(make_scenario(), tmp_path).replicates == 8


def test_the_same_again_runs_nothing_and_needs_no_model(logged, tmp_path, monkeypatch):
    scenario, log = logged
    first = ask(scenario, tmp_path)
    stamp = (first.folder / "manifest.json").stat().st_mtime_ns
    monkeypatch.setattr(type(ENGINE), "compile", lambda *_: pytest.fail("compiled"))
    again = ask(scenario, tmp_path)
    assert again.new == 0
    assert len(begun(log)) == 8
    assert (first.folder / "manifest.json").stat().st_mtime_ns == stamp


def test_more_later_equals_more_at_once(logged, tmp_path):
    scenario, log = logged
    ask(scenario, tmp_path / "steps", replicates=3)
    steps = ask(scenario, tmp_path / "steps", replicates=9)
    assert (steps.new, steps.replicates) == (6, 9)
    assert sorted(begun(log)) == list(range(9))
    at_once = ask(scenario, tmp_path / "once", replicates=9)
    assert table_bytes(steps) == table_bytes(at_once)


def test_fewer_later_gives_the_first_ones_and_loses_none(logged, tmp_path):
    scenario, log = logged
    ask(scenario, tmp_path / "many", replicates=9)
    fewer = ask(scenario, tmp_path / "many", replicates=4)
    assert (fewer.new, fewer.replicates, fewer.manifest["in_journal"]) == (0, 4, 9)
    assert table_bytes(fewer) == table_bytes(ask(scenario, tmp_path / "few", replicates=4))
    before = len(begun(log))
    assert ask(scenario, tmp_path / "many", replicates=9).new == 0
    assert len(begun(log)) == before


@pytest.mark.parametrize("asked", [{"workers": 1}, {"workers": 2}, {"workers": 7}])
def test_the_bytes_do_not_depend_on_workers_or_on_who_finishes_first(make_scenario, tmp_path, asked):
    expected = table_bytes(ask(make_scenario(), tmp_path / "plain", replicates=30, workers=1))
    shuffled = ask(make_scenario("shuffle sleep=0.002"), tmp_path / "other", replicates=30, **asked)
    found = table_bytes(shuffled)
    assert found == expected


def test_other_levers_and_seeds_go_elsewhere(make_scenario, tmp_path):
    folders = {
        ask(make_scenario(**levers), tmp_path, replicates=1).folder
        for levers in ({}, {"power__declared_share": 0.9}, {"run__seed": 5}, {"run__weeks": 7})
    }
    assert len(folders) == 4


def test_another_title_renews_the_tables_but_runs_nothing(logged, tmp_path):
    from dataclasses import replace

    scenario, _ = logged
    before = ask(scenario, tmp_path, replicates=2)
    after = ask(replace(scenario, title="Another title"), tmp_path, replicates=2)
    assert (after.folder, after.new, after.manifest["title"]) == (before.folder, 0, "Another title")
    assert "Another title" in (after.folder / "scenario.yaml").read_text()


def test_lost_tables_are_written_again_from_the_journal(logged, tmp_path):
    scenario, log = logged
    results = ask(scenario, tmp_path)
    before = table_bytes(results)
    (results.folder / "weekly.parquet").unlink()
    (results.folder / "manifest.json").write_text("{ damaged")
    assert table_bytes(ask(scenario, tmp_path)) == before
    assert len(begun(log)) == 8


def test_a_journal_of_something_else_is_refused(make_scenario, tmp_path):
    one = ask(make_scenario(), tmp_path / "one", replicates=1)
    other = ask(make_scenario(run__seed=3), tmp_path / "other", replicates=1)
    (other.folder / "journal.sqlite").replace(one.folder / "journal.sqlite")
    with pytest.raises(StoreError, match=r"holds results of something else .*--out"):
        ask(make_scenario(), tmp_path / "one", replicates=2)


def test_a_folder_that_another_process_writes_to_is_refused_but_can_be_read(make_scenario, tmp_path):
    results = ask(make_scenario(), tmp_path, replicates=2)
    with locked(results.folder):
        assert ask(make_scenario(), tmp_path, replicates=2).new == 0
        with pytest.raises(StoreError, match="is writing to this folder"):
            ask(make_scenario(), tmp_path, replicates=3)


@pytest.mark.parametrize("replicates", [0, -1, 1_000_001, 2.5, True])
def test_replicates_out_of_range_are_refused(make_scenario, tmp_path, replicates):
    with pytest.raises(InputError, match="expected a whole number from 1 to 1000000"):
        ask(make_scenario(), tmp_path, replicates=replicates)


def test_workers_out_of_range_are_refused(make_scenario, tmp_path):
    with pytest.raises(InputError, match="workers: 0 is too few"):
        ask(make_scenario(), tmp_path, workers=0)


def test_what_the_model_refuses_is_said_once_and_stores_nothing(make_scenario, tmp_path):
    with pytest.raises(InputError, match="rule 'mine': returns text"):
        ask(make_scenario("unpreparable"), tmp_path)
    (folder,) = tmp_path.iterdir()
    with pytest.raises(StoreError):
        Results(folder)


def test_finding_loads_neither_compiler_nor_arrow(make_scenario, tmp_path):
    import subprocess

    from asking import start

    scenario = make_scenario()
    ask(scenario, tmp_path, replicates=2)
    process = start(scenario, tmp_path, replicates=2)
    assert process.communicate()[0] == "0\n"
    looked = (
        "import sys; import covalue_sim.experiments.replicate;"
        "heavy = {'numba', 'pyarrow', 'scipy', 'matplotlib', 'mesa', 'rich'};"
        "print([name for name in heavy if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", looked], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"


def test_the_files_that_a_scenario_names_are_kept_with_its_results(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    survey = tmp_path / "people.csv"
    survey.write_text("health\n0.5\n0.7\n", encoding="utf-8")
    few = {"run.weeks": 4, "run.burn_in": 2, "run.replicates": 1}
    results = ask(load({"name": "surveyed", "population.patients.file": "people.csv"}, few), tmp_path / "results")
    survey.unlink()
    again = load(results.folder / "scenario.yaml")
    assert again.survey.traits["health"] == (0.5, 0.7)
    assert ask(again, tmp_path / "results").new == 0
