"""Reading the outcomes of arms that have run, of the replicates that went well in all."""

from collections.abc import Sequence

import numpy as np

from covalue_sim.errors import InputError
from covalue_sim.experiments.compare.arms import Arm
from covalue_sim.experiments.compare.ensemble import Ensemble, Measure, said_of
from covalue_sim.store.results import Results


def read_ensemble(arms: Sequence[Arm], results: Sequence[Results], *, drop_failed: bool = False) -> Ensemble:
    """Read the outcomes of every arm, of the replicates that went well in all.

    Raises:
        InputError: failed replicates, named, unless `drop_failed`; or fewer than two that went well.
    """
    failed = [(arm.label, run) for arm, found in zip(arms, results, strict=True) for run in found.failed]
    if failed and not drop_failed:
        label, run = failed[0]
        more = f" and {len(failed) - 1} more" if len(failed) > 1 else ""
        raise InputError(
            f"arm '{label}': replicate {run.replicate}{more} failed ({run.why.stage}: {run.why.kind}:"
            f" {run.why.message}); --retry-failed runs them again, --drop-failed compares the others"
        )
    good = np.arange(results[0].replicates)
    tables = []
    for found in results:
        runs = found.runs
        ok = runs.column("status").to_numpy() == "ok"
        good = np.intersect1d(good, runs.column("replicate").to_numpy()[ok])
        tables.append(runs)
    if len(good) < 2:
        raise InputError(f"{len(good)} replicates went well in every arm; 2 or more are needed to compare")
    measures = _measures(results[0])
    values = []
    for runs in tables:
        rows = np.isin(runs.column("replicate").to_numpy(), good)
        values.append(np.column_stack([runs.column(measure.name).to_numpy()[rows] for measure in measures]))
    return Ensemble(arms, results, good, [(label, run.replicate) for label, run in failed], measures, values)


def _measures(results: Results) -> list[Measure]:
    schema = results.runs.schema
    return [
        Measure(row.outcome, row.unit, said_of(schema.field(row.outcome))[1], row.theme) for row in results.summary_rows
    ]
