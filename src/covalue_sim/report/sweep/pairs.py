"""Interactions: what two factors explain only together, as a heat map."""

from collections.abc import Iterator

import numpy as np

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import BASE, read_on
from covalue_sim.report.figures.wording import decimals, number, sentence, with_bounds
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.sweep.words import factor, is_clear, outcome, panels, provenance

_CELL = 0.33


def draw(sweep: StoredSweep, analysis: Analysis) -> Iterator[Picture]:
    """One picture a method and outcome that has indices of pairs."""
    for method in METHODS.values():
        for index in sorted(method.pairs):
            rows = where(analysis.indices, method=method.name, target="mean", index=index)
            for one in panels(rows):
                here = [row for row in where(rows, outcome=one) if "dummy" not in {row["factor"], row["with"]}]
                if any(np.isfinite(row["value"]) for row in here):
                    yield _picture(sweep, method.title, f"{method.name}-{one}", one, here)


def _picture(sweep: StoredSweep, method: str, name: str, one: str, rows: Rows) -> Picture:
    known = [row for row in rows if np.isfinite(row["value"])]
    reach = max(abs(row["value"]) for row in known) or 1.0
    sure = [row for row in known if is_clear(row)]
    finding = "no two factors clearly interact"
    if sure:
        most = max(sure, key=lambda row: abs(row["value"]))
        bounded = with_bounds(most["value"], most["low"], most["high"], decimals(most["value"], 2))
        finding = f"{factor(most['factor'])} and {factor(most['with'])} interact most: {bounded}"
    title = sentence(f"for {outcome(one)}, {finding}")
    names = list(dict.fromkeys(row[side] for row in rows for side in ("factor", "with")))
    place = {name: k for k, name in enumerate(names)}
    matrix = np.full((len(names), len(names)), np.nan)
    for row in rows:
        matrix[place[row["with"]], place[row["factor"]]] = row["value"]
    subtitle = (
        f"{method}: what each pair explains beyond what both explain alone. Bold: its 95\u00a0% bounds leave 0 out."
    )
    caption = f"Bounds by {rows[0]['bounds']}. {provenance(sweep)}"
    side = _CELL * len(names)
    page = sheet(title, subtitle, caption, max(side + 3.2, 7.0), side + 1.7)
    grid = page.grid(1, 1, left=2.3, right=max(0.4, max(side + 3.2, 7.0) - side - 2.7), above=0.15, below=1.5)
    axes = page.figure.add_subplot(grid[0, 0])
    drawn = axes.imshow(matrix, cmap="BrBG", vmin=-reach, vmax=reach, aspect="equal")
    for row in known:
        x, y = place[row["factor"]], place[row["with"]]
        value = float(row["value"])
        weight = "bold" if is_clear(row) else "normal"
        colour = read_on(tuple(drawn.to_rgba(np.asarray(value))))
        axes.text(
            x,
            y,
            number(value, decimals(reach, 2)),
            ha="center",
            va="center",
            size=BASE - 2.5,
            weight=weight,
            color=colour,
        )
    labels = [factor(name) for name in names]
    axes.set_xticks(range(len(names)), labels, rotation=40, ha="right", size=BASE - 1.5)
    axes.set_yticks(range(len(names)), labels, size=BASE - 1.5)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    return Picture(f"pairs-{name}", title, caption, page.figure)
