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
    if found.first < 2:
        return "There is only one factor to rank." if found.first else "There is no ranking: the outcome does not vary."
    who = f"the first {NUMBERS[found.first]}"
    if found.sizes < FEWEST_SIZES:
        return f"Whether the ranking of {who} holds still cannot be told from so small a sample."
    if found.same_order_from:
        size = f"{unit} = {found.same_order_from:,} (up to {full:,})"
        return f"The ranking of {who} is stable from {size}; {_apart_words(found)}."
    now = f"still changes at {unit} = {full:,}"
    if found.first == found.ranked:
        return f"Not stable: the order of all {NUMBERS[found.first]} {now}."
    if found.same_members_from:
        size = f"{unit} = {found.same_members_from:,}"
        return f"Which factors are {who} is stable from {size}; their order {now}."
    return f"Not stable: which factors are {who} {now}; a larger sample is needed."


def _apart_words(found: Stability) -> str:
    """How many of the places are beyond doubt, their bounds being apart."""
    pairs = found.first - 1
    if found.apart == pairs:
        return "no bounds of neighbours in it overlap"
    if found.apart == 0:
        return "but bounds of neighbours in it overlap, so that their order is not sure"
    return f"the bounds of {NUMBERS[found.apart]} of {NUMBERS[pairs]} pairs of neighbours in it are apart"


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
    number = f"{len(clear)} of {len(known)} factors {'is' if len(clear) == 1 else 'are'}"
    return f"{number} clear of the noise floor, that of a dummy factor which changes nothing but luck."
