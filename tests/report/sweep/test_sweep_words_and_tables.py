"""Words, tables and printed findings of sweeps, from rows made up: each factor once, by rank, with its bounds."""

import json
import math
import re
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_sweep import chance, index
from made_up_sweep import verdict as full_verdict

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.report.sweep import summary, tables, weeks, words
from covalue_sim.report.sweep.courses import MOST, draw_courses

NAN = math.nan
FACTORS = ("power.declared_share", "trust.gain", "pay.rate_per_hour", "dummy")


def verdict(first=("trust.gain",), floor=0.1):
    return full_verdict(first=first, floor=floor) | {"ranking": "A ranking."}


def indices():
    ranked = [index("trust.gain", 0.2, rank=2, above=False), index("power.declared_share", 0.7, rank=1, above=True),
              index("pay.rate_per_hour", 0.1, rank=3, above=False), index("dummy", 0.05)]  # fmt: skip
    return [*ranked, *({**row, "index": "S1", "rank": None, "above_floor": None} for row in ranked[:2])]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("power.declared_share", "power: declared share"),
        ("value.user.rights_voice", "value: user.rights voice"),
        ("dummy", "dummy (luck alone)"),
        ("a\nb", "a b"),
    ],
)
def test_a_factor_is_its_path_in_words(name, said):
    assert words.factor(name) == said


@given(st.text(min_size=1, max_size=200))
def test_long_and_hostile_names_stay_one_short_line(name):
    for said in (words.factor(name), words.outcome(name)):
        assert len(said) <= words.LONGEST
        assert "\n" not in said


@given(st.permutations(range(1, 9)), st.integers(1, 12))
def test_ranked_are_the_first_by_rank_without_the_dummy(order, most):
    rows = [*(index(f"f{rank}", 1 / rank, rank=rank) for rank in order), index("dummy", 9.0)]
    assert [row["rank"] for row in words.ranked(rows, most)] == list(range(1, min(most, 8) + 1))


def test_panels_are_outcomes_once_in_order_and_no_more_than_fit():
    rows = [{"outcome": f"o{k}"} for k in (3, 1, 3, 2, 4, 5, 6, 7)]
    assert words.panels(rows) == ["o3", "o1", "o2", "o4", "o5", "o6"]
    assert words.panels([]) == []


@pytest.mark.parametrize(
    ("first", "floor", "above", "leader"),
    [(("trust.gain",), 0.1, True, "trust.gain"), (("trust.gain",), 0.1, False, ""), ((), 0.1, True, ""),
     (("trust.gain",), None, False, "trust.gain")],
)  # fmt: skip
def test_a_leader_is_clear_of_luck_where_luck_is_known(first, floor, above, leader):
    found = Analysis(indices=[index("trust.gain", 0.5, rank=1, above=above)], verdicts=[verdict(first, floor)])
    assert words.leader(found, "sobol", "value_user") == leader
    assert words.leader(found, "morris", "value_user") == ""


def test_factors_that_lead_most_outcomes_are_told_first_and_three_at_most():
    leaders = {"a": "f.one", "b": "f.two", "c": "f.two", "d": "f.three", "e": "f.four"}
    said = words.leading(leaders)
    assert said == "F: two moves b and c most; f: one moves a most; f: three moves d most"


@pytest.mark.parametrize(
    ("method", "points", "dropped", "parts"),
    [
        ("sobol", 640, 0, ("640\u00a0points, 3\u00a0replicates each, 64 blocks.",)),
        ("grid", 1, 0, ("1\u00a0point, 3\u00a0replicates each.",)),
        ("morris", 1280, 2, ("1,280\u00a0points", ", 64 trajectories. 2\u00a0blocks with failed runs left out.")),
    ],
)
def test_a_caption_says_of_how_much_it_is(method, points, dropped, parts):
    experiment = SimpleNamespace(title="T\nx", base=SimpleNamespace(title="B", weeks=52), method=method, size=64,
                                 replicates=3)  # fmt: skip
    sweep = SimpleNamespace(experiment=experiment, dropped=dropped,
                            results=SimpleNamespace(manifest={"points": points}))  # fmt: skip
    said = words.provenance(sweep)
    assert said.startswith("Experiment: T x. Base: B, 52 weeks. ")
    assert all(part in said for part in parts)
    assert ("left out" in said) == bool(dropped)


@pytest.mark.parametrize(
    ("value", "half", "cell"),
    [(0.5, 0.1, "0.500 (0.400 to 0.600)"), (-0.5, 0.1, "\u22120.500 (\u22120.600 to \u22120.400)"),
     (12.345, 1.0, "12.3 (11.3 to 13.3)"), (0.5, NAN, "0.500"), (NAN, NAN, "not defined"), (10.0, 1.0, "10.0 (9.0 to 11.0)")],
)  # fmt: skip
def test_cells_have_digits_by_size_and_bounds_where_there_are_some(value, half, cell):
    assert tables.cell(index("a", value, half=half)) == cell


