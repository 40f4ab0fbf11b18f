"""What is given and received: the largest changes in hours and money, by giver and receiver."""

from collections.abc import Mapping
from typing import Any

from matplotlib.figure import Figure

from covalue_sim.report.compare.amounts import signed_change
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.drawing import canvas
from covalue_sim.report.compare.looking import clear
from covalue_sim.report.compare.marks import NEITHER
from covalue_sim.report.compare.pictures.forest import Axis, Entry, height_of, place_forest
from covalue_sim.report.compare.sentences import plural, what_flows
from covalue_sim.report.figures.wording import sentence
from covalue_sim.report.rows import Rows, where

MOST = 8
PANELS = (("hours", "change, hours a patient-week"), ("money", "change, money units a patient-week"))


def said(comparison: Compared, arm: str) -> tuple[str, str]:
    """Title and words."""
    return what_flows(comparison, arm), (
        f"Charts of the largest differences between {arm} and {comparison.reference} in what actors give each other, in"
        " hours and in money a patient-week, each with its 95 % interval. The table of flows has the numbers."
    )


def draw(comparison: Compared, arm: str, width: float) -> Figure:
    """Draw hours above money."""
    rows = where(comparison.rows("flows"), arm=arm)
    panels = [(largest(rows, unit), label) for unit, label in PANELS]
    entries = [
        ([Entry(f"In {unit}"), *map(_entry, mine)], label)
        for (mine, label), (unit, _) in zip(panels, PANELS, strict=True)
        if mine
    ]
    total = sum(height_of(own, width) for own, _ in entries) or 1.0
    figure = canvas(width, total)
    above = 0.0
    for own, label in entries:
        place_forest(figure, own, Axis(label), width, above)
        above += height_of(own, width)
    return figure


def largest(rows: Rows, unit: str) -> list[Mapping[str, Any]]:
    """The flows in a unit that change most."""
    mine = [row for row in rows if row["unit"].startswith(unit)]
    return sorted(mine, key=lambda row: -abs(row["difference"]))[:MOST]


def _entry(row: Mapping[str, Any]) -> Entry:
    words = f"{row['resource']}: {plural(row['giver'])} to {plural(row['receiver'])}"
    return Entry(
        sentence(words),
        signed_change(row["difference"], row["low"], row["high"], "1"),
        row["difference"],
        row["low"],
        row["high"],
        NEITHER,
        clear(row),
    )
