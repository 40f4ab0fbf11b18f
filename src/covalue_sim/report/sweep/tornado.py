"""One at a time: what each end of a factor's range makes against the base, the largest first."""

from collections.abc import Iterator

from matplotlib.axes import Axes

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.experiments.sweep.tabulating import ONE_AT_A_TIME
from covalue_sim.report.figures.sheet import Picture
from covalue_sim.report.figures.style import FIRST, SECOND
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.layout import charts, head, name_rows
from covalue_sim.report.sweep.words import leading, mover, panels, provenance, ranked

_ROW = 0.22
_ENDS = (("low end", SECOND, "s", "white", 0.16), ("high end", FIRST, "o", FIRST, -0.16))


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture of a one-at-a-time design."""
    rows = where(analysis.indices, method=ONE_AT_A_TIME)
    if not rows:
        return
    shown = panels(rows)
    span = {one: ranked(where(rows, outcome=one, index="span")) for one in shown}
    title = leading({one: mover(where(rows, outcome=one)) for one in shown})
    subtitle = "Each factor moved alone to the ends of its range, against the base."
    lines = "lines: 95\u00a0% intervals (Student) of" if sweep.experiment.replicates > 1 else "one replicate of"
    caption = (
        f"Filled dot: at the high end; hollow square: at the low end; {lines} "
        f"differences paired by common random numbers. {provenance(sweep)}"
    )
    chart = 0.25 + _ROW * max(len(one) for one in span.values())
    figure, places = charts(
        (title, subtitle, caption), len(shown), chart=chart, between=0.8, gap=2.05, alone=7.5,
        left=2.15, right=0.35, above=0.45, below=0.45,
    )  # fmt: skip
    for axes, one in zip(places, shown, strict=True):
        _panel(axes, span[one], where(rows, outcome=one))
        head(axes, one)
    yield Picture("one-at-a-time", title, caption, figure)


def _panel(axes: Axes, main: Rows, rows: Rows) -> None:
    for place, row in enumerate(main):
        for index, colour, mark, fill, shift in _ENDS:
            for one in where(rows, index=index, factor=row["factor"]):
                axes.plot((one["low"], one["high"]), (place + shift,) * 2, color=colour, lw=1.1, zorder=2)
                axes.plot((0, one["value"]), (place + shift,) * 2, color=colour, lw=3.0, alpha=0.3, zorder=1.5)
                axes.plot(one["value"], place + shift, mark, mfc=fill, mec=colour, ms=4, zorder=3)
    name_rows(axes, main)
    axes.set_xlabel("difference from the base")
    axes.locator_params(axis="x", nbins=4)
