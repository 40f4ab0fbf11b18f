"""Regional sensitivity: which factors lie elsewhere where the outcome is high, or low; any sample.

References:
    Hornberger, G. M. & Spear, R. C. (1981). An approach to the preliminary analysis of environmental systems.
    *Journal of Environmental Management*, 12, 7-18.
"""

import numpy as np

from covalue_sim.analysis.sensitivity.method import Blocks, Estimates, Method
from covalue_sim.analysis.sensitivity.quiet import library

REGIONS = 5


def estimate(blocks: Blocks) -> Estimates:
    """Distance between a column's distribution inside and outside each fifth of the outcome.

    The Cramer-von Mises statistic grows with the number of points; divided by it, it is a distance from 0 to 1/3.
    """
    from SALib.analyze.rsa import rsa

    with library():
        raw = rsa(blocks.flat_unit, blocks.flat_y, REGIONS, "Y")
        points = len(blocks.flat_y)
        inside = points / REGIONS
        distance = np.maximum(raw * points / (inside * (points - inside)), 0.0)
        return {
            "mean": np.nanmean(distance, axis=0),
            "lowest": distance[0],
            "highest": distance[-1],
        }


REGIONAL = Method(
    "regional",
    "regional",
    "Hornberger and Spear 1981",
    "mean",
    {
        "mean": "Mean over fifths of the outcome of how differently the factor lies inside, 0 to 1/3.",
        "lowest": "The same for the lowest fifth of the outcome.",
        "highest": "The same for the highest fifth.",
    },
    "halves",
    estimate,
    resamples=100,
    least=50,
)
