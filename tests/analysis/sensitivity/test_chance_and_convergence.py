"""How much is chance, whether more runs would change the answer, and what is said of it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known import drawn, evaluated, ishigami, mean

from covalue_sim.analysis.sensitivity.chance import chance
from covalue_sim.analysis.sensitivity.convergence import Stage, curve, sizes_before, stability
from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.analysis.sensitivity.one_at_a_time import effects
from covalue_sim.analysis.sensitivity.resampling import Bounded, bounded
from covalue_sim.analysis.sensitivity.verdict import above_floor, floor_words, ranking_words


def noisy(points, replicates, between, within, shared=0.0, seed=1):
    draw = np.random.default_rng(seed)
    own, luck = draw.normal(0, between, (points, 1)), draw.normal(0, shared, (1, replicates))
    return own + luck + draw.normal(0, within, (points, replicates))


def test_shares_of_chance_are_those_that_were_put_in():
    found = chance(noisy(2000, 5, 1.0, 1.0), 1, crossed=False)
    assert found.of_a_run.value == pytest.approx(0.5, abs=0.03)
    assert found.of_the_mean.value == pytest.approx(0.2 / 1.2, abs=0.02)
    assert found.of_a_run.low < found.of_a_run.value < found.of_a_run.high
    assert found.of_a_run.low < 0.5 < found.of_a_run.high


def test_luck_that_all_points_share_is_chance_of_a_run_but_parts_no_points():
    found = chance(noisy(500, 20, 1.0, 0.1, shared=2.0), 1, crossed=True)
    assert found.of_the_mean.value < 0.01
    assert found.of_a_run.value > 0.5


def test_without_chance_the_share_is_zero_and_from_one_replicate_it_is_not_known():
    sure = np.repeat(np.arange(10.0)[:, None], 3, axis=1)
    assert chance(sure, 1, crossed=False).of_a_run.value == 0.0
    assert np.isnan(chance(sure[:, :1], 1, crossed=False).of_a_run.value)


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.integers(2, 6), st.booleans())
def test_shares_are_shares(seed, replicates, crossed):
    found = chance(noisy(12, replicates, 1.0, 1.0, seed=seed), 3, crossed=crossed)
    for share in found:
        assert 0.0 <= share.value <= 1.0
        assert 0.0 <= share.low <= share.high <= 1.0


def curve_of(size):
    design = drawn("sobol", 4, size)
    runs = evaluated(design, ishigami)
    whole = bounded(METHODS["sobol"], design, runs, mean, resamples=50)
    return curve(METHODS["sobol"], design, runs, mean, whole)


def test_the_curve_grows_to_the_whole_sample_and_a_clear_ranking_is_found_stable():
    stages = curve_of(1024)
    assert [stage.size for stage in stages] == [128, 256, 512, 1024]
    found = stability(stages, "ST", [3])
    assert found.order == (0, 1, 2)
    assert found.same_order_from == 128
    assert ranking_words(found, 1024, "N").startswith(
        "The ranking of the first three is stable from N = 128 (up to 1,024)"
    )


@pytest.mark.parametrize(
    ("blocks", "least", "sizes"),
    [
        (512, 2, [64, 128, 256]),
        (8, 2, [2, 4]),
        (10, 4, [4, 6, 8]),
        (16, 4, [4, 8]),
        (7, 4, []),
        (300, 100, [100, 167, 233]),
    ],
)
def test_small_samples_grow_in_even_steps_so_that_a_verdict_can_be_given(blocks, least, sizes):
    assert sizes_before(blocks, least) == sizes


def staged(*orders):
    def values(order):
        one = np.array([float(len(order) - order.index(k)) for k in range(len(order))])
        return {"ST": Bounded(one, one - 0.1, one + 0.1)}

    return [Stage(2**k * 10, values(order)) for k, order in enumerate(orders)]


def test_a_ranking_that_still_changes_is_said_to():
    swapping = stability(staged([0, 1, 2, 3], [1, 0, 2, 3], [0, 1, 2, 3]), "ST", first=3)
    assert swapping.same_order_from == 0
    assert swapping.same_members_from == 10
    assert "their order still changes at N = 40" in ranking_words(swapping, 40, "N")
    restless = stability(staged([0, 1, 2, 3], [0, 1, 2, 3], [3, 1, 2, 0]), "ST", first=2)
    assert ranking_words(restless, 40, "N").startswith("Not stable: which factors are the first two still changes")


def test_of_all_factors_it_says_nothing_who_is_among_them():
    found = stability(staged([0, 1, 2], [0, 1, 2], [1, 0, 2]), "ST")
    assert found.same_members_from == 10
    assert ranking_words(found, 40, "N") == "Not stable: the order of all three still changes at N = 40."


def test_a_ranking_whose_bounds_overlap_is_not_sold_as_sure():
    def stages(*reach):
        value = np.array([3.0, 2.0, 1.0, 0.1])
        one = Bounded(value, value - np.array(reach), value + np.array(reach))
        return [Stage(size, {"ST": one}) for size in (10, 20, 40)]

    assert ranking_words(stability(stages(2, 2, 2, 2), "ST", first=3), 40, "N").endswith("order is not sure.")
    partly = ranking_words(stability(stages(0.1, 0.1, 0.8, 0.1), "ST", first=3), 40, "N")
    assert partly.endswith("; no bounds of neighbours in it overlap.")
    some = ranking_words(stability(stages(0.1, 0.5, 0.6, 0.1), "ST", first=3), 40, "N")
    assert some.endswith("; the bounds of one of two pairs of neighbours in it are apart.")


def test_a_ranking_is_stable_from_the_size_after_which_it_never_changes():
    found = stability(staged([1, 0, 2], [0, 1, 2], [0, 1, 2]), "ST")
    assert (found.same_order_from, found.same_members_from) == (20, 10)


def test_two_sizes_are_too_few_to_tell():
    found = stability(staged([0, 1, 2], [0, 1, 2]), "ST")
    assert ranking_words(found, 20, "N").endswith("cannot be told from so small a sample.")


def test_the_dummy_is_not_ranked():
    assert stability(staged([1, 0, 2], [1, 0, 2]), "ST", [1]).order == (0, 2)


def test_only_what_is_clear_of_the_dummys_upper_bound_is_above_the_floor():
    value = np.array([0.5, 0.2, -0.6, 0.1])
    one = Bounded(value, value - 0.12, value + 0.12)
    above = above_floor(one, 3)
    assert above.tolist()[:3] == [1.0, 0.0, 1.0]
    words = floor_words(above, ["a", "b", "c", "dummy"], 3)
    assert words.startswith("2 of 3 factors are clear of the noise floor")
    assert np.isnan(above_floor(one, None)).all()


def test_effects_of_one_at_a_time_are_paired():
    luck = np.random.default_rng(1).normal(0, 5, 12)
    unit = np.array([[np.nan, np.nan], [0.0, np.nan], [1.0, np.nan], [np.nan, 0.0], [np.nan, 1.0]])
    runs = np.array([0.0, -1.0, 2.0, 0.0, 0.5])[:, None] + luck[None, :]
    first, second = effects(unit, runs)
    assert (first.low_end.mean, first.high_end.mean, first.span.mean) == pytest.approx((-1.0, 2.0, 3.0))
    assert first.span.high - first.span.low < 1e-9  # the luck is common and leaves no trace
    assert second.span.mean == pytest.approx(0.5)
