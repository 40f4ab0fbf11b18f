"""Means of many states at once are the means of each."""

import numpy as np
from small_worlds import SMALL, make, start

from covalue_sim.model.sums import MEAN_OF


def test_each_mean_is_that_of_its_state_in_the_order_of_the_patients():
    plan, world = start(make(SMALL))
    plan.advance(world, 0, 1)
    for measure, field in MEAN_OF.items():
        total = 0.0
        for value in world.patients[field]:
            total += float(value)
        assert world.weekly[measure][0] == total / len(world.patients), measure
    assert np.any(world.patients["week_pay"] != 0.0) or world.weekly["pay"][0] == 0.0
