"""Rows of an analysis: ranks, pairs, levels, extremes, and what stays when a new analysis is added."""

import math
from types import SimpleNamespace

import numpy as np
import pytest

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.analysis.sensitivity.resampling import Bounded
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.merging import BY_METHOD, BY_OUTCOME, merged, narrowed
from covalue_sim.experiments.sweep.saving import FOLDER, TABLES, load_saved, save
from covalue_sim.experiments.sweep.surveying import MOST_LEVELS, extremes, levels, shown
from covalue_sim.experiments.sweep.tabulating import bounds_of, index_rows

SOBOL = METHODS["sobol"]
NAMES = ("a", "b", "c", "dummy")


def bounded(*values):
    own = np.array(values)
    return Bounded(own, own - 1.0, own + 1.0)


def test_ranks_go_by_size_without_sign_and_the_dummy_has_none():
    rows = list(index_rows(SOBOL, SOBOL.main, bounded(0.1, -0.7, 0.3, 0.9), NAMES, np.array([0.0, 1.0, 1.0, 1.0])))
    assert [(row["factor"], row["rank"]) for row in rows] == [("a", 3), ("b", 1), ("c", 2), ("dummy", None)]
    assert [row["above_floor"] for row in rows] == [False, True, True, None]
    assert [(row["value"], row["low"], row["high"]) for row in rows][1] == (-0.7, -1.7, pytest.approx(0.3))


def test_what_is_not_defined_has_no_rank_and_equal_ones_keep_their_order():
    rows = list(index_rows(SOBOL, SOBOL.main, bounded(0.5, math.nan, 0.5), NAMES[:3], np.full(3, np.nan)))
    assert [row["rank"] for row in rows] == [1, None, 2]
    assert [row["above_floor"] for row in rows] == [None] * 3


def test_only_the_main_index_is_held_against_the_floor():
    other = next(name for name in SOBOL.indices if name != SOBOL.main and name not in SOBOL.pairs)
    rows = list(index_rows(SOBOL, other, bounded(0.1, 0.2), NAMES[:2], np.array([1.0, 1.0])))
    assert [row["above_floor"] for row in rows] == [None, None]


def test_an_index_of_pairs_has_each_pair_once():
    (pair,) = SOBOL.pairs
    values = np.arange(9.0).reshape(3, 3)
    rows = list(index_rows(SOBOL, pair, Bounded(values, values, values), NAMES[:3], np.full(3, np.nan)))
    assert [(row["factor"], row["with"], row["value"]) for row in rows] == [
        ("a", "b", 1.0), ("a", "c", 2.0), ("b", "c", 5.0),
    ]  # fmt: skip
    assert bounds_of(bounded(1.0, 2.0), 1) == {"value": 2.0, "low": 1.0, "high": 3.0}


def surveyed(unit, factors):
    experiment = SimpleNamespace(factors=factors)
    return SimpleNamespace(unit=np.array(unit), point_of=np.arange(len(unit)) + 10, experiment=experiment)


FACTORS = (Factor("a", low=0.0, high=10.0), Factor("rule", "choice", values=("x", "y")), Factor("dummy", "dummy"))


def test_the_ends_are_the_points_with_the_highest_and_the_lowest_mean():
    sweep = surveyed([[0.0, 0.2, 0.5], [0.5, 0.8, 0.5], [1.0, 0.8, 0.5]], FACTORS)
    runs = np.array([[1.0, 3.0], [5.0, 6.0], [-1.0, 2.0]])
    high, low = extremes(sweep, "y", runs)
    assert (high["end"], high["point"], high["value"], high["where"]) == ("highest", 11, 5.5, "a = 5, rule = y")
    assert (low["end"], low["point"], low["value"], low["where"]) == ("lowest", 12, 0.5, "a = 10, rule = y")
    assert high["low"] < high["value"] < high["high"]
    assert high["replicates"] == 2


def test_a_value_that_is_left_as_it_is_says_so():
    assert shown(FACTORS[0], math.nan) == "as in the base"
    assert shown(FACTORS[0], 1 / 3) == "3.333"
    assert shown(Factor("n", "integer", 1, 3), 0.5) == "2"
    assert shown(FACTORS[1], 0.0) == "x"


def test_levels_have_the_mean_over_all_points_that_stand_on_them():
    grid = [[a, b, 0.5] for a in (0.0, 1.0) for b in (0.25, 0.75)]
    runs = np.array([[1.0, 1.0], [2.0, 2.0], [3.0, 3.0], [6.0, 6.0]])
    found = {(row["factor"], row["level"]): row["value"] for row in levels(surveyed(grid, FACTORS), "y", runs)}
    assert found["a", "0"] == 1.5
    assert found["a", "10"] == 4.5
    assert found["rule", "x"] == 2.0
    assert found["rule", "y"] == 4.0


@pytest.mark.parametrize(("number", "rows"), [(MOST_LEVELS, MOST_LEVELS), (MOST_LEVELS + 1, 0)])
def test_a_factor_on_many_levels_has_no_rows(number, rows):
    sweep = surveyed([[place] for place in np.linspace(0.0, 1.0, number)], FACTORS[:1])
    assert len(list(levels(sweep, "y", np.ones((number, 2))))) == rows


def row(outcome, method="sobol", **more):
    return {"outcome": outcome, "method": method, **more}


def analysis(of="runs", notes=(), asked=(), **tables):
    return Analysis(of=of, notes=list(notes), asked=list(asked), **tables)


STORED = SimpleNamespace(
    experiment=SimpleNamespace(outcomes=("first", "second")),
    outcomes=[SimpleNamespace(name=name) for name in ("first", "second", "third")],
)


