"""The interior: no latent state piles up at a bound, and each class of encounter is alive."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.experiments.calibrate.running import Evaluation, Values, planned

EDGE = 0.02
MOST_AT_EDGE = 0.05
CLASSES = ("co_created", "co_destroyed", "user_exploited", "provider_depleted")

LATENT: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "patients": (
            "x", "y", "health", "need", "distress", "hope", "wellbeing", "activation", "skill", "recognised",
            "literacy", "motivation", "burden", "general_trust", "trust", "trust_organisation", "trust_peers",
            "expectation", "credence", "voice",
        ),
        "professionals": ("x", "y", "skill", "openness", "trust", "burnout", "measured", "expectation"),
        "groups": ("x", "y", "bonding", "bridging", "linking", "mobilisation", "competence", "hope"),
        "organisations": ("x", "y", "payoff", "enacted", "pressure", "openness", "need"),
    }
)  # fmt: skip
"""Latent states in [0, 1], by kind of actor; fixed traits, flags, money and counts are none."""

EXEMPT: MappingProxyType[tuple[str, str], str] = MappingProxyType(
    {
        ("groups", "bridging"): "zero-inflated: it comes of collective action alone, which most groups never take",
        ("groups", "linking"): "zero-inflated: a group to which no institution belongs loses what it had",
    }
)
"""Latent states that are shown but not judged, and why."""


@dataclass(frozen=True)
class Edge:
    """How much of a latent state lies at its bounds.

    Attributes:
        kind, state: of which actors, which state.
        mean, sd: over actors.
        low, high: shares of actors within `EDGE` of 0 and of 1.
        note: why it is not judged, or an empty string.
    """

    kind: str
    state: str
    mean: float
    sd: float
    low: float
    high: float
    note: str

    @property
    def inside(self) -> bool:
        """Whether it is within the rule, or not judged by it."""
        return bool(self.note) or max(self.low, self.high) <= MOST_AT_EDGE


def snapshots(
    changes: Values, replicates: Sequence[int], weeks: Sequence[int], workers: int
) -> dict[str, NDArray[Any]]:
    """Every actor of every replicate at the start of those `weeks` (0 is the end of the burn-in), by kind."""

    def one(replicate: int) -> list[dict[str, NDArray[Any]]]:
        plan = planned(changes)
        world = plan.world(replicate)
        seen, here = [], 0
        for week in weeks:
            there = plan.scenario.burn_in + week
            plan.advance(world, here, there)
            seen.append({kind: np.asarray(getattr(world, kind)).copy() for kind in LATENT})
            here = there
        return seen

    with ThreadPoolExecutor(workers) as pool:
        moments = [moment for replicate in pool.map(one, replicates) for moment in replicate]
    return {kind: np.concatenate([moment[kind] for moment in moments]) for kind in LATENT}


def edges(actors: dict[str, NDArray[Any]]) -> tuple[Edge, ...]:
    """How each latent state lies, over the actors of `snapshots`."""
    rows = []
    for kind, states in LATENT.items():
        for state in states:
            values = actors[kind][state].ravel()
            low, high = float((values < EDGE).mean()), float((values > 1.0 - EDGE).mean())
            note = EXEMPT.get((kind, state), "")
            rows.append(Edge(kind, state, float(values.mean()), float(values.std()), low, high, note))
    return tuple(rows)


def class_shares(evaluation: Evaluation) -> dict[str, float]:
    """Share of each class of encounter, mean over weeks and replicates."""
    return {name: float(evaluation.outcome(f"share_{name}").mean()) for name in CLASSES}
