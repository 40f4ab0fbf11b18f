"""A table for readers, and what its cells are written like."""

from collections.abc import Mapping
from typing import Any

from covalue_sim.report.compare.amounts import decimals, plain, scale_of, signed_change


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


def unit_of(unit: str) -> str:
    """The unit as it is written; nothing for shares and scales."""
    return "" if unit in {"1", "0-1", "-1 to 1"} or unit.startswith("share") else unit
