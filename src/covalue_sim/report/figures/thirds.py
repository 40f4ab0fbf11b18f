"""Founders' net value in three equal groups of slack, and what the picture says about them."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.estimates import Bounds, bounds
from covalue_sim.analysis.intervals import Array
from covalue_sim.report.figures.results import Results, numbers
from covalue_sim.report.figures.wording import percent
from covalue_sim.store.columns import MOMENTS

NAMES = ("little slack", "middling slack", "much slack")
_NONE = 1e-9
"""Net values closer to zero than this are neither gain nor loss, as in the classes of encounter."""


class Third(NamedTuple):
    """Founders of one third of slack.

    Attributes:
        name: in words.
        values: net value of every person of every replicate.
        gaining, losing: share of them who gain or lose, over replicates.
        shares: share gaining in each replicate, NaN where nobody is in this third.
    """

    name: str
    values: Array
    gaining: Bounds
    losing: Bounds
    shares: Array


class Founders(NamedTuple):
    """The thirds that have anybody, from little slack to much; how many people and replicates."""

    thirds: tuple[Third, ...]
    people: int
    replicates: int


def read_founders(results: Results) -> Founders | None:
    """Read those present at week 0 who are still there at the end; None if the table cannot tell."""
    table = results.table("people", ("moment", "slack", "net_value"), ("founder",))
    if table is None:
        return None
    path = results.path("people")
    value, slack = numbers(table, "net_value", path), numbers(table, "slack", path)
    mine = (table["moment"] == MOMENTS[1]) & np.isfinite(value + slack)
    if "founder" in table:
        mine &= numbers(table, "founder", path) == 1
    if not mine.any():
        return None
    thirds = _thirds(value[mine], slack[mine], table["replicate"][mine])
    return Founders(thirds, int(mine.sum()), len(np.unique(table["replicate"][mine])))


def finding(founders: Founders) -> str:
    """Compare the share that gains between least and most slack, within replicates."""
    first, last = founders.thirds[0], founders.thirds[-1]
    low, high = percent(first.gaining.mean), percent(last.gaining.mean)
    if len(founders.thirds) == 1:
        return f"{low} of people gain from the service and {percent(first.losing.mean)} lose"
    gap = bounds(last.shares - first.shares)
    if low == high or not (gap.clear or founders.replicates == 1):
        return f"People gain about as often with {first.name} ({low}) as with {last.name} ({high})"
    word = "less" if gap.mean > 0 else "more"
    return f"People with {first.name} gain {word} often than people with {last.name}: {low} against {high}"


def _thirds(value: Array, slack: Array, replicate: NDArray[Any]) -> tuple[Third, ...]:
    _, run = np.unique(replicate, return_inverse=True)
    runs = int(run.max()) + 1
    third = np.zeros(len(value), dtype=np.int64)
    for k in range(runs):
        cuts = np.quantile(slack[run == k], (1 / 3, 2 / 3))
        third[run == k] = np.searchsorted(cuts, slack[run == k], side="left")
    found = []
    for k, name in enumerate(NAMES):
        mine = third == k
        if mine.any():
            gains, losses = (_shares(run[mine], sign * value[mine] > _NONE, runs) for sign in (1, -1))
            found.append(Third(name, value[mine], bounds(gains), bounds(losses), gains))
    return tuple(found) if len(found) > 1 else (found[0]._replace(name="everybody"),)


def _shares(run: NDArray[np.int64], true: NDArray[np.bool_], runs: int) -> Array:
    people = np.bincount(run, minlength=runs)
    with np.errstate(invalid="ignore"):
        shares: Array = np.bincount(run, weights=true, minlength=runs) / people
    return shares
