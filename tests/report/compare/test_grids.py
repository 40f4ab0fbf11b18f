"""Tables for readers: every row once, cells under their headings, numbers in their row's scale."""

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_comparison import MadeUp, gap_row, group_row, lever, outcome_row, paired, person_rows

from covalue_sim.report.compare import grids
from covalue_sim.report.compare.grids.cells import level, unit_of

NAN = math.nan
NAMES = ("value_user", "health_end", "served", "waiting", "pay", "hope_end")


def columns(grid):
    """The grid's cells by heading of their column."""
    return {heading: [row[k] for row in grid.rows] for k, heading in enumerate(grid.headings)}


def square(grid):
    return all(len(row) == len(grid.headings) for row in grid.rows)


@given(st.permutations(NAMES))
def test_every_outcome_of_an_arm_has_one_row_in_the_order_of_the_table(names):
    rows = [outcome_row(name, 0.1) for name in names] + [outcome_row("pay", 0.2, arm="late")]
    grid = grids.outcome_grid(MadeUp(("baseline", "shared", "late"), outcomes=rows), "shared")
    assert square(grid)
    assert len({row[0] for row in grid.rows}) == len(grid.rows) == len(names)
    assert grid.caption == "All 6 outcomes of shared against baseline"
    alone = [grids.outcome_grid(MadeUp(outcomes=[outcome_row(name, 0.1)]), "shared").rows[0] for name in names]
    assert list(grid.rows) == alone


def test_cells_of_an_outcome_stand_under_their_headings():
    row = outcome_row("served", 0.05, 0.04, unit="share of patients", bca_low=0.02, bca_high=0.08, size=0.5, sd=0.1)
    row |= {"p": 0.0004, "holm": 0.03, "precision": 0.005}
    found = columns(grids.outcome_grid(MadeUp(outcomes=[row]), "shared"))
    assert {heading: cells[0] for heading, cells in found.items()} == {
        "outcome": "People seen in a week", "unit": "", "baseline": "50\u00a0%", "shared": "55\u00a0%",
        "difference (95 %)": "+5\u00a0points (+1 to +9)", "bootstrap (95 %)": "(+2 to +8)", "size, SD": "0.50",
        "up / down": "75\u00a0% / 25\u00a0%", "worse in": "25\u00a0% (10 to 40)", "p": "< 0.001", "p, Holm": "0.030",
        "pairing ×": "4.0", "replicates for": "1,234 (±0.50)", "finding": "clear",
    }  # fmt: skip


def test_where_nobody_agrees_what_is_better_nothing_is_worse():
    found = columns(grids.outcome_grid(MadeUp(outcomes=[outcome_row("pay", 0.1, better=0)]), "shared"))
    assert found["worse in"] == ["no agreed better"]


def test_a_bootstrap_without_bounds_is_a_dash():
    row = outcome_row("pay", 0.1) | {"bca_low": NAN, "bca_high": NAN}
    assert columns(grids.outcome_grid(MadeUp(outcomes=[row]), "shared"))["bootstrap (95 %)"] == ["–"]


def test_the_summary_has_a_column_an_arm_and_marks_what_is_clear():
    rows = [outcome_row("served", 0.2, unit="share of patients"), outcome_row("served", 0.001, arm="late"),
            outcome_row("pay", -3.0, unit="money units"), outcome_row("pay", 2.0, arm="late", unit="money units")]  # fmt: skip
    comparison = MadeUp(("baseline", "shared", "late"), outcomes=rows)
    grid = grids.summary_grid(comparison, ("pay", "served"))
    assert grid.headings == ("outcome", "baseline", "shared", "late")
    assert [row[0] for row in grid.rows] == ["Net pay to participants, money units", "People seen in a week"]
    pay, served = grid.rows
    assert pay[2].startswith("−3.00 (") and pay[2].endswith(" *")
    assert pay[3].startswith("+2.00 (")
    assert served[2].startswith("+20") and served[2].endswith(" *")
    assert not served[3].endswith("*")


