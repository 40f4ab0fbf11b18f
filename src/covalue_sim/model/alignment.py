"""Where a service is done in practice space, and what misalignment costs."""

import math

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import exp


@jit
def between(first: float, second: float, share: float) -> float:
    """Return the place at `share` of the way from `first` to `second`."""
    return first + share * (second - first)


@jit
def distance(x: float, y: float, other_x: float, other_y: float) -> float:
    """Return the distance of two places in practice space, 0..sqrt 2."""
    across, up = x - other_x, y - other_y
    return math.sqrt(across * across + up * up)


@jit
def gain(value: float, misalignment_user: float, misalignment_professional: float, tolerance: float) -> float:
    """Return ``V exp(-(m_u^2 + m_p^2) / s^2)``, the value that survives misalignment."""
    return value * exp(log_survival(misalignment_user, misalignment_professional, tolerance))


@jit
def log_survival(misalignment_user: float, misalignment_professional: float, tolerance: float) -> float:
    """Return the logarithm of the share of value that survives misalignment, ``-(m_u^2 + m_p^2) / s^2``."""
    apart = misalignment_user * misalignment_user + misalignment_professional * misalignment_professional
    return 0.0 - apart / (tolerance * tolerance)


@jit
def loss(
    misalignment_user: float, misalignment_professional: float, free: float, slope_user: float,
    slope_professional: float,
) -> float:  # fmt: skip
    """Return ``l max(0, m_u - m0) + l' max(0, m_p - m0)``, what misalignment beyond `free` destroys."""
    return slope_user * max(0.0, misalignment_user - free) + slope_professional * max(
        0.0, misalignment_professional - free
    )
