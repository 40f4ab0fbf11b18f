"""Morris trajectories that lie furthest apart, chosen from more than are kept.

SALib chooses too, but works out every distance from all coordinates, and tries combinations: minutes for hundreds of
factors. Here distances grow along a trajectory, one step at a time, and the choice is greedy with exchanges.

References:
    Campolongo, F., Cariboni, J. & Saltelli, A. (2007). An effective screening design for sensitivity analysis
    of large models. *Environmental Modelling & Software*, 22(10), 1509-1518 (the distance).
    Ruano, M. V., Ribes, J., Seco, A. & Ferrer, J. (2012). An improved sampling strategy based on trajectory design for
    application of the Morris method. *Environmental Modelling & Software*, 37, 103-109 (choosing step by step).
"""

import numpy as np

from covalue_sim.analysis.sensitivity.method import Array

DIGITS = 9
"""Distances are compared to so many decimals, so that last bits decide nothing."""


STARTS = 40
"""Trajectories that the choice begins with, one after another; the best choice counts."""


def furthest_apart(trajectories: Array, keep: int) -> Array:
    """The `keep` trajectories of (trajectories, rows, columns) whose squared distances sum up highest, in order."""
    squares = np.round(distances(trajectories), DIGITS) ** 2
    best: list[int] = []
    most = -1.0
    for start in range(min(len(squares), STARTS)):
        chosen = _exchanged(squares, _grown(squares, start, keep))
        apart = float(squares[np.ix_(chosen, chosen)].sum())
        if apart > most + 1e-6:
            best, most = sorted(chosen), apart
    return trajectories[best]


def _grown(squares: Array, start: int, keep: int) -> list[int]:
    """A choice that takes in the furthest from those before, one at a time."""
    chosen = [start]
    gain = squares[start].copy()
    while len(chosen) < keep:
        gain[chosen] = -np.inf
        chosen.append(int(gain.argmax()))
        gain += squares[chosen[-1]]
    return chosen


def _exchanged(squares: Array, chosen: list[int]) -> list[int]:
    """The choice after every exchange of one inside for one outside that brings more, the best first."""
    while True:
        inside = squares[:, chosen].sum(axis=1)
        gain = inside[:, None] - squares[:, chosen] - inside[chosen][None, :]
        gain[chosen] = -np.inf
        new, old = np.unravel_index(int(gain.argmax()), gain.shape)
        if not gain[new, old] > 1e-6:
            return chosen
        chosen[int(old)] = int(new)


def distances(trajectories: Array) -> Array:
    """Sum of the distances between all points of each two trajectories, (trajectories, trajectories)."""
    count, rows, _ = trajectories.shape
    found = np.zeros((count, count))
    for one in range(count):
        moves = np.diff(trajectories[one], axis=0)
        step, column = np.nonzero(moves)
        start, end = trajectories[one][step, column], trajectories[one][step + 1, column]
        first = np.searchsorted(step, np.arange(rows - 1))
        for other in range(one + 1, count):
            there = trajectories[other]
            at = there[:, column]
            change = np.add.reduceat((end - at) ** 2 - (start - at) ** 2, first, axis=1)
            begin = ((there - trajectories[one][0]) ** 2).sum(axis=1)
            squared = np.cumsum(np.column_stack((begin, change)), axis=1)
            found[one, other] = found[other, one] = np.sqrt(np.maximum(squared, 0.0)).sum()
    return found
