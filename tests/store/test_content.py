import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.store.content import Content

rows = st.fixed_dictionaries(
    {
        "name": st.one_of(st.none(), st.text("aé:-1\0", max_size=3)),
        "count": st.one_of(st.none(), st.integers(-5, 5)),
        "level": st.one_of(st.none(), st.floats(allow_nan=False)),
        "on": st.one_of(st.none(), st.booleans()),
    }
)
tables = st.lists(rows, max_size=6)
SCHEMA = pa.schema([("name", pa.string()), ("count", pa.int32()), ("level", pa.float64()), ("on", pa.bool_())])


def content(*parts, schema=SCHEMA):
    found = Content(schema)
    for part in parts:
        found.add(pa.Table.from_pylist(part, schema=schema))
    return found.digest()


@given(tables, st.integers(0, 6))
def test_how_rows_are_divided_makes_no_difference(table, cut):
    assert content(table[:cut], table[cut:]) == content(table)


@given(tables, tables)
def test_tables_have_the_same_hash_only_if_they_say_the_same(one, other):
    def said(table):
        return [[repr(row[name]) for name in SCHEMA.names] for row in table]

    assert (content(one) == content(other)) == (said(one) == said(other))


def test_names_and_types_of_columns_count():
    plain = pa.schema([("a", pa.int32())])
    for other in (pa.schema([("b", pa.int32())]), pa.schema([("a", pa.int64())])):
        assert content([], schema=plain) != content([], schema=other)


def test_a_missing_text_is_not_an_empty_one():
    schema = pa.schema([("a", pa.string())])
    assert content([{"a": None}], schema=schema) != content([{"a": ""}], schema=schema)
