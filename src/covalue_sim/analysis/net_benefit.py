"""What a difference is worth when a unit of it is worth so much, and how surely an arm is the best buy.

References:
    Stinnett, A. A. & Mullahy, J. (1998). Net health benefits. *Medical Decision Making*, 18(2), S68-S80.
    Fenwick, E., Claxton, K. & Sculpher, M. (2001). Representing uncertainty: the role of cost-effectiveness
    acceptability curves. *Health Economics*, 10(8), 779-787.
"""

import numpy as np

from covalue_sim.analysis.intervals import Array, Interval, t_interval

RESAMPLES = 2000


def net_benefit(cost: Array, effect: Array, threshold: float) -> Interval:
    """Mean of ``threshold * effect - cost`` over paired differences (n,), with its interval."""
    return t_interval(threshold * effect - cost)


def acceptability(costs: Array, effects: Array, thresholds: Array, seed: int = 0) -> tuple[Array, Array]:
    """How surely each arm has the greatest net benefit, ties shared.

    Args:
        costs, effects: (arms, replicates), the reference among the arms.
        thresholds: (k,), what a unit of effect is worth.
        seed: of the resampling of replicates.

    Returns:
        Shares (k, arms) each: of bootstrap samples by their mean net benefit, which says how sure the best mean
        is; and of single replicates, which says how often the arm is best in one service.
    """
    arms, n = costs.shape
    stream = np.random.RandomState(seed)
    mean_cost, mean_effect = np.zeros((arms, RESAMPLES)), np.zeros((arms, RESAMPLES))
    drawn = stream.randint(0, n, size=(n, RESAMPLES))
    for row in drawn:  # one after the other, so that the bits depend on no processor
        mean_cost += costs[:, row] / n
        mean_effect += effects[:, row] / n
    of_means = np.stack([_best(threshold * mean_effect - mean_cost) for threshold in thresholds])
    of_replicates = np.stack([_best(threshold * effects - costs) for threshold in thresholds])
    return of_means, of_replicates


def _best(benefit: Array) -> Array:
    """Share of columns of (arms, samples) in which each arm is greatest, ties shared; shape (arms,)."""
    greatest = benefit.max(axis=0)
    slack = 1e-12 * np.maximum(np.abs(benefit).max(axis=0), 1e-300)
    first = benefit >= greatest - slack
    won: Array = (first / first.sum(axis=0)).mean(axis=1)
    return won
