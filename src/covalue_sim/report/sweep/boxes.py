"""Scenario discovery: the points, cases and others, over the two factors of a box that bind most, and the box."""

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from covalue_sim.analysis.discovery import Box
from covalue_sim.experiments.sweep.discovering import Discovery
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import FIRST, LOSS
from covalue_sim.report.figures.wording import percent_with_bounds, sentence
from covalue_sim.report.sweep.words import factor, provenance

_ABREAST = 3
_CHART = 2.4
_MOST_DOTS = 1500


def draw(sweep: StoredSweep, found: Discovery) -> Picture | None:
    """One panel a box; None where there is none."""
    boxes = list(found.boxes)[: 2 * _ABREAST]
    if not boxes:
        return None
    best = boxes[0]
    title = sentence(f"where {found.rules[0]}, {found.condition} holds at {_share(best.density)} of points")
    subtitle = (
        f"Points where {found.condition} holds (filled, {100 * found.share:.0f} % of all) and where not (hollow)."
    )
    caption = (
        "Each box over its two tightest factors; its further limits are not drawn. Coverage: share of the cases that "
        "lie in it; density: share of its points that are cases; both with 95\u00a0% intervals (Wilson) on the half of "
        f"the points that boxes were not found on. {provenance(sweep)}"
    )
    abreast = min(_ABREAST, len(boxes))
    deep = -(-len(boxes) // abreast)
    page = sheet(title, subtitle, caption, 11.0 if abreast > 1 else 6.0, deep * (_CHART + 1.25))
    grid = page.grid(deep, abreast, left=0.75, right=0.3, above=0.75, below=0.5, wspace=0.4, hspace=1.25 / _CHART)
    factors = [sweep.experiment.factors[column] for column in found.columns]
    for place, box in enumerate(boxes):
        axes = page.figure.add_subplot(grid[place // abreast, place % abreast])
        _panel(axes, sweep, found, box, factors)
        words = f"{box.method}: coverage {_share(box.coverage)}\ndensity {_share(box.density)}, n = {box.density.n}"
        axes.set_title(words, size=8)
    return Picture(f"discovery-{found.name}", title, caption, page.figure)


def _share(interval: object) -> str:
    mean, low, high = (float(getattr(interval, name)) for name in ("mean", "low", "high"))
    return percent_with_bounds(mean, low, high)


def _panel(axes: Axes, sweep: StoredSweep, found: Discovery, box: Box, factors: list[Factor]) -> None:
    tight = sorted(box.limits, key=lambda column: box.limits[column][1] - box.limits[column][0])[:2]
    others = [column for column in range(len(factors)) if column not in tight]
    across, up = (tight + others)[:2] if len(factors) > 1 else (tight[0], tight[0])
    unit = sweep.unit[found.rows][:, list(found.columns)]
    step = -(-len(unit) // _MOST_DOTS)
    x, y, cases = unit[::step, across], unit[::step, up], found.cases[::step]
    axes.plot(x[~cases], y[~cases], "o", mfc="none", mec="#9aa5b1", ms=2.2, mew=0.5, zorder=2)
    axes.plot(x[cases], y[cases], "o", color=FIRST, ms=2.2, mew=0, zorder=2.5)
    low, high = box.limits.get(across, (0.0, 1.0))
    bottom, top = box.limits.get(up, (0.0, 1.0))
    axes.add_patch(Rectangle((low, bottom), high - low, top - bottom, fill=False, ec=LOSS, lw=1.8, ls="--", zorder=4))
    axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02))
    for one, name, ticks in ((factors[across], "x", axes.set_xticks), (factors[up], "y", axes.set_yticks)):
        places = [0.0, 0.5, 1.0] if not one.values else one.levels(2)
        labels = [one.value(place) for place in places]
        ticks(
            places,
            [f"{value:.3g}" if isinstance(value, float) else str(value).replace("_", " ")[:18] for value in labels],
        )
        (axes.set_xlabel if name == "x" else axes.set_ylabel)(factor(one.path))
