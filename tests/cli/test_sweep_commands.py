"""`covalue sweep`, `analyse`, `status`, `resume`, `rerun`: on the model itself, very small."""

import json
from pathlib import Path

import pytest

TINY = """title: A tiny sweep
question: Does it go?
base: baseline
set: {run.weeks: 4, run.burn_in: 2, population.patients.count: 20, population.professionals.count: 3}
factors:
  power.declared_share: {low: 0.1, high: 0.9}
  encounter.hours_professional: {around: 0.3}
method: sobol
size: 8
replicates: 2
outcomes: [value_user, share_co_created]
series: [value_user]
"""


@pytest.fixture
def tiny(tmp_path):
    """An experiment file."""
    file = tmp_path / "tiny.yaml"
    file.write_text(TINY)
    return file


def folder_in(tmp_path):
    return next((tmp_path / "results").iterdir()).relative_to(tmp_path)


def test_a_dry_run_says_what_it_takes_and_runs_nothing(covalue, tiny, tmp_path):
    answer = covalue("sweep", tiny.name, "--dry-run", "--workers", "2")
    assert answer.code == 0
    assert answer.out.startswith("A tiny sweep: sobol, 3 factors\n40 rows of the design, 40 points, 80 runs (0 are")
    assert "s a run, measured" in answer.out
    assert "MB on the disk" in answer.out
    assert not (tmp_path / "results").exists()
    told = json.loads(covalue("sweep", tiny.name, "--dry-run", "--format", "json").out)
    assert (told["points"], told["runs"], told["found"]) == (40, 80, 0)


def test_a_sweep_is_run_analysed_drawn_and_found_again(covalue, tiny, tmp_path):
    answer = covalue("sweep", tiny.name, "--workers", "1")
    assert answer.code == 0, answer.err
    assert answer.out.startswith("A tiny sweep (40 points, 80 runs)\n")
    for words in ("share of the variance that is chance: ", "Sobol, ST; bounds: bootstrap of blocks of the design, n = 8",
                  "the noise floor", "ranking of the first two", "report: results/tiny-"):  # fmt: skip
        assert words in answer.out
    assert "80 of 80 runs" in answer.err
    folder = folder_in(tmp_path)
    assert {path.name for path in folder.iterdir()} >= {"runs.parquet", "weekly.parquet", "summary.csv", "journal.sqlite",
                                                        "manifest.json", "scenario.yaml", "analysis", "pictures", "report.html"}  # fmt: skip
    again = covalue("sweep", tiny.name, "--quiet")
    assert again.out == answer.out
    assert again.err == ""
    told = json.loads(covalue("sweep", tiny.name, "--quiet", "--format", "json").out)
    assert told["runs"] == {"ok": 80, "failed": 0, "new": 0}
    assert {row["index"] for row in told["indices"]} == {"S1", "ST"}
    assert told["verdicts"][0]["ranking"]

    status = covalue("status", str(folder))
    assert status.out == "A tiny sweep: 80 of 80 runs done, 0 failed\n"
    assert json.loads(covalue("status", str(folder), "--format", "json").out)["finished"] is True
    resumed = covalue("resume", str(folder), "--quiet")
    assert resumed.out == answer.out

    other = covalue("analyse", str(folder), "--outcome", "value_provider", "--no-pictures")
    assert "value provider" in other.out
    refused = covalue("analyse", str(folder), "--method", "hdmr")
    assert refused.code == 2
    assert refused.err == "covalue: method 'hdmr' needs 600 points that were drawn independently; there are 16\n"

    rerun = covalue("rerun", str(folder), "--point", "12", "--replicate", "1", "--weekly", "series.csv")
    assert rerun.code == 0
    assert "the same as stored, bit for bit" in rerun.out
    lines = Path("series.csv").read_text().splitlines()
    assert lines[0].startswith("week,share_co_created")
    assert lines[1].startswith("-2,")
    assert len(lines) == 1 + 6


