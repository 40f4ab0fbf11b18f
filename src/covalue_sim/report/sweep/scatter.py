"""Scatter with smooth: an outcome over the factors that matter most, one dot a point, means of tenths with bounds."""

from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes

from covalue_sim.analysis.intervals import t_interval
from covalue_sim.analysis.sensitivity.method import Array
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture
from covalue_sim.report.figures.style import FIRST, SECOND
from covalue_sim.report.figures.wording import number, sentence
from covalue_sim.report.rows import where
from covalue_sim.report.sweep.layout import charts, name_values
from covalue_sim.report.sweep.words import apart, factor, outcome, panels, provenance, value

_ABREAST = 3
_SLICES = 10
_MOST_DOTS = 2000
_ON_LEVELS = ("grid", "morris", "factorial")
"""Designs whose points stand on few levels, over which a scatter shows the design and not the model."""


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture an outcome of a design that varies all factors."""
    if not np.isfinite(sweep.unit).all() or len(sweep.unit) < 30 or sweep.experiment.method in _ON_LEVELS:
        return
    paths = [one.path for one in sweep.experiment.factors if one.path != "dummy"]
    for one in panels(analysis.chance):
        verdicts = [row for row in where(analysis.verdicts, outcome=one, target="mean") if row["first"]]
        first = [name for name in (verdicts[0]["first"] if verdicts else paths) if name in paths][:_ABREAST]
        if first:
            yield _picture(sweep, one, first)


def _picture(sweep: StoredSweep, one: str, first: list[str]) -> Picture:
    columns = [factor.path for factor in sweep.experiment.factors]
    y = sweep.runs(one).mean(axis=1)
    factors = {factor.path: factor for factor in sweep.experiment.factors}
    smooth = {name: _slices(_steps(factors[name], sweep.unit[:, columns.index(name)]), y) for name in first}
    title = sentence(_finding(one, factors[first[0]], smooth[first[0]]))
    subtitle = f"Mean of {outcome(one)} over replicates, at each point of the design, over the first factors."
    dots = f"{len(y[:: _step(y)]):,} of {len(y):,} points" if _step(y) > 1 else "each point"
    caption = (
        f"Dots: {dots}. Line: means of tenths of the points by the factor, or of each choice; bars: their 95\u00a0% "
        f"intervals (Student). {provenance(sweep)}"
    )
    figure, places = charts(
        (title, subtitle, caption), len(first), chart=1.9, between=1.05, gap=0.9, left=0.95, right=0.35, above=0.2,
        below=0.9,
    )  # fmt: skip
    for axes, name in zip(places, first, strict=True):
        column = columns.index(name)
        _panel(axes, sweep.experiment.factors[column], sweep.unit[:, column], y, smooth[name])
    return Picture(f"scatter-{one}", title, caption, figure)


def _step(y: Array) -> int:
    return -(-len(y) // _MOST_DOTS)


def _finding(one: str, first: Factor, smooth: "Smooth") -> str:
    """Up, down, or where it is highest and lowest."""
    middle, mean, _, _ = smooth
    high, low = int(mean.argmax()), int(mean.argmin())
    most, least = (number(mean[place], apart(mean[low], mean[high])) for place in (high, low))
    if mean[low] == mean[high]:
        return f"{outcome(one)} is {most} whatever {factor(first.path)} is"
    if {high, low} == {0, len(mean) - 1} and not first.values:
        course = f"rises from {least} to {most}" if high > low else f"falls from {most} to {least}"
        return f"{outcome(one)} {course} as {factor(first.path)} goes up"
    top, bottom = (_near(first, float(middle[place])) for place in (high, low))
    return f"{outcome(one)} is {most} where {factor(first.path)} is {top}, {least} at {bottom}"


def _near(one: Factor, place: float) -> str:
    return f"about {one.value(place):.2g}" if one.continuous else value(one, place)


def _steps(one: Factor, place: Array) -> Array:
    """Places, those of a choice drawn together to its middle."""
    count = len(one.values)
    return (np.minimum(np.floor(place * count), count - 1) + 0.5) / count if count else place


Smooth = tuple[Array, Array, Array, Array]


def _slices(place: Array, y: Array) -> Smooth:
    """Middle, mean, low and high of each tenth, or of each value where there are few."""
    order = np.argsort(place, kind="stable")
    values, starts = np.unique(place[order], return_index=True)
    cuts = np.split(order, starts[1:]) if len(values) <= _SLICES else np.array_split(order, _SLICES)
    parts = [part for part in cuts if len(part) > 1]
    found = [t_interval(y[part]) for part in parts]
    middle = np.array([place[part].mean() for part in parts])
    mean, low, high = (np.array([getattr(one, key) for one in found]) for key in ("mean", "low", "high"))
    return middle, mean, low, high


def _panel(axes: Axes, one: Factor, place: Array, y: Array, smooth: Smooth) -> None:
    step = _step(y)
    numeric = one.kind in {"real", "integer"} and not one.values
    turned = (lambda u: np.array([float(one.value(float(p))) for p in u])) if numeric else (lambda u: u)
    axes.plot(turned(place[::step]), y[::step], ".", color=FIRST, ms=2, alpha=0.35, mew=0, zorder=2, rasterized=True)
    middle, mean, low, high = smooth
    axes.plot(turned(middle), mean, color=SECOND, lw=0.0 if one.values else 1.8, marker="o" if one.values else "", ms=4,
              zorder=4)  # fmt: skip
    axes.vlines(turned(middle), low, high, color=SECOND, lw=1.1, zorder=4)
    if one.values:
        count = len(one.values)
        middles = [(k + 0.5) / count for k in range(count)]
        name_values(axes, middles, [value(one, u) for u in middles], across=True)
    axes.set_xlabel(factor(one.path))
    axes.grid(axis="y")
