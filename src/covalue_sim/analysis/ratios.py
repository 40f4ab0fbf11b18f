"""Ratios of two mean differences, such as money for a unit of value, with bounds that may be open.

References:
    Fieller, E. C. (1954). Some problems in interval estimation. *Journal of the Royal Statistical Society B*,
    16(2), 175-185.
    Willan, A. R. & O'Brien, B. J. (1996). Confidence intervals for cost-effectiveness ratios. *Health Economics*,
    5(4), 297-305.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

from covalue_sim.analysis.intervals import Array, moments, steady


class Place(StrEnum):
    """Where an arm stands against the reference, by the signs of the mean differences in cost and effect."""

    trade_off = "costs more, gives more"
    dominated = "costs more, gives less"
    dominant = "costs less, gives more"
    saving = "costs less, gives less"
    free = "costs the same, gives more"
    spoiling = "costs the same, gives less"
    none = "no difference"


@dataclass(frozen=True, slots=True)
class Ratio:
    """Cost for a unit of effect.

    Attributes:
        n: pairs of replicates.
        ratio: mean difference in cost over mean difference in effect; NaN where the latter is 0.
        low, high: Fieller's 95 % bounds; NaN where the effect cannot be told from 0, since then no finite
            interval holds the ratio.
        place: which quarter of the plane of cost and effect; a ratio is a price only where it costs more and
            gives more, and a saving given up only where it costs less and gives less.
    """

    n: int
    ratio: float
    low: float
    high: float
    place: Place

    @property
    def bounded(self) -> bool:
        """Whether there are bounds."""
        return math.isfinite(self.low)


def ratio_of_means(cost: Array, effect: Array, level: float = 0.95) -> Ratio:
    """Ratio of the means of paired `cost` and `effect`, (n,) each, with Fieller's interval."""
    from scipy.special import stdtrit

    n = len(cost)
    (mean_cost, sd_cost), (mean_effect, sd_effect) = moments(cost), moments(effect)
    place = place_of(mean_cost, mean_effect)
    ratio = mean_cost / mean_effect if mean_effect != 0.0 else math.nan
    if n < 2 or mean_effect == 0.0:
        return Ratio(n, ratio, math.nan, math.nan, place)
    both = math.fsum(((cost - mean_cost) * (effect - mean_effect)).tolist()) / (n - 1) / n
    t = steady(float(stdtrit(n - 1, 0.5 + level / 2.0)))
    a = mean_effect * mean_effect - t * t * sd_effect * sd_effect / n
    b = mean_cost * mean_effect - t * t * both
    c = mean_cost * mean_cost - t * t * sd_cost * sd_cost / n
    if a <= 0.0:
        return Ratio(n, ratio, math.nan, math.nan, place)
    root = math.sqrt(max(b * b - a * c, 0.0))
    return Ratio(n, ratio, (b - root) / a, (b + root) / a, place)


def place_of(cost: float, effect: float) -> Place:
    """Where the signs of two mean differences lie; what costs more and gives the same is dominated too."""
    if cost == 0.0:
        return Place.none if effect == 0.0 else Place.free if effect > 0.0 else Place.spoiling
    if cost > 0.0:
        return Place.trade_off if effect > 0.0 else Place.dominated
    return Place.dominant if effect >= 0.0 else Place.saving
