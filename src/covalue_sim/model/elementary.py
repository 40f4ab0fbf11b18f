"""Elementary functions that give the same bits on every machine, compiled or not.

Every function uses only IEEE-754 double + - * /, `math.sqrt`, comparisons and bit casts, so no mathematical
library decides a bit of a result. Special cases are written out: nothing raises, where plain Python would.
Tables are computed once at import by `decimal`, whose `exp` and `ln` are correctly rounded.
"""

import math
from decimal import Decimal, localcontext
from typing import Final

import numpy as np
from numpy.typing import NDArray

from covalue_sim.model.compiling import jit, jit_inlined

EXP_STEPS: Final = 64  # exp: entries of the table of 2**(j / 64)
LOG_STEPS: Final = 128  # log: cells of the significand's range [1, 2)
LOG_UPPER: Final = 54  # log: cells from here on (significand above about sqrt 2) are taken as half of it
ROUNDER: Final = 1.5 * 2.0**52  # adding and subtracting it rounds to the nearest integer
SPLITTER: Final = 2.0**27 + 1.0
BIAS: Final = 1023  # of a double's exponent
SMALLEST_NORMAL: Final = 2.0**-1022
FAR: Final = 40.0  # beyond it a logistic is 1, or the exponential alone
FRACTION_BITS: Final = (1 << 52) - 1
HEAD_HALF: Final = 1 << 30
HEAD_BITS: Final = ~((1 << 31) - 1)  # keeps 22 significant bits: their products in log are exact


