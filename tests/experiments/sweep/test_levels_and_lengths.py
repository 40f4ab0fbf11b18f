"""Levels of a factor, lengths of designs worked out by hand, and names of what indices are of."""

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.experiments.sweep.designs import DESIGNS, design, independent, rows_of
from covalue_sim.experiments.sweep.drawing import Wanted
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.factors import LUCKS, Factor, seed_of

REAL, FEW, MANY = Factor("x"), Factor("n", "integer", 1, 3), Factor("m", "integer", 1, 100)
NAMES = Factor("rule", "choice", values=("a", "b"))


@pytest.mark.parametrize(
    ("name", "grouped", "second", "rows"),
    [
        ("sobol", False, False, 8 * (3 + 2)),
        ("sobol", False, True, 8 * (2 * 3 + 2)),
        ("sobol", True, False, 8 * (2 + 2)),
        ("morris", False, False, 8 * 4),
        ("morris", True, False, 8 * 3),
        ("fast", False, False, 8 * 3),
        ("dgsm", False, False, 8 * 4),
        ("shapley", False, False, 8 * 4),
        ("latin", False, False, 8),
        ("random", False, False, 8),
        ("factorial", False, False, 2 * 4),
    ],
)
def test_a_design_of_three_factors_is_as_long_as_worked_out_by_hand(name, grouped, second, rows):
    groups = (0, 1, 1) if grouped else (0, 1, 2)
    assert rows_of(name, Wanted([REAL] * 3, groups, 8, second_order=second)) == rows


@pytest.mark.parametrize(("columns", "rows"), [(1, 2), (2, 4), (3, 8), (4, 8), (5, 16), (8, 16), (9, 32)])
def test_a_folded_factorial_has_twice_the_next_power_of_two(columns, rows):
    assert rows_of("factorial", Wanted([REAL] * columns, range(columns), 1)) == rows


def test_a_grid_has_every_combination_once_and_one_at_a_time_each_level_once_and_the_base():
    factors = (REAL, FEW, NAMES)
    assert rows_of("grid", Wanted(factors, range(3), 5)) == 5 * 3 * 2
    assert rows_of("one_at_a_time", Wanted(factors, range(3), 5)) == 1 + 5 + 3 + 2
    grid = design("grid", Wanted(factors, range(3), 5)).unit
    values = {tuple(factor.value(place) for factor, place in zip(factors, row, strict=True)) for row in grid.tolist()}
    assert values == {(k / 4, n, rule) for k in range(5) for n in (1, 2, 3) for rule in "ab"}


@given(st.integers(1, 9), st.integers(2, 9))
def test_levels_of_whole_numbers_are_all_of_them_where_there_are_few_and_spread_out_where_there_are_many(width, number):
    factor = Factor("n", "integer", 5, 4 + width)
    found = [factor.value(place) for place in factor.levels(number)]
    assert len(set(found)) == len(found) == min(width, number)
    assert (found[0], found[-1]) == (5, 4 + width)
    assert found == sorted(found)


def test_one_level_is_the_middle_and_values_of_a_list_are_all_levels():
    assert REAL.levels(1) == [0.5]
    assert REAL.levels(3) == [0.0, 0.5, 1.0]
    for number in (1, 2, 7):
        assert [NAMES.value(place) for place in NAMES.levels(number)] == ["a", "b"]


@pytest.mark.parametrize(
    ("factor", "continuous"),
    [
        (REAL, True),
        (FEW, False),
        (NAMES, False),
        (Factor("y", values=(0.1, 0.2)), False),
        (Factor("s", "switch"), False),
    ],
)
def test_only_real_numbers_between_bounds_take_small_steps(factor, continuous):
    assert factor.continuous is continuous


def test_a_label_is_for_people():
    assert Factor("population.health_mean").label == "population: health mean"
    assert Factor("population.patients.count").label == "population: patients.count"


