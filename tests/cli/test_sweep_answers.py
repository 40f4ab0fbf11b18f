"""What commands on sweeps print and how they exit, by what the verbs behind them give."""

import json
import math
from pathlib import Path
from types import SimpleNamespace as Given

import pytest

from covalue_sim.store.records import Failure

NAN = math.nan


@pytest.fixture
def status(covalue, instead):
    """`covalue status` of a sweep that is so far."""

    def status(*words, **facts):
        known = {
            "points": 10,
            "runs": 1200,
            "done": 1200,
            "failed": 0,
            "running": False,
            "seconds": 0.5,
            "finished": True,
        }
        experiment = Given(name="wide", title="Wide")
        instead("experiments.sweep.resuming.status_of", Given(experiment=experiment, folder=Path("d"), **known | facts))
        answer = covalue("status", "d", *words)
        assert (answer.code, answer.err) == (0, "")
        return answer.out

    return status


def test_a_finished_sweep_is_one_line(status):
    assert status() == "Wide: 1,200 of 1,200 runs done, 0 failed\n"


def test_a_sweep_that_stopped_says_how_to_go_on_and_how_long_it_takes(status):
    assert status(done=600).splitlines()[1:] == [
        "nothing is running; 'covalue resume d' goes on", "about 5 minutes of computation are left",
    ]  # fmt: skip


def test_before_the_first_run_nobody_knows_how_long_it_takes(status):
    assert "minutes" not in status(done=0, seconds=NAN)


def test_a_sweep_that_runs_is_not_to_be_resumed(status):
    said = status(done=600, running=True)
    assert "a process is running it" in said
    assert "resume" not in said


def test_tables_that_are_not_written_are_asked_for(status):
    assert "the tables are not written; 'covalue resume d' writes them" in status(finished=False)


def test_failed_runs_can_be_tried_again(status):
    assert "'covalue resume d --retry-failed' runs failed runs again" in status(failed=3)


def test_status_as_json_has_null_for_what_is_not_known(status):
    told = json.loads(status("--format", "json", done=0, seconds=NAN))
    assert (told["runs"], told["done"], told["seconds_a_run"]) == (1200, 0, None)


WEEKLY = {"trust": [0.25, 0.5, 1.0], "met": [NAN, 0.1, 0.2]}


def rerun_of(*, same=True, failed="", failure=None, **facts):
    known = {"point": 3, "replicate": 1, "outcomes": {"trust_end": 1 / 3, "odd": NAN}, "weekly": WEEKLY}
    return Given(
        scenario=Given(seed=9, burn_in=2), stored=Given(failure=failure), same=same, failed=failed, **known | facts
    )


@pytest.mark.parametrize(
    ("found", "code", "said"),
    [
        (rerun_of(), 0, "the same as stored, bit for bit"),
        (rerun_of(same=False), 1, "NOT the same as stored"),
        (
            rerun_of(same=None, failure=Failure("run", "ValueError", "no hours"), failed="no hours", outcomes={}),
            0, "the stored run failed (ValueError: no hours), as it does now\nfailed: no hours",
        ),
        (
            rerun_of(same=None, failure=Failure("run", "MemoryError", "")),
            0, "the stored run failed (MemoryError: ), but goes well now",
        ),
    ],
    ids=["same", "another", "fails again", "goes well now"],
)  # fmt: skip
def test_a_rerun_says_whether_it_is_the_stored_run(covalue, instead, found, code, said):
    instead("sweeping.rerun", found)
    answer = covalue("rerun", "d")
    assert answer.code == code
    assert answer.out.startswith(f"point 3, replicate 1, seed 9: {said}\n")


def test_a_rerun_as_json_has_null_where_a_week_has_no_number(covalue, instead):
    instead("sweeping.rerun", rerun_of())
    told = json.loads(covalue("rerun", "d", "--format", "json").out)
    assert told["weekly"]["met"] == [None, 0.1, 0.2]
    assert told["outcomes"] == {"trust_end": 1 / 3, "odd": None}
    assert told["same"] is True


def test_a_weekly_series_counts_weeks_from_the_end_of_the_burn_in_with_all_digits(covalue, instead, tmp_path):
    instead("sweeping.rerun", rerun_of())
    covalue("rerun", "d", "--weekly", "w.csv")
    assert (tmp_path / "w.csv").read_text() == "week,trust,met\n-2,0.25,nan\n-1,0.5,0.1\n0,1.0,0.2\n"


def test_a_series_that_cannot_be_written_is_one_line(covalue, instead, tmp_path):
    instead("sweeping.rerun", rerun_of())
    (tmp_path / "w.csv").mkdir()
    answer = covalue("rerun", "d", "--weekly", "w.csv")
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "w.csv: cannot be used" in answer.err


def found_boxes(*boxes, name="co-destruction", share=0.25):
    rules = [f"rule {number}" for number in range(len(boxes))]
    rows = [{"method": box.method, "coverage": box.coverage.mean} for box in boxes]
    return Given(
        name=name, condition="a > b", share=share, boxes=boxes, rules=rules, cases=[True] * 2000, table=lambda: rows
    )


def a_box(method="PRIM", mean=0.5):
    share = Given(mean=mean, low=mean - 0.1, high=mean + 0.1)
    return Given(method=method, coverage=share, density=share, points=40)


def test_boxes_are_told_with_coverage_density_and_what_judged_them(covalue, instead):
    instead("sweeping.discover", found_boxes(a_box(), a_box("CART", 0.8)))
    assert covalue("discover", "d").out.splitlines() == [
        "a > b: at 25 % of 2,000 points",
        "  PRIM: where rule 0",
        "    coverage 50 % (40 to 60), density 50 % (40 to 60), n = 40 other points",
        "  CART: where rule 1",
        "    coverage 80 % (70 to 90), density 80 % (70 to 90), n = 40 other points",
    ]


def test_where_no_box_is_found_that_is_said(covalue, instead):
    instead("sweeping.discover", found_boxes())
    assert covalue("discover", "d").out.endswith("no box holds clearly more of them than the whole space does\n")


def test_a_share_of_no_points_is_not_known(covalue, instead):
    instead("sweeping.discover", found_boxes(a_box(mean=NAN)))
    assert "coverage not known, density not known" in covalue("discover", "d").out


def test_boxes_as_json_are_rows_and_null_where_nothing_is_known(covalue, instead):
    instead("sweeping.discover", found_boxes(a_box(mean=NAN), share=NAN))
    told = json.loads(covalue("discover", "d", "--format", "json").out)
    assert told == {"condition": "a > b", "share": None, "boxes": [{"method": "PRIM", "coverage": None}]}


def test_the_picture_is_named_where_there_is_one_and_it_was_wished(covalue, instead, tmp_path):
    (tmp_path / "d" / "pictures").mkdir(parents=True)
    (tmp_path / "d" / "pictures" / "discovery-mine.png").touch()
    instead("sweeping.discover", found_boxes(a_box(), name="mine"))
    assert covalue("discover", "d").out.endswith("picture: d/pictures/discovery-mine.png\n")
    assert "picture" not in covalue("discover", "d", "--no-pictures").out
    instead("sweeping.discover", found_boxes(a_box(), name="other"))
    assert "picture" not in covalue("discover", "d").out
