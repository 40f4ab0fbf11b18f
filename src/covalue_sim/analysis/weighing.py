"""What counts for whom: arms judged by given weights, and by all weights there could be.

Reference:
    Lahdelma, R., Hokkanen, J. & Salminen, P. (1998). SMAA: stochastic multiobjective acceptability analysis.
    *European Journal of Operational Research*, 106(1), 137-143.
"""

import numpy as np

from covalue_sim.analysis.intervals import Array

POINTS = 4096
RESAMPLES = 200
TIE = 1e-12


def weight_space(kinds: int, points: int = POINTS, seed: int = 0) -> Array:
    """Weights spread evenly over all that are 0 or more and sum to 1, shape (points, kinds)."""
    stream = np.random.RandomState(seed)
    gaps = -np.log1p(-stream.random_sample((points, kinds)))
    weights: Array = gaps / gaps.sum(axis=1, keepdims=True)
    return weights


def shares_won(means: Array, weights: Array) -> Array:
    """Share of the weights under which each arm's weighted value is greatest, ties shared.

    Args:
        means: (arms, kinds).
        weights: (points, kinds).

    Returns:
        Shape (arms,), summing to 1.
    """
    value = weights @ means.T
    greatest = np.max(value, axis=1, keepdims=True)
    first = value >= greatest - TIE * np.maximum(np.abs(greatest), 1e-300)
    won: Array = (first / first.sum(axis=1, keepdims=True)).mean(axis=0)
    return won


def shares_with_bounds(values: Array, weights: Array, seed: int = 0) -> tuple[Array, Array, Array]:
    """`shares_won` of the means over replicates, and its 95 % bounds by resampling replicates.

    Args:
        values: (arms, replicates, kinds).
        weights: (points, kinds).
        seed: of the resampling.

    Returns:
        Shares, low and high, (arms,) each.
    """
    stream = np.random.RandomState(seed)
    n = values.shape[1]
    centred = values - values[:1]  # only differences matter, and equal arms stay exactly equal
    shares = shares_won(centred.mean(axis=1), weights)
    drawn = [shares_won(centred[:, stream.randint(0, n, size=n)].mean(axis=1), weights) for _ in range(RESAMPLES)]
    low, high = np.quantile(np.stack(drawn), (0.025, 0.975), axis=0)
    return shares, np.minimum(low, shares), np.maximum(high, shares)
