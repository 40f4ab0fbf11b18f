"""What each stakeholder makes of the arms by their own weights, and which arm wins in how much of all weights."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.analysis.weighing import shares_with_bounds, weight_space
from covalue_sim.experiments.compare.ensemble import Ensemble
from covalue_sim.experiments.compare.rows import Cell, Row, paired_tables
from covalue_sim.model.outcomes import RATIONALES, VALUE_COMPONENTS

PORTER = "health for money (outcome over cost)"
PORTER_UNIT = "SD of health for 1000 money units"


def stakeholder_rows(ensemble: Ensemble) -> Iterator[Row]:
    """A row an arm and stakeholder: what the arm is worth by that stakeholder's weights, and the difference."""
    judged = [_judged(ensemble, place) for place in range(len(ensemble.arms))]
    for place, label in enumerate(ensemble.labels[1:], 1):
        names = list(judged[0])
        columns = paired_tables([judged[0][name][1] for name in names], [judged[place][name][1] for name in names])
        for name, found in zip(names, columns, strict=True):
            yield {"arm": label, "stakeholder": name, "unit": judged[0][name][0], **found}


def _judged(ensemble: Ensemble, place: int) -> dict[str, tuple[str, Array]]:
    """Stakeholder -> unit, and value in each replicate; weights are those of the reference, alike for all arms."""
    values = ensemble.scenarios[0].values
    found: dict[str, tuple[str, Array]] = {}
    if ensemble.has(*(f"value_user_{kind}" for kind in VALUE_COMPONENTS)):
        users = _kinds(ensemble, "user")[place]
        for who in RATIONALES:
            weighed = (users * _weights(values, who)).sum(axis=1)
            found[f"users with {who}{'' if who == 'managerial' else '-based'} weights"] = ("SD a patient-week", weighed)
    if ensemble.has(*(f"value_provider_{kind}" for kind in VALUE_COMPONENTS)):
        weighed = (_kinds(ensemble, "provider")[place] * _weights(values, "professional")).sum(axis=1)
        found["professionals"] = ("SD an encounter", weighed)
    if ensemble.has("value_society"):
        found["society (spillover)"] = ("SD a patient-week", ensemble.column("value_society")[place])
    if ensemble.has("value_user_health", "spending"):
        spent = ensemble.column("spending")[place]
        health = ensemble.column("value_user_health")[place]
        with np.errstate(divide="ignore", invalid="ignore"):
            found[PORTER] = (PORTER_UNIT, np.where(spent > 0, 1000.0 * health / spent, np.nan))
    return found


def _kinds(ensemble: Ensemble, party: str) -> list[Array]:
    """Value by kind, (replicates, kinds) an arm."""
    by_kind = [ensemble.column(f"value_{party}_{kind}") for kind in VALUE_COMPONENTS]
    return [np.column_stack([arms[place] for arms in by_kind]) for place in range(len(ensemble.arms))]


def _weights(values: Mapping[str, Any], who: str) -> Array:
    weights = [float(values[f"value.weight_{who}_{kind}"]) for kind in VALUE_COMPONENTS]
    return np.array(weights) / max(math.fsum(weights), 1e-12)


def weight_space_rows(ensemble: Ensemble) -> Iterator[Row]:
    """Share of all weights in which each arm wins: over kinds of value to users, to professionals, over parties."""
    spaces: dict[str, Array] = {}
    for party, named in (("user", "kinds of value to users"), ("provider", "kinds of value to professionals")):
        if ensemble.has(*(f"value_{party}_{kind}" for kind in VALUE_COMPONENTS)):
            spaces[named] = np.stack(_kinds(ensemble, party))
    if ensemble.has("value_user", "value_provider", "value_society", "served"):
        spaces["users, professionals and society"] = np.stack(_parties(ensemble))
    for name, by_arm in spaces.items():
        shares, low, high = shares_with_bounds(by_arm, weight_space(by_arm.shape[2]))
        for place, label in enumerate(ensemble.labels):
            row: dict[str, Cell] = {"space": name, "dimensions": by_arm.shape[2], "arm": label, "n": ensemble.n}
            yield {**row, "share": float(shares[place]), "low": float(low[place]), "high": float(high[place])}


def _parties(ensemble: Ensemble) -> list[Array]:
    """Value to users, professionals and society, all for a patient-week, (replicates, 3) an arm."""
    weekly = dict(ensemble.weekly(["value_provider", "served"]))
    both = zip(weekly["value_provider"], weekly["served"], strict=True)
    staff = [np.nan_to_num(value * met).mean(axis=1) for value, met in both]
    users, society = ensemble.column("value_user"), ensemble.column("value_society")
    return [np.column_stack(parts) for parts in zip(users, staff, society, strict=True)]
