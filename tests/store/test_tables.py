import math

import pytest
from by_hand import LAYOUT_OF_FAKE, VALUES_OF_BASE, arrays, fill, point, run, write_tables
from pyarrow import parquet

from covalue_sim.store import long_tables as long_module
from covalue_sim.store.columns import PEOPLE, SERVICES
from covalue_sim.store.runs_table import RunsTableMaker

RUN = [("scenario_id", "string"), ("point_id", "int32"), ("replicate", "int32"), ("seed", "int64")]
LABELS = {"moment", "encounter_class", "rationale", "kind"}
NUMBERS = {"planned", "emergencies", "slot", "generation", "professional", "group", "organisation", "size"}
FLAGS = {"founder", "engaged", "claimant"}


def types(table):
    return [(field.name, str(field.type)) for field in table.schema]


def read(folder, name):
    return parquet.read_table(folder / f"{name}.parquet")


@pytest.fixture
def written(folder):
    fill(folder, [run(0), run(1, failed=True), run(2)])
    return write_tables(folder, 3)


def test_the_types_of_all_columns_are_fixed(written):
    assert types(read(written, "runs")) == [
        *RUN, ("status", "string"), ("run.burn_in", "int64"), ("power.rule", "string"),
        ("power.declared_share", "double"), ("mechanisms.groups", "bool"),
        ("share_co_created", "double"), ("trust_end", "double"), ("hours_given", "double"),
    ]  # fmt: skip
    assert types(read(written, "weekly")) == [
        *RUN,
        ("week", "int32"),
        ("trust", "double"),
        ("share_met", "double"),
    ]
    words = [(name, "string") for name in ("giver", "receiver", "resource")]
    assert types(read(written, "flows")) == [*RUN, *words, ("amount", "double")]
    for name, fields in (("people", PEOPLE), ("services", SERVICES)):
        for (found, kind), field in zip(types(read(written, name))[4:], fields, strict=True):
            expected = "string" if found in LABELS else "int32" if found in NUMBERS else "double"
            assert (found, kind) == (field.name, "bool" if found in FLAGS else expected)


def test_every_file_names_its_table_and_schema_and_explains_its_columns(written):
    for path in written.glob("*.parquet"):
        schema = parquet.read_schema(path)
        assert schema.metadata == {b"covalue.table": path.stem.encode(), b"covalue.schema": b"1"}
        assert all(field.metadata[b"meaning"] and field.metadata[b"unit"] for field in schema)


def test_a_failed_run_is_a_row_without_outcomes_and_has_no_series(written):
    runs = read(written, "runs").to_pylist()
    assert [row["status"] for row in runs] == ["ok", "failed", "ok"]
    assert runs[1]["trust_end"] is None
    assert runs[1]["power.declared_share"] == 0.4
    for name in ("weekly", "flows", "people", "services"):
        assert set(read(written, name)["replicate"].to_pylist()) == {0, 2}


def test_weeks_count_from_the_end_of_the_burn_in(written):
    weekly = read(written, "weekly").slice(0, 5)
    assert weekly["week"].to_pylist() == [-2, -1, 0, 1, 2]
    assert weekly["trust"].to_pylist() == arrays(0)["weekly"][:, 0].tolist()


def test_what_is_no_number_is_missing(written):
    assert read(written, "weekly")["share_met"].null_count == 2
    people = read(written, "people")
    assert people["z_x"].null_count == people["encounter_class"].null_count > 0


def test_flows_say_who_gave_what_to_whom(written):
    flows = read(written, "flows").slice(0, 200).to_pylist()
    amounts = arrays(0)["flows"]
    found = {(row["giver"], row["receiver"], row["resource"]): row["amount"] for row in flows}
    assert len(found) == amounts.size
    assert found["patient", "patient", "time"] == amounts[0, 0, 0]
    assert found["professional", "patient", "expertise"] == amounts[1, 0, 1]
    assert found["society", "organisation", "legitimacy"] == amounts[4, 3, 7]


def test_codes_become_names_and_places_that_are_none_are_missing(written):
    people = read(written, "people").slice(0, 6).to_pylist()
    assert [row["moment"] for row in people] == ["start"] * 3 + ["end"] * 3
    assert [row["encounter_class"] for row in people[:3]] == [None, "neutral", "co_created"]
    assert [row["founder"] for row in people[:3]] == [True, True, False]
    assert people[0]["group"] is None
    services = read(written, "services").slice(0, 3).to_pylist()
    assert [row["kind"] for row in services] == ["professional", "group", "organisation"]
    assert [row["organisation"] for row in services] == [0, 0, None]


def test_a_points_changes_are_its_parameter_values(folder):
    points = [point(0), point(1, power__declared_share=0.9, power__rule="tokenistic", run__burn_in=1)]
    fill(folder, [run(0, 0), run(1, 0), run(0, 1)], points)
    runs = read(write_tables(folder, 2), "runs").to_pylist()
    assert [row["power.declared_share"] for row in runs] == [0.4, 0.4, 0.9]
    assert [row["power.rule"] for row in runs] == ["declared", "declared", "tokenistic"]
    assert read(folder, "weekly")["week"].to_pylist()[-5:] == [-1, 0, 1, 2, 3]


def test_only_the_series_asked_for_are_written(folder):
    fill(folder, [run(0, kept=("weekly",))], kept=("weekly",))
    assert {path.stem for path in write_tables(folder, 1).glob("*.parquet")} == {"runs", "weekly", "summary"}


def test_row_groups_end_with_the_run_that_fills_them(folder, monkeypatch):
    monkeypatch.setattr(long_module, "ROWS", 9)
    fill(folder, [run(number) for number in range(5)])
    with parquet.ParquetFile(write_tables(folder, 5) / "weekly.parquet") as file:
        assert [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)] == [
            10,
            10,
            5,
        ]


def test_a_folder_with_nothing_but_failures_has_empty_tables_of_the_same_schema(folder, written):
    expected = {path.name: parquet.read_schema(path) for path in written.glob("*.parquet")}
    other = fill(folder.with_name("failed"), [run(0, failed=True)])
    write_tables(other, 1)
    assert {path.name: parquet.read_schema(path) for path in other.glob("*.parquet")} == expected
    assert read(other, "weekly").num_rows == 0
    summary = read(other, "summary").to_pylist()
    assert [(row["n"], row["mean"]) for row in summary] == [(0, None)] * 3


def test_the_summary_counts_what_went_well(written):
    runs = read(written, "runs").to_pylist()
    kept = [row["trust_end"] for row in runs if row["status"] == "ok"]
    (row,) = [row for row in read(written, "summary").to_pylist() if row["outcome"] == "trust_end"]
    assert (row["n"], row["unit"], row["theme"], row["method"]) == (2, "1", "trust", "t")
    assert row["mean"] == math.fsum(kept) / 2
    assert row["low"] < row["mean"] < row["high"]


def test_an_unused_maker_gives_an_empty_table():
    assert RunsTableMaker(LAYOUT_OF_FAKE, VALUES_OF_BASE).take().num_rows == 0
    for table in long_module.long_tables(LAYOUT_OF_FAKE):
        maker = long_module.LongTableMaker(table)
        assert maker.take() == maker.schema.empty_table()
