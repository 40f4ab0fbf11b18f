"""Phase maps: an outcome over a grid of two factors, with the line where creation and destruction change places."""

from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.patheffects import AbstractPathEffect, withStroke

from covalue_sim.analysis.intervals import t_interval
from covalue_sim.analysis.sensitivity.method import Array
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture
from covalue_sim.report.figures.style import BASE, INK, MUTED, read_on
from covalue_sim.report.figures.wording import number, sentence
from covalue_sim.report.sweep.layout import charts, head, name_values
from covalue_sim.report.sweep.words import apart, factor, outcome, panels, provenance, value

_MOST_WRITTEN = 36
_EDGED: list[AbstractPathEffect] = [withStroke(linewidth=4.0, foreground=INK)]
"""The line is seen on light and on dark."""


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture of a grid of two factors."""
    factors = sweep.experiment.factors
    if sweep.experiment.method != "grid" or len(factors) != 2:
        return
    shown = panels(analysis.chance)
    maps = {one: _map(sweep, one) for one in shown}
    first = maps[shown[0]]
    title = sentence(f"{outcome(shown[0])} is {_ends(first, sweep)}")
    both = {"share_co_created", "share_co_destroyed"} <= set(sweep.experiment.outcomes)
    line = " Thick line: as many encounters destroy value for both parties as create it." if both else ""
    subtitle = f"Means over replicates, {factor(factors[0].path)} across, {factor(factors[1].path)} up.{line}"
    caption = (
        "Hatched: not clearly different from the mean of the whole map (95\u00a0% interval, Student, of that point's "
        f"replicates). {provenance(sweep)}"
    )
    figure, places = charts(
        (title, subtitle, caption), len(shown), chart=2.35, between=1.25, gap=1.75, left=1.3, right=0.6, above=0.35,
        below=0.85,
    )  # fmt: skip
    border = _map(sweep, "share_co_created") - _map(sweep, "share_co_destroyed") if both else None
    for axes, one in zip(places, shown, strict=True):
        _panel(axes, sweep, maps[one], _unsure(sweep, one), border)
        head(axes, one)
    yield Picture("phase-map", title, caption, figure)


def _on_map(sweep: StoredSweep, values: Array) -> Array:
    """Numbers of points as (levels of the second factor, levels of the first); NaN where a point was left out."""
    (first, x), (second, y) = (np.unique(column, return_inverse=True) for column in sweep.unit.T)
    found = np.full((len(second), len(first)), np.nan)
    found[y, x] = values
    return found


def _map(sweep: StoredSweep, one: str) -> Array:
    return _on_map(sweep, sweep.runs(one).mean(axis=1))


def _unsure(sweep: StoredSweep, one: str) -> Array:
    """Whether each point's interval holds the mean of the whole map, as numbers above 0."""
    runs = sweep.runs(one)
    found = [t_interval(row) for row in runs]
    return _on_map(sweep, np.array([one.low <= runs.mean() <= one.high for one in found], np.float64))


def _ends(values: Array, sweep: StoredSweep) -> str:
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    digits = apart(low, high)
    if low == high:
        return f"{number(low, digits)} everywhere"
    top, bottom = (_where(values, end, sweep) for end in (high, low))
    return f"highest ({number(high, digits)}) at {top}, and lowest ({number(low, digits)}) at {bottom}"


def _where(values: Array, end: float, sweep: StoredSweep) -> str:
    y, x = np.argwhere(values == end)[0].tolist()
    pairs = zip(sweep.experiment.factors, sweep.unit.T, (x, y), strict=True)
    return ", ".join(f"{factor(one.path)} {_levels(one, column)[k]}" for one, column, k in pairs)


def _levels(one: Factor, places: Array) -> list[str]:
    return [value(one, place) for place in np.unique(places).tolist()]


def _draw_border(axes: Axes, border: Array, *, smooth: bool) -> None:
    """Where the sign changes: a line between levels of numbers, the edges between names."""
    rows, columns = border.shape
    if smooth and min(rows, columns) > 1 and np.isfinite(border).all() and border.min() < 0 < border.max():
        lines = axes.contour(np.arange(columns) + 0.5, np.arange(rows) + 0.5, border, levels=[0.0], colors="white",
                             linewidths=2.2, zorder=4)  # fmt: skip
        lines.set_path_effects(_EDGED)
        return
    for y, x in np.argwhere(border[:, :-1] * border[:, 1:] < 0).tolist():
        axes.plot((x + 1, x + 1), (y, y + 1), color="white", lw=2.6, zorder=4, path_effects=_EDGED)
    for y, x in np.argwhere(border[:-1] * border[1:] < 0).tolist():
        axes.plot((x, x + 1), (y + 1, y + 1), color="white", lw=2.6, zorder=4, path_effects=_EDGED)


def _panel(axes: Axes, sweep: StoredSweep, values: Array, unsure: Array, border: Array | None) -> None:
    drawn = axes.pcolormesh(values, cmap="cividis", edgecolors="white", linewidth=0.4)
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    if values.size <= _MOST_WRITTEN:
        for y, x in np.argwhere(np.isfinite(values)).tolist():
            colour = read_on(tuple(drawn.to_rgba(np.asarray(values[y, x]))))
            words = number(float(values[y, x]), apart(low, high))
            axes.text(x + 0.5, y + 0.5, words, ha="center", va="center", size=BASE - 2.5, color=colour, zorder=5)
    for y, x in np.argwhere(unsure > 0).tolist():
        axes.add_patch(Rectangle((x, y), 1, 1, fill=False, hatch="///", lw=0, ec=MUTED, alpha=0.6))
    factors = sweep.experiment.factors
    if border is not None:
        _draw_border(axes, border, smooth=all(one.continuous for one in factors))
    for one, column, across in zip(factors, sweep.unit.T, (True, False), strict=True):
        labels = _levels(one, column)
        name_values(axes, [k + 0.5 for k in range(len(labels))], labels, across=across)
        (axes.set_xlabel if across else axes.set_ylabel)(factor(one.path))
    axes.tick_params(length=0)
    bar = axes.figure.colorbar(drawn, ax=axes, fraction=0.05, pad=0.03)
    bar.ax.tick_params(labelsize=BASE - 2, color=MUTED)
    bar.outline.set_visible(False)
