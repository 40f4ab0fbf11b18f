"""Tables of outcomes: all that is known of each, the main ones side by side, when arms part, what differs."""

from collections.abc import Mapping, Sequence
from typing import Any

from covalue_sim.report.compare.amounts import decimals, p_value, percent, plain, scale_of, signed_change
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.grids.cells import level, paired, unit_of
from covalue_sim.report.compare.phrases import label
from covalue_sim.report.figures.wording import percent_with_bounds
from covalue_sim.report.rows import Grid, Rows, where
from covalue_sim.scenario.describing import written


def outcome_grid(comparison: Compared, arm: str, rows: Rows | None = None) -> Grid:
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
                label(row["outcome"]), unit_of(row["unit"]), *paired(row), bounds, plain(row["size"], 2),
                f"{percent(row['share_above'])} / {percent(row['share_below'])}",
                percent_with_bounds(row["harm"], row["harm_low"], row["harm_high"])
                if row["better"] else "no agreed better",
                p_value(row["p"]), p_value(row["holm"]), plain(row["variance_ratio"], 1),
                f"{row['needed']:,} (±{plain(row['precision'] * scale, decimals(0, 0, row['precision'] * scale))})",
                row["verdict"],
            )
        )  # fmt: skip
    return Grid(f"All {len(cells)} outcomes of {arm} against {comparison.reference}", headings, cells)


def summary_grid(comparison: Compared, outcomes: Sequence[str]) -> Grid:
    """The main outcomes, arms side by side."""
    found = {(row["arm"], row["outcome"]): row for row in comparison.rows("outcomes")}
    cells = []
    for name in outcomes:
        mine = [found[arm, name] for arm in comparison.labels[1:]]
        marks = [
            f"{signed_change(row['difference'], row['low'], row['high'], row['unit'])}{_mark(row)}" for row in mine
        ]
        unit = f", {unit_of(mine[0]['unit'])}" if unit_of(mine[0]["unit"]) else ""
        cells.append((f"{label(name)}{unit}", level(mine[0]["reference"], mine[0]), *marks))
    headings = ("outcome", comparison.reference, *comparison.labels[1:])
    return Grid("Main outcomes: the difference that each arm makes (95 %); * clear after Holm", headings, cells)


def _mark(row: Mapping[str, Any]) -> str:
    return " *" if row["verdict"] == "clear" else ""


def parting_grid(comparison: Compared, arm: str) -> Grid:
    """When the arms part."""

    def week(value: int | None) -> str:
        return "never" if value is None else str(value)

    cells = [
        (label(row["series"]), week(row["first_difference"]), week(row["parted"]), week(row["apart_to_the_end_from"]))
        for row in where(comparison.rows("partings"), arm=arm)
    ]
    headings = ("series", "first difference at all", "first clear week", "clear to the end from")
    return Grid(f"When {arm} parts from {comparison.reference}, in weeks from week 0", headings, cells)


def lever_grid(comparison: Compared) -> Grid:
    """What differs between the scenarios, with values and origins."""
    cells = []
    for row in comparison.levers:
        values = [
            f"{'–' if value is None else written(value)}{f' [{origin}]' if origin and origin != 'default' else ''}"
            for value, origin in zip(row.values, row.origins, strict=True)
        ]
        cells.append((row.path, row.meaning, unit_of(row.unit), row.when, *values))
    headings = ("lever", "meaning", "unit", "when", *comparison.labels)
    return Grid("What differs between the scenarios, and where each value comes from", headings, cells)
