import os
import sqlite3
import subprocess
import sys

import pytest
from by_hand import fill, point, run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from covalue_sim.store import journal as journal_module
from covalue_sim.store.errors import StoreError
from covalue_sim.store.journal import Journal
from covalue_sim.store.records import Failure


def reopened(folder):
    return Journal(folder / "journal.sqlite", writable=True)


def test_runs_come_back_as_they_were_in_order_of_point_and_replicate(folder):
    runs = [run(2), run(0, 1), run(1, failed=True), run(0), run(1, 1)]
    with reopened(fill(folder, runs, [point(0), point(1)])) as journal:
        assert list(journal.runs(3)) == [runs[3], runs[2], runs[0], runs[1], runs[4]]
        assert [found.replicate for found in journal.runs(1)] == [0, 0]
        assert journal.finished() == {(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)}
        assert (journal.count(), journal.count(2)) == (5, 4)


def test_points_come_back_with_what_they_change(folder):
    points = [point(0), point(1, power__declared_share=0.7, power__rule="tokenistic")]
    with reopened(fill(folder, [], points)) as journal:
        assert list(journal.points()) == points


def test_failures_say_where_and_why_until_the_run_is_repeated(folder):
    with reopened(fill(folder, [run(0), run(1, failed=True)])) as journal:
        assert journal.failures(2) == [(0, 1, 7, Failure("run", "ZeroDivisionError", "no hours were left"))]
        assert journal.failures(1) == []
        journal.add(run(1))
        journal.commit()
        assert journal.failures(2) == []
        assert journal.count() == 2


def test_times_are_of_the_runs_asked_for(folder):
    with reopened(fill(folder, [run(0), run(1), run(2)])) as journal:
        assert journal.times(2) == (1000.0, 1001.0, 0.5)


def test_what_was_not_committed_waits_a_moment_at_most(folder, monkeypatch):
    fill(folder, [])
    journal = reopened(folder)
    journal.add(run(0))
    assert 0 < journal.seconds_to_commit() <= 0.1
    with reopened(folder) as other:
        assert other.count() == 0
        journal.commit()
        assert other.count() == 1
    monkeypatch.setattr(journal_module, "COMMIT_RUNS", 2)
    journal.add(run(1))
    journal.add(run(2))
    assert journal.seconds_to_commit() == 0
    monkeypatch.setattr(journal_module, "COMMIT_RUNS", 100)
    monkeypatch.setattr(journal_module, "COMMIT_BYTES", 1)
    assert journal.seconds_to_commit() == 0
    journal.__exit__(None, None, None)


def test_leaving_by_an_error_keeps_what_was_taken_in(folder):
    fill(folder, [])
    with pytest.raises(KeyboardInterrupt), reopened(folder) as journal:
        journal.add(run(0))
        raise KeyboardInterrupt
    with reopened(folder) as journal:
        assert journal.count() == 1


def test_every_commit_is_synced(folder):
    fill(folder, [])
    with reopened(folder) as journal:
        pragma = journal._connection.execute("PRAGMA synchronous").fetchone()[0]
        mode = journal._connection.execute("PRAGMA journal_mode").fetchone()[0]
    assert (pragma, mode) == (2, "delete")


KILLED = """
import os, signal, sys
sys.path[:0] = sys.argv[2:]
from by_hand import fill, run, reopen
journal = reopen(sys.argv[1])
for replicate in range(40):
    journal.add(run(replicate))
    journal.commit()
    print(replicate, flush=True)
"""


def test_a_killed_writer_loses_nothing_that_it_committed(folder):
    fill(folder, [])
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder), *sys.path], stdout=subprocess.PIPE, text=True
    )
    committed = [int(process.stdout.readline()) for _ in range(12)]
    process.kill()
    process.wait()
    with reopened(folder) as journal:
        there = {replicate for _, replicate in journal.finished()}
        assert set(committed) <= there
        assert [found.outcomes for found in journal.runs(40)] == [run(number).outcomes for number in sorted(there)]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(0, 1, exclude_max=True))
def test_a_journal_cut_anywhere_is_named_as_damaged(tmp_path_factory, share):
    folder = fill(tmp_path_factory.mktemp("cut"), [run(number) for number in range(4)])
    path = folder / "journal.sqlite"
    size = path.stat().st_size
    os.truncate(path, max(1, int(share * size)))

    def read():
        with Journal(path, writable=True) as journal:
            list(journal.runs(10))

    with pytest.raises(StoreError, match=r"journal.sqlite: .*(damaged|schema version)") as raised:
        read()
    assert "\n" not in str(raised.value)


def test_a_flipped_bit_in_a_run_is_found(folder):
    path = fill(folder, [run(0), run(1)]) / "journal.sqlite"
    content = bytearray(path.read_bytes())
    place = content.index(run(1).tables[40:80])
    content[place + 3] ^= 0x10
    path.write_bytes(content)
    with reopened(folder) as journal, pytest.raises(StoreError, match=r"damaged \(replicate 1 of point 0\)"):
        list(journal.runs(2))


def test_an_empty_file_left_by_a_kill_is_a_new_journal(folder):
    folder.mkdir(parents=True)
    (folder / "journal.sqlite").touch()
    with reopened(folder) as journal:
        assert journal.count() == 0


@pytest.mark.parametrize("content", [b"not a database, but longer than a header" * 9, b"SQLite format 3\0"])
def test_another_file_in_its_place_is_refused(folder, content):
    folder.mkdir(parents=True)
    (folder / "journal.sqlite").write_bytes(content)
    with pytest.raises(StoreError, match=r"journal.sqlite: is damaged"):
        reopened(folder)


def test_another_programs_database_is_refused(folder):
    folder.mkdir(parents=True)
    with sqlite3.connect(folder / "journal.sqlite") as other:
        other.execute("CREATE TABLE runs (a)")
    with pytest.raises(StoreError, match="not a journal of covalue"):
        reopened(folder)


@pytest.mark.parametrize(("version", "line"), [(99, "newer than this program reads"), (0, "schema version 0")])
def test_an_unknown_schema_version_is_refused_by_number(folder, version, line):
    fill(folder, [run(0)])
    with sqlite3.connect(folder / "journal.sqlite") as changed:
        changed.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(StoreError, match=line):
        reopened(folder)


def test_a_missing_journal_is_not_made_by_reading(folder):
    folder.mkdir(parents=True)
    with pytest.raises(StoreError, match="unable to open"):
        Journal(folder / "journal.sqlite", writable=False)
    assert not (folder / "journal.sqlite").exists()
