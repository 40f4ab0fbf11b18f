"""Indices as bars with bounds, the noise floor shaded: one picture a method, one panel an outcome."""

import math
from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import BASE, FIRST, INK, MUTED, SECOND
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.words import factor, finding, index_name, outcome, panels, provenance, ranked

_ABREAST = 3
_ROW = 0.21
_SECOND_INDEX = {"sobol": "S1", "fast": "S1", "hdmr": "S1"}


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture for each method that has indices."""
    rows = where(analysis.indices, target="mean")
    for name in dict.fromkeys(row["method"] for row in rows if row["method"] in METHODS):
        yield _picture(sweep, analysis, name, where(rows, method=name))


def _picture(sweep: StoredSweep, analysis: Analysis, name: str, rows: Rows) -> Picture:
    method = METHODS[name]
    shown = panels(rows)
    main = {one: ranked(where(rows, outcome=one, index=method.main)) for one in shown}
    most = max((len(one) for one in main.values()), default=1)
    title = finding(analysis, name, shown)
    second = _SECOND_INDEX.get(name, "")
    beside = f"; hollow dot: {second}, {_short(method.indices[second])}" if second else ""
    bar = f"{index_name(method.main)}, {_short(method.indices[method.main])}"
    subtitle = f"{method.title} ({method.source}). Bar: {bar}{beside}."
    caption = (
        f"Lines: 95\u00a0% bounds, by {rows[0]['bounds']}. Shaded: the noise floor, up to the upper bound of a dummy "
        f"factor that changes nothing but luck; bars not clear of it are pale. {_left_out(rows, method.main, most)}"
        f"{provenance(sweep)}"
    )
    abreast = min(_ABREAST, max(len(shown), 1))
    deep = -(-len(shown) // abreast)
    chart = 0.25 + _ROW * most
    page = sheet(title, subtitle, caption, 11.0 if abreast > 1 else 7.5, deep * (chart + 0.75))
    grid = page.grid(deep, abreast, left=2.15, right=0.35, above=0.45, below=0.4, wspace=1.35, hspace=0.75 / chart)
    for place, one in enumerate(shown):
        axes = page.figure.add_subplot(grid[place // abreast, place % abreast])
        _panel(axes, main[one], where(rows, outcome=one), method.main, second)
        axes.set_title(outcome(one))
    return Picture(f"indices-{name}", title, caption, page.figure)


def _panel(axes: Axes, main: Rows, rows: Rows, index: str, second: str) -> None:
    dummy = where(rows, index=index, factor="dummy")
    floor = max((abs(row["high"]) for row in dummy if math.isfinite(row["high"])), default=0.0)
    axes.axvspan(0.0, floor, color="#e8ebee", lw=0, zorder=0.5)
    for place, row in enumerate(main):
        pale = row["above_floor"] is False
        axes.barh(place, row["value"], 0.62, color=FIRST, alpha=0.35 if pale else 1.0, lw=0, zorder=2)
        if math.isfinite(row["low"]):
            axes.plot((row["low"], row["high"]), (place, place), color=INK, lw=1.1, zorder=3)
        for other in where(rows, index=second, factor=row["factor"]) if second else ():
            axes.plot(other["value"], place + 0.3, "o", mfc="white", mec=SECOND, ms=3.6, zorder=4)
            axes.plot((other["low"], other["high"]), (place + 0.3,) * 2, color=SECOND, lw=0.8, zorder=3.5)
    axes.set_yticks(range(len(main)), [factor(row["factor"]) for row in main], color=INK, size=BASE - 1)
    axes.set_ylim(len(main) - 0.3, -0.7)
    axes.axvline(0.0, color="#9aa5b1", lw=0.7, zorder=1)
    axes.grid(axis="x")
    axes.tick_params(axis="y", length=0)
    if not main:
        axes.text(0.5, 0.5, "does not vary", transform=axes.transAxes, ha="center", color=MUTED)
    drawn = [*main, *(row for row in where(rows, index=second) if row["factor"] in {one["factor"] for one in main})]
    shown = [abs(row[bound]) for row in drawn for bound in ("value", "high") if math.isfinite(row[bound])]
    axes.set_xlim(left=min(0.0, *(row["low"] for row in main if math.isfinite(row["low"])), 0.0))
    if shown and np.max(shown) > 0:
        axes.set_xlim(right=1.05 * max(*shown, floor))


def _left_out(rows: Rows, index: str, most: int) -> str:
    factors = {row["factor"] for row in rows if row["index"] == index and row["rank"] is not None}
    more = len(factors) - most
    return f"The first {most} of {len(factors)} factors. " if more > 0 else ""


def _short(meaning: str) -> str:
    return meaning[:1].lower() + meaning[1:].rstrip(".")
