"""Differences as people write them: shares in points, digits as the interval bears, both bounds beside."""

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

from covalue_sim.report.figures.wording import MINUS, SPACE, number

MOST_DECIMALS, MOST_DIGITS = 6, 3
POINTS = "points"


class Scale(NamedTuple):
    """How an outcome's unit is written.

    Attributes:
        factor: numbers are multiplied by.
        unit: after the numbers, in the plural; empty for none.
        one: in the singular.
        before: a sign for percent after a level, empty for none.
    """

    factor: float
    unit: str
    one: str
    level: str


def scale_of(unit: str) -> Scale:
    """How numbers in `unit` are written: shares as percentage points, all else as it is."""
    if unit.startswith("share"):
        return Scale(100.0, POINTS, "point", f"{SPACE}%")
    if unit in {"0-1", "1", "-1 to 1", "correlation"}:
        return Scale(1.0, "", "", "")
    return Scale(1.0, unit, unit, f" {unit}")


def decimals(low: float, high: float, mean: float) -> int:
    """Decimals that an interval bears: one significant digit of half its width, two where that begins with 1."""
    width = (high - low) / 2.0
    if not math.isfinite(width) or width <= 0.0:
        width = abs(mean) / 10.0
    if width == 0.0 or not math.isfinite(width):
        return 1
    place = math.floor(math.log10(width))
    begins_with_1 = width < 1.95 * 10.0**place
    largest = max(abs(end) for end in (low, high, mean) if math.isfinite(end))
    bearable = MOST_DIGITS - 1 - math.floor(math.log10(largest)) if largest > 0.0 else MOST_DECIMALS
    return min(max(min(int(begins_with_1) - place, bearable), 0), MOST_DECIMALS)


def plain(value: float, digits: int) -> str:
    """A number with thousands parted, a true minus, never minus zero; a dash where there is none."""
    if not math.isfinite(value):
        return {math.inf: "∞", -math.inf: f"{MINUS}∞"}.get(value, "–")
    return number(value, digits)


def signed(value: float, digits: int) -> str:
    """`plain` with a plus before what is above zero."""
    text = plain(value, digits)
    return f"+{text}" if value > 0 and text.strip("0.,") else text


def bounds(low: float, high: float, digits: int) -> str:
    """`(low to high)`, without end where one is; a single replicate or none has no bounds, and nothing is written."""
    if math.isnan(low) or math.isnan(high):
        return ""
    return f"({plain(low, digits)} to {plain(high, digits)})"


def change(difference: float, low: float, high: float, unit: str) -> str:
    """Size of a difference with its bounds, without its direction: `4.1 points (3.2 to 5.0)`.

    The bounds are those of the size: of a fall by 4.1, both are written as a fall.
    """
    scale = scale_of(unit)
    mean, one, two = (value * scale.factor for value in (difference, low, high))
    if mean < 0:
        mean, one, two = -mean, -two, -one
    digits = decimals(one, two, mean)
    written = plain(mean, digits)
    name = scale.one if written == "1" else scale.unit
    between = SPACE if scale.unit == POINTS else " "
    return f"{f'{written}{between}{name}'.rstrip()} {bounds(one, two, digits)}".rstrip()


def way(row: Mapping[str, Any], up: str, down: str, neither: str) -> str:
    """The word for the direction of a row's difference; `neither` where `change` writes its size as nothing."""
    if not change(row["difference"], row["low"], row["high"], row["unit"]).split()[0].strip("0."):
        return neither
    return up if row["difference"] > 0 else down


def signed_change(difference: float, low: float, high: float, unit: str) -> str:
    """A difference and its bounds, each with its own sign, short: ``+4.1 points (+3.2 to +5.0)``."""
    if difference == low == high == 0:
        return "0"
    scale = scale_of(unit)
    mean, one, two = (value * scale.factor for value in (difference, low, high))
    digits = decimals(one, two, mean)
    words = f"{signed(mean, digits)}{f'{SPACE}{POINTS}' if scale.unit == POINTS else ''}"
    if not math.isfinite(one):
        return words
    return f"{words} ({signed(one, digits)} to {signed(two, digits)})"


def percent(share: float) -> str:
    """A share as a whole percentage; `under 1 %` and `over 99 %` where rounding would say none or all."""
    if not math.isfinite(share):
        return "–"
    if 0 < share <= 0.005:
        return f"under 1{SPACE}%"
    if 0.995 <= share < 1:
        return f"over 99{SPACE}%"
    return f"{plain(100 * share, 0)}{SPACE}%"


def p_value(p: float) -> str:
    """A p-value: `< 0.001`, or three decimals."""
    if not math.isfinite(p):
        return "–"
    return "< 0.001" if p < 0.001 else f"{p:.3f}"
