"""The verdict in words: what matters, what is no more than chance, and whether more runs would change the answer."""

from collections.abc import Sequence

import numpy as np

from covalue_sim.analysis.sensitivity.convergence import Stability
from covalue_sim.analysis.sensitivity.method import Array
from covalue_sim.analysis.sensitivity.resampling import Bounded

FEWEST_SIZES = 3
"""Sizes of the sample, the whole included, from which it can be told whether something holds still."""

NUMBERS = ("no", "one", "two", "three", "four", "five")


def ranking_words(found: Stability, full: int, unit: str) -> str:
    """Whether the ranking of the first factors holds still: a sentence.

    Args:
        full: size of the whole sample.
        unit: what the size counts: ``N``, or replicates.
    """
    if found.first == 0:
        return "There is no ranking: the outcome does not vary."
    if found.first == 1:
        return "There is only one factor to rank."
    who = f"the first {NUMBERS[found.first]}"
    if found.sizes < FEWEST_SIZES:
        return f"Whether the ranking of {who} holds still cannot be told from so small a sample."
    if found.same_order_from:
        return f"The ranking of {who} is stable from {unit} = {found.same_order_from:,} (up to {full:,})."
    if found.same_members_from:
        size = f"{unit} = {found.same_members_from:,}"
        return f"Which factors are {who} is stable from {size}; their order still changes at {unit} = {full:,}."
    return f"Not stable: which factors are {who} still changes at {unit} = {full:,}; a larger sample is needed."


def above_floor(indices: Bounded, dummy: int | None) -> Array:
    """Whether each factor's index is clear of the noise floor; NaN where there is no dummy or no bound.

    The floor is the upper bound of the dummy's index; a factor is above it with its lower bound, in size.
    """
    if dummy is None or not np.isfinite(indices.high[dummy]):
        return np.full(len(indices.value), np.nan)
    floor = max(abs(float(indices.high[dummy])), abs(float(indices.low[dummy])))
    nearest = np.where(indices.low * indices.high <= 0.0, 0.0, np.minimum(abs(indices.low), abs(indices.high)))
    return np.where(np.isfinite(nearest), (nearest > floor).astype(np.float64), np.nan)


def floor_words(above: Array, names: Sequence[str], dummy: int | None) -> str:
    """How many factors matter more than a factor that does nothing: a sentence, empty without a dummy."""
    known = [place for place in range(len(names)) if place != dummy and np.isfinite(above[place])]
    if dummy is None or not known:
        return ""
    clear = [names[place] for place in known if above[place]]
    if not clear:
        return "No factor is clear of the noise floor, that of a dummy factor which changes nothing but luck."
    number = f"{len(clear)} of {len(known)}"
    return f"{number} factors are clear of the noise floor, that of a dummy factor which changes nothing but luck."