def test_a_rerun_has_the_mesa_model_in_hand(covalue, tiny, tmp_path):
    import covalue_sim

    covalue("sweep", tiny.name, "--workers", "1", "--no-pictures", "--quiet")
    found = covalue_sim.rerun(folder_in(tmp_path), point=3, replicate=1)
    assert found.same is True
    model = found.model()
    while model.running:
        model.step()
    frame = model.datacollector.get_model_vars_dataframe()
    assert frame["value_user"].tolist() == found.weekly["value_user"]


def test_a_prompt_has_the_run_and_its_mesa_model(covalue, tiny, tmp_path, monkeypatch):
    lines = iter(["model.step()", "print(len(run.weekly['value_user']), model.steps, run.same)"])

    def typed(prompt=""):
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    covalue("sweep", tiny.name, "--workers", "1", "--no-pictures", "--quiet")
    monkeypatch.setattr("builtins.input", typed)
    answer = covalue("rerun", str(folder_in(tmp_path)), "--point", "3", "--look")
    assert (answer.code, "model.step() does a week" in answer.err) == (0, True)
    assert answer.out.endswith("6 1 True\n")


def test_ctrl_c_says_how_to_go_on_and_exits_with_130(covalue, tiny, tmp_path, monkeypatch):
    import os
    import signal

    from covalue_sim.experiments import progress

    class Stopping(progress.Silent):
        def __init__(self, *, quiet):
            self.count = 0

        def ran(self, *, failed):
            self.count += 1
            if self.count == 5:
                os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(progress, "progress_on", Stopping)
    answer = covalue("sweep", tiny.name, "--workers", "1", "--no-pictures")
    folder = folder_in(tmp_path)
    assert (answer.code, answer.out) == (130, "")
    assert answer.err.startswith("covalue: stopped after ")
    assert answer.err.endswith(f" of 80 runs, which are kept; 'covalue resume {folder}' goes on from there\n")
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert covalue("status", str(folder)).out.count("goes on") == 1
    assert "(40 points, 80 runs)" in covalue("resume", str(folder), "--no-pictures", "--quiet").out


def test_other_values_of_the_base_are_another_sweep(covalue, tiny, tmp_path):
    one = json.loads(covalue("sweep", tiny.name, "--dry-run", "--format", "json").out)
    other = json.loads(covalue("sweep", tiny.name, "--dry-run", "--format", "json", "--set", "run.weeks=5").out)
    assert one["results"] != other["results"]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["sweep", "what-mater"], "covalue: 'what-mater' is neither a file nor a shipped experiment; did you mean"),
        (
            ["sweep", "tiny.yaml", "--workers", "two"],
            "covalue: Invalid value for '--workers': 'two' is not a whole number",
        ),
        (["sweep", "tiny.yaml", "--set", "run.weks=3"], "covalue: --set: run.weks: is an unknown field; did you mean"),
        (["status", "nowhere"], "covalue: nowhere: no such results folder; expected one written by 'covalue sweep'"),
        (["analyse", "nowhere"], "covalue: nowhere: no such results folder"),
        (["resume", "nowhere"], "covalue: nowhere: no such results folder"),
        (["rerun", "nowhere", "--point", "x"], "covalue: Invalid value for '--point': 'x' is not a whole number"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_exit_code_2(covalue, tiny, words, line):
    answer = covalue(*words)
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.startswith(line)
    assert answer.err.count("\n") == 1


def test_experiments_are_listed_and_their_schema_printed(covalue):
    assert "what-matters" in covalue("list", "experiments").out
    assert json.loads(covalue("schema", "--experiment").out)["title"] == "Experiment of covalue-sim"


def test_in_python_a_sweep_is_one_call(tiny, tmp_path, monkeypatch):
    import covalue_sim

    monkeypatch.chdir(tmp_path)
    swept = covalue_sim.sweep(tiny, workers=1)
    assert swept.results.new == 80
    assert swept.analysis.verdicts
    assert covalue_sim.analyse(swept.folder, pictures=False).analysis.chance == swept.analysis.chance
