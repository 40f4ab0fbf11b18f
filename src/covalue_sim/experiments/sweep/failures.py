"""What to do with a stored sweep whose runs failed: refuse it, or leave out the blocks of the design that lost one."""

from dataclasses import replace

import numpy as np

from covalue_sim.analysis.sensitivity.method import Places
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.experiment import WHOLE
from covalue_sim.experiments.sweep.stored import StoredSweep

NAMED = 8
"""Points that are named, at most."""


def usable(sweep: StoredSweep, policy: str = "") -> StoredSweep:
    """The sweep without its failed runs, as its policy says.

    Args:
        policy: another than the experiment's own.

    Raises:
        InputError: a run failed and none may be left out; naming the points.
    """
    policy = policy or sweep.experiment.failures
    bad_points = np.flatnonzero(~sweep.status.all(axis=1))
    if not len(bad_points):
        return sweep
    bad_rows = np.isin(sweep.point_of, bad_points)
    if policy != "drop":
        raise InputError(f"{_named(sweep, bad_points)}; {_advice(sweep, policy)}")
    if sweep.experiment.method in WHOLE:
        method = sweep.experiment.method
        raise InputError(f"{_named(sweep, bad_points)}; the design of '{method}' cannot lose a point: run them again")
    if sweep.experiment.method == "one_at_a_time" and bad_rows[0]:
        raise InputError(f"{_named(sweep, bad_points)}; the base itself failed, without which nothing is compared")
    bad_blocks = bad_rows.reshape(-1, sweep.block).any(axis=1)
    kept = ~np.repeat(bad_blocks, sweep.block)
    if not kept.any():
        raise InputError(f"{_named(sweep, bad_points)}; nothing is left without them")
    dropped = int(bad_blocks.sum())
    what = f"{dropped:,} block{'s' if dropped > 1 else ''} of {bad_blocks.size:,}" if sweep.block > 1 else "They"
    verb = "were" if dropped > 1 or sweep.block == 1 else "was"
    words = f"{_failed(sweep, bad_points)}. {what} {verb} left out of the analysis."
    return replace(sweep, unit=sweep.unit[kept], point_of=sweep.point_of[kept], dropped=dropped, left_out=(words,))


def _named(sweep: StoredSweep, points: Places) -> str:
    return f"{sweep.folder}: {_failed(sweep, points)}"


def _failed(sweep: StoredSweep, points: Places) -> str:
    listed = ", ".join(map(str, points[:NAMED].tolist()))
    more = f" and {len(points) - NAMED} more" if len(points) > NAMED else ""
    why = sweep.results.failed
    reason = f" ({why[0].why.kind}: {why[0].why.message})" if why else ""
    return f"{len(points):,} of {sweep.status.shape[0]:,} points have failed runs: {listed}{more}{reason}"


def _advice(sweep: StoredSweep, policy: str) -> str:
    again = f"'covalue resume {sweep.folder} --retry-failed' runs them again"
    if policy == "rerun" or sweep.experiment.method in WHOLE:
        return again
    return f"{again}, '--failures drop' leaves out their blocks of the design"
