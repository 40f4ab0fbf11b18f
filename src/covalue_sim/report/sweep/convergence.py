"""Convergence: the first factors' indices over growing parts of the sample."""

from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.labels import name_ends
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import ACTOR_COLOURS, FIRST, MUTED, SECOND, Dashes
from covalue_sim.report.sweep.words import Rows, factor, index_name, outcome, panels, pick, provenance

_LOOKS: tuple[tuple[str, Dashes, str], ...] = (
    (FIRST, "solid", "o"),
    (SECOND, (0, (4, 2)), "s"),
    (ACTOR_COLOURS["group"], (0, (1, 1.3)), "^"),
    ("#2f7da8", (0, (5, 1.5, 1, 1.5)), "D"),
    ("#8c3b2f", (0, (2, 1)), "v"),
)
_ABREAST = 2
_CHART = 2.0


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture a method."""
    rows = pick(analysis.convergence, target="mean")
    for name in dict.fromkeys(row["method"] for row in rows):
        mine = pick(rows, method=name)
        if len({row["n"] for row in mine}) > 1:
            yield _picture(sweep, analysis, name, mine)


def _picture(sweep: StoredSweep, analysis: Analysis, name: str, rows: Rows) -> Picture:
    method = METHODS[name]
    shown = panels(rows)
    verdicts = {row["outcome"]: row for row in pick(analysis.verdicts, method=name, target="mean")}
    stable = [one for one in shown if verdicts[one]["stable_from"]]
    title = (
        f"For {len(stable)} of {len(shown)} outcomes the ranking of the first factors holds still as the sample grows"
    )
    if not stable:
        title = "For no outcome does the ranking of the first factors hold still yet as the sample grows"
    if len(shown) == 1:
        title = f"{outcome(shown[0]).capitalize()}: {_lower(verdicts[shown[0]]['ranking'])}"
    subtitle = f"{method.title}: {index_name(method.main)} over growing parts of the sample, of the first five factors."
    caption = f"Bands: 95\u00a0% bounds by {_bounds(analysis, name)}. Grey: the dummy. {provenance(sweep)}"
    abreast = min(_ABREAST, len(shown))
    deep = -(-len(shown) // abreast)
    page = sheet(title, subtitle, caption, 11.0 if abreast > 1 else 7.0, deep * (_CHART + 0.95))
    grid = page.grid(deep, abreast, left=0.6, right=2.1, above=0.5, below=0.5, wspace=0.85, hspace=0.95 / _CHART)
    for place, one in enumerate(shown):
        axes = page.figure.add_subplot(grid[place // abreast, place % abreast])
        _panel(axes, pick(rows, outcome=one), verdicts[one]["first"])
        axes.set_title(f"{outcome(one)}", pad=8)
    return Picture(f"convergence-{name}", title, caption, page.figure)


def _panel(axes: Axes, rows: Rows, first: list[str]) -> None:
    sizes = sorted({row["n"] for row in rows})
    ends = []
    looks = dict(zip(first, _LOOKS, strict=False))
    for name in ["dummy", *first]:
        mine = sorted(pick(rows, factor=name), key=lambda row: row["n"])
        if not mine:
            continue
        colour, dashes, mark = looks.get(name, ("#9aa5b1", "solid", ""))
        n, value, low, high = (np.array([row[key] for row in mine], float) for key in ("n", "value", "low", "high"))
        axes.fill_between(n, low, high, color=colour, alpha=0.15, lw=0)
        axes.plot(n, value, color=colour, ls=dashes, marker=mark, ms=3.5, lw=1.4)
        if np.isfinite(value).any():
            ends.append((value[-1:], factor(name), MUTED if name == "dummy" else colour))
    axes.set_xscale("log", base=2)
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.set_xlabel("replicates" if rows[0]["unit"] == "replicates" else "N")
    axes.grid(axis="y")
    if ends:
        name_ends(axes, ends, _CHART)


def _bounds(analysis: Analysis, name: str) -> str:
    return str(next(row["bounds"] for row in analysis.indices if row["method"] == name))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")
