"""What changes: the main outcomes, in standard deviations of the reference."""

from collections.abc import Mapping
from typing import Any

from matplotlib.figure import Figure

from covalue_sim.report.compare.amounts import signed_change
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.marks import direction
from covalue_sim.report.compare.phrases import label
from covalue_sim.report.compare.pictures.forest import Axis, Entry, forest
from covalue_sim.report.compare.sentences import nothing, unchanged, what_changes
from covalue_sim.report.figures.wording import sentence
from covalue_sim.report.rows import Rows, where
from covalue_sim.report.summary import HEADLINES

MOST = 4.0
"""Standard deviations that the axis reaches."""


def shown(comparison: Compared, arm: str) -> Rows:
    """Rows of the table that the picture shows: the chosen outcomes, or the headlines."""
    rows = where(comparison.rows("outcomes"), arm=arm)
    return [row for row in rows if row["outcome"] in (comparison.chosen or HEADLINES)] or rows


def said(comparison: Compared, arm: str) -> tuple[str, str]:
    """Title and words."""
    title = nothing(comparison, arm) if unchanged(comparison, arm) else what_changes(comparison, arm)
    rows = shown(comparison, arm)
    sure = sum(row["verdict"] == "clear" for row in rows)
    words = (
        f"Chart of {len(rows)} outcomes: the difference between {arm} and {comparison.reference} with its 95 %"
        f" interval, in standard deviations of {comparison.reference}. {sure} of them differ clearly. The table of all"
        " outcomes has the numbers."
    )
    return title, words


def draw(comparison: Compared, arm: str, width: float) -> Figure:
    """Draw the rows by theme."""
    rows = shown(comparison, arm)
    entries = []
    for theme in dict.fromkeys(row["theme"] for row in rows):
        entries.append(Entry(sentence(theme)))
        entries += [_entry(row) for row in where(rows, theme=theme)]
    return forest(entries, Axis("difference in SD of the reference over replicates", most=MOST), width)


def _entry(row: Mapping[str, Any]) -> Entry:
    look = direction(row["better"], row["difference"])
    numbers = signed_change(row["difference"], row["low"], row["high"], row["unit"])
    return Entry(
        label(row["outcome"]), numbers, row["size"], row["size_low"], row["size_high"], look, row["verdict"] == "clear"
    )
