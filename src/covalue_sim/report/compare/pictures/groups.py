"""For whom: the change in net value of groups of people, and what it is made of."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, TwoSlopeNorm
from matplotlib.figure import Figure

from covalue_sim.experiments.compare.whom import EVERYBODY, GAP
from covalue_sim.model.outcomes import VALUE_COMPONENTS
from covalue_sim.report.compare.amounts import plain, signed_change
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.drawing import NARROW, canvas
from covalue_sim.report.compare.looking import clear
from covalue_sim.report.compare.marks import direction
from covalue_sim.report.compare.pictures.forest import Axis, Entry, height_of, place_forest
from covalue_sim.report.compare.sentences import for_whom
from covalue_sim.report.figures.style import BASE, GAIN, INK, LOSS, MUTED
from covalue_sim.report.figures.wording import sentence
from covalue_sim.report.rows import Rows, one, where

TRAITS: Mapping[str, str] = {
    EVERYBODY: "Everybody",
    "slack": "By slack (free time and money)",
    "benefits": "By means-tested benefits",
    "activation": "By activation (Patient Activation Measure)",
    "rationale": "By what participation is wanted for",
    "group": "By membership of a community group",
}
_SCALE = LinearSegmentedColormap.from_list("change", [LOSS, "#f6f6f6", GAIN])
_CELL, _CELLS_ABOVE, _CELLS_BELOW = 0.29, 0.55, 0.1
_PALE = 1.6
"""Times the largest change that full colour stands for: words are read on every cell."""
MOST_DIGITS = 4


def said(comparison: Compared, arm: str) -> tuple[str, str]:
    """Title and words."""
    rows = where(comparison.rows("subgroups"), arm=arm, measure="net value")
    return for_whom(comparison, arm), (
        f"Chart of the difference in net value a week between {arm} and {comparison.reference} for {len(rows) - 1}"
        " groups of the same people, each with its 95 % interval; below it, a grid of the difference in each kind of"
        " value. The table of groups has the numbers."
    )


def draw(comparison: Compared, arm: str, width: float) -> Figure:
    """Draw the rows, and below them the grid of kinds."""
    rows = where(comparison.rows("subgroups"), arm=arm)
    net = where(rows, measure="net value")
    entries = []
    for trait, heading in TRAITS.items():
        own = [row for row in where(net, trait=trait) if row["group"] != GAP and row["n"] > 1]
        entries += [Entry(heading)] * bool(own and trait != EVERYBODY)
        entries += [_entry(row) for row in own]
    groups = [row["group"] for row in net if row["group"] != GAP and row["n"] > 1]
    upper = height_of(entries, width)
    total = upper + _CELLS_ABOVE + _CELL * len(groups) + _CELLS_BELOW
    figure = canvas(width, total)
    place_forest(figure, entries, Axis("change in net value, SD a week"), width, 0.0)
    left = 1.25 if width <= NARROW else min(3.2, 0.36 * width)
    grid = (left / width, _CELLS_BELOW / total, (width - left - 0.12) / width, _CELL * len(groups) / total)
    _draw_grid(figure.add_axes(grid), rows, groups, width <= NARROW)
    return figure


def _entry(row: Mapping[str, Any]) -> Entry:
    difference, low, high = row["difference"], row["low"], row["high"]
    numbers, look = signed_change(difference, low, high, "1"), direction(1, difference)
    return Entry(sentence(row["group"]), numbers, difference, low, high, look, clear(row))


def _draw_grid(axes: Axes, rows: Rows, groups: list[str], narrow: bool) -> None:
    table = [[one(rows, group=group, measure=f"value: {kind}") for kind in VALUE_COMPONENTS] for group in groups]
    values = np.array([[cell["difference"] if cell else 0.0 for cell in line] for line in table])
    most = float(np.abs(values).max()) or 1.0
    axes.imshow(values, cmap=_SCALE, norm=TwoSlopeNorm(0.0, -_PALE * most, _PALE * most), aspect="auto")
    digits = 2 if most >= 0.1 else 3
    for y, line in enumerate(table):
        for x, cell in enumerate(line):
            if cell is not None:
                _cell(axes, x, y, cell, digits, BASE - (2.5 if narrow else 1))
    names = [kind[:6] + "." if narrow and len(kind) > 7 else kind for kind in VALUE_COMPONENTS]
    axes.set_xticks(range(len(VALUE_COMPONENTS)), names, size=BASE - (2 if narrow else 1), color=INK)
    axes.set_yticks(
        range(len(groups)), [named(group) for group in groups], size=BASE - (1.5 if narrow else 0.5), color=INK
    )
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    axes.set_title("change by kind of value, SD a week", size=BASE - (1 if narrow else 0), pad=18,
                   weight="normal", color=MUTED)  # fmt: skip


def named(group: str) -> str:
    """A group as the label of a row that stands under no heading."""
    return f"Activation {group}" if group.startswith("level") else sentence(group)


def _cell(axes: Axes, x: int, y: int, cell: Mapping[str, Any], digits: int, size: float) -> None:
    while digits < MOST_DIGITS and 0.0 < abs(cell["difference"]) < 0.5 * 10.0**-digits:
        digits += 1  # a small change is not shown as none
    text = plain(cell["difference"], digits)
    weight = "bold" if clear(cell) else "normal"
    axes.text(x, y, text, size=size, ha="center", va="center", color=INK, weight=weight)
