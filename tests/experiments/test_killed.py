"""SIGKILL at random instants: what was stored is not lost or run again, and the tables come out the same."""

import random
import shutil
import sqlite3
import time

import pytest
from asking import ask, begun, start, table_bytes

RUNS = 40
WORKERS = 2


def stored(out):
    """Replicates in the journal, as another program sees it."""
    paths = list(out.glob("*/journal.sqlite"))
    if not paths:
        return set()
    with sqlite3.connect(paths[0]) as journal:
        try:
            return {row[0] for row in journal.execute("SELECT replicate FROM runs")}
        except sqlite3.OperationalError:
            return set()


def wait_for_a_moment(process, log, chance):
    """Wait until a random number of runs more has begun and some milliseconds, or for a random time."""
    if chance.random() < 0.3:
        time.sleep(chance.uniform(0.0, 1.5))
        return
    wanted = len(begun(log)) + chance.randrange(1, RUNS)
    while len(begun(log)) < wanted and process.poll() is None:
        time.sleep(0.002)
    time.sleep(chance.uniform(0.0, 0.05))


def kill_and_repeat(scenario, out, log, kills, seed):
    """Kill the command `kills` times, each at a random moment of its life; then let it finish.

    Returns:
        How many kills found the run half-way.
    """
    chance = random.Random(seed)
    before, half_way = set(), 0
    for _ in range(kills):
        begun_before = len(begun(log))
        process = start(scenario, out, replicates=RUNS, workers=WORKERS)
        wait_for_a_moment(process, log, chance)
        process.kill()
        process.wait()
        after = stored(out)
        assert before <= after
        assert not set(begun(log)[begun_before:]) & before
        half_way += 0 < len(after) < RUNS
        if len(after) == RUNS and (any(out.glob("*/manifest.json")) or chance.random() < 0.5):
            shutil.rmtree(out)
            after = set()
        before = after
    process = start(scenario, out, replicates=RUNS, workers=WORKERS)
    _, complaint = process.communicate()
    assert (process.returncode, complaint) == (0, "")
    return half_way


def check(make_scenario, tmp_path, kills, seed):
    log = tmp_path / "log"
    scenario = make_scenario(f"sleep=0.02 log={log}")
    expected = table_bytes(ask(make_scenario(), tmp_path / "whole", replicates=RUNS))
    half_way = kill_and_repeat(scenario, tmp_path / "killed", log, kills, seed)
    assert half_way >= 2
    results = ask(make_scenario(), tmp_path / "killed", replicates=RUNS)
    assert results.new == 0
    assert table_bytes(results) == expected
    results.verify()


def test_a_killed_run_repeated_gives_the_same_tables(make_scenario, tmp_path):
    check(make_scenario, tmp_path, kills=12, seed=1)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_a_run_killed_often_repeated_gives_the_same_tables(make_scenario, tmp_path, seed):
    check(make_scenario, tmp_path, kills=20, seed=seed)
