import numpy as np
import pytest

from covalue_sim.experiments.calibrate.variant import PUBLISHED, levels, marginal


def test_levels_are_cut_where_the_measure_cuts_them():
    assert levels(np.array([0.47, 0.471, 0.551, 0.552, 0.671])) == pytest.approx((0.2, 0.4, 0.2, 0.2))


def test_the_closest_marginal_gives_the_published_levels():
    from scipy.stats import beta

    mean, sd = marginal()
    scale = mean * (1.0 - mean) / sd**2 - 1.0
    people = beta.ppf((np.arange(20_000) + 0.5) / 20_000, mean * scale, (1.0 - mean) * scale)
    assert levels(people) == pytest.approx(PUBLISHED, abs=0.02)
