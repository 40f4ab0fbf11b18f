"""Phase maps: an outcome over a grid of two factors, with the line where creation and destruction change places."""

from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.patheffects import AbstractPathEffect, withStroke

from covalue_sim.analysis.sensitivity.method import Array
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import BASE, INK, MUTED
from covalue_sim.report.figures.wording import number, sentence
from covalue_sim.report.sweep.words import factor, outcome, panels, provenance

_ABREAST = 3
_CHART = 2.35
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
    title = sentence(f"{outcome(shown[0])} is {_ends(first, factors)}")
    both = {"share_co_created", "share_co_destroyed"} <= set(sweep.experiment.outcomes)
    line = " Thick line: as many encounters destroy value for both parties as create it." if both else ""
    subtitle = f"Means over replicates, {factor(factors[0].path)} across, {factor(factors[1].path)} up.{line}"
    caption = (
        "Hatched: not clearly different from the mean of the whole map (95\u00a0% interval, Student, of that point's "
        f"replicates). {provenance(sweep)}"
    )
    abreast = min(_ABREAST, len(shown))
    deep = -(-len(shown) // abreast)
    page = sheet(title, subtitle, caption, 11.0 if abreast > 1 else 6.0, deep * (_CHART + 1.05))
    grid = page.grid(deep, abreast, left=1.05, right=0.6, above=0.35, below=0.7, wspace=0.65, hspace=1.05 / _CHART)
    border = _border(sweep) if both else None
    for place, one in enumerate(shown):
        axes = page.figure.add_subplot(grid[place // abreast, place % abreast])
        _panel(page.figure, axes, maps[one], factors, _unsure(sweep, one), border)
        axes.set_title(outcome(one))
    yield Picture("phase-map", title, caption, page.figure)


def _shape(sweep: StoredSweep) -> tuple[int, int]:
    first = len(np.unique(sweep.unit[:, 0]))
    return first, len(sweep.unit) // first


def _map(sweep: StoredSweep, one: str) -> Array:
    """Mean over replicates, (levels of the second factor, levels of the first)."""
    found: Array = sweep.runs(one).mean(axis=1).reshape(_shape(sweep)).T
    return found


def _unsure(sweep: StoredSweep, one: str) -> Array:
    from scipy.special import stdtrit

    runs = sweep.runs(one)
    n = runs.shape[1]
    if n < 2:
        return np.zeros(_shape(sweep)[::-1])
    reach = float(stdtrit(n - 1, 0.975)) * runs.std(axis=1, ddof=1) / np.sqrt(n)
    near: Array = (np.abs(runs.mean(axis=1) - runs.mean()) <= reach).astype(np.float64).reshape(_shape(sweep)).T
    return near


def _border(sweep: StoredSweep) -> Array:
    return _map(sweep, "share_co_created") - _map(sweep, "share_co_destroyed")


def _ends(values: Array, factors: tuple[Factor, ...]) -> str:
    high = np.unravel_index(int(values.argmax()), values.shape)
    low = np.unravel_index(int(values.argmin()), values.shape)

    def where(place: tuple[np.intp, ...]) -> str:
        parts = []
        for one, k in zip(factors, (place[1], place[0]), strict=True):
            levels = values.shape[1] if one is factors[0] else values.shape[0]
            parts.append(f"{factor(one.path)} {_level(one, int(k), levels)}")
        return ", ".join(parts)

    top, bottom = number(float(values.max())), number(float(values.min()))
    return f"highest ({top}) at {where(high)}, and lowest ({bottom}) at {where(low)}"


def _level(one: Factor, place: int, count: int) -> str:
    value = one.value(one.levels(count)[place])
    return f"{value:.3g}" if isinstance(value, float) else str(value).replace("_", " ")


def _draw_border(axes: Axes, border: Array, *, smooth: bool) -> None:
    """Where the sign changes: a line between levels of numbers, the edges between names."""
    rows, columns = border.shape
    if smooth and min(rows, columns) > 1 and border.min() < 0 < border.max():
        lines = axes.contour(np.arange(columns) + 0.5, np.arange(rows) + 0.5, border, levels=[0.0], colors="white",
                             linewidths=2.2, zorder=4)  # fmt: skip
        lines.set_path_effects(_EDGED)
        return
    for y, x in np.argwhere(border[:, :-1] * border[:, 1:] < 0).tolist():
        axes.plot((x + 1, x + 1), (y, y + 1), color="white", lw=2.6, zorder=4, path_effects=_EDGED)
    for y, x in np.argwhere(border[:-1] * border[1:] < 0).tolist():
        axes.plot((x, x + 1), (y + 1, y + 1), color="white", lw=2.6, zorder=4, path_effects=_EDGED)


def _panel(
    figure: Figure, axes: Axes, values: Array, factors: tuple[Factor, ...], unsure: Array, border: Array | None
) -> None:
    drawn = axes.pcolormesh(values, cmap="cividis", edgecolors="white", linewidth=0.4)
    rows, columns = values.shape
    if rows * columns <= _MOST_WRITTEN:
        middle = (values.min() + values.max()) / 2
        for y in range(rows):
            for x in range(columns):
                colour = INK if values[y, x] > middle else "white"
                axes.text(x + 0.5, y + 0.5, number(float(values[y, x])), ha="center", va="center", size=BASE - 2.5,
                          color=colour, zorder=5)  # fmt: skip
    for y, x in np.argwhere(unsure > 0).tolist():
        axes.add_patch(Rectangle((x, y), 1, 1, fill=False, hatch="///", lw=0, ec=MUTED, alpha=0.6))
    if border is not None:
        _draw_border(axes, border, smooth=all(one.kind == "real" and not one.values for one in factors))
    for one, count, across in ((factors[0], columns, True), (factors[1], rows, False)):
        step = max(1, -(-count // 6))
        places = range(0, count, step)
        labels = [_level(one, place, count) for place in places]
        rotation = 35 if across and any(len(label) > 6 for label in labels) else 0
        ticks = [place + 0.5 for place in places]
        if across:
            axes.set_xticks(ticks, labels, rotation=rotation, ha="right" if rotation else "center")
            axes.set_xlabel(factor(one.path))
        else:
            axes.set_yticks(ticks, labels)
            axes.set_ylabel(factor(one.path))
    axes.tick_params(length=0)
    bar = figure.colorbar(drawn, ax=axes, fraction=0.05, pad=0.03)
    bar.ax.tick_params(labelsize=BASE - 2, color=MUTED)
    bar.outline.set_visible(False)
