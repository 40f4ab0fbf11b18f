"""Measures over the persons of one replicate: founders, who were there when the arms parted and still are."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.groups import PAM_CUTS
from covalue_sim.analysis.intervals import Array
from covalue_sim.experiments.engine import Simulated
from covalue_sim.model.outcomes import RATIONALES, VALUE_COMPONENTS
from covalue_sim.patterns.statistics.modes import SMALLEST_SHARE, Modes, modes
from covalue_sim.scenario.scenario import Scenario

People = NDArray[Any]
PERMUTATION = 20_21
"""Seed of permutations, the same in every arm."""


def founders(simulated: Simulated) -> tuple[People, People]:
    """People at the start and at the end, founders who are still there, in the same order."""
    start = simulated.people[simulated.people["moment"] == 0]
    end = simulated.people[simulated.people["moment"] == 1]
    there = end["founder"] == 1
    return start[there], end[there]


def thirds(values: Array) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Who is in the lowest and in the highest third."""
    rank = np.argsort(np.argsort(values, kind="stable"), kind="stable") * 3 // max(len(values), 1)
    return rank == 0, rank == 2


def _mean(values: Array) -> float:
    return float(values.mean()) if len(values) else 0.0


def _permuted(size: int) -> NDArray[np.int64]:
    return np.random.RandomState(PERMUTATION).permutation(size)


def founder_health_change(simulated: Simulated, scenario: Scenario) -> float:
    """Mean change of health."""
    start, end = founders(simulated)
    return _mean(end["health"] - start["health"])


def members_health_gap(simulated: Simulated, scenario: Scenario) -> float:
    """Change of health of those who are in a group at the end minus that of the others; 0 where either is empty."""
    start, end = founders(simulated)
    change, member = end["health"] - start["health"], end["group"] >= 0
    return _mean(change[member]) - _mean(change[~member]) if member.any() and not member.all() else 0.0


def output_value_rank(simulated: Simulated, scenario: Scenario) -> float:
    """Spearman's correlation of the health made with net value by own weights."""
    from scipy.stats import rankdata

    _, end = founders(simulated)
    if len(end) < 3:
        return 0.0
    made, net = rankdata(end["value_health"]), rankdata(end["net_value"])
    if made.std() == 0.0 or net.std() == 0.0:
        return 0.0
    return float(np.corrcoef(made, net)[0, 1])


def losing_while_served(simulated: Simulated, scenario: Scenario) -> float:
    """Share whose health the service raised and whose net value is negative."""
    _, end = founders(simulated)
    return _mean(((end["value_health"] > 0.0) & (end["net_value"] < 0.0)).astype(np.float64))


def net_least_active(simulated: Simulated, scenario: Scenario) -> float:
    """Net value a week of the third least active at the start."""
    start, end = founders(simulated)
    lowest, _ = thirds(start["activation"])
    return _mean(end["net_value"][lowest]) / scenario.weeks


def low_slack_net(simulated: Simulated, scenario: Scenario) -> float:
    """Net value a week of the third with least slack."""
    start, end = founders(simulated)
    lowest, _ = thirds(start["slack"])
    return _mean(end["net_value"][lowest]) / scenario.weeks


def low_slack_gross(simulated: Simulated, scenario: Scenario) -> float:
    """`low_slack_net` with the price of all hours given added back, at the weights of each one's rationale."""
    start, end = founders(simulated)
    lowest, _ = thirds(start["slack"])
    some = end[lowest]
    values = scenario.values
    dear = float(values["settlement.slack_gradient"]) * (1.0 - float(values["support.resources"]))
    price = float(values["settlement.hour_price"]) * (1.0 + dear * (1.0 - some["slack"]))
    weight = np.array([_economic_weight(scenario, name) for name in RATIONALES])[some["rationale"]]
    labour = weight * price * (some["hours_unpaid"] + some["hours_paid"])
    labour = labour / float(values["value.spread_user_economic"])
    return _mean(some["net_value"] + labour) / scenario.weeks