def _heads_and_tails(values: list[Decimal], unit: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each value as a multiple of 2**-unit and the rest."""
    heads = [float(round(value * 2**unit)) / 2.0**unit for value in values]
    tails = [float(value - Decimal(head)) for value, head in zip(values, heads, strict=True)]
    return np.array(heads), np.array(tails)


def _reciprocal(cell: int) -> float:
    """A 10-bit number near 1 / centre of a cell; 1 in both cells beside 1, where log must keep every bit."""
    if cell in (0, LOG_STEPS - 1):
        return 1.0
    centre = (1.0 + (cell + 0.5) / LOG_STEPS) * (0.5 if cell >= LOG_UPPER else 1.0)
    return round(512.0 / centre) / 512.0


LOG_FACTOR: Final = np.array([_reciprocal(cell) for cell in range(LOG_STEPS)])
with localcontext(prec=60):
    _LN2 = Decimal(2).ln()
    EXP_HEAD, EXP_TAIL = _heads_and_tails([(_LN2 * j / EXP_STEPS).exp() for j in range(EXP_STEPS)], 52)
    LOG_HEAD, LOG_TAIL = _heads_and_tails([-Decimal(float(factor)).ln() for factor in LOG_FACTOR], 42)
    (LN2_HEAD,), (LN2_TAIL,) = (part.tolist() for part in _heads_and_tails([_LN2], 42))
    (STEP_HEAD,), (STEP_TAIL,) = (part.tolist() for part in _heads_and_tails([_LN2 / EXP_STEPS], 42))
    STEPS_PER_UNIT: Final = float(EXP_STEPS / _LN2)


@jit
def clip(x: float, lo: float, hi: float) -> float:
    """`x` held in [lo, hi]; NaN stays NaN."""
    if x < lo:
        return lo
    if x > hi:
        return hi
    return x


@jit
def clip01(x: float) -> float:
    """`x` held in [0, 1]; NaN stays NaN."""
    return clip(x, 0.0, 1.0)


@jit
def saturating(amount: float) -> float:
    """Return ``amount / (1 + amount)``: the first of something does most, and never more than all."""
    return amount / (1.0 + amount)


@jit_inlined
def product(a: float, b: float) -> tuple[float, float]:
    """a * b exactly: its rounded value and the rest (Veltkamp 1968, Dekker 1971); |a|, |b| below 2**500."""
    rounded = a * b
    swollen = a * SPLITTER
    a_head = swollen - (swollen - a)
    a_tail = a - a_head
    swollen = b * SPLITTER
    b_head = swollen - (swollen - b)
    b_tail = b - b_head
    rest = ((a_head * b_head - rounded) + a_head * b_tail + a_tail * b_head) + a_tail * b_tail
    return rounded, rest


@jit_inlined
def power_of_two(k: int) -> float:
    """2**k for k in [-1022, 1023]."""
    return np.int64((k + BIAS) << 52).view(np.float64)


@jit_inlined
def exp_parts(x: float, tail: float) -> tuple[float, float, int]:
    """exp(x + tail) = (value + rest) * 2**k, value in about [1, 2); |x| below 750, a small tail.

    x = (64 k + j) log(2) / 64 + r, so the value is 2**(j / 64), from a table, times a Taylor series in r.
    """
    nearest = (x * STEPS_PER_UNIT + ROUNDER) - ROUNDER
    step = int(nearest)
    r = (x - nearest * STEP_HEAD) + (tail - nearest * STEP_TAIL)
    r2 = r * r
    growth = r + r2 * ((0.5 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0) + r2 * (1.0 / 720.0)))
    entry = np.uint64(step & (EXP_STEPS - 1))
    large = EXP_HEAD[entry]
    small = EXP_TAIL[entry] + large * growth
    value = large + small
    return value, (large - value) + small, step >> 6


@jit
def exp_of_sum(x: float, tail: float) -> float:
    """exp(x + tail), rounded once."""
    if not -746.0 < x < 710.0:
        if x >= 710.0:
            return math.inf
        return 0.0 if x <= -746.0 else math.nan
    value, _, k = exp_parts(x, tail)
    half = k >> 1  # two factors: 2**k itself may not be a normal number
    return (value * power_of_two(half)) * power_of_two(k - half)


@jit
def exp(x: float) -> float:
    """e**x, within 0.52 ulp (0.76 if subnormal); 0 below -745.13, inf above 709.78; NaN gives NaN."""
    return exp_of_sum(x, 0.0)


@jit_inlined
def log_parts(x: float, bias: int = BIAS) -> tuple[float, float]:
    """log(x), x normal, as its rounded value and the rest; relative error of the sum below 2**-65.

    x = 2**k z with z in about [0.71, 1.42), and log x = k log 2 - log c + log(1 + r), where c, from a table,
    is a 10-bit reciprocal of z and r = cz - 1 is held exactly in two parts. A `bias` of 1023 + n gives log(x / 2**n).
    """
    bits = np.float64(x).view(np.int64)
    cell = (bits >> 45) & (LOG_STEPS - 1)
    upper = np.int64(cell >= LOG_UPPER)
    k = (bits >> 52) + upper - bias
    z_bits = np.int64((bits & FRACTION_BITS) | ((BIAS - upper) << 52))
    z = z_bits.view(np.float64)
    z_head = np.int64((z_bits + HEAD_HALF) & HEAD_BITS).view(np.float64)
    factor = LOG_FACTOR[np.uint64(cell)]
    r_head = z_head * factor - 1.0
    r_tail = (z - z_head) * factor
    r = r_head + r_tail
    r2 = r * r
    high = (1.0 / 7.0 - r * 0.125) + r2 * (1.0 / 9.0)
    series = (1.0 / 3.0 - r * 0.25) + r2 * ((0.2 - r * (1.0 / 6.0)) + r2 * high)
    offset = k * LN2_HEAD + LOG_HEAD[np.uint64(cell)]
    square = -0.5 * r_head * r_head
    # Three exact sums, largest term first; their rests join the small terms.
    first = offset + r_head
    second = first + square
    third = second + r_tail
    rests = (((offset - first) + r_head) + ((first - second) + square)) + ((second - third) + r_tail)
    small = (k * LN2_TAIL + LOG_TAIL[np.uint64(cell)]) + (rests + (r2 * r * series - 0.5 * r_tail * (r_head + r)))
    value = third + small
    return value, (third - value) + small


@jit
def _log_parts_of_any(x: float) -> tuple[float, float]:
    """`log_parts` of 0 < x < inf, subnormal numbers too."""
    if x < SMALLEST_NORMAL:
        return log_parts(x * 2.0**54, BIAS + 54)
    return log_parts(x)


@jit
def log(x: float) -> float:
    """Natural logarithm, within 0.52 ulp: log(0) = -inf, log(inf) = inf, NaN below 0; subnormals included."""
    if not 0.0 < x < math.inf:
        if x == 0.0:
            return -math.inf
        return math.inf if x > 0.0 else math.nan
    return _log_parts_of_any(x)[0]


@jit
def power(base: float, exponent: float) -> float:
    """base**exponent for base >= 0, within 0.6 ulp (0.76 if subnormal); NaN for base < 0.

    1**anything = anything**0 = 1, NaN included; 0**y is 0 for y > 0 and inf for y < 0.
    """
    if not (0.0 < base < math.inf and -1e19 < exponent < 1e19):
        return _power_at_the_edge(base, exponent)
    log_head, log_tail = _log_parts_of_any(base)
    head, tail = product(log_head, exponent)
    return exp_of_sum(head, tail + log_tail * exponent)


@jit
def _power_at_the_edge(base: float, exponent: float) -> float:
    """base**exponent where the base is 0, inf, negative or NaN, or the exponent beyond 1e19 or NaN."""
    if exponent == 0.0 or base == 1.0:
        return 1.0
    if not base >= 0.0 or math.isnan(exponent):
        return math.nan
    return math.inf if (base > 1.0) == (exponent > 0.0) else 0.0


@jit_inlined
def near_logistic(x: float) -> float:
    """`logistic` of -40 < x < 40."""
    value, rest, k = exp_parts(-abs(x), 0.0)
    scale = power_of_two(k)
    head = value * scale
    tail = rest * scale
    total = 1.0 + head
    total_rest = ((1.0 - total) + head) + tail
    head = 1.0 if x >= 0.0 else head
    tail = 0.0 if x >= 0.0 else tail
    quotient = head / total
    back, back_rest = product(quotient, total)
    remainder = ((head - back) - back_rest) + (tail - quotient * total_rest)
    return quotient + remainder / total


@jit
def logistic(x: float) -> float:
    """1 / (1 + e**-x), in [0, 1], within 0.6 ulp for every x; NaN gives NaN."""
    if not -FAR < x < FAR:
        return 1.0 if x > 0.0 else exp(x)  # 1 + e**x is 1 here
    return near_logistic(x)


@jit
def is_above_logistic(u: float, x: float) -> bool:
    """Whether `u` >= 0 lies above ``logistic(x)`` beyond doubt, told from a bound; where that takes more, False.

    For y = -x > 0 the inverse of the logistic is ``1 + e**y``, which is above ``2 + y + y**2 / 2 + y**3 / 6``.
    """
    if not x < 0.0:
        return False
    y = 0.0 - x
    return u * (2.0 + y * (1.0 + y * (0.5 + y * (1.0 / 6.0)))) > 1.000001
