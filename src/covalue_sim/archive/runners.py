"""Each kind of part of a study, run again from the files that the bundle has of it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from covalue_sim.archive.parts import COMPARISON, PATTERN, RUN, SWEEP, Part
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.points import Changes
from covalue_sim.experiments.sweep.saving import FOLDER as ANALYSIS
from covalue_sim.experiments.sweep.saving import VERDICTS
from covalue_sim.experiments.sweep.writing import EXPERIMENT_FILE
from covalue_sim.scenario import load
from covalue_sim.scenario.table import table_of
from covalue_sim.store.folder import SCENARIO

if TYPE_CHECKING:
    from covalue_sim.experiments.progress import Progress
    from covalue_sim.patterns.keeping import Hand

COMMAND = "covalue reproduce"


@dataclass(frozen=True)
class How:
    """How a study is run again: workers and progress as of `run`, `root` where results folders are made."""

    root: Path
    workers: int | None = None
    progress: "Progress | None" = None


def _run(part: Part, how: How) -> Path:
    from covalue_sim.experiments.replicate import replicate

    results = replicate(
        load(part.folder / SCENARIO),
        replicates=part.facts["replicates"],
        workers=how.workers,
        out=how.root,
        progress=how.progress,
        command=COMMAND,
    )
    return results.folder


def _sweep(part: Part, how: How) -> Path:
    from covalue_sim import sweeping

    plan = sweeping.plan(part.folder / EXPERIMENT_FILE, out=how.root)
    swept = sweeping.sweep(plan, workers=how.workers, progress=how.progress, command=COMMAND)
    for asked in _asked(part.folder / ANALYSIS / VERDICTS):
        if any(asked.values()) and (swept.analysis is not None or asked["failures"]):
            sweeping.analyse(swept.folder, pictures=False, **asked)
    return swept.folder


def _asked(verdicts: Path) -> list[dict[str, Any]]:
    """What the bundled analyses were asked for beside what the experiment says; nothing where it does not say."""
    try:
        return [
            {
                "methods": [str(name) for name in said["methods"]],
                "outcomes": [str(name) for name in said["outcomes"]],
                "failures": str(said["failures"]),
            }
            for said in json.loads(verdicts.read_text(encoding="utf-8"))["asked"]
        ]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _pattern(part: Part, how: How) -> Path:
    from covalue_sim.experiments.sweep.running import run_sweep
    from covalue_sim.patterns.keeping import read_points
    from covalue_sim.patterns.planning import plan_of_points

    try:
        experiment, points, late, dealt = read_points(part.folder)
        _refuse_unusable(experiment, points, dealt)
        plan = plan_of_points(experiment, points, how.root, late, dealt=dealt)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        why = str(error) if isinstance(error, InputError) else "its points cannot be read; get the bundle again"
        raise InputError(f"{part.name}: {why}") from None
    return run_sweep(plan, workers=how.workers, progress=how.progress, command=COMMAND).folder


def _refuse_unusable(experiment: Experiment, points: Sequence[Changes], dealt: "Mapping[int, Hand]") -> None:
    """Refuse what no pattern has: nothing has checked it since the bundle was written."""
    if not points or any(not 0 <= place < len(hand) for hand, place in dealt.values()):
        raise ValueError("no points, or a place that is none")
    if type(experiment.replicates) is not int or not isinstance(experiment.time_limit, int | float):
        raise TypeError("numbers that are none")
    known = set(table_of(experiment.base))
    for changes in (*points, *(one for hand, _ in dealt.values() for one in hand)):
        if set(changes) - known:
            raise ValueError("values of what is no parameter")
        load(experiment.base, changes)


def _comparison(part: Part, how: How) -> Path:
    from covalue_sim.experiments.compare.arms import Arm
    from covalue_sim.experiments.compare.running import How as ArmsHow
    from covalue_sim.experiments.compare.running import run_arms
    from covalue_sim.report.compare.comparison import Comparison

    facts = part.facts
    arms = []
    for said in facts["arms"]:
        file = part.folder.parent / str(said["scenario_id"]) / SCENARIO
        arms.append(Arm(str(said["label"]), load(file), file, ()))
    dropped = {one["replicate"] for one in facts["dropped"]}
    arms_how = ArmsHow(
        workers=how.workers, out=how.root, drop_failed=bool(dropped), progress=how.progress, command=COMMAND
    )
    ran = run_arms(arms, facts["replicates"] + len(dropped), arms_how)
    asked = (facts.get("precision") or {}).get("asked")
    comparison = Comparison(ran, out=how.root, precision=asked, command=COMMAND)
    comparison.save()
    return comparison.folder


RUNNERS: dict[str, Callable[[Part, How], Path]] = {
    RUN: _run,
    SWEEP: _sweep,
    PATTERN: _pattern,
    COMPARISON: _comparison,
}
"""Kind of a part -> what runs it again and returns its folder."""
