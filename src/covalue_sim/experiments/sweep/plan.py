"""A sweep's plan: what is to be run, point by point, and the folder that it belongs in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from covalue_sim.analysis.sensitivity.method import Array, Places
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.identity import Identity
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.points import Base, SweptPoint, varied
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.layout import Layout
from covalue_sim.store.records import PointRecord


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

    @property
    def identity(self) -> Identity:
        """What its results folder is of."""
        return Identity(self.folder, self.key, self.model_hash)

    @property
    def layout(self) -> Layout:
        """Columns of the tables: every parameter and outcome, and the weekly columns that are kept."""
        whole = self.engine.layout(self.experiment.base)
        return replace(whole, weekly=tuple(whole.weekly[place] for place in self.columns))

    def jobs(self, missing: set[tuple[int, int]]) -> Iterator[tuple[SweptPoint, int]]:
        """The runs that are missing, in order of (point, replicate)."""
        for record in self.points:
            numbers = [n for n in range(self.experiment.replicates) if (record.point_id, n) in missing]
            if numbers:
                point = self.travelling(record)
                yield from ((point, number) for number in numbers)
