"""A full disk and a folder that may not be written: one line, and nothing is damaged."""

import os
import subprocess
import sys

import pytest
from by_hand import fill, reopen, run, table_bytes, write_tables

from covalue_sim.store.errors import StoreError
from covalue_sim.store.lock import locked
from covalue_sim.store.results import Results

LIMITED = """
import resource, sys
sys.path[:0] = sys.argv[3:]
from pathlib import Path
from by_hand import reopen, run, write_tables
from covalue_sim.store.errors import StoreError
folder = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), -1))
try:
    with reopen(folder) as journal:
        for replicate in range(1, 200):
            journal.add(run(replicate))
            journal.commit()
            print(replicate, flush=True)
    write_tables(folder, 200)
except StoreError as error:
    sys.exit(str(error))
"""


def limited(folder, size):
    command = [sys.executable, "-c", LIMITED, str(folder), str(size), *sys.path]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("room", [20_000, 50_000, 111_111])
def test_a_disk_that_fills_up_costs_nothing_that_was_stored(folder, room):
    before = table_bytes(write_tables(fill(folder, [run(0)]), 1))
    found = limited(folder, (folder / "journal.sqlite").stat().st_size + room)
    assert found.returncode == 1
    assert "no space is left to write; what was stored before is kept: free space" in found.stderr
    assert found.stderr.count("\n") == 1
    assert table_bytes(folder) == before
    committed = {0, *map(int, found.stdout.split())}
    with reopen(folder) as journal:
        assert {replicate for _, replicate in journal.finished()} == committed
        assert [kept.outcomes for kept in journal.runs(200)] == [run(n).outcomes for n in sorted(committed)]
    assert Results(write_tables(folder, len(committed))).replicates == len(committed)


def test_a_real_disk_that_is_full(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("may not mount a small disk")
    try:
        folder = fill(disk / "small-0123456789", [run(0)])
        before = table_bytes(write_tables(folder, 1))
        found = limited(folder, 1 << 40)
        assert "no space is left" in found.stderr
        assert "Traceback" not in found.stderr
        assert table_bytes(folder) == before
        with reopen(folder) as journal:
            assert journal.count() == 1 + len(found.stdout.split())
    finally:
        subprocess.run(["umount", str(disk)], check=True)


READ_ONLY = """
import os, sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from by_hand import write_tables
from covalue_sim.store.errors import StoreError
from covalue_sim.store.lock import locked
from covalue_sim.store.results import Results
folder = Path(sys.argv[1])
Results(folder).runs  # imports what another user may not be able to
if os.getuid() == 0:
    os.setuid(65534)
print(Results(folder).runs.num_rows)
for place in (folder, folder.with_name("new")):
    try:
        with locked(place):
            write_tables(folder, 2)
    except StoreError as error:
        print(error)
"""


@pytest.fixture
def open_to_others(tmp_path):
    """A folder that another user may reach, but not write."""
    above = [path for path in (tmp_path, *tmp_path.parents) if path.stat().st_uid == os.getuid()]
    modes = {path: path.stat().st_mode for path in above}
    for path in above:
        if not modes[path] & 0o001:
            path.chmod(modes[path] | 0o011)
    yield tmp_path
    for path, mode in modes.items():
        path.chmod(mode)


def test_a_read_only_folder_is_read_and_said_to_be_so(open_to_others):
    folder = open_to_others / "results" / "small-0123456789"
    before = table_bytes(write_tables(fill(folder, [run(0), run(1)]), 1))
    for path in (folder, folder.parent):
        path.chmod(0o555)
    command = [sys.executable, "-c", READ_ONLY, str(folder), *sys.path]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    folder.chmod(0o755)
    folder.parent.chmod(0o755)
    assert found.stderr == ""
    rows, here, new = found.stdout.splitlines()
    assert rows == "1"
    for line, place in ((here, folder), (new, folder.with_name("new"))):
        assert line == f"{place}: cannot be written (Permission denied); choose another folder with --out"
    assert table_bytes(folder) == before


def test_a_journal_that_may_only_be_read_refuses_runs(folder):
    from covalue_sim.store.journal import Journal

    fill(folder, [run(0)])
    journal = Journal(folder / "journal.sqlite", writable=False)
    assert journal.count() == 1
    with pytest.raises(StoreError, match=r"cannot be written .*readonly"), locked(folder), journal:
        journal.add(run(1))
        journal.commit()
