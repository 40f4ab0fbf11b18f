"""Borgonovo's delta: how far the whole distribution of an outcome moves when a factor is known; any sample.

References:
    Borgonovo, E. (2007). A new uncertainty importance measure. *Reliability Engineering & System Safety*, 92(6),
    771-784.
    Plischke, E., Borgonovo, E. & Smith, C. L. (2013). Global sensitivity measures from given data. *European
    Journal of Operational Research*, 226(3), 536-550.
"""

import math

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array, Blocks, Estimates, Method
from covalue_sim.analysis.sensitivity.quiet import library

GRID = 100
MOST_CLASSES = 48


def estimate(blocks: Blocks) -> Estimates:
    """delta and S1 of each column."""
    from SALib.analyze.delta import calc_delta, sobol_first

    unit, y = blocks.flat_unit, blocks.flat_y
    edges, grid = _classes(len(y)), np.linspace(y.min(), y.max(), GRID)
    with library():
        return {
            "delta": np.array([calc_delta(y, grid, column, edges) for column in unit.T]),
            "S1": np.array([sobol_first(y, column, edges) for column in unit.T]),
        }


def _classes(points: int) -> Array:
    """Edges, in ranks, of classes of equally many points; their number by Plischke et al. (2013)."""
    power = 2.0 / (7.0 + math.tanh((1500.0 - points) / 500.0))
    return np.linspace(0, points, min(math.ceil(points**power), MOST_CLASSES) + 1)


DELTA = Method(
    "delta",
    "delta",
    "Borgonovo 2007; Plischke et al. 2013",
    "delta",
    {
        "delta": "Mean shift of the outcome's distribution when the factor is known, 0 to 1.",
        "S1": "Share of the variance that the factor explains alone.",
    },
    "halves",
    estimate,
    resamples=60,
    least=64,
)
