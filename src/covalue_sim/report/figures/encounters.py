"""Classes of encounter over time: stacked shares, told apart by hatch and label as well as by colour."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import PercentFormatter

from covalue_sim.analysis.estimates import estimate
from covalue_sim.analysis.intervals import Array
from covalue_sim.report.figures.labels import spread
from covalue_sim.report.figures.marking import intervention_words, provenance, swatch, weeks_axis
from covalue_sim.report.figures.results import Results
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import BASE, CLASSES, CREATED, DESTROYED, INK, NEUTRAL, EncounterClass
from covalue_sim.report.figures.weekly import Weekly, read_weekly
from covalue_sim.report.figures.wording import counted, percent, percent_with_bounds

_BODY = 4.4


def draw(results: Results) -> Picture | None:
    """Draw the shares of the classes that the weekly table has; None without co-created and co-destroyed."""
    weekly = read_weekly(results, tuple(look.column for look in CLASSES))
    if weekly is None or not {CREATED.column, DESTROYED.column} <= weekly.series.keys():
        return None
    shown = [look for look in CLASSES if look.column in weekly.series]
    if NEUTRAL in shown and not np.nanmax(weekly.series[NEUTRAL.column]):
        shown.remove(NEUTRAL)
    title = finding(weekly)
    subtitle = "Share of the week's encounters by who gains and who loses."
    subtitle += intervention_words(results.facts, weekly)
    caption = _caption(results, weekly)
    page = sheet(title, subtitle, caption, 10.0, _BODY)
    grid = page.grid(1, 1, left=0.85, right=2.6, above=0.3, below=0.45)
    axes = page.figure.add_subplot(grid[0, 0])
    weeks_axis(axes, weekly, results.facts, over=True)
    edges = _stack(axes, weekly, shown)
    _name(axes, weekly, shown, edges)
    axes.set(ylim=(0, 1), xlabel="week", ylabel="share of encounters")
    axes.yaxis.set_major_formatter(PercentFormatter(1.0, symbol="\u00a0%"))
    return Picture("encounters", title, caption, page.figure)


def finding(weekly: Weekly) -> str:
    """Say how many encounters create and how many destroy value in the last weeks."""
    created, destroyed = weekly.at_end(CREATED.column), weekly.at_end(DESTROYED.column)
    return (
        f"In {weekly.words(weekly.end)}, {percent(created.mean)} of encounters co-create value and "
        f"{percent(destroyed.mean)} destroy it for both sides"
    )


def _stack(axes: Axes, weekly: Weekly, shown: list[EncounterClass]) -> Array:
    """Draw the areas; return their edges at the last week, shape (classes + 1,)."""
    shares = np.stack([estimate(weekly.series[look.column]).mean for look in shown])
    edges = np.vstack([np.zeros(shares.shape[1]), np.cumsum(np.nan_to_num(shares), axis=0)])
    edges[:, np.isnan(shares).all(axis=0)] = np.nan
    weeks = weekly.weeks
    if len(weeks) == 1:
        weeks, edges = np.append(weeks, weeks + 1), np.hstack([edges, edges])
    for k, look in enumerate(shown):
        axes.fill_between(
            weeks, edges[k], edges[k + 1], facecolor=look.colour, edgecolor="white", hatch=look.hatch,
            lw=0.0, zorder=0.2,
        )  # fmt: skip
    for k, look in enumerate(shown):
        edge = edges[k + 1] if look is CREATED else edges[k]
        if look in (CREATED, DESTROYED):
            axes.plot(weeks, edge, color=INK, ls=look.line, lw=1.2, zorder=3)
    known = np.flatnonzero(np.isfinite(edges[0]))
    last: Array = edges[:, known[-1]]
    return last


def _name(axes: Axes, weekly: Weekly, shown: list[EncounterClass], edges: Array) -> None:
    middles = ((edges[1:] + edges[:-1]) / 2).tolist()
    width = (axes.get_position().width) * 10.0
    for place, look in zip(spread(middles, 0.125, 0.06, 0.94), shown, strict=True):
        level = weekly.at_end(look.column)
        key = axes.inset_axes((1.03, place - 0.025, 0.22 / width * 1.0, 0.05))
        key.set(xlim=(0, 1), ylim=(0, 1))
        key.set_axis_off()
        swatch(key, look)
        words = percent_with_bounds(level.mean, level.low, level.high)
        axes.text(1.03 + 0.32 / width, place, f"{look.label}\n{words}", transform=axes.transAxes, size=BASE,
                  color=look.text, va="center", linespacing=1.35)  # fmt: skip


def _caption(results: Results, weekly: Weekly) -> str:
    brackets = "in brackets its 95\u00a0% interval" if weekly.replicates > 1 else "hence no interval"
    return (
        f"Mean over n = {counted(weekly.replicates, 'replicate')}. At the right, the mean of "
        f"{weekly.words(weekly.end)}, {brackets}. Co-created: user and provider both gain; co-destroyed: "
        "both lose; user exploited: only the provider gains; provider depleted: only the user gains; "
        f"neutral: neither clearly. {provenance(results, weekly.replicates)}"
    )
