"""Elementary functions of many numbers at once: the bits of `elementary`, in a third of the time.

Each is one loop over numbers known to be usual, so that the compiler turns it into the processor's instructions
for several numbers; where one of them is not, all are taken one by one.
"""

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import (
    FAR,
    exp,
    exp_parts,
    log_parts,
    logistic,
    near_logistic,
    power,
    power_of_two,
    product,
)
from covalue_sim.model.state import Reals

LARGEST_POWER = 600.0
"""Within it an exponential is a normal number."""

SMALLEST_BASE, LARGEST_BASE, LARGEST_EXPONENT = 1e-20, 1e20, 12.0
"""Within these a power is a normal number, and so is every number on the way there."""


@jit
def logistic_of_all(numbers: Reals) -> None:
    """Replace each of `numbers` (n,) by its `logistic`."""
    for place in range(numbers.shape[0]):
        if not -FAR < numbers[place] < FAR:  # NaN too
            _logistic_one_by_one(numbers)
            return
    for place in range(numbers.shape[0]):
        numbers[place] = near_logistic(numbers[place])


@jit
def exp_of_all(numbers: Reals) -> None:
    """Replace each of `numbers` (n,) by its `exp`."""
    for place in range(numbers.shape[0]):
        if not -LARGEST_POWER < numbers[place] < LARGEST_POWER:  # NaN too
            _exp_one_by_one(numbers)
            return
    for place in range(numbers.shape[0]):
        value, _, k = exp_parts(numbers[place], 0.0)
        numbers[place] = value * power_of_two(k)


@jit
def power_of_all(numbers: Reals, exponents: Reals) -> None:
    """Replace each of `numbers` (n,) by its `power` of `exponents` (n,)."""
    for place in range(numbers.shape[0]):
        usual = SMALLEST_BASE <= numbers[place] <= LARGEST_BASE and abs(exponents[place]) <= LARGEST_EXPONENT
        if not usual:  # NaN too
            _power_one_by_one(numbers, exponents)
            return
    for place in range(numbers.shape[0]):
        log_head, log_tail = log_parts(numbers[place])
        head, tail = product(log_head, exponents[place])
        value, _, k = exp_parts(head, tail + log_tail * exponents[place])
        numbers[place] = value * power_of_two(k)


@jit
def _exp_one_by_one(numbers: Reals) -> None:
    for place in range(numbers.shape[0]):
        numbers[place] = exp(numbers[place])


@jit
def _power_one_by_one(numbers: Reals, exponents: Reals) -> None:
    for place in range(numbers.shape[0]):
        numbers[place] = power(numbers[place], exponents[place])


@jit
def _logistic_one_by_one(numbers: Reals) -> None:
    for place in range(numbers.shape[0]):
        numbers[place] = logistic(numbers[place])
