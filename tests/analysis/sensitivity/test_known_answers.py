"""Every method gives the known answers of functions that have them, with bounds that hold them."""

import numpy as np
import pytest
from known import (
    ISHIGAMI_S1,
    ISHIGAMI_S13,
    ISHIGAMI_SHAPLEY,
    ISHIGAMI_ST,
    drawn,
    evaluated,
    g_indices,
    ishigami,
    mean,
    morris_function,
    sobol_g,
)

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.analysis.sensitivity.morris import elementary_effects
from covalue_sim.analysis.sensitivity.resampling import bounded


def found(name, function, columns, size, resamples=None, **more):
    design = drawn(name, columns, size, **more)
    return bounded(METHODS[name], design, evaluated(design, function), mean, resamples=resamples)


def holds(one, truth, slack=0.0):
    return bool(np.all((one.low - slack <= truth) & (truth <= one.high + slack)))


def test_sobol_finds_ishigamis_indices_and_its_only_pair():
    indices = found("sobol", ishigami, 3, 1024, second_order=True)
    assert np.allclose(indices["S1"].value, ISHIGAMI_S1, atol=0.05)
    assert np.allclose(indices["ST"].value, ISHIGAMI_ST, atol=0.05)
    assert holds(indices["S1"], ISHIGAMI_S1)
    assert holds(indices["ST"], ISHIGAMI_ST)
    pairs = indices["S2"].value
    assert pairs[0, 2] == pytest.approx(ISHIGAMI_S13, abs=0.06)
    assert abs(pairs[0, 1]) < 0.06
    assert abs(pairs[1, 2]) < 0.06


def test_sobol_finds_the_indices_of_the_g_function():
    first, total = g_indices()
    indices = found("sobol", sobol_g, 6, 1024)
    assert np.allclose(indices["S1"].value, first, atol=0.05)
    assert np.allclose(indices["ST"].value, total, atol=0.05)
    assert holds(indices["ST"], total, 0.01)


def test_fast_finds_them_too():
    indices = found("fast", ishigami, 3, 1025)
    assert np.allclose(indices["S1"].value, ISHIGAMI_S1, atol=0.04)
    assert np.allclose(indices["ST"].value, ISHIGAMI_ST, atol=0.06)


def test_rbd_fast_and_hdmr_find_the_first_order():
    assert holds(found("rbd_fast", ishigami, 3, 2000, resamples=100)["S1"], ISHIGAMI_S1, 0.02)
    indices = found("hdmr", ishigami, 3, 1200, resamples=2)
    assert np.allclose(indices["S1"].value, ISHIGAMI_S1, atol=0.06)
    assert np.allclose(indices["ST"].value, ISHIGAMI_ST, atol=0.09)


def test_shapley_effects_are_known_and_add_up_to_one():
    indices = found("shapley", ishigami, 3, 4096)
    assert indices["shapley"].value.sum() == pytest.approx(1.0)
    assert holds(indices["shapley"], ISHIGAMI_SHAPLEY, 0.01)


def test_dgsm_is_a_ceiling_of_the_total_index():
    indices = found("dgsm", ishigami, 3, 512)
    assert np.all(indices["dgsm"].value >= ISHIGAMI_ST - 0.02)


def test_dgsm_of_a_straight_line_is_its_squared_slope():
    indices = found("dgsm", lambda unit: 3.0 * unit[:, 0] - unit[:, 1], 2, 64)
    assert np.allclose(indices["vi"].value, [9.0, 1.0])


def test_morris_parts_the_inputs_of_morris_own_function():
    indices = found("morris", morris_function, 20, 30)
    strength = indices["mu_star"].value
    assert strength[:10].min() > 3.0 * strength[10:].max()
    spread = indices["sigma"].value
    assert spread[:7].min() > spread[7:10].max()
    assert np.allclose(strength[10:], 2.0, atol=0.3)  # their effect is exactly +-2 over the whole range


def test_morris_of_a_straight_line_is_exact():
    slopes = np.array([1.0, -2.0, 4.0])
    indices = found("morris", lambda unit: unit @ slopes, 3, 8)
    assert np.allclose(indices["mu"].value, slopes)
    assert np.allclose(indices["mu_star"].value, abs(slopes))
    assert np.allclose(indices["sigma"].value, 0.0, atol=1e-9)


def test_a_group_moves_together_and_has_no_sigma():
    design = drawn("morris", 3, 12, groups=(0, 1, 0))
    runs = evaluated(design, lambda unit: unit @ np.array([1.0, 5.0, 0.0]))
    indices = bounded(METHODS["morris"], design, runs, mean)
    assert indices["mu_star"].value == pytest.approx([1.0, 5.0])
    assert np.isnan(indices["sigma"].value[0])
    assert indices["sigma"].value[1] == pytest.approx(0.0, abs=1e-9)
    blocks = design.with_y(mean(runs))
    assert np.abs(elementary_effects(blocks)).mean(axis=0) == pytest.approx([1.0, 5.0])


def test_sobol_of_groups_is_that_of_what_they_hold():
    design = drawn("sobol", 3, 1024, groups=(0, 1, 0))
    indices = bounded(METHODS["sobol"], design, evaluated(design, ishigami), mean)
    assert indices["S1"].value == pytest.approx([1.0 - ISHIGAMI_S1[1], ISHIGAMI_S1[1]], abs=0.05)


@pytest.mark.parametrize("name", ["delta", "pawn", "regional"])
def test_what_moves_a_distribution_ranks_above_what_does_not(name):
    indices = found(name, ishigami, 4, 600, resamples=2)
    main = indices[METHODS[name].main].value
    assert main[3] == main.min()
    assert main[[0, 1]].min() > 1.5 * main[3]


def test_factorial_main_effects_are_half_the_difference_between_the_ends():
    indices = found("factorial", lambda unit: 4.0 * unit[:, 0] - 2.0 * unit[:, 1], 3, 1)
    assert indices["main"].value == pytest.approx([2.0, -1.0, 0.0])


@pytest.mark.parametrize("name", METHODS)
def test_a_factor_renamed_keeps_its_indices(name):
    """Metamorphic: exchanging two columns of the function exchanges their indices, nothing else."""
    sizes = {"sobol": 512, "morris": 40, "fast": 513, "dgsm": 256, "shapley": 1024, "factorial": 1}
    size = sizes.get(name, 700)
    one = found(name, lambda unit: 2.0 * unit[:, 0] + unit[:, 1] ** 2, 2, size, resamples=2)
    other = found(name, lambda unit: 2.0 * unit[:, 1] + unit[:, 0] ** 2, 2, size, resamples=2)
    main = METHODS[name].main
    assert one[main].value == pytest.approx(other[main].value[::-1], rel=0.25, abs=0.05)
    assert one[main].value.argmax() == 0
