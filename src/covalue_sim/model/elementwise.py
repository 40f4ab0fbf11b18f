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
    ROUNDER,
    SPLITTER,
    STEP_HEAD,
    STEP_TAIL,
    STEPS_PER_UNIT,
    logistic,
)
from covalue_sim.model.state import Reals

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
def _logistic_one_by_one(numbers: Reals) -> None:
    for place in range(numbers.shape[0]):
        numbers[place] = logistic(numbers[place])
