"""Does the picture hold still as the sample grows? Indices over growing parts of the sample, and a verdict.

References:
    Sarrazin, F., Pianosi, F. & Wagener, T. (2016). Global sensitivity analysis of environmental models: convergence
    and validation. *Environmental Modelling & Software*, 79, 135-152.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array, Blocks, Method
from covalue_sim.analysis.sensitivity.resampling import Bounded, Reduce, bounded

PARTS = 4
"""Sizes: the whole, a half, a quarter, an eighth; even steps where the sample is too small for these."""

CURVE_RESAMPLES = 200
FIRST = 5


class Stage(NamedTuple):
    """Indices at one size of the sample."""

    size: int
    indices: Mapping[str, Bounded]


def curve(
    method: Method, design: Blocks, runs: Array, reduce: Reduce, whole: Mapping[str, Bounded], seed: int = 0
) -> list[Stage]:
    """Indices of the first eighth, quarter and half of the blocks, and of all; of even steps where blocks are few.

    A design that cannot lose a point grows by its replicates instead.

    Args:
        whole: the indices of the whole sample.
    """
    if method.bounds == "replicates":
        sizes = [number for number in range(2, runs.shape[2]) if reduce(runs[:1, :1, :number]).size]
        stages = [Stage(number, bounded(method, design, runs[:, :, :number], reduce)) for number in sizes]
        return [*stages, Stage(runs.shape[2], whole)]
    blocks = len(runs)
    sizes = sizes_before(blocks, method.least)
    resamples = min(method.resamples, CURVE_RESAMPLES)
    return [
        *(
            Stage(n, bounded(method, design.take(np.arange(n)), runs[:n], reduce, resamples=resamples, seed=seed))
            for n in sizes
        ),
        Stage(blocks, whole),
    ]


def sizes_before(blocks: int, least: int) -> list[int]:
    """Sizes to look at before the whole of `blocks`, none below `least`."""
    halves = [blocks >> part for part in range(PARTS - 1, 0, -1) if blocks >> part >= least]
    if len(halves) + 1 < PARTS - 1 and blocks >= 2 * least:
        return sorted({round(size) for size in np.linspace(least, blocks, PARTS)[:-1].tolist()})
    return halves


class Stability(NamedTuple):
    """What the curve says of the ranking.

    Attributes:
        first: how many of the first factors are looked at.
        order: factors from the first on, at the full size.
        same_order_from: smallest size from which on their order never changes; 0 where not even the last two agree.
        same_members_from: the same for who is among them, in whatever order.
        widest: widest interval among them at the full size.
        sizes: sizes that were looked at.
        ranked: factors that are ranked in all.
        apart: neighbours among the first whose bounds do not overlap at the full size.
    """

    first: int
    order: tuple[int, ...]
    same_order_from: int
    same_members_from: int
    widest: float
    sizes: int
    ranked: int = 0
    apart: int = 0


def stability(stages: Sequence[Stage], index: str, leave_out: Sequence[int] = (), first: int = FIRST) -> Stability:
    """How still the ranking of the first factors by the size of `index` stands.

    Args:
        leave_out: factors that are not ranked: the dummy.
    """
    ranked = [_order(stage.indices[index].value, leave_out) for stage in stages]
    number = min(first, len(ranked[-1]))
    heads = [order[:number] for order in ranked]
    last = stages[-1].indices[index]
    widths = (last.high - last.low)[list(heads[-1])] if number else np.array([np.nan])
    return Stability(
        number,
        heads[-1],
        _from(stages, [head == heads[-1] for head in heads]),
        _from(stages, [set(head) == set(heads[-1]) for head in heads]),
        float(np.max(widths)) if np.isfinite(widths).any() else float("nan"),
        len(stages),
        len(ranked[-1]),
        sum(_apart(last, one, other) for one, other in pairwise(heads[-1])),
    )


def _apart(last: Bounded, one: int, other: int) -> bool:
    """Whether the sizes of two indices have bounds that do not overlap; the first is the larger."""
    if last.low[one] * last.high[one] <= 0.0:
        return False
    nearest = min(abs(float(last.low[one])), abs(float(last.high[one])))
    furthest = max(abs(float(last.low[other])), abs(float(last.high[other])))
    return nearest > furthest


def _order(values: Array, leave_out: Sequence[int]) -> tuple[int, ...]:
    kept = [place for place in range(len(values)) if place not in leave_out and np.isfinite(values[place])]
    return tuple(sorted(kept, key=lambda place: (-abs(values[place]), place)))


def _from(stages: Sequence[Stage], same: Sequence[bool]) -> int:
    """Smallest size from which on all are the same; 0 where only the full sample is like itself."""
    start = len(stages) - 1
    while start > 0 and same[start - 1]:
        start -= 1
    return stages[start].size if start < len(stages) - 1 else 0