def test_a_table_has_every_factor_once_by_rank_and_the_dummy_last():
    (table,) = tables.index_tables(Analysis(indices=indices()))
    assert table.headings == ("factor", "ST", "S1", "above the noise floor")
    assert [row[0] for row in table.rows] == ["power.declared_share", "trust.gain", "pay.rate_per_hour", "dummy"]
    assert [row[-1] for row in table.rows] == ["yes", "no", "no", ""]
    assert [bool(row[2]) for row in table.rows] == [True, True, False, False]
    assert table.rows[0][1] == "0.700 (0.650 to 0.750)"


def test_pairs_have_no_column_and_spread_has_a_table_of_its_own():
    pair = index("trust.gain", 0.1, name="S2") | {"with": "power.declared_share"}
    spread = [{**row, "target": "spread"} for row in indices()]
    first, second = tables.index_tables(Analysis(indices=[*indices(), pair, *spread]))
    assert "S2" not in first.headings
    assert not first.caption.endswith("replicates")
    assert second.caption == f"{first.caption}, of the spread over replicates"


def test_chance_is_a_share_or_not_known():
    known, unknown = chance(), chance("pay") | {"of_a_run": None, "of_the_mean": NAN}
    table = tables.chance_table(Analysis(chance=[known, unknown]))
    assert [tuple(row) for row in table.rows] == [
        ("value user", "50\u00a0% (40 to 60)", "25\u00a0% (15 to 35)"), ("pay", "not known", "not known"),
    ]  # fmt: skip


def test_boxes_are_told_by_rule_or_said_to_be_none():
    box = {"rule": "a is high", "method": "PRIM", "n": 1234, **{
        f"{name}{end}": value for name in ("coverage", "density") for end, value in (("", 0.5), ("_low", 0.4), ("_high", 0.6))
    }}  # fmt: skip
    found = {"condition": "pay above 3", "share": 0.25, "n": 2000, "boxes": [box]}
    table = tables.box_table(found)
    assert table.caption == "pay above 3: at 25 % of 2,000 points"
    assert table.rows == [("where a is high", "PRIM", "50\u00a0% (40 to 60)", "50\u00a0% (40 to 60)", "1,234")]
    assert tables.box_table({**found, "boxes": []}).caption.endswith(
        "; no box holds clearly more of them than the whole space does"
    )


def swept(found, failed=0, refused="", runs=(), tmp="results/x"):
    from pathlib import Path

    counts = {"ok": 1200, "failed": failed}
    manifest = {"title": "A sweep", "points": 400, "runs": counts, "experiment": "e", "method": "sobol", "failures": []}
    results = SimpleNamespace(manifest=manifest, replicates=3, new=5, failed=list(runs))
    return SimpleNamespace(results=results, analysis=found, folder=Path(tmp), pictures=[], refused=refused)


def test_printed_findings_name_each_factor_once_in_the_order_of_rank():
    found = Analysis(indices=indices(), chance=[chance()], verdicts=[verdict()], notes=["A note."])
    lines = list(summary.lines(swept(found)))
    assert lines[:2] == ["A sweep (400 points, 1,200 runs)", "A note."]
    ranked = [line.split() for line in lines if re.match(r"    [ \d]\d ", line)]
    assert [(row[0], row[1]) for row in ranked] == [
        ("1", "power.declared_share"), ("2", "trust.gain"), ("3", "pay.rate_per_hour"),
    ]  # fmt: skip
    assert [line.endswith("above the noise floor") for line in lines if re.match(r"    [ \d]\d ", line)] == [
        True, False, False,
    ]  # fmt: skip
    assert sum("the noise floor" in line and "dummy" in line for line in lines) == 1
    assert "    A ranking." in lines
    assert lines[-1] == "results: results/x"


def test_factors_beyond_those_shown_are_counted():
    many = [index(f"f.{k}", 1 / k, rank=k) for k in range(1, summary.MOST + 4)]
    lines = list(summary.lines(swept(Analysis(indices=many, chance=[chance()]))))
    assert "    (3 more factors are in analysis/indices.csv)" in lines
    assert sum(line.strip().startswith(tuple("123456789")) for line in lines) == summary.MOST


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (chance(), "50.0 % (40.0 to 60.0) of runs, 25.0 % (15.0 to 35.0) of points' means"),
        (chance(run=NAN), "not known from one replicate"),
        (chance() | {"of_a_run": None}, "not known from one replicate"),
        (chance() | {"of_the_mean": None}, "60.0) of runs, – of points' means"),
    ],
)
def test_the_share_of_chance_is_told_or_unknown(row, said):
    assert summary.chance_words(row).endswith(said)


