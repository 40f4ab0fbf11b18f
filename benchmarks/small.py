"""The small model: what surrounds its runs, and where the time of its week goes."""

import tempfile
from pathlib import Path

import numpy as np

from benchmarks.phases import phases
from benchmarks.processes import covalue, first_result
from benchmarks.sized import sized
from benchmarks.timing import Figure, figure, in_turns
from covalue_sim.model.simulation import Plan
from covalue_sim.model.state import PATIENT, World
from covalue_sim.scenario import load


def bytes_of(world: World) -> int:
    """Bytes of all arrays of a world that no other world shares."""
    own = [array for name, array in world._asdict().items() if name not in SHARED]
    return sum(array.nbytes for array in own if isinstance(array, np.ndarray))


SHARED = frozenset({"settings", "segment", "tables", "correlation", "cholesky", "survey", "survey_ranks", "weights",
                    "portfolio", "collective", "scale", "own", "weekly_table", "summary_table", "states"})  # fmt: skip
"""Arrays that all replicates of a scenario share, or that are other views of the same memory."""


def around_a_run(repeats: int) -> list[Figure]:
    """What a run takes beside its weeks: preparing a point, making a world, placing the people, tables at the end."""
    scenario = load("baseline")
    plan = Plan(scenario)
    placed = plan.world(0)
    weeks = placed.weekly.shape[0]
    plan.advance(placed, 0, 0)

    def advance() -> None:
        placed.populated[0] = 0
        plan.advance(placed, 0, 0)

    taken = in_turns({
        "preparing a point": lambda: Plan(scenario),
        "a world without actors": lambda: plan.world(0),
        "placing the actors": advance,
        "the weeks": lambda: plan.advance(placed, 0, weeks),
        "a whole run": lambda: plan.run(0),
    }, repeats)  # fmt: skip
    found = [figure("small", name, "ms", [1e3 * value for value in values]) for name, values in taken.items()]
    patients = placed.patients.shape[0]
    return [
        *found,
        figure("small", "memory of a run", "MB", [bytes_of(placed) / 1e6]),
        figure("small", "memory of a run", "bytes a patient", [bytes_of(placed) / patients]),
        figure("small", "a patient's record", "bytes", [float(PATIENT.itemsize)]),
    ]


def commands(repeats: int, *, cold: bool) -> list[Figure]:
    """What a person waits for at the command line."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        found = [figure("small", "covalue --help", "s", [covalue("--help") for _ in range(repeats + 1)][1:])]
        kept = place / "kept"
        first = first_result(place, kept)
        again = [first_result(place, kept) for _ in range(repeats)]
        if cold:
            found.append(figure("small", "first result, nothing compiled", "s", [first]))
        found.append(figure("small", "first result, compiled before", "s", again))
        found.append(figure("small", "compiling", "s", [first - again[0]]))
    return found


def small(*, short: bool) -> list[Figure]:
    """The small model."""
    return [
        *around_a_run(5 if short else 25),
        *phases(sized(300, 100), 3 if short else 9),
        *([] if short else commands(5, cold=True)),
    ]
