"""Winners and losers: the same people in both arms, and how far each one's net value changes."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from covalue_sim.analysis.estimates import density
from covalue_sim.analysis.persons import UNTOUCHED
from covalue_sim.experiments.compare.whom import matched_people
from covalue_sim.report.compare.amounts import decimals, percent, signed
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.drawing import NARROW, canvas
from covalue_sim.report.compare.pictures.groups import named
from covalue_sim.report.compare.sentences import who_wins
from covalue_sim.report.figures.style import BASE, GAIN, INK, LOSS, MUTED, NEUTRAL
from covalue_sim.report.rows import one, where

PARTS = (("better off", GAIN, ""), ("untouched", NEUTRAL.colour, "---"), ("worse off", LOSS, "////"))
_PAPER = {"boxstyle": "round,pad=0.15", "fc": "white", "ec": "none", "alpha": 0.85}
_BAR, _HEAD, _BETWEEN, _RIDGE, _FOOT = 0.27, 0.4, 0.55, 1.5, 0.5


def said(comparison: Compared, arm: str) -> tuple[str, str]:
    """Title and words."""
    return who_wins(comparison, arm), (
        f"Bars of the shares of the same people who are better off, untouched and worse off with {arm} than with"
        f" {comparison.reference}, for groups of people; below, how the change in net value a week is spread over"
        " people. The tables of persons have the numbers."
    )


def draw(comparison: Compared, arm: str, width: float) -> Figure:
    """Draw the bars by group, and below them the distribution of individual change."""
    rows = where(comparison.rows("persons"), arm=arm, what="better off")
    groups = [row["group"] for row in rows if row["n"] > 1]
    bars = _BAR * len(groups)
    total = _HEAD + bars + _BETWEEN + _RIDGE + _FOOT
    figure = canvas(width, total)
    left = 1.35 if width <= NARROW else min(2.2, 0.3 * width)
    across = (width - left - 0.2) / width
    top = figure.add_axes((left / width, 1 - (_HEAD + bars) / total, across, bars / total))
    _draw_bars(top, comparison, arm, groups)
    _draw_spread(figure.add_axes((left / width, _FOOT / total, across, _RIDGE / total)), comparison, arm)
    return figure


def _draw_bars(axes: Axes, comparison: Compared, arm: str, groups: list[str]) -> None:
    rows = where(comparison.rows("persons"), arm=arm)
    for y, group in enumerate(groups):
        start = 0.0
        for what, colour, hatch in PARTS:
            row = one(rows, group=group, what=what)
            share = row["mean"] if row else 0.0
            axes.barh(y, share, 0.78, start, color=colour, hatch=hatch, edgecolor="white", lw=0.4)
            if share > 0.09:
                _note(axes, start + share / 2, y, percent(share))
            start += share
    axes.set(xlim=(0, 1), ylim=(len(groups) - 0.5, -0.5), xticks=())
    axes.set_yticks(range(len(groups)), [named(group) for group in groups], size=BASE - 0.5, color=INK)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    for what, x, side in (("better off", 0.0, "left"), ("untouched", 0.5, "center"), ("worse off", 1.0, "right")):
        axes.text(x, 1.01, what, transform=axes.transAxes, size=BASE - 0.5, color=MUTED, ha=side, va="bottom")


def _note(axes: Axes, x: float, y: float, words: str) -> None:
    axes.text(x, y, words, size=BASE - 1, ha="center", va="center", color=INK,
              bbox=_PAPER)  # fmt: skip


def _draw_spread(axes: Axes, comparison: Compared, arm: str) -> None:
    ensemble = comparison.ensemble
    matched = matched_people(ensemble, ensemble.labels.index(arm))
    change = matched.change[matched.both]
    change = change[np.abs(change) > UNTOUCHED] / ensemble.weeks
    if len(change) < 2 or float(change.min()) == float(change.max()):
        axes.set_axis_off()
        words = "nobody's net value changes"
        if len(change):
            amount = signed(float(change[0]), decimals(np.nan, np.nan, float(change[0])))
            words = f"everybody who changes does so by {amount} SD a week"
        axes.text(0.5, 0.5, words, transform=axes.transAxes, ha="center", color=MUTED)
        return
    low, high = (float(edge) for edge in np.quantile(change, (0.02, 0.98)))
    low, high = min(low, 0.0), max(high, 0.0)
    pad = 0.06 * (high - low)
    grid = np.linspace(low - pad, high + pad, 401)
    curve = density(change, grid)
    for side, colour, hatch in ((grid <= 0, LOSS, "////"), (grid >= 0, GAIN, "")):
        axes.fill_between(grid, 0, curve, where=side, interpolate=True, fc=colour, ec="white", hatch=hatch, lw=0)
    axes.plot(grid, curve, color=INK, lw=0.9)
    axes.axvline(0, color=INK, lw=0.9)
    median = float(np.median(change))
    axes.plot(median, 0, "o", color=INK, ms=5, clip_on=False, zorder=5)
    axes.annotate("median", (median, 0), (0, 5), textcoords="offset points", size=BASE - 1.5, ha="center", bbox=_PAPER)
    axes.set(xlim=(grid[0], grid[-1]), ylim=(0, None), yticks=(), xlabel="change in net value of a person, SD a week")
    axes.spines["left"].set_visible(False)
    axes.grid(axis="x")
