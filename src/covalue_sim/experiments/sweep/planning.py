"""From an experiment to its plan: rows of the design, the points they are, what each point changes."""

import hashlib
import json
import math
from pathlib import Path

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array, Places
from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.errors import InputError
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.sweep.designs import design, independent
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.factors import DUMMY, seed_of
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.experiments.sweep.writing import EXPERIMENT_FILE, written
from covalue_sim.model.checks import check
from covalue_sim.parameters import Value
from covalue_sim.store.folder import scenario_id
from covalue_sim.store.records import PointRecord


def make_plan(experiment: Experiment, out: Path, engine: Engine | None = None) -> SweepPlan:
    """Draw the design and work out its points.

    Raises:
        InputError: points whose values cannot hold together, named by the first.
    """
    engine = engine or Engine()
    model_hash = engine.model_hash()
    key = experiment.key(model_hash)
    folder = out / scenario_id(experiment.name, key)
    drawn = design(experiment.method, experiment.wanted)
    point_of, points = _points(experiment, drawn.unit, drawn.rows, key, folder.name)
    asked = {EXPERIMENT_FILE: written(experiment)}
    plan = SweepPlan(experiment, engine, model_hash, key, folder, drawn.unit, drawn.rows, point_of, points, asked)
    _refuse_too_few(plan)
    _refuse_impossible(plan)
    return plan


def _points(
    experiment: Experiment, unit: Array, block: int, key: str, name: str
) -> tuple[Places, tuple[PointRecord, ...]]:
    places: dict[tuple[object, ...], int] = {}
    point_of = np.empty(len(unit), dtype=np.int64)
    records: list[PointRecord] = []
    for row, where in enumerate(unit):
        changes, seed = _changes(experiment, where, row // block)
        found = places.setdefault((seed, *changes.items()), len(places))
        point_of[row] = found
        if found == len(records):
            said = json.dumps([changes, seed], sort_keys=True, separators=(",", ":"))
            own = hashlib.sha256(f"{key}/{said}".encode()).hexdigest()
            records.append(PointRecord(found, name, own, seed, {**changes, "run.seed": seed}))
    return point_of, tuple(records)


def _changes(experiment: Experiment, where: Array, block: int) -> tuple[dict[str, Value], int]:
    seed = experiment.seed
    changes: dict[str, Value] = {}
    for factor, place in zip(experiment.factors, where.tolist(), strict=True):
        if math.isnan(place):  # as the base has it
            continue
        if factor.path == DUMMY:
            seed = seed_of(experiment.seed, block, place)
        else:
            changes[factor.path] = factor.value(place)
    return changes, seed


def _refuse_too_few(plan: SweepPlan) -> None:
    """Refuse, before anything runs, methods that could not be applied afterwards."""
    experiment = plan.experiment
    points = len(independent(experiment.method, len(plan.unit), plan.block))
    for name in experiment.also:
        if not np.isfinite(plan.unit).all():
            what = "needs points that vary all factors, not one at a time; delete it"
        elif points < METHODS[name].least:
            least = METHODS[name].least
            what = (
                f"needs {least} points that were drawn independently, and this design has {points}; give a larger size"
            )
        else:
            continue
        raise InputError(f"{experiment.name}: also: '{name}' {what}")


def _refuse_impossible(plan: SweepPlan) -> None:
    """Refuse, before anything runs, values that lie in their ranges but cannot hold together."""
    wrong: dict[int, tuple[str, str]] = {}
    values = dict(plan.experiment.base.values)
    for record in plan.points:
        if record.changes.keys() <= {"run.seed"}:
            continue
        found = check({**values, **record.changes})
        if found:
            wrong[record.point_id] = found[0]
    if wrong:
        first, (path, message) = next(iter(wrong.items()))
        raise InputError(
            f"{plan.experiment.name}: {len(wrong)} of {len(plan.points)} points have values that cannot hold together,"
            f" the first point {first}: {path} {message}; or give the factor a narrower range"
        )
