"""The world that a Mesa model steps through."""

import numpy as np

from covalue_sim.model.simulation import Plan
from covalue_sim.model.state import World

FIRST = 1
"""Index of the first week in such a world."""


def populated(plan: Plan, replicate: int) -> World:
    """Return the world of a replicate with its actors before any week; its weeks have the indices 1, 2, ... .

    The compiled model builds the population anew whenever it runs index 0, and so would undo what was written
    to it before the first step. Hence there is room for a week before the first, which never runs.
    """
    world = plan.world(replicate)
    weekly = np.zeros(FIRST + world.weekly.shape[0], dtype=world.weekly.dtype)
    shifted = world._replace(
        zero_week=world.zero_week + FIRST,
        segment=np.concatenate([world.segment[:FIRST], world.segment]),
        weekly=weekly.view(np.recarray),
        weekly_table=weekly.view(np.float64).reshape(weekly.shape[0], -1),
        flows=np.zeros((weekly.shape[0], *world.flows.shape[1:])),
    )
    plan.advance(shifted, 0, 0)
    return shifted
