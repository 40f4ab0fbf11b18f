"""The picture of a pattern: the outcome by arm, and the effect as it is, ablated and under the null model."""

import io
from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from covalue_sim.analysis.intervals import Interval
from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.pattern import Cell
from covalue_sim.patterns.statistics.judgement import Judgement
from covalue_sim.report.compare.svg import smaller
from covalue_sim.report.figures.style import FIRST, GAIN, GRID, INK, LOSS, MUTED, SECOND, THIRD, drawing
from covalue_sim.report.figures.wording import clean

COLOURS = (FIRST, SECOND, "#7b3fa0", THIRD)
MARKERS = "osD^v"
LINES = ("solid", (0, (4, 2)), (0, (1, 1.3)), (0, (5, 1.5, 1, 1.5)), (0, (2, 2)))
VERDICTS = {"holds": GAIN, "fails": LOSS}
LONGEST = 26
EDGES = {"none": "margin", "ratio_band": "what is foretold"}
"""What an effect is held against, where that is not the smallest of interest."""


def draw(finding: Finding) -> str:
    """The picture as SVG; empty where nothing was run."""
    if not finding.means:
        return ""
    with drawing():
        text = io.StringIO()
        figure_of(finding).savefig(text, format="svg", metadata={"Date": None})
    return smaller(text.getvalue())


def figure_of(finding: Finding) -> Figure:
    """Arms on the left; on the right the effects, or whose weights each arm wins, where there are any."""
    judged = finding.judgement is not None
    figure = Figure(figsize=(8.4, _height(finding)), layout="constrained")
    two = judged or finding.won
    axes = figure.subplots(1, 2, width_ratios=(3, 2)) if two else [figure.subplots()]
    cells = finding.means[0][1]
    if any(level for _, level in cells):
        _along(axes[0], finding, cells)
    else:
        _arms(axes[0], finding, cells)
    if judged:
        _effects(axes[1], finding)
    elif finding.won:
        _weights(axes[1], finding)
    for one in axes:
        one.xaxis.set_major_locator(MaxNLocator(5))
    return figure


def _height(finding: Finding) -> float:
    cells = finding.means[0][1]
    return 2.9 if any(level for _, level in cells) else max(1.7, 0.9 + 0.32 * len(cells))


def _arms(axes: Axes, finding: Finding, cells: Mapping[Cell, Interval]) -> None:
    for place, one in enumerate(cells.values()):
        axes.plot([one.low, one.high], [place, place], color=FIRST, lw=2.2, solid_capstyle="round")
        axes.plot([one.mean], [place], "o", color=FIRST, ms=5)
    _name_rows(axes, [_short(arm) for arm, _ in cells], finding.pattern.outcomes[0].label)


def _name_rows(axes: Axes, names: Sequence[str], measured: str) -> None:
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_xlabel(measured)
    axes.grid(axis="x", color=GRID)
    axes.tick_params(axis="y", length=0)


def _along(axes: Axes, finding: Finding, cells: Mapping[Cell, Interval]) -> None:
    along = finding.pattern.along
    assert along is not None
    arms = list(dict.fromkeys(arm for arm, _ in cells))
    for place, arm in enumerate(arms):
        own = [one for (name, _), one in cells.items() if name == arm]
        colour = COLOURS[place % len(COLOURS)]
        axes.fill_between(along.levels, [o.low for o in own], [o.high for o in own], color=colour, alpha=0.15, lw=0)
        axes.plot(along.levels, [o.mean for o in own], color=colour, ls=LINES[place % len(LINES)],
                  marker=MARKERS[place % len(MARKERS)], ms=4, label=_short(arm))  # fmt: skip
    axes.set_xlabel(along.path)
    axes.set_ylabel(finding.pattern.outcomes[0].label)
    axes.grid(color=GRID)
    if len(arms) > 1:
        axes.legend(frameon=False)


def _weights(axes: Axes, finding: Finding) -> None:
    """Share of all weights of value under which each arm is best."""
    for place, one in enumerate(finding.won.values()):
        axes.plot([100 * one.low, 100 * one.high], [place, place], color=SECOND, lw=2.2, solid_capstyle="round")
        axes.plot([100 * one.mean], [place], "D", color=SECOND, ms=5)
    _name_rows(axes, [_short(arm) for arm in finding.won], "best under % of all weights")
    axes.set_xlim(-2, 102)


def _effects(axes: Axes, finding: Finding) -> None:
    judged = finding.judgement
    assert judged is not None
    rows: list[tuple[str, Judgement]] = [("effect", judged)]
    rows += [(name, one) for name, one in (("ablated", finding.ablation), ("null model", finding.null)) if one]
    for place, (_, one) in enumerate(rows):
        colour = VERDICTS.get(finding.verdict, MUTED) if place == 0 else THIRD
        axes.plot([one.low, one.high], [place, place], color=colour, lw=2.4, ls="solid" if place == 0 else "--")
        axes.plot([one.effect], [place], "o", color=colour, ms=5.5, mfc=colour if place == 0 else "white")
    for edge in _edges(finding, judged):
        axes.axvline(edge, color=INK, lw=0.9, ls=(0, (3, 2)))
    axes.axvline(0.0, color=MUTED, lw=0.7)
    against = EDGES.get(finding.pattern.statistic, "smallest of interest")
    _name_rows(axes, [name for name, _ in rows], f"effect; dashed: {against}")


def _edges(finding: Finding, judged: Judgement) -> list[float]:
    pattern = finding.pattern
    if pattern.statistic == "ratio_band":
        return [edge for edge in pattern.prediction.band if abs(edge) < 1e3]
    if pattern.statistic == "none":
        return [-judged.smallest, judged.smallest]
    return [judged.smallest]


def _short(name: str) -> str:
    return clean(name, LONGEST)
