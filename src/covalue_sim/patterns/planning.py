"""From a pattern to what is run: every arm and level, as it is, ablated, and under the null model."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.planning import SweepPlan
from covalue_sim.model.checks import check
from covalue_sim.parameters import Value
from covalue_sim.patterns.measuring import ENGINE
from covalue_sim.patterns.pattern import Cell, Pattern, Variant
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.folder import scenario_id
from covalue_sim.store.records import PointRecord

FULL, ABLATED, NULL = "full", "ablated", "null"
Changes = dict[str, Value]


@dataclass(frozen=True)
class PatternPlan:
    """What is run for a pattern.

    Attributes:
        sweep: the points, as sweeps run them; None where nothing is run.
        places: point of each cell by variant, (variant, arm, level) -> point.
    """

    sweep: SweepPlan
    places: Mapping[tuple[str, Cell], int]


def variants(pattern: Pattern) -> list[tuple[str, Variant | None]]:
    """The arms as they are, ablated, and under the null model, as far as there are such."""
    found: list[tuple[str, Variant | None]] = [(FULL, None)]
    for name, variant in ((ABLATED, pattern.ablation), (NULL, pattern.null)):
        if variant is not None and variant.exists:
            found.append((name, variant))
    return found


def plan_pattern(pattern: Pattern, replicates: int, out: Path) -> PatternPlan:
    """Work out the points of a pattern.

    Raises:
        InputError: values that cannot hold together, with the arm.
    """
    wanted: dict[tuple[str, Cell], Changes] = {}
    for name, variant in variants(pattern):
        own = variant.changes if variant is not None else {}
        for cell in pattern.cells:
            wanted[name, cell] = {**pattern.changes(cell), **own}
    for (name, cell), changes in wanted.items():
        if wrong := check({**pattern.base.values, **changes}):
            path, message = wrong[0]
            raise InputError(f"{pattern.name}: arm '{cell[0]}' ({name}): {path}: {message}")
    sweep, places = sweep_of(pattern.name, pattern, pattern.base, wanted.values(), replicates, out)
    return PatternPlan(sweep, dict(zip(wanted, places, strict=True)))


def sweep_of(
    name: str, pattern: Pattern, base: Scenario, wanted: Iterable[Changes], replicates: int, out: Path
) -> tuple[SweepPlan, list[int]]:
    """A plan of given points, alike ones once, and the point of each that was wanted."""
    found: dict[str, int] = {}
    places, distinct = [], []
    for changes in wanted:
        text = json.dumps(changes, sort_keys=True)
        if text not in found:
            found[text] = len(found)
            distinct.append(changes)
        places.append(found[text])
    experiment = _experiment(name, pattern, base, replicates)
    model_hash = ENGINE.model_hash()
    parts = json.dumps([experiment.key(model_hash), *found], separators=(",", ":"))
    key = hashlib.sha256(parts.encode()).hexdigest()
    folder = out / "patterns" / scenario_id(name, key)
    points = tuple(
        PointRecord(number, folder.name, _key(key, changes), base.seed, {**changes, "run.seed": base.seed})
        for number, changes in enumerate(distinct)
    )
    one_each = np.arange(len(points), dtype=np.int64)
    unit = np.zeros((len(points), 0))
    return SweepPlan(experiment, ENGINE, model_hash, key, folder, unit, 1, one_each, points), places


def _key(key: str, changes: Changes) -> str:
    return hashlib.sha256(f"{key}/{json.dumps(changes, sort_keys=True)}".encode()).hexdigest()


def _experiment(name: str, pattern: Pattern, base: Scenario, replicates: int) -> Experiment:
    return Experiment(
        name=name,
        title=pattern.title,
        question=pattern.question,
        base=replace(base, name=name),
        factors=(),
        groups=(),
        method="random",
        size=0,
        replicates=replicates,
        outcomes=tuple(dict.fromkeys([*(o.name for o in pattern.outcomes if not o.reduce), *pattern.also])),
        series=pattern.series,
        failures="refuse",
    )
