import numpy as np
import pytest
from made_evaluations import evaluation

from covalue_sim.experiments.calibrate.targets import TARGETS, Target, measured, misfits

AROUND = Target("health_end", 0.4, 0.6, 0.5, 0.05, "a study", "")
AT_LEAST = Target("hours_gini", 0.7, np.inf, None, 0.1, "a study", "")


def test_a_misfit_counts_tolerances_from_the_published_number():
    assert AROUND.misfit(np.array([0.5, 0.6, 0.35])) == pytest.approx([0.0, 2.0, -3.0])


def test_a_lower_bound_is_missed_from_below_only():
    assert AT_LEAST.misfit(np.array([0.9, 0.7, 0.5])) == pytest.approx([0.0, 0.0, -2.0])
    assert AT_LEAST.met(0.95)
    assert not AT_LEAST.met(0.69)


@pytest.mark.parametrize(("value", "met"), [(0.4, True), (0.6, True), (0.61, False), (float("nan"), False)])
def test_the_band_decides_whether_a_target_is_met(value, met):
    assert AROUND.met(value) is met


def test_every_target_is_measured_under_its_name_with_a_source_and_a_band_around_its_aim():
    assert measured(evaluation()).shape == (3, len(TARGETS))
    for target in TARGETS:
        assert target.source
        assert target.note
        assert target.aim is None or target.low < target.aim < target.high


def test_individual_co_production_is_counted_with_encounters():
    found = measured(evaluation(served=0.2, participation_individual=0.05, participation_collective=0.01))
    assert found[:, [t.name for t in TARGETS].index("individual_to_collective")] == pytest.approx([25.0] * 3)


def test_misfits_keep_the_shape():
    values = np.full((2, 5, len(TARGETS)), 0.5)
    assert misfits(values).shape == values.shape
