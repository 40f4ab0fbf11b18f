"""The practice space at the start and at the end: people, services and where last encounters were done."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection
from matplotlib.colors import Normalize

from covalue_sim.report.figures.marking import provenance, sample
from covalue_sim.report.figures.results import Results
from covalue_sim.report.figures.sheet import Picture, Sheet, extent, sheet
from covalue_sim.report.figures.space import Moment, Space, finding, read_space
from covalue_sim.report.figures.style import ACTOR_COLOURS, BASE, CLASSES, INK, MUTED
from covalue_sim.report.figures.wording import counted

_MOST = 600
_PATIENT = "#8793a0"
_SERVICES = (
    (0, "professionals", "s", 34, ACTOR_COLOURS["professional"]),
    (1, "groups", "^", 55, ACTOR_COLOURS["group"]),
    (2, "organisations", "D", 110, ACTOR_COLOURS["organisation"]),
)
_TICKS = (0, 0.25, 0.5, 0.75, 1)


def draw(results: Results) -> Picture | None:
    """Draw the first replicate's space; None if the people table is not there."""
    space = read_space(results)
    if space is None:
        return None
    title, caption = finding(space), _caption(results, space)
    subtitle = (
        "Where people and services stand. A line leads from a patient to where the last encounter was done: "
        "the longer, the further from how the patient would have it."
    )
    page = sheet(title, subtitle, caption, 11.0, 5.75)
    _key(page, bool(space.start.met.any() or space.end.met.any()))
    grid = page.grid(1, 2, left=0.75, right=1.2, above=0.85, below=0.5, wspace=0.16)
    for k, (moment, name) in enumerate(zip((space.start, space.end), ("At week 0", "At the end"), strict=True)):
        axes = page.figure.add_subplot(grid[0, k])
        _draw_moment(axes, moment)
        axes.set_title(name)
        axes.set_xlabel("whose knowledge counts:  biomedical \u2192 lived")
        axes.set_ylabel("who leads:  professional-led \u2192 user-led" if k == 0 else "")
    if np.isfinite(space.start.trust).any():
        _trust_bar(page, axes)
    return Picture("practice_space", title, caption, page.figure)


def _draw_moment(axes: Axes, moment: Moment) -> None:
    shown = np.zeros(len(moment.x), dtype=bool)
    shown[:: -(-len(shown) // _MOST)] = True
    crowd = 1.0 if shown.sum() <= 400 else (400 / shown.sum()) ** 0.5
    starts, ends = (np.stack(pair, axis=1) for pair in ((moment.x, moment.y), (moment.z_x, moment.z_y)))
    for look in CLASSES:
        mine = shown & moment.met & (moment.classes == look.code)
        lines = LineCollection(
            list(np.stack([starts[mine], ends[mine]], axis=1)), colors=look.colour, linestyles=[look.line],
            linewidths=1.1 * crowd, alpha=0.75, zorder=2,
        )  # fmt: skip
        axes.add_collection(lines)
    trust = moment.trust[shown]
    colour = trust if np.isfinite(trust).any() else np.full(len(trust), 0.5)
    axes.scatter(
        moment.x[shown], moment.y[shown], c=colour, cmap="cividis", vmin=0, vmax=1, s=17 * crowd, lw=0.35,
        edgecolors="white", zorder=3, plotnonfinite=True,
    )  # fmt: skip
    for kind, _, marker, size, fill in _SERVICES:
        mine = moment.kinds == kind
        axes.scatter(
            moment.services_x[mine], moment.services_y[mine], marker=marker, s=size, c=fill,
            edgecolors="white", lw=0.9, zorder=3 + kind,
        )  # fmt: skip
    axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02), xticks=_TICKS, yticks=_TICKS, aspect="equal")
    axes.grid()


def _key(page: Sheet, encounters: bool) -> None:
    axes = page.key(0.55)
    x = 0.75
    axes.plot(x, 0.42, "o", color=_PATIENT, ms=5)
    x = _words(axes, x + 0.12, 0.42, "patients")
    for _, name, marker, size, fill in _SERVICES:
        axes.scatter(x, 0.42, marker=marker, s=size, c=fill, edgecolors="white", lw=0.9)
        x = _words(axes, x + 0.14, 0.42, name)
    x = 0.68
    for look in CLASSES if encounters else ():
        sample(axes, (x, x + 0.38), 0.14, look)
        x = _words(axes, x + 0.46, 0.14, f"{look.label}")


def _words(axes: Axes, x: float, y: float, words: str) -> float:
    axes.text(x, y - 0.01, words, size=BASE, color=INK, va="center")
    return x + extent(words, BASE) + 0.35


def _trust_bar(page: Sheet, beside: Axes) -> None:
    place = beside.get_position()
    axes = page.figure.add_axes((place.x1 + 0.25 / page.width, place.y0, 0.13 / page.width, place.height * 0.45))
    bar = page.figure.colorbar(ScalarMappable(Normalize(0, 1), "cividis"), cax=axes, ticks=(0, 0.5, 1))
    bar.outline.set_visible(False)
    axes.set_title("patient's trust\nin own\nprofessional", size=BASE - 1, weight="normal", color=MUTED, pad=6)


def _caption(results: Results, space: Space) -> str:
    met = [counted(int(moment.met.sum()), "encounter") for moment in (space.start, space.end)]
    parts = [
        f"One replicate (number {space.replicate}, the first of n = {space.replicates}), "
        f"{counted(len(space.start.x), 'patient')}; lines: {met[0]} of the week before "
        f"week 0 and {met[1]} of the last week."
    ]
    if len(space.start.x) > _MOST:
        every = -(-len(space.start.x) // _MOST)
        parts.append(f"One patient in {every} is drawn; the title counts all.")
    return " ".join([*parts, provenance(results, space.replicates)])
