"""Who gives what to whom: one small Sankey diagram a resource, each on its own scale."""

from collections.abc import Sequence
from types import MappingProxyType

from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Rectangle

from covalue_sim.analysis.estimates import bounds
from covalue_sim.analysis.intervals import Array
from covalue_sim.model.outcomes import ACTOR_KINDS, RESOURCE_UNITS, RESOURCES
from covalue_sim.report.figures.exchange import Exchange, finding, read_exchange
from covalue_sim.report.figures.labels import spread
from covalue_sim.report.figures.marking import provenance
from covalue_sim.report.figures.results import Results
from covalue_sim.report.figures.ribbons import Node, lay_out, outline
from covalue_sim.report.figures.sheet import Picture, sheet
from covalue_sim.report.figures.style import ACTOR_COLOURS, BASE, INK, MUTED
from covalue_sim.report.figures.wording import amount, counted, listed, percent, sentence

_PLURAL = MappingProxyType({name: name if name == "society" else f"{name}s" for name in ACTOR_KINDS})
_ABREAST = 4
_HEIGHT = 2.0
_BAR = 0.05
_THIN = 0.015


def draw(results: Results) -> Picture | None:
    """Draw the flows; None if the table is not there or nothing flowed."""
    exchange = read_exchange(results)
    if exchange is None or not exchange.amounts:
        return None
    title, caption = finding(exchange), _caption(results, exchange)
    subtitle = (
        "Left, who gives; right, who receives; a ribbon has its giver's colour. "
        "Units differ between resources, so each has its own scale."
    )
    shown = list(exchange.amounts)
    abreast = min(_ABREAST, len(shown))
    rows = -(-len(shown) // abreast)
    page = sheet(title, subtitle, caption, max(6.0, 3.0 * abreast), rows * (_HEIGHT + 0.75) + 0.15)
    spacing = {"wspace": 1.5, "hspace": 0.75 / _HEIGHT}
    grid = page.grid(rows, abreast, left=1.15, right=1.15, above=0.6, below=0.1, **spacing)
    for k, resource in enumerate(shown):
        axes = page.figure.add_subplot(grid[k // abreast, k % abreast])
        _draw_resource(axes, resource, exchange.amounts[resource])
    return Picture("flows", title, caption, page.figure)


def _draw_resource(axes: Axes, resource: str, amounts: Array) -> None:
    layout = lay_out(amounts.mean(axis=0))
    for ribbon in layout.ribbons:
        colour = ACTOR_COLOURS[ACTOR_KINDS[ribbon.giver]]
        path = outline(ribbon, _BAR, 1 - _BAR)
        edge = "white" if ribbon.height > _THIN else colour
        axes.add_patch(PathPatch(path, facecolor=colour, alpha=0.5, edgecolor=edge, lw=0.5, zorder=2))
    for nodes, x in ((layout.givers, 0.0), (layout.receivers, 1 - _BAR)):
        for node in nodes:
            bar = Rectangle(
                (x, node.low), _BAR, node.high - node.low, lw=0, color=ACTOR_COLOURS[ACTOR_KINDS[node.row]], zorder=3
            )
            axes.add_patch(bar)
    total = bounds(amounts.sum(axis=(1, 2)))
    _name(axes, layout.givers, -0.04, "right", total.mean)
    _name(axes, layout.receivers, 1.04, "left", total.mean)
    axes.set(xlim=(0, 1), ylim=(-0.01, 1.01))
    axes.set_axis_off()
    axes.text(0.5, 1.17, sentence(resource), size=BASE + 1, weight="bold", ha="center", color=INK)
    sizes = f"{amount(total.mean)} {RESOURCE_UNITS[resource]}".rstrip()
    axes.text(0.5, 1.06, sizes, size=BASE - 0.5, ha="center", color=MUTED)


def _name(axes: Axes, nodes: Sequence[Node], x: float, side: str, total: float) -> None:
    gap = 2.6 * (BASE - 1) / 72 / _HEIGHT
    middles = [(node.low + node.high) / 2 for node in nodes]
    for node, place in zip(nodes, spread(middles, gap, 0.05, 0.95), strict=True):
        words = f"{_PLURAL[ACTOR_KINDS[node.row]]}\n{percent(node.amount / total)}"
        axes.text(x, place, words, size=BASE - 1, color=INK, ha=side, va="center", linespacing=1.1)


def _caption(results: Results, exchange: Exchange) -> str:
    parts = [
        f"Totals over the run from week 0, mean of n = {counted(exchange.replicates, 'replicate')}; "
        "per cent of each resource given and received."
    ]
    absent = [resource for resource in RESOURCES if resource not in exchange.amounts]
    if absent:
        parts.append(f"Nothing flowed of: {listed(absent)}.")
    return " ".join([*parts, provenance(results, exchange.replicates)])
