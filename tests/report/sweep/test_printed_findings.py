"""Findings of a sweep as they are printed: maps, levels and spreads, whole numbers of runs, and JSON for programs."""

import io
import json
import math
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_sweep import GAIN, SHARE, analysis, chance, ends, index, rows

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.report.sweep import summary, tables

NAN = math.nan


def finished(found, *, failed=(), refused="", pictures=(), folder="results/x", ok=12):
    manifest = {"title": "A sweep", "points": 4, "runs": {"ok": ok, "failed": len(failed)}, "experiment": "e",
                "method": "sobol", "failures": []}  # fmt: skip
    results = SimpleNamespace(manifest=manifest, replicates=3, new=0, failed=list(failed))
    return SimpleNamespace(
        results=results, analysis=found, folder=Path(folder), pictures=list(pictures), refused=refused
    )


def printed(found, **more):
    stream = io.StringIO()
    summary.print_findings(finished(found, **more), stream)
    return stream.getvalue().splitlines()


def level(factor, name, value):
    return {"outcome": "value_user", "factor": factor, "level": name, "place": 0.0, "value": value, "low": value - 0.1,
            "high": value + 0.1, "n": 4, "replicates": 3}  # fmt: skip


def extreme(end, value):
    return {"outcome": "value_user", "end": end, "point": 1, "where": "a.b = 1", "value": value, "low": value - 0.1,
            "high": value + 0.1, "replicates": 3}  # fmt: skip


def test_levels_stand_under_their_own_factor_in_a_column():
    steps = [level("a.b", "0", 0.2), level("a.b", "0.25", 0.4), level("c.d", "x", 0.3)]
    lines = printed(Analysis(chance=[chance()], levels=steps))
    start = lines.index("  means at each level:")
    assert lines[start + 1 : start + 6] == [
        "    a.b",
        "      0     0.200 (0.100 to 0.300)",
        "      0.25  0.400 (0.300 to 0.500)",
        "    c.d",
        "      x  0.300 (0.200 to 0.400)",
    ]


def test_the_ends_of_a_grid_are_told_with_their_replicates():
    found = Analysis(chance=[chance()], extremes=[extreme("highest", 0.9), extreme("lowest", 0.1)],
                     levels=[level("a.b", "0", 0.2)])  # fmt: skip
    lines = printed(found)
    assert "  highest: 0.900 (0.800 to 1.000), n = 3, where a.b = 1" in lines
    assert "  means at each level, over all other factors:" in lines


def test_one_at_a_time_the_span_is_printed_by_rank():
    found = Analysis(chance=[chance()], indices=[*ends(GAIN, 0.0, 0.1, rank=2), *ends(SHARE, -0.2, 0.3, rank=1)])
    lines = printed(found)
    places = [k for k, line in enumerate(lines) if line.split()[:1] in (["1"], ["2"])]
    assert [lines[k].split()[1] for k in places] == [SHARE, GAIN]
    assert "0.500 (0.450 to 0.550)" in lines[places[0]]
    assert any(line.startswith("  one at a time, span; bounds: ") for line in lines)


def test_of_the_spread_the_verdict_is_printed_and_not_the_table():
    spread = rows("sobol", "ST", (0.9, 0.1, 0.0), target="spread")
    lines = printed(Analysis(chance=[chance()], indices=spread))
    assert any("(of the spread over replicates)" in line for line in lines)
    assert not any("0.900" in line for line in lines)


def test_outcomes_are_printed_in_the_order_of_the_analysis():
    found = Analysis(chance=[chance("pay"), chance("health_end")])
    lines = printed(found)
    assert lines.index("pay") < lines.index("health end")


def test_without_an_analysis_only_the_runs_and_where_they_are_are_printed():
    assert printed(None, ok=1) == ["A sweep (4 points, 1 run)", "", "results: results/x"]


def test_failed_runs_are_counted_at_the_top():
    assert printed(None, failed=[object()] * 3)[0] == "A sweep (4 points, 15 runs, 3 failed)"


