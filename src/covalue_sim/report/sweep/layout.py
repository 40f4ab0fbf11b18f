"""What the pictures of a sweep share: charts side by side, rows of factors, and axes along a factor's values."""

from collections.abc import Sequence
from textwrap import fill
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from covalue_sim.analysis.sensitivity.method import Array
from covalue_sim.report.figures.sheet import sheet
from covalue_sim.report.figures.style import BASE, INK
from covalue_sim.report.rows import Rows
from covalue_sim.report.sweep.words import factor, outcome

SHADE, LINE = "#e8ebee", "#9aa5b1"
"""Of the noise floor; of zero, and of what is no finding."""

_WIDE = 11.0
_MOST_TICKS = 8
_LINE = 14
_LETTERS = 34
_HEAD = 22
"""Letters of a line of a value, of all values side by side, of a line above a chart."""


def charts(
    words: tuple[str, str, str],
    number: int,
    *,
    chart: float,
    between: float,
    gap: float,
    abreast: int = 3,
    alone: float = 6.0,
    **margins: float,
) -> tuple[Figure, list[Axes]]:
    """A page with room for so many charts; all lengths in inches.

    Args:
        words: title, subtitle, caption.
        number: of charts, 1 or more.
        chart: height of each.
        between: height between two rows of charts, and around them.
        gap: width between two charts in a row.
        abreast: charts in a row.
        alone: width of a page that holds one chart.
        margins: around all charts, as `Sheet.grid` takes them.
    """
    abreast = min(abreast, number)
    deep = -(-number // abreast)
    page = sheet(*words, _WIDE if abreast > 1 else alone, deep * (chart + between))
    across = (page.width - margins["left"] - margins["right"] - gap * (abreast - 1)) / abreast
    grid = page.grid(deep, abreast, wspace=gap / across, hspace=between / chart, **margins)
    return page.figure, [page.figure.add_subplot(grid[divmod(place, abreast)]) for place in range(number)]


def name_rows(axes: Axes, rows: Rows) -> None:
    """Name a factor a row, the first on top, beside a line at 0."""
    axes.set_yticks(range(len(rows)), [factor(row["factor"]) for row in rows], color=INK, size=BASE - 1)
    axes.set_ylim(len(rows) - 0.35, -0.65)
    axes.axvline(0.0, color=LINE, lw=0.8, zorder=1)
    axes.grid(axis="x")
    axes.tick_params(axis="y", length=0)


def name_values(axes: Axes, places: Sequence[float] | Array, values: Sequence[str], *, across: bool) -> None:
    """Write a factor's values at their places, as many as there is room for: those of an axis in two lines at most."""
    step = -(-len(places) // _MOST_TICKS)
    labels = [fill(value, _LINE, max_lines=2, placeholder="…") for value in values[::step]]
    turned = across and max(map(len, labels)) * len(labels) > _LETTERS
    look: dict[str, Any] = {"rotation": 35, "ha": "right", "rotation_mode": "anchor"} if turned else {}
    (axes.set_xticks if across else axes.set_yticks)(places[::step], labels, **look)


def head(axes: Axes, name: str, **look: Any) -> None:  # noqa: ANN401 (matplotlib's)
    """Write what a chart is of above it, in two lines where it is long."""
    axes.set_title(fill(outcome(name), _HEAD), **look)