@pytest.mark.parametrize(
    ("value", "written"), [(0.0, "0.000"), (0.0099, "0.0099"), (0.01, "0.010"), (-0.5, "-0.500"), (NAN, "–")]
)
def test_small_numbers_keep_two_figures(value, written):
    assert summary._number(value) == written


def test_failed_runs_are_counted_and_the_first_named():
    why = SimpleNamespace(stage="run", kind="KeyError", message="'x'")
    runs = [SimpleNamespace(point_id=k, replicate=1, why=why) for k in range(9)]
    lines = list(summary.failure_lines(swept(None, failed=9, runs=runs, refused="runs failed")))
    assert lines[0].startswith("9 of 1,209 runs failed ('covalue resume results/x --retry-failed'")
    assert len(lines) == 1 + summary.NAMED + 1
    assert lines[1] == "  point 0, replicate 1, run: KeyError: 'x'"
    assert lines[-1] == "not analysed: runs failed"
    assert list(summary.failure_lines(swept(None))) == []


def test_json_has_null_for_what_is_undefined_however_deep():
    import io

    stream = io.StringIO()
    summary.print_json(swept(Analysis(indices=[index("a", NAN, half=math.inf)], chance=[chance()])), stream)
    (row,) = json.loads(stream.getvalue())["indices"]
    assert (row["value"], row["low"], row["high"], row["n"]) == (None, None, None, 64)


def weekly(**courses):
    return [{"series": "trust", "week": 4 * k, "method": "sobol", "index": "ST", "factor": name, "value": value,
             "low": value, "high": value} for name, values in courses.items() for k, value in enumerate(values)]  # fmt: skip


@pytest.mark.parametrize(
    ("courses", "said"),
    [
        ({"one": (0.5, 0.6), "two": (0.1, 0.2)}, "one matters most for {} in the first weeks and in the last"),
        ({"one": (0.5, 0.1), "two": (0.1, -0.2)}, "for {}, two takes over from one"),
        ({"one": (NAN, 0.1), "two": (NAN, 0.2)}, "for {}, two comes up"),
        ({"one": (0.5, NAN), "two": (0.1, NAN)}, "{} does not vary"),
        ({"one": (0.5, 0.6), "dummy": (0.1, 0.1)}, "one matters most for {} in the first weeks and in the last"),
        ({"one": (0.5, 0.6), "dummy": (0.9, 0.9)}, "nothing moves {} more than luck"),
        ({"one": (0.5, 0.6), "dummy": (0.9, 0.1)}, "for {}, one comes up"),
        ({"one": (NAN, 0.6), "dummy": (NAN, 0.9)}, "nothing moves {} more than luck"),
        (
            {"one": (0.5, 0.6), "dummy": (0.1, 0.9)},
            "for {}, one matters most at first, and nothing more than luck at last",
        ),
    ],
)
def test_who_leads_over_the_weeks(courses, said):
    assert weeks._change(weekly(**courses)) == said


def test_leaders_over_the_weeks_are_by_their_largest_index_ever():
    rows = weekly(one=(0.5, 0.1), two=(-0.8, 0.0), three=(0.2, 0.3), dummy=(0.9, 0.9), four=(NAN, NAN))
    assert weeks._leaders(rows) == ["two", "one", "three"]
    many = weekly(**{f"f{k}": (k / 100,) for k in range(20)})
    assert weeks._leaders(many) == [f"f{k}" for k in range(19, 19 - MOST, -1)]


def test_courses_are_drawn_by_place_each_in_its_own_dashes_and_named_once():
    from matplotlib.figure import Figure

    rows = weekly(one=(0.1, 0.2, 0.3), two=(0.4, 0.5, 0.6), dummy=(0.0, 0.0, 0.1), unseen=(9.0, 9.0, 9.0))
    axes = Figure().add_subplot()
    draw_courses(axes, rows[::-1], "week", ["one", "two"], marked=False)
    dummy, one, two = axes.lines
    assert list(one.get_xdata()) == [0, 4, 8]
    assert list(one.get_ydata()) == [0.1, 0.2, 0.3]
    assert list(dummy.get_ydata()) == [0.0, 0.0, 0.1]
    assert one.get_linestyle() != two.get_linestyle() and one.get_color() != two.get_color()
    assert sorted(text.get_text() for text in axes.texts) == ["dummy (luck alone)", "one", "two"]
    heights = {text.get_text(): text.get_position()[1] for text in axes.texts}
    assert heights["two"] > heights["one"] > heights["dummy (luck alone)"]
    assert np.isfinite(list(heights.values())).all()
