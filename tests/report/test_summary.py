import io
import json
import math
from dataclasses import replace

import pytest

from covalue_sim.report.summary import failure_lines, headlines, numbers, print_json, print_table
from covalue_sim.store.records import Failure
from covalue_sim.store.results import FailedRun
from covalue_sim.store.summary import SummaryRow

ROW = SummaryRow("small-0123456789", 0, "trust", "trust_own_end", "0-1", 8, 0.5, 0.1, 0.41, 0.59, "t")


class Shown:
    """As much of `Results` as is printed."""

    def __init__(self, rows, failed=(), title="Small [things]"):
        self.summary_rows, self.failed = rows, failed
        self.folder, self.scenario_id, self.replicates, self.new = (
            "results/small-0123456789",
            "small-0123456789",
            8,
            3,
        )
        counts = {"ok": 8 - len(failed), "failed": len(failed)}
        self.manifest = {"title": title, "scenario": "small", "runs": counts, "failures": []}

    def pictures(self):
        return []


def printed(shown):
    stream = io.StringIO()
    print_table(shown, stream)
    return stream.getvalue()


def test_one_replicate_is_no_more_than_one():
    shown = Shown([ROW])
    shown.replicates = 1
    assert printed(shown).splitlines()[0] == "Small [things] (1 replicate)"


def test_the_table_shows_mean_bounds_unit_and_n_under_each_theme():
    rows = [
        ROW,
        replace(ROW, theme="cost", outcome="pay", unit="money units"),
        replace(ROW, outcome="enacted_share"),
    ]
    title, heading, *lines, where = printed(Shown(rows)).splitlines()
    assert title == "Small [things] (8 replicates)"
    assert heading.split("  ")[0] == "outcome"
    assert [line.split() for line in lines] == [
        ["trust"], ["trust", "own", "end", "0.500", "0.410", "0.590", "0-1", "8"],
        ["enacted", "share", "0.500", "0.410", "0.590", "0-1", "8"],
        ["cost"], ["pay", "0.500", "0.410", "0.590", "money", "units", "8"],
    ]  # fmt: skip
    assert where == "results: results/small-0123456789"


def test_a_terminal_gets_emphasis_and_a_pipe_gets_plain_text(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal = Terminal()
    print_table(Shown([ROW]), terminal)
    assert "\x1b[1m" in terminal.getvalue()
    assert "\x1b" not in printed(Shown([ROW]))
    assert all(line == line.rstrip() for line in printed(Shown([ROW])).splitlines())


def test_no_cell_is_cut_where_no_terminal_limits_the_width():
    wide = replace(ROW, outcome="participation_" + "x" * 90)
    assert "x" * 90 in printed(Shown([wide]))


def test_outcomes_that_are_no_headline_are_counted():
    rows = [ROW, replace(ROW, outcome="value_user_health"), replace(ROW, outcome="tension")]
    assert headlines(rows) == [ROW]
    assert "(2 more outcomes are in summary.csv)" in printed(Shown(rows))
    assert headlines(rows[1:]) == rows[1:]


@pytest.mark.parametrize(
    ("mean", "low", "high", "shown"),
    [
        (0.51234, 0.50123, 0.52345, ("0.512", "0.501", "0.523")),
        (12345.6, 11000.0, 13691.2, ("12,346", "11,000", "13,691")),
        (-0.00001, -0.2, 0.2, ("0.00", "-0.20", "0.20")),
        (3.0, 3.0, 3.0, ("3.000", "3.000", "3.000")),
        (0.0, 0.0, 0.0, ("0.00", "0.00", "0.00")),
        (0.5, math.nan, math.nan, ("0.5000", "–", "–")),
        (math.nan, math.nan, math.nan, ("–", "–", "–")),
        (2e12, 1e12, 3e12, ("2e+12", "1e+12", "3e+12")),
        (1e-9, 0.5e-9, 1.5e-9, ("1e-09", "5e-10", "1.5e-09")),
    ],
)
def test_numbers_have_the_decimals_that_their_interval_bears(mean, low, high, shown):
    assert numbers(replace(ROW, mean=mean, low=low, high=high)) == shown


def test_json_is_one_object_and_what_is_undefined_is_null():
    stream = io.StringIO()
    print_json(Shown([ROW, replace(ROW, n=1, sd=math.nan, low=math.nan, high=math.nan)]), stream)
    found = json.loads(stream.getvalue())
    assert found["runs"] == {"ok": 8, "failed": 0, "new": 3}
    first, second = found["summary"]
    assert (first["mean"], first["low"], first["high"], first["n"]) == (0.5, 0.41, 0.59, 8)
    assert (second["mean"], second["sd"], second["low"], second["high"]) == (0.5, None, None, None)


def test_failed_replicates_are_named_the_first_with_reasons():
    failed = [FailedRun(0, number, 1, Failure("run", "KeyError", "'x'")) for number in range(30)]
    first, *reasons = failure_lines(Shown([ROW], failed))
    assert first.startswith("30 of 8 replicates failed: 0, 1, 2, ")
    assert first.endswith(", 19 and 10 more (--retry-failed runs them again)")
    assert len(reasons) == 5
    assert reasons[0] == "  replicate 0, seed 1, run: KeyError: 'x'"
    assert list(failure_lines(Shown([ROW]))) == []
    assert "(8 replicates, 30 failed)" in printed(Shown([ROW], failed))
