import csv
import io
import json

import pytest

SMALL = ("--set", "population.patients.count=20", "--set", "run.burn_in=4", "--weeks", "4", "--workers", "1", "--quiet")
PAY = ("--what-if", "pay: compensation.rule=hourly compensation.rate=20")


def test_what_changes_is_said_in_sentences_and_a_table(covalue):
    answer = covalue("compare", "baseline", "shared-power", *SMALL, "--replicates", "20")
    assert answer.code == 0
    assert "shared-power against baseline (20 replicates, paired)" in answer.out
    assert "With shared power, " in answer.out
    assert "difference (95 %)" in answer.out
    assert "Pairing is worth" in answer.out
    assert answer.err == ""


def test_identical_scenarios_make_no_difference(covalue):
    answer = covalue("compare", "baseline", "baseline", *SMALL, "--replicates", "3")
    assert "makes no difference" in answer.out
    assert "below 20" in answer.out


def test_the_report_and_all_tables_are_kept_and_nothing_is_run_twice(covalue, tmp_path):
    asked = ("compare", "baseline", *PAY, *SMALL[:-1], "--replicates", "3")
    first = covalue(*asked)
    assert "6 runs were new" in first.err
    again = covalue(*asked, "--report", "--format", "json")
    assert "all runs were there" in again.err
    folder = tmp_path / json.loads(again.out)["folder"]
    page = next(line.removeprefix("report: ") for line in again.err.splitlines() if line.startswith("report: "))
    assert (tmp_path / page) == folder / "report.html"
    assert (folder / "report.html").read_text().startswith("<!doctype html>")
    assert {"outcomes.csv", "outcomes.parquet", "persons.csv", "curves.parquet", "comparison.json"} <= {
        path.name for path in folder.iterdir()
    }


def test_csv_is_the_table_of_outcomes_and_nothing_else(covalue):
    answer = covalue("compare", "baseline", *PAY, *SMALL, "--replicates", "3", "--format", "csv")
    assert {row["arm"] for row in csv.DictReader(io.StringIO(answer.out))} == {"pay"}


def test_the_commands_that_are_told_give_the_same_runs(covalue):
    import shlex

    told = json.loads(covalue("compare", "baseline", *PAY, *SMALL, "--replicates", "3", "--format", "json").out)
    for arm in told["arms"]:
        answer = covalue(*shlex.split(arm["command"])[1:], "--quiet", "--no-pictures", "--format", "json")
        assert json.loads(answer.out)["replicates"] == 3
        assert json.loads(answer.out)["scenario_id"].split("-")[-1] == arm["scenario_id"].split("-")[-1]


def test_a_precision_is_reached_or_said_not_to_be(covalue):
    asked = ("compare", "baseline", *PAY, *SMALL, "--outcome", "participation")
    assert json.loads(covalue(*asked, "--precision", "0.5", "--format", "json").out)["precision"]["met"]
    answer = covalue(*asked, "--precision", "0.00001", "--cap", "25")
    assert answer.code == 0
    assert "precision 1e-05 was not reached within 25 replicates" in answer.err


def test_nothing_is_run_for_an_outcome_that_does_not_exist(covalue, tmp_path):
    answer = covalue("compare", "baseline", "shared-power", "--outcome", "helth", "--replicates", "1000")
    assert answer.err == "covalue: outcome 'helth' does not exist; did you mean 'health'?\n"
    assert not (tmp_path / "results").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("baseline",), "nothing to compare it with"),
        (("baseline", "shared-powr"), "did you mean 'shared-power'"),
        (("baseline", "shared-power", "--outcome", "helth", "--replicates", "2"), "outcome 'helth' does not exist"),
        (("baseline", "shared-power", "--replicates", "1"), "replicates: 1 cannot be compared; give 2 or more"),
        (("baseline", "shared-power", "--replicates", "two"), "'two' is not a whole number"),
        (
            ("baseline", "shared-power", "--precision", "fine"),
            "Invalid value for '--precision': 'fine' is not a number",
        ),
        (("baseline", "shared-power", "--precision", "0"), "give a number above 0"),
        (("baseline", "--what-if", "compensation.rate=3"), "has no name; write --what-if"),
        (("baseline", "--what-if", "x: compensation.rate=a"), "--what-if x: compensation.rate: "),
        (("baseline", "--what-if", "big: population.patients.count=50"), "persons cannot be matched"),
        (("baseline", "shared-power", "--reference", "nobody"), "--reference: 'nobody' is none of the arms"),
    ],
)
def test_input_that_cannot_be_used_gets_one_clear_line(covalue, words, says):
    answer = covalue("compare", *words, *SMALL)
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert says in answer.err
