"""The extended Fourier amplitude sensitivity test: first and total order from one search curve a factor.

References:
    Saltelli, A., Tarantola, S. & Chan, K. P.-S. (1999). A quantitative model-independent method for global
    sensitivity analysis of model output. *Technometrics*, 41(1), 39-56.
"""

import math

import numpy as np

from covalue_sim.analysis.sensitivity.method import Blocks, Estimates, Method
from covalue_sim.analysis.sensitivity.quiet import library

HARMONICS = 4
"""Harmonics that count as the factor's own."""


def estimate(blocks: Blocks) -> Estimates:
    """S1 and ST; a curve's points belong together, so that its design is one block."""
    from SALib.analyze.fast import compute_orders

    curves = blocks.flat_y.reshape(blocks.factors, -1)
    points = curves.shape[1]
    omega = math.floor((points - 1) / (2 * HARMONICS))
    with library():
        orders = [compute_orders(curve, points, HARMONICS, omega) for curve in curves]
    return {"S1": np.array([first for first, _ in orders]), "ST": np.array([total for _, total in orders])}


FAST = Method(
    "fast",
    "eFAST",
    "Saltelli, Tarantola and Chan 1999",
    "ST",
    {
        "S1": "Share of the variance that the factor explains alone.",
        "ST": "Share of the variance that it explains alone and with others.",
    },
    "replicates",
    estimate,
    least=1,
)
