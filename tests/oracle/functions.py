"""Functions used everywhere (docs/odd/index.md), on plain floats."""

import math

from covalue_sim.model import elementary, normal

exp = elementary.exp
log = elementary.log
power = elementary.power
logistic = elementary.logistic
normal_quantile = normal.normal_quantile
normal_cdf = normal.normal_cdf


def clip(a: float, low: float, high: float) -> float:
    """`a` held in [low, high]."""
    return low if a < low else high if a > high else a


def clip01(a: float) -> float:
    """`a` held in [0, 1]."""
    return clip(a, 0.0, 1.0)


def sat(a: float) -> float:
    """The first of something does most."""
    return a / (1.0 + a)


def between(a: float, b: float, s: float) -> float:
    """The place at share `s` of the way from `a` to `b`."""
    return a + s * (b - a)


def distance(x: float, y: float, other_x: float, other_y: float) -> float:
    """Euclidean distance in practice space."""
    return math.sqrt((x - other_x) ** 2 + (y - other_y) ** 2)


def dist(one, other) -> float:
    """Distance of two actors."""
    return distance(one.x, one.y, other.x, other.y)


def largest(values) -> int:
    """The place of the largest value, the first of equals."""
    return max(range(len(values)), key=lambda place: (values[place], -place))
