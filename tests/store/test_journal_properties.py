"""The journal against a plain dictionary: whatever is put in, in whatever order, comes out the same."""

import math
from dataclasses import replace

import pytest
from by_hand import fill, point, reopen, run
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.store import journal as journal_module
from covalue_sim.store.journal import Journal
from covalue_sim.store.records import Failure, PointRecord, RunRecord

line = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
whole = st.integers(0, 2**53)
moment = st.floats(0.0, 2e9)
failure = st.one_of(
    st.none(), st.builds(Failure, st.sampled_from(["prepare", "run", "outcomes", "worker"]), line, line)
)
records = st.builds(
    RunRecord, st.integers(0, 2), st.integers(0, 3), line, whole, moment, moment, line,
    st.binary(max_size=9), st.binary(max_size=9), failure,
)  # fmt: skip
values = st.one_of(st.booleans(), st.integers(-(2**53), 2**53), st.floats(allow_nan=False, allow_infinity=False), line)
points = st.builds(PointRecord, st.integers(0, 9), line, line, whole, st.dictionaries(line, values, max_size=3))


@settings(max_examples=30)
@given(st.lists(records, max_size=8), st.integers(0, 4))
def test_the_last_record_of_each_run_is_kept_whole_and_counts_add_up(tmp_path_factory, added, replicates):
    path = tmp_path_factory.mktemp("journal") / "journal.sqlite"
    expected = {(record.point_id, record.replicate): record for record in added}
    with Journal(path, writable=True) as journal:
        for record in added:
            journal.add(record)
    with Journal(path, writable=False) as journal:
        asked = [expected[place] for place in sorted(expected) if place[1] < replicates]
        assert list(journal.runs(replicates)) == asked
        assert all(journal.run(*place) == record for place, record in expected.items())
        assert journal.finished() == set(expected)
        assert journal.count() == len(expected)
        assert journal.count(replicates) == len(asked)
        failed = [(r.point_id, r.replicate, r.seed, r.failure) for r in asked if r.failure]
        assert journal.failures(replicates) == failed
        times = [record.finished_at for record in asked] or [0.0]
        first, last, seconds = journal.times(replicates)
        assert (first, last) == (min(times), max(times))
        assert seconds == pytest.approx(math.fsum(record.elapsed for record in asked), rel=1e-12)


@settings(max_examples=25)
@given(st.lists(points, max_size=5, unique_by=lambda one: one.point_id))
def test_points_come_back_in_order_with_values_of_their_own_type(tmp_path_factory, made):
    path = tmp_path_factory.mktemp("points") / "journal.sqlite"
    with Journal(path, writable=True) as journal:
        journal.set_facts({}, made)
        found = list(journal.points())
        assert found == sorted(made, key=lambda one: one.point_id)
        for one, other in zip(found, sorted(made, key=lambda one: one.point_id), strict=True):
            assert {name: type(value) for name, value in one.changes.items()} == {
                name: type(value) for name, value in other.changes.items()
            }
        assert journal.last_point() == max((one.point_id for one in made), default=-1)
        assert all(journal.point(one.point_id) == one for one in made)
        assert journal.point(10) is None


def test_a_run_that_is_not_there_is_none(folder):
    with reopen(fill(folder, [run(2, 0)], [point(0), point(1)])) as journal:
        assert journal.run(0, 2) == run(2, 0)
        assert journal.run(2, 0) is None
        assert journal.run(0, 1) is None


def test_facts_are_replaced_one_by_one(folder):
    with reopen(fill(folder, [])) as journal:
        before = journal.fact("layout")
        journal.set_facts({"mine": "1", "other": "é"})
        journal.set_facts({"mine": "2"})
        assert (journal.fact("mine"), journal.fact("other"), journal.fact("none")) == ("2", "é", None)
        assert journal.fact("layout") == before
        assert list(journal.points()) == [point()]


def test_facts_and_points_are_stored_together_or_not_at_all(folder):
    with reopen(fill(folder, [])) as journal:
        with pytest.raises(TypeError):
            journal.set_facts({"mine": "1"}, [replace(point(5), changes={"a": object()})])
        assert journal.fact("mine") is None
        assert journal.point(5) is None


def test_runs_taken_in_are_counted_once_they_are_committed_and_once_only(folder):
    with reopen(fill(folder, [])) as journal:
        journal.add(run(0))
        journal.add(run(0))
        assert journal.count() == 0
        journal.commit()
        journal.commit()
        assert journal.count() == 1
        assert journal.seconds_to_commit() == journal_module.COMMIT_SECONDS


def test_bytes_that_wait_are_counted_anew_after_each_commit(folder, monkeypatch):
    one = run(0)
    size = len(one.tables) + len(one.outcomes)
    monkeypatch.setattr(journal_module, "COMMIT_BYTES", 2 * size)
    monkeypatch.setattr(journal_module, "COMMIT_SECONDS", 100.0)
    with reopen(fill(folder, [])) as journal:
        for _ in range(2):
            journal.add(one)
            assert journal.seconds_to_commit() > 0.0
            journal.add(one)
            assert journal.seconds_to_commit() == 0.0
            journal.commit()


def test_the_first_run_that_waits_sets_the_time_and_later_ones_do_not_put_it_off(folder, monkeypatch):
    clock = [50.0]
    monkeypatch.setattr(journal_module.time, "monotonic", lambda: clock[0])
    with reopen(fill(folder, [])) as journal:
        journal.add(run(0))
        clock[0] += 0.06
        journal.add(run(1))
        assert journal.seconds_to_commit() == pytest.approx(0.04)
        clock[0] += 0.06
        assert journal.seconds_to_commit() == 0.0
        journal.commit()
        assert journal.seconds_to_commit() == pytest.approx(0.1)


def test_a_failed_run_without_message_is_still_a_failed_run(folder):
    odd = replace(run(1, failed=True), failure=Failure("worker", "", ""))
    with reopen(fill(folder, [odd])) as journal:
        assert journal.run(0, 1) == odd
        assert journal.failures(2) == [(0, 1, 7, odd.failure)]
