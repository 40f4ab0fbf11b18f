"""Ties among patients: a small world (Watts and Strogatz 1998) thinned by homophily in slack and practice.

Each slot looks at its nearest earlier slots and at some drawn from all earlier ones, so that one more patient
changes nobody else's ties. Ties belong to slots: whoever moves in has the neighbours of who left.
"""

import numpy as np
import numpy.typing as npt

from covalue_sim.model import processes
from covalue_sim.model.alignment import distance
from covalue_sim.model.compiling import jit, jit_making_arrays
from covalue_sim.model.draws import dyad, integer_below, stream, uniform
from covalue_sim.model.elementary import exp
from covalue_sim.model.state import Integers, Record, Records

Neighbours = npt.NDArray[np.int32]


@jit
def likeness(first: Record, second: Record, homophily: float) -> float:
    """Return the probability that a candidate tie holds: ``exp(-homophily * distance)`` in slack and practice."""
    apart = abs(first.slack - second.slack) + distance(first.x, first.y, second.x, second.y)
    return exp(0.0 - homophily * apart)


@jit
def candidate(root: np.uint64, p: Record, slot: int, number: int) -> int:
    """Return the slot that `slot` looks at for its candidate tie of that number, -1 for none."""
    near = p.population_ties
    if number < near:
        other = slot - 1 - number
    else:
        other = slot
        if slot > near:
            other = integer_below(stream(root, processes.LONG_TIE_PARTNER, number - near), slot, slot - near)
        else:
            other = -1
    return other if other >= 0 else -1


@jit
def is_tied(root: np.uint64, p: Record, patients: Records, slot: int, other: int) -> bool:
    """Whether the candidate tie of `slot` with the earlier slot `other` holds."""
    chance = likeness(patients[slot], patients[other], p.population_homophily)
    return uniform(stream(root, processes.NEAR_TIE, 0), dyad(slot, other)) < chance


@jit_making_arrays
def tie(root: np.uint64, p: Record, patients: Records, tie_start: Integers, ties: Neighbours) -> None:
    """Fill `tie_start` (patients + 1,) and `ties`: the neighbours of slot s lie from ``tie_start[s]``."""
    size = patients.shape[0]
    candidates = p.population_ties + p.population_long_ties
    chosen = np.full((size, candidates), -1, dtype=np.int32)
    tie_start[:] = 0
    for slot in range(size):
        for number in range(candidates):
            other = candidate(root, p, slot, number)
            repeated = False
            for earlier in range(number):
                repeated = repeated or chosen[slot, earlier] == other
            if other >= 0 and not repeated and is_tied(root, p, patients, slot, other):
                chosen[slot, number] = other
                tie_start[slot + 1] += 1
                tie_start[other + 1] += 1
    for slot in range(size):
        tie_start[slot + 1] += tie_start[slot]
    place = tie_start[:-1].copy()
    for slot in range(size):
        for number in range(candidates):
            other = chosen[slot, number]
            if other >= 0:
                ties[place[slot]], ties[place[other]] = other, slot
                place[slot] += 1
                place[other] += 1
