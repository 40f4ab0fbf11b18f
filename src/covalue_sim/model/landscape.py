"""What a service design is worth: an NK landscape of payoffs for each dimension of need (Kauffman 1993).

A design is `DESIGN_BITS` features that are there or not. What a feature adds depends on itself and on the
`ruggedness` features after it. Payoffs are pure functions of the run's root, so no table is kept.
"""

import numpy as np

from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import stream, uniform
from covalue_sim.model.processes import PAYOFF
from covalue_sim.model.state import DESIGN_BITS, DIMENSIONS, Reals

EVEN_NEED = 0.5
"""The need in every dimension that organisations start from, and that novelty is judged by."""


@jit
def payoff(root: np.uint64, design: int, dimension: int, ruggedness: int) -> float:
    """Return W_d in [0, 1]: the mean of the features' contributions, given `ruggedness` K in 0..11."""
    contributions = stream(root, PAYOFF, dimension)
    ring = 0  # the features one after the other, twice: the first one is the highest bit
    for feature in range(2 * DESIGN_BITS):
        ring = 2 * ring + ((design >> (feature % DESIGN_BITS)) & 1)
    length = ruggedness + 1
    total = 0.0
    for feature in range(DESIGN_BITS):
        pattern = (ring >> (2 * DESIGN_BITS - feature - length)) & ((1 << length) - 1)
        total += uniform(contributions, (ruggedness * DESIGN_BITS + feature) * 4096 + pattern)
    return total / DESIGN_BITS


@jit
def payoffs(root: np.uint64, design: int, ruggedness: int, breadth: int, out: Reals) -> None:
    """Fill `out` with W_d for the first `breadth` dimensions; the others do not count and are 0."""
    for dimension in range(DIMENSIONS):
        out[dimension] = payoff(root, design, dimension, ruggedness) if dimension < breadth else 0.0


@jit
def landscape_of(design: int, ruggedness: int, breadth: int) -> int:
    """Return a number that tells payoffs of one design and landscape of a run from those of another."""
    return (design * 8 + breadth) * 16 + ruggedness + 1


@jit
def worth(payoff: Reals, breadth: int, need: Reals) -> float:
    """Return sum_d need_d W_d of payoffs that are known."""
    total = 0.0
    for dimension in range(breadth):
        total += need[dimension] * payoff[dimension]
    return total


@jit
def fit(root: np.uint64, design: int, ruggedness: int, breadth: int, need: Reals) -> float:
    """Return sum_d need_d W_d over the dimensions that count, the worth of a design for `need`."""
    total = 0.0
    for dimension in range(breadth):
        total += need[dimension] * payoff(root, design, dimension, ruggedness)
    return total


@jit
def best_alone(root: np.uint64, design: int, ruggedness: int, breadth: int, need: Reals, bits: int) -> float:
    """Return the best fit reachable from `design` by changing only the features in `bits`, tried exhaustively."""
    best = -1.0
    choice = bits
    while True:
        best = max(best, fit(root, (design & ~bits) | choice, ruggedness, breadth, need))
        if choice == 0:
            return best
        choice = (choice - 1) & bits
