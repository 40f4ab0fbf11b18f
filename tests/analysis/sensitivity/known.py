"""Functions whose indices are known, on the unit cube, and designs of them ready to be analysed."""

import numpy as np

from covalue_sim.analysis.sensitivity.method import Blocks
from covalue_sim.experiments.sweep.designs import design
from covalue_sim.experiments.sweep.drawing import Wanted
from covalue_sim.experiments.sweep.factors import Factor


def ishigami(unit):
    """Ishigami and Homma 1990, a = 7, b = 0.1, of the first three columns; any further ones do nothing."""
    x = (2.0 * unit[:, :3] - 1.0) * np.pi
    return np.sin(x[:, 0]) + 7.0 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


ISHIGAMI_S1 = np.array([0.3139, 0.4424, 0.0])
ISHIGAMI_ST = np.array([0.5576, 0.4424, 0.2437])
ISHIGAMI_S13 = 0.2437
ISHIGAMI_SHAPLEY = np.array([0.4358, 0.4424, 0.1218])

G_A = np.array([0.0, 1.0, 4.5, 9.0, 99.0, 99.0])


def sobol_g(unit):
    """Sobol's G function with the coefficients `G_A`."""
    return np.prod((np.abs(4.0 * unit[:, : len(G_A)] - 2.0) + G_A) / (1.0 + G_A), axis=1)


def g_indices():
    """Analytic first and total indices of Sobol's G."""
    parts = 1.0 / 3.0 / (1.0 + G_A) ** 2
    total = np.prod(1.0 + parts) - 1.0
    return parts / total, parts * np.prod(1.0 + parts) / (1.0 + parts) / total


def morris_function(unit):
    """Morris 1991, 20 inputs: the first ten matter, 1 to 7 with interactions, 8 to 10 mostly alone."""
    w = 2.0 * (unit - 0.5)
    for place in (2, 4, 6):
        w[:, place] = 2.0 * (1.1 * unit[:, place] / (unit[:, place] + 0.1) - 0.5)
    y = 20.0 * w[:, :10].sum(axis=1)
    y += sum((-1.0) ** (i + 1) * w[:, i] for i in range(10, 20))
    y += -15.0 * (w[:, :6].sum(axis=1) ** 2 - (w[:, :6] ** 2).sum(axis=1)) / 2.0
    sums = [(w[:, :5] ** k).sum(axis=1) for k in (1, 2, 3)]
    y += -10.0 * (sums[0] ** 3 - 3.0 * sums[0] * sums[1] + 2.0 * sums[2]) / 6.0
    first = w[:, :4]
    return y + 5.0 * np.prod(first, axis=1)


def drawn(method, columns, size, seed=1, second_order=False, groups=None):
    """A design in the blocks of its method, without numbers."""
    groups = tuple(groups or range(columns))
    factors = [Factor(f"x{k}") for k in range(columns)]
    found = design(method, Wanted(factors, groups, size, seed, second_order))
    unit = found.unit.reshape(-1, found.rows, columns)
    return Blocks(unit, np.zeros(unit.shape[:2]), groups, len(set(groups)))


def evaluated(blocks, function, noise=0.0, replicates=4, seed=0):
    """Runs (blocks, rows, replicates) of a function, with independent noise."""
    y = function(blocks.flat_unit.copy())
    runs = y[:, None] + noise * np.random.default_rng(seed).standard_normal((len(y), replicates))
    return runs.reshape(*blocks.y.shape, replicates)


def mean(runs):
    """Mean over replicates."""
    return runs.mean(axis=-1)
