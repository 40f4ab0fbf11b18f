"""What is measured from outside: commands, fresh processes, the memory they take."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.machine import ROOT

SOURCE = ROOT / "src"
COMMAND = "from covalue_sim.cli import main; raise SystemExit(main())"


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment in which the package of this tree, and these benchmarks, are found."""
    import covalue_sim

    places = [str(ROOT), str(Path(covalue_sim.__file__).parent.parent), str(ROOT / "tests")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(places)} | dict(more or {})


def python(*words: str, more: Mapping[str, str] | None = None) -> tuple[float, str]:
    """Run Python with these words; return seconds from start to end, and what it printed."""
    started = time.perf_counter()
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=True, env=environment(more))
    return time.perf_counter() - started, done.stdout


def covalue(*words: str, more: Mapping[str, str] | None = None) -> float:
    """Seconds that the command line takes for these words, from start to end."""
    return python("-c", COMMAND, *words, more=more)[0]


def first_result(folder: Path, cache: Path) -> float:
    """Seconds from the command to the first result of the baseline, one replicate, nothing kept from before."""
    out = tempfile.mkdtemp(dir=folder)
    words = ("run", "baseline", "--replicates", "1", "--quiet", "--no-pictures", "--out", out)
    return covalue(*words, more={"XDG_CACHE_HOME": str(cache)})


MEMORY = """
import re, sys
from pathlib import Path
from covalue_sim.model.simulation import Plan
from covalue_sim.scenario import load
from benchmarks.sized import sized
patients, weeks = int(sys.argv[1]), int(sys.argv[2])
Plan(sized(20, 2)).run(0)
def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) * 1024
before = peak()
Plan(sized(patients, weeks)).run(0)
print(peak() - before)
"""


def memory(patients: int, weeks: int = 2) -> float:
    """Bytes by which a process grows for one run with so many patients, at its peak."""
    return float(python("-c", MEMORY, str(patients), str(weeks))[1].split()[-1])
