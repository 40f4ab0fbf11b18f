"""Things drawn in more than one picture: bands, weeks with a burn-in and interventions, keys."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import MultipleLocator

from covalue_sim.analysis.estimates import estimate, quantiles
from covalue_sim.analysis.intervals import Array
from covalue_sim.report.figures.facts import Facts, Mark
from covalue_sim.report.figures.labels import spread
from covalue_sim.report.figures.results import Results
from covalue_sim.report.figures.style import BASE, INK, MUTED, SHADE, Dashes, EncounterClass
from covalue_sim.report.figures.weekly import Weekly
from covalue_sim.report.figures.wording import counted

_STEPS = (1, 2, 4, 13, 26, 52, 104, 260, 520)


def weeks_axis(axes: Axes, weekly: Weekly, facts: Facts, over: bool = False) -> None:
    """Limit to the weeks, shade the burn-in (`over` areas: veil and name it), letter the interventions."""
    first, last = int(weekly.weeks[0]), int(weekly.weeks[-1])
    axes.set_xlim(first, max(last, first + 1))
    step = next((step for step in _STEPS if last - first <= 6.5 * step), _STEPS[-1])
    axes.xaxis.set_major_locator(MultipleLocator(step))
    top = axes.get_xaxis_transform()
    if first < 0:
        axes.axvspan(first, min(0, last), color=SHADE, alpha=0.6 if over else 1.0, lw=0, zorder=0.5)
        axes.axvline(0, color="#9aa5b1", lw=0.7, zorder=1)
        if over:
            axes.text(first, 1.01, " burn-in", transform=top, size=BASE - 1.5, color=MUTED, va="bottom")
    _letter(axes, [mark for mark in facts.marks if first <= mark.week <= last])


def _letter(axes: Axes, marks: Sequence[Mark]) -> None:
    low, high = axes.get_xlim()
    width = axes.bbox.width / axes.figure.dpi
    places = spread([(mark.week - low) / (high - low) for mark in marks], 0.1 / width, 0.0, 1.0)
    for place, mark in zip(places, marks, strict=True):
        axes.axvline(mark.week, color=INK, lw=0.7, ls=(0, (1, 1.5)), zorder=1.5)
        axes.annotate(mark.letter, (place, 1), (0, 2.5), xycoords="axes fraction", textcoords="offset points",
                      size=BASE - 1.5, weight="bold", ha="center")  # fmt: skip


def band(axes: Axes, weekly: Weekly, column: str, colour: str, line: Dashes) -> Array:
    """Draw the mean over replicates, its 95 % interval and the middle 80 % of replicates; return the mean."""
    values = weekly.series[column]
    mean, low, high, _ = estimate(values)
    if weekly.replicates > 1:
        lower, upper = quantiles(values, (0.1, 0.9))
        axes.fill_between(weekly.weeks, lower, upper, color=colour, alpha=0.12, lw=0, zorder=2)
        axes.fill_between(weekly.weeks, low, high, color=colour, alpha=0.32, lw=0, zorder=2.1)
    axes.plot(weekly.weeks, mean, color=colour, ls=line, lw=1.6, zorder=3)
    if np.isfinite(mean).sum() == 1:
        axes.plot(weekly.weeks, mean, "o", color=colour, ms=4, zorder=3)
    return mean


def band_words(weekly: Weekly) -> str:
    """What `band` draws, for a caption."""
    if weekly.replicates < 2:
        return "n = 1 replicate, hence no interval."
    words = (
        f"n = {counted(weekly.replicates, 'replicate')}: line, mean; dark band, its 95\u00a0% interval; "
        "light band, middle 80\u00a0% of replicates."
    )
    fewest = min(int(np.isfinite(values).sum(axis=0).min()) for values in weekly.series.values())
    if fewest < weekly.replicates:
        words += f" Where an outcome is undefined, fewer replicates count (in some week {fewest})."
    return words


def provenance(results: Results, replicates: int) -> str:
    """Which scenario this is, of how many design points, and how many replicates failed."""
    parts = [f"Scenario: {results.facts.title}."]
    if results.points > 1:
        parts.append(f"First of {results.points} design points.")
    runs = results.table("runs", ())
    failed = len(np.unique(runs["replicate"])) - replicates if runs is not None else 0
    if failed > 0:
        parts.append(f"{counted(failed, 'further replicate')} without results.")
    return " ".join(parts)


def intervention_words(facts: Facts, weekly: Weekly) -> str:
    """The key to the letters of `weeks_axis`, to go on with the line under a title; empty without any."""
    seen = [mark for mark in facts.marks if weekly.weeks[0] <= mark.week <= weekly.weeks[-1]]
    key = "; ".join(f"{mark.letter} = week\u00a0{mark.week}: {mark.words}" for mark in seen)
    return f" Interventions: {key}." if seen else ""


def swatch(axes: Axes, look: EncounterClass) -> None:
    """Fill the unit square with the colour and hatch of an encounter class."""
    axes.add_patch(Rectangle((0, 0), 1, 1, facecolor=look.colour, edgecolor="white", hatch=look.hatch, lw=0))


def sample(axes: Axes, x: tuple[float, float], y: float, look: EncounterClass) -> None:
    """Draw a short line in the style of an encounter class."""
    axes.add_line(Line2D(x, (y, y), color=look.colour, ls=look.line, lw=1.8))
