"""Indices along something, a line a factor: charts side by side, told apart by colour, dashes and marks."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from covalue_sim.experiments.sweep.factors import DUMMY
from covalue_sim.report.figures.labels import name_ends
from covalue_sim.report.figures.sheet import sheet
from covalue_sim.report.figures.style import ACTOR_COLOURS, FIRST, MUTED, SECOND, Dashes
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.words import factor

_LOOKS: tuple[tuple[str, Dashes, str], ...] = (
    (FIRST, "solid", "o"),
    (SECOND, (0, (4, 2)), "s"),
    (ACTOR_COLOURS["group"], (0, (1, 1.3)), "^"),
    ("#2f7da8", (0, (5, 1.5, 1, 1.5)), "D"),
    ("#8c3b2f", (0, (2, 1)), "v"),
)
MOST = len(_LOOKS)
"""Factors that can be told apart."""
_ABREAST = 2
_CHART = 2.0


def charts(title: str, subtitle: str, caption: str, number: int) -> tuple[Figure, list[Axes]]:
    """A page with room for so many charts."""
    abreast = min(_ABREAST, number)
    deep = -(-number // abreast)
    page = sheet(title, subtitle, caption, 11.0 if abreast > 1 else 7.0, deep * (_CHART + 0.95))
    grid = page.grid(deep, abreast, left=0.6, right=2.1, above=0.5, below=0.5, wspace=0.85, hspace=0.95 / _CHART)
    return page.figure, [page.figure.add_subplot(grid[place // abreast, place % abreast]) for place in range(number)]


def draw_courses(axes: Axes, rows: Rows, along: str, first: Sequence[str], *, marked: bool) -> None:
    """Draw the dummy's line in grey and those of the first factors with their bounds, each named at its end.

    Args:
        axes: the chart.
        rows: with ``factor``, ``value``, ``low``, ``high`` and the column named by `along`.
        along: what lies on the axis.
        first: factors, at most `MOST`.
        marked: whether each number is marked, where there are few; the last one then is the line's end.
    """
    ends = []
    looks = dict(zip(first, _LOOKS, strict=False))
    for name in [DUMMY, *first]:
        mine = sorted(where(rows, factor=name), key=lambda row: row[along])
        if not mine:
            continue
        colour, dashes, mark = looks.get(name, ("#9aa5b1", "solid", ""))
        place, value, low, high = (
            np.array([row[key] for row in mine], float) for key in (along, "value", "low", "high")
        )
        axes.fill_between(place, low, high, color=colour, alpha=0.15, lw=0)
        if marked:
            axes.plot(place, value, color=colour, ls=dashes, marker=mark, ms=3.5, lw=1.4)
        else:
            axes.plot(place, value, color=colour, ls=dashes, lw=1.5)
        if np.isfinite(value).any():
            ends.append((value[-1:] if marked else value, factor(name), MUTED if name == DUMMY else colour))
    axes.grid(axis="y")
    if ends:
        name_ends(axes, ends, _CHART)
