"""Many paired runs in the background: bands, differences and how sure they are."""

from collections.abc import Callable, Sequence
from threading import Event
from typing import Any

import numpy as np
import numpy.typing as npt

from covalue_sim.analysis.intervals import t_interval
from covalue_sim.model.outcomes import OUTCOMES, WEEKLY
from covalue_sim.model.simulation import Plan

LOW, HIGH = 10.0, 90.0
"""Percentiles of the runs between which a band lies."""
BANDED = ("value_user", "value_provider", "trust_own", "trust_organisation", "credence", "enacted_share", "health",
          "activation", "burden", "burnout", "participation", "waiting", "share_co_created", "share_co_destroyed",
          "share_user_exploited", "share_provider_depleted", "value_low_slack", "value_high_slack", "design_payoff",
          "participation_claimants", "participation_others", "mobilisation")  # fmt: skip
"""Weekly measures that get bands."""

Array = npt.NDArray[np.float64]


def run_many(
    plans: Sequence[tuple[str, Plan]], count: int, told: Callable[[int, int], None], stop: Event
) -> dict[str, Any] | None:
    """Run replicates 0 .. count - 1 of each plan; runs of one number are paired by common random numbers.

    Args:
        plans: arm and plan, A first.
        count: replicates of each.
        told: called with the runs done and the runs in all.
        stop: ends it between two runs.

    Returns:
        Bands of weekly measures, intervals of outcomes and of paired differences; None when stopped.
    """
    columns = [place for place, row in enumerate(WEEKLY) if row.name in BANDED]
    weekly: dict[str, list[Array]] = {arm: [] for arm, _ in plans}
    outcomes: dict[str, list[Array]] = {arm: [] for arm, _ in plans}
    failed: set[int] = set()
    done, total = 0, count * len(plans)
    for replicate in range(count):
        for arm, plan in plans:
            if stop.is_set():
                return None
            ran = plan.run(replicate)
            if ran.failure:
                failed.add(replicate)
            weekly[arm].append(ran.weekly[plan.scenario.burn_in :, columns])
            outcomes[arm].append(ran.outcomes)
            done += 1
            told(done, total)
    kept = [replicate for replicate in range(count) if replicate not in failed]
    names = [WEEKLY[place].name for place in columns]
    return {
        "count": len(kept),
        "failed": sorted(failed),
        "bands": {arm: _bands(names, np.array([weekly[arm][one] for one in kept])) for arm in weekly},
        "outcomes": {arm: _intervals(np.array([outcomes[arm][one] for one in kept])) for arm in outcomes},
        "differences": _differences(outcomes, kept),
    }


def _bands(names: list[str], series: Array) -> dict[str, dict[str, list[float]]]:
    """Mean and percentiles over the runs of `series` (runs, weeks, measures)."""
    if not series.size:
        return {}
    low, high = np.percentile(series, [LOW, HIGH], axis=0)
    mean = series.mean(axis=0)
    return {
        name: {"mean": mean[:, place].tolist(), "low": low[:, place].tolist(), "high": high[:, place].tolist()}
        for place, name in enumerate(names)
    }


def _intervals(values: Array) -> dict[str, dict[str, float | None]]:
    """Mean and 95 % interval of each outcome of `values` (runs, outcomes)."""
    if not values.size:
        return {}
    found = {}
    for row, column in zip(OUTCOMES, values.T, strict=True):
        if np.isfinite(column).all():
            interval = t_interval(column)
            found[row.name] = {name: _known(getattr(interval, name)) for name in ("mean", "low", "high", "n")}
    return found


def _differences(outcomes: dict[str, list[Array]], kept: list[int]) -> dict[str, Any]:
    if len(outcomes) < 2 or not kept:
        return {}
    first, second = (np.array([runs[one] for one in kept]) for runs in outcomes.values())
    found: dict[str, Any] = _intervals(second - first)
    for row, column in zip(OUTCOMES, (second - first).T, strict=True):
        if row.name in found:
            found[row.name]["above"] = int((column > 0.0).sum())
            found[row.name]["below"] = int((column < 0.0).sum())
    return found


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
