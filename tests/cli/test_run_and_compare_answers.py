"""What commands that run something print and how they exit, by what the verbs behind them give."""

import sys
from pathlib import Path
from types import SimpleNamespace as Given

import pytest

from covalue_sim.cli.compare import As, _answer
from covalue_sim.cli.run import _what_was_done
from covalue_sim.experiments.interrupt import Interrupted


@pytest.fixture
def compare(covalue, instead):
    """`covalue compare` where this came of it; the answer itself is the word 'answer'."""

    def compare(*words, dropped=(), reached=None, results=()):
        ensemble = Given(dropped=list(dropped), results=list(results))
        saved = []
        comparison = Given(
            ensemble=ensemble, ran=Given(reached=reached), save=lambda: saved.append(1), report=lambda: "r.html"
        )
        instead("api.compare", comparison)
        for form in ("table", "json", "csv", "markdown"):
            instead(f"report.compare.text.print_{form}", None)
        answer = covalue("compare", "a", "b", *words)
        assert saved == [1]
        return answer

    return compare


def test_replicates_that_were_left_out_are_named_and_make_code_1(compare):
    answer = compare("--quiet", dropped=[("b", number) for number in range(7)])
    assert answer.code == 1
    assert (
        answer.err == "covalue: 7 failed runs were left out in every arm (arm and replicate: b 0, b 1, b 2, b 3, b 4)\n"
    )


def test_a_precision_that_was_not_reached_is_no_failure_but_said(compare):
    wish = Given(half_width=0.001, cap=40)
    reached = Given(met=False, wish=wish, widest=0.012345, outcome="health", arm="b")
    answer = compare("--quiet", reached=reached)
    assert answer.code == 0
    assert "precision 0.001 was not reached within 40 replicates; the widest is 0.0123 (health, b)" in answer.err
    assert compare("--quiet", reached=Given(**{**vars(reached), "met": True})).err == ""


def test_runs_of_a_folder_that_two_arms_share_are_counted_once(compare):
    both = [Given(folder=Path("x"), new=5), Given(folder=Path("x"), new=5), Given(folder=Path("y"), new=2)]
    assert compare(results=both).err == "7 runs were new; all others were there\n"
    assert compare(results=[Given(folder=Path("x"), new=0)]).err == "all runs were there\n"


def test_the_report_is_written_where_it_is_wished_and_named(compare):
    assert compare("--quiet", "--report").err == "report: r.html\n"
    assert compare("--quiet").err == ""


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_format_has_its_printer(instead, form):
    printer = instead(f"report.compare.text.print_{form}")
    comparison = Given(ensemble=Given(dropped=[], results=[]), ran=Given(reached=None), save=list)
    _answer(comparison, As(form), report=False, quiet=True)
    assert printer == [((comparison, sys.stdout), {})]


@pytest.mark.parametrize(
    ("new", "replicates", "held", "said"),
    [
        (0, 5, 5, "found all 5 replicates in d"),
        (0, 5, 8, "found all 5 replicates in d; 3 more are kept there"),
        (5, 5, 5, "5 replicates run"),
        (2, 5, 5, "2 replicates run; 3 were there"),
        (2, 5, 9, "2 replicates run; 3 were there; 4 more are kept there"),
    ],
)
def test_a_run_says_what_was_done_and_what_is_kept(new, replicates, held, said):
    results = Given(manifest={"in_journal": held}, replicates=replicates, new=new, folder=Path("d"))
    assert _what_was_done(results) == said


SWEEPS = [("sweep", "sweeping.sweep"), ("resume", "sweeping.resume"), ("analyse", "sweeping.analyse")]


@pytest.mark.parametrize(("command", "verb"), SWEEPS)
@pytest.mark.parametrize(("failed", "code"), [(0, 0), (3, 1)])
def test_failed_runs_of_a_sweep_are_said_and_make_code_1(covalue, instead, command, verb, failed, code):
    instead("sweeping.plan")
    instead(verb, Given(results=Given(manifest={"runs": {"failed": failed}})))
    printed = instead("report.sweep.summary.print_findings")
    instead("report.sweep.summary.failure_lines", ["3 failed"] * bool(failed))
    answer = covalue(command, "d")
    assert (answer.code, answer.err) == (code, "covalue: 3 failed\n" * bool(failed))
    assert len(printed) == 1


@pytest.mark.parametrize(
    ("command", "verb"),
    [*SWEEPS, ("run", "api.run"), ("compare", "api.compare"), ("patterns", "patterns.looking.look")],
)
@pytest.mark.parametrize(
    "stopped", [Interrupted("stopped after 3 of 8"), KeyboardInterrupt()], ids=["told", "not told"]
)
def test_ctrl_c_is_code_130_one_line_and_no_answer(covalue, instead, command, verb, stopped):
    instead("sweeping.plan")
    instead(verb, stopped)
    answer = covalue(command, "baseline")
    assert (answer.code, answer.out) == (130, "")
    assert answer.err.startswith("covalue: stopped")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.4, "0 s"), (89.4, "89 s"), (90.0, "2 min"), (5399.0, "90 min"), (5400.0, "1.5 h"), (360_000.0, "100.0 h")],
)
def test_how_long_a_sweep_takes_is_said_in_the_unit_that_suits(covalue, instead, seconds, said):
    instead("sweeping.plan", Given(experiment=Given(title="T", method="sobol", factors=(1, 2)), folder=Path("d")))
    cost = {"rows": 4000, "points": 4000, "runs": 20_000, "found": 5, "seconds_a_run": 0.01234, "seconds": seconds,
            "workers": 2, "bytes": 3e6, "free_bytes": 5e9}  # fmt: skip
    instead("experiments.sweep.measuring.estimate", cost)
    assert covalue("sweep", "e", "--dry-run").out.splitlines() == [
        "T: sobol, 2 factors",
        "4,000 rows of the design, 4,000 points, 20,000 runs (5 are there)",
        f"0.0123 s a run, measured: about {said} on 2 processes",
        "about 3 MB on the disk, 5 GB are free",
        "results: d",
    ]
