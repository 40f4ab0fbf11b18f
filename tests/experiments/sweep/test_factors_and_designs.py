"""Places in the unit interval as values, and designs in the unit cube."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_sweep import planned

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.designs import DESIGNS, design, rows_of
from covalue_sim.experiments.sweep.drawing import STEP, Wanted
from covalue_sim.experiments.sweep.factors import DISTRIBUTIONS, LUCKS, Factor, seed_of

PLACES = st.floats(0.0, 1.0)


@given(PLACES, PLACES, st.sampled_from(DISTRIBUTIONS))
def test_values_rise_with_their_place_and_stay_within_the_bounds(one, other, distribution):
    factor = Factor("x", low=0.5, high=2.0, distribution=distribution, centre=0.8, sd=0.6)
    low, high = factor.value(min(one, other)), factor.value(max(one, other))
    assert 0.5 <= low <= high <= 2.0


@pytest.mark.parametrize(
    ("factor", "median"),
    [
        (Factor("x", low=1.0, high=3.0), 2.0),
        (Factor("x", low=1.0, high=100.0, distribution="loguniform"), 10.0),
        (Factor("x", low=0.0, high=1.0, distribution="triangular", centre=0.5), 0.5),
        (Factor("x", low=-9.0, high=9.0, distribution="normal", centre=0.5, sd=1.0), 0.5),
    ],
)
def test_the_middle_place_is_the_median(factor, median):
    assert factor.value(0.5) == pytest.approx(median, abs=1e-9)


def test_a_triangle_has_its_quantiles_and_a_normal_its_cut():
    triangle = Factor("x", low=0.0, high=10.0, distribution="triangular", centre=2.0)
    assert triangle.value(0.2) == pytest.approx(2.0)  # the mode lies at (mode - low) / (high - low)
    normal = Factor("x", low=0.0, high=1.0, distribution="normal", centre=0.0, sd=1.0)
    assert (normal.value(0.0), normal.value(1.0)) == (0.0, 1.0)


@given(PLACES)
def test_whole_numbers_and_lists_are_equally_likely(place):
    assert Factor("x", "integer", 2, 5).value(place) == min(2 + int(place * 4), 5)
    assert Factor("x", "choice", values=("a", "b")).value(place) == ("a" if place < 0.5 else "b")


@pytest.mark.parametrize("number", [2, 3, 5])
def test_levels_reach_both_ends(number):
    real, few, many = Factor("x", low=1.0, high=2.0), Factor("x", "integer", 0, 1), Factor("x", "integer", 1, 100)
    assert [real.value(place) for place in real.levels(number)][:: number - 1] == [1.0, 2.0]
    assert [few.value(place) for place in few.levels(number)] == [0, 1]
    assert [many.value(place) for place in many.levels(number)][:: number - 1] == [1, 100]


def test_the_dummy_has_other_seeds_in_other_blocks():
    seeds = {seed_of(1, block, place) for block in range(20) for place in np.linspace(0, 1, 7)}
    assert len(seeds) == 20 * 7
    assert 1 not in seeds
    assert seed_of(2**53 - 1, 5, 0.5) < 2**53
    assert seed_of(0, 1, 0.0) - seed_of(0, 0, 0.0) == LUCKS


SIZES = {"sobol": 16, "morris": 6, "fast": 65, "grid": 3, "one_at_a_time": 3, "factorial": 1}


@pytest.mark.parametrize("name", DESIGNS)
@pytest.mark.parametrize("columns", [2, 5])
def test_every_design_is_in_the_cube_as_long_as_it_says_and_the_same_again(name, columns):
    factors, groups = [Factor(f"x{k}") for k in range(columns)], range(columns)
    size = SIZES.get(name, 20)
    one, other = (design(name, Wanted(factors, groups, size, 3)) for _ in range(2))
    assert len(one.unit) == rows_of(name, Wanted(factors, groups, size))
    assert len(one.unit) % one.rows == 0
    assert np.nanmin(one.unit) >= 0.0
    assert np.nanmax(one.unit) <= 1.0
    assert np.array_equal(one.unit, other.unit, equal_nan=True)


def test_designs_of_another_seed_are_others():
    factors = [Factor("x"), Factor("y")]
    for name in ("sobol", "morris", "fast", "latin", "random", "shapley", "dgsm"):
        drawn = [design(name, Wanted(factors, range(2), SIZES.get(name, 20), seed)).unit for seed in (0, 1)]
        assert not np.array_equal(*drawn), name


def test_a_step_of_dgsm_moves_one_factor_by_a_part_of_its_range():
    drawn = design("dgsm", Wanted([Factor("x"), Factor("y")], range(2), 32))
    blocks = drawn.unit.reshape(-1, 3, 2)
    moved = np.abs(blocks[:, 1:] - blocks[:, :1])
    assert np.allclose(moved[:, [0, 1], [0, 1]], STEP)
    assert np.all(moved[:, [0, 1], [1, 0]] == 0.0)


def test_a_latin_hypercube_has_one_point_in_each_slice():
    unit = design("latin", Wanted([Factor("x"), Factor("y")], range(2), 50, 1)).unit
    assert all(sorted((column * 50).astype(int)) == list(range(50)) for column in unit.T)


def test_one_at_a_time_begins_with_the_base_and_varies_one_a_row():
    unit = design("one_at_a_time", Wanted([Factor("x"), Factor("y")], range(2), 3)).unit
    assert np.isnan(unit[0]).all()
    assert np.all(np.isfinite(unit[1:]).sum(axis=1) == 1)


def test_rows_that_agree_are_one_point_and_run_once(tmp_path):
    plan = planned(tmp_path, factors={"power.rule": ["declared", "negotiated"]}, method="random", size=40)
    assert len(plan.unit) == 40
    assert len(plan.points) == 2
    assert set(plan.point_of) == {0, 1}


def test_without_a_dummy_all_points_share_their_luck_and_with_it_blocks_do_not(tmp_path):
    assert {record.seed for record in planned(tmp_path, method="latin", size=9).points} == {1}
    blocks = planned(tmp_path, size=8)
    seeds = [[blocks.points[p].seed for p in part] for part in blocks.point_of.reshape(8, -1)]
    assert len({seed for part in seeds for seed in part}) == 16  # of A and of B in each block
    assert all(part[0] == part[1] == part[2] for part in seeds)  # moving a factor keeps the luck


def test_the_key_is_that_of_what_decides_and_nothing_else(tmp_path):
    key = planned(tmp_path).key
    assert planned(tmp_path, title="Another title", replicates=9, outcomes=["trust_end"]).key == key
    for fields in ({"seed": 2}, {"size": 32}, {"during_burn_in": True}, {"series": ["share_met"]}):
        assert planned(tmp_path, **fields).key != key


def test_values_that_cannot_hold_together_are_refused_before_anything_runs(tmp_path):
    ends = {"population.health_mean": {"low": 0.05, "high": 0.5}, "population.health_sd": {"low": 0.1, "high": 0.3}}
    with pytest.raises(InputError, match=r"points have values that cannot hold together, the first point \d+: .*wide"):
        planned(tmp_path, factors=ends)


def test_values_hold_from_week_0_or_from_the_start(tmp_path):
    for early in (False, True):
        plan = planned(tmp_path, during_burn_in=early)
        scenario = plan.scenario_of(plan.points[3])
        share = scenario.values["power.declared_share"]
        before = scenario.burn_in_values["power.declared_share"]
        assert (share == before) is early
