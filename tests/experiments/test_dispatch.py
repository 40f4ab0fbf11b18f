import threading
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest
from asking import ENGINE, ask, table_bytes

from covalue_sim.errors import InputError
from covalue_sim.experiments.dispatch import IN_FLIGHT, Dispatch, default_workers
from covalue_sim.experiments.interrupt import Stop
from covalue_sim.experiments.point import Point
from covalue_sim.experiments.progress import Silent
from covalue_sim.store.errors import StoreError
from covalue_sim.store.journal import Journal


class Backwards(Executor):
    """Does nothing until it holds `size` jobs, then does the latest first, in the caller's thread."""

    def __init__(self, size):
        self.size, self.waiting, self.most = size, [], 0

    def submit(self, work, /, *inputs):
        future = Future()
        self.waiting.append((future, work, inputs))
        self.most = max(self.most, len(self.waiting))
        if len(self.waiting) >= self.size:
            while self.waiting:
                done, job, given = self.waiting.pop()
                done.set_result(job(*given))
        return future


def test_any_executor_gives_the_same_bytes(make_scenario, tmp_path):
    scenario = make_scenario()
    expected = table_bytes(ask(scenario, tmp_path / "threads", replicates=12))
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        there = ask(scenario, tmp_path / "processes", replicates=12, executor=processes, workers=2)
    assert (there.new, there.failed) == (12, [])
    assert table_bytes(there) == expected
    backwards = ask(scenario, tmp_path / "backwards", replicates=12, executor=Backwards(4), workers=1)
    assert table_bytes(backwards) == expected


def test_only_a_few_runs_are_in_flight_whatever_the_plan(make_scenario, tmp_path):
    asked = []

    def jobs():
        for number in range(500):
            asked.append(number)
            yield point, number

    point = Point(0, make_scenario(), "key")
    ahead = []

    class Watching(Silent):
        def ran(self, *, failed):
            done.append(failed)
            ahead.append(len(asked) - len(done))

    done = []
    with Journal(tmp_path / "journal.sqlite", writable=True) as journal, ThreadPoolExecutor(3) as threads:
        assert Dispatch(ENGINE, threads, journal, Watching(), Stop(), 3, ()).run(jobs()) == 500
        assert journal.count() == 500
    assert max(ahead) < IN_FLIGHT * 3


def test_asked_to_stop_it_hands_out_no_more(make_scenario, tmp_path):
    stop, point = Stop(), Point(0, make_scenario("sleep=0.01"), "key")

    class Stopping(Silent):
        def ran(self, *, failed):
            stop.asked = True

    with Journal(tmp_path / "journal.sqlite", writable=True) as journal, ThreadPoolExecutor(2) as threads:
        done = Dispatch(ENGINE, threads, journal, Stopping(), stop, 2).run((point, number) for number in range(99))
        assert done == journal.count()
    assert 1 <= done <= IN_FLIGHT * 2


def test_workers_that_die_are_said_to_have_and_finished_runs_are_kept(make_scenario, tmp_path):
    scenario = make_scenario("die=9")
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes,
        pytest.raises(InputError, match=r"the workers stopped \(.*\); finished runs are kept") as raised,
    ):
        ask(scenario, tmp_path, replicates=40, executor=processes, workers=1)
    assert "\n" not in str(raised.value)
    assert 31 <= ask(make_scenario(), tmp_path, replicates=40).new <= 40


def test_an_executor_that_is_closed_is_said_to_be_broken(make_scenario, tmp_path):
    class Broken(Executor):
        def submit(self, work, /, *inputs):
            from concurrent.futures.process import BrokenProcessPool

            raise BrokenProcessPool("gone")

    with pytest.raises(InputError, match=r"the workers stopped \(gone\)"):
        ask(make_scenario(), tmp_path, executor=Broken(), workers=1)


def test_a_run_that_cannot_be_brought_back_is_that_runs_failure(make_scenario, tmp_path):
    class Losing(Executor):
        def submit(self, work, /, engine, point, replicates, *more):
            future = Future()
            if 1 in replicates:
                future.set_exception(TypeError("cannot pickle"))
            else:
                future.set_result(work(engine, point, replicates, *more))
            return future

    results = ask(make_scenario(), tmp_path, replicates=3, executor=Losing(), workers=1)
    (failed,) = results.failed
    assert (failed.replicate, failed.why.stage, failed.why.kind) == (1, "worker", "TypeError")


def test_a_journal_that_cannot_be_written_ends_the_run_with_its_line(make_scenario, tmp_path, monkeypatch):
    import errno

    commits = []

    def full(self):
        commits.append(threading.get_ident())
        raise StoreError("no space is left") from OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Journal, "commit", full)
    with pytest.raises(StoreError, match="no space is left"):
        ask(make_scenario("sleep=0.3"), tmp_path, replicates=4, workers=1)
    assert set(commits) == {threading.get_ident()}


def test_there_is_at_least_one_worker():
    assert default_workers() >= 1
