"""What a NumPy user would write the model with: draws and functions over whole arrays."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from covalue_sim.model.draws import ACTOR_STEP, FIRST_FACTOR, SECOND_FACTOR

Reals: TypeAlias = NDArray[np.float64]
Places: TypeAlias = NDArray[np.int64]
Number: TypeAlias = Any
"""A number, or an array of numbers."""

Bits: TypeAlias = Any
"""64 bits, or an array of them."""


def stream(root: int, process: int, week: int) -> np.uint64:
    """The key of a process in a week."""
    whole = (1 << 64) - 1
    inner = int(_mix(np.uint64((root + process * 0xBB67AE8584CAA73B) & whole)))
    return np.uint64(_mix(np.uint64((inner + week * 0xA54FF53A5F1D36F1) & whole)))


def _mix(z: Bits) -> Bits:
    z = (z ^ (z >> np.uint64(30))) * FIRST_FACTOR
    z = (z ^ (z >> np.uint64(27))) * SECOND_FACTOR
    return z ^ (z >> np.uint64(31))


def uniform(key: np.uint64, actor: NDArray[np.int64]) -> Reals:
    """Uniform draws of the actors of those numbers."""
    drawn: Reals = (_mix(key + actor.view(np.uint64) * ACTOR_STEP) >> np.uint64(11)).astype(np.float64) * 2.0**-53
    return drawn


def logistic(x: Reals) -> Reals:
    """1 / (1 + e**-x)."""
    return 1.0 / (1.0 + np.exp(-x))


def saturating(x: Number) -> Number:
    """x / (1 + x)."""
    return x / (1.0 + x)


def between(first: Number, second: Number, share: Number) -> Number:
    """The place at that share of the way."""
    return first + share * (second - first)


def distance(x: Number, y: Number, u: Number, v: Number) -> Reals:
    """Distances in practice space."""
    apart: Reals = np.sqrt((x - u) ** 2 + (y - v) ** 2)
    return apart
