"""Which policy wins under which weights of value: weights drawn evenly from all that sum to 1."""

import numpy as np

from covalue_sim.analysis.intervals import Array, Interval

DRAWS = 1000
RESAMPLES = 400
TAILS = (0.025, 0.975)


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


def shares(values: Array) -> list[Interval]:
    """Share of all weights under which each policy wins, by the means of replicates, with bootstrap bounds.

    Args:
        values: (replicates, policies, components), paired over policies, two replicates or more.
    """
    n, policies, _ = values.shape
    weights, stream = draws(values.shape[2]), np.random.RandomState(0)

    def won(mean: Array) -> Array:
        best = (weights @ mean.T).argmax(axis=1)
        return np.bincount(best, minlength=policies) / len(weights)

    whole = won(values.mean(axis=0))
    again = np.stack([won(values[stream.randint(0, n, n)].mean(axis=0)) for _ in range(RESAMPLES)])
    low, high = np.quantile(again, TAILS, axis=0)
    return [
        Interval(n, float(whole[k]), float(again[:, k].std(ddof=1)), float(low[k]), float(high[k]), "bootstrap")
        for k in range(policies)
    ]
