"""Morris' elementary effects, of factors or of groups, in units of the outcome over the factor's whole range.

References:
    Morris, M. (1991). Factorial sampling plans for preliminary computational experiments. *Technometrics*,
    33(2), 161-174.
    Campolongo, F., Cariboni, J. & Saltelli, A. (2007). An effective screening design for sensitivity analysis
    of large models. *Environmental Modelling & Software*, 22(10), 1509-1518 (mu*).
"""

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array, Blocks, Estimates, Method, Places, problem_of
from covalue_sim.analysis.sensitivity.quiet import library

LEVELS = 4
"""Levels of the design; a step is `LEVELS` / (2 (`LEVELS` - 1)) of the range."""


def estimate(blocks: Blocks) -> Estimates:
    """mu*, mu and sigma; mu and sigma are NaN for groups of several columns, where they mean nothing."""
    from SALib.analyze import morris

    problem = problem_of(blocks) | {"groups": [f"g{group:06d}" for group in blocks.groups]}
    with library():
        found = morris.analyze(problem, blocks.flat_unit, blocks.flat_y, num_resamples=2, num_levels=LEVELS)
    order = np.argsort([int(name[1:]) for name in found["names"]])
    single = np.bincount(blocks.groups, minlength=blocks.factors) == 1
    values: dict[str, Array] = {
        name: np.ma.filled(np.ma.asarray(found[name], float), np.nan)[order] for name in _INDICES
    }
    return {name: each if name == "mu_star" else np.where(single, each, np.nan) for name, each in values.items()}


def many(blocks: Blocks, picks: Places) -> Estimates:
    """The same for each row of `picks`."""
    effects = elementary_effects(blocks)
    single = np.bincount(blocks.groups, minlength=blocks.factors) == 1
    drawn = effects[picks]
    mu, sigma = drawn.mean(axis=1), drawn.std(axis=1, ddof=1)
    return {
        "mu_star": np.abs(drawn).mean(axis=1),
        "mu": np.where(single, mu, np.nan),
        "sigma": np.where(single, sigma, np.nan),
    }


def elementary_effects(blocks: Blocks) -> Array:
    """Effect of each factor in each trajectory, (blocks, factors); of a group, the size without direction."""
    moved = np.diff(blocks.unit, axis=1)
    column = np.abs(moved).argmax(axis=2)
    groups = np.asarray(blocks.groups)
    delta = LEVELS / (2.0 * (LEVELS - 1))
    sign = np.sign(np.take_along_axis(moved, column[:, :, None], axis=2)[:, :, 0])
    effects = np.empty((len(blocks.y), blocks.factors))
    np.put_along_axis(effects, groups[column], np.diff(blocks.y, axis=1) * sign / delta, axis=1)
    return effects


_INDICES = {
    "mu_star": "Mean size of the effect of moving the factor over its range.",
    "mu": "Mean effect with its direction.",
    "sigma": "Standard deviation of the effect: how much it depends on where the others are.",
}
MORRIS = Method("morris", "Morris", "Morris 1991; Campolongo et al. 2007", "mu_star", _INDICES, "blocks", estimate,
                many, least=4)  # fmt: skip
