"""Scenario discovery: the points, cases and others, over the two factors of a box that bind most, and the box."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from covalue_sim.analysis.discovery import Box
from covalue_sim.analysis.intervals import Interval
from covalue_sim.experiments.sweep.discovering import Discovery
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture
from covalue_sim.report.figures.style import FIRST, LOSS
from covalue_sim.report.figures.wording import percent_with_bounds, sentence
from covalue_sim.report.sweep.layout import LINE, charts, name_values
from covalue_sim.report.sweep.words import MOST_PANELS, factor, provenance, value

_MOST_DOTS = 1500
_GOLDEN = (5.0**0.5 - 1.0) / 2.0


def draw(sweep: StoredSweep, found: Discovery) -> Picture | None:
    """One panel a box; None where there is none."""
    boxes = found.boxes[:MOST_PANELS]
    if not boxes:
        return None
    title = sentence(f"where {found.rules[0]}, {found.condition} holds at {_share(boxes[0].density)} of points")
    subtitle = (
        f"Points where {found.condition} holds (filled, {100 * found.share:.0f} % of all) and where not (hollow)."
    )
    caption = (
        "Each box over its two tightest factors; its further limits are not drawn. Coverage: share of the cases that "
        "lie in it; density: share of its points that are cases; both with 95\u00a0% intervals (Wilson) on the half of "
        f"the points that boxes were not found on. {provenance(sweep)}"
    )
    figure, places = charts(
        (title, subtitle, caption), len(boxes), chart=2.4, between=1.6, gap=1.5, left=1.3, right=0.3, above=0.75,
        below=0.85,
    )  # fmt: skip
    factors = [sweep.experiment.factors[column] for column in found.columns]
    for axes, box in zip(places, boxes, strict=True):
        _panel(axes, sweep, found, box, factors)
        words = f"{box.method}: coverage {_share(box.coverage)}\ndensity {_share(box.density)}, n = {box.density.n}"
        axes.set_title(words, size=8)
    return Picture(f"discovery-{found.name}", title, caption, figure)


def _share(interval: Interval) -> str:
    return percent_with_bounds(interval.mean, interval.low, interval.high)


def _panel(axes: Axes, sweep: StoredSweep, found: Discovery, box: Box, factors: list[Factor]) -> None:
    tight = sorted(box.limits, key=lambda column: box.limits[column][1] - box.limits[column][0])
    order = [*tight, *(column for column in range(len(factors)) if column not in tight)]
    unit = sweep.unit[found.rows][:, list(found.columns)]
    across = order[0]
    # One factor alone: its points are spread over the height, by the golden ratio.
    heights = unit[:, order[1]] if len(order) > 1 else np.arange(len(unit)) * _GOLDEN % 1.0
    step = -(-len(unit) // _MOST_DOTS)
    x, y, cases = unit[::step, across], heights[::step], found.cases[::step]
    axes.plot(x[~cases], y[~cases], "o", mfc="none", mec=LINE, ms=2.2, mew=0.5, zorder=2)
    axes.plot(x[cases], y[cases], "o", color=FIRST, ms=2.2, mew=0, zorder=2.5)
    low, high = box.limits.get(across, (0.0, 1.0))
    bottom, top = box.limits.get(order[1], (0.0, 1.0)) if len(order) > 1 else (0.0, 1.0)
    axes.add_patch(Rectangle((low, bottom), high - low, top - bottom, fill=False, ec=LOSS, lw=1.8, ls="--", zorder=4))
    axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02), xlabel=factor(factors[across].path), yticks=())
    _name(axes, factors[across], across=True)
    if len(order) > 1:
        axes.set_ylabel(factor(factors[order[1]].path))
        _name(axes, factors[order[1]], across=False)


def _name(axes: Axes, one: Factor, *, across: bool) -> None:
    places = one.levels(2) if one.values else [0.0, 0.5, 1.0]
    name_values(axes, places, [value(one, place) for place in places], across=across)
