"""How unevenly something is spread over people, and whether it leans to those with little or with much slack.

Relative indices divide by the mean, so they suit amounts that are never negative; absolute ones do not, and suit
net value, which some lose.

References:
    Kakwani, N., Wagstaff, A. & van Doorslaer, E. (1997). Socioeconomic inequalities in health. *Journal of
    Econometrics*, 77(1), 87-103.
    Wagstaff, A., Paci, P. & van Doorslaer, E. (1991). On the measurement of inequalities in health. *Social
    Science & Medicine*, 33(5), 545-557.
"""

import numpy as np

from covalue_sim.analysis.groups import Mask
from covalue_sim.analysis.intervals import Array


def gini(values: Array, members: Mask, *, absolute: bool = False) -> Array:
    """Gini coefficient of each replicate: half the mean difference between two people over the mean.

    Args:
        values: (replicates, people).
        members: who counts, same shape.
        absolute: not divided by the mean; then in the unit of the values, and fit for negative ones.

    Returns:
        Shape (replicates,); 0 where all have the same, NaN where nobody counts.
    """
    return _per_replicate(values, values, members, absolute)


def concentration(values: Array, rank_by: Array, members: Mask, *, absolute: bool = False) -> Array:
    """Concentration index of each replicate: above 0 where `values` lean to people high in `rank_by`.

    ``2 cov(v, r) / mean(v)`` with r the fractional rank, people of one rank sharing it (Kakwani et al. 1997);
    absolute: not divided by the mean (Wagstaff et al. 1991).

    Returns:
        Shape (replicates,); NaN where nobody counts.
    """
    return _per_replicate(values, rank_by, members, absolute)


def _per_replicate(values: Array, rank_by: Array, members: Mask, absolute: bool) -> Array:
    found = np.full(len(values), np.nan)
    for place, (own, order, mine) in enumerate(zip(values, rank_by, members, strict=True)):
        if mine.any():
            found[place] = _index(own[mine], _fractional_rank(order[mine]), absolute)
    return found


def _fractional_rank(order: Array) -> Array:
    _, at, counts = np.unique(order, return_inverse=True, return_counts=True)
    upto = np.cumsum(counts)
    ranks: Array = ((upto - counts / 2.0) / len(order))[at]
    return ranks


def _index(values: Array, ranks: Array, absolute: bool) -> float:
    mean = float(values.mean())
    leaning = 2.0 * float(((values - mean) * (ranks - ranks.mean())).mean())
    if absolute:
        return leaning
    return leaning / mean if mean > 0.0 else 0.0
