"""What goes into the manifest and the summary of a sweep's folder."""

import time
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from covalue_sim.experiments.summarise import summarise
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.store.export import Summarise
from covalue_sim.store.journal import Journal
from covalue_sim.store.layout import Layout
from covalue_sim.store.manifest import moment
from covalue_sim.store.records import PointRecord
from covalue_sim.store.summary import SummaryRow


def words(plan: SweepPlan) -> dict[str, object]:
    """What an experiment says about itself, which pictures and tables show."""
    experiment = plan.experiment
    return {
        "scenario": experiment.base.name,
        "experiment": experiment.name,
        "title": experiment.title,
        "question": experiment.question,
        "look_at": experiment.look_at,
        "method": experiment.method,
        "outcomes": list(experiment.outcomes),
        "failures_policy": experiment.failures,
    }


def about(plan: SweepPlan, journal: Journal, command: str) -> dict[str, object]:
    """What the manifest says of a sweep."""
    return {
        **plan.identity.words,
        **words(plan),
        "kind": plan.kind,
        "model_version": plan.engine.model_version(),
        "points": len(plan.points),
        "command": command,
        "in_journal": journal.count(),
        "exported_at": moment(time.time()),
    }


def summary_of(plan: SweepPlan) -> Summarise:
    """Summary rows of the outcomes that the experiment looks at."""
    asked = set(plan.experiment.outcomes)

    def rows(point: PointRecord, layout: Layout, outcomes: NDArray[np.float64]) -> Iterable[SummaryRow]:
        kept = [place for place, column in enumerate(layout.outcomes) if column.name in asked]
        narrow = replace(layout, outcomes=tuple(layout.outcomes[place] for place in kept))
        return summarise(point, narrow, outcomes[:, kept])

    return rows
