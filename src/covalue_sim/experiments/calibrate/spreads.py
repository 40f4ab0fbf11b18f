"""Spreads of value: the standard deviation of each raw component over the baseline's weeks of co-production.

They only scale net value, yet classes of encounter feed back on trust, so they are measured again until they agree.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from types import MappingProxyType

import numpy as np

from covalue_sim.experiments.calibrate.coordinates import rounded
from covalue_sim.experiments.calibrate.running import Reals, Values, planned
from covalue_sim.parameters import PARAMETERS

START: MappingProxyType[str, float] = MappingProxyType(
    {
        f"value.spread_{party}_{name}": spread
        for party, spreads in (
            ("user", (0.006, 0.16, 0.005, 0.035, 0.07, 2.0)),
            ("provider", (0.006, 0.12, 0.007, 0.025, 0.11, 0.85)),
        )
        for name, spread in zip(
            ("health", "experience", "knowledge", "relational", "voice", "economic"), spreads, strict=True
        )
    }
)
"""Spreads from which the first measurement starts; they are forgotten after it."""

SERVED = 1
"""Mark of a patient who had an encounter in the week."""


def raw_values(changes: Values, replicate: int, every: int) -> tuple[Reals, Reals]:
    """Raw value vectors of weeks of co-production, (weeks, components) of users and of providers.

    Weeks `every` apart after the burn-in. A user's week counts where it held an encounter or an activity, whose hours
    are the larger part of what users give; a professional's where it held one encounter, so that it is valued as one.
    """
    plan = planned(changes)
    world = plan.world(replicate)
    users, providers = [], []
    first = plan.scenario.burn_in
    plan.advance(world, 0, first)
    for index in range(first, world.weekly.shape[0] - every + 1, every):
        plan.advance(world, index, index + every)
        people, staff = world.patients, world.professionals
        users.append(people["week_value"][(people["met"] == SERVED) | (people["activity"] >= 0)].copy())
        providers.append(staff["week_value"][staff["served"] == 1.0].copy())
    return np.concatenate(users), np.concatenate(providers)


def measure_spreads(changes: Values, replicates: Sequence[int], workers: int, every: int = 2) -> dict[str, float]:
    """The spread of each component for each party, by parameter path, rounded."""
    from covalue_sim.model.outcomes import VALUE_COMPONENTS

    with ThreadPoolExecutor(workers) as pool:
        samples = list(pool.map(lambda replicate: raw_values(changes, replicate, every), replicates))
    found = {}
    for place, party in enumerate(("user", "provider")):
        values = np.concatenate([sample[place] for sample in samples])
        for component, name in enumerate(VALUE_COMPONENTS):
            path = f"value.spread_{party}_{name}"
            spread = float(values[:, component].std()) if len(values) > 1 else 0.0
            found[path] = max(rounded(spread), PARAMETERS[path].low)
    return found
