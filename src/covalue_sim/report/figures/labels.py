"""Words beside the ends of lines, kept apart from each other."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from covalue_sim.analysis.intervals import Array
from covalue_sim.report.figures.style import BASE

_LAST = 6


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places nearest to `wanted`, in the same order, at least `gap` apart and inside [low, high].

    Where they do not fit at this gap, the gap shrinks. Least squares: an isotonic regression of `wanted`.
    """
    if not wanted:
        return []
    gap = min(gap, (high - low) / max(len(wanted) - 1, 1))
    order = np.argsort(np.asarray(wanted), kind="stable")
    blocks: list[tuple[float, int]] = []
    for rank, place in enumerate(order):
        total, count = wanted[place] - rank * gap, 1
        while blocks and blocks[-1][0] / blocks[-1][1] >= total / count:
            more, others = blocks.pop()
            total, count = total + more, count + others
        blocks.append((total, count))
    starts = np.repeat([total / count for total, count in blocks], [count for _, count in blocks])
    sorted_places = np.clip(starts, low, high - (len(wanted) - 1) * gap) + gap * np.arange(len(wanted))
    out = np.empty(len(wanted))
    out[order] = sorted_places
    return [float(place) for place in out]


def name_ends(axes: Axes, ends: Sequence[tuple[Array, str, str]], height: float, size: float = BASE - 1) -> None:
    """Write each line's name to the right of where it ends (the mean of its last values).

    Args:
        axes: with its final limits.
        ends: values of the line, its name, the colour of the words.
        height: of the axes, in inches.
        size: of the words, in points.
    """
    low, high = axes.get_ylim()
    last = [(values[np.isfinite(values)][-_LAST:].mean(), words, colour) for values, words, colour in ends]
    wanted = [(float(value) - low) / (high - low) for value, _, _ in last]
    gap = size * 1.2 / 72 / height
    for place, (_, words, colour) in zip(spread(wanted, gap, 0.0, 1.0), last, strict=True):
        axes.text(1.025, place, words, transform=axes.transAxes, size=size, color=colour, va="center", clip_on=False)
