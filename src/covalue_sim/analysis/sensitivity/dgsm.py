"""Derivative-based global sensitivity measures: a ceiling for the total index.

References:
    Sobol, I. M. & Kucherenko, S. (2009). Derivative based global sensitivity measures and their link with global
    sensitivity indices. *Mathematics and Computers in Simulation*, 79(10), 3009-3017.
"""

import math

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array, Blocks, Estimates, Method, Places, problem_of
from covalue_sim.analysis.sensitivity.quiet import library


def estimate(blocks: Blocks) -> Estimates:
    """vi (mean squared derivative over the factor's range) and dgsm (its ceiling for ST)."""
    from SALib.analyze import dgsm

    with library():
        found = dgsm.analyze(problem_of(blocks), blocks.flat_unit, blocks.flat_y, num_resamples=2)
    return {"dgsm": np.asarray(found["dgsm"]), "vi": np.asarray(found["vi"])}


def many(blocks: Blocks, picks: Places) -> Estimates:
    """The same for each row of `picks`; the variance is that of the resample."""
    squares = squared_derivatives(blocks)[picks].mean(axis=1)
    variance = blocks.y[:, 0][picks].var(axis=1)
    with np.errstate(all="ignore"):
        return {"dgsm": squares / (variance[:, None] * math.pi**2), "vi": squares}


def squared_derivatives(blocks: Blocks) -> Array:
    """Squared slope of each factor at each base point, (blocks, factors)."""
    steps = np.diagonal(blocks.unit[:, 1:] - blocks.unit[:, :1], axis1=1, axis2=2)
    slopes: Array = (blocks.y[:, 1:] - blocks.y[:, :1]) / steps
    return slopes * slopes


DGSM = Method(
    "dgsm",
    "DGSM",
    "Sobol and Kucherenko 2009",
    "dgsm",
    {
        "dgsm": "No less than the total index of the factor.",
        "vi": "Mean squared slope over the factor's range.",
    },
    "blocks",
    estimate,
    many,
    least=4,
)
