"""The world that a Mesa model steps through."""

from covalue_sim.model.simulation import Plan
from covalue_sim.model.state import World


def populated(plan: Plan, replicate: int) -> World:
    """Return the world of a replicate with its actors before any week."""
    world = plan.world(replicate)
    plan.advance(world, 0, 0)
    return world
