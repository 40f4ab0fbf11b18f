"""What may be said of a row of a comparison's tables."""

from covalue_sim.report.rows import Row


def clear(row: Row) -> bool:
    """Whether the row's interval leaves 0 out, and its adjusted p-value, if it has one, is below 0.05."""
    return bool((row["low"] > 0 or row["high"] < 0) and not row.get("holm", 0.0) >= 0.05)


def same(row: Row) -> bool:
    """Whether a mean difference is exactly 0, with bounds that say so too."""
    return bool(row["difference"] == row["low"] == row["high"] == 0)
