"""Elementary functions of many numbers at once: the bits of `elementary`, in a third of the time.

What a function does is written out as one loop without calls, branches or tables that could be reached out of range,
so that the compiler turns it into the processor's instructions for several numbers.
"""

import numpy as np

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import (
    EXP_HEAD,
    EXP_STEPS,
    EXP_TAIL,
    FRACTION_BITS,
    HEAD_BITS,
    HEAD_HALF,
    LN2_HEAD,
    LN2_TAIL,
    LOG_FACTOR,
    LOG_HEAD,
    LOG_STEPS,
    LOG_TAIL,
    LOG_UPPER,
    ROUNDER,
    SPLITTER,
    STEP_HEAD,
    STEP_TAIL,
    STEPS_PER_UNIT,
    exp,
    logistic,
    power,
)
from covalue_sim.model.state import Reals

LARGEST_POWER = 600.0
"""Within it an exponential is a normal number."""

FAR = 40.0
"""Beyond it `logistic` is 1, or the exponential alone."""


@jit
def logistic_of_all(numbers: Reals) -> None:
    """Replace each of `numbers` (n,) by its `logistic`."""
    for place in range(numbers.shape[0]):
        if not -FAR < numbers[place] < FAR:  # NaN too
            _logistic_one_by_one(numbers)
            return
    for place in range(numbers.shape[0]):
        x = numbers[place]
        near = 0.0 - abs(x)
        nearest = (near * STEPS_PER_UNIT + ROUNDER) - ROUNDER
        step = int(nearest)
        r = (near - nearest * STEP_HEAD) + (0.0 - nearest * STEP_TAIL)
        r2 = r * r
        growth = r + r2 * ((0.5 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0) + r2 * (1.0 / 720.0)))
        large = EXP_HEAD[np.uint64(step & (EXP_STEPS - 1))]
        small = EXP_TAIL[np.uint64(step & (EXP_STEPS - 1))] + large * growth
        value = large + small
        scale = np.int64(((step >> 6) + 1023) << 52).view(np.float64)
        head, tail = value * scale, ((large - value) + small) * scale
        total = 1.0 + head
        total_rest = ((1.0 - total) + head) + tail
        head = 1.0 if x >= 0.0 else head
        tail = 0.0 if x >= 0.0 else tail
        quotient = head / total
        back = quotient * total
        swollen = quotient * SPLITTER
        of_quotient = swollen - (swollen - quotient)
        rest_of_quotient = quotient - of_quotient
        swollen = total * SPLITTER
        of_total = swollen - (swollen - total)
        rest_of_total = total - of_total
        crossed = (of_quotient * of_total - back) + of_quotient * rest_of_total + rest_of_quotient * of_total
        back_rest = crossed + rest_of_quotient * rest_of_total
        remainder = ((head - back) - back_rest) + (tail - quotient * total_rest)
        numbers[place] = quotient + remainder / total


@jit
def exp_of_all(numbers: Reals) -> None:
    """Replace each of `numbers` (n,) by its `exp`."""
    for place in range(numbers.shape[0]):
        if not -LARGEST_POWER < numbers[place] < LARGEST_POWER:  # NaN too
            _exp_one_by_one(numbers)
            return
    for place in range(numbers.shape[0]):
        x = numbers[place]
        nearest = (x * STEPS_PER_UNIT + ROUNDER) - ROUNDER
        step = int(nearest)
        r = (x - nearest * STEP_HEAD) + (0.0 - nearest * STEP_TAIL)
        r2 = r * r
        growth = r + r2 * ((0.5 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0) + r2 * (1.0 / 720.0)))
        large = EXP_HEAD[np.uint64(step & (EXP_STEPS - 1))]
        value = large + (EXP_TAIL[np.uint64(step & (EXP_STEPS - 1))] + large * growth)
        numbers[place] = value * np.int64(((step >> 6) + 1023) << 52).view(np.float64)


@jit
def _exp_one_by_one(numbers: Reals) -> None:
    for place in range(numbers.shape[0]):
        numbers[place] = exp(numbers[place])


SMALLEST_BASE, LARGEST_BASE, LARGEST_EXPONENT = 1e-20, 1e20, 12.0
"""Within these a power is a normal number, and so is every number on the way there."""


@jit
def power_of_all(numbers: Reals, exponents: Reals) -> None:
    """Replace each of `numbers` (n,) by its `power` of `exponents` (n,)."""
    for place in range(numbers.shape[0]):
        usual = SMALLEST_BASE <= numbers[place] <= LARGEST_BASE and abs(exponents[place]) <= LARGEST_EXPONENT
        if not usual:  # NaN too
            _power_one_by_one(numbers, exponents)
            return
    for place in range(numbers.shape[0]):
        exponent = exponents[place]
        swollen = exponent * SPLITTER
        of_exponent = swollen - (swollen - exponent)
        rest_of_exponent = exponent - of_exponent
        bits = np.float64(numbers[place]).view(np.int64)
        cell = (bits >> 45) & (LOG_STEPS - 1)
        upper = np.int64(1) if cell >= LOG_UPPER else np.int64(0)
        k = (bits >> 52) + upper - 1023
        z_bits = np.int64((bits & FRACTION_BITS) | ((1023 - upper) << 52))
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
        first = offset + r_head
        second = first + square
        third = second + r_tail
        rests = (((offset - first) + r_head) + ((first - second) + square)) + ((second - third) + r_tail)
        small = (k * LN2_TAIL + LOG_TAIL[np.uint64(cell)]) + (rests + (r2 * r * series - 0.5 * r_tail * (r_head + r)))
        log_head = third + small
        log_tail = (third - log_head) + small
        x = log_head * exponent
        swollen = log_head * SPLITTER
        of_log = swollen - (swollen - log_head)
        rest_of_log = log_head - of_log
        crossed = (of_log * of_exponent - x) + of_log * rest_of_exponent + rest_of_log * of_exponent
        tail = (crossed + rest_of_log * rest_of_exponent) + log_tail * exponent
        nearest = (x * STEPS_PER_UNIT + ROUNDER) - ROUNDER
        step = int(nearest)
        r = (x - nearest * STEP_HEAD) + (tail - nearest * STEP_TAIL)
        r2 = r * r
        growth = r + r2 * ((0.5 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0) + r2 * (1.0 / 720.0)))
        large = EXP_HEAD[np.uint64(step & (EXP_STEPS - 1))]
        value = large + (EXP_TAIL[np.uint64(step & (EXP_STEPS - 1))] + large * growth)
        numbers[place] = value * np.int64(((step >> 6) + 1023) << 52).view(np.float64)


@jit
def _power_one_by_one(numbers: Reals, exponents: Reals) -> None:
    for place in range(numbers.shape[0]):
        numbers[place] = power(numbers[place], exponents[place])


@jit
def _logistic_one_by_one(numbers: Reals) -> None:
    for place in range(numbers.shape[0]):
        numbers[place] = logistic(numbers[place])
