"""A hundred thousand runs stay within a gibibyte, and what a run costs beside the model is known."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
LARGE = """
import resource, sys, time
from small_sweep import planned
from covalue_sim.experiments.sweep.running import run_sweep
started = time.perf_counter()
results = run_sweep(planned(sys.argv[1], method="latin", size=25_000, replicates=4), workers=2)
seconds = time.perf_counter() - started
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(results.manifest["runs"]["ok"], round(peak), round(1e6 * seconds / 100_000))
"""


@pytest.mark.long
def test_a_hundred_thousand_runs_stay_within_a_gibibyte(tmp_path, record_property):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (ROOT / "src", ROOT / "tests", HERE)))}
    words = [sys.executable, "-c", LARGE.replace("", ""), str(tmp_path)]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    runs, mebibytes, microseconds = map(int, done.stdout.split()[-3:])
    print(f"{mebibytes} MiB in the main process, {microseconds} us a run with storing and tables")
    assert runs == 100_000
    assert mebibytes < 1024
