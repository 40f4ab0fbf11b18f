"""Outcomes that patterns need beside the model's own: worked out from what a finished replicate shows.

They read people, flows and services after the run, so that the model stays as it is.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.experiments.engine import Simulated
from covalue_sim.model.outcomes import OUTCOMES, Measure
from covalue_sim.patterns import persons
from covalue_sim.scenario.scenario import Scenario

PLACES = {measure.name: place for place, measure in enumerate(OUTCOMES)}
PATIENT, PROFESSIONAL, TIME = 0, 1, 0
Derive = Callable[[Simulated, Scenario], float]


def _own(simulated: Simulated, name: str) -> float:
    return float(simulated.outcomes[PLACES[name]])


def report_gap(simulated: Simulated, scenario: Scenario) -> float:
    """Reported minus latent satisfaction."""
    return _own(simulated, "satisfaction_reported") - _own(simulated, "satisfaction")


def participation_skew(simulated: Simulated, scenario: Scenario) -> float:
    """Participation of the third with most slack minus that with least."""
    return _own(simulated, "participation_high_slack") - _own(simulated, "participation_low_slack")


def value_total(simulated: Simulated, scenario: Scenario) -> float:
    """Value of patients, of professionals in their encounters, and of society, a patient-week."""
    provider = _own(simulated, "served") * _own(simulated, "value_provider")
    return _own(simulated, "value_user") + provider + _own(simulated, "value_society")


def outcome_per_cost(simulated: Simulated, scenario: Scenario) -> float:
    """Health made for what is spent, in SD for 100 money units (Porter 2010)."""
    spent = _own(simulated, "spending")
    return 100.0 * _own(simulated, "value_user_health") / spent if spent > 0.0 else 0.0


def effort_hours(simulated: Simulated, scenario: Scenario) -> float:
    """Hours a patient-week that users put into encounters and tasks, the way there left out."""
    hours = float(simulated.flows[PATIENT, PROFESSIONAL, TIME])
    return hours / (float(scenario.values["population.patients.count"]) * scenario.weeks)


def agenda_move(simulated: Simulated, scenario: Scenario) -> float:
    """Mean distance by which groups' agendas moved in practice space."""
    groups: NDArray[Any] = simulated.services[simulated.services["kind"] == 2]
    start, end = groups[groups["moment"] == 0], groups[groups["moment"] == 1]
    return float(np.hypot(end["x"] - start["x"], end["y"] - start["y"]).mean())


def _rows(theme: str, unit: str, **given: tuple[Derive, str]) -> tuple[tuple[Measure, Derive], ...]:
    return tuple((Measure(name, unit, meaning, theme), derive) for name, (derive, meaning) in given.items())


DERIVED: tuple[tuple[Measure, Derive], ...] = (
    *_rows("trust", "0-1", report_gap=(report_gap, "Reported minus latent satisfaction.")),
    *_rows("participation", "share of the third", participation_skew=(
        participation_skew, "Participation of the third with most slack minus that with least.")),
    *_rows("value", "SD a patient-week",
           value_total=(value_total, "Value of patients, professionals and society together."),
           net_least_active=(persons.net_least_active, "Net value of the third least active at the start."),
           low_slack_net=(persons.low_slack_net, "Net value of founders in the third with least slack."),
           low_slack_gross=(persons.low_slack_gross, "The same with their labour left uncounted.")),
    *_rows("value", "SD for 100 money units", outcome_per_cost=(outcome_per_cost, "Health made for what is spent.")),
    *_rows("cost", "hours a patient-week", effort_hours=(
        effort_hours, "Hours that users put into encounters and tasks, the way there left out.")),
    *_rows("community", "0-1.4", agenda_move=(agenda_move, "How far groups' agendas moved in practice space.")),
    *_rows("value", "rank correlation", output_value_rank=(
        persons.output_value_rank, "Health that the service made with net value by own weights, over founders.")),
    *_rows("value", "share of founders", losing_while_served=(
        persons.losing_while_served, "Founders whose health the service raised and whose net value is negative.")),
    *_rows("people", "0-1", founder_health_change=(
        persons.founder_health_change, "Change of health of founders still there.")),
    *_rows("people", "0-1", members_health_gap=(
        persons.members_health_gap, "Change of health of members of groups minus that of others.")),
    *_rows("people", "0-1",
           quality_gap_styles=(persons.quality_gap_styles, "Change of health of those whose practice is team"
                               " management or partnering, minus that of the other styles."),
           quality_gap_styles_permuted=(persons.quality_gap_styles_permuted,
                                        "The same with styles permuted among people.")),
    *_rows("people", "ratio",
           emergency_ratio=(persons.emergency_ratio, "Hazard of an emergency admission of activation level 4 over"
                            " that of level 1, at the end."),
           emergency_ratio_permuted=(persons.emergency_ratio_permuted, "The same, activation permuted.")),
    *_rows("people", "0-1",
           activation_gap=(persons.activation_gap, "Activation at the end of the third most active at the start"
                           " minus that of the third least active."),
           activation_gap_permuted=(persons.activation_gap_permuted, "The same, thirds permuted.")),
    *_rows("value", "p", felt_dip_p=(persons.felt_dip_p, "p of the dip of felt value over founders.")),
    *_rows("value", "SD a week", felt_modes=(persons.felt_modes, "Distance of the two modes of felt value over"
                                             " founders; 0 where the smaller has less than 15 %.")),
)  # fmt: skip
"""What is measured beside the model's outcomes, and how."""

MEASURES: tuple[Measure, ...] = tuple(measure for measure, _ in DERIVED)
