"""The model's source as plain Python, in a process of its own that takes turns with the others.

Started by `Uncompiled`; told what to run on its input, it answers with the seconds it took.
"""

import subprocess
import sys
import time
from types import TracebackType

from benchmarks.processes import environment


class Uncompiled:
    """A process with the compiler off, which runs whole weeks or encounter steps of a small scenario."""

    def __init__(self, patients: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.uncompiled", str(patients)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=environment({"NUMBA_DISABLE_JIT": "1"}),
        )  # fmt: skip

    def __enter__(self) -> "Uncompiled":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def seconds(self, what: str, weeks: int) -> float:
        """How long it takes for so many weeks of ``weeks`` or of ``encounters``."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{what} {weeks}\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())


def main(patients: int) -> None:
    """Answer until the input ends."""
    from benchmarks import step
    from benchmarks.sized import sized
    from covalue_sim.model.simulation import Plan

    scenario = sized(patients, 2_600)
    plan = Plan(scenario)
    here = step.start(scenario, 3)
    at = 3
    for line in sys.stdin:
        what, _, number = line.partition(" ")
        weeks = int(number)
        started = time.perf_counter()
        if what == "encounters":
            step.uncompiled(here, weeks)
        else:
            plan.advance(here.world, at, at + weeks)
            at += weeks
        print(time.perf_counter() - started, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
