"""Means at levels: what each factor of a grid does over all the others, where a map has too few sides to show it."""

from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture
from covalue_sim.report.figures.style import FIRST
from covalue_sim.report.figures.wording import number, sentence
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.layout import charts, name_values
from covalue_sim.report.sweep.words import apart, factor, known, outcome, panels, provenance

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
    digits = apart(low["value"], high["value"])
    title = sentence(
        f"{outcome(one)} is {number(low['value'], digits)} where {factor(wide[0])} is {low['level']}, and "
        f"{number(high['value'], digits)} where it is {high['level']}"
        if low["value"] != high["value"]
        else f"{outcome(one)} is {number(low['value'])} at every level"
    )
    subtitle = f"Mean of {outcome(one)} at each level of a factor, over all levels of the others."
    caption = f"Bars: 95\u00a0% intervals (Student) over replicates. {provenance(sweep)}"
    shown = wide[:_MOST]
    figure, places = charts(
        (title, subtitle, caption), len(shown), chart=1.9, between=1.05, gap=0.9, left=0.95, right=0.35, above=0.2,
        below=0.9,
    )  # fmt: skip
    reach = [end for name in shown for row in where(rows, factor=name) for end in known(row)]
    margin = 0.06 * (max(reach) - min(reach)) or 1.0
    for axes, name in zip(places, shown, strict=True):
        _panel(axes, factors[name], where(rows, factor=name))
        axes.set_ylim(min(reach) - margin, max(reach) + margin)
        axes.set_xlabel(factor(name))
    return Picture(f"levels-{one}", title, caption, figure)


def _span(rows: Rows) -> float:
    values = [row["value"] for row in rows]
    return float(max(values) - min(values))


def _panel(axes: Axes, one: Factor, rows: Rows) -> None:
    x = np.arange(len(rows), dtype=np.float64)
    value, low, high = (np.array([row[key] for row in rows], float) for key in ("value", "low", "high"))
    axes.plot(x, value, color=FIRST, lw=0.0 if one.values else 1.4, marker="o", ms=4, zorder=3)
    axes.vlines(x, low, high, color=FIRST, lw=1.2, zorder=2)
    name_values(axes, x, [str(row["level"]).replace("_", " ") for row in rows], across=True)
    axes.set_xlim(-0.5, len(rows) - 0.5)
    axes.grid(axis="y")