@given(st.floats(-0.9, 0.9).filter(lambda value: abs(value) > 0.02), st.floats(0.001, 0.3))
def test_both_means_and_the_difference_agree_in_sign(difference, half):
    reference, arm, change = grids.paired(paired(difference, half, reference=5.0))
    shown = change.split(" ")[0]
    rounded_away = float(shown.replace("−", "-")) == 0.0
    assert shown.startswith("+" if difference > 0 else "−") or rounded_away
    assert float(arm) >= float(reference) if difference > 0 else float(arm) <= float(reference)


def test_levels_have_the_digits_of_the_difference_and_shares_are_per_cent():
    row = paired(0.05, 0.04, unit="share of patients")
    assert level(0.123456, row) == "12\u00a0%"
    assert level(0.123456, paired(0.05, 0.04)) == "0.12"
    assert level(2.0, paired(0.0, 0.0)) == "2.0"
    assert level(1234.5, paired(100.0, 60.0, unit="money units")) == "1,234"


@pytest.mark.parametrize(
    ("unit", "written"), [("1", ""), ("0-1", ""), ("-1 to 1", ""), ("share of x", ""), ("hours a week", "hours a week")]
)
def test_scales_and_shares_have_no_unit(unit, written):
    assert unit_of(unit) == written


def test_weeks_of_parting_are_numbers_or_never():
    rows = [{"arm": "shared", "series": "health", "first_difference": 0, "parted": 12, "apart_to_the_end_from": None}]
    grid = grids.parting_grid(MadeUp(partings=[*rows, {**rows[0], "arm": "late"}]), "shared")
    assert [tuple(row) for row in grid.rows] == [("Health", "0", "12", "never")]


def test_levers_have_their_values_and_where_these_come_from():
    rows = [
        lever("power.declared_share", 0.5, 0.7, origins=("default", "--set")), lever("pay.rule", None, "hourly", unit="1"),
        lever("a.switch", True, False, origins=("", "file.yaml")),
    ]  # fmt: skip
    grid = grids.lever_grid(MadeUp(levers=rows))
    assert square(grid)
    assert [tuple(row[4:]) for row in grid.rows] == [
        ("0.5", "0.7 [--set]"), ("–", "hourly"), ("true", "false [file.yaml]"),
    ]  # fmt: skip
    assert [row[0] for row in grid.rows] == [row.path for row in rows]


def test_groups_of_fewer_than_two_replicates_are_left_out_and_a_gap_has_no_people():
    rows = [group_row("much slack", 0.1), group_row("little slack", 0.1) | {"n": 1}, gap_row(0.2) | {"n": 2}]
    grid = grids.group_grid(MadeUp(subgroups=rows), "shared")
    assert square(grid)
    assert len(grid.rows) == 2
    assert columns(grid)["people"] == ["12", "–"]
    assert columns(grid)["group"][0] == "Much slack"


def test_shares_of_people_are_a_row_a_group_and_a_column_a_fate():
    rows = [*person_rows(0.5, 0.2), *person_rows(0.7, 0.1, group="much slack")]
    rows.append({"arm": "shared", "group": "everybody", "what": "replaced by choice", "mean": 0.1, "low": 0.05,
                 "high": 0.2, "n": 24})  # fmt: skip
    found = MadeUp(persons=rows, changes=[])
    grid = grids.person_grid(found, "shared")
    assert grid.headings == ("group", "better off", "untouched", "worse off")
    assert [tuple(cell.split()[0] for cell in row) for row in grid.rows] == [
        ("Everybody", "50", "30", "20"), ("Much", "70", "20", "10"),
    ]  # fmt: skip
    gone = grids.replaced_grid(found, "shared")
    assert [tuple(row) for row in gone.rows] == [("Replaced by choice", "10\u00a0% (5 to 20)")]


def test_the_spread_of_changes_has_its_quantiles_and_signs():
    changes = [{"arm": "shared", "quantile": share, "unit": "SD a week", "mean": mean, "low": mean - 0.3,
                "high": mean + 0.3} for share, mean in ((0.1, -2.0), (0.9, 2.0))]  # fmt: skip
    low, high = grids.replaced_grid(MadeUp(changes=changes), "shared").rows
    assert low == ("Change at the 10\u00a0% quantile of people, SD a week", "−2.0 (−2.3 to −1.7)")
    assert high == ("Change at the 90\u00a0% quantile of people, SD a week", "+2.0 (+1.7 to +2.3)")


