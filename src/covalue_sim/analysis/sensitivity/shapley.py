"""Shapley effects: shares of the variance that add up to one, interactions divided fairly.

References:
    Goda, T. (2021). A simple algorithm for global sensitivity analysis with Shapley effects. *Reliability
    Engineering & System Safety*, 213, 107702.
"""

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array, Blocks, Estimates, Method, Places, problem_of
from covalue_sim.analysis.sensitivity.quiet import library


def estimate(blocks: Blocks) -> Estimates:
    """Shapley effect of each factor, as a share of the variance."""
    from SALib.analyze import shapley

    with library():
        found = shapley.analyze(problem_of(blocks), blocks.flat_unit, blocks.flat_y)
    return {"shapley": np.asarray(found["shapley_normalized"])}


def many(blocks: Blocks, picks: Places) -> Estimates:
    """The same for each row of `picks`."""
    drawn = contributions(blocks)[picks].mean(axis=1)
    with np.errstate(all="ignore"):
        return {"shapley": drawn / drawn.sum(axis=1, keepdims=True)}


def contributions(blocks: Blocks) -> Array:
    """Each trajectory's own estimate of each factor's part of the variance, (blocks, factors)."""
    factor = np.abs(np.diff(blocks.unit, axis=1)).argmax(axis=2)
    before, after = blocks.y[:, :-1], blocks.y[:, 1:]
    parts: Array = np.empty((len(blocks.y), blocks.factors))
    np.put_along_axis(parts, factor, (blocks.y[:, :1] - (before + after) / 2.0) * (before - after), axis=1)
    return parts


SHAPLEY = Method(
    "shapley",
    "Shapley",
    "Goda 2021",
    "shapley",
    {"shapley": "Share of the variance, with a fair part of what factors explain together; all add up to 1."},
    "blocks",
    estimate,
    many,
    least=4,
)
