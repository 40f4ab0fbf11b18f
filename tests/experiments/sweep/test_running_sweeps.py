"""Sweeps run on worker processes: the same bytes whatever happens, and every run where it belongs."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from small_sweep import ENGINE, planned, tables

from covalue_sim.errors import InputError
from covalue_sim.experiments.interrupt import Interrupted
from covalue_sim.experiments.progress import Silent
from covalue_sim.experiments.sweep import running
from covalue_sim.experiments.sweep.resuming import plan_of_folder, status_of
from covalue_sim.experiments.sweep.running import run_sweep
from covalue_sim.store.journal import Journal
from covalue_sim.store.lock import locked

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SCRIPT = HERE / "small_sweep.py"
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Tables of the small sweep, run without any incident on threads of this process."""
    with ThreadPoolExecutor(1) as threads:
        return tables(run_sweep(planned(tmp_path_factory.mktemp("whole")), workers=1, executor=threads))


def start(out, orders="sleep=0.01", workers=2, **environment):
    words = [sys.executable, str(SCRIPT), str(out), str(workers), orders]
    return subprocess.Popen(words, env=ENVIRONMENT | environment, stderr=subprocess.PIPE, start_new_session=True)


def finished(process):
    error = process.communicate(timeout=120)[1].decode()
    assert process.returncode == 0, error


def journal_of(out):
    return next(Path(out).glob("*/journal.sqlite"), None)


def runs_in(out):
    import sqlite3

    journal = journal_of(out)
    if journal is None:
        return 0
    try:
        return sqlite3.connect(f"file:{journal}?mode=ro", uri=True).execute("SELECT count(*) FROM runs").fetchone()[0]
    except sqlite3.Error:
        return 0


def wait_for(out, number):
    for _ in range(1200):
        if runs_in(out) >= number:
            return
        time.sleep(0.05)
    raise AssertionError("it never came so far")


def children(process):
    return [int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()] + [
        int(pid)
        for task in Path(f"/proc/{process.pid}/task").iterdir()
        if task.name != str(process.pid)
        for pid in (task / "children").read_text().split()
    ]


def test_one_and_two_processes_any_chunks_and_any_hash_seed_give_the_same_bytes(whole, tmp_path, monkeypatch):
    finished(start(tmp_path / "two", "shuffle sleep=0.001", 2, PYTHONHASHSEED="7"))
    finished(start(tmp_path / "one", "", 1, PYTHONHASHSEED="0"))
    monkeypatch.setattr(running, "MOST_TOGETHER", 1)
    with ThreadPoolExecutor(3) as threads:
        singly = run_sweep(planned(tmp_path / "singly"), workers=3, executor=threads)
    plan = planned(tmp_path / "one")
    assert tables(run_sweep(plan)) == tables(singly) == whole
    assert tables(run_sweep(planned(tmp_path / "two", "shuffle sleep=0.001"))) == whole


def test_killed_in_the_middle_and_given_again_it_ends_with_the_same_bytes(whole, tmp_path):
    process = start(tmp_path, "sleep=0.02")
    wait_for(tmp_path, 20)
    process.kill()
    process.wait()
    there = runs_in(tmp_path)
    assert 20 <= there < 240
    results = run_sweep(planned(tmp_path), workers=2)
    assert results.new == 240 - there
    assert tables(results) == whole


def test_workers_killed_in_the_middle_cost_nothing(whole, tmp_path):
    process = start(tmp_path, "sleep=0.01")
    for number in (10, 60, 120):
        wait_for(tmp_path, number)
        for pid in children(process):
            if "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text():
                os.kill(pid, signal.SIGKILL)
    finished(process)
    results = run_sweep(planned(tmp_path, "sleep=0.01"))
    assert (results.new, results.failed) == (0, [])
    assert tables(results) == whole


