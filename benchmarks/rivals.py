"""The model beside other ways to write it: Mesa objects, C, NumPy arrays, uncompiled Python, turn by turn."""

import math
from collections.abc import Callable
from functools import partial

from benchmarks import step
from benchmarks.sized import counts, sized
from benchmarks.step_arrays import ArrayStep
from benchmarks.timing import Figure, figure, in_turns, ratios, seconds
from benchmarks.uncompiled import Uncompiled
from covalue_sim.model.simulation import Plan
from covalue_sim.scenario import Scenario, load

PATIENTS = 300
SAME, SAME_ARRAYS = 1e-9, 1e-9
"""How far the numbers of C and of arrays may lie from the model's, relative above 1."""


def against_objects(scenario: Scenario, repeats: int, runs: int) -> list[Figure]:
    """Whole runs of the model and of the same model as Mesa objects, which records the same series.

    Args:
        scenario: what is run.
        repeats: rounds; one run of the objects each.
        runs: runs of the model in each round.
    """
    from oracle.comparing import forget
    from oracle.model import CoValueOracle

    plan = Plan(scenario)
    weeks = scenario.burn_in + scenario.weeks

    def objects() -> None:
        model = CoValueOracle(scenario)
        for _ in range(weeks):
            model.step()
        forget(model)

    taken = in_turns({"model": lambda: [plan.run(number) for number in range(runs)], "objects": objects}, repeats)
    each = [value / runs for value in taken["model"]]
    patients = int(scenario.values["population.patients.count"])
    actors = math.fsum(float(scenario.values[path]) for path in counts(patients))
    return [
        figure("rivals", "one run of the model", "ms", [1e3 * value for value in each]),
        figure("rivals", "one run as Mesa objects", "ms", [1e3 * value for value in taken["objects"]]),
        figure("rivals", "Mesa objects over the model", "times", ratios(taken["objects"], each)),
        figure("rivals", "runs a second a core", "runs/s", [1.0 / value for value in each]),
        figure("rivals", "agent-weeks a second a core", "1/s", [actors * weeks / value for value in each]),
        figure("rivals", "a patient-week of the model", "ns", [1e9 * v / patients / weeks for v in each]),
    ]


def check_alike(here: step.Start, weeks: int) -> None:
    """Refuse to compare what does not give the same numbers."""
    ours = here.copy()
    step.engine(ours, weeks)
    for kind in step.FLAGS if step.compiler() else ():
        theirs = here.copy()
        step.c_program(kind)(theirs, weeks)
        assert max(step.differences(ours, theirs).values(), default=0.0) < SAME, f"C ({kind}) gives other numbers"
    arrays = ArrayStep(here.copy())
    arrays.run(weeks)
    arrays.write_back()
    assert max(step.differences(ours, arrays.here).values(), default=0.0) < SAME_ARRAYS, "arrays give other numbers"


def encounter_step(repeats: int, weeks: int, patients: int = PATIENTS) -> list[Figure]:
    """The encounter step of the model, in C, as arrays and uncompiled; nanoseconds a patient-week."""
    here = step.start(sized(patients, 2_600))
    check_alike(here, min(weeks, 10))
    starts = {name: here.copy() for name in ("model", *step.FLAGS)}
    arrays = ArrayStep(here.copy())
    actions: dict[str, Callable[[], object]] = {"model": lambda: step.engine(starts["model"], weeks)}
    for kind in step.FLAGS if step.compiler() else ():
        actions[f"C -O3 ({kind})"] = partial(step.c_program(kind), starts[kind], weeks)
    few = max(1, weeks // 10)
    actions["NumPy arrays"] = lambda: arrays.run(few)
    taken = in_turns(actions, repeats)
    scale = dict.fromkeys(actions, 1e9 / patients / weeks) | {"NumPy arrays": 1e9 / patients / max(1, weeks // 10)}
    taken = {name: [value * scale[name] for value in values] for name, values in taken.items()}
    found = [figure("rivals", f"encounter step: {name}", "ns a patient-week", values)
             for name, values in taken.items()]  # fmt: skip
    for name, values in taken.items():
        if name != "model":
            found.append(figure("rivals", f"encounter step: {name} over the model", "times",
                                ratios(values, taken["model"])))  # fmt: skip
    return found


def against_uncompiled(repeats: int, patients: int = 100, weeks: int = 2) -> list[Figure]:
    """Whole weeks compiled and as plain Python, in two processes that take turns; nanoseconds a patient-week."""
    plan = Plan(sized(patients, 2_600))
    world = plan.world(0)
    plan.advance(world, 0, 3)
    at = 3
    compiled, plain = [], []
    with Uncompiled(patients) as process:
        process.seconds("weeks", weeks)
        for _ in range(repeats):
            compiled.append(seconds(partial(plan.advance, world, at, at + 50)) / 50 / patients * 1e9)
            plain.append(process.seconds("weeks", weeks) / weeks / patients * 1e9)
            at += 50
    return [
        figure("rivals", "a week uncompiled", "ns a patient-week", plain),
        figure("rivals", "uncompiled over compiled", "times", ratios(plain, compiled)),
    ]


def rivals(*, short: bool) -> list[Figure]:
    """All rivals."""
    return [
        *against_objects(load("baseline"), 3 if short else 5, 20),
        *encounter_step(5 if short else 9, 200),
        *against_uncompiled(2 if short else 5),
    ]
