"""Bounds of indices: what is exchangeable is resampled, blocks of the design where they are, else replicates.

- Blocks (Sobol, Morris, DGSM, Shapley): the percentile bootstrap over whole blocks.
- Halves (methods for any sample): random halves without replacement, because drawing a point twice would by
  itself look like an effect. The spread over halves of n points is that over samples of n: Wu (1990).
- Replicates (eFAST, fractional factorial): a design that cannot lose a point; the jackknife over replicates with
  Student's quantile. These bounds say how far luck carries, not how far another design would.

References:
    Efron, B. & Tibshirani, R. J. (1993). *An Introduction to the Bootstrap*. Chapman & Hall.
    Wu, C. F. J. (1990). On the asymptotic properties of the jackknife histogram. *Annals of Statistics*, 18(3),
    1438-1452.
"""

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from covalue_sim.analysis.intervals import steady
from covalue_sim.analysis.sensitivity.method import Array, Blocks, Estimates, Method, Places

LEVEL = 0.95
Reduce = Callable[[Array], Array]
"""From (..., replicates) to (...): the number that an index is of, mean or spread."""


class Bounded(NamedTuple):
    """An index of every factor with its bounds, arrays of one shape; NaN where it is not defined."""

    value: Array
    low: Array
    high: Array


def bounded(
    method: Method, design: Blocks, runs: Array, reduce: Reduce, *, resamples: int | None = None, seed: int = 0
) -> Mapping[str, Bounded]:
    """Indices of a method with their bounds.

    Args:
        design: its `y` is not used.
        runs: float64 (blocks, rows, replicates), finite.
        reduce: what is made of a point's replicates.
        resamples: how many; the method's own number unless given.
        seed: of the resampling; 0 is a seed like any other.
    """
    blocks = design.with_y(reduce(runs))
    if np.ptp(blocks.y) <= 1e-12 * np.abs(blocks.y).max(initial=0.0):
        return _undefined(method, blocks)
    found = {name: np.asarray(value, dtype=np.float64) for name, value in method.estimate(blocks).items()}
    if method.bounds == "replicates":
        spans = _jackknife(method, design, runs, reduce, found)
    else:
        spans = _resampled(method, blocks, found, resamples or method.resamples, seed)
    return {name: Bounded(_steady(value), *map(_steady, spans[name])) for name, value in found.items()}


def _undefined(method: Method, blocks: Blocks) -> Mapping[str, Bounded]:
    """An outcome that never varies has no shares of variance."""
    shapes = {name: (blocks.factors,) * (2 if name in method.pairs else 1) for name in method.indices}
    return {name: Bounded(*(np.full(shape, np.nan) for _ in range(3))) for name, shape in shapes.items()}


def _resampled(
    method: Method, blocks: Blocks, found: Estimates, resamples: int, seed: int
) -> Mapping[str, tuple[Array, Array]]:
    # RandomState, not Generator: its stream is frozen for all versions of NumPy.
    stream = np.random.RandomState(seed)
    n = len(blocks.y)
    tails = ((1.0 - LEVEL) / 2.0, (1.0 + LEVEL) / 2.0)
    if method.bounds == "blocks":
        replicas = _at(method, blocks, stream.randint(0, n, size=(resamples, n)))
        return {name: _quantiles(replicas[name], tails) for name in found}
    halves = np.stack([np.sort(stream.permutation(n)[: n // 2]) for _ in range(resamples)])
    replicas = _at(method, blocks, halves)
    spans = {}
    for name, value in found.items():
        low, high = _quantiles(replicas[name] - replicas[name].mean(axis=0), tails)
        spans[name] = (value + low, value + high)
    return spans


def _at(method: Method, blocks: Blocks, picks: Places) -> Estimates:
    if method.many is not None:
        return method.many(blocks, picks)
    each = [method.estimate(blocks.take(places)) for places in picks]
    return {name: np.stack([one[name] for one in each]) for name in each[0]}


def _quantiles(replicas: Array, tails: tuple[float, float]) -> tuple[Array, Array]:
    low, high = np.quantile(replicas, tails, axis=0)
    return low, high


def _jackknife(
    method: Method, design: Blocks, runs: Array, reduce: Reduce, found: Estimates
) -> Mapping[str, tuple[Array, Array]]:
    replicates = runs.shape[2]
    without = [reduce(np.delete(runs, one, axis=2)) for one in range(replicates)] if replicates > 2 else []
    each = [method.estimate(design.with_y(y)) for y in without if np.isfinite(y).all() and np.ptp(y) > 0.0]
    if len(each) < 2:
        return {name: (np.full_like(value, np.nan),) * 2 for name, value in found.items()}
    reach = _student(len(each) - 1)
    spans = {}
    for name, value in found.items():
        left_out = np.stack([one[name] for one in each])
        half = reach * np.sqrt((len(each) - 1) * left_out.var(axis=0))
        spans[name] = (value - half, value + half)
    return spans


def _student(freedom: int) -> float:
    from scipy.special import stdtrit

    return steady(float(stdtrit(freedom, (1.0 + LEVEL) / 2.0)))


def _steady(numbers: Array) -> Array:
    """Twelve digits: the last bits of a library's sums differ between processors and versions."""
    flat = [steady(number) if math.isfinite(number) else math.nan for number in numbers.ravel().tolist()]
    return np.array(flat).reshape(numbers.shape)
