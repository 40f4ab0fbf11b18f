"""Tables of the page: the share of chance, indices with their bounds, means at each level, and boxes."""

import math
from collections.abc import Iterator
from typing import Any

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.tabulating import ONE_AT_A_TIME
from covalue_sim.report.figures.wording import decimals, percent_with_bounds, sentence, with_bounds
from covalue_sim.report.rows import Grid, Row, Rows, where
from covalue_sim.report.sweep.words import index_name, known, outcome, ranked


def chance_table(analysis: Analysis) -> Grid:
    """How much of the variance of each outcome is luck."""
    rows = [(outcome(row["outcome"]), _share(row, "of_a_run"), _share(row, "of_the_mean")) for row in analysis.chance]
    caption = "Share of the variance that is chance, with 95 % bounds"
    return Grid(caption, ("outcome", "of single runs", "of the points' means"), rows)


def index_tables(analysis: Analysis) -> Iterator[Grid]:
    """A table an outcome and method: each factor with its indices."""
    keys = dict.fromkeys((row["outcome"], row["target"], row["method"]) for row in analysis.indices)
    for one, target, name in keys:
        rows = where(analysis.indices, outcome=one, target=target, method=name)
        indices = [index for index in dict.fromkeys(row["index"] for row in rows) if not _paired(rows, index)]
        main = "span" if name == ONE_AT_A_TIME else METHODS[name].main
        order = [row["factor"] for row in ranked(where(rows, index=main), len(rows))]
        order += [row["factor"] for row in where(rows, index=main, factor="dummy")]
        body = []
        for path in order:
            cells = [where(rows, index=index, factor=path) for index in indices]
            above = {True: "yes", False: "no", None: ""}[where(rows, index=main, factor=path)[0]["above_floor"]]
            body.append((path, *(cell(found[0]) if found else "" for found in cells), above))
        title = "one at a time" if name == ONE_AT_A_TIME else METHODS[name].title
        what = "" if target == "mean" else ", of the spread over replicates"
        headings = ("factor", *map(index_name, indices), "above the noise floor")
        yield Grid(f"{sentence(outcome(one))}: {title}{what}", headings, body)


def level_tables(analysis: Analysis) -> Iterator[Grid]:
    """A table an outcome of a design without indices."""
    for one in dict.fromkeys(row["outcome"] for row in analysis.levels):
        steps = where(analysis.levels, outcome=one)
        lines = [(row["factor"], row["level"], cell(row), f"{row['n']:,}") for row in steps]
        names = ("factor", "level", "mean over all other factors", "points")
        yield Grid(f"{sentence(outcome(one))}: means at each level", names, lines)


def box_table(found: dict[str, Any]) -> Grid:
    """The boxes of lever space that one search found."""
    rows = [
        (f"where {box['rule']}", box["method"], _share(box, "coverage"), _share(box, "density"), f"{box['n']:,}")
        for box in found["boxes"]
    ]
    caption = f"{found['condition']}: at {100 * found['share']:.0f} % of {found['n']:,} points"
    nothing = "" if rows else "; no box holds clearly more of them than the whole space does"
    return Grid(f"{caption}{nothing}", ("box", "by", "coverage", "density", "other points"), rows)


def _share(row: Row, name: str) -> str:
    if row[name] is None or not math.isfinite(row[name]):
        return "not known"
    return percent_with_bounds(row[name], row[f"{name}_low"], row[f"{name}_high"])


def _paired(rows: Rows, index: str) -> bool:
    return any(row["with"] for row in rows if row["index"] == index)


def cell(row: Row) -> str:
    """An index or a mean with its bounds, as a cell or in a sentence."""
    if not math.isfinite(row["value"]):
        return "not defined"
    digits = decimals(max(map(abs, known(row))), 3)
    return with_bounds(row["value"], row["low"], row["high"], digits)
