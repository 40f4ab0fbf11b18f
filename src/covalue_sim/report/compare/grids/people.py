"""Tables of people: groups, winners and losers, who they are, inequality."""

from collections.abc import Mapping
from typing import Any

from covalue_sim.experiments.compare.whom import GAP
from covalue_sim.report.compare.amounts import bounds, decimals, p_value, percent, plain, signed_change
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.grids.cells import paired, unit_of
from covalue_sim.report.figures.wording import percent_with_bounds, sentence
from covalue_sim.report.rows import Grid, where


def group_grid(comparison: Compared, arm: str) -> Grid:
    """Every measure of every group of people."""
    rows = [row for row in where(comparison.rows("subgroups"), arm=arm) if row["n"] > 1]
    cells = [
        (
            sentence(row["group"]), row["measure"], unit_of(row["unit"]), *paired(row), p_value(row["holm"]),
            "–" if row["group"] == GAP else f"{row['people']:.0f}",
        )
        for row in rows
    ]  # fmt: skip
    headings = ("group", "measure", "unit", comparison.reference, arm, "difference (95 %)", "p, Holm", "people")
    return Grid(f"Groups of the same people with {arm} and with {comparison.reference}", headings, cells)


def person_grid(comparison: Compared, arm: str) -> Grid:
    """Shares of people by group."""
    rows = where(comparison.rows("persons"), arm=arm)
    parts = list(dict.fromkeys(row["what"] for row in rows if not row["what"].startswith("replaced")))
    groups = list(dict.fromkeys(row["group"] for row in rows if not row["what"].startswith("replaced")))
    share = {(row["group"], row["what"]): percent_with_bounds(row["mean"], row["low"], row["high"]) for row in rows}
    cells = [(sentence(group), *(share[group, part] for part in parts)) for group in groups]
    return Grid(f"The same people with {arm} and with {comparison.reference}", ("group", *parts), cells)


def replaced_grid(comparison: Compared, arm: str) -> Grid:
    """Places that are somebody else's at the end, and how individual change is spread."""
    gone = [row for row in where(comparison.rows("persons"), arm=arm) if row["what"].startswith("replaced")]
    cells = [(sentence(row["what"]), percent_with_bounds(row["mean"], row["low"], row["high"])) for row in gone]
    for row in where(comparison.rows("changes"), arm=arm):
        text = signed_change(row["mean"], row["low"], row["high"], row["unit"])
        cells.append((f"Change at the {percent(row['quantile'])} quantile of people, {row['unit']}", text))
    return Grid("Replacements, and the spread of individual change in net value", ("what", "value (95 %)"), cells)


def profile_grid(comparison: Compared, arm: str) -> Grid:
    """What winners and losers were like at week 0."""
    rows = where(comparison.rows("profiles"), arm=arm)
    who = list(dict.fromkeys(row["who"] for row in rows))
    found = {(row["trait"], row["who"]): row for row in rows}
    cells = [
        (sentence(trait), *(_mean(found[trait, name]) for name in who))
        for trait in dict.fromkeys(row["trait"] for row in rows)
    ]
    return Grid("Who they are: means and shares at week 0, with 95 % intervals", ("trait", *who), cells)


def _mean(row: Mapping[str, Any]) -> str:
    if row["n"] < 2:
        return "–"
    if row["trait"].startswith("share"):
        return percent_with_bounds(row["mean"], row["low"], row["high"])
    digits = decimals(row["low"], row["high"], row["mean"])
    return f"{plain(row['mean'], digits)} {bounds(row['low'], row['high'], digits)}"


def inequality_grid(comparison: Compared, arm: str) -> Grid:
    """Gini and concentration index."""
    cells = [
        (sentence(row["measure"]), f"{row['index']}, {row['kind']}", *paired(row))
        for row in where(comparison.rows("inequality"), arm=arm)
    ]
    headings = ("of what", "index", comparison.reference, arm, "difference (95 %)")
    return Grid("Inequality; concentration above 0 leans to people with much slack", headings, cells)
