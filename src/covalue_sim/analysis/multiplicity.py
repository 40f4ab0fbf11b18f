"""Many comparisons at once: p-values that keep the chance of any false finding where it was meant to be.

References:
    Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. *Journal of the Royal Statistical
    Society B*, 57(1), 289-300.
    Holm, S. (1979). A simple sequentially rejective multiple test procedure. *Scandinavian Journal of
    Statistics*, 6(2), 65-70.
"""

from collections.abc import Sequence

import numpy as np

from covalue_sim.analysis.intervals import Array, steady


def holm(p_values: Sequence[float] | Array) -> Array:
    """Holm's step-down adjusted p-values.

    Args:
        p_values: shape (k,), each from 0 to 1, or NaN where nothing was tested; these count for nothing.

    Returns:
        Shape (k,): below 0.05 where the finding stands with a chance of at most 5 % for any false one among all.
    """
    p = np.asarray(p_values, dtype=np.float64)
    adjusted = np.full(p.shape, np.nan)
    tested = np.flatnonzero(np.isfinite(p))
    order = tested[np.argsort(p[tested], kind="stable")]
    left = np.arange(len(order), 0, -1)
    adjusted[order] = np.minimum(np.maximum.accumulate(p[order] * left), 1.0) if len(order) else p[order]
    return adjusted


def benjamini_hochberg(p_values: Sequence[float] | Array) -> Array:
    """Benjamini and Hochberg's adjusted p-values.

    Args:
        p_values: shape (k,), each from 0 to 1, or NaN where nothing was tested; these count for nothing.

    Returns:
        Shape (k,): those below 0.05 are together expected to have at most 5 % false ones among them.
    """
    from scipy.stats import false_discovery_control

    p = np.asarray(p_values, dtype=np.float64)
    adjusted = np.full(p.shape, np.nan)
    tested = np.isfinite(p)
    if tested.any():
        adjusted[tested] = [steady(float(value)) for value in false_discovery_control(p[tested])]
    return adjusted
