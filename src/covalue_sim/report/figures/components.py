"""Value by kind and by actor, averaged over the run, and what the picture says about it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from covalue_sim.analysis.estimates import Bounds, bounds
from covalue_sim.model.outcomes import VALUE_COMPONENTS, WEEKLY
from covalue_sim.report.figures.weekly import Weekly
from covalue_sim.report.figures.wording import decimals, listed, sentence, signed

PARTIES = MappingProxyType({"user": "users", "provider": "providers"})
NET = "net value"
COLUMNS = (
    *(f"value_{party}_{kind}" for party in PARTIES for kind in VALUE_COMPONENTS),
    *(f"value_{actor}" for actor in (*PARTIES, "society")),
)
"""Every weekly series that the picture uses."""

_UNITS = {row.name: row.unit for row in WEEKLY}
_SAID = MappingProxyType({"relational": "relations", "economic": "economic terms"})


class Chart(NamedTuple):
    """One actor's bars.

    Attributes:
        actor: user, provider or society.
        heading, unit: in words.
        kinds: kinds of value, unweighted: (name, mean over the run with its interval).
        net: the same weighed with the actor's own weights; for society, all that it gets.
    """

    actor: str
    heading: str
    unit: str
    kinds: tuple[tuple[str, Bounds], ...]
    net: tuple[tuple[str, Bounds], ...]

    @property
    def rows(self) -> tuple[tuple[str, Bounds], ...]:
        """Kinds, then the net value."""
        return self.kinds + self.net


def charts(weekly: Weekly) -> tuple[Chart, ...]:
    """Charts of users, providers and society, those of which something is known."""
    found = [
        Chart(
            actor,
            f"Value to {PARTIES.get(actor, actor)}",
            _UNITS[f"value_{actor}"],
            _rows(weekly, {kind: f"value_{actor}_{kind}" for kind in VALUE_COMPONENTS}),
            _rows(weekly, {NET if actor in PARTIES else "spillover": f"value_{actor}"}),
        )
        for actor in (*PARTIES, "society")
    ]
    return tuple(chart for chart in found if chart.rows)


def finding(found: Sequence[Chart]) -> str:
    """Name each party's largest gain and largest loss among those whose interval leaves zero out."""
    alone = max(level.n for chart in found for _, level in chart.rows) == 1
    parties = [chart for chart in found if chart.actor in PARTIES and chart.kinds]
    clauses = [f"{PARTIES[chart.actor]} {_extremes(chart.kinds, alone)}" for chart in parties]
    if not clauses:
        clauses = [f"{chart.heading.lower()}: {signed(chart.net[0][1].mean)}" for chart in found]
    return sentence("; ".join(clauses))


def _extremes(rows: Sequence[tuple[str, Bounds]], alone: bool) -> str:
    sure = [(level.mean, kind) for kind, level in rows if level.clear or alone]
    words = []
    for verb, (mean, kind), sign in (
        ("gain", max(sure, default=(0.0, "")), 1),
        ("lose", min(sure, default=(0.0, "")), -1),
    ):
        if sign * mean > 0:
            words.append(f"{verb} most in {_SAID.get(kind, kind)} ({signed(mean, max(2, decimals(mean, 1)))})")
    return listed(words) or "neither gain nor lose clearly in any kind of value"


def _rows(weekly: Weekly, columns: Mapping[str, str]) -> tuple[tuple[str, Bounds], ...]:
    rows = [
        (name, bounds(weekly.level(column, weekly.run))) for name, column in columns.items() if column in weekly.series
    ]
    return tuple((name, level) for name, level in rows if level.n > 0)
