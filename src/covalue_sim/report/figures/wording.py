"""Numbers and lists as people write them: titles and captions are built from these."""

import math
import re
from collections.abc import Sequence

MINUS = "\u2212"
SPACE = "\u00a0"
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


def number(value: float, digits: int = 2) -> str:
    """Write a number with a true minus sign, never as minus zero, thousands parted; `n/a` if it is not a number."""
    if not math.isfinite(value):
        return "n/a"
    text = f"{value:,.{digits}f}"
    return text.replace("-", MINUS if text.strip("-0.,") else "")


def signed(value: float, digits: int = 2) -> str:
    """`number` with a plus sign before what is above zero."""
    text = number(value, digits)
    return f"+{text}" if value > 0 and text.strip("0.,n/a") else text


def percent(share: float) -> str:
    """Write a share as a percentage: whole numbers, one decimal where fewer than ten per cent remain."""
    if not math.isfinite(share):
        return "n/a"
    points = 100 * share
    digits = 1 if 0.05 <= abs(points) < 9.95 else 0
    return f"{number(points, digits)}{SPACE}%"


def amount(value: float) -> str:
    """Write an amount with three significant figures and a word for thousands and millions."""
    if not math.isfinite(value):
        return "n/a"
    for size, word in ((1e9, "billion"), (1e6, "million"), (1e4, "thousand")):
        if abs(value) >= size * (1.0 if size == 1e4 else 0.9995):
            scale = 1e3 if size == 1e4 else size
            return f"{_three(value / scale)}{SPACE}{word}"
    return _three(value)


def _three(value: float) -> str:
    return number(value, 2 if abs(value) < 9.995 else 1 if abs(value) < 99.95 else 0)


def interval(low: float, high: float, digits: int = 2) -> str:
    """Write `(low to high)`; nothing if there is no interval."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return ""
    return f"({number(low, digits)} to {number(high, digits)})"


def with_bounds(value: float, low: float, high: float, digits: int = 2) -> str:
    """A number and its bounds, if it has any."""
    return f"{number(value, digits)} {interval(low, high, digits)}".rstrip()


def decimals(size: float, figures: int) -> int:
    """Decimals in which a number of this size has so many figures, from 0 to 6; as of 1 where there is no size."""
    place = math.floor(math.log10(abs(size))) if size and math.isfinite(size) else 0
    return min(max(figures - 1 - place, 0), 6)


def percent_with_bounds(share: float, low: float, high: float) -> str:
    """A share in per cent with its bounds, cut to 0 to 100, as exact as the interval is narrow."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return percent(share)
    low, high = max(low, 0.0), min(high, 1.0)
    if low == high:
        return percent(share)
    digits = 1 if 100 * (high - low) < 2 else 0
    return f"{number(100 * share, digits)}{SPACE}% {interval(100 * low, 100 * high, digits)}"


def listed(parts: Sequence[str]) -> str:
    """Join with commas and a last *and*."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def counted(n: int, noun: str, space: str = SPACE) -> str:
    """A count with its noun, plural where needed; regular nouns only."""
    return f"{n:,}{space}{noun}{'' if n == 1 else 's'}"


def sentence(text: str) -> str:
    """Start with a capital."""
    return text[:1].upper() + text[1:]


def clean(text: str, longest: int = 160) -> str:
    """Foreign text on one line, without control characters, cut to `longest` characters."""
    line = " ".join(_UNPRINTABLE.sub(" ", text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
