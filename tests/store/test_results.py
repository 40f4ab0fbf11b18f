import json

import pyarrow as pa
import pytest
from by_hand import fill, run, write_tables
from pyarrow import parquet

from covalue_sim.store.errors import StoreError
from covalue_sim.store.manifest import record_pictures
from covalue_sim.store.results import Results, open_results


@pytest.fixture
def results(folder):
    write_tables(fill(folder, [run(0), run(1, failed=True), run(2)]), 3)
    return open_results(str(folder))


def change_manifest(results, **facts):
    path = results.folder / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **facts}))


def test_tables_are_those_on_the_disk(results):
    for name in ("runs", "weekly", "flows", "people", "services", "summary"):
        assert getattr(results, name) == parquet.read_table(results.folder / f"{name}.parquet")
    assert (results.replicates, results.new, results.scenario_id) == (3, 0, "small-0123456789")
    assert "replicates=3, failed=1" in repr(results)


def test_failed_runs_are_named(results):
    (failed,) = results.failed
    assert (failed.replicate, failed.seed, failed.why.kind) == (1, 7, "ZeroDivisionError")


def test_the_plain_summary_equals_the_table_to_the_last_digit(results):
    plain = [(row.outcome, row.n, row.mean, row.sd, row.low, row.high) for row in results.summary_rows]
    columns = ("outcome", "n", "mean", "sd", "low", "high")
    assert plain == [tuple(row[name] for name in columns) for row in results.summary.to_pylist()]


def test_a_summary_that_is_not_ours_is_refused(results):
    (results.folder / "summary.csv").write_text("a,b\n1,2\n")
    with pytest.raises(StoreError, match="not a summary"):
        _ = results.summary_rows


def test_a_table_that_was_changed_is_found(results):
    results.verify()
    path = results.folder / "runs.parquet"
    parquet.write_table(parquet.read_table(path), path, compression="none")
    results.verify()  # other bytes, the same content
    table = parquet.read_table(path)
    column = table.schema.get_field_index("trust_end")
    parquet.write_table(table.set_column(column, table.field(column), pa.array([0.0, None, 1.0])), path)
    with pytest.raises(StoreError, match=r"runs.parquet: is not the table that was written"):
        results.verify()
    path.write_bytes(b"PAR1")
    assert not results.is_complete()
    with pytest.raises(StoreError, match="is not the table"):
        results.verify()
    with pytest.raises(StoreError, match=r"runs.parquet: cannot be read"):
        _ = results.runs


@pytest.mark.parametrize("name", ["runs.parquet", "summary.csv", "scenario.yaml"])
def test_a_file_that_is_gone_makes_the_folder_incomplete(results, name):
    assert results.is_complete()
    (results.folder / name).unlink()
    assert not results.is_complete()


def test_a_folder_that_is_none_or_holds_none_is_refused(tmp_path):
    with pytest.raises(StoreError, match="no such results folder"):
        open_results(tmp_path / "nowhere")
    with pytest.raises(StoreError, match="holds no finished results; give the command"):
        open_results(tmp_path)


def test_a_manifest_of_an_unknown_schema_is_refused(results):
    for version in (2, "two"):
        change_manifest(results, schema=version)
        with pytest.raises(StoreError, match=f"schema version {version}, newer .* install a newer"):
            Results(results.folder)
    change_manifest(results, schema=0)
    with pytest.raises(StoreError, match="schema version 0; this program reads 1 to 1"):
        Results(results.folder)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": 1}'])
def test_a_damaged_manifest_counts_as_none(results, text):
    (results.folder / "manifest.json").write_text(text)
    with pytest.raises(StoreError, match="no finished results"):
        Results(results.folder)


def test_a_table_that_nobody_asked_for_is_said_to_be_so(folder):
    fill(folder, [run(0, kept=())], kept=())
    with pytest.raises(StoreError, match=r"weekly.parquet: this table was not asked for"):
        _ = Results(write_tables(folder, 1)).weekly


def test_pictures_are_noted_and_found(results):
    picture = results.folder / "pictures" / "a.png"
    picture.parent.mkdir()
    picture.touch()
    record_pictures(results.folder, [picture])
    assert Results(results.folder).pictures() == [picture]
    assert Results(results.folder).is_complete()
    (results.folder / "manifest.json").unlink()
    record_pictures(results.folder, [picture])
    assert not (results.folder / "manifest.json").exists()
