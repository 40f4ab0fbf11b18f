"""Calling SALib so that it neither warns, nor draws from a stream that is not its own, nor takes what it cannot."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array
from covalue_sim.errors import InputError


@contextmanager
def library(seed: int = 0) -> Iterator[None]:
    """Run SALib within: warnings hushed, NumPy's global stream seeded and given back as it was.

    SALib takes ``seed=0`` for none and draws from the global stream; it is therefore never handed a seed.
    """
    state = np.random.get_state()
    np.random.seed(seed)
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            yield
    finally:
        np.random.set_state(state)


def refuse_not_finite(numbers: Array, what: str) -> None:
    """Refuse what SALib would turn into indices of zero without a word.

    Raises:
        InputError: a number is not finite; with how many and where the first.
    """
    bad = np.flatnonzero(~np.isfinite(numbers).reshape(len(numbers), -1).all(axis=1))
    if len(bad):
        raise InputError(
            f"{what}: {len(bad)} of {len(numbers)} points are not finite numbers (the first is point {bad[0]});"
            " no index can be made of them"
        )
