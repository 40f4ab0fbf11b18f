"""Trajectories that are kept lie as far apart as any choice of them could."""

from itertools import combinations

import numpy as np
import pytest
from scipy.spatial.distance import cdist

from covalue_sim.experiments.sweep import drawing
from covalue_sim.experiments.sweep.drawing import Wanted
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.trajectories import distances, furthest_apart


def drawn(size, groups, seed=1, work=0.0):
    """Morris trajectories (trajectories, rows, columns); none chosen where no work is allowed."""
    before, drawing.MOST_STEPS_COMPARED = drawing.MOST_STEPS_COMPARED, work
    try:
        found = drawing.morris(Wanted([Factor(f"x{k}") for k in range(len(groups))], groups, size, seed))
    finally:
        drawing.MOST_STEPS_COMPARED = before
    return found.unit.reshape(-1, found.rows, len(groups))


def apart(squares, chosen):
    return sum(squares[a, b] for a, b in combinations(chosen, 2))


@pytest.mark.parametrize("groups", [(0, 1, 2, 3, 4, 5), (0, 0, 1, 2, 2, 3)])
def test_distances_are_those_between_all_points(groups):
    unit = drawn(9, groups)
    plain = np.array([[cdist(one, other).sum() for other in unit] for one in unit])
    np.fill_diagonal(plain, 0.0)
    assert distances(unit) == pytest.approx(plain, abs=1e-9)


@pytest.mark.parametrize("seed", range(12))
def test_hardly_any_other_choice_lies_further_apart(seed):
    unit = drawn(11, tuple(range(6)), seed)
    squares = distances(unit) ** 2
    kept = furthest_apart(unit, 4)
    chosen = [next(k for k, one in enumerate(unit) if np.array_equal(one, each)) for each in kept]
    assert chosen == sorted(chosen)
    best = max(apart(squares, one) for one in combinations(range(11), 4))
    assert apart(squares, chosen) > 0.995 * best


def test_all_are_kept_where_all_are_asked_for():
    unit = drawn(5, tuple(range(3)))
    assert np.array_equal(furthest_apart(unit, 5), unit)


def test_designs_are_chosen_from_more_whatever_their_size_and_with_hundreds_of_factors_from_fewer(monkeypatch):
    for size, columns in ((40, 5), (10, 60)):
        groups = tuple(range(columns))
        kept = drawn(size, groups, work=3e8)
        plain = drawn(size, groups)
        assert len(kept) == len(plain) == size
        assert distances(kept).sum() > distances(plain).sum()
    some = []
    monkeypatch.setattr(drawing, "furthest_apart", lambda unit, keep: some.append(len(unit)) or unit[:keep])
    drawn(50, tuple(range(30)), work=2.4e6)
    assert some == [70]
    drawn(50, tuple(range(30)), work=1e5)
    assert some == [70]  # too few could be compared to choose from
