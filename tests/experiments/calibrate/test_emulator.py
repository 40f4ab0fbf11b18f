import numpy as np
import pytest

from covalue_sim.experiments.calibrate.box import hypercube
from covalue_sim.experiments.calibrate.emulator import Emulator


def outcomes(units):
    x = 2.0 * units - 1.0
    return np.stack(
        [3.0 + 2.0 * x[:, 0] + x[:, 1] - x[:, 1] * x[:, 2] + x[:, 2] + x[:, 3] + 0.5 * x[:, 3] ** 2, x[:, 4]], axis=1
    )


def test_a_quadratic_is_learnt_and_its_error_known():
    units, fresh = hypercube(20, 400, 1), hypercube(20, 200, 2)
    noise = 0.05 * np.random.default_rng(3).normal(size=(400, 2))
    emulator = Emulator.fit(units, outcomes(units) + noise)
    errors = emulator.predict(fresh) - outcomes(fresh)
    assert errors.std(axis=0).max() < 0.05
    assert np.sqrt(emulator.variances) == pytest.approx([0.05, 0.05], rel=0.4)


def test_pure_noise_is_not_learnt():
    units = hypercube(30, 100, 4)
    values = np.random.default_rng(5).normal(size=(100, 1))
    emulator = Emulator.fit(units, values)
    assert emulator.variances[0] == pytest.approx(values.var(), rel=0.25)
    assert emulator.predict(hypercube(30, 500, 6)).std() < 0.5


def test_a_hypercube_fills_every_row_and_repeats():
    units = hypercube(3, 50, 7)
    assert (np.sort((units * 50).astype(int), axis=0) == np.arange(50)[:, None]).all()
    assert (units == hypercube(3, 50, 7)).all()
