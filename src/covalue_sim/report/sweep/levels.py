"""Means at levels: what each factor of a grid does over all the others, where a map has too few sides to show it."""

from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import FIRST
from covalue_sim.report.figures.wording import number, sentence
from covalue_sim.report.rows import Row, Rows, where
from covalue_sim.report.sweep.words import factor, outcome, panels, provenance

_ABREAST = 3
_CHART = 1.9
_MOST = 9
"""Factors that are drawn, those with the widest span."""


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture an outcome of a grid of one factor, or of more than two."""
    factors = sweep.experiment.factors
    if sweep.experiment.method != "grid" or len(factors) == 2:
        return
    for one in panels(analysis.levels):
        yield _picture(sweep, one, where(analysis.levels, outcome=one))


def _picture(sweep: StoredSweep, one: str, rows: Rows) -> Picture:
    factors = {factor.path: factor for factor in sweep.experiment.factors}
    wide = sorted(dict.fromkeys(row["factor"] for row in rows), key=lambda name: -_span(where(rows, factor=name)))
    first = sorted(where(rows, factor=wide[0]), key=lambda row: row["value"])
    low, high = first[0], first[-1]
    title = sentence(
        f"{outcome(one)} is {number(low['value'])} where {factor(wide[0])} is {low['level']}, and "
        f"{number(high['value'])} where it is {high['level']}"
    )
    subtitle = f"Mean of {outcome(one)} at each level of a factor, over all levels of the others."
    caption = f"Bars: 95\u00a0% intervals (Student) over replicates. {provenance(sweep)}"
    shown = wide[:_MOST]
    abreast = min(_ABREAST, len(shown))
    deep = -(-len(shown) // abreast)
    page = sheet(title, subtitle, caption, 11.0 if abreast > 1 else 6.0, deep * (_CHART + 0.8))
    grid = page.grid(deep, abreast, left=0.75, right=0.35, above=0.2, below=0.75, wspace=0.3, hspace=0.8 / _CHART)
    reach = [bound for name in shown for row in where(rows, factor=name) for bound in _ends(row)]
    margin = 0.06 * (max(reach) - min(reach)) or 1.0
    for place, name in enumerate(shown):
        axes = page.figure.add_subplot(grid[place // abreast, place % abreast])
        _panel(axes, factors[name], where(rows, factor=name))
        axes.set_ylim(min(reach) - margin, max(reach) + margin)
        axes.set_xlabel(factor(name))
    return Picture(f"levels-{one}", title, caption, page.figure)


def _span(rows: Rows) -> float:
    values = [row["value"] for row in rows]
    return float(max(values) - min(values))


def _ends(row: Row) -> list[float]:
    return [row[end] for end in ("value", "low", "high") if np.isfinite(row[end])]


def _panel(axes: Axes, one: Factor, rows: Rows) -> None:
    x = np.arange(len(rows), dtype=np.float64)
    value, low, high = (np.array([row[key] for row in rows], float) for key in ("value", "low", "high"))
    axes.plot(x, value, color=FIRST, lw=0.0 if one.values else 1.4, marker="o", ms=4, zorder=3)
    axes.vlines(x, low, high, color=FIRST, lw=1.2, zorder=2)
    labels = [str(row["level"]).replace("_", " ") for row in rows]
    long = any(len(label) > 6 for label in labels)
    axes.set_xticks(x, labels, rotation=25 if long else 0, ha="right" if long else "center")
    axes.set_xlim(-0.5, len(rows) - 0.5)
    axes.grid(axis="y")
