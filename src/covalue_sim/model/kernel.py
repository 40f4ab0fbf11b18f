"""The one entry from Python into the compiled model."""

import numpy as np

from covalue_sim.model.compiling import jit_entry
from covalue_sim.model.networks import tie
from covalue_sim.model.population import populate
from covalue_sim.model.rules.dispatch import UserRules
from covalue_sim.model.state import World
from covalue_sim.model.summary import summarise
from covalue_sim.model.value import prepare_weights
from covalue_sim.model.week import run_week


@jit_entry
def advance(world: World, users: UserRules | None, first: int, last: int) -> None:
    """Run the week indices first..last - 1.

    The population is built first where there is none: ``advance(world, users, 0, 0)`` builds it and runs nothing.
    The replicate's summary is filled when the last week of all has run.
    """
    prepare_weights(world)
    if not world.populated[0]:
        world.populated[0] = 1
        p = world.settings[world.segment[0]]
        populate(world, p)
        tie(world.root[0], p, world.patients, world.tie_start, world.ties)
        slack = np.empty(world.patients.shape[0])
        for slot in range(slack.shape[0]):
            slack[slot] = world.patients[slot].slack
        slack = np.sort(slack)
        world.slack_cuts[0] = slack[slack.shape[0] // 3]
        world.slack_cuts[1] = slack[2 * slack.shape[0] // 3]
    for index in range(first, last):
        run_week(world, users, index)
    if last == world.weekly.shape[0] and last > first:
        summarise(world, world.settings[world.segment[last - 1]])
