"""Power as a ladder (Arnstein 1969): users climb a rung at a time, and slip one at a time.

Every encounter is a chance to move, towards the share that is announced and what a group adds to it. All
remember the rung they stand on; people who come new begin on the ground.
"""

import numpy as np
from numpy.typing import NDArray

from covalue_sim.model.rules.user import rule
from covalue_sim.parameters import Parameter

RUNG = 0
RUNGS = Parameter("ladder.rungs", 8, 1, 20, unit="rungs", meaning="Rungs of the ladder.", source="Arnstein 1969: eight")
CLIMB = Parameter("ladder.climb", 0.3, 0.0, 1.0, meaning="Probability of moving at an encounter.")


@rule("power", parameters=(RUNGS, CLIMB), memory=("rung",), draws=("luck",))
def ladder(declared: float, pooled: float, rungs: int, climb: float, memory: NDArray[np.float64], luck: float) -> float:
    """Return the share that the rung stands for, after the chance to move."""
    reachable = declared + pooled * (1.0 - declared)
    if luck < climb:
        if (memory[RUNG] + 1.0) / rungs <= reachable:
            memory[RUNG] += 1.0
        elif memory[RUNG] / rungs > reachable:
            memory[RUNG] -= 1.0
    return float(memory[RUNG] / rungs)
