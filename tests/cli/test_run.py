import json

import pytest

from covalue_sim.cli import main
from covalue_sim.experiments import point
from covalue_sim.experiments import replicate as replicate_module
from covalue_sim.experiments.interrupt import Interrupted


@pytest.fixture
def covalue(monkeypatch, engine, tmp_path, capsys):
    """Run the command on the fake model in an empty folder; returns exit code, output and what was said."""
    monkeypatch.setattr(replicate_module, "Engine", lambda: engine)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("covalue_sim.report.figures.draw_all", lambda folder: [])

    def run(*words):
        point._plans.clear()
        code = main(["run", *map(str, words)])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def small(tmp_path):
    """A file that makes the fake model do what it is told."""

    def write(orders="nothing", name="small.yaml"):
        file = tmp_path / name
        file.write_text(f"title: A small scenario\nlook_at: '{orders}'\nrun: {{weeks: 4, burn_in: 2, replicates: 6}}\n")
        return file

    return write


def test_a_scenario_file_is_run_to_a_table_and_a_folder(covalue, small, tmp_path):
    code, out, said = covalue(small())
    assert code == 0
    title, heading, *_, where = out.splitlines()
    assert title.rstrip() == "A small scenario (6 replicates)"
    assert heading.split() == ["outcome", "mean", "low", "95", "%", "high", "95", "%", "unit", "n"]
    folder = where.removeprefix("results: ")
    assert (tmp_path / folder / "runs.parquet").exists()
    assert said.splitlines()[-1] == "6 replicates run"


def test_the_same_command_again_finds_the_results_and_says_so(covalue, small):
    _, first, _ = covalue(small())
    code, out, said = covalue(small())
    assert (code, out) == (0, first)
    assert said.startswith("found all 6 replicates in results/small-")


def test_more_replicates_add_what_is_missing_and_fewer_lose_none(covalue, small):
    covalue(small())
    assert covalue(small(), "--replicates", 9)[2].endswith("3 replicates run; 6 were there\n")
    assert covalue(small(), "--replicates", 2)[2].endswith("; 7 more are kept there\n")


def test_json_on_standard_output_is_pure(covalue, small):
    code, out, said = covalue(small("raise=2"), "--format", "json")
    found = json.loads(out)
    assert code == 1
    assert found["runs"] == {"ok": 5, "failed": 1, "new": 6}
    assert [row["outcome"] for row in found["summary"]] == ["share_co_created", "trust_end", "hours_given"]
    assert all(row["low"] < row["mean"] < row["high"] and row["n"] == 5 for row in found["summary"])
    assert "1 of 6 replicates failed: 2" in said


def test_failed_replicates_are_named_and_may_be_tried_again(covalue, small, tmp_path):
    flag = tmp_path / "mended"
    scenario = small(f"raise=1,3 flag={flag}")
    code, _, said = covalue(scenario)
    assert code == 1
    assert "covalue: 2 of 6 replicates failed: 1, 3 (--retry-failed runs them again)" in said
    assert "  replicate 1, seed 1, run: ZeroDivisionError: no hours were left" in said
    assert covalue(scenario)[0] == 1
    flag.touch()
    code, _, said = covalue(scenario, "--retry-failed")
    assert (code, said.splitlines()[-1]) == (0, "2 replicates run; 4 were there")


def test_options_set_what_they_name(covalue, small, tmp_path):
    _, out, _ = covalue(
        small(), "--set", "power.declared_share=0.9", "--seed", 5, "--weeks", 7, "--replicates", 2,
        "--workers", 2, "--out", tmp_path / "elsewhere", "--format", "json", "--no-pictures", "--quiet",
    )  # fmt: skip
    from covalue_sim import open_results

    (row, _) = open_results(json.loads(out)["results"]).runs.to_pylist()
    assert (row["power.declared_share"], row["seed"], row["run.weeks"]) == (0.9, 5, 7)
    assert json.loads(out)["results"].startswith(str(tmp_path / "elsewhere"))


def test_quiet_says_nothing_when_all_goes_well(covalue, small):
    assert covalue(small(), "--quiet")[2] == ""


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ["--replicates", "many"],
            "Invalid value for '--replicates': 'many' is not a whole number; expected one such as 2;",
        ),
        (["--replicates", "0"], "run.replicates"),
        (["--seed", "1.5"], "Invalid value for '--seed': '1.5' is not a whole number"),
        (["--weeks", "-3"], "run.weeks"),
        (["--workers", "0"], "workers: 0 is too few; at least 1 is needed"),
        (["--workers", "two"], "Invalid value for '--workers': 'two' is not a whole number"),
        (["--set", "power.declared_share=2"], "power.declared_share"),
        (["--format", "xml"], "xml"),
        (["--out", "small.yaml"], "a file is in the place of a folder; choose another"),
        (["--out", "small.yaml/below"], "small.yaml/below"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_exit_code_2(covalue, small, words, line):
    code, out, said = covalue(small(), *words)
    assert (code, out) == (2, "")
    assert said.startswith("covalue: ")
    assert line in said
    assert said.count("\n") == 1


def test_a_scenario_that_is_not_there_is_one_line(covalue):
    code, _, said = covalue("nowhere.yaml")
    assert (code, said.count("\n")) == (2, 1)


def test_an_interrupted_run_says_how_to_go_on(covalue, small, monkeypatch):
    from covalue_sim import api

    for error, line in (
        (Interrupted("stopped after 3 of 6"), "stopped after 3 of 6"),
        (KeyboardInterrupt(), "stopped;"),
    ):

        def interrupted(*_, raised=error, **__):
            raise raised

        monkeypatch.setattr(api, "run", interrupted)
        code, out, said = covalue(small())
        assert (code, out) == (130, "")
        assert said.startswith(f"covalue: {line}")


def test_the_command_is_in_the_manifest(covalue, small, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.argv", ["covalue", "run", "my file.yaml"])
    covalue(small())
    (manifest,) = tmp_path.glob("results/*/manifest.json")
    assert json.loads(manifest.read_text())["command"] == "covalue run 'my file.yaml'"