def test_of_other_runs_or_of_none_nothing_stays():
    new = analysis(indices=[row("first")])
    assert merged(None, new, STORED) is new
    assert merged(analysis(of="other runs", indices=[row("second")]), new, STORED) is new


@pytest.mark.parametrize("name", BY_METHOD)
def test_of_an_outcome_and_a_method_the_new_rows_replace_all_old_ones_and_others_stay(name):
    before = analysis(**{name: [row("first", old=1), row("first", old=2), row("second", old=3), row("first", "delta")]})
    new = analysis(**{name: [row("first", new=4), row("third", new=5)]})
    assert getattr(merged(before, new, STORED), name) == [
        row("first", new=4), row("first", "delta"), row("second", old=3), row("third", new=5),
    ]  # fmt: skip


@pytest.mark.parametrize("name", BY_OUTCOME)
def test_of_an_outcome_the_new_rows_replace_the_old_ones(name):
    before = analysis(**{name: [{"outcome": "second", "old": 1}, {"outcome": "first", "old": 2}]})
    new = analysis(**{name: [{"outcome": "second", "new": 3}]})
    found = getattr(merged(before, new, STORED), name)
    assert found == [{"outcome": "first", "old": 2}, {"outcome": "second", "new": 3}]


def test_weekly_rows_notes_and_what_was_asked_stay_once():
    before = analysis(
        notes=["a", "b"], asked=[{"m": 1}, {"m": 2}],
        weekly=[{"series": "s", "method": "sobol", "old": 1}, {"series": "t", "method": "sobol"}],
    )  # fmt: skip
    new = analysis(notes=["b", "c"], asked=[{"m": 1}], weekly=[{"series": "s", "method": "sobol", "new": 1}])
    found = merged(before, new, STORED)
    assert found.notes == ["a", "b", "c"]
    assert found.asked == [{"m": 2}, {"m": 1}]
    assert [("new" in one, one["series"]) for one in found.weekly] == [(False, "t"), (True, "s")]


def test_merging_with_itself_changes_nothing():
    one = analysis(indices=[row("first"), row("second", "delta")], chance=[{"outcome": "first"}], notes=["a"])
    assert merged(one, one, STORED) == one


def test_what_is_there_can_be_narrowed_to_a_part_and_to_nothing_more():
    whole = analysis(
        indices=[row(outcome, method) for outcome in ("first", "second") for method in ("sobol", "delta")],
        chance=[{"outcome": "first"}, {"outcome": "second"}],
        levels=[{"outcome": "second"}],
    )
    found = narrowed(whole, ["delta"], ["second"])
    assert found.indices == [row("second", "delta")]
    assert found.chance == found.levels == [{"outcome": "second"}]
    assert narrowed(whole, ["sobol", "delta"], ["first", "second"]) == whole
    assert narrowed(whole, ["pawn"], ["first"]) is None
    assert narrowed(whole, ["sobol"], ["third"]) is None
    assert narrowed(analysis(indices=whole.indices), ["sobol"], ["first"]) is None


FULL = {
    "indices": [
        {"outcome": "y", "target": "mean", "method": "sobol", "index": "ST", "factor": "a", "with": "", "value": 0.1,
         "low": math.nan, "high": 0.3, "above_floor": None, "rank": 1, "n": 8},
        {"outcome": "y", "target": "mean", "method": "sobol", "index": "ST", "factor": "b", "with": "", "value": -0.0,
         "low": 0.0, "high": 1e-300, "above_floor": True, "rank": None, "n": 8},
    ],
    "extremes": [{"outcome": "y", "end": "lowest", "point": 2, "where": "a = 1, b = 2", "value": 1.0, "low": math.nan,
                  "high": math.nan, "replicates": 1}],
    "levels": [{"outcome": "y", "factor": "a", "level": "1", "place": 0.25, "value": 1.0, "low": 0.0, "high": 2.0,
                "n": 3, "replicates": 2}],
}  # fmt: skip


def test_tables_come_back_from_the_disk_as_they_were(tmp_path):
    before = analysis(**FULL, notes=["é"], asked=[{"methods": ["sobol"]}], verdicts=[row("y", widest=None)])
    paths = save(before, tmp_path)
    found = load_saved(tmp_path)
    assert repr(found) == repr(before)
    assert {path.name for path in paths} == {path.name for path in (tmp_path / FOLDER).iterdir()}
    assert (tmp_path / FOLDER / "extremes.csv").read_text().splitlines() == [
        "outcome,end,point,where,value,low,high,replicates",
        'y,lowest,2,"a = 1, b = 2",1.0,,,1',
    ]


def test_tables_that_are_no_more_are_gone_and_files_of_others_stay(tmp_path):
    save(analysis(**FULL), tmp_path)
    (tmp_path / FOLDER / "mine.svg").write_text("<svg/>")
    save(analysis(indices=FULL["indices"]), tmp_path)
    assert sorted(path.name for path in (tmp_path / FOLDER).iterdir()) == [
        "indices.csv", "indices.parquet", "mine.svg", "verdicts.json",
    ]  # fmt: skip
    assert load_saved(tmp_path).extremes == []


def test_where_nothing_was_saved_there_is_nothing(tmp_path):
    assert load_saved(tmp_path) is None
    save(analysis(**FULL), tmp_path)
    (tmp_path / FOLDER / "verdicts.json").unlink()  # without it the tables need not belong together
    assert load_saved(tmp_path) is None


def test_every_table_of_an_analysis_is_saved():
    own = {name for name, value in vars(Analysis()).items() if value == []} - {"verdicts", "notes", "asked"}
    assert set(TABLES) == own == {*BY_METHOD, *BY_OUTCOME, "weekly"} - {"verdicts"}