def test_workers_end_when_their_parent_is_killed(tmp_path):
    process = start(tmp_path, "sleep=0.05")
    wait_for(tmp_path, 4)
    workers = [pid for pid in children(process) if "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text()]
    assert len(workers) == 2
    process.kill()
    process.wait()
    for _ in range(100):
        if not any(alive(pid) for pid in workers):
            return
        time.sleep(0.1)
    raise AssertionError("orphans")


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def test_ctrl_c_finishes_what_is_in_flight_and_says_how_to_go_on(whole, tmp_path):
    process = start(tmp_path, "sleep=0.03")
    wait_for(tmp_path, 10)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
    error = process.communicate(timeout=60)[1].decode()
    assert process.returncode not in {0, -9}
    assert "Interrupted: stopped after" in error
    assert "covalue resume" in error
    assert error.count("Traceback") == 1  # the script's own; none of a worker
    assert tables(run_sweep(planned(tmp_path), workers=1)) == whole


def test_a_run_that_kills_its_worker_is_one_failed_row_and_innocent_runs_are_repeated(tmp_path):
    plan = planned(tmp_path, "die=1", method="latin", size=3, replicates=4)
    results = run_sweep(plan, workers=2)
    assert {(run.point_id, run.replicate) for run in results.failed} == {(0, 1), (1, 1), (2, 1)}
    assert {run.why.kind for run in results.failed} == {"WorkerDied"}
    assert "(exit code 1); twice, with nothing else on its worker" in results.failed[0].why.message
    assert results.manifest["runs"] == {"ok": 9, "failed": 3}


@pytest.mark.parametrize("order", ["die=0", "killed=0"])
def test_it_is_a_worker_that_dies_whatever_run_it_is_and_never_the_main_process(tmp_path, order):
    """Also the first of all, by which a program might be tempted to measure the cost."""
    results = run_sweep(planned(tmp_path, order, method="latin", size=2, replicates=2), workers=1)
    assert {(run.point_id, run.replicate) for run in results.failed} == {(0, 0), (1, 0)}
    assert results.manifest["runs"] == {"ok": 2, "failed": 2}


def test_a_run_that_needs_more_memory_than_there_is_costs_one_failed_row(tmp_path):
    plan = planned(tmp_path, "room=400 eat=2", method="latin", size=3, replicates=4)
    results = run_sweep(plan, workers=2)
    assert {(run.point_id, run.replicate) for run in results.failed} == {(0, 2), (1, 2), (2, 2)}
    assert {(run.why.stage, run.why.kind) for run in results.failed} == {("worker", "OutOfMemory")}
    assert results.failed[0].why.message.endswith("twice, with nothing else on its worker")
    assert results.manifest["runs"] == {"ok": 9, "failed": 3}


def test_a_run_that_finds_no_memory_because_of_those_before_it_is_repeated_and_not_blamed(tmp_path):
    log = tmp_path / "log"
    orders = f"room=400 need=300 keep=0 log={log}"
    results = run_sweep(planned(tmp_path, orders, method="latin", size=3, replicates=4), workers=1)
    assert results.failed == []
    assert len(log.read_text().split()) > 12  # some were begun twice
    plain = run_sweep(planned(tmp_path / "plain", method="latin", size=3, replicates=4), workers=1)
    assert tables(results) == tables(plain)


def test_a_run_over_its_time_is_a_failed_row_and_the_others_go_on(tmp_path):
    plan = planned(tmp_path, "hang=2", method="latin", size=2, replicates=3, time_limit=1.0)
    results = run_sweep(plan, workers=2)
    assert {(run.point_id, run.replicate) for run in results.failed} == {(0, 2), (1, 2)}
    assert results.failed[0].why.message == "over the time limit of 1 s"
    assert results.manifest["runs"]["ok"] == 4


def test_failed_runs_are_data_and_are_run_again_when_asked(tmp_path):
    flag = tmp_path / "healed"
    orders = f"raise=1 flag={flag}"
    results = run_sweep(planned(tmp_path, orders, method="latin", size=3), workers=1)
    assert [run.point_id for run in results.failed] == [0, 1, 2]
    assert results.failed[0].why.kind == "ZeroDivisionError"
    assert run_sweep(planned(tmp_path, orders, method="latin", size=3)).new == 0
    flag.touch()
    healed = run_sweep(planned(tmp_path, orders, method="latin", size=3), workers=1, retry_failed=True)
    assert (healed.new, healed.failed) == (3, [])


def test_rerun_tries_failed_runs_once_more_by_itself(tmp_path):
    log = tmp_path / "log"
    orders = f"raise=1 log={log}"
    run_sweep(planned(tmp_path, orders, method="latin", size=2, failures="rerun"), workers=1)
    counted = log.read_text().split()
    assert counted.count("1") == 4
    assert counted.count("0") == counted.count("2") == 2


def test_the_second_process_on_a_folder_is_refused_with_the_reason(tmp_path):
    plan = planned(tmp_path)
    with locked(plan.folder), pytest.raises(InputError, match="is writing to this folder"):
        run_sweep(plan, workers=1)


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="a file is in the place of a folder"):
        run_sweep(planned(tmp_path / "file"), workers=1)


def test_too_few_workers_are_refused(tmp_path):
    with pytest.raises(InputError, match="workers: 0 is too few"):
        run_sweep(planned(tmp_path), workers=0)


def test_a_folder_alone_says_what_it_holds_and_can_be_resumed(whole, tmp_path):
    class Stopping(Silent):
        def __init__(self):
            self.count = 0

        def ran(self, *, failed):
            self.count += 1
            if self.count == 30:
                os.kill(os.getpid(), signal.SIGINT)

    plan = planned(tmp_path)
    with ThreadPoolExecutor(1) as threads, pytest.raises(Interrupted, match=f"'covalue resume {plan.folder}' goes on"):
        run_sweep(plan, workers=1, executor=threads, progress=Stopping())
    status = status_of(plan.folder)
    assert 30 <= status.done < 240
    assert (status.runs, status.failed, status.running, status.finished) == (240, 0, False, False)
    with locked(plan.folder):
        assert status_of(plan.folder).running
    again = plan_of_folder(plan.folder, ENGINE)
    assert (again.key, again.points) == (plan.key, plan.points)
    with ThreadPoolExecutor(1) as threads:
        assert tables(run_sweep(again, workers=1, executor=threads)) == whole
    assert status_of(plan.folder).finished


