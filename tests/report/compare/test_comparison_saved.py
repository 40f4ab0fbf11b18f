"""Files and printed text of a comparison: nothing lost, nothing read as markup, nothing that is not a number."""

import csv
import io
import json
import math
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_comparison import MadeUp, lever, outcome_row
from pyarrow import parquet

from covalue_sim.errors import InputError
from covalue_sim.report.compare import text
from covalue_sim.report.compare.compared import LONGEST_NAME, Compared
from covalue_sim.report.compare.comparison import Comparison
from covalue_sim.report.compare.saving import _parquet, to_csv, to_json
from covalue_sim.report.compare.text import changed, print_csv, print_markdown, print_table

HOSTILE = '"; <script>alert(1)</script>, | *bold* [link](x) `code`\n# heading'
CELLS = st.one_of(
    st.floats(allow_infinity=False),
    st.integers(),
    st.none(),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\x00")),
)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_csv_reads_back_every_cell_and_has_no_word_for_not_a_number(pairs):
    rows = [{"one": one, "two, or more": two} for one, two in pairs]
    heading, *found = csv.reader(io.StringIO(to_csv(rows), newline=""))
    assert heading == ["one", "two, or more"]
    assert len(found) == len(rows)
    for cells, row in zip(found, rows, strict=True):
        for cell, value in zip(cells, row.values(), strict=True):
            unknown = value is None or (isinstance(value, float) and math.isnan(value))
            assert cell == "" if unknown else type(value)(cell) == value


def test_csv_ends_lines_alike_on_every_system_and_keeps_hostile_names_in_one_cell():
    made = to_csv([{"arm": HOSTILE, "n": 1}, {"arm": "b", "n": 2}])
    assert "\r" not in made
    assert [row["arm"] for row in csv.DictReader(io.StringIO(made))] == [HOSTILE, "b"]
    assert to_csv([]).strip() == ""


def test_json_refuses_what_json_has_no_word_for():
    assert json.loads(to_json({"name": HOSTILE, "ä": None})) == {"name": HOSTILE, "ä": None}
    assert "ä" in to_json({"ä": 1})
    assert to_json({}).endswith("\n")
    with pytest.raises(ValueError, match="Out of range"):
        to_json({"value": math.nan})


def test_parquet_has_nothing_where_there_is_no_number(tmp_path):
    path = _parquet(tmp_path / "a.parquet", [{"a": 1.5, "b": "x"}, {"a": math.nan, "b": HOSTILE}])
    assert parquet.read_table(path).to_pylist() == [{"a": 1.5, "b": "x"}, {"a": None, "b": HOSTILE}]


def rows_of(*verdicts):
    names = ("value_user", "served", "pay", "spending", "credence", "bonding")
    return [outcome_row(name, 0.1) | {"verdict": verdict} for name, verdict in zip(names, verdicts, strict=False)]


def test_clear_headlines_come_first_then_suggestive_ones_and_all_are_counted():
    rows = rows_of("suggestive", "clear", "unclear", "clear", "clear", "same")
    shown, said = changed(MadeUp(outcomes=rows), "shared")
    assert [row["outcome"] for row in shown] == ["served", "spending", "value_user"]
    assert said == ("of 6 outcomes: 3 clear, 1 suggestive, 1 unclear, 1 same; 3 shown, all are in outcomes.csv")


def test_chosen_outcomes_are_shown_whatever_their_verdict():
    shown, said = changed(MadeUp(outcomes=rows_of("clear", "unclear", "same"), chosen=("served", "pay")), "shared")
    assert [row["outcome"] for row in shown] == ["served", "pay"]
    assert "; 2 shown" in said


def test_kinds_of_verdict_that_nobody_has_are_not_counted():
    _, said = changed(MadeUp(outcomes=rows_of("clear", "clear")), "shared")
    assert said.startswith("of 2 outcomes: 2 clear; ")


@given(st.text(max_size=40))
def test_markdown_cells_cannot_end_their_cell_or_line(name):
    line = text._row([name, "b"])
    assert "\n" not in line
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == 3


