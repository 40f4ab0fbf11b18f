"""Tables for readers: headings and cells as text, numbers with their bounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from covalue_sim.experiments.comparing.whom import GAP
from covalue_sim.report.compare.amounts import (
    decimals,
    p_value,
    percent,
    percent_bounds,
    plain,
    scale_of,
    signed_change,
)
from covalue_sim.report.compare.comparison import Comparison
from covalue_sim.report.compare.looking import Rows, where
from covalue_sim.report.compare.phrases import label
from covalue_sim.report.compare.sentences import plural
from covalue_sim.report.figures.wording import sentence
from covalue_sim.scenario.describing import written


@dataclass(frozen=True)
class Grid:
    """A table for readers.

    Attributes:
        caption: what it holds.
        headings: of the columns; the first column names the row.
        rows: cells as text.
    """

    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


def level(value: float, row: Mapping[str, Any]) -> str:
    """A mean in the scale of its row, with the digits that the difference bears."""
    scale = scale_of(row["unit"])
    digits = decimals(row["low"] * scale.factor, row["high"] * scale.factor, row["difference"] * scale.factor)
    if row["low"] == row["high"]:
        digits = decimals(float("nan"), float("nan"), value * scale.factor)
    return f"{plain(value * scale.factor, digits)}{scale.level if scale.factor == 100.0 else ''}"


def paired(row: Mapping[str, Any]) -> tuple[str, str, str]:
    """Both means and the difference with its bounds."""
    change = signed_change(row["difference"], row["low"], row["high"], row["unit"])
    return level(row["reference"], row), level(row["arm_mean"], row), change


def _unit(unit: str) -> str:
    return "" if unit in {"1", "0-1", "-1 to 1"} or unit.startswith("share") else unit


def outcome_grid(comparison: Comparison, arm: str, rows: Rows | None = None) -> Grid:
    """Outcomes with everything that is known of their differences."""
    rows = where(comparison.rows("outcomes"), arm=arm) if rows is None else rows
    headings = (
        "outcome", "unit", comparison.reference, arm, "difference (95 %)", "bootstrap (95 %)", "size, SD", "up / down",
        "worse in", "p", "p, Holm", "pairing ×", "replicates for", "finding",
    )  # fmt: skip
    cells = []
    for row in rows:
        scale = scale_of(row["unit"]).factor
        bca = signed_change(row["difference"], row["bca_low"], row["bca_high"], row["unit"])
        bounds = bca[bca.index("(") :] if "(" in bca else "–"
        cells.append(
            (
                label(row["outcome"]), _unit(row["unit"]), *paired(row), bounds, plain(row["size"], 2),
                f"{percent(row['share_above'])} / {percent(row['share_below'])}",
                percent_bounds(row["harm"], row["harm_low"], row["harm_high"]) if row["better"] else "no agreed better",
                p_value(row["p"]), p_value(row["holm"]), plain(row["variance_ratio"], 1),
                f"{row['needed']:,} (±{plain(row['precision'] * scale, decimals(0, 0, row['precision'] * scale))})",
                row["verdict"],
            )
        )  # fmt: skip
    return Grid(f"All {len(cells)} outcomes of {arm} against {comparison.reference}", headings, cells)


def group_grid(comparison: Comparison, arm: str) -> Grid:
    """Every measure of every group of people."""
    rows = [row for row in where(comparison.rows("subgroups"), arm=arm) if row["n"] > 1]
    cells = [
        (
            sentence(row["group"]), row["measure"], _unit(row["unit"]), *paired(row), p_value(row["holm"]),
            "–" if row["group"] == GAP else f"{row['people']:.0f}",
        )
        for row in rows
    ]  # fmt: skip
    headings = ("group", "measure", "unit", comparison.reference, arm, "difference (95 %)", "p, Holm", "people")
    return Grid(f"Groups of the same people with {arm} and with {comparison.reference}", headings, cells)


def person_grid(comparison: Comparison, arm: str) -> Grid:
    """Shares of people by group."""
    rows = where(comparison.rows("persons"), arm=arm)
    parts = list(dict.fromkeys(row["what"] for row in rows if not row["what"].startswith("replaced")))
    groups = list(dict.fromkeys(row["group"] for row in rows if not row["what"].startswith("replaced")))
    share = {(row["group"], row["what"]): percent_bounds(row["mean"], row["low"], row["high"]) for row in rows}
    cells = [(sentence(group), *(share[group, part] for part in parts)) for group in groups]
    return Grid(f"The same people with {arm} and with {comparison.reference}", ("group", *parts), cells)


def replaced_grid(comparison: Comparison, arm: str) -> Grid:
    """Places that are somebody else's at the end, and how individual change is spread."""
    gone = [row for row in where(comparison.rows("persons"), arm=arm) if row["what"].startswith("replaced")]
    cells = [(sentence(row["what"]), percent_bounds(row["mean"], row["low"], row["high"])) for row in gone]
    for row in where(comparison.rows("changes"), arm=arm):
        text = signed_change(row["mean"], row["low"], row["high"], row["unit"])
        cells.append((f"Change at the {percent(row['quantile'])} quantile of people, {row['unit']}", text))
    return Grid("Replacements, and the spread of individual change in net value", ("what", "value (95 %)"), cells)