def _economic_weight(scenario: Scenario, rationale: str) -> float:
    weights = [float(scenario.values[f"value.weight_{rationale}_{kind}"]) for kind in VALUE_COMPONENTS]
    return weights[-1] / float(np.sum(weights))


def _style_gap(simulated: Simulated, scenario: Scenario, order: NDArray[np.int64] | None) -> float:
    start, end = founders(simulated)
    if len(end) < 6:
        return 0.0
    hours = end["hours_unpaid"] + end["hours_paid"]
    unit = float(scenario.values["value.spread_user_relational"])  # of what ties brought, beside a membership of 1
    met = end["value_relational"] * unit + (end["group"] >= 0)
    busy = hours > np.median(hours)
    linked = met > np.median(met)
    near = np.abs(hours - np.median(hours)) <= 0.5 * float(np.std(hours))
    best = (busy & linked) | (near & linked)  # team management, partnering
    if order is not None:
        best = best[order]
    change = end["health"] - start["health"]
    return _mean(change[best]) - _mean(change[~best])


def quality_gap_styles(simulated: Simulated, scenario: Scenario) -> float:
    """Gap in change of health between practice styles, which are regions of activities and interactions.

    Activities are the hours given, interactions what ties and groups brought; high on both is team management,
    middling activity with many interactions is partnering (McColl-Kennedy et al. 2012).
    """
    return _style_gap(simulated, scenario, None)


def quality_gap_styles_permuted(simulated: Simulated, scenario: Scenario) -> float:
    """The same with styles permuted among people."""
    _, end = founders(simulated)
    return _style_gap(simulated, scenario, _permuted(len(end)))


def _emergency_ratio(simulated: Simulated, scenario: Scenario, permute: bool) -> float:
    end = simulated.people[simulated.people["moment"] == 1]
    level = np.searchsorted(PAM_CUTS, end["activation"], side="left")
    level = level[_permuted(len(level))] if permute else level
    slope = float(scenario.values["needs.emergency_slope"])
    hazard = np.exp(slope * (0.5 - end["health"]))
    lowest, highest = hazard[level == 0], hazard[level == 3]
    return _mean(highest) / _mean(lowest) if len(lowest) and len(highest) else 1.0


def emergency_ratio(simulated: Simulated, scenario: Scenario) -> float:
    """Hazard of an emergency of activation level 4 over level 1; 1 where a level is empty."""
    return _emergency_ratio(simulated, scenario, permute=False)


def emergency_ratio_permuted(simulated: Simulated, scenario: Scenario) -> float:
    """The same with activation permuted among people."""
    return _emergency_ratio(simulated, scenario, permute=True)


def _activation_gap(simulated: Simulated, permute: bool) -> float:
    start, end = founders(simulated)
    before = start["activation"]
    lowest, highest = thirds(before[_permuted(len(before))] if permute else before)
    return _mean(end["activation"][highest]) - _mean(end["activation"][lowest])


def activation_gap(simulated: Simulated, scenario: Scenario) -> float:
    """Activation at the end of the third most active at the start minus that of the third least active."""
    return _activation_gap(simulated, permute=False)


def activation_gap_permuted(simulated: Simulated, scenario: Scenario) -> float:
    """The same with thirds permuted among people."""
    return _activation_gap(simulated, permute=True)


def _felt(simulated: Simulated, scenario: Scenario) -> Modes:
    _, end = founders(simulated)
    return modes(np.asarray(end["value_experience"] / scenario.weeks, dtype=np.float64))


def felt_dip_p(simulated: Simulated, scenario: Scenario) -> float:
    """p of the dip of felt value, experience in SD a week, over people."""
    return _felt(simulated, scenario).p


def felt_modes(simulated: Simulated, scenario: Scenario) -> float:
    """Distance of the modes of felt value; 0 where the smaller has too little."""
    found = _felt(simulated, scenario)
    return found.gap if found.share >= SMALLEST_SHARE else 0.0
