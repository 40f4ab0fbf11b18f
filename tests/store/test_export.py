import errno
import json

import pytest
from by_hand import fill, point, reopen, run, table_bytes, write_tables

from covalue_sim.store import export as export_module
from covalue_sim.store import folder as folder_module
from covalue_sim.store.errors import StoreError
from covalue_sim.store.parquet import ParquetFile
from covalue_sim.store.results import Results

rename = folder_module.Path.replace


def test_the_order_in_which_runs_finished_leaves_no_trace(folder):
    runs = [run(number, which, failed=number == 2) for which in (0, 1) for number in range(4)]
    points = [point(0), point(1)]
    one = write_tables(fill(folder, runs, points), 4)
    other = write_tables(fill(folder.with_name("other"), runs[::-1], points), 4)
    assert table_bytes(one) == table_bytes(other)


def test_more_runs_in_the_journal_leave_no_trace(folder):
    one = write_tables(fill(folder, [run(number) for number in range(3)]), 3)
    other = write_tables(fill(folder.with_name("other"), [run(number) for number in range(9)]), 3)
    assert table_bytes(one) == table_bytes(other)


def test_writing_again_writes_the_same(folder):
    before = table_bytes(write_tables(fill(folder, [run(0), run(1)]), 2))
    assert table_bytes(write_tables(folder, 2)) == before


def test_the_manifest_says_what_is_there(folder):
    write_tables(fill(folder, [run(0), run(1, failed=True)]), 2)
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["schema"] == 1
    assert manifest["runs"] == {"ok": 1, "failed": 1}
    assert manifest["failures"][0]["type"] == "ZeroDivisionError"
    assert manifest["times"]["first_run"] == "1970-01-01T00:16:40+00:00"
    assert {"python", "numpy", "numba", "pyarrow"} <= manifest["versions"].keys()
    assert manifest["tables"]["runs.parquet"]["rows"] == 2
    assert manifest["tables"]["runs.parquet"]["bytes"] == (folder / "runs.parquet").stat().st_size
    assert (folder / "scenario.yaml").read_text() == "title: small\n"
    assert not (folder / ".unfinished").exists()


def test_a_disk_that_fills_up_leaves_the_old_tables_as_they_were(folder, monkeypatch):
    fill(folder, [run(0)])
    before = table_bytes(write_tables(folder, 1))
    fill(folder, [run(1)])

    def full(self, rows):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(ParquetFile, "write", full)
    with pytest.raises(StoreError, match=r"no space is left .* is kept: free space") as raised:
        write_tables(folder, 2)
    assert "\n" not in str(raised.value)
    assert table_bytes(folder) == before
    assert Results(folder).replicates == 1
    assert not (folder / ".unfinished").exists()


@pytest.mark.parametrize("after", range(5))
def test_a_stop_while_files_are_put_in_place_leaves_no_manifest_that_lies(folder, monkeypatch, after):
    fill(folder, [run(0), run(1)])
    expected = table_bytes(write_tables(folder, 2))
    write_tables(folder, 1)
    replaced = []

    class Stopped(BaseException):
        pass

    def replace(self, target):
        if len(replaced) == after:
            raise Stopped
        replaced.append(target)
        rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(folder_module.Path, "replace", replace)
        with pytest.raises(Stopped):
            write_tables(folder, 2)
    with pytest.raises(StoreError, match="no finished results"):
        Results(folder)
    assert table_bytes(write_tables(folder, 2)) == expected


def test_the_manifest_comes_last(folder, monkeypatch):
    order = []
    monkeypatch.setattr(
        folder_module.Path,
        "replace",
        lambda self, target: (order.append(target.name), rename(self, target)),
    )
    write_tables(fill(folder, [run(0)]), 1)
    assert order[-1] == "manifest.json"
    assert len(order) == 9


def test_pictures_of_older_tables_go(folder):
    write_tables(fill(folder, [run(0), run(1)]), 1)
    picture = folder / "pictures" / "outcomes.png"
    picture.parent.mkdir()
    picture.write_bytes(b"png")
    outside = folder.parent / "mine.png"
    outside.write_bytes(b"png")
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["pictures"] = ["pictures/outcomes.png", "../mine.png"]
    (folder / "manifest.json").write_text(json.dumps(manifest))
    assert Results(folder).pictures()[0].read_bytes() == b"png"
    write_tables(folder, 2)
    assert not picture.exists()
    assert outside.exists()


def test_a_damaged_run_stops_the_tables_with_its_number(folder, monkeypatch):
    fill(folder, [run(0), run(1)])
    monkeypatch.setattr(export_module, "unpack", lambda packed: (_ for _ in ()).throw(StoreError("damaged")))
    with pytest.raises(StoreError, match="damaged"), reopen(folder):
        write_tables(folder, 2)
