"""Which policy wins under which weights of value: weights drawn evenly from all that sum to 1."""

import numpy as np

from covalue_sim.analysis.intervals import Array

DRAWS = 1000


def draws(components: int, number: int = DRAWS) -> Array:
    """Weights, (number, components), uniform over the simplex, the same for ever."""
    uniform = np.random.RandomState(1).random_sample((number, components))
    parts = -np.log1p(-uniform)
    shares: Array = parts / parts.sum(axis=1, keepdims=True)
    return shares


def wins(values: Array, policy: int) -> Array:
    """1.0 for each draw of weights, (DRAWS,), under which a policy has the greatest weighted value.

    Args:
        values: (policies, components), each component in its own standard deviations.
        policy: its row.
    """
    best = (draws(values.shape[1]) @ values.T).argmax(axis=1)
    return np.asarray(best == policy, dtype=np.float64)
