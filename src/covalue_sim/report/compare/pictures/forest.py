"""Rows of estimates with their intervals along one axis, words beside or, on a narrow page, above them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from covalue_sim.report.compare.drawing import NARROW, canvas
from covalue_sim.report.compare.marks import Look
from covalue_sim.report.figures.sheet import extent
from covalue_sim.report.figures.style import BASE, INK, MUTED, SHADE

ROW, HEADING, TWO_LINES = 0.235, 0.3, 0.36
TOP, BOTTOM = 0.1, 0.5
_PAPER = {"boxstyle": "square,pad=0.08", "fc": "white", "ec": "none"}


@dataclass(frozen=True)
class Entry:
    """A row, or a heading where `look` is None.

    Attributes:
        words: on the left.
        numbers: on the right, as text.
        mean, low, high: on the axis; NaN draws nothing.
        look: colour and marker.
        sure: drawn full, else hollow.
    """

    words: str
    numbers: str = ""
    mean: float = float("nan")
    low: float = float("nan")
    high: float = float("nan")
    look: Look | None = None
    sure: bool = True


@dataclass(frozen=True)
class Axis:
    """What the rows are measured along.

    Attributes:
        label: under the axis.
        left, right: words at its ends; empty for none.
        limits: of the axis; made from the rows unless given. What lies beyond is drawn at the edge as an arrow.
        zero: whether a line marks 0.
        most: limits go no further than this to either side.
    """

    label: str
    left: str = ""
    right: str = ""
    limits: tuple[float, float] | None = None
    zero: bool = True
    most: float = float("inf")


def heights(entries: Sequence[Entry], narrow: bool) -> list[float]:
    """Inches of each row."""
    return [HEADING if entry.look is None else TWO_LINES if narrow else ROW for entry in entries]


def height_of(entries: Sequence[Entry], width: float) -> float:
    """Inches that the rows and their axis take."""
    return sum(heights(entries, width <= NARROW)) + TOP + BOTTOM


def forest(entries: Sequence[Entry], axis: Axis, width: float) -> Figure:
    """A figure of rows alone."""
    figure = canvas(width, height_of(entries, width))
    place_forest(figure, entries, axis, width, 0.0)
    return figure


def place_forest(figure: Figure, entries: Sequence[Entry], axis: Axis, width: float, above: float) -> Axes:
    """Draw rows into `figure`, `above` inches below its top, over its whole width."""
    narrow = width <= NARROW
    total = figure.get_size_inches()[1]
    rows = heights(entries, narrow)
    left, right = (0.12, 0.12) if narrow else (min(3.2, 0.36 * width), min(2.35, 0.27 * width))
    bottom = total - above - TOP - sum(rows)
    axes = figure.add_axes((left / width, bottom / total, (width - left - right) / width, sum(rows) / total))
    axes.set(ylim=(sum(rows), 0), xlim=_limits(entries, axis))
    axes.xaxis.set_major_locator(MaxNLocator(4 if narrow else 6))
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.grid(axis="x")
    _label(axes, axis)
    edges = np.cumsum([0.0, *rows])
    for number, (entry, top, size) in enumerate(zip(entries, edges, rows, strict=False)):
        if entry.look is None:
            _head(axes, 0.0 if narrow else -(left - 0.06) / (width - left - right), top + 0.64 * size, entry.words)
            continue
        if number % 2 and not narrow:
            axes.axhspan(top, top + size, xmin=-5, xmax=5, color=SHADE, lw=0, zorder=0, clip_on=True)
        middle = top + (0.72 if narrow else 0.5) * size
        _draw(axes, entry, middle)
        _words(axes, entry, top, size, narrow, left, right, width)
    if axis.zero:
        axes.axvline(0, color=INK, lw=0.9, zorder=2)
    return axes


def _limits(entries: Sequence[Entry], axis: Axis) -> tuple[float, float]:
    if axis.limits is not None:
        return axis.limits
    ends = [end for entry in entries for end in (entry.mean, entry.low, entry.high) if np.isfinite(end)]
    low, high = min([0.0, *ends]), max([0.0, *ends])
    low, high = max(low, -axis.most), min(high, axis.most)
    pad = 0.06 * (high - low) or 1.0
    return low - pad, high + pad


def _label(axes: Axes, axis: Axis) -> None:
    axes.set_xlabel(axis.label)
    for words, x, side in ((axis.left, 0.0, "left"), (axis.right, 1.0, "right")):
        if words:
            axes.text(x, 1.0, words, transform=axes.transAxes, size=BASE - 1, color=MUTED, ha=side, va="bottom")


def _draw(axes: Axes, entry: Entry, y: float) -> None:
    assert entry.look is not None
    low, high = axes.get_xlim()
    colour = entry.look.colour
    if not np.isfinite(entry.mean):
        return
    inside = low <= entry.mean <= high
    x = min(max(entry.mean, low), high)
    if np.isfinite(entry.low):
        ends = [min(max(end, low), high) for end in (entry.low, entry.high)]
        axes.plot(ends, (y, y), color=colour, lw=1.6, zorder=3, solid_capstyle="butt")
    marker = entry.look.marker if inside else ">" if entry.mean > high else "<"
    face = colour if entry.sure else "white"
    axes.plot(x, y, marker, color=colour, mfc=face, mew=1.1, ms=5.5, zorder=4, clip_on=False)


def _words(
    axes: Axes, entry: Entry, top: float, size: float, narrow: bool, left: float, right: float, width: float
) -> None:
    across = axes.get_yaxis_transform()
    room = width - left - right
    if narrow:
        y = top + 0.27 * size
        shown = fitted(entry.words, room - extent(entry.numbers, BASE - 1.5) - 0.1, BASE - 0.5)
        axes.text(0, y, shown, transform=across, size=BASE - 0.5, va="center", zorder=5, bbox=_PAPER)
        small = {"size": BASE - 1.5, "color": MUTED, "bbox": _PAPER}
        axes.text(1, y, entry.numbers, small, transform=across, ha="right", va="center", zorder=5)
        return
    middle = top + size / 2
    shown = fitted(entry.words, left - 0.15, BASE)
    axes.text(-0.12 / room, middle, shown, transform=across, size=BASE, ha="right", va="center")
    axes.text(1 + 0.12 / room, middle, entry.numbers, transform=across, size=BASE - 1, va="center", color=MUTED)


def fitted(words: str, room: float, size: float) -> str:
    """Words that fit into `room` inches, cut between words where they must be, within a word where it is alone."""
    if extent(words, size) <= room:
        return words
    parts = words.split(" ")
    while len(parts) > 1 and extent(" ".join([*parts, "…"]), size) > room:
        parts.pop()
    if len(parts) == 1 and extent(f"{parts[0]} …", size) > room:
        kept = parts[0][: int(len(parts[0]) * room / extent(parts[0], size)) + 1]
        while len(kept) > 1 and extent(f"{kept}…", size) > room:
            kept = kept[:-1]
        return f"{kept}…"
    return " ".join([*parts, "…"])


def _head(axes: Axes, x: float, y: float, words: str) -> None:
    axes.text(x, y, words, transform=axes.get_yaxis_transform(), size=BASE, color=INK, va="center", weight="bold",
              bbox=_PAPER, zorder=5)  # fmt: skip
