"""From an experiment to its plan: rows of the design, the points they are, what each point changes."""

import base64
import hashlib
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array, Places
from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.errors import InputError
from covalue_sim.experiments.engine import EXPERIMENTAL, Engine
from covalue_sim.experiments.sweep.designs import design, independent
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.factors import DUMMY, seed_of
from covalue_sim.experiments.sweep.points import Base, SweptPoint, varied
from covalue_sim.experiments.sweep.writing import EXPERIMENT_FILE, written
from covalue_sim.model.checks import check
from covalue_sim.parameters import Value
from covalue_sim.scenario import dump
from covalue_sim.scenario.carrying import carried
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.codec import pack, unpack
from covalue_sim.store.errors import StoreError
from covalue_sim.store.export import KEPT, LAYOUT, SCENARIO_TEXT, VALUES
from covalue_sim.store.folder import SCENARIO, scenario_id, write_beside
from covalue_sim.store.journal import Journal
from covalue_sim.store.layout import Layout
from covalue_sim.store.records import PointRecord

KEY, MODEL = "scenario_key", "model_hash"
EXPERIMENT, DESIGN = "experiment", "design"
"""Facts in the journal of a sweep, beside those of every results folder."""


@dataclass(frozen=True)
class SweepPlan:
    """What is to be run, and the folder that it belongs in.

    Attributes:
        unit: float64 (rows, columns), the design in the unit cube; NaN for the base scenario's value.
        block: rows of a block of the design.
        point_of: int64 (rows,), the point that each row is; rows that agree are one point.
        points: what each point changes, in order.
        asked: files by name that say what was asked for; they are kept beside the results.
        kind: what the manifest calls it.
    """

    experiment: Experiment
    engine: Engine
    model_hash: str
    key: str
    folder: Path
    unit: Array
    block: int
    point_of: Places
    points: tuple[PointRecord, ...]
    asked: Mapping[str, str] = field(default_factory=dict)
    kind: str = "sweep"

    @cached_property
    def base(self) -> Base:
        """The base scenario as it travels."""
        return Base(self.experiment.base)

    @property
    def runs(self) -> int:
        """Runs in all."""
        return len(self.points) * self.experiment.replicates

    @property
    def columns(self) -> list[int]:
        """Places of the weekly columns that are kept."""
        names = list(self.engine.weekly_names())
        return [names.index(name) for name in self.experiment.series]

    @property
    def tables(self) -> tuple[str, ...]:
        """Tables that are kept beside the outcomes."""
        return ("weekly",) if self.experiment.series else ()

    def travelling(self, record: PointRecord) -> SweptPoint:
        """A point as it travels."""
        return SweptPoint(
            record.point_id,
            self.base,
            dict(record.changes),
            record.seed,
            self.experiment.during_burn_in,
            record.key,
        )

    def scenario_of(self, record: PointRecord) -> Scenario:
        """What a point simulates."""
        early = self.experiment.during_burn_in
        return varied(self.experiment.base, dict(record.changes), record.seed, during_burn_in=early)


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


def identify(plan: SweepPlan, journal: Journal) -> None:
    """Note in the journal what it is of, the design included; put the files that it needs beside it.

    Raises:
        StoreError: it is of something else.
    """
    for name, value in ((KEY, plan.key), (MODEL, plan.model_hash)):
        if journal.fact(name) not in {None, value}:
            reason = f"holds results of something else (another {name})"
            raise StoreError(f"{plan.folder}: {reason}; choose another folder with --out")
    base = plan.experiment.base
    there, files = carried(base)
    values = {name: value for name, value in base.values.items() if name not in EXPERIMENTAL}
    drawn = pack({"unit": plan.unit, "point_of": plan.point_of, "block": np.array([plan.block])})
    facts = {
        KEY: plan.key,
        MODEL: plan.model_hash,
        LAYOUT: layout_of(plan).to_json(),
        VALUES: json.dumps(values, sort_keys=True),
        KEPT: json.dumps(plan.tables),
        SCENARIO_TEXT: dump(there),
        EXPERIMENT: plan.experiment.to_json(),
    }
    if journal.fact(DESIGN) is None:
        facts[DESIGN] = base64.b64encode(drawn).decode()
        journal.set_facts(facts, plan.points)
    else:
        _refuse_other_points(plan, journal)
        if any(journal.fact(name) != value for name, value in facts.items()):
            journal.set_facts(facts)
    asked = {name: text.encode() for name, text in plan.asked.items()}
    write_beside(plan.folder, {SCENARIO: dump(there).encode(), **files, **asked})


def _refuse_other_points(plan: SweepPlan, journal: Journal) -> None:
    """Refuse runs of points that the folder does not have: its design may have been drawn by another library."""
    if [point.key for point in journal.points()] != [point.key for point in plan.points]:
        raise StoreError(
            f"{plan.folder}: its points were drawn by another version of this package or of SALib;"
            f" 'covalue resume {plan.folder}' goes on with them, another folder with --out begins anew"
        )


def layout_of(plan: SweepPlan) -> Layout:
    """Columns of the tables: every parameter and outcome, and the weekly columns that are kept."""
    whole = plan.engine.layout(plan.experiment.base)
    return replace(whole, weekly=tuple(whole.weekly[place] for place in plan.columns))


def stored_design(journal: Journal) -> tuple[Array, int, Places]:
    """Design, rows of a block and points of the rows, as the journal has them.

    Raises:
        StoreError: it is no sweep's.
    """
    text = journal.fact(DESIGN)
    if text is None:
        raise StoreError(f"{journal.path.parent}: holds no sweep; expected a folder written by 'covalue sweep'")
    arrays = unpack(base64.b64decode(text))
    return arrays["unit"], int(arrays["block"][0]), arrays["point_of"]


def jobs(plan: SweepPlan, missing: set[tuple[int, int]]) -> Iterator[tuple[SweptPoint, int]]:
    """The runs that are missing, in order of (point, replicate)."""
    for record in plan.points:
        numbers = [n for n in range(plan.experiment.replicates) if (record.point_id, n) in missing]
        if numbers:
            point = plan.travelling(record)
            yield from ((point, number) for number in numbers)
