import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from covalue_sim.store.errors import StoreError
from covalue_sim.store.lock import locked

HOLD = """
import sys, time
from pathlib import Path
from covalue_sim.store.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(folder):
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()


def test_a_second_process_is_refused_with_the_reason(folder, holder):
    with (
        pytest.raises(StoreError, match=f"process {holder.pid} on .* is writing to this folder; wait") as raised,
        locked(folder),
    ):
        pytest.fail("was let in")
    assert "\n" not in str(raised.value)


def test_a_killed_holder_holds_nothing(folder, holder):
    holder.kill()
    holder.wait()
    with locked(folder):
        pass


def test_a_second_thread_is_refused_too(folder):
    def enter():
        with locked(folder):
            return True

    with locked(folder), ThreadPoolExecutor(1) as threads, pytest.raises(StoreError, match="wait"):
        threads.submit(enter).result()
    assert enter()


def test_a_forked_worker_that_outlives_its_parent_holds_nothing(folder):
    reading, writing = os.pipe()
    with locked(folder):
        child = os.fork()
        if child == 0:
            os.write(writing, b"1")
            signal.pause()
        os.read(reading, 1)
    try:
        with locked(folder):
            pass
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def test_a_holder_that_left_no_name_is_another_process(folder):
    with locked(folder):
        (folder / ".lock").write_text("")
        with pytest.raises(StoreError, match="another process is writing"), locked(folder):
            pass


def test_a_file_where_the_folder_should_be_is_named(tmp_path):
    (tmp_path / "taken").write_text("")
    with (
        pytest.raises(StoreError, match="taken: a file is in the place of a folder"),
        locked(tmp_path / "taken"),
    ):
        pass
    with (
        pytest.raises(StoreError, match="a file is in the place of a folder"),
        locked(tmp_path / "taken" / "below"),
    ):
        pass
