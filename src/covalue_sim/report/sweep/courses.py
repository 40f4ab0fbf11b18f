"""Indices along something, a line a factor: charts side by side, told apart by colour, dashes and marks."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from covalue_sim.experiments.sweep.factors import DUMMY
from covalue_sim.report.figures.labels import name_ends
from covalue_sim.report.figures.style import ACTOR_COLOURS, FIRST, MUTED, SECOND, Dashes
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.layout import LINE
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
ROOM: Mapping[str, Any] = MappingProxyType(
    {"chart": 2.0, "between": 0.95, "gap": 2.5, "abreast": 2, "alone": 7.0, "left": 0.6, "right": 2.1, "above": 0.5,
     "below": 0.5}
)  # fmt: skip
"""Of charts with names at the ends of their lines."""


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
        colour, dashes, mark = looks.get(name, (LINE, "solid", ""))
        place, value, low, high = (
            np.array([row[key] for row in mine], float) for key in (along, "value", "low", "high")
        )
        axes.fill_between(place, low, high, color=colour, alpha=0.15, lw=0)
        if marked:
            axes.plot(place, value, color=colour, ls=dashes, marker=mark, ms=3.5, lw=1.4)
        else:
            axes.plot(place, value, color=colour, ls=dashes, lw=1.5)
        known = value[np.isfinite(value)]
        if len(known):
            ends.append((known[-1:] if marked else known, factor(name), MUTED if name == DUMMY else colour))
    axes.grid(axis="y")
    if ends:
        name_ends(axes, ends, ROOM["chart"])
