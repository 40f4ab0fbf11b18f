"""Small parts of reports: rows that are looked for, text that is dressed, HTML that is filled, printed numbers."""

import io
import math
import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from covalue_sim.report.html import STYLE, filled
from covalue_sim.report.rows import one, where
from covalue_sim.report.summary import HEADLINES, as_dict, by_theme, headlines, numbers
from covalue_sim.report.terminal import WIDE, print_dressed
from covalue_sim.store.summary import SummaryRow

ROW = SummaryRow("small-0123456789", 0, "trust", "trust_own_end", "0-1", 8, 0.5, 0.1, 0.41, 0.59, "t")
ROWS = [{"a": 1, "b": "x"}, {"a": 2, "b": "x"}, {"a": 1, "b": "y"}, {"a": None}]


def test_rows_are_found_by_all_that_is_wanted_in_their_order():
    assert where(ROWS, a=1) == [ROWS[0], ROWS[2]]
    assert where(ROWS, a=1, b="y") == [ROWS[2]]
    assert where(ROWS, b=None) == [ROWS[3]]
    assert where(ROWS) == ROWS
    assert where(ROWS, a=3) == where([], a=1) == []


def test_one_row_is_the_first_and_none_where_there_is_none():
    assert one(ROWS, b="x") is ROWS[0]
    assert one(ROWS, a=2) is ROWS[1]
    assert one(ROWS, c=1) is None


@given(st.lists(st.integers(0, 3), max_size=20), st.integers(0, 3))
def test_what_is_found_and_what_is_not_are_all(values, wanted):
    rows = [{"a": value} for value in values]
    assert len(where(rows, a=wanted)) + sum(row["a"] != wanted for row in rows) == len(rows)


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_pipe_gets_lines_without_blanks_at_their_ends_or_colours():
    stream = io.StringIO()
    print_dressed(stream, lambda console: console.print("[bold]word[/bold]   \n\nend"))
    assert stream.getvalue() == "word\n\nend\n"


def test_lines_are_as_wide_as_no_terminal_limits():
    stream = io.StringIO()
    print_dressed(stream, lambda console: console.print("x" * WIDE))
    assert stream.getvalue() == "x" * WIDE + "\n"


def test_a_terminal_is_printed_on_itself(monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = Terminal()
    print_dressed(stream, lambda console: console.print("[bold]12[/bold] 34"))
    assert stream.getvalue() == "\x1b[1m12\x1b[0m 34\n"


@pytest.fixture
def template(tmp_path):
    (tmp_path / "page.j2").write_text('<style>{{ css }}</style><p title="{{ name }}">{{ name }}</p>')
    return tmp_path


def test_names_are_escaped_and_the_style_sheet_is_not(template):
    hostile = '"><script>alert(1)</script>&'
    made = filled(template, "page.j2", name=hostile)
    tags = re.findall(r"<(\w+)", made.replace(STYLE.read_text(encoding="utf-8"), ""))
    assert tags == ["style", "p"]
    title, words = re.search(r'<p title="([^"]*)">(.*)</p>', made, re.DOTALL).groups()
    assert unescape(title) == unescape(words) == hostile
    assert STYLE.read_text(encoding="utf-8") in made


def test_a_template_that_is_not_given_all_it_needs_is_an_error(template):
    with pytest.raises(UndefinedError, match="name"):
        filled(template, "page.j2")


def test_the_style_sets_paper_with_ink_and_asks_for_no_other_file():
    style = STYLE.read_text(encoding="utf-8")
    body = re.search(r"body \{([^}]*)\}", style)[1]
    assert "var(--ink)" in body and "var(--page)" in body
    assert "url(" not in style and "@import" not in style


@given(st.floats(-1e6, 1e6), st.floats(1e-4, 1e5))
def test_printed_numbers_read_back_within_half_their_last_digit(mean, half):
    row = replace(ROW, mean=mean, low=mean - half, high=mean + half)
    for text, value in zip(numbers(row), (row.mean, row.low, row.high), strict=True):
        decimals = len(text.partition(".")[2])
        assert abs(float(text.replace(",", "")) - value) <= 0.5000001 * 10.0**-decimals + 1e-9 * abs(value)
        assert 10.0**-decimals <= max(0.1001 * half, 10.0**-decimals if decimals == 0 else 0.0)


@given(st.floats(-1e6, 1e6), st.floats(1e-4, 1e5))
def test_a_number_turned_round_is_printed_with_its_sign_turned(mean, half):
    one = numbers(replace(ROW, mean=mean, low=mean - half, high=mean + half))
    other = numbers(replace(ROW, mean=-mean, low=-mean - half, high=-mean + half))
    assert [text.lstrip("-") for text in one] == [other[k].lstrip("-") for k in (0, 2, 1)]
    assert not any(text.startswith("-") and float(text.replace(",", "")) == 0 for text in one)


@given(st.lists(st.sampled_from(["trust", "value", "cost"]), max_size=12))
def test_every_row_is_under_its_theme_once_in_its_order(themes):
    rows = [replace(ROW, theme=theme, point_id=k) for k, theme in enumerate(themes)]
    found = list(by_theme(rows))
    assert [theme for theme, _ in found] == list(dict.fromkeys(themes))
    assert sorted((row for _, mine in found for row in mine), key=lambda row: row.point_id) == rows
    assert all([row.point_id for row in mine] == sorted(row.point_id for row in mine) for _, mine in found)


@given(st.lists(st.sampled_from([*sorted(HEADLINES), "tension", "hope_end"]), min_size=1, unique=True))
def test_headlines_are_shown_and_all_where_there_are_none(names):
    rows = [replace(ROW, outcome=name) for name in names]
    shown = [row.outcome for row in headlines(rows)]
    assert shown == ([name for name in names if name in HEADLINES] or names)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_program_gets_nothing_where_there_is_no_number(value, tmp_path):
    class Given:
        summary_rows = (replace(ROW, low=value, high=value, sd=value),)
        scenario_id, replicates, new, folder = "s-0", 1, 0, tmp_path
        manifest = {"title": "T", "scenario": "s", "runs": {"ok": 1, "failed": 0}, "failures": []}

        def pictures(self):
            return [tmp_path / "a.png"]

    found = as_dict(Given())
    (row,) = found["summary"]
    assert (row["mean"], row["low"], row["high"], row["sd"]) == (0.5, None, None, None)
    assert found["pictures"] == [str(tmp_path / "a.png")]
    assert found["runs"] == {"ok": 1, "failed": 0, "new": 0}
