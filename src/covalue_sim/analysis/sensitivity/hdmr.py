"""High-dimensional model representation: an emulator of splines, and the shares of variance of its parts.

References:
    Li, G., Rabitz, H., Yelvington, P. E., Oluwole, O. O., Bacon, F., Kolb, C. E. & Schoendorf, J. (2010). Global
    sensitivity analysis for systems with independent and/or correlated inputs. *Journal of Physical Chemistry A*,
    114(19), 6022-6032.
"""

import numpy as np

from covalue_sim.analysis.sensitivity.method import Blocks, Estimates, Method, problem_of
from covalue_sim.analysis.sensitivity.quiet import library

MOST_PAIRED = 10
"""With more factors than these, pairs would need more points than there are: then ST is S1."""

SPLINES = 5
"""Pieces of a spline."""

FEWEST = 300
"""Points that the library asks for."""


def estimate(blocks: Blocks) -> Estimates:
    """S1 and ST of each column, and S2 of pairs where there are few columns."""
    from SALib.analyze import hdmr

    factors = blocks.factors
    order = 2 if 2 <= factors <= MOST_PAIRED else 1
    with library():
        found = hdmr.analyze(problem_of(blocks), blocks.flat_unit, blocks.flat_y, maxorder=order, m=SPLINES, K=1)
    share = np.asarray(found["S"], dtype=np.float64)
    pairs = np.full((factors, factors), np.nan)
    if order == 2:
        pairs[np.triu_indices(factors, 1)] = share[factors:]
    return {"ST": np.asarray(found["ST"], dtype=np.float64)[:factors], "S1": share[:factors], "S2": pairs}


HDMR = Method(
    "hdmr",
    "HDMR",
    "Li et al. 2010",
    "ST",
    {
        "ST": "Share of the variance that it explains alone and with one other.",
        "S1": "Share of the variance that the factor explains alone.",
        "S2": "Share of the variance that two factors explain only together.",
    },
    "halves",
    estimate,
    pairs=frozenset({"S2"}),
    resamples=100,
    least=2 * FEWEST,
)
