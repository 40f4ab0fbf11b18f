"""Over time: differences week by week with bands, when the arms part, and interventions."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from covalue_sim.analysis.curves import Curve
from covalue_sim.experiments.compare.ensemble import Measure
from covalue_sim.report.compare.amounts import scale_of
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.drawing import NARROW, canvas
from covalue_sim.report.compare.marks import look_of
from covalue_sim.report.compare.phrases import label as label_of
from covalue_sim.report.compare.sentences import over_time
from covalue_sim.report.figures.facts import letter
from covalue_sim.report.figures.sheet import wrap
from covalue_sim.report.figures.style import BASE, INK, MUTED

SERIES = ("value_user", "value_provider", "participation", "trust_own", "health", "burden")
UNITS = {"0-1": "0 to 1", "-1 to 1": "−1 to 1"}
"""Scales as they are written above a chart."""
_PAPER = {"boxstyle": "square,pad=0.1", "fc": "white", "ec": "none"}
_PLOT, _HEAD, _FOOT, _KEY = 1.15, 0.48, 0.42, 0.0


def said(comparison: Compared, arm: str) -> tuple[str, str]:
    """Title and words."""
    names = ", ".join(label_of(series.name).lower() for series, _ in _shown(comparison, arm))
    return over_time(comparison, arm), (
        f"Charts over the weeks of the difference between {arm} and {comparison.reference} in {names}: the mean, its"
        " 95 % interval of a single week, and a wider band that holds for all weeks at once. The table of curves has"
        " the numbers."
    )


def draw(comparison: Compared, arm: str, width: float) -> Figure:
    """Draw a chart a series."""
    shown = _shown(comparison, arm)
    across = 1 if width <= NARROW else 2 if width < 6.5 else 3
    down = -(-len(shown) // across)
    total = down * (_PLOT + _HEAD + _FOOT)
    figure = canvas(width, total)
    left, gap = 0.62, 0.72
    each = (width - left - 0.15 - gap * (across - 1)) / across
    for number, (series, curve) in enumerate(shown):
        row, column = divmod(number, across)
        bottom = total - (row + 1) * (_PLOT + _HEAD + _FOOT) + _FOOT
        place = ((left + column * (each + gap)) / width, bottom / total, each / width, _PLOT / total)
        axes = figure.add_axes(place)
        _draw(axes, series, curve, each, comparison.labels.index(arm))
        _mark(axes, comparison, arm)
        axes.set_xlabel("week" if number + across >= len(shown) else "", size=BASE - 1, labelpad=1)
    return figure


def _shown(comparison: Compared, arm: str) -> Sequence[tuple[Measure, Curve]]:
    found = {series.name: (series, curve) for label, series, curve in comparison.ensemble.curves if label == arm}
    chosen = [name.removesuffix("_end") for name in comparison.chosen]
    names = [name for name in dict.fromkeys(chosen or SERIES) if name in found][:12]
    return [found[name] for name in names] or list(found.values())[:6]


def _draw(axes: Axes, series: Measure, curve: Curve, inches: float, place: int) -> None:
    scale = scale_of(series.unit)
    look = look_of(place)
    mean, low, high, wide_low, wide_high = (
        np.asarray(values) * scale.factor
        for values in (curve.mean, curve.low, curve.high, curve.band_low, curve.band_high)
    )
    axes.fill_between(curve.weeks, wide_low, wide_high, color=look.colour, alpha=0.16, lw=0)
    axes.fill_between(curve.weeks, low, high, color=look.colour, alpha=0.35, lw=0)
    axes.plot(curve.weeks, mean, color=look.colour, lw=1.5)
    axes.axhline(0, color=INK, lw=0.8)
    if curve.parted is not None:
        at = int(np.flatnonzero(curve.weeks == curve.parted)[0])
        axes.plot(curve.parted, mean[at], "o", color=look.colour, mec="white", ms=6, zorder=5, clip_on=False)
    unit = UNITS.get(series.unit, scale.unit)
    words = wrap(f"{label_of(series.name)} ({unit})" if unit else label_of(series.name), inches + 0.5, BASE - 0.5)
    axes.set_title("\n".join(words[:2]), size=BASE - 0.5, weight="normal", color=INK, loc="left", linespacing=1.2)
    last = int(curve.weeks[-1])
    axes.set_xlim(0, max(last, 1))
    axes.xaxis.set_major_locator(MaxNLocator(4, integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(4))
    axes.grid(axis="y")


def _mark(axes: Axes, comparison: Compared, arm: str) -> None:
    """Letter the weeks in which levers change in either arm."""
    for mark, week in interventions(comparison, arm):
        axes.axvline(week, color=MUTED, lw=0.8, ls=(0, (1, 1.5)))
        axes.annotate(mark, (week, 1), (0, -2), xycoords=("data", "axes fraction"), textcoords="offset points",
                      size=BASE - 1.5, weight="bold", ha="center", va="top", color=INK, bbox=_PAPER)  # fmt: skip


def interventions(comparison: Compared, arm: str) -> list[tuple[str, int]]:
    """Letter and week of each change of levers in the arm or the reference."""
    scenarios = (comparison.ensemble.scenarios[0], comparison.ensemble.scenarios[comparison.labels.index(arm)])
    weeks = sorted({change.week for scenario in scenarios for change in scenario.interventions})
    return [(letter(number), week) for number, week in enumerate(weeks)]
