import signal
import threading
import time

import pytest
from asking import ask, begun, start, table_bytes

from covalue_sim.experiments.interrupt import stop_on_interrupt

RUNS = 60


@pytest.fixture
def slow(make_scenario, tmp_path):
    log = tmp_path / "log"
    return make_scenario(f"sleep=0.05 log={log}"), log


def after(count, log):
    """Wait until so many runs were begun."""
    patience = time.monotonic() + 30
    while len(begun(log)) < count and time.monotonic() < patience:
        time.sleep(0.01)


def test_an_interrupt_finishes_what_is_in_flight_and_says_how_to_go_on(slow, tmp_path, make_scenario):
    scenario, log = slow
    process = start(scenario, tmp_path / "out", replicates=RUNS, workers=2)
    after(6, log)
    process.send_signal(signal.SIGINT)
    said, complaint = process.communicate()
    assert (process.returncode, complaint) == (130, "")
    kept = len(begun(log))
    assert 6 <= kept < RUNS
    assert said.startswith(f"stopped after {kept} of {RUNS} replicates, which are kept in {tmp_path / 'out'}")
    assert said.rstrip().endswith("the same command goes on from there")
    results = ask(make_scenario(), tmp_path / "out", replicates=RUNS)
    assert results.new == RUNS - kept
    assert table_bytes(results) == table_bytes(ask(make_scenario(), tmp_path / "whole", replicates=RUNS))


def test_a_second_interrupt_stops_at_once_and_still_loses_nothing_finished(slow, tmp_path, make_scenario):
    scenario, log = slow
    process = start(scenario, tmp_path / "out", replicates=RUNS, workers=2)
    after(6, log)
    for _ in range(2):
        process.send_signal(signal.SIGINT)
        time.sleep(0.01)
    process.communicate()
    assert process.returncode != 0
    assert ask(make_scenario(), tmp_path / "out", replicates=RUNS).new <= RUNS - 4


@pytest.fixture
def python_interrupts():
    """Python's own handler, which a process started in the background does not have."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("python_interrupts")
def test_the_first_interrupt_is_a_wish_and_the_next_is_pythons_own():
    before = signal.getsignal(signal.SIGINT)
    with stop_on_interrupt() as stop:
        assert not stop.asked
        signal.raise_signal(signal.SIGINT)
        assert stop.asked
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_outside_the_main_thread_no_handler_is_touched():
    before = signal.getsignal(signal.SIGINT)
    seen = []

    def work():
        with stop_on_interrupt() as stop:
            seen.append((stop.asked, signal.getsignal(signal.SIGINT)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [(False, before)]
