"""Quantiles of the marginal distributions of a population's traits, with the same bits on every machine."""

import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from covalue_sim.model.compiling import jit, jit_kept, jit_making_arrays
from covalue_sim.model.elementary import clip, exp, log, logistic
from covalue_sim.model.normal import DENSITY_AT_ZERO, normal_quantile

NODES: Final = 2048
FARTHEST: Final = 21.0  # logit of the outermost node: beyond it the density is its end's power law
DEEPEST: Final = 36.0  # log of the density's fall from its peak at which integration stops
NARROW: Final = 1e-4  # sd / (mean (1 - mean)) below which the distribution is normal to 1e-4 sd
END_POINTS: Final = 16


class Grid(NamedTuple):
    """A Beta density in t = logit x at equally spaced nodes, and its mass up to each, unnormalised."""

    a: float
    b: float
    start: float
    step: float
    density: NDArray[np.float64]
    mass: NDArray[np.float64]


def feasible_beta(mean: float, sd: float) -> bool:
    """Whether a distribution on [0, 1] has this mean and this sd: sd is 0, or sd**2 < mean (1 - mean)."""
    return 0.0 <= mean <= 1.0 and (sd == 0.0 or (sd > 0.0 and sd * sd < mean * (1.0 - mean)))


@jit_kept
def beta_quantiles(mean: float, sd: float, size: int = 513) -> NDArray[np.float64]:
    """Quantiles of the Beta distribution on [0, 1] of this mean and sd, at k / (size - 1) for each index k.

    The two end entries are not the quantiles 0 and 1: they are placed so that linear interpolation keeps the
    mean of the end cells, since straight lines to 0 and 1 would fatten the tails of a narrow distribution.
    `size` is at least 3. An infeasible pair (see `feasible_beta`) gives NaN throughout.

    The density is integrated in logit x, where it is smooth and log-concave for every shape (own method).
    """
    table = np.empty(size)
    spread = mean * (1.0 - mean)
    if sd == 0.0 and 0.0 <= mean <= 1.0:
        table[:] = mean
    elif not (sd > 0.0 and sd * sd < spread):
        table[:] = math.nan
    elif sd < NARROW * spread:
        for k in range(1, size - 1):
            table[k] = clip(mean + sd * normal_quantile(k / (size - 1)), 0.0, 1.0)
        table[0] = 2.0 * _normal_end(mean, -sd, size) - table[1]
        table[size - 1] = 2.0 * _normal_end(mean, sd, size) - table[size - 2]
    else:
        weight = spread / (sd * sd) - 1.0
        _tabulate(_integrate(mean * weight, (1.0 - mean) * weight), table)
    return table


@jit
def _normal_end(mean: float, sd: float, size: int) -> float:
    """The mean of the end cell of a normal distribution's table."""
    z = normal_quantile(1.0 / (size - 1))
    return mean + sd * (size - 1) * exp(-0.5 * z * z) * DENSITY_AT_ZERO


@jit
def _log_density(a: float, b: float, t: float) -> float:
    """Log of x**a (1 - x)**b at x = logistic(t): the density in t, unnormalised."""
    log_rest = -log(1.0 + exp(-abs(t)))
    return a * (log_rest + min(t, 0.0)) + b * (log_rest - max(t, 0.0))


@jit
def _edge(a: float, b: float, mode: float, outermost: float) -> float:
    """The point between `mode` and `outermost` where the density has all but vanished, or `outermost`."""
    floor = _log_density(a, b, mode) - DEEPEST
    if _log_density(a, b, outermost) >= floor:
        return outermost
    inner = mode
    outer = outermost
    for _ in range(30):
        middle = 0.5 * (inner + outer)
        if _log_density(a, b, middle) >= floor:
            inner = middle
        else:
            outer = middle
    return outer


@jit_making_arrays
def _integrate(a: float, b: float) -> Grid:
    """The density and mass of Beta(a, b): trapezoids in logit x, and a power law below the first node."""
    mode = log(a / b)
    farthest = FARTHEST + abs(mode)
    start = _edge(a, b, mode, -farthest)
    step = (_edge(a, b, mode, farthest) - start) / (NODES - 1)
    peak = _log_density(a, b, mode)
    density = np.empty(NODES)
    mass = np.empty(NODES)
    for i in range(NODES):
        density[i] = exp(_log_density(a, b, start + i * step) - peak)
    mass[0] = density[0] / a
    for i in range(1, NODES):
        mass[i] = mass[i - 1] + 0.5 * step * (density[i - 1] + density[i])
    return Grid(a, b, start, step, density, mass)


@jit
def _tabulate(grid: Grid, table: NDArray[np.float64]) -> None:
    """Fill `table` with quantiles, the end entries by the mean of the end cells."""
    last = table.size - 1
    node = 0
    low_sum = 0.0
    for j in range(END_POINTS):
        x, node = _invert(grid, (j + 0.5) / (END_POINTS * last), node)
        low_sum += x
    for k in range(1, last):
        table[k], node = _invert(grid, k / last, node)
    high_sum = 0.0
    for j in range(END_POINTS):
        x, node = _invert(grid, (last - 1.0 + (j + 0.5) / END_POINTS) / last, node)
        high_sum += x
    table[0] = clip(2.0 * low_sum / END_POINTS - table[1], 0.0, table[1])
    table[last] = clip(2.0 * high_sum / END_POINTS - table[last - 1], table[last - 1], 1.0)


@jit
def _invert(grid: Grid, u: float, node: int) -> tuple[float, int]:
    """The quantile at `u` in (0, 1) and its node, sought upwards from `node`."""
    density = grid.density
    mass = grid.mass
    upper = density[NODES - 1] / grid.b
    total = mass[NODES - 1] + upper
    target = u * total
    if target < mass[0]:
        return exp(grid.start + log(target / mass[0]) / grid.a), node
    if target >= mass[NODES - 1]:
        end = grid.start + (NODES - 1) * grid.step
        return 1.0 - exp(log(max(total - target, 0.0) / upper) / grid.b - end), NODES - 1
    while mass[node + 1] <= target:
        node += 1
    # The trapezoid's density is linear between nodes, so its mass is quadratic.
    excess = target - mass[node]
    slope = (density[node + 1] - density[node]) / grid.step
    root = math.sqrt(max(density[node] * density[node] + 2.0 * slope * excess, 0.0))
    return logistic(grid.start + node * grid.step + 2.0 * excess / (density[node] + root)), node


@jit
def interpolate(table: NDArray[np.float64], u: float) -> float:
    """The quantile at `u`, held in [0, 1], on straight lines between a table's entries; NaN gives NaN."""
    last = table.size - 1
    if not 0.0 < u < 1.0:
        if u <= 0.0:
            return float(table[0])
        return float(table[last]) if u >= 1.0 else math.nan
    position = u * last
    k = min(int(position), last - 1)
    return float(table[k] + (position - k) * (table[k + 1] - table[k]))