def test_who_winners_are_has_a_column_a_kind_and_dashes_where_nobody_is():
    def row(trait, who, mean, n=24):
        return {
            "arm": "shared",
            "trait": trait,
            "who": who,
            "mean": mean,
            "low": mean - 0.04,
            "high": mean + 0.04,
            "n": n,
        }

    rows = [row("slack (0-1)", "better off", 0.5), row("slack (0-1)", "worse off", 0.3, n=1),
            row("share on benefits", "better off", 0.2), row("share on benefits", "worse off", 0.6)]  # fmt: skip
    grid = grids.profile_grid(MadeUp(profiles=rows), "shared")
    assert grid.headings == ("trait", "better off", "worse off")
    assert [tuple(row) for row in grid.rows] == [
        ("Slack (0-1)", "0.50 (0.46 to 0.54)", "–"),
        ("Share on benefits", "20\u00a0% (16 to 24)", "60\u00a0% (56 to 64)"),
    ]


def test_inequality_and_costs_have_a_row_each():
    inequality = [
        {"arm": "shared", "measure": "net value", "index": "Gini", "kind": kind, **paired(0.1)} for kind in "ab"
    ]
    assert [row[:2] for row in grids.inequality_grid(MadeUp(inequality=inequality), "shared").rows] == [
        ("Net value", "Gini, a"), ("Net value", "Gini, b"),
    ]  # fmt: skip
    costs = [{"arm": "shared", "cost": "spending", **paired(50.0, 20.0, reference=900, unit="money units")}]
    assert [tuple(row) for row in grids.cost_grid(MadeUp(costs=costs), "shared").rows] == [
        ("Spending of organisations", "money units", "900", "950", "+50 (+30 to +70)")
    ]


@pytest.mark.parametrize(
    ("low", "high", "price"),
    [(38.0, 42.0, "40 (38 to 42)"), (NAN, NAN, "no bounds: the effect is not told from 0"), (-math.inf, 42.0, None)],
)
def test_a_price_has_bounds_or_says_why_there_are_none(low, high, price):
    row = {"arm": "shared", "effect": "value_user", "cost": "spending", "unit": "money units", "place": "costs more",
           "ratio": 40.0, "low": low, "high": high}  # fmt: skip
    (cells,) = grids.ratio_grid(MadeUp(ratios=[row]), "shared").rows
    if price is None:
        assert "(−∞ to " in cells[-1]
    else:
        assert cells[-1] == price


def test_stakeholders_have_a_row_each_with_every_arm_beside():
    rows = [
        {"arm": arm, "stakeholder": name, **paired(sign * size, unit="SD")}
        for arm, sign in (("shared", 1), ("late", -1))
        for name, size in (("society", 0.2), ("professionals", 0.4))
    ]
    grid = grids.stakeholder_grid(MadeUp(("baseline", "shared", "late"), stakeholders=rows))
    assert grid.headings[-2:] == ("shared", "late")
    assert [row[0] for row in grid.rows] == ["Society", "Professionals"]
    assert [(row[3][:4], row[4][:4]) for row in grid.rows] == [("+0.2", "−0.2"), ("+0.4", "−0.4")]


def test_every_flow_is_told_by_giver_and_receiver_once():
    rows = [{"arm": "shared", "giver": a, "receiver": b, "resource": "time", **paired(0.1, unit="hours")}
            for a, b in (("patient", "group"), ("group", "patient"), ("patient", "patient"))]  # fmt: skip
    grid = grids.flow_grid(MadeUp(flows=rows), "shared")
    assert square(grid)
    assert Counter(row[0] for row in grid.rows) == {
        "patients to community groups": 1, "community groups to patients": 1, "patients to patients": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    "make",
    [grids.outcome_grid, grids.parting_grid, grids.group_grid, grids.person_grid, grids.profile_grid,
     grids.replaced_grid, grids.inequality_grid, grids.cost_grid, grids.ratio_grid, grids.flow_grid],
)  # fmt: skip
def test_an_arm_without_rows_has_a_table_of_headings(make):
    grid = make(MadeUp(), "shared")
    assert list(grid.rows) == []
    assert grid.headings
    assert grid.caption