@given(st.integers(0, 2**53), st.integers(0, 1000), st.floats(0.0, 1.0))
def test_a_seed_of_the_dummy_is_a_seed_within_its_block(seed, block, place):
    found = seed_of(seed, block, place)
    assert 0 <= found < 2**53
    steps = (found - seed - 1) % 2**53
    assert block * LUCKS <= steps < (block + 1) * LUCKS


@pytest.mark.parametrize(
    ("name", "block", "rows"),
    [("sobol", 4, [0, 3, 4, 7]), ("shapley", 4, [0, 3, 4, 7]), ("dgsm", 4, [0, 4]), ("morris", 4, [0, 4]),
     ("latin", 1, list(range(8))), ("grid", 1, list(range(8))), ("fast", 8, list(range(8)))],
)  # fmt: skip
def test_rows_that_were_drawn_are_the_ends_of_blocks_and_all_rows_of_plain_designs(name, block, rows):
    assert independent(name, 8, block).tolist() == rows


def test_designs_without_indices_have_no_dummy_and_others_have():
    assert {name for name, kind in DESIGNS.items() if not kind.analysed} == {
        "latin", "random", "grid", "one_at_a_time",
    }  # fmt: skip
    assert all(kind.dummy == bool(kind.analysed) for kind in DESIGNS.values())
    assert {kind.analysed for name, kind in DESIGNS.items() if kind.analysed} == {
        name for name, kind in DESIGNS.items() if kind.analysed
    }


def experiment(groups, factors=(REAL, FEW, NAMES)):
    base = SimpleNamespace(seed=1)
    return Experiment("n", "t", "q", base, factors, groups, "sobol", 8, 2, ("y",))


def test_factors_of_a_group_share_its_name_and_its_number():
    one = experiment(("g", "", "g"))
    assert (one.names, one.group_numbers) == (("g", "n"), (0, 1, 0))
    assert experiment(("", "", "")).names == ("x", "n", "rule")
    assert one.rows == 8 * (2 + 2)


def test_the_dummy_is_found_wherever_it_stands():
    assert experiment(("", "", "")).dummy is None
    assert experiment(("", ""), (REAL, Factor("dummy", "dummy"))).dummy == 1


factors = st.builds(
    Factor, st.sampled_from(["a.b", "c.d"]), st.sampled_from(["real", "integer"]), st.floats(0, 1), st.floats(1, 2),
    st.lists(st.one_of(st.booleans(), st.floats(0, 1), st.sampled_from("ab")), max_size=3).map(tuple),
    st.sampled_from(["uniform", "normal"]), st.floats(0, 1), st.floats(0, 1),
)  # fmt: skip


@settings(max_examples=40)
@given(st.lists(factors, min_size=1, max_size=3), st.booleans(), st.booleans(), st.floats(0.0, 9.0))
def test_an_experiment_comes_back_from_text_as_it_was(made, second, early, limit):
    base = SimpleNamespace(seed=1)
    one = Experiment(
        "name", "title", "é?", base, tuple(made), ("g",) * len(made), "sobol", 8, 3, ("y", "z"), ("s",), second, "drop",
        early, limit, ("delta",), "look",
    )  # fmt: skip
    assert Experiment.from_json(one.to_json(), base) == one


@given(st.sampled_from([REAL, FEW, MANY, NAMES]), st.integers(1, 120))
def test_a_factor_has_as_many_steps_as_levels_and_all_within_the_unit_interval(factor, number):
    levels = factor.levels(number)
    assert factor.steps(number) == len(levels) >= 1
    assert all(0.0 <= place <= 1.0 for place in levels)


def test_a_single_level_lies_in_the_middle():
    assert [factor.levels(1) for factor in (REAL, MANY)] == [[0.5], [0.5]]


def test_a_grid_longer_than_any_number_of_the_machine_is_counted():
    assert rows_of("grid", Wanted([REAL] * 500, range(500), 10)) == 10**500
