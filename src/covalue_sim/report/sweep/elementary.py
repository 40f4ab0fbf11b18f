"""Morris: size of effects against how much they depend on where the other factors are."""

from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes

from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import DUMMY
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture
from covalue_sim.report.figures.style import BASE, FIRST, INK, MUTED
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.layout import SHADE, charts, head
from covalue_sim.report.sweep.words import factor, finding, known, panels, provenance, ranked

_NAMED = 6


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture where there are effects of single factors."""
    rows = where(analysis.indices, method="morris", target="mean")
    if not any(np.isfinite(row["value"]) for row in where(rows, index="sigma")):
        return
    shown = panels(rows)
    title = finding(analysis, "morris", shown)
    subtitle = (
        "Elementary effects (Morris 1991). To the right: a large effect, mu*, in the outcome's units over the "
        "factor's range. Upwards: the effect depends on the others, sigma."
    )
    luck = " Shaded: no larger than the effect of luck alone." if where(rows, factor=DUMMY) else ""
    caption = (
        f"Lines: 95\u00a0% bounds of mu*.{luck} Dotted: sigma = mu*; above it "
        f" effects change sign or are strongly non-linear. The first {_NAMED} are numbered. {provenance(sweep)}"
    )
    figure, places = charts(
        (title, subtitle, caption), len(shown), chart=2.3, between=0.85, gap=2.9, abreast=2, alone=6.5,
        left=0.65, right=2.35, above=0.45, below=0.45,
    )  # fmt: skip
    for axes, one in zip(places, shown, strict=True):
        _panel(axes, where(rows, outcome=one))
        head(axes, one)
    yield Picture("elementary-effects", title, caption, figure)


def _panel(axes: Axes, rows: Rows) -> None:
    sigma = {row["factor"]: row["value"] for row in where(rows, index="sigma")}
    main = where(rows, index="mu_star")
    named = {row["factor"]: number for number, row in enumerate(ranked(main, _NAMED), start=1)}
    widest = max((end for row in main for end in known(row)), default=1.0) or 1.0
    tallest = max((value for value in sigma.values() if np.isfinite(value)), default=1.0) or 1.0
    axes.set(xlim=(0, widest * 1.08), ylim=(0, tallest * 1.15), xlabel="mu*", ylabel="sigma")
    at = {row["factor"]: (row["value"], sigma[row["factor"]]) for row in main if row["factor"] in named}
    offsets = _apart(axes, [at[name] for name in named])
    for row in main:
        x, y = row["value"], sigma[row["factor"]]
        if row["factor"] == DUMMY:
            axes.axvspan(0, row["high"], color=SHADE, lw=0, zorder=0.5)
            continue
        axes.plot((row["low"], row["high"]), (y, y), color=FIRST, lw=0.7, alpha=0.5, zorder=2)
        axes.plot(x, y, "o", color=FIRST, ms=4 if row["factor"] in named else 2.5, zorder=3)
        if row["factor"] in named:
            number = named[row["factor"]]
            line = {"arrowstyle": "-", "lw": 0.5, "color": MUTED, "shrinkA": 0, "shrinkB": 1}
            axes.annotate(str(number), (x, y), offsets[number - 1], textcoords="offset points", size=BASE - 1,
                          weight="bold", color=INK, zorder=4, ha="center", va="center", arrowprops=line)  # fmt: skip
    for name, place in named.items():
        words = f"{place}  {factor(name)}"
        axes.text(1.03, 1.0 - 0.11 * (place - 1), words, transform=axes.transAxes, size=BASE - 1.5, va="top")
    most = min(widest * 1.08, tallest * 1.15)
    axes.plot((0, most), (0, most), ls=(0, (1, 2)), color=MUTED, lw=0.8, zorder=1)


def _apart(axes: Axes, points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Where to write the number of each point, in points of type beside it, so that no two are on each other."""
    pixels = axes.transData.transform(np.array(points, dtype=np.float64).reshape(-1, 2)) * 72.0 / axes.figure.dpi
    taken: list[tuple[float, float]] = []
    found = []
    for x, y in pixels.tolist():
        ways = [
            (reach * np.cos(turn), reach * np.sin(turn))
            for reach in (7.0, 13.0, 20.0, 27.0, 34.0)
            for turn in np.pi * np.array([0.2, 0.35, 0.05, 0.5, 0.65])
        ]
        free = [way for way in ways if _free((x + way[0], y + way[1]), taken)]
        best = (free or ways)[0]
        taken.append((x + best[0], y + best[1]))
        found.append((float(best[0]), float(best[1])))
    return found


def _free(place: tuple[float, float], taken: list[tuple[float, float]]) -> bool:
    return all(abs(place[0] - x) > 6.5 or abs(place[1] - y) > 8.0 for x, y in taken)
