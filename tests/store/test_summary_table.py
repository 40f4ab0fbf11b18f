import math
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.store.errors import StoreError
from covalue_sim.store.summary import SummaryRow, read_csv, to_arrow, to_csv

text = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=8)
number = st.one_of(st.just(math.nan), st.floats(allow_nan=False))
count = st.integers(0, 2**31 - 1)
summary_rows = st.builds(
    SummaryRow, text, count, text, text, text, count, number, number, number, number, st.sampled_from(["t", "bca"])
)
ROW = SummaryRow("small-0", 0, "trust", "trust_end", "1", 2, 0.5, 0.1, 0.4, 0.6, "t")


def said(rows):
    return [tuple(repr(getattr(row, field.name)) for field in fields(row)) for row in rows]


@settings(max_examples=40)
@given(st.lists(summary_rows, max_size=3))
def test_rows_come_back_from_text_to_the_last_digit(tmp_path_factory, rows):
    path = tmp_path_factory.getbasetemp() / "summary_rows.csv"
    path.write_text(to_csv(rows), encoding="utf-8", newline="")
    assert said(read_csv(path)) == said(rows)


@settings(max_examples=40)
@given(st.lists(summary_rows, max_size=3))
def test_both_kinds_of_file_say_the_same(rows):
    names = [field.name for field in fields(SummaryRow)]
    found = to_arrow(rows)
    assert found.column_names == names
    table = [{name: math.nan if row[name] is None else row[name] for name in names} for row in found.to_pylist()]
    assert said(SummaryRow(**row) for row in table) == said(rows)


def test_what_is_undefined_is_missing_and_nothing_else_is():
    one = replace(ROW, n=1, sd=math.nan, low=math.nan, high=math.nan)
    assert to_csv([one]).splitlines()[1] == "small-0,0,trust,trust_end,1,1,0.5,,,,t"
    assert [name for name, value in to_arrow([one]).to_pylist()[0].items() if value is None] == ["sd", "low", "high"]
    assert (
        to_csv([replace(ROW, mean=0.0, low=-0.0)]).splitlines()[1] == "small-0,0,trust,trust_end,1,2,0.0,0.1,-0.0,0.6,t"
    )


def test_text_has_a_heading_and_a_line_a_row_without_carriage_returns():
    lines = to_csv([ROW, replace(ROW, outcome="other")])
    assert lines == (
        "scenario_id,point_id,theme,outcome,unit,n,mean,sd,low,high,method\n"
        "small-0,0,trust,trust_end,1,2,0.5,0.1,0.4,0.6,t\n"
        "small-0,0,trust,other,1,2,0.5,0.1,0.4,0.6,t\n"
    )
    assert to_csv([]).count("\n") == 1


def test_types_and_meanings_are_in_the_file_and_no_row_changes_them():
    for rows in ([], [ROW]):
        schema = to_arrow(rows).schema
        assert [str(field.type) for field in schema] == [
            "string", "int32", "string", "string", "string", "int32", *["double"] * 4, "string",
        ]  # fmt: skip
        assert all(field.metadata[b"meaning"].endswith(b".") for field in schema)
        assert schema.metadata[b"covalue.table"] == b"summary"


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe",
        to_csv([ROW]).encode() + b"small-0,\xff",
        to_csv([ROW]) + "x" * 200_000,
        "scenario_id,point_id\nsmall-0,0\n",
        to_csv([ROW]).replace(",0.5,", ",half,"),
        to_csv([ROW]).replace("small-0,0,", "small-0,zero,"),
        to_csv([ROW]).replace("0.6,t", "0.6"),
        to_csv([ROW]).replace(",2,0.5", ",two,0.5"),
    ],
)
def test_what_is_no_summary_is_named_with_what_to_do(tmp_path, content):
    path = tmp_path / "summary.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(StoreError, match=r"summary\.csv: not a summary of covalue; give the same command again"):
        read_csv(path)


def test_a_missing_summary_is_named(tmp_path):
    with pytest.raises(StoreError, match=r"none\.csv"):
        read_csv(tmp_path / "none.csv")


def test_a_name_with_a_comma_or_a_quote_stays_whole(tmp_path):
    odd = replace(ROW, theme='a, "b"', outcome="two\nlines", unit="é")
    path = tmp_path / "summary.csv"
    path.write_text(to_csv([odd]), encoding="utf-8", newline="")
    assert read_csv(path) == [odd]
