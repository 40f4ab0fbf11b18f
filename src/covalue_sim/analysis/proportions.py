"""Shares of replicates and how sure they are.

References:
    Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. *Journal of the
    American Statistical Association*, 22(158), 209-212.
"""

import math
from statistics import NormalDist

from covalue_sim.analysis.intervals import Interval, steady


def wilson_interval(count: int, n: int, level: float = 0.95) -> Interval:
    """Share `count` of `n` with Wilson's score interval, which stays within 0 and 1.

    Args:
        count: from 0 to n.
        n: how many were looked at; 0 gives NaN.
        level: coverage, above 0 and below 1.
    """
    if n == 0:
        return Interval(0, math.nan, math.nan, math.nan, math.nan, "wilson")
    share = count / n
    z = steady(NormalDist().inv_cdf(0.5 + level / 2.0))
    scale = 1.0 + z * z / n
    middle = (share + z * z / (2.0 * n)) / scale
    half = z / scale * math.sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n))
    low = 0.0 if count == 0 else max(middle - half, 0.0)
    high = 1.0 if count == n else min(middle + half, 1.0)
    spread = math.sqrt(share * (1.0 - share) * n / (n - 1)) if n > 1 else math.nan
    return Interval(n, share, spread, low, high, "wilson")
