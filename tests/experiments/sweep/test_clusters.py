"""Sweeps elsewhere: a Dask cluster of this machine gives the same bytes, also when a worker of it is killed."""

import os
import signal
import sys
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from small_sweep import planned, tables

from covalue_sim.errors import InputError
from covalue_sim.experiments.progress import Silent
from covalue_sim.experiments.sweep.running import run_sweep

TESTS = str(Path(__file__).parents[2])


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Tables of the small sweep, run on a thread of this process."""
    with ThreadPoolExecutor(1) as threads:
        return tables(run_sweep(planned(tmp_path_factory.mktemp("whole")), workers=1, executor=threads))


def test_any_executor_will_do(whole, tmp_path):
    class AtOnce(Executor):
        def submit(self, function, /, *args, **kwargs):
            future = Future()
            future.set_result(function(*args, **kwargs))
            return future

    assert tables(run_sweep(planned(tmp_path), executor=AtOnce(), workers=2)) == whole


def test_without_the_library_the_extra_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match=r"pip install 'covalue-sim\[cluster\]'"):
        run_sweep(planned(tmp_path), scheduler="tcp://127.0.0.1:1")


@pytest.mark.long
def test_nobody_at_the_address_is_one_line(tmp_path, monkeypatch):
    from covalue_sim.experiments import cluster

    monkeypatch.setattr(cluster, "SECONDS", 1.0)
    with pytest.raises(InputError, match=r"no scheduler answers at tcp://127.0.0.1:1 "):
        run_sweep(planned(tmp_path), scheduler="tcp://127.0.0.1:1")


@pytest.mark.long
def test_a_cluster_of_two_processes_gives_the_same_bytes_also_when_one_is_killed(whole, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([TESTS, os.environ.get("PYTHONPATH", "")]))

    class Killing(Silent):
        def __init__(self):
            self.count = 0

        def ran(self, *, failed):
            self.count += 1
            if self.count == 60:
                os.kill(workers()[0], signal.SIGKILL)

    def workers():
        import psutil

        return [child.pid for child in psutil.Process().children(recursive=True) if "spawn_main" in
                " ".join(child.cmdline())]  # fmt: skip

    plan = planned(tmp_path / "killed", "sleep=0.01")
    results = run_sweep(plan, scheduler="local-cluster", workers=2, progress=Killing())
    assert results.failed == []
    assert tables(results) == whole
