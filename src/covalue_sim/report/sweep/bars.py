"""Indices as bars with bounds, the noise floor shaded: one picture a method, one panel an outcome."""

from collections.abc import Iterator

from matplotlib.axes import Axes

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import DUMMY
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture
from covalue_sim.report.figures.style import FIRST, INK, MUTED, SECOND
from covalue_sim.report.figures.wording import sentence
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.layout import SHADE, charts, head, name_rows
from covalue_sim.report.sweep.words import finding, index_name, known, meaning, panels, provenance, ranked

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
    most = max(len(one) for one in main.values())
    title = finding(analysis, name, shown)
    second = _SECOND_INDEX.get(name, "")
    beside = f"; hollow dot: {second}, {meaning(method.indices[second])}" if second else ""
    bar = f"{index_name(method.main)}, {meaning(method.indices[method.main])}"
    subtitle = f"{sentence(method.title)} ({method.source}). Bar: {bar}{beside}."
    floor = (
        " Shaded: the noise floor, as far as the bounds of a dummy factor reach that changes nothing but luck; bars not"
        " clear of it are pale."
    )
    caption = (
        f"Lines: 95\u00a0% bounds, by {rows[0]['bounds']}.{floor if where(rows, factor=DUMMY) else ''} "
        f"{_left_out(rows, method.main, most)}{provenance(sweep)}"
    )
    figure, places = charts(
        (title, subtitle, caption), len(shown), chart=0.25 + _ROW * most, between=0.75, gap=2.05, alone=7.5,
        left=2.15, right=0.35, above=0.45, below=0.4,
    )  # fmt: skip
    for axes, one in zip(places, shown, strict=True):
        _panel(axes, main[one], where(rows, outcome=one), method.main, second)
        head(axes, one)
    return Picture(f"indices-{name}", title, caption, figure)


def _panel(axes: Axes, main: Rows, rows: Rows, index: str, second: str) -> None:
    beside = [row for one in main for row in where(rows, index=second, factor=one["factor"])] if second else []
    floor = max((abs(end) for row in where(rows, index=index, factor=DUMMY) for end in known(row)), default=0.0)
    ends = [0.0, *(end for row in [*main, *beside] for end in known(row))]
    low, high = min(ends), max(*ends, floor)
    axes.axvspan(-floor if low < 0 else 0.0, floor, color=SHADE, lw=0, zorder=0.5)
    for place, row in enumerate(main):
        pale = row["above_floor"] is False
        axes.barh(place, row["value"], 0.62, color=FIRST, alpha=0.35 if pale else 1.0, lw=0, zorder=2)
        axes.plot((row["low"], row["high"]), (place, place), color=INK, lw=1.1, zorder=3)
        for other in where(beside, factor=row["factor"]):
            axes.plot(other["value"], place + 0.3, "o", mfc="white", mec=SECOND, ms=3.6, zorder=4)
            axes.plot((other["low"], other["high"]), (place + 0.3,) * 2, color=SECOND, lw=0.8, zorder=3.5)
    name_rows(axes, main)
    if not main:
        axes.text(0.5, 0.5, "does not vary", transform=axes.transAxes, ha="center", color=MUTED)
    margin = 0.05 * (high - low) or 1.0
    axes.set_xlim(low - margin if low < 0 else 0.0, high + margin)


def _left_out(rows: Rows, index: str, most: int) -> str:
    factors = {row["factor"] for row in rows if row["index"] == index and row["rank"] is not None}
    more = len(factors) - most
    return f"The first {most} of {len(factors)} factors. " if more > 0 else ""
