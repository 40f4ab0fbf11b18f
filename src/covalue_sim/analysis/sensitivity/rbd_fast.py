"""Random balance designs: first-order indices of any sample, with the correction of their bias.

References:
    Tarantola, S., Gatelli, D. & Mara, T. (2006). Random balance designs for the estimation of first order global
    sensitivity indices. *Reliability Engineering & System Safety*, 91(6), 717-727.
    Tissot, J.-Y. & Prieur, C. (2012). Bias correction for the estimation of sensitivity indices based on random
    balance designs. *Reliability Engineering & System Safety*, 107, 205-213.
"""

import numpy as np

from covalue_sim.analysis.sensitivity.method import Blocks, Estimates, Method
from covalue_sim.analysis.sensitivity.quiet import library

HARMONICS = 10


def estimate(blocks: Blocks) -> Estimates:
    """S1 of each column."""
    from SALib.analyze.rbd_fast import compute_first_order, permute_outputs, unskew_S1

    unit, y = blocks.flat_unit, blocks.flat_y
    with library():
        raw = [compute_first_order(permute_outputs(column, y), HARMONICS) for column in unit.T]
        return {"S1": np.array([unskew_S1(one, HARMONICS, len(y)) for one in raw])}


RBD_FAST = Method(
    "rbd_fast",
    "RBD-FAST",
    "Tarantola et al. 2006; Tissot and Prieur 2012",
    "S1",
    {"S1": "Share of the variance that the factor explains alone."},
    "halves",
    estimate,
    resamples=200,
    least=64,
)
