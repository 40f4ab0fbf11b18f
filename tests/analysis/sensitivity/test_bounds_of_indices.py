"""Bounds: there for every method and index, the same for ever, as wide as they should be."""

import numpy as np
import pytest
from known import ISHIGAMI_ST, drawn, evaluated, ishigami, mean

from covalue_sim.analysis.sensitivity.method import Blocks
from covalue_sim.analysis.sensitivity.methods import GIVEN_DATA, METHODS
from covalue_sim.analysis.sensitivity.quiet import library, refuse_not_finite
from covalue_sim.analysis.sensitivity.resampling import bounded
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.designs import DESIGNS

SIZES = {"sobol": 64, "morris": 12, "fast": 65, "dgsm": 16, "shapley": 64, "factorial": 1, "hdmr": 600, "delta": 64}


def small(name, noise=0.5, columns=3):
    design = drawn(name, columns, SIZES.get(name, 150), second_order=name == "sobol")
    return design, evaluated(design, ishigami, noise)


@pytest.mark.parametrize("name", METHODS)
def test_every_index_of_every_method_has_a_low_and_a_high_bound(name):
    method = METHODS[name]
    design, runs = small(name)
    indices = bounded(method, design, runs, mean, resamples=8)
    assert set(indices) == set(method.indices)
    for index, one in indices.items():
        here = np.triu_indices(3, 1) if index in method.pairs else slice(None)
        assert np.isfinite(one.value[here]).all(), index
        assert np.all(one.low[here] <= one.high[here]), index
        assert (one.high[here] - one.low[here]).max() > 0.0, index


@pytest.mark.parametrize("name", METHODS)
def test_the_same_numbers_give_the_same_bounds_whatever_was_drawn_before(name):
    design, runs = small(name)
    first = bounded(METHODS[name], design, runs, mean, resamples=3, seed=0)
    np.random.seed(99)
    before = np.random.get_state()[1].copy()
    again = bounded(METHODS[name], design, runs, mean, resamples=3, seed=0)
    assert np.array_equal(np.random.get_state()[1], before)
    for index in first:
        assert all(np.array_equal(*pair, equal_nan=True) for pair in zip(first[index], again[index], strict=True))


def test_seed_zero_is_a_seed_of_designs_too():
    """The trap: SALib takes ``seed=0`` for none."""
    for name in DESIGNS:
        designs = [drawn(name, 2, SIZES.get(name, 64), seed=0).unit for _ in range(2)]
        assert np.array_equal(*designs, equal_nan=True)


def test_the_trap_is_there_a_missing_number_would_be_an_index_of_zero():
    """What is guarded against: SALib turns one NaN into indices of 0 without a word."""
    from SALib.analyze import sobol

    problem = {"num_vars": 1, "names": ["x"], "bounds": [[0.0, 1.0]]}
    y = np.linspace(0.0, 1.0, 48)
    y[7] = np.nan
    with library():
        assert sobol.analyze(problem, y, calc_second_order=False)["ST"] == 0.0
    with pytest.raises(InputError, match=r"1 of 48 points are not finite .*point 7"):
        refuse_not_finite(y, "value")


@pytest.mark.parametrize("name", METHODS)
def test_an_outcome_that_never_varies_has_no_shares(name):
    design, _ = small(name)
    runs = evaluated(design, lambda unit: np.full(len(unit), 3.0))
    for one in bounded(METHODS[name], design, runs, mean).values():
        assert np.isnan(one.value).all()
        assert np.isnan(one.low).all()


@pytest.mark.parametrize("name", ["sobol", "morris", "dgsm", "shapley"])
def test_resampling_every_block_once_is_the_estimate_itself(name):
    """What is resampled in one go is what SALib computes."""
    method = METHODS[name]
    design, runs = small(name)
    blocks = design.with_y(mean(runs))
    once = method.many(blocks, np.arange(len(blocks.y))[None, :])
    for index, value in method.estimate(blocks).items():
        assert np.allclose(once[index][0], value, equal_nan=True, rtol=1e-9), index


def test_units_of_the_outcome_make_no_difference_to_shares():
    for name in ("sobol", "fast", "shapley", "rbd_fast", "pawn"):
        design, runs = small(name)
        plain = bounded(METHODS[name], design, runs, mean, resamples=10)
        scaled = bounded(METHODS[name], design, 1000.0 * runs + 5.0, mean, resamples=10)
        for index in plain:
            assert np.allclose(plain[index].low, scaled[index].low, atol=1e-6, equal_nan=True)


def test_more_blocks_give_narrower_bounds():
    widths = []
    for size in (64, 1024):
        design = drawn("sobol", 3, size)
        one = bounded(METHODS["sobol"], design, evaluated(design, ishigami), mean)["ST"]
        widths.append((one.high - one.low).mean())
    assert widths[1] < 0.5 * widths[0]


def test_bounds_of_a_whole_design_rest_on_replicates_and_say_how_far_luck_carries():
    method = METHODS["fast"]
    design = drawn("fast", 3, 129)
    calm = bounded(method, design, evaluated(design, ishigami, 0.01), mean)["ST"]
    wild = bounded(method, design, evaluated(design, ishigami, 2.0), mean)["ST"]
    assert (wild.high - wild.low).min() > 10.0 * (calm.high - calm.low).max()
    two = bounded(method, design, evaluated(design, ishigami, 1.0, replicates=2), mean)["ST"]
    assert np.isnan(two.low).all()


def coverage(name, index, truth, draws, size):
    hits = []
    for seed in range(draws):
        design = drawn(name, 3, size, seed=seed)
        runs = evaluated(design, ishigami, 0.0, 1)
        one = bounded(METHODS[name], design, runs, mean, resamples=100, seed=seed)[index]
        hits.append((one.low <= truth) & (truth <= one.high))
    return np.mean(hits, axis=0)


def test_bounds_hold_the_truth_about_as_often_as_they_say():
    assert coverage("sobol", "ST", ISHIGAMI_ST, 20, 256).mean() > 0.85
    truth = np.array([0.3139, 0.4424, 0.0])
    assert coverage("rbd_fast", "S1", truth, 20, 400).mean() > 0.85


def test_methods_for_any_sample_take_points_one_by_one():
    assert set(GIVEN_DATA) == {"rbd_fast", "delta", "pawn", "hdmr", "regional"}
    design = drawn("latin", 2, 300)
    doubled = Blocks(design.unit, design.y, design.groups, design.factors).take(np.arange(150))
    assert doubled.unit.shape == (150, 1, 2)
