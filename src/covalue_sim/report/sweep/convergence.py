"""Convergence: the first factors' indices over growing parts of the sample."""

from collections.abc import Iterator

from matplotlib.axes import Axes

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.courses import ROOM, draw_courses
from covalue_sim.report.sweep.layout import charts, head
from covalue_sim.report.sweep.words import index_name, meaning, outcome, panels, provenance


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture a method."""
    rows = where(analysis.convergence, target="mean")
    for name in dict.fromkeys(row["method"] for row in rows):
        mine = where(rows, method=name)
        if len({row["n"] for row in mine}) > 1:
            yield _picture(sweep, analysis, name, mine)


def _picture(sweep: StoredSweep, analysis: Analysis, name: str, rows: Rows) -> Picture:
    method = METHODS[name]
    shown = panels(rows)
    verdicts = {row["outcome"]: row for row in where(analysis.verdicts, method=name, target="mean")}
    stable = [one for one in shown if verdicts[one]["stable_from"]]
    title = (
        f"For {len(stable)} of {len(shown)} outcomes the ranking of the first factors holds still as the sample grows"
    )
    if not stable:
        title = "For no outcome does the ranking of the first factors hold still yet as the sample grows"
    if len(shown) == 1:
        title = f"{outcome(shown[0]).capitalize()}: {meaning(verdicts[shown[0]]['ranking'])}"
    subtitle = f"{method.title}: {index_name(method.main)} over growing parts of the sample, of the first five factors."
    caption = f"Bands: 95\u00a0% bounds by {_bounds(analysis, name)}. Grey: the dummy. {provenance(sweep)}"
    figure, places = charts((title, subtitle, caption), len(shown), **ROOM)
    for axes, one in zip(places, shown, strict=True):
        _panel(axes, where(rows, outcome=one), verdicts[one]["first"])
        head(axes, one, pad=8)
    return Picture(f"convergence-{name}", title, caption, figure)


def _panel(axes: Axes, rows: Rows, first: list[str]) -> None:
    draw_courses(axes, rows, "n", first, marked=True)
    sizes = sorted({row["n"] for row in rows})
    axes.set_xscale("log", base=2)
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.set_xlabel("replicates" if rows[0]["unit"] == "replicates" else "N")


def _bounds(analysis: Analysis, name: str) -> str:
    return str(next(row["bounds"] for row in analysis.indices if row["method"] == name))
