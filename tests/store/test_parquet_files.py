"""Table files: their bytes, what is said of them, and whether they still are what was said."""

import hashlib

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from covalue_sim.store.content import Content, combined
from covalue_sim.store.errors import StoreError
from covalue_sim.store.parquet import ParquetFile, sha256_of
from covalue_sim.store.verify import content_of, verify

SCHEMA = pa.schema([("a", pa.int32()), ("b", pa.string())])


def table(*numbers):
    return pa.table({"a": pa.array(numbers, pa.int32()), "b": [str(n) for n in numbers]}, SCHEMA)


def written(path, *groups):
    with ParquetFile(path, SCHEMA) as file:
        for group in groups:
            file.write(group)
    return file.facts()


def test_a_file_is_described_by_its_rows_its_size_and_its_hashes(tmp_path):
    path = tmp_path / "a.parquet"
    facts = written(path, table(1, 2), table(3))
    content = path.read_bytes()
    assert facts.to_dict() == {
        "rows": 3,
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "content": content_of(path),
    }
    assert sha256_of(path) == facts.sha256
    assert parquet.read_table(path).equals(table(1, 2, 3))


def test_each_piece_is_a_row_group_and_an_empty_one_is_none(tmp_path):
    path = tmp_path / "a.parquet"
    facts = written(path, table(1, 2), SCHEMA.empty_table(), table(3))
    with parquet.ParquetFile(path) as file:
        assert [file.metadata.row_group(k).num_rows for k in range(file.num_row_groups)] == [2, 1]
    assert facts.rows == 3


def test_pieces_of_a_row_group_leave_no_trace(tmp_path):
    whole = written(tmp_path / "a.parquet", table(1, 2, 3))
    pieces = written(tmp_path / "b.parquet", pa.concat_tables([table(1), table(2, 3)]))
    assert whole == pieces
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()


@settings(max_examples=20)
@given(st.lists(st.integers(-5, 5), min_size=1, max_size=6), st.integers(0, 6))
def test_the_content_does_not_depend_on_row_groups_and_the_bytes_do_on_nothing_else(tmp_path_factory, numbers, cut):
    folder = tmp_path_factory.mktemp("files")
    whole = written(folder / "a.parquet", table(*numbers))
    again = written(folder / "b.parquet", table(*numbers))
    divided = written(folder / "c.parquet", table(*numbers[:cut]), table(*numbers[cut:]))
    assert whole == again
    assert (whole.content, whole.rows) == (divided.content, divided.rows)


def test_a_file_without_rows_is_a_table_too(tmp_path):
    facts = written(tmp_path / "a.parquet")
    assert facts.rows == 0
    assert parquet.read_table(tmp_path / "a.parquet").equals(SCHEMA.empty_table())
    assert facts.content == Content(SCHEMA).digest()


def test_a_file_that_is_as_said_passes_and_so_does_the_same_content_in_other_bytes(tmp_path):
    path = tmp_path / "a.parquet"
    facts = written(path, table(1, 2, 3)).to_dict()
    verify(path, facts)
    parquet.write_table(table(1, 2, 3), path, compression="gzip")
    assert sha256_of(path) != facts["sha256"]
    verify(path, facts)


@pytest.mark.parametrize(
    "other",
    [
        table(1, 2, 4),
        table(1, 2),
        table(2, 1, 3),
        table(1, 2, 3).rename_columns(["a", "c"]),
        table(1, 2, 3).select(["b", "a"]),
        table(1, 2, 3).set_column(0, "a", pa.array([1, 2, 3], pa.int64())),
        table(1, 2, 3).set_column(0, "a", pa.array([1, 2, None], pa.int32())),
    ],
    ids=["number", "fewer rows", "order of rows", "name", "order of columns", "type", "missing"],
)
def test_a_table_that_says_anything_else_is_refused(tmp_path, other):
    path = tmp_path / "a.parquet"
    facts = written(path, table(1, 2, 3)).to_dict()
    parquet.write_table(other, path)
    with pytest.raises(StoreError, match=r"a\.parquet: is not the table that was written; delete it"):
        verify(path, facts)


@pytest.mark.parametrize("damage", ["cut", "none", "flipped"])
def test_a_damaged_or_missing_file_is_refused(tmp_path, damage):
    path = tmp_path / "a.parquet"
    facts = written(path, table(*range(100))).to_dict()
    content = bytearray(path.read_bytes())
    if damage == "none":
        path.unlink()
    else:
        content[20] ^= 255
        path.write_bytes(content if damage == "flipped" else content[:-9])
    with pytest.raises(StoreError, match=r"a\.parquet: "):
        verify(path, facts)


def test_the_hash_of_all_tables_depends_on_names_and_contents_and_not_on_their_order():
    assert combined({"a": "1", "b": "2"}) == combined({"b": "2", "a": "1"})
    assert len({combined(one) for one in ({"a": "1", "b": "2"}, {"a": "2", "b": "1"}, {"a": "1"}, {})}) == 4


def test_hashes_of_content_stay_what_they_were_in_manifests_that_exist():
    """Worked out by hand: SHA-256 over names, types, marks of what is missing, and little-endian values."""
    marks, values = hashlib.sha256(b"\0\1"), hashlib.sha256(b"\x07\0\0\0\0\0\0\0")
    found = Content(pa.schema([("a", pa.int32())]))
    found.add(pa.table({"a": pa.array([7, None], pa.int32())}))
    said = f'[["a", "int32", "{marks.hexdigest()}", "{values.hexdigest()}"]]'
    assert found.digest() == hashlib.sha256(said.encode()).hexdigest()


def test_a_slice_of_a_table_is_what_it_shows():
    whole, parts = Content(SCHEMA), Content(SCHEMA)
    whole.add(table(22, 333))
    parts.add(table(1, 22, 333, 4444).slice(1, 2))
    assert whole.digest() == parts.digest()
