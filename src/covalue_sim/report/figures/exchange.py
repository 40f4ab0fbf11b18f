"""Amounts of every resource between actors, and what the picture says about them."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.model.outcomes import ACTOR_KINDS, RESOURCES
from covalue_sim.report.figures.results import Results, numbers, places
from covalue_sim.report.figures.wording import listed, percent


class Exchange(NamedTuple):
    """What flowed.

    Attributes:
        amounts: resource -> float64 (replicates, givers, receivers), for resources of which anything flowed.
        replicates: how many there are.
    """

    amounts: Mapping[str, Array]
    replicates: int


def read_exchange(results: Results) -> Exchange | None:
    """Read the flows table; rows of unknown actors or resources are left out. None without a table."""
    table = results.table("flows", ("giver", "receiver", "resource", "amount"))
    if table is None:
        return None
    replicates, at = np.unique(table["replicate"], return_inverse=True)
    amount = np.nan_to_num(numbers(table, "amount", results.path("flows")))
    giver, receiver = (places(table[side], ACTOR_KINDS) for side in ("giver", "receiver"))
    amounts = {}
    for resource in RESOURCES:
        mine = (table["resource"] == resource) & (giver >= 0) & (receiver >= 0) & (amount > 0)
        if mine.any():
            amounts[resource] = np.zeros((len(replicates), len(ACTOR_KINDS), len(ACTOR_KINDS)))
            np.add.at(amounts[resource], (at[mine], giver[mine], receiver[mine]), amount[mine])
    return Exchange(amounts, len(replicates))


def finding(exchange: Exchange) -> str:
    """Say how much of the time patients give and how much of the money they receive, over all replicates."""
    parts = [
        f"{verb} {percent(_share_of_patients(exchange.amounts[resource], side))} of the {resource}"
        for resource, verb, side in (("time", "give", 2), ("money", "receive", 1))
        if resource in exchange.amounts
    ]
    if parts:
        ending = " that changes hands" if parts[-1].endswith("money") else ""
        return f"Patients {listed(parts)}{ending}"
    return f"What flows between actors: {listed(list(exchange.amounts))}"


def _share_of_patients(amounts: Array, side: int) -> float:
    by_actor = amounts.sum(axis=(0, side))
    return float(by_actor[ACTOR_KINDS.index("patient")] / by_actor.sum())
