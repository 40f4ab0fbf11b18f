"""At what cost: net benefit over what a unit of value may be worth, and how surely each arm is the best buy."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, PercentFormatter

from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.drawing import NARROW, canvas
from covalue_sim.report.compare.marks import look_of
from covalue_sim.report.compare.sentences import at_what_cost
from covalue_sim.report.figures.labels import name_ends
from covalue_sim.report.figures.style import BASE, INK, MUTED
from covalue_sim.report.rows import where

EFFECT = "value_user"
_PLOT, _HEAD, _FOOT = 1.9, 0.35, 0.5


def said(comparison: Compared, arm: str) -> tuple[str, str]:
    """Title and words."""
    return at_what_cost(comparison, arm), (
        f"Two charts over what a standard deviation of net value for one patient-week may be worth in money: the net"
        f" benefit of {arm} against {comparison.reference} with its 95 % interval, and for every arm the probability"
        " that its mean net benefit is the greatest. The tables of net benefit and acceptability have the numbers."
    )


def draw(comparison: Compared, arm: str, width: float) -> Figure:
    """Draw both charts, side by side or one above the other."""
    narrow = width <= NARROW
    total = (2 if narrow else 1) * (_PLOT + _HEAD + _FOOT)
    figure = canvas(width, total)
    left, right, gap = 0.62, 0.25 if narrow else 1.15, 0.85
    across = width - left - right if narrow else (width - left - right - gap) / 2
    lower = _FOOT / total
    upper = (total - _HEAD - _PLOT) / total
    first = figure.add_axes((left / width, upper, across / width, _PLOT / total))
    start = left if narrow else left + across + gap
    second = figure.add_axes((start / width, lower, across / width, _PLOT / total))
    _draw_benefit(first, comparison, arm)
    _draw_acceptability(second, comparison, narrow)
    for axes in (first, second):
        axes.xaxis.set_major_locator(MaxNLocator(5))
        axes.set_xlabel("worth of 1 SD a patient-week, money units", size=BASE - 0.5)
    return figure


def _draw_benefit(axes: Axes, comparison: Compared, arm: str) -> None:
    rows = where(comparison.rows("net_benefit"), arm=arm, effect=EFFECT)
    x, mean, low, high = (np.array([row[name] for row in rows]) for name in ("threshold", "net_benefit", "low", "high"))
    look = look_of(comparison.labels.index(arm))
    axes.fill_between(x, low, high, color=look.colour, alpha=0.25, lw=0)
    axes.plot(x, mean, color=look.colour, ls=look.line, lw=1.7)
    axes.axhline(0, color=INK, lw=0.9)
    axes.set_title("net benefit, money units a patient-week", weight="normal", color=MUTED, size=BASE)
    axes.set_xlim(0, x[-1])
    axes.grid(axis="y")


def _draw_acceptability(axes: Axes, comparison: Compared, narrow: bool) -> None:
    ends = []
    for place, label in enumerate(comparison.labels):
        rows = where(comparison.rows("acceptability"), arm=label, effect=EFFECT)
        x, y = (np.array([row[name] for row in rows]) for name in ("threshold", "probability_best_mean"))
        look = look_of(place)
        axes.plot(x, y, color=look.colour, ls=look.line, lw=1.7, marker=look.marker, markevery=8, ms=4, label=label)
        ends.append((y, label, look.colour))
    axes.set(xlim=(0, x[-1]), ylim=(-0.02, 1.02))
    axes.yaxis.set_major_formatter(PercentFormatter(1.0, symbol="\u00a0%"))
    axes.set_title("probability of the best mean net benefit", weight="normal", color=MUTED, size=BASE)
    axes.grid(axis="y")
    if narrow:
        axes.legend(frameon=False, fontsize=BASE - 1.5, labelcolor="linecolor")
    else:
        name_ends(axes, ends, _PLOT)
