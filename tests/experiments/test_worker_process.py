"""A worker's answers: what it does with a task's bytes, and how an error comes back."""

import pickle
import signal
import threading
from multiprocessing import Pipe

import pytest

from covalue_sim.experiments import worker as worker_module
from covalue_sim.experiments.point import Point
from covalue_sim.experiments.worker import _answer, work


class CannotTravelError(Exception):
    """Its text takes two parts, which a pickle of an error does not keep."""

    def __init__(self, one, other):
        super().__init__(f"{one} and {other}")


def add(one, other=0):
    return one + other


def fail(error):
    raise error


def fail_oddly():
    raise CannotTravelError("this", "that")


def lock():
    return threading.Lock()


def told(function, *args, **kwargs):
    return pickle.loads(_answer(pickle.dumps((function, args, kwargs))))


def test_a_result_comes_back_as_gone_well():
    assert told(add, 1, other=2) == (True, 3)
    assert told(add, "a", "b") == (True, "ab")


def test_an_error_comes_back_as_itself():
    went_well, error = told(fail, ValueError("no"))
    assert (went_well, type(error), str(error)) == (False, ValueError, "no")


def test_a_lack_of_memory_comes_back_as_one():
    went_well, error = told(fail, MemoryError("12 GB"))
    assert (went_well, type(error), str(error)) == (False, MemoryError, "12 GB")


def test_an_error_that_cannot_travel_comes_back_as_its_words():
    went_well, error = told(fail_oddly)
    assert (went_well, type(error), str(error)) == (False, RuntimeError, "CannotTravelError: this and that")


def test_a_result_that_cannot_travel_is_an_error_and_not_the_end():
    went_well, error = told(lock)
    assert not went_well
    assert "lock" in str(error)


def test_a_task_that_cannot_be_read_is_an_error_and_not_the_end():
    went_well, error = pickle.loads(_answer(b"no pickle"))
    assert not went_well
    assert isinstance(error, Exception)


@pytest.fixture
def served(monkeypatch, make_scenario, engine):
    """A worker in a thread, with the pipe to it; `say` makes its model refuse to be loaded."""
    threads = []
    monkeypatch.setattr(worker_module.signal, "signal", lambda *_: None)
    monkeypatch.setattr(worker_module, "_end_with", lambda parent: None)

    def serve(orders=""):
        ours, theirs = Pipe()
        point = Point(0, make_scenario(orders), "key")
        thread = threading.Thread(target=work, args=(theirs, 0, engine, point))
        thread.start()
        threads.append((thread, ours))
        assert ours.poll(5)
        return ours

    yield serve
    for thread, ours in threads:
        ours.close()
        thread.join(5)
        assert not thread.is_alive()  # it ends with its pipe


@pytest.mark.parametrize("orders", ["", "uncompilable"])
def test_it_says_when_it_is_ready_and_then_answers_one_task_after_another(served, orders):
    pipe = served(orders)
    assert pipe.recv_bytes() == b"ready"
    for number in range(3):
        pipe.send_bytes(pickle.dumps((add, (number,), {"other": 10})))
        assert pickle.loads(pipe.recv_bytes()) == (True, number + 10)
    pipe.send_bytes(pickle.dumps((fail, (ValueError("no"),), {})))
    assert pickle.loads(pipe.recv_bytes())[0] is False
    pipe.send_bytes(pickle.dumps((add, (1,), {})))
    assert pickle.loads(pipe.recv_bytes()) == (True, 1)


def test_it_leaves_ctrl_c_to_its_parent(monkeypatch, make_scenario, engine):
    asked = []
    monkeypatch.setattr(worker_module.signal, "signal", lambda *what: asked.append(what))
    monkeypatch.setattr(worker_module, "_end_with", lambda parent: None)
    ours, theirs = Pipe()
    ours.close()
    work(theirs, 0, engine, Point(0, make_scenario(), "key"))
    assert asked == [(signal.SIGINT, signal.SIG_IGN)]


def test_it_ends_when_its_parent_is_another_and_not_while_it_is_the_same(monkeypatch):
    parents, naps, ended = iter([7, 7, 1]), [], []
    monkeypatch.setattr(worker_module.os, "getppid", lambda: next(parents))
    monkeypatch.setattr(worker_module.time, "sleep", naps.append)
    monkeypatch.setattr(worker_module.os, "_exit", ended.append)
    worker_module._end_with(7)
    assert (naps, ended) == ([worker_module.ORPHAN_SECONDS] * 2, [1])
