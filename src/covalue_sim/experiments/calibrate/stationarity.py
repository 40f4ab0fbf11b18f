"""Stationarity: whether the baseline's means stand still after the burn-in."""

import math
from dataclasses import dataclass

from covalue_sim.analysis.intervals import t_interval
from covalue_sim.experiments.calibrate.running import Evaluation

STATES = (
    "trust_own", "trust_reported", "trust_general", "trust_organisation", "trust_peers", "trust_patients", "credence",
    "expectation", "satisfaction", "health", "need", "distress", "hope", "wellbeing", "activation", "skill", "literacy",
    "motivation", "burden", "burnout", "tension", "bonding", "bridging", "linking", "mobilisation", "peer_competence",
    "health_workers", "members", "design_payoff", "pressure", "openness", "open_organisations", "reserve", "engaged",
    "served", "waiting", "participation", "share_co_created", "share_co_destroyed", "share_user_exploited",
    "share_provider_depleted",
)  # fmt: skip
"""Weekly measures whose drift is watched."""

CHANCE = 0.05
"""Probability that any of them would be called moving by noise alone."""


@dataclass(frozen=True)
class Drift:
    """One mean's.

    Attributes:
        name: the weekly measure's.
        mean: over weeks and replicates.
        drift: last half year minus the half year 52 weeks before, mean over replicates.
        low, high: its interval, `CHANCE` shared among all measures watched.
        in_sd: the drift in standard deviations between replicates of the measure's mean.
        still: whether the interval holds 0.
    """

    name: str
    mean: float
    drift: float
    low: float
    high: float
    in_sd: float
    still: bool


def drifts(evaluation: Evaluation, names: tuple[str, ...] = STATES) -> tuple[Drift, ...]:
    """The drift of each measure of `names`."""
    rows = []
    for name in names:
        interval = t_interval(evaluation.drift(name), 1.0 - CHANCE / len(names))
        means = evaluation.series(name).mean(axis=1)
        spread = float(means.std(ddof=1)) if len(means) > 1 else math.nan
        still = bool(interval.low <= 0.0 <= interval.high)
        in_sd = interval.mean / spread if spread > 0.0 else 0.0
        rows.append(Drift(name, float(means.mean()), interval.mean, interval.low, interval.high, in_sd, still))
    return tuple(rows)
