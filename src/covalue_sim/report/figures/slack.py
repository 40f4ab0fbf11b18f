"""Who gains and who loses: the distribution of founders' net value by slack (free time and money)."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from covalue_sim.analysis.estimates import density
from covalue_sim.analysis.intervals import Array
from covalue_sim.report.figures.marking import provenance
from covalue_sim.report.figures.results import Results
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import BASE, DARK_GAIN, DARK_LOSS, GAIN, INK, LOSS, MUTED
from covalue_sim.report.figures.thirds import Founders, Third, finding, read_founders
from covalue_sim.report.figures.wording import counted, percent, percent_with_bounds, signed

_LIFT = 0.82


def draw(results: Results) -> Picture | None:
    """Draw the distributions; None if people, their slack or their net value are not in the results."""
    founders = read_founders(results)
    if founders is None:
        return None
    title, caption = finding(founders), _caption(results, founders)
    subtitle = "Net value of the service over the whole run, by how much free time and money people have."
    page = sheet(title, subtitle, caption, 10.0, 0.95 + 1.1 * len(founders.thirds))
    grid = page.grid(1, 2, left=1.35, right=0.5, above=0.4, below=0.5, wspace=0.1, width_ratios=(3, 2))
    downwards = founders.thirds[::-1]
    _draw_ridges(page.figure.add_subplot(grid[0, 0]), downwards)
    _draw_shares(page.figure.add_subplot(grid[0, 1]), downwards)
    return Picture("slack", title, caption, page.figure)


def _draw_ridges(axes: Axes, thirds: Sequence[Third]) -> None:
    everyone = np.concatenate([third.values for third in thirds])
    low, high = (float(edge) for edge in np.quantile(everyone, (0.01, 0.99)))
    pad = 0.06 * (max(high, 0.0) - min(low, 0.0)) or 1.0
    grid = np.linspace(min(low, 0.0) - pad, max(high, 0.0) + pad, 512)
    curves = [density(third.values, grid) for third in thirds]
    tallest = max(float(curve.max()) for curve in curves) or 1.0
    for floor, (third, curve) in enumerate(zip(thirds, curves, strict=True)):
        _ridge(axes, grid, floor + _LIFT * curve / tallest, floor, third)
    axes.axvline(0, color=INK, lw=0.9, zorder=4)
    for words, side in (("\u2190 loses  ", "right"), ("  gains \u2192", "left")):
        axes.text(0, len(thirds) + 0.02, words, size=BASE - 0.5, color=MUTED, ha=side, va="bottom")
    axes.set(xlim=(grid[0], grid[-1]), ylim=(-0.05, len(thirds)), xlabel="net value over the run (baseline SD)")
    axes.set_yticks(
        [floor + 0.3 for floor in range(len(thirds))], [_words(third) for third in thirds], color=INK, size=BASE
    )
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    axes.xaxis.set_major_locator(MaxNLocator(7))
    axes.grid(axis="x")


def _ridge(axes: Axes, grid: Array, top: Array, floor: int, third: Third) -> None:
    for side, colour, hatch in ((grid <= 0, LOSS, "////"), (grid >= 0, GAIN, "")):
        axes.fill_between(
            grid, floor, top, where=side, interpolate=True, facecolor=colour, edgecolor="white", hatch=hatch,
            lw=0, zorder=2,
        )  # fmt: skip
    axes.plot(grid, top, color=INK, lw=0.9, zorder=3)
    axes.plot((grid[0], grid[-1]), (floor, floor), color="#9aa5b1", lw=0.7, zorder=1)
    median = float(np.median(third.values))
    peak = float(np.interp(median, grid, top))
    axes.plot((median, median), (floor, peak), color="white", lw=1.6, zorder=2.5, solid_capstyle="butt")
    axes.plot(median, peak, "o", color=INK, ms=4, zorder=5)


def _words(third: Third) -> str:
    return f"{third.name}\nmedian {signed(float(np.median(third.values)))}"


def _draw_shares(axes: Axes, thirds: Sequence[Third]) -> None:
    for floor, third in enumerate(thirds):
        gain, lose = third.gaining, third.losing
        y = floor + 0.3
        axes.barh(y, gain.mean, 0.2, color=GAIN, zorder=2)
        axes.barh(y, -lose.mean, 0.2, color=LOSS, hatch="////", edgecolor="white", lw=0, zorder=2)
        for level, sign in ((gain, 1), (lose, -1)):
            axes.plot((sign * level.low, sign * level.high), (y, y), color=INK, lw=1.2, zorder=3, solid_capstyle="butt")
        for level, sign, colour, words, side in (
            (gain, 1, DARK_GAIN, "gain", "left"), (lose, -1, DARK_LOSS, "lose", "right"),
        ):  # fmt: skip
            text = f"{percent_with_bounds(level.mean, level.low, level.high)} {words}"
            axes.text(sign * 0.02, y + 0.16, text, size=BASE - 0.5, color=colour, ha=side, va="bottom")
    axes.axvline(0, color=INK, lw=0.9, zorder=4)
    axes.set(xlim=(-1, 1), ylim=(-0.05, len(thirds)), yticks=(), xlabel="share of people")
    axes.set_xticks((-1, -0.5, 0, 0.5, 1))
    axes.xaxis.set_major_formatter(lambda share, _: percent(abs(share)))
    axes.spines["left"].set_visible(False)
    axes.grid(axis="x")


def _caption(results: Results, founders: Founders) -> str:
    brackets = "in brackets its 95\u00a0% interval over replicates. " if founders.replicates > 1 else "no interval. "
    people = "1 person" if founders.people == 1 else f"{founders.people:,} people"
    return (
        f"n = {counted(founders.replicates, 'replicate')}, {people} there at week 0 and "
        "at the end (leavers are not shown), in thirds by slack within each replicate. Net value: own "
        "weights times own gains and losses, summed over the run. Left: smoothed distribution over people, "
        "with its median (dot); the furthest 2\u00a0% lie outside the axis. Right: mean share of people, "
        f"{brackets}{provenance(results, founders.replicates)}"
    )
