"""Codes of the model as columns of Arrow: each form's edges."""

import numpy as np
import pytest
from by_hand import LAYOUT_OF_FAKE, VALUES_OF_BASE, arrays, point, run
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from covalue_sim.store import long_tables as long_module
from covalue_sim.store import runs_table
from covalue_sim.store.columns import Field
from covalue_sim.store.layout import Column, Layout
from covalue_sim.store.long_tables import LongTableMaker, long_tables
from covalue_sim.store.runs_table import RunsTableMaker
from covalue_sim.store.tables import real, repeated, run_columns, schema_of

small = hnp.arrays(np.int8, st.integers(0, 8), elements=st.integers(-3, 5))


def made(codes, form, **how):
    return long_module._field(np.asarray(codes), Field("a", form, "A.", **how)).to_pylist()


def test_a_label_is_missing_one_step_before_its_first_name_and_one_after_its_last():
    assert made([0, 1, 2, 3, 4], "label", labels=("p", "g", "o"), first=1) == [None, "p", "g", "o", None]
    assert made([-1, 0, 1, 2], "label", labels=("start", "end")) == [None, "start", "end", None]


def test_an_index_is_missing_below_0_and_an_integer_never():
    assert made([-2, -1, 0, 1], "index") == [None, None, 0, 1]
    assert made([-2, -1, 0, 1], "integer") == [-2, -1, 0, 1]


def test_a_flag_is_true_wherever_it_is_not_0():
    assert made([0, 1, 2, -1], "flag") == [False, True, True, True]


def test_a_real_is_missing_only_where_it_is_no_number():
    assert made([0.0, -0.5, np.nan, np.inf], "real") == [0.0, -0.5, None, np.inf]
    assert real(np.array([1, 2])).to_pylist() == [1.0, 2.0]


@given(small, st.integers(0, 2))
def test_codes_shifted_with_their_first_name_say_the_same(codes, first):
    labels = ("a", "b", "c")
    assert made(codes, "label", labels=labels) == made(codes + first, "label", labels=labels, first=first)


@given(st.lists(st.tuples(st.one_of(st.none(), st.text(max_size=3)), st.integers(0, 4)), max_size=6))
def test_a_value_is_repeated_its_number_of_times_in_its_place(pairs):
    import pyarrow as pa

    found = repeated([value for value, _ in pairs], [times for _, times in pairs], pa.string())
    assert found.to_pylist() == [value for value, times in pairs for _ in range(times)]


def test_every_row_says_first_which_run_it_is_from():
    assert [name for name, *_ in run_columns()] == ["scenario_id", "point_id", "replicate", "seed"]
    schema = schema_of("made", [*run_columns(), ("a", run_columns()[0][1], "m", "An a.")])
    assert schema.metadata == {b"covalue.table": b"made", b"covalue.schema": b"1"}
    assert schema.field("a").metadata == {b"unit": b"m", b"meaning": b"An a."}


@pytest.fixture
def tables():
    return {table.name: LongTableMaker(table) for table in long_tables(LAYOUT_OF_FAKE)}


def test_a_table_has_as_many_rows_as_its_array_says(tables):
    given_ = arrays()
    assert {name: maker.table.rows(given_[name]) for name, maker in tables.items()} == {
        "weekly": 5,
        "flows": 5 * 5 * 8,
        "people": 6,
        "services": len(given_["services"]),
    }


def test_a_run_without_an_array_adds_no_rows(tables):
    for maker in tables.values():
        maker.add(point(), run(failed=True), {}, 2)
        assert maker.take().num_rows == 0


def test_what_was_taken_is_not_taken_again(tables):
    maker = tables["weekly"]
    maker.add(point(), run(0), arrays(0), 2)
    assert maker.take().num_rows == 5
    assert maker.take().num_rows == 0
    maker.add(point(), run(1), arrays(1), 2)
    assert set(maker.take()["replicate"].to_pylist()) == {1}


