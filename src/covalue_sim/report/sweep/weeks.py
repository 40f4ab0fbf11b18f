"""Indices over the weeks: how what matters changes as the run goes on."""

from collections.abc import Iterator

import numpy as np

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.factors import DUMMY
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture
from covalue_sim.report.figures.wording import listed, sentence
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.courses import MOST, ROOM, draw_courses
from covalue_sim.report.sweep.layout import charts, head
from covalue_sim.report.sweep.words import factor, index_name, is_clear, known, outcome, provenance

_CLAUSES = 2
LUCK = "nothing moves {} more than luck"


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
    figure, places = charts((title, subtitle, caption), len(shown), **ROOM)
    for axes, one in zip(places, shown, strict=True):
        mine = where(rows, series=one)
        draw_courses(axes, mine, "week", _leaders(mine), marked=False)
        axes.set_xlabel("week")
        head(axes, one, pad=8)
    yield Picture("over-the-weeks", title, caption, figure)


def _leaders(rows: Rows) -> list[str]:
    """Factors by the largest index that they ever have, the dummy left out."""
    best: dict[str, float] = {}
    for row in rows:
        if row["factor"] != DUMMY and np.isfinite(row["value"]):
            best[row["factor"]] = max(best.get(row["factor"], 0.0), abs(row["value"]))
    return sorted(best, key=lambda name: -best[name])[:MOST]


def _title(rows: Rows, shown: list[str]) -> str:
    """Who leads at the end and who led before, series of the same story together."""
    stories: dict[str, list[str]] = {}
    for one in shown:
        stories.setdefault(_change(where(rows, series=one)), []).append(outcome(one))
    told = [story.format(listed(names)) for story, names in stories.items()]
    return sentence("; ".join(told[:_CLAUSES]))


def _change(rows: Rows) -> str:
    weeks = sorted({row["week"] for row in rows})
    start, end = (_first(where(rows, week=week)) for week in (weeks[0], weeks[-1]))
    if end is None:
        return "{} does not vary"
    if not end:
        return f"for {{}}, {factor(start)} matters most at first, and nothing more than luck at last" if start else LUCK
    if start == end:
        return f"{factor(end)} matters most for {{}} in the first weeks and in the last"
    return f"for {{}}, {factor(end)} takes over from {factor(start)}" if start else f"for {{}}, {factor(end)} comes up"


def _first(rows: Rows) -> str | None:
    """The factor with the largest index of those clear of the dummy's; empty for luck alone, None if nothing varies."""
    factors = [row for row in rows if row["factor"] != DUMMY and np.isfinite(row["value"])]
    floor = max((abs(end) for row in where(rows, factor=DUMMY) for end in known(row)), default=0.0)
    clear = [row for row in factors if not floor or (is_clear(row) and min(map(abs, known(row))) > floor)]
    if not factors:
        return None
    return str(max(clear, key=lambda row: abs(row["value"]))["factor"]) if clear else ""
