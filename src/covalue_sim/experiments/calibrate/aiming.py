"""Aiming: move the fitted parameters of a point to where the emulator sees it on target.

With some hundreds of uncertain parameters hardly any point of the box meets all targets by chance. What the fitted
parameters are for is to meet them whatever the others are, so a wave takes the others as drawn and moves the fitted
ones, as little as need be.
"""

from collections.abc import Sequence

import numpy as np

from covalue_sim.experiments.calibrate.emulator import Emulator
from covalue_sim.experiments.calibrate.running import Reals
from covalue_sim.experiments.calibrate.targets import Target, misfits

STEPS = 4
LENGTH = 0.05
"""Length, in units of a side, over which slopes are taken."""
DAMPING = 0.25
"""Keeps steps short where a target hardly depends on what moves."""
DIGITS = 4
"""Units are rounded to so many, which keeps the last bits of a linear algebra library out of the runs."""


def aimed(units: Reals, emulator: Emulator, places: Sequence[int], targets: tuple[Target, ...]) -> Reals:
    """Return `units` (points, sides) in [0, 1) with the columns `places` moved towards the targets.

    Damped Gauss-Newton steps on the emulated misfits.
    """
    moved = units.copy()
    for _ in range(STEPS):
        off = misfits(emulator.predict(moved), targets)
        slopes = _slopes(moved, off, emulator, places, targets)
        gradient = np.einsum("ntp,nt->np", slopes, off)
        curvature = np.einsum("ntp,ntq->npq", slopes, slopes) + DAMPING * np.eye(len(places))
        step = np.linalg.solve(curvature, gradient[:, :, None])[:, :, 0]
        moved[:, places] = np.clip(moved[:, places] - step, 0.0, 1.0 - 10.0**-DIGITS)
    moved[:, places] = np.round(moved[:, places], DIGITS)
    return moved


def _slopes(units: Reals, off: Reals, emulator: Emulator, places: Sequence[int], targets: tuple[Target, ...]) -> Reals:
    """Slopes of misfits, (points, targets, places)."""
    columns = []
    for place in places:
        there = units.copy()
        there[:, place] += LENGTH
        columns.append((misfits(emulator.predict(there), targets) - off) / LENGTH)
    return np.stack(columns, axis=2)