def test_a_row_group_is_full_at_its_number_of_rows_and_not_before(tables, monkeypatch):
    maker = tables["weekly"]
    monkeypatch.setattr(long_module, "ROWS", 10)
    maker.add(point(), run(0), arrays(0), 2)
    assert not maker.full
    maker.add(point(), run(1), arrays(1), 2)
    assert maker.full
    maker.take()
    assert not maker.full


def test_each_run_counts_its_weeks_from_its_own_burn_in(tables):
    maker = tables["weekly"]
    for replicate, burn_in in enumerate((0, 3)):
        maker.add(point(), run(replicate), arrays(replicate, weeks=4), burn_in)
    assert maker.take()["week"].to_pylist() == [0, 1, 2, 3, -3, -2, -1, 0]


def test_the_order_in_which_runs_are_taken_in_is_that_of_the_rows(tables):
    both = [LongTableMaker(tables["people"].table) for _ in range(2)]
    for maker, order in zip(both, ((0, 1), (1, 0)), strict=True):
        for replicate in order:
            maker.add(point(), run(replicate), arrays(replicate), 2)
    one, other = (maker.take() for maker in both)
    assert one != other
    assert one.sort_by([("replicate", "ascending")]).num_rows == other.num_rows == 12
    rows = [sorted(map(repr, table.to_pylist())) for table in (one, other)]
    assert rows[0] == rows[1]


def runs(*added, layout=LAYOUT_OF_FAKE, values=VALUES_OF_BASE):
    maker = RunsTableMaker(layout, values)
    for where, record in added:
        maker.add(where, record, {}, 2)
    return maker.take().to_pylist()


def test_a_parameter_that_one_point_changes_has_the_base_value_at_the_others():
    first, second, third = point(0), point(1, power__declared_share=0.9), point(2, mechanisms__groups=False)
    found = runs((first, run(0, 0)), (second, run(0, 1)), (second, run(1, 1)), (third, run(0, 2)))
    assert [row["power.declared_share"] for row in found] == [0.4, 0.9, 0.9, 0.4]
    assert [row["mechanisms.groups"] for row in found] == [True, True, True, False]
    assert [row["power.rule"] for row in found] == ["declared"] * 4


def test_a_value_that_is_false_or_0_is_a_change_like_any_other():
    found = runs((point(0, mechanisms__groups=False, run__burn_in=0), run()))
    assert (found[0]["mechanisms.groups"], found[0]["run.burn_in"]) == (False, 0)


def test_points_that_were_taken_leave_no_changes_behind():
    maker = RunsTableMaker(LAYOUT_OF_FAKE, VALUES_OF_BASE)
    maker.add(point(0, power__declared_share=0.9), run(0, 0), {}, 2)
    assert maker.take()["power.declared_share"].to_pylist() == [0.9]
    maker.add(point(1), run(0, 1), {}, 2)
    assert maker.take()["power.declared_share"].to_pylist() == [0.4]


def test_the_runs_table_is_full_at_its_number_of_runs_failed_ones_included(monkeypatch):
    monkeypatch.setattr(runs_table, "ROWS", 2)
    maker = RunsTableMaker(LAYOUT_OF_FAKE, VALUES_OF_BASE)
    maker.add(point(), run(0, failed=True), {}, 2)
    assert not maker.full
    maker.add(point(), run(1), {}, 2)
    assert maker.full


def test_outcomes_stand_in_the_order_of_the_layout():
    record = run(3)
    expected = np.frombuffer(record.outcomes, "<f8").tolist()
    (row,) = runs((point(), record))
    assert [row[column.name] for column in LAYOUT_OF_FAKE.outcomes] == expected
    assert (row["point_id"], row["replicate"], row["seed"], row["status"]) == (0, 3, 7, "ok")


@pytest.mark.parametrize(
    ("kind", "arrow"),
    [("real", "double"), ("integer", "int64"), ("switch", "bool"), ("choice", "string"), ("other", "double")],
)
def test_a_parameters_kind_is_the_type_of_its_column(kind, arrow):
    layout = Layout((Column("a.b", kind=kind),), (), (), ("x",), ("y",))
    assert str(RunsTableMaker(layout, {}).schema.field("a.b").type) == arrow
