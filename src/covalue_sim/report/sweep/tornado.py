"""One at a time: what each end of a factor's range makes against the base, the largest first."""

from collections.abc import Iterator

from matplotlib.axes import Axes

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.experiments.sweep.tabulating import ONE_AT_A_TIME
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import BASE, FIRST, INK, SECOND
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.words import factor, leading, outcome, panels, provenance, ranked

_ABREAST = 3
_ROW = 0.22


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture of a one-at-a-time design."""
    rows = where(analysis.indices, method=ONE_AT_A_TIME)
    if not rows:
        return
    shown = panels(rows)
    span = {one: ranked(where(rows, outcome=one, index="span")) for one in shown}
    title = leading({one: _leader(rows, one, span[one]) for one in shown})
    subtitle = "Each factor moved alone to the ends of its range, against the base."
    caption = (
        "Filled dot: at the high end; hollow square: at the low end; lines: 95\u00a0% intervals (Student) of "
        f"differences paired by common random numbers. {provenance(sweep)}"
    )
    most = max(len(one) for one in span.values())
    abreast = min(_ABREAST, len(shown))
    deep = -(-len(shown) // abreast)
    chart = 0.25 + _ROW * most
    page = sheet(title, subtitle, caption, 11.0 if abreast > 1 else 7.5, deep * (chart + 0.8))
    grid = page.grid(deep, abreast, left=2.15, right=0.35, above=0.45, below=0.45, wspace=1.35, hspace=0.8 / chart)
    for place, one in enumerate(shown):
        axes = page.figure.add_subplot(grid[place // abreast, place % abreast])
        _panel(axes, span[one], where(rows, outcome=one))
        axes.set_title(outcome(one))
        axes.set_xlabel("difference from the base")
    yield Picture("one-at-a-time", title, caption, page.figure)


def _leader(rows: Rows, one: str, span: Rows) -> str:
    """The first factor, if one of its differences is clear."""
    first = str(span[0]["factor"])
    clear = [row for row in where(rows, outcome=one, factor=first) if row["low"] > 0 or row["high"] < 0]
    return first if clear else ""


def _panel(axes: Axes, main: Rows, rows: Rows) -> None:
    for place, row in enumerate(main):
        for index, colour, mark, fill, shift in (
            ("low end", SECOND, "s", "white", 0.16),
            ("high end", FIRST, "o", FIRST, -0.16),
        ):
            for one in where(rows, index=index, factor=row["factor"]):
                axes.plot((one["low"], one["high"]), (place + shift,) * 2, color=colour, lw=1.1, zorder=2)
                axes.plot((0, one["value"]), (place + shift,) * 2, color=colour, lw=3.0, alpha=0.3, zorder=1.5)
                axes.plot(one["value"], place + shift, mark, mfc=fill, mec=colour, ms=4, zorder=3)
    axes.set_yticks(range(len(main)), [factor(row["factor"]) for row in main], color=INK, size=BASE - 1)
    axes.set_ylim(len(main) - 0.4, -0.6)
    axes.axvline(0.0, color="#9aa5b1", lw=0.8, zorder=1)
    axes.grid(axis="x")
    axes.tick_params(axis="y", length=0)
    axes.locator_params(axis="x", nbins=4)
