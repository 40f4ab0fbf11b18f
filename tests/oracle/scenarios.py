"""Scenarios to compare on: small, lively (every part of the model at work) and random."""

import math
import random
from dataclasses import replace
from pathlib import Path

from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import Intervention, Scenario, Survey, load
from oracle.traits import TRAITS

SMALL = {
    "population.patients.count": 40, "population.professionals.count": 5, "population.groups.count": 4,
    "population.organisations.count": 3, "run.burn_in": 10, "run.weeks": 30,
}  # fmt: skip
LIVELY = {
    **{path: 20.0 for path, row in PARAMETERS.items() if path.startswith("portfolio.") and "hours a week" in row.unit},
    "participation.individual": -0.5, "participation.group": 0.0, "participation.collective": -0.5,
    "population.contributor_share": 0.2, "population.claimant_share": 0.5,
    "groups.member_share": 0.6, "groups.mobilisation": 0.5, "groups.workers": 2.0, "groups.visits": 0.3,
    "groups.join_rate": 0.05, "groups.leave_rate": 0.05, "groups.broker_rate": 0.05, "groups.dues": 1.0,
    "turnover.patient_rate": 0.02, "turnover.professional_rate": 0.03, "turnover.exit_rate": 0.2,
    "turnover.exit_threshold": 0.4, "turnover.return_rate": 0.3, "turnover.switch_rate": 0.3,
    "needs.shock_rate": 0.1, "needs.emergency_rate": 0.04,
    "power.declared_share": 0.7, "power.rule": "tokenistic", "coping.threshold": 0.8,
    "delegation.task": 0.6, "delegation.base": -1.0, "preparation.weeks": 1,
    "compensation.fee": 12.0, "compensation.crowding": 0.03, "benefits.limit": 15.0, "benefits.period": 4,
    "settlement.refund_delay": 2, "organisation.budget": 45.0, "organisation.reserve": 400.0,
    "organisation.patience": 6, "organisation.indicator_floor": 0.1, "encounter.capacity": 2.0, "learning.usual_hours": 0.5, "trust.scaled": True,
    "trust.evidence_most": 6.0, "training.rate": 0.1, "support.resources": 0.3, "support.encouragement": 0.02,
    "fugitive.rate": 1.0, "learning.features": 0.2, "learning.features_share": 0.1,
    "trust.shock": 0.01,
}  # fmt: skip


def small(name: str = "baseline", **values) -> Scenario:
    """A shipped scenario at small size; underscores of `values` are dots where doubled."""
    return load(name, SMALL | {path.replace("__", "."): value for path, value in values.items()})


def lively(values=None) -> Scenario:
    """Every part of the model at work."""
    return load("baseline", SMALL | LIVELY | dict(values or {}))


def spoilt(scenario: Scenario, path: str) -> Scenario:
    """The scenario with another value of one parameter, in all weeks."""
    row = {**PARAMETERS, **{row.path: row for rule in scenario.rules for row in rule.parameters}}[path]
    value = _other(row, scenario.values[path])
    before = _other(row, scenario.burn_in_values[path])
    return replace(
        scenario, values={**scenario.values, path: value}, burn_in_values={**scenario.burn_in_values, path: before}
    )


def _other(row, value):
    if row.kind == "switch":
        return not value
    if row.kind == "choice":
        return row.choices[(row.choices.index(value) + 1) % len(row.choices)]
    step = 1 if row.kind == "integer" else (0.03 if "correlation" in row.path else 0.15) * (row.high - row.low)
    return value + step if value + step <= row.high else value - step


def surveyed(seed: int) -> Scenario:
    """A lively scenario with a survey of 25 people, a fifth of the cells unknown."""
    luck = random.Random(seed)
    whole = {"claimant", "female"}
    asked = [trait for trait in TRAITS if luck.random() < 0.6] or ["health"]

    def cell(trait: str) -> float:
        if luck.random() < 0.2:
            return math.nan
        return float(luck.random() < 0.5) if trait in whole else round(luck.random(), 1)

    answers = {trait: tuple(cell(trait) for _ in range(25)) for trait in asked}
    return replace(lively(), name=f"survey {seed}", survey=Survey(answers, 25, "people.csv", "0"))


def randomly(seed: int) -> Scenario:
    """Random values of many parameters, random interventions."""
    luck = random.Random(seed)
    often = luck.choice((0.1, 0.3, 1.0))
    paths = [path for path in PARAMETERS if not path.startswith("run.") and not path.endswith(".count")]
    values = {path: _random_value(PARAMETERS[path], luck) for path in paths if luck.random() < often}
    values = (LIVELY if luck.random() < 0.5 else {}) | values | _feasible(values)
    values |= {
        "population.patients.count": luck.randint(1, 50), "population.professionals.count": luck.randint(1, 6),
        "population.groups.count": luck.randint(1, 5), "population.organisations.count": luck.randint(1, 4),
        "run.burn_in": luck.choice((0, 5, 10)), "run.weeks": luck.choice((1, 20, 60)),
        "run.seed": luck.randint(0, 2**53),
    }  # fmt: skip
    scenario = load("baseline", values)
    levers = [path for path in paths if not PARAMETERS[path].structural]
    weeks = sorted(luck.randrange(scenario.weeks) for _ in range(luck.choice((0, 0, 2))))
    changes = [{p: _random_value(PARAMETERS[p], luck) for p in luck.sample(levers, 20)} for _ in weeks]
    interventions = tuple(Intervention(week, change) for week, change in zip(weeks, changes, strict=True))
    before = luck.choice((scenario.values, scenario.burn_in_values))
    return replace(scenario, name=f"random {seed}", burn_in_values=before, interventions=interventions)


def _random_value(row, luck: random.Random):
    if row.kind == "switch":
        return luck.random() < (0.8 if row.theme == "mechanisms" else 0.5)
    if row.kind == "choice":
        return luck.choice(row.choices)
    if row.kind == "integer":
        return luck.randint(int(row.low), int(min(row.high, row.low + 20)))
    return luck.choice((row.low, row.high)) if luck.random() < 0.1 else luck.uniform(row.low, row.high)


def _feasible(values: dict) -> dict:
    """What bounds between parameters ask for."""
    mended = {}
    for path, value in values.items():
        if path.startswith("population.correlation."):
            mended[path] = value * 0.15
        elif path in ("population.managerial_share", "population.rights_share"):
            mended[path] = value * 0.5
        elif path.startswith("population.") and path.endswith("_mean"):
            sd = f"{path.removesuffix('_mean')}_sd"
            if sd in PARAMETERS:
                mended[sd] = min(values.get(sd, PARAMETERS[sd].default), 0.9 * math.sqrt(value * (1.0 - value)))
    for path in values:
        mean = f"{path.removesuffix('_sd')}_mean"
        if path.endswith("_sd") and mean in PARAMETERS and path not in mended:
            middle = PARAMETERS[mean].default
            mended[path] = min(values[path], 0.9 * math.sqrt(middle * (1.0 - middle)))
    return mended


def with_own_rules() -> Scenario:
    """A lively scenario in which every family has a rule of a researcher's own."""
    chosen = {"power": "own_power", "trust": "own_trust", "compensation": "own_pay", "participation": "own_way",
              "coping": "own_coping", "governance": "own_grip"}  # fmt: skip
    source = {"extends": "baseline", "rules": [str(Path(__file__).with_name("own_rules.py"))]}
    return load(source, SMALL | LIVELY | {f"{family}.rule": name for family, name in chosen.items()})
