"""Geometry of a Sankey diagram: nodes stacked on two sides, ribbons of constant height between them."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from matplotlib.path import Path as Outline

from covalue_sim.analysis.intervals import Array


class Node(NamedTuple):
    """A giver (left) or a receiver (right): its row in the matrix, lower and upper edge, and its amount."""

    row: int
    low: float
    high: float
    amount: float


class Ribbon(NamedTuple):
    """A flow: giver and receiver by row, lower and upper edge on the left and on the right."""

    giver: int
    receiver: int
    left: tuple[float, float]
    right: tuple[float, float]

    @property
    def height(self) -> float:
        """The same at either end."""
        return self.left[1] - self.left[0]


class Layout(NamedTuple):
    """All nodes and ribbons of one diagram, in a unit square."""

    givers: tuple[Node, ...]
    receivers: tuple[Node, ...]
    ribbons: tuple[Ribbon, ...]


def lay_out(amounts: Array, gap: float = 0.05) -> Layout:
    """Stack givers and receivers from the top and run a ribbon for every positive amount.

    Args:
        amounts: shape (givers, receivers), at least 0, with a positive sum.
        gap: between nodes, as a share of the height.

    Returns:
        Heights on the same scale on both sides, so that a ribbon is as high at either end.
    """
    rows = max(int((amounts.sum(axis=side) > 0).sum()) for side in (0, 1))
    scale = (1 - gap * (rows - 1)) / float(amounts.sum())
    givers, receivers = (_stack(amounts.sum(axis=side) * scale, gap, amounts.sum(axis=side)) for side in (1, 0))
    left = {node.row: node.high for node in givers}
    right = {node.row: node.high for node in receivers}
    ribbons = []
    for giver, receiver in np.argwhere(amounts > 0).tolist():
        height = float(amounts[giver, receiver]) * scale
        a, b = left[giver], right[receiver]
        ribbons.append(Ribbon(giver, receiver, (a - height, a), (b - height, b)))
        left[giver], right[receiver] = a - height, b - height
    return Layout(givers, receivers, tuple(ribbons))


def _stack(heights: Array, gap: float, amounts: Array) -> tuple[Node, ...]:
    return tuple(_nodes(heights, gap, amounts))


def _nodes(heights: Array, gap: float, amounts: Array) -> Iterator[Node]:
    shown = np.flatnonzero(heights > 0)
    top = 0.5 + (float(heights.sum()) + gap * (len(shown) - 1)) / 2
    for row in shown.tolist():
        low = top - float(heights[row])
        yield Node(row, low, top, float(amounts[row]))
        top = low - gap


def outline(ribbon: Ribbon, start: float, end: float) -> Outline:
    """The ribbon from x = `start` to x = `end` between two cubic Bezier curves with level ends."""
    (a0, a1), (b0, b1) = ribbon.left, ribbon.right
    middle = (start + end) / 2
    points = [
        (start, a1), (middle, a1), (middle, b1), (end, b1),
        (end, b0), (middle, b0), (middle, a0), (start, a0),
        (start, a1),
    ]  # fmt: skip
    curve = [Outline.CURVE4] * 3
    return Outline(points, [Outline.MOVETO, *curve, Outline.LINETO, *curve, Outline.CLOSEPOLY])