@pytest.mark.parametrize(("pictures", "there", "named"), [((), True, False), (("a.png",), False, False), (("a.png",), True, True)])  # fmt: skip
def test_the_page_is_named_only_where_it_was_written_now(tmp_path, pictures, there, named):
    if there:
        (tmp_path / summary.REPORT).write_text("")
    lines = printed(Analysis(), pictures=pictures, folder=tmp_path)
    assert (f"report: {tmp_path / summary.REPORT}" in lines) == named


def test_a_refused_analysis_says_why():
    assert list(summary.failure_lines(finished(None, refused="a run failed"))) == ["not analysed: a run failed"]


@given(st.floats(-1e6, 1e6).filter(lambda value: value == 0 or abs(value) > 1e-6))
def test_printed_numbers_are_near_what_they_stand_for(value):
    written = float(summary._number(value))
    assert written == pytest.approx(value, abs=6e-4 if abs(value) >= 0.01 else 0.05 * abs(value))


def test_json_of_a_refused_sweep_has_empty_tables_and_the_reason():
    stream = io.StringIO()
    summary.print_json(finished(None, refused="a run failed"), stream)
    told = json.loads(stream.getvalue())
    assert told["refused"] == "a run failed"
    assert [told[name] for name in ("indices", "chance", "verdicts", "levels", "extremes", "weekly", "notes")] == [
        []
    ] * 7
    assert told["runs"] == {"ok": 12, "failed": 0, "new": 0}


def test_json_keeps_every_number_with_all_its_digits():
    stream = io.StringIO()
    found = analysis(values=(1 / 3, 0.2, 0.05))
    summary.print_json(finished(found), stream)
    told = json.loads(stream.getvalue())
    assert told["indices"][0]["value"] == 1 / 3
    assert len(told["indices"]) == len(found.indices)


@given(st.floats(-1e7, 1e7), st.floats(0, 1e6))
def test_a_cell_has_one_number_of_decimals(value, half):
    import re

    written = re.findall(r"\d[\d,]*(?:\.(\d+))?", tables.cell(index("a", value, half=half)))
    assert len(written) == 3
    assert len({len(decimals) for decimals in written}) == 1


@pytest.mark.parametrize(
    ("value", "half", "cell"),
    [
        (0.00042, 0.00001, "0.000420 (0.000410 to 0.000430)"),
        (0.001, 0.05, "0.0010 (\u22120.0490 to 0.0510)"),
        (1234.5, 20.0, "1,234 (1,214 to 1,254)"),
        (0.0, 0.0, "0.00 (0.00 to 0.00)"),
    ],
)
def test_small_and_large_numbers_are_told_in_three_figures_of_the_largest(value, half, cell):
    assert tables.cell(index("a", value, half=half)) == cell


@pytest.mark.parametrize("level", ["0", "a_choice", "as in the base"])
def test_levels_in_tables_are_as_they_were_set(level):
    row = {"outcome": "pay", "factor": "a.b", "level": level, "value": 0.5, "low": 0.4, "high": 0.6, "n": 1234}
    (table,) = tables.level_tables(Analysis(levels=[row]))
    assert table.rows == [("a.b", level, "0.500 (0.400 to 0.600)", "1,234")]
    assert table.caption == "Pay: means at each level"


def test_tables_of_methods_stand_apart_each_ranked_by_its_own_index():
    found = analysis()
    found.indices += rows("pawn", "median", (0.1, 0.5, 0.0))
    for row in found.indices[3:5]:
        row["rank"] = 3 - row["rank"]
    first, second = tables.index_tables(found)
    assert [row[0] for row in first.rows] == [SHARE, GAIN, "dummy"]
    assert [row[0] for row in second.rows] == [GAIN, SHARE, "dummy"]
    assert (first.headings[1], second.headings[1]) == ("ST", "median")


def test_an_index_that_a_factor_lacks_is_an_empty_cell():
    found = Analysis(indices=[index(SHARE, 0.7, rank=1), index(GAIN, 0.2, rank=2), index(SHARE, 0.5, name="S1")])
    (table,) = tables.index_tables(found)
    assert [row[2] for row in table.rows] == ["0.500 (0.450 to 0.550)", ""]
