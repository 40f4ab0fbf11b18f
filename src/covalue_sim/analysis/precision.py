"""How many replicates a wished precision takes."""

import math
from collections.abc import Callable

from covalue_sim.analysis.intervals import steady

LEVEL = 0.95
MOST_NEEDED = 10**9


def replicates_for(sd: float, precision: float) -> int:
    """Smallest n with ``t(n - 1) sd / sqrt(n) <= precision``, at least 2.

    Args:
        sd: standard deviation of the paired differences, estimated from those at hand.
        precision: half the width of the 95 % interval, in the outcome's unit, above 0.
    """
    from scipy.special import stdtrit

    few, many = 1, 2
    while _half_width(sd, many, stdtrit) > precision and many < MOST_NEEDED:
        few, many = many, 2 * many
    while many - few > 1:
        middle = (few + many) // 2
        few, many = (middle, many) if _half_width(sd, middle, stdtrit) > precision else (few, middle)
    return min(many, MOST_NEEDED)


def _half_width(sd: float, n: int, quantile: Callable[[float, float], float]) -> float:
    return steady(float(quantile(n - 1, 0.5 + LEVEL / 2.0))) * sd / math.sqrt(n)
