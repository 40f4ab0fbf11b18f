"""Pictures of a calibration: the fit to each target, and the identifiability profile."""

import math
from collections.abc import Sequence
from pathlib import Path

from covalue_sim.experiments.calibrate.history import CUTOFF
from covalue_sim.experiments.calibrate.profile import BINS, Profile
from covalue_sim.experiments.calibrate.tables import Fit
from covalue_sim.report.figures.style import DPI, GAIN, GRID, INK, LOSS, MUTED

SLIGHT = 0.02
"""Narrowing below which a parameter counts as not narrowed."""
MOST = 6.0
"""Implausibility at which the profile's axis ends; tolerances to either side beyond which a fit is an arrow."""


def draw_fit(file: Path, rows: Sequence[Fit]) -> None:
    """Draw each target in tolerances from the published number: the band grey, the model with its interval."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8.0, 0.42 * len(rows) + 1.4), layout="constrained")
    axes = figure.subplots()
    for place, row in enumerate(rows):
        centre = row.target.low if row.target.aim is None else row.target.aim
        edge = min((row.target.high - centre) / row.target.tolerance, MOST)
        start = (row.target.low - centre) / row.target.tolerance
        axes.barh(place, edge - start, left=start, height=0.62, color=GRID, edgecolor=MUTED, linewidth=0.5)
        middle, low, high = ((v - centre) / row.target.tolerance for v in (row.mean, row.low, row.high))
        colour, marker = (GAIN, "o") if row.verdict == "inside" else (LOSS, "X")
        marker = ">" if middle > MOST else "<" if middle < -MOST else marker
        low, middle, high = (min(max(end, -MOST), MOST) for end in (low, middle, high))
        axes.plot([low, high], [place, place], color=colour, linewidth=1.6)
        axes.plot([middle], [place], marker=marker, color=colour, markersize=6)
        axes.text(1.01, place, f"{row.mean:.3g}", transform=axes.get_yaxis_transform(), va="center", color=INK)
    labels = [f"{r.target.name}\n{'>= ' if r.target.aim is None else ''}"
              f"{r.target.low if r.target.aim is None else r.target.aim:g}" for r in rows]  # fmt: skip
    axes.set_yticks(range(len(rows)), labels, fontsize=7.5)
    axes.invert_yaxis()
    axes.axvline(0.0, color=INK, linewidth=0.8)
    axes.set_xlabel("tolerances from the published number (band: inside; cross: outside)")
    inside = sum(row.verdict == "inside" for row in rows)
    axes.set_title(f"The baseline meets {inside} of {len(rows)} published numbers", loc="left", fontsize=11)
    figure.savefig(file, dpi=DPI, metadata={"Software": None})


def draw_profiles(file: Path, profiles: Sequence[Profile]) -> None:
    """Draw, for each fitted parameter, the smallest implausibility found in each part of its side."""
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    columns = 4
    lines = math.ceil(len(profiles) / columns)
    figure = Figure(figsize=(2.5 * columns, 1.75 * lines + 0.5), layout="constrained")
    grid = figure.subplots(lines, columns, squeeze=False, sharey=True)
    for place, axes in enumerate(grid.ravel()):
        if place >= len(profiles):
            axes.set_axis_off()
            continue
        row = profiles[place]
        width = (row.high - row.low) / BINS
        middles = [row.low + (part + 0.5) * width for part in range(BINS)]
        heights = [min(least, MOST) for least in row.least]
        colours = [GAIN if least < CUTOFF else LOSS for least in row.least]
        axes.bar(middles, heights, width=0.9 * width, color=colours)
        axes.axhline(CUTOFF, color=INK, linewidth=0.8, linestyle=(0, (4, 2)))
        told = f"narrowed by {row.shrunk:.0%}" if row.shrunk >= SLIGHT else "not narrowed"
        axes.set_title(f"{row.path}\n{told}", fontsize=7)
        axes.xaxis.set_major_locator(MaxNLocator(4))
        axes.tick_params(labelsize=6.5)
        axes.set_ylim(0.0, MOST)
    figure.supylabel("smallest implausibility (ruled out above the dashed line)", fontsize=8)
    figure.savefig(file, dpi=DPI, metadata={"Software": None})
