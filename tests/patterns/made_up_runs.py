"""Patterns 'run' without a model: each run's outcomes are worked out from what its point changes."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import numpy as np
import pyarrow as pa

from covalue_sim.patterns.how import How


@dataclass(frozen=True)
class MadeUpRuns(How):
    """Runs whose every outcome is `level` of the point's changes, and luck that all points share.

    Attributes:
        level: the mean of a point, from its changes and the name of the outcome.
        spread: of luck over replicates.
        failing: whether a run fails, from the point's changes and the number of the replicate.
        plans: those that were 'run'.
    """

    level: object = None
    spread: float = 0.01
    failing: object = None
    plans: list = field(default_factory=list)

    def run(self, plan):
        self.plans.append(plan)
        replicates, weeks = plan.experiment.replicates, plan.experiment.base.weeks
        luck = np.random.RandomState(0).normal(0.0, self.spread, replicates)
        rows = [(record, number) for record in plan.points for number in range(replicates)]
        failed = [bool(self.failing and self.failing(record.changes, number)) for record, number in rows]
        keys = {"point_id": [record.point_id for record, _ in rows], "replicate": [number for _, number in rows]}
        values = {
            name: [self.level(record.changes, name) + luck[number] for record, number in rows]
            for name in (*plan.engine.outcome_names(), *plan.experiment.series)
        }
        runs = pa.table({**keys, "status": ["failed" if one else "ok" for one in failed], **values})
        weekly = pa.table({
            **{name: np.repeat(column, weeks) for name, column in keys.items()},
            "week": np.tile(np.arange(weeks), len(rows)),
            **{name: np.repeat(values[name], weeks) for name in plan.experiment.series},
        })  # fmt: skip
        said = [SimpleNamespace(point_id=record.point_id, replicate=number, why=SimpleNamespace(message="made to fail"))
                for (record, number), one in zip(rows, failed, strict=True) if one]  # fmt: skip
        return SimpleNamespace(runs=runs, weekly=weekly, failed=said, folder=plan.folder)
