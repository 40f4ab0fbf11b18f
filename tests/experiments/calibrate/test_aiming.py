import numpy as np

from covalue_sim.experiments.calibrate.aiming import DIGITS, aimed
from covalue_sim.experiments.calibrate.box import hypercube
from covalue_sim.experiments.calibrate.emulator import Emulator
from covalue_sim.experiments.calibrate.targets import Target, misfits

TARGETS = (
    Target("health_end", 0.4, 0.6, 0.5, 0.05, "a study", ""),
    Target("hope", 1.0, np.inf, None, 0.1, "a study", ""),
)


def outcomes(units):
    """Two outcomes of two fitted parameters (columns 0 and 1), disturbed by eight others."""
    rest = (units[:, 2:] - 0.5).sum(axis=1)
    return np.stack([units[:, 0] + 0.1 * rest, 2.0 * units[:, 1] + 0.2 * rest], axis=1)


def learnt():
    units = hypercube(10, 300, 1)
    return Emulator.fit(units, outcomes(units))


def test_what_was_off_target_is_on_target_after():
    drawn = hypercube(10, 200, 2)
    before = np.abs(misfits(outcomes(drawn), TARGETS)).max(axis=1)
    after = np.abs(misfits(outcomes(aimed(drawn, learnt(), [0, 1], TARGETS)), TARGETS)).max(axis=1)
    assert np.median(before) > 3.0
    assert np.median(after) < 0.3
    assert np.mean(after < 1.0) > 0.85


def test_only_fitted_parameters_move_and_stay_in_the_box():
    drawn = hypercube(10, 200, 3)
    moved = aimed(drawn, learnt(), [0, 1], TARGETS)
    assert np.array_equal(moved[:, 2:], drawn[:, 2:])
    assert moved.min() >= 0.0
    assert moved.max() < 1.0
    assert np.array_equal(np.round(moved[:, :2], DIGITS), moved[:, :2])


def test_a_point_on_target_hardly_moves():
    drawn = np.full((1, 10), 0.5)
    drawn[:, 1] = 0.7
    assert np.abs(aimed(drawn, learnt(), [0, 1], TARGETS) - drawn).max() < 0.02
