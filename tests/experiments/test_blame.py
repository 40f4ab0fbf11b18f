"""Whose fault an error is: what is tried again, and what becomes a failed row."""

from concurrent.futures import BrokenExecutor, CancelledError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.experiments.blame import (
    DEATHS,
    MOST_BREAKS,
    Blame,
    Chunk,
    Verdict,
    WorkerLostError,
    WorkersRenewedError,
)
from covalue_sim.experiments.point import Point
from covalue_sim.store.records import Failure

POINT = Point(0, None, "key")
ERRORS = [WorkerLostError("killed by SIGKILL"), MemoryError(), TimeoutError("over"), ValueError("no"), OSError(5, "x")]


def again(blame):
    """Everything that is to be tried again."""
    return list(iter(blame.next_again, None))


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_whatever_happens_to_runs_together_each_is_tried_alone(error):
    blame = Blame()
    assert blame.judge(Chunk(POINT, (4, 7, 9)), error) is Verdict.AGAIN
    assert again(blame) == [Chunk(POINT, (4,)), Chunk(POINT, (7,)), Chunk(POINT, (9,))]


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (WorkerLostError("the worker ended (killed by SIGKILL)"), "WorkerDied", "the worker ended (killed by SIGKILL)"),
        (MemoryError("a\n b"), "OutOfMemory", "a b"),
        (MemoryError(), "OutOfMemory", "no memory was left"),
    ],
)
def test_a_run_alone_is_blamed_when_its_worker_died_as_often_as_it_may_and_not_before(error, kind, words):
    blame, chunk = Blame(), Chunk(POINT, (4,))
    for deaths in range(1, DEATHS):
        assert blame.judge(chunk, error) is Verdict.AGAIN
        (chunk,) = again(blame)
        assert chunk == Chunk(POINT, (4,), deaths)
    found = blame.judge(chunk, error)
    assert found == Failure("worker", kind, f"{words}; twice, with nothing else on its worker")
    assert again(blame) == []


def test_a_death_among_others_is_not_counted_against_a_run():
    blame = Blame()
    blame.judge(Chunk(POINT, (1, 2)), WorkerLostError("dead"))
    first, second = again(blame)
    assert first.deaths == second.deaths == 0
    assert blame.judge(first, WorkerLostError("dead")) is Verdict.AGAIN


def test_a_worker_of_dask_that_was_killed_is_a_lost_worker():
    killed = type("KilledWorker", (Exception,), {})
    blame = Blame()
    assert blame.judge(Chunk(POINT, (1,)), killed("x")) is Verdict.AGAIN
    found = blame.judge(Chunk(POINT, (1,), 1), killed("x"))
    assert (found.kind, found.stage) == ("WorkerDied", "worker")


def test_a_run_alone_that_is_late_or_cannot_travel_is_a_failed_row_at_once():
    blame = Blame()
    assert blame.judge(Chunk(POINT, (1,)), TimeoutError("over the limit")) == Failure(
        "worker", "OutOfTime", "over the limit"
    )
    assert blame.judge(Chunk(POINT, (1,)), TimeoutError()).message == "over its time limit"
    assert blame.judge(Chunk(POINT, (1,)), ValueError("cannot be sent")) == Failure(
        "worker", "ValueError", "cannot be sent"
    )
    assert again(blame) == []


@pytest.mark.parametrize("error", [BrokenExecutor("broken"), CancelledError()], ids=["broken", "cancelled"])
@pytest.mark.parametrize("replicates", [(1,), (1, 2)])
def test_where_all_workers_are_gone_nobody_is_blamed(error, replicates):
    blame = Blame()
    assert blame.judge(Chunk(POINT, replicates), error) is Verdict.UNKNOWN
    assert again(blame) == []


def test_renewed_workers_get_the_same_chunk_whole_until_it_is_too_much():
    blame, chunk = Blame(), Chunk(POINT, (1, 2), 1)
    for _ in range(MOST_BREAKS):
        assert blame.judge(chunk, WorkersRenewedError("again")) is Verdict.AGAIN
        assert again(blame) == [chunk]
    assert blame.judge(chunk, WorkersRenewedError("again")) is Verdict.UNKNOWN
    assert again(blame) == []


def test_a_run_that_came_back_starts_the_count_of_breaks_anew():
    blame, chunk = Blame(), Chunk(POINT, (1,))
    for _ in range(3):
        for _ in range(MOST_BREAKS):
            assert blame.judge(chunk, WorkersRenewedError("again")) is Verdict.AGAIN
        blame.went_well()


def test_other_errors_do_not_count_as_breaks():
    blame, chunk = Blame(), Chunk(POINT, (1, 2))
    for _ in range(2 * MOST_BREAKS):
        blame.judge(chunk, WorkerLostError("dead"))
    assert blame.judge(chunk, WorkersRenewedError("again")) is Verdict.AGAIN


def test_what_must_be_tried_again_comes_in_the_order_in_which_it_went_wrong():
    blame = Blame()
    blame.judge(Chunk(POINT, (5, 6)), MemoryError())
    blame.judge(Chunk(POINT, (1,)), MemoryError())
    assert [chunk.replicates for chunk in again(blame)] == [(5,), (6,), (1,)]
    assert blame.next_again() is None


def test_the_message_of_a_lost_worker_is_one_line_that_ends():
    found = Blame().judge(Chunk(POINT, (1,), 1), WorkerLostError("a\n" + "b" * 1000))
    assert "\n" not in found.message
    assert len(found.message) < 360
    assert found.message.startswith("a bbb")


@settings(max_examples=40)
@given(st.lists(st.tuples(st.lists(st.integers(0, 5), min_size=1, max_size=4, unique=True), st.sampled_from(ERRORS))))
def test_no_run_is_lost_and_none_is_doubled(events):
    blame = Blame()
    for replicates, error in events:
        before = len(blame._again)
        found = blame.judge(Chunk(POINT, tuple(replicates)), error)
        added = [chunk.replicates for chunk in list(blame._again)[before:]]
        tried = [number for numbers in added for number in numbers]
        assert tried == (replicates if found is Verdict.AGAIN else [])
        assert isinstance(found, Failure) or found is Verdict.AGAIN
        assert isinstance(found, Failure) <= (len(replicates) == 1)
