"""Which arm is best under how much of all weights."""

import numpy as np
import pytest

from covalue_sim.patterns.weighing import shares


def test_shares_of_weights_have_known_answers():
    best = np.zeros((6, 2, 2))
    best[:, 0] = (1.0, 1.0)
    assert [one.mean for one in shares(best)] == [1.0, 0.0]
    half = np.zeros((6, 2, 2))
    half[:, 0], half[:, 1] = (1.0, 0.0), (0.0, 1.0)
    assert shares(half)[0].mean == pytest.approx(0.5, abs=0.05)  # 1000 weights drawn
    assert shares(half)[0].low == shares(half)[0].high
