"""A full disk and a folder that may not be written: one line, nothing is damaged, and the sweep goes on from there."""

import os
import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from small_sweep import planned, tables

from covalue_sim import sweeping
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.identifying import identify
from covalue_sim.experiments.sweep.resuming import status_of
from covalue_sim.experiments.sweep.running import run_sweep
from covalue_sim.store.folder import JOURNAL
from covalue_sim.store.journal import Journal
from covalue_sim.store.lock import locked

HERE = Path(__file__).parent
SCRIPT = HERE / "small_sweep.py"
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (HERE.parents[2] / "src", HERE.parents[1])))}
AS_NOBODY = """
import os, sys
sys.argv = sys.argv[1:]
sys.path[:0] = [sys.argv[0]]
from small_sweep import planned
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.running import run_sweep
plan = planned(sys.argv[1], replicates=4)  # imports what another user may not be able to read
if os.getuid() == 0:
    os.setuid(65534)
try:
    run_sweep(plan, workers=1)
except InputError as error:
    print(error)
"""


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The small sweep, run without any incident."""
    with ThreadPoolExecutor(1) as threads:
        return run_sweep(planned(tmp_path_factory.mktemp("whole")), workers=1, executor=threads)


def size_before_any_run(out):
    """Bytes of the journal that knows what it is of, and has no run yet."""
    plan = planned(out)
    with locked(plan.folder), Journal(plan.folder / JOURNAL, writable=True) as journal:
        identify(plan, journal)
    return (plan.folder / JOURNAL).stat().st_size


def on_a_small_disk(out, room):
    """The small sweep in a process whose files may not grow beyond so many bytes, as on a disk that is full."""
    return subprocess.run(
        [sys.executable, str(SCRIPT), str(out), "2", f"sleep=0.002 log={out}.log"], env=ENVIRONMENT,
        capture_output=True, text=True, check=False, preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_FSIZE, (room, room)),
    )  # fmt: skip


@pytest.mark.parametrize("share", [0.3, 0.7])
def test_a_disk_that_fills_up_ends_the_sweep_with_one_line_and_it_goes_on_from_there(plain, tmp_path, share):
    empty, whole = size_before_any_run(tmp_path / "empty"), (plain.folder / JOURNAL).stat().st_size
    found = on_a_small_disk(tmp_path / "out", int(empty + share * (whole - empty)))
    assert found.returncode == 1
    last = found.stderr.splitlines()[-1]
    assert "no space is left to write; what was stored before is kept: free space" in last
    folder = planned(tmp_path / "out").folder
    there = status_of(folder).done
    assert there < 240  # a machine that is busy may not have stored one: runs are written some at a time
    assert not (folder / "manifest.json").exists()
    again = run_sweep(planned(tmp_path / "out"), workers=1)
    assert again.new == 240 - there
    assert tables(again) == tables(plain)
    again.verify()


def test_tables_that_find_no_room_leave_those_before_as_they_were(tmp_path, monkeypatch):
    """The journal has its runs, the export fails half-way: the older tables still are whole."""
    import errno

    from covalue_sim.store.parquet import ParquetFile

    results = run_sweep(planned(tmp_path, method="latin", size=8), workers=1)
    before = tables(results)

    def full(self, rows):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched, pytest.raises(InputError, match="no space is left"):
        patched.setattr(ParquetFile, "write", full)
        run_sweep(planned(tmp_path, method="latin", size=8, replicates=5), workers=1)
    assert tables(results) == before
    results.verify()
    assert run_sweep(planned(tmp_path, method="latin", size=8, replicates=5), workers=1).new == 0


def test_a_read_only_folder_is_one_line_and_stays_as_it_was(tmp_path):
    out = tmp_path / "out"
    results = run_sweep(planned(out), workers=1)
    before = {path: path.read_bytes() for path in results.folder.iterdir() if path.is_file()}
    above = [path for path in (tmp_path, *tmp_path.parents) if path.stat().st_uid == os.getuid()]
    modes = {path: path.stat().st_mode for path in (*above, out, results.folder)}
    for path in above:
        path.chmod(modes[path] | 0o055)
    out.chmod(0o555)
    results.folder.chmod(0o555)
    try:
        words = [sys.executable, "-c", AS_NOBODY, str(HERE), str(out)]
        found = subprocess.run(words, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
    line = f"{results.folder}: cannot be written (Permission denied); choose another folder with --out\n"
    assert (found.stdout, found.stderr) == (line, "")
    assert {path: path.read_bytes() for path in results.folder.iterdir() if path.is_file()} == before


def test_an_analysis_that_finds_no_room_leaves_the_one_before(tmp_path, monkeypatch):
    import errno

    from covalue_sim.store import parquet

    folder = run_sweep(planned(tmp_path), workers=1).folder
    sweeping.analyse(folder, pictures=False)
    before = {path.name: path.read_bytes() for path in (folder / "analysis").iterdir()}

    def full(self, rows):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(parquet.ParquetFile, "write", full)
    with pytest.raises(InputError, match="no space is left"):
        sweeping.analyse(folder, pictures=False)
    assert {path.name: path.read_bytes() for path in (folder / "analysis").iterdir()} == before
