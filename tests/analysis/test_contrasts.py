import math

import numpy as np
import pytest
from scipy.stats import ttest_rel

from covalue_sim.analysis.contrasts import contrasts, paired_p, variance_ratio
from covalue_sim.errors import InputError

NAMES = ["health", "burden", "participation"]


@pytest.fixture
def samples():
    numbers = np.random.default_rng(3)
    reference = numbers.normal(size=(40, 3))
    return reference, reference + numbers.normal(0.2, 0.5, size=(40, 3))


def test_the_paired_test_is_students(samples):
    reference, arm = samples
    for contrast, one, other in zip(contrasts(NAMES, reference, [arm])[0], reference.T, arm.T, strict=True):
        known = ttest_rel(other, one)
        bounds = known.confidence_interval(0.95)
        assert contrast.p == pytest.approx(known.pvalue, rel=1e-9)
        assert (contrast.low, contrast.high) == pytest.approx((bounds.low, bounds.high), rel=1e-9)
        assert contrast.difference == pytest.approx(np.mean(other - one))


def test_means_sizes_and_signs(samples):
    reference, arm = samples
    contrast = contrasts(NAMES, reference, [arm])[0][0]
    difference = arm[:, 0] - reference[:, 0]
    assert contrast.reference == pytest.approx(reference[:, 0].mean())
    assert contrast.arm_mean == pytest.approx(arm[:, 0].mean())
    assert contrast.size == pytest.approx(difference.mean() / reference[:, 0].std(ddof=1))
    assert contrast.share_above == (difference > 0).mean()
    assert contrast.share_below == (difference < 0).mean()
    assert contrast.share_above + contrast.share_below + contrast.share_equal == 1


def test_harm_is_told_by_the_better_direction_and_only_where_there_is_one(samples):
    reference, arm = samples
    health, burden, participation = contrasts(NAMES, reference, [arm])[0]
    assert health.harm == health.share_below
    assert burden.harm == burden.share_above
    assert math.isnan(participation.harm)
    assert health.harm_low <= health.harm <= health.harm_high


def test_two_arms_that_are_the_same_differ_by_exactly_zero(samples):
    reference, _ = samples
    for contrast in contrasts(NAMES, reference, [reference.copy()])[0]:
        zeros = (contrast.difference, contrast.low, contrast.high, contrast.bca_low, contrast.bca_high, contrast.sd)
        assert zeros == (0, 0, 0, 0, 0, 0)
        assert contrast.verdict == "same"
        assert (contrast.p, contrast.share_equal, contrast.harm if contrast.better else 0) == (1, 1, 0)


def test_a_difference_that_never_varies_is_as_sure_as_its_signs():
    reference = np.random.default_rng(1).normal(size=(10, 1))
    contrast = contrasts(["x"], np.zeros((10, 1)), [np.full((10, 1), 0.25)])[0][0]
    assert (contrast.low, contrast.difference, contrast.high) == (0.25, 0.25, 0.25)
    assert (contrast.p, contrast.verdict) == (2 * 0.5**10, "clear")
    assert contrasts(["x"], np.zeros((2, 1)), [np.full((2, 1), 0.25)])[0][0].verdict != "clear"
    assert math.isnan(contrast.size)
    assert math.isinf(contrasts(["x"], reference, [reference + 0.25])[0][0].variance_ratio)


def test_turning_the_arms_round_turns_the_difference_round(samples):
    reference, arm = samples
    for there, back in zip(contrasts(NAMES, reference, [arm])[0], contrasts(NAMES, arm, [reference])[0], strict=True):
        assert there.difference == pytest.approx(-back.difference)
        assert (there.low, there.high) == pytest.approx((-back.high, -back.low))
        assert there.p == back.p


def test_more_arms_make_the_adjustment_stricter(samples):
    reference, arm = samples
    alone = contrasts(NAMES, reference, [arm])[0]
    together = contrasts(NAMES, reference, [arm, arm])[0]
    assert all(more.holm >= one.holm for one, more in zip(alone, together, strict=True))
    assert any(more.holm > one.holm for one, more in zip(alone, together, strict=True))


def test_one_replicate_gets_a_clear_line():
    with pytest.raises(InputError, match=r"replicates: 1 cannot be compared; give 2 or more"):
        contrasts(["x"], np.zeros((1, 1)), [np.ones((1, 1))])


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_numbers_that_are_none_are_refused(bad):
    with pytest.raises(InputError, match="not finite"):
        contrasts(["x"], np.zeros((3, 1)), [np.array([[0.0], [bad], [1.0]])])


def test_pairing_is_worth_what_its_variance_says():
    numbers = np.random.default_rng(0)
    shared = numbers.normal(0, 3, 4000)
    one, other = shared + numbers.normal(size=4000), shared + numbers.normal(size=4000)
    assert variance_ratio(one.std(ddof=1), other.std(ddof=1), (other - one).std(ddof=1)) == pytest.approx(10, rel=0.1)
    assert math.isnan(variance_ratio(0, 0, 0))


def test_p_of_equal_differences():
    assert (paired_p(np.zeros(5)), paired_p(np.ones(5))) == (1.0, 0.0625)
