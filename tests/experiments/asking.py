"""Asking for replicates of the fake model, here or in a process that may be killed."""

import subprocess
import sys
from pathlib import Path

from covalue_sim.experiments import point
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.replicate import replicate

ENGINE = Engine("fake_model", "fake_model", "fake_model")

ELSEWHERE = """
import pickle, sys
sys.path[:0] = sys.argv[3:]
from covalue_sim.experiments.interrupt import Interrupted
from covalue_sim.experiments.replicate import replicate
from asking import ENGINE
from covalue_sim.errors import InputError
scenario, asked = pickle.loads(bytes.fromhex(sys.argv[2]))
try:
    results = replicate(scenario, out=sys.argv[1], engine=ENGINE, **asked)
except Interrupted as stopped:
    print(stopped)
    sys.exit(130)
except InputError as error:
    sys.exit(str(error))
print(results.new)
"""


def ask(scenario, out, **asked):
    """Results of a scenario's replicates."""
    point._plans.clear()  # they are kept by key, which what the fake model is told is no part of
    return replicate(scenario, out=out, engine=ENGINE, **asked)


def start(scenario, out, **asked):
    """The same in a process of its own, which prints how many were new."""
    import pickle

    said = pickle.dumps((scenario, asked)).hex()
    command = [sys.executable, "-c", ELSEWHERE, str(out), said, *sys.path]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def table_bytes(results):
    """Bytes of every table of a results folder."""
    folder = results.folder
    return {path.name: path.read_bytes() for path in (*folder.glob("*.parquet"), folder / "summary.csv")}


def begun(log):
    """Replicates that were begun, in order, repeated ones repeatedly."""
    return [int(line) for line in Path(log).read_text().split()] if Path(log).exists() else []
