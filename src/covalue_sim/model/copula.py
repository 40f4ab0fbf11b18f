"""Traits with declared marginals and declared rank correlations: a Gaussian copula (Nelsen 2006).

Ranks are correlated through normals z; a person's known traits (from a survey) are kept and the others drawn
given them, by conditioning an unconditional draw (Matheron's rule).
"""

import math

from covalue_sim.model.compiling import jit, jit_kept
from covalue_sim.model.normal import normal_cdf
from covalue_sim.model.state import Reals


@jit_kept
def factor(correlation: Reals, lower: Reals) -> bool:
    """Fill `lower` (n, n) with the Cholesky factor of `correlation`; False where it is not positive definite."""
    size = correlation.shape[0]
    for row in range(size):
        for column in range(row + 1):
            rest = correlation[row, column]
            for k in range(column):
                rest -= lower[row, k] * lower[column, k]
            if row == column:
                if rest <= 1e-12:
                    return False
                lower[row, row] = math.sqrt(rest)
            else:
                lower[row, column] = rest / lower[column, column]
                lower[column, row] = 0.0
    return True


@jit
def correlate(lower: Reals, normals: Reals, out: Reals) -> None:
    """Fill `out` (n,) with ``lower @ normals``: correlated standard normals."""
    for row in range(out.shape[0]):
        total = 0.0
        for column in range(row + 1):
            total += lower[row, column] * normals[column]
        out[row] = total


@jit
def solve(lower: Reals, size: int, right: Reals) -> None:
    """Replace the first `size` entries of `right` by the solution of ``lower lower' x = right``."""
    for row in range(size):
        for column in range(row):
            right[row] -= lower[row, column] * right[column]
        right[row] /= lower[row, row]
    for step in range(size):
        row = size - 1 - step
        for below in range(row + 1, size):
            right[row] -= lower[below, row] * right[below]
        right[row] /= lower[row, row]


@jit
def condition(correlation: Reals, known: Reals, z: Reals, scratch: Reals, lower: Reals, gap: Reals) -> None:
    """Make the draw `z` (n,) agree with `known` (n,), NaN where unknown: kept there, conditional elsewhere.

    `scratch`, `lower` (n, n) and `gap` (n,) are working space.
    """
    size = z.shape[0]
    count = 0
    for row in range(size):
        if not math.isnan(known[row]):
            gap[count] = known[row] - z[row]
            inner = 0
            for column in range(size):
                if not math.isnan(known[column]):
                    scratch[count, inner] = correlation[row, column]
                    inner += 1
            count += 1
    if count == 0:
        return
    factor(scratch[:count, :count], lower)
    solve(lower, count, gap)
    for row in range(size):
        if math.isnan(known[row]):
            inner = 0
            for column in range(size):
                if not math.isnan(known[column]):
                    z[row] += correlation[row, column] * gap[inner]
                    inner += 1
    for row in range(size):
        if not math.isnan(known[row]):
            z[row] = known[row]


@jit
def rank(z: float) -> float:
    """Return the probability that a standard normal lies below `z`."""
    return normal_cdf(z)
