"""Sobol's variance-based indices: first, total and second order, from a Saltelli design.

References:
    Saltelli, A., Annoni, P., Azzini, I., Campolongo, F., Ratto, M. & Tarantola, S. (2010). Variance based
    sensitivity analysis of model output. *Computer Physics Communications*, 181(2), 259-270.
    Saltelli, A. (2002). Making best use of model evaluations to compute sensitivity indices. *Computer Physics
    Communications*, 145(2), 280-297 (second order).
"""

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array, Blocks, Estimates, Method, Places
from covalue_sim.analysis.sensitivity.quiet import library

CHUNK = 1 << 19
"""Numbers of a resampled column at a time, which bounds the memory."""


def estimate(blocks: Blocks) -> Estimates:
    """S1, ST and, where the design has the rows for it, S2; shares of the variance."""
    one = np.arange(len(blocks.y))[None, :]
    return {name: values[0] for name, values in many(blocks, one).items()}


def many(blocks: Blocks, picks: Places) -> Estimates:
    """The same for each row of `picks`."""
    scaled = (blocks.y - blocks.y.mean()) / blocks.y.std()
    with library():
        step = max(1, CHUNK // picks.shape[1])
        parts = [_some(scaled, blocks.factors, picks[at : at + step].T) for at in range(0, len(picks), step)]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _some(y: Array, factors: int, picks: Places) -> Estimates:
    from SALib.analyze.sobol import first_order, second_order, total_order

    base, last = y[:, 0][picks], y[:, -1][picks]
    mixed = [y[:, 1 + k][picks] for k in range(factors)]
    found = {
        "S1": np.stack([first_order(base, one, last) for one in mixed], axis=1),
        "ST": np.stack([total_order(base, one, last) for one in mixed], axis=1),
    }
    if y.shape[1] == 2 * factors + 2:
        swapped = [y[:, 1 + factors + k][picks] for k in range(factors)]
        pairs = np.full((picks.shape[1], factors, factors), np.nan)
        for j in range(factors):
            for k in range(j + 1, factors):
                pairs[:, j, k] = second_order(base, mixed[j], mixed[k], swapped[j], last)
        found["S2"] = pairs
    return found


SOBOL = Method(
    "sobol",
    "Sobol",
    "Saltelli et al. 2010",
    "ST",
    {
        "S1": "Share of the variance that the factor explains alone.",
        "ST": "Share of the variance that it explains alone and with others.",
        "S2": "Share of the variance that two factors explain only together.",
    },
    "blocks",
    estimate,
    many,
    pairs=frozenset({"S2"}),
)
