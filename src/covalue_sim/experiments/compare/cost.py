"""At what cost: money and hours, what a unit of each kind of value costs, and how surely an arm is the best buy."""

import math
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.analysis.net_benefit import acceptability, net_benefit
from covalue_sim.analysis.ratios import ratio_of_means
from covalue_sim.experiments.compare.ensemble import Ensemble
from covalue_sim.experiments.compare.rows import Row, paired_tables

COSTS: Mapping[str, str] = MappingProxyType(
    {
        "spending": "money units",
        "pay": "money units",
        "hours_unpaid": "hours",
        "hours_paid": "hours",
        "hours_professional": "hours",
    }
)
"""Cost, an outcome per patient-week -> its unit."""
PRICED = ("spending", "hours_unpaid", "hours_professional")
"""Costs that ratios are formed with; pay is part of spending."""
EFFECTS = (
    "value_user",
    *(f"value_user_{kind}" for kind in ("health", "experience", "knowledge", "relational", "voice", "economic")),
    "value_society",
)
"""Effects per patient-week, in standard deviations."""
STEPS = 40
WEEKS_A_YEAR = 52.0


def known(ensemble: Ensemble, names: Sequence[str]) -> list[str]:
    """Those of `names` that are outcomes here."""
    return [name for name in names if ensemble.has(name)]


def cost_rows(ensemble: Ensemble) -> Iterator[Row]:
    """Each cost per patient and year, in both arms and their paired difference."""
    names = known(ensemble, tuple(COSTS))
    for place, label in enumerate(ensemble.labels[1:], 1):
        pairs = [
            (ensemble.column(name)[0] * WEEKS_A_YEAR, ensemble.column(name)[place] * WEEKS_A_YEAR) for name in names
        ]
        columns = paired_tables([one for one, _ in pairs], [other for _, other in pairs])
        for name, found in zip(names, columns, strict=True):
            yield {"arm": label, "cost": name, "unit": f"{COSTS[name]} a patient-year", **found}


def ratio_rows(ensemble: Ensemble) -> Iterator[Row]:
    """What a standard deviation of each kind of value for one patient-week costs, in money and in hours."""
    for place, label in enumerate(ensemble.labels[1:], 1):
        for cost in known(ensemble, PRICED):
            costs = ensemble.column(cost)
            for effect in known(ensemble, EFFECTS):
                effects = ensemble.column(effect)
                found = ratio_of_means(costs[place] - costs[0], effects[place] - effects[0])
                yield {
                    "arm": label,
                    "cost": cost,
                    "effect": effect,
                    "unit": f"{COSTS[cost]} for 1 SD a patient-week",
                    "n": found.n,
                    "cost_difference": float(np.mean(costs[place] - costs[0])),
                    "effect_difference": float(np.mean(effects[place] - effects[0])),
                    "ratio": found.ratio,
                    "low": found.low,
                    "high": found.high,
                    "place": found.place.value,
                }


def thresholds_of(ensemble: Ensemble, effect: str) -> Array:
    """What a unit of `effect` may be worth: from 0 to four times what it costs here, in round steps."""
    costs, effects = ensemble.column("spending"), ensemble.column(effect)
    bought: list[float] = []
    others: list[float] = []
    for place in range(1, len(costs)):
        cost, gained = float((costs[place] - costs[0]).mean()), effects[place] - effects[0]
        typical = max(abs(float(gained.mean())), float(gained.std()) / math.sqrt(len(gained)))
        if typical > 0.0 and cost != 0.0:
            (bought if cost > 0.0 and float(gained.mean()) > 0.0 else others).append(abs(cost) / typical)
    prices = bought or others
    return np.linspace(0.0, _round_up(4.0 * max(prices, default=25.0)), STEPS + 1)


def _round_up(value: float) -> float:
    size = 10.0 ** math.floor(math.log10(value))
    return next(step * size for step in (1.0, 2.0, 4.0, 5.0, 8.0, 10.0) if step * size >= value * (1.0 - 1e-9))


def benefit_rows(ensemble: Ensemble) -> Iterator[Row]:
    """Mean net benefit of each arm against the reference over thresholds, money units a patient-week."""
    for effect in known(ensemble, EFFECTS) if ensemble.has("spending") else ():
        costs, effects = ensemble.column("spending"), ensemble.column(effect)
        for place, label in enumerate(ensemble.labels[1:], 1):
            for threshold in thresholds_of(ensemble, effect).tolist():
                found = net_benefit(costs[place] - costs[0], effects[place] - effects[0], threshold)
                yield {
                    "arm": label,
                    "effect": effect,
                    "threshold": threshold,
                    "n": found.n,
                    "net_benefit": found.mean,
                    "low": found.low,
                    "high": found.high,
                }


def acceptability_rows(ensemble: Ensemble) -> Iterator[Row]:
    """How surely each arm, the reference among them, has the greatest net benefit, over thresholds."""
    for effect in known(ensemble, EFFECTS) if ensemble.has("spending") else ():
        thresholds = thresholds_of(ensemble, effect)
        costs, effects = (np.stack(ensemble.column(name)) for name in ("spending", effect))
        of_means, of_replicates = acceptability(costs - costs[0], effects - effects[0], thresholds)
        for step, threshold in enumerate(thresholds.tolist()):
            for place, label in enumerate(ensemble.labels):
                yield {
                    "effect": effect,
                    "threshold": threshold,
                    "arm": label,
                    "n": ensemble.n,
                    "probability_best_mean": float(of_means[step, place]),
                    "share_of_replicates_best": float(of_replicates[step, place]),
                }