def test_folders_without_a_sweep_say_so(tmp_path):
    with pytest.raises(InputError, match="no such results folder"):
        status_of(tmp_path / "nowhere")
    with pytest.raises(InputError, match="holds no results"):
        plan_of_folder(tmp_path)


def test_a_folder_of_another_model_is_refused(tmp_path):
    from covalue_sim.experiments.engine import Engine

    plan = planned(tmp_path, method="latin", size=2)
    run_sweep(plan, workers=1)
    with pytest.raises(InputError, match="another version of the model's equations"):
        plan_of_folder(plan.folder, Engine("known_model", "known_model", "known_model"))


def test_points_drawn_by_another_library_are_not_mixed_with_those_that_are_there(tmp_path, monkeypatch):
    from covalue_sim.experiments.sweep import planning
    from covalue_sim.experiments.sweep.designs import design
    from covalue_sim.experiments.sweep.drawing import Design

    first = planned(tmp_path, method="latin", size=3)
    run_sweep(first, workers=1)
    monkeypatch.setattr(planning, "design", lambda *how: Design(1.0 - design(*how).unit, 1))
    other = planned(tmp_path, method="latin", size=3, replicates=4)
    assert other.folder == first.folder
    with pytest.raises(InputError, match=r"points were drawn by another version .* 'covalue resume .*' goes on with"):
        run_sweep(other, workers=1)
    again = plan_of_folder(first.folder, ENGINE)
    assert run_sweep(again, workers=1).new == 0


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (
            {"also": ["hdmr"]},
            "small: also: 'hdmr' needs 600 points that were drawn independently, and this design has 32",
        ),
        ({"method": "one_at_a_time", "size": 3, "also": ["pawn"]}, "small: also: 'pawn' needs points that vary all"),
    ],
)
def test_methods_that_could_not_be_applied_afterwards_are_refused_before_anything_runs(tmp_path, fields, line):
    with pytest.raises(InputError, match=line):
        planned(tmp_path, **fields)


def test_more_replicates_add_to_what_is_there(tmp_path):
    run_sweep(planned(tmp_path, replicates=1), workers=1)
    assert run_sweep(planned(tmp_path, replicates=3), workers=1).new == 160


def at_some_moment(process, out, chance):
    """Wait until a random number of runs is stored, whatever the machine's speed, or for a random time."""
    if chance.random() < 0.3:
        time.sleep(chance.uniform(0.1, 3.0))
        return
    wanted = chance.randrange(240)
    while runs_in(out) < wanted and process.poll() is None:
        time.sleep(0.005)
    time.sleep(chance.uniform(0.0, 0.1))


def in_a_write(process, out, chance):
    """Wait until a file is being written: the journal, or a table that is not in its place yet."""
    while not runs_in(out) and process.poll() is None:
        time.sleep(0.005)
    patience = time.monotonic() + 3.0
    while time.monotonic() < patience:
        writing = any(out.glob("*/journal.sqlite-journal")) or any(out.glob("*/.unfinished/*"))
        if writing and chance.random() < 0.2:
            return
        time.sleep(0.0005)


def kill_workers(process, chance):
    for pid in children(process):
        with suppress(OSError):
            if "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text() and chance.random() < 0.7:
                os.kill(pid, signal.SIGKILL)


def stored_in(out):
    """Runs that are safe, as the next process will find them."""
    folder = planned(out).folder
    if journal_of(out) is None:
        return 0
    with locked(folder), Journal(folder / "journal.sqlite", writable=True) as journal:
        return journal.count()


def killed_at_random(whole, folder, times, seed):
    """Kill a sweep, and give it again: nothing lost, nothing that is stored run twice, the same bytes.

    Returns:
        How often each kind of kill met the sweep half-way.
    """
    chance = random.Random(seed)
    half_way = Counter()
    for number in range(times):
        out = folder / str(number)
        process = start(out, "sleep=0.01")
        what = chance.choice(["main", "worker", "both", "write"])
        if what == "write":
            in_a_write(process, out, chance)
        else:
            at_some_moment(process, out, chance)
        if process.poll() is None and what in {"worker", "both"}:
            kill_workers(process, chance)
        if what == "worker":
            finished(process)
        else:
            process.kill()
            process.wait()
        there = stored_in(out)
        half_way[what] += 0 < there < 240
        results = run_sweep(planned(out, "sleep=0.01"), workers=2)
        assert results.failed == [], (number, what)
        assert results.new == 240 - there, (number, what)
        assert tables(results) == whole, (number, what)
        shutil.rmtree(out)
    return half_way


def test_killed_at_a_few_random_instants_it_ends_with_the_same_bytes(whole, tmp_path):
    killed_at_random(whole, tmp_path, 4, seed=7)


@pytest.mark.long
def test_killed_at_two_hundred_random_instants_it_ends_with_the_same_bytes(whole, tmp_path):
    """Main process, workers, both, during a write."""
    half_way = killed_at_random(whole, tmp_path, 200, seed=20)
    print(dict(half_way))
    assert min(half_way[what] for what in ("main", "both", "write")) >= 5
