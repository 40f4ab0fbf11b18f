"""Indices over the weeks: how what matters changes as the run goes on."""

from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.labels import name_ends
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import MUTED
from covalue_sim.report.figures.wording import listed, sentence
from covalue_sim.report.sweep.convergence import _LOOKS
from covalue_sim.report.sweep.words import Rows, factor, index_name, outcome, pick, provenance

_ABREAST = 2
_CHART = 2.0
_FIRST = 5
_CLAUSES = 2


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture of the series that were kept."""
    rows = analysis.weekly
    if not rows:
        return
    shown = list(dict.fromkeys(row["series"] for row in rows))[:6]
    title = _title(rows, shown)
    method, index = METHODS[rows[0]["method"]].title, index_name(rows[0]["index"])
    subtitle = f"{method}: {index} of weekly series over the weeks, of the factors that ever lead."
    caption = (
        f"Bands: 95\u00a0% bounds. Grey: the dummy, luck alone. Week 0: the end of the burn-in. {provenance(sweep)}"
    )
    abreast = min(_ABREAST, len(shown))
    deep = -(-len(shown) // abreast)
    page = sheet(title, subtitle, caption, 11.0 if abreast > 1 else 7.0, deep * (_CHART + 0.95))
    grid = page.grid(deep, abreast, left=0.6, right=2.1, above=0.5, below=0.5, wspace=0.85, hspace=0.95 / _CHART)
    for place, one in enumerate(shown):
        axes = page.figure.add_subplot(grid[place // abreast, place % abreast])
        _panel(axes, pick(rows, series=one))
        axes.set_title(outcome(one), pad=8)
    yield Picture("over-the-weeks", title, caption, page.figure)


def _leaders(rows: Rows) -> list[str]:
    """Factors by the largest index that they ever have, the dummy left out."""
    best: dict[str, float] = {}
    for row in rows:
        if row["factor"] != "dummy" and np.isfinite(row["value"]):
            best[row["factor"]] = max(best.get(row["factor"], 0.0), abs(row["value"]))
    return sorted(best, key=lambda name: -best[name])[:_FIRST]


def _title(rows: Rows, shown: list[str]) -> str:
    """Who leads at the end and who led before, series of the same story together."""
    stories: dict[str, list[str]] = {}
    for one in shown:
        stories.setdefault(_change(pick(rows, series=one)), []).append(outcome(one))
    told = [story.format(listed(names)) for story, names in stories.items()]
    return sentence("; ".join(told[:_CLAUSES]))


def _change(rows: Rows) -> str:
    weeks = sorted({row["week"] for row in rows})

    def first(week: float) -> str:
        known = [row for row in pick(rows, week=week) if row["factor"] != "dummy" and np.isfinite(row["value"])]
        return str(max(known, key=lambda row: abs(row["value"]))["factor"]) if known else ""

    start, end = first(weeks[0]), first(weeks[-1])
    if not end:
        return "{} does not vary"
    if start == end:
        return f"{factor(end)} matters most for {{}} in the first weeks and in the last"
    return f"for {{}}, {factor(end)} takes over from {factor(start)}" if start else f"for {{}}, {factor(end)} comes up"


def _panel(axes: Axes, rows: Rows) -> None:
    ends = []
    leaders = _leaders(rows)
    looks = dict(zip(leaders, _LOOKS, strict=False))
    for name in ["dummy", *leaders]:
        mine = sorted(pick(rows, factor=name), key=lambda row: row["week"])
        if not mine:
            continue
        colour, dashes, _ = looks.get(name, ("#9aa5b1", "solid", ""))
        week, value, low, high = (
            np.array([row[key] for row in mine], float) for key in ("week", "value", "low", "high")
        )
        axes.fill_between(week, low, high, color=colour, alpha=0.15, lw=0)
        axes.plot(week, value, color=colour, ls=dashes, lw=1.5)
        if np.isfinite(value).any():
            ends.append((value, factor(name), MUTED if name == "dummy" else colour))
    axes.set_xlabel("week")
    axes.grid(axis="y")
    if ends:
        name_ends(axes, ends, _CHART)
