"""Value by kind and by actor: diverging bars with intervals, and the net value below the kinds."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.ticker import MaxNLocator

from covalue_sim.analysis.estimates import Bounds
from covalue_sim.model.outcomes import VALUE_COMPONENTS
from covalue_sim.report.figures.components import COLUMNS, PARTIES, Chart, charts, finding
from covalue_sim.report.figures.marking import provenance
from covalue_sim.report.figures.results import Results
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import BASE, GAIN, INK, LOSS, MUTED
from covalue_sim.report.figures.weekly import Weekly, read_weekly
from covalue_sim.report.figures.wording import counted, interval, signed

DIVERGING = LinearSegmentedColormap.from_list("value", [LOSS, "#d3d7da", GAIN])
_LINE = len(VALUE_COMPONENTS) - 0.4
_NET = len(VALUE_COMPONENTS) + 0.2


def draw(results: Results) -> Picture | None:
    """Draw the kinds of value that the weekly table has; None if there are none."""
    weekly = read_weekly(results, COLUMNS)
    found = charts(weekly) if weekly else ()
    if weekly is None or not found:
        return None
    title, caption = finding(found), _caption(results, weekly)
    subtitle = (
        "Gains (right of zero) and losses (left), in standard deviations of the baseline, "
        "against the same time without the encounter."
    )
    page = sheet(title, subtitle, caption, 11.6, 3.75)
    widths = tuple(3.0 if chart.actor in PARTIES else 1.2 for chart in found)
    grid = page.grid(1, len(found), left=1.0, right=1.5, above=0.55, below=0.3, wspace=1.5, width_ratios=widths)
    for k, chart in enumerate(found):
        _draw_chart(page.figure.add_subplot(grid[0, k]), chart)
    return Picture("value", title, caption, page.figure)


def _draw_chart(axes: Axes, chart: Chart) -> None:
    levels = [level for _, level in chart.rows]
    places = [*range(len(chart.kinds)), *[_NET] * len(chart.net)]
    digits = _digits(levels)
    low, high = _limits(levels)
    for place, level in zip(places, levels, strict=True):
        strength = level.mean / (0.6 * max(-low, high))
        colour = DIVERGING(0.5 + 0.5 * float(np.clip(strength, -1, 1)))
        axes.barh(place, level.mean, height=0.56, facecolor=colour, hatch="///" if level.mean < 0 else "",
                  edgecolor="white", lw=0, zorder=2)  # fmt: skip
        axes.plot((level.low, level.high), (place, place), color=INK, lw=1.4, zorder=3, solid_capstyle="butt")
        words = f"{signed(level.mean, digits)} {interval(level.low, level.high, digits)}".rstrip()
        weight = "bold" if place == _NET else "normal"
        axes.annotate(words, (1, place), (8, 0), xycoords=axes.get_yaxis_transform(), size=BASE - 1.5,
                      textcoords="offset points", va="center", weight=weight)  # fmt: skip
    axes.axvline(0, color=INK, lw=0.8, zorder=3)
    if chart.kinds and chart.net:
        axes.axhline(_LINE, color="#9aa5b1", lw=0.7)
    axes.set(xlim=(low, high), ylim=(_NET + 0.5, -0.5))
    axes.set_title(chart.heading, pad=17)
    axes.text(0, 1.03, chart.unit, transform=axes.transAxes, size=BASE - 1.5, color=MUTED, va="center")
    axes.set_yticks(places, [name for name, _ in chart.rows], color=INK, size=BASE)
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    axes.xaxis.set_major_locator(MaxNLocator(5 if chart.kinds else 2))
    axes.grid(axis="x")


def _limits(levels: Sequence[Bounds]) -> tuple[float, float]:
    ends = [end for level in levels for end in level[:3] if np.isfinite(end)]
    low, high = min(0.0, *ends), max(0.0, *ends)
    pad = 0.05 * (high - low) or 1.0
    return low - pad, high + pad


def _digits(levels: Sequence[Bounds]) -> int:
    widths = [level.high - level.low for level in levels if level.high > level.low]
    small = max(abs(level.mean) for level in levels) < 1
    return 3 if small and widths and float(np.median(widths)) < 0.02 else 2


def _caption(results: Results, weekly: Weekly) -> str:
    beside = "whiskers and brackets, 95\u00a0% interval" if weekly.replicates > 1 else "hence no interval"
    return (
        f"Mean over {weekly.words(weekly.run)} and n = {counted(weekly.replicates, 'replicate')}; {beside}. "
        "Kinds are not yet weighted; net value weighs them with each party's own weights, so it is no sum of "
        f"the bars. Each chart has its own scale. {provenance(results, weekly.replicates)}"
    )
