"""Scenario discovery: the boxes of lever space in which something happens, by PRIM and by a classification tree.

Boxes are found on one half of the points and judged on the other, since a box always fits the points it was found
on. The extra ``[discovery]`` brings the libraries.

References:
    Friedman, J. H. & Fisher, N. I. (1999). Bump hunting in high-dimensional data. *Statistics and Computing*, 9(2),
    123-143 (PRIM).
    Breiman, L., Friedman, J., Olshen, R. & Stone, C. (1984). *Classification and Regression Trees*. Wadsworth (CART).
    Bryant, B. P. & Lempert, R. J. (2010). Thinking inside the box. *Technological Forecasting and Social Change*,
    77(1), 34-49 (coverage and density).
"""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.intervals import Interval
from covalue_sim.analysis.proportions import wilson_interval
from covalue_sim.analysis.sensitivity.method import Array
from covalue_sim.errors import InputError

Foreign: TypeAlias = Any
"""An object of a library without types."""

Flags = NDArray[np.bool_]
Limits = dict[int, tuple[float, ...]]
"""Column -> low and high place within the unit interval."""

LEAST = 40
"""Fewest points; half of them judge."""

FEWEST_CASES = 8
DENSITY = 0.8
"""Density that PRIM goes on for, where it can be had."""

MOST_BOXES = 3
MOST_LEAVES = 6
EDGE = 0.02
"""A limit this near to the end of the range is none."""


@dataclass(frozen=True)
class Box:
    """A part of lever space.

    Attributes:
        method: PRIM or CART.
        limits: column -> low and high place within the unit interval; columns without a limit are left out.
        coverage: share of the cases that lie in it, judged on points that it was not found on.
        density: share of the points in it that are cases, judged in the same way.
        points: points in it, of those that judge.
    """

    method: str
    limits: Limits
    coverage: Interval
    density: Interval
    points: int


def discover(unit: Array, cases: Flags, seed: int = 0) -> list[Box]:
    """Boxes in which cases are dense, PRIM's first.

    A box counts only if cases are denser in it than everywhere, beyond its 95 % interval, on the other points.

    Args:
        unit: float64 (points, columns) within [0, 1].
        cases: bool (points,), where it happens.
        seed: of the halving.

    Raises:
        InputError: too few points or cases, or a library that is not installed.
    """
    if len(unit) < LEAST:
        raise InputError(f"discovery needs {LEAST} points or more that were drawn independently; there are {len(unit)}")
    number = int(cases.sum())
    if not FEWEST_CASES <= number <= len(cases) - FEWEST_CASES:
        raise InputError(
            f"it happens at {number} of {len(cases)} points; discovery needs {FEWEST_CASES} points of either kind"
        )
    order = np.random.RandomState(seed).permutation(len(unit))
    found, judging = order[: len(unit) // 2], order[len(unit) // 2 :]
    boxes = []
    for method, finder in (("PRIM", _prim), ("CART", _cart)):
        for limits in finder(unit[found], cases[found]):
            kept = _within_edges(limits)
            box = _judged(method, kept, unit[judging], cases[judging])
            if kept and box.density.low > cases[judging].mean():
                boxes.append(box)
    return boxes


def inside(unit: Array, limits: Limits) -> Flags:
    """Whether each point lies in the box, bool (points,)."""
    kept = np.ones(len(unit), dtype=bool)
    for column, (low, high) in limits.items():
        kept &= (unit[:, column] >= low) & (unit[:, column] <= high)
    return kept


def _judged(method: str, limits: Limits, unit: Array, cases: Flags) -> Box:
    within = inside(unit, limits)
    hits = int((within & cases).sum())
    coverage, density = wilson_interval(hits, int(cases.sum())), wilson_interval(hits, int(within.sum()))
    return Box(method, limits, coverage, density, int(within.sum()))


def _within_edges(limits: Limits) -> Limits:
    """Limits without those that bind nothing."""
    kept: Limits = {}
    for column, (low, high) in sorted(limits.items()):
        bounds = (0.0 if low <= EDGE else low, 1.0 if high >= 1.0 - EDGE else high)
        if bounds != (0.0, 1.0):
            kept[column] = bounds
    return kept


def _prim(unit: Array, cases: Flags) -> list[Limits]:
    prim, frames = _library("ema_workbench.analysis.prim"), _library("pandas")
    names = [f"x{column}" for column in range(unit.shape[1])]
    found: list[Limits] = []
    with _hushed():
        search = prim.Prim(frames.DataFrame(unit, columns=names), cases, threshold=DENSITY, mass_min=0.05)
        for _ in range(MOST_BOXES):
            box = search.find_box()
            if box is None:
                break
            path = box.peeling_trajectory
            coverage, density = path["coverage"].to_numpy(), path["density"].to_numpy()
            # Where coverage and density together are highest: their harmonic mean.
            best = int(np.argmax(2.0 * coverage * density / np.maximum(coverage + density, 1e-12)))
            if density[best] <= cases.mean() * 1.05:
                break
            edges = box.box_lims[best]
            found.append({column: tuple(map(float, edges[name])) for column, name in enumerate(names)})
    return found


def _cart(unit: Array, cases: Flags) -> list[Limits]:
    trees = _library("sklearn.tree")
    least = max(5, len(unit) // 50)
    tree = trees.DecisionTreeClassifier(max_leaf_nodes=MOST_LEAVES, min_samples_leaf=least, random_state=0)
    grown = tree.fit(unit, cases).tree_
    leaves: list[tuple[float, Limits]] = []

    def descend(node: int, limits: Limits) -> None:
        column, cut = int(grown.feature[node]), float(grown.threshold[node])
        if column < 0:
            within = inside(unit, limits)
            density = float(cases[within].mean()) if within.any() else 0.0
            if density > max(0.5, float(cases.mean())):
                leaves.append((float((within & cases).sum()), limits))
            return
        low, high = limits.get(column, (0.0, 1.0))
        descend(int(grown.children_left[node]), {**limits, column: (low, min(high, cut))})
        descend(int(grown.children_right[node]), {**limits, column: (max(low, cut), high)})

    descend(0, {})
    ordered = sorted(leaves, key=lambda leaf: -leaf[0])
    return [limits for _, limits in ordered[:MOST_BOXES]]


def _library(name: str) -> Foreign:
    try:
        with _hushed():
            return import_module(name)
    except ImportError:
        hint = "pip install 'covalue-sim[discovery]'"
        raise InputError(f"discovery needs {name.partition('.')[0]}; install it with: {hint}") from None


@contextmanager
def _hushed() -> Iterator[None]:
    """Within it, libraries neither warn nor log."""
    level = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(level)
