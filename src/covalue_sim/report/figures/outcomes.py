"""Outcomes over time: small multiples of the headline series with their bands."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator, ScalarFormatter

from covalue_sim.report.figures.facts import Facts
from covalue_sim.report.figures.headlines import finding
from covalue_sim.report.figures.labels import name_ends
from covalue_sim.report.figures.marking import band, band_words, intervention_words, provenance, weeks_axis
from covalue_sim.report.figures.panels import HEADLINES, PANELS, Panel
from covalue_sim.report.figures.results import Results
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import BASE, MUTED
from covalue_sim.report.figures.weekly import Weekly, read_weekly
from covalue_sim.report.figures.wording import percent

_ABREAST = 3
_CHART = 1.25
_ROW = 2.02


def draw(results: Results) -> Picture | None:
    """Draw the panels for which there are series; None if there are none."""
    columns = dict.fromkeys([c.column for panel in PANELS for c in panel.curves] + [c for c, _ in HEADLINES])
    weekly = read_weekly(results, tuple(columns))
    panels = [panel for panel in PANELS if weekly and any(c.column in weekly.series for c in panel.curves)]
    if weekly is None or not panels:
        return None
    subtitle = "Weekly outcomes of the simulated service." + intervention_words(results.facts, weekly)
    shaded = "Shaded: burn-in. " if weekly.weeks[0] < 0 else ""
    caption = (
        f"{band_words(weekly)} {shaded}The title compares the means of "
        f"{weekly.words(weekly.before)} and "
        f"{weekly.words(weekly.end)}. SD: standard deviations of the baseline. "
        f"{provenance(results, weekly.replicates)}"
    )
    title = finding(weekly)
    abreast = min(_ABREAST, len(panels))
    rows = -(-len(panels) // abreast)
    page = sheet(title, subtitle, caption, 11.0, rows * _ROW)
    spacing = {"wspace": 0.7, "hspace": _ROW / _CHART - 1}
    grid = page.grid(rows, abreast, left=0.6, right=1.15, above=0.5, below=_ROW - _CHART - 0.5, **spacing)
    for k, panel in enumerate(panels):
        axes = page.figure.add_subplot(grid[k // abreast, k % abreast])
        _draw_panel(axes, panel, weekly, results.facts)
        if k + abreast >= len(panels):
            axes.set_xlabel("week")
    return Picture("outcomes", title, caption, page.figure)


def _draw_panel(axes: Axes, panel: Panel, weekly: Weekly, facts: Facts) -> None:
    axes.set_title(panel.heading, pad=20)
    unit = panel.unit.replace("0-1", "from 0 to 1")
    axes.text(0, 1.15, unit, transform=axes.transAxes, size=BASE - 1.5, color=MUTED, va="center")
    weeks_axis(axes, weekly, facts)
    shown = [curve for curve in panel.curves if curve.column in weekly.series]
    ends = [(band(axes, weekly, curve.column, curve.colour, curve.line), curve.label, curve.text) for curve in shown]
    _scale(axes, panel, all(np.nanmin(weekly.series[curve.column]) >= 0 for curve in shown))
    axes.grid(axis="y")
    name_ends(axes, ends, _CHART)


def _scale(axes: Axes, panel: Panel, positive: bool) -> None:
    low, high = axes.get_ylim()
    least = 0.1 if panel.unit == "0-1" else 0.0
    pad = max(0.0, least - (high - low)) / 2
    axes.set_ylim(max(low - pad, 0.0) if positive else low - pad, high + pad)
    axes.yaxis.set_major_locator(MaxNLocator(4, min_n_ticks=3))
    if not positive:
        axes.axhline(0, color="#9aa5b1", lw=0.7, zorder=1)
    if panel.unit.startswith("share"):
        axes.yaxis.set_major_formatter(lambda share, _: percent(share))
    else:
        axes.yaxis.set_major_formatter(ScalarFormatter(useOffset=False))