def test_names_are_no_markup_in_markdown():
    safe = text._safe(HOSTILE)
    for mark in "<*[`#|":
        assert re.search(rf"(?<!\\){re.escape(mark)}", safe) is None
    assert text._safe("a\\|b") == "a\\\\\\|b"


def comparison(name=HOSTILE, **more):
    found = MadeUp(("baseline", name), outcomes=[outcome_row("served", 0.2, arm=name)], **more)
    found.arms = [SimpleNamespace(command=lambda *_, said=f"covalue run {place}": said) for place in range(2)]
    found.ensemble.results = [SimpleNamespace(replicates=24, folder="results/x")] * 2
    return found


def test_a_printed_table_takes_names_as_they_are():
    stream = io.StringIO()
    print_table(comparison("[red]shared[/red]"), stream)
    shown = stream.getvalue()
    assert "[red]shared[/red]" in shown
    assert "\x1b" not in shown
    assert "of 1 outcomes: 1 clear; 1 shown" in shown
    assert "pairs of replicates: below 200" in shown
    assert shown.count("People seen in a week") == 1


def test_markdown_has_headings_levers_methods_limits_and_every_command():
    stream = io.StringIO()
    print_markdown(comparison("shared", levers=[lever("power.declared_share", 0.5, 0.7)]), stream)
    made = stream.getvalue()
    headings = [line for line in made.splitlines() if line.startswith("#")]
    assert headings[0] == "# shared against baseline (24 replicates, paired)"
    assert headings[1].startswith("## With shared, ")
    assert headings[2:] == ["## What differs between the scenarios", "## Methods", "## Limits", "## Commands"]
    assert made.endswith("```bash\ncovalue run 0\ncovalue run 1\n```\n")
    widths = {len(re.findall(r"(?<!\\)\|", line)) for line in made.splitlines() if line.startswith("| ")}
    assert widths == {9, 7}


def test_printed_csv_is_the_table_of_outcomes():
    stream = io.StringIO()
    found = comparison("shared")
    print_csv(found, stream)
    assert stream.getvalue() == to_csv(found.rows("outcomes"))


class Folders(Compared):
    """A comparison that has no more than what its folder's name is made of."""

    def __init__(self, labels, ids):
        self.out = Path("results")
        results = [SimpleNamespace(scenario_id=one) for one in ids]
        self.ran = SimpleNamespace(ensemble=SimpleNamespace(labels=list(labels), results=results, n=3))


def test_a_folder_is_named_after_the_arms_and_the_same_for_the_same():
    one = Folders(("baseline", "shared"), ("a-1", "b-2")).folder
    assert one == Folders(("baseline", "shared"), ("a-1", "b-2")).folder
    assert one.name.startswith("compare-baseline-shared-")
    others = [(("shared", "baseline"), ("b-2", "a-1")), (("baseline", "shared"), ("a-1", "b-3")),
              (("baseline", "other"), ("a-1", "b-2"))]  # fmt: skip
    assert len({one, *(Folders(*about).folder for about in others)}) == 4


@pytest.mark.parametrize("label", ["../../etc", HOSTILE, "x" * 500, "日本", "..", "a/b\\c"])
def test_a_folder_stays_in_its_place_whatever_arms_are_called(label):
    folder = Folders(("baseline", label), ("a", "b")).folder
    assert folder.parent.name == "results"
    assert re.fullmatch(r"compare-[A-Za-z0-9._-]+-[0-9a-f]{10}", folder.name)
    assert len(folder.name) <= len("compare--0123456789") + LONGEST_NAME


def test_a_table_that_does_not_exist_is_refused_before_anything_is_made():
    with pytest.raises(InputError, match="table 'flow' does not exist; did you mean 'flows'"):
        Folders(("a", "b"), ("a", "b")).rows("flow")


def test_an_arm_is_the_first_beside_the_reference_unless_named_and_never_the_reference():
    found = Comparison.__new__(Comparison)
    found.__dict__ |= Folders(("baseline", "shared", "late"), "abc").__dict__
    assert found._arm(None) == "shared"
    assert found._arm("late") == "late"
    with pytest.raises(InputError, match="arm 'baseline' is not compared with 'baseline'"):
        found._arm("baseline")
    assert found.title == "shared, late against baseline"