def profile_grid(comparison: Comparison, arm: str) -> Grid:
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
        return percent_bounds(row["mean"], row["low"], row["high"])
    digits = decimals(row["low"], row["high"], row["mean"])
    return f"{plain(row['mean'], digits)} ({plain(row['low'], digits)} to {plain(row['high'], digits)})"


def inequality_grid(comparison: Comparison, arm: str) -> Grid:
    """Gini and concentration index."""
    cells = [
        (sentence(row["measure"]), f"{row['index']}, {row['kind']}", *paired(row))
        for row in where(comparison.rows("inequality"), arm=arm)
    ]
    headings = ("of what", "index", comparison.reference, arm, "difference (95 %)")
    return Grid("Inequality; concentration above 0 leans to people with much slack", headings, cells)


def cost_grid(comparison: Comparison, arm: str) -> Grid:
    """Money and hours a patient-year."""
    cells = [(label(row["cost"]), row["unit"], *paired(row)) for row in where(comparison.rows("costs"), arm=arm)]
    headings = ("cost", "unit", comparison.reference, arm, "difference (95 %)")
    return Grid("Money and hours for a patient and year", headings, cells)


def ratio_grid(comparison: Comparison, arm: str) -> Grid:
    """What a unit of each kind of value costs."""
    cells = []
    for row in where(comparison.rows("ratios"), arm=arm):
        digits = decimals(row["low"], row["high"], row["ratio"])
        if row["low"] == row["low"]:
            price = f"{plain(row['ratio'], digits)} ({plain(row['low'], digits)} to {plain(row['high'], digits)})"
        else:
            price = "no bounds: the effect is not told from 0"
        cells.append((label(row["effect"]), label(row["cost"]), row["unit"], row["place"], price))
    headings = ("for 1 SD of", "in", "unit", f"{arm} …", "ratio (95 %, Fieller)")
    return Grid("What a standard deviation of value for one patient-week costs", headings, cells)


def stakeholder_grid(comparison: Comparison) -> Grid:
    """What each stakeholder makes of each arm, side by side."""
    rows = comparison.rows("stakeholders")
    names = list(dict.fromkeys((row["stakeholder"], row["unit"]) for row in rows))
    found = {(row["stakeholder"], row["arm"]): row for row in rows}
    cells = []
    for name, unit in names:
        mine = [found[name, arm] for arm in comparison.labels[1:]]
        differences = [signed_change(row["difference"], row["low"], row["high"], unit) for row in mine]
        cells.append((sentence(name), unit, level(mine[0]["reference"], mine[0]), *differences))
    return Grid(
        "Each stakeholder's own weighting, and outcome over cost: the difference that each arm makes (95 %)",
        ("by whose weights", "unit", comparison.reference, *comparison.labels[1:]),
        cells,
    )


def flow_grid(comparison: Comparison, arm: str) -> Grid:
    """Everything that changes hands."""
    cells = [
        (
            f"{plural(row['giver'])} to {plural(row['receiver'])}", row["resource"], row["unit"], *paired(row),
            p_value(row["holm"]),
        )
        for row in where(comparison.rows("flows"), arm=arm)
    ]  # fmt: skip
    headings = ("who to whom", "what", "unit", comparison.reference, arm, "difference (95 %)", "p, Holm")
    return Grid("What is given and received", headings, cells)


def parting_grid(comparison: Comparison, arm: str) -> Grid:
    """When the arms part."""

    def week(value: int | None) -> str:
        return "never" if value is None else str(value)

    cells = [
        (label(row["series"]), week(row["first_difference"]), week(row["parted"]), week(row["apart_to_the_end_from"]))
        for row in where(comparison.rows("partings"), arm=arm)
    ]
    headings = ("series", "first difference at all", "first clear week", "clear to the end from")
    return Grid(f"When {arm} parts from {comparison.reference}, in weeks from week 0", headings, cells)


def lever_grid(comparison: Comparison) -> Grid:
    """What differs between the scenarios, with values and origins."""
    cells = []
    for row in comparison.levers:
        values = [
            f"{'–' if value is None else written(value)}{f' [{origin}]' if origin and origin != 'default' else ''}"
            for value, origin in zip(row.values, row.origins, strict=True)
        ]
        cells.append((row.path, row.meaning, _unit(row.unit), row.when, *values))
    headings = ("lever", "meaning", "unit", "when", *comparison.labels)
    return Grid("What differs between the scenarios, and where each value comes from", headings, cells)


def summary_grid(comparison: Comparison, outcomes: Sequence[str]) -> Grid:
    """The main outcomes, arms side by side."""
    found = {(row["arm"], row["outcome"]): row for row in comparison.rows("outcomes")}
    cells = []
    for name in outcomes:
        mine = [found[arm, name] for arm in comparison.labels[1:]]
        marks = [
            f"{signed_change(row['difference'], row['low'], row['high'], row['unit'])}{_mark(row)}" for row in mine
        ]
        unit = f", {_unit(mine[0]['unit'])}" if _unit(mine[0]["unit"]) else ""
        cells.append((f"{label(name)}{unit}", level(mine[0]["reference"], mine[0]), *marks))
    headings = ("outcome", comparison.reference, *comparison.labels[1:])
    return Grid("Main outcomes: the difference that each arm makes (95 %); * clear after Holm", headings, cells)


def _mark(row: Mapping[str, Any]) -> str:
    return " *" if row["verdict"] == "clear" else ""
