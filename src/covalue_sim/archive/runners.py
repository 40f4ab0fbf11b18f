"""Each kind of part of a study, run again from the files that the bundle has of it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from covalue_sim.archive.parts import COMPARISON, PATTERN, RUN, SWEEP, Part
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.saving import FOLDER as ANALYSIS
from covalue_sim.experiments.sweep.saving import VERDICTS
from covalue_sim.experiments.sweep.writing import EXPERIMENT_FILE
from covalue_sim.scenario import load
from covalue_sim.store.folder import SCENARIO

if TYPE_CHECKING:
    from covalue_sim.experiments.progress import Progress

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
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"{part.name}: its points cannot be read; get the bundle again") from None
    plan = plan_of_points(experiment, points, how.root, late, dealt=dealt)
    return run_sweep(plan, workers=how.workers, progress=how.progress, command=COMMAND).folder


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
    precision = facts.get("precision")
    asked = float(precision["asked"]) if isinstance(precision, dict) else None
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
