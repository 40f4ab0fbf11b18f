"""The closed set of statistics: each is judged in one way, asks for its own fields, and reads levels as they rise."""

import numpy as np
import pytest

from covalue_sim.patterns.closed_set import STATISTICS
from covalue_sim.patterns.parts import Along, Outcome
from covalue_sim.patterns.pattern import ENDS_DECIDE, Pattern
from covalue_sim.patterns.prediction import Prediction
from covalue_sim.patterns.reading_prediction import FIELDS_OF, SIDES
from covalue_sim.patterns.table import column, columns, difference_of, levels

NUMBERS = {("b", 1): np.array([4.0, 5.0]), ("b", 0): np.array([1.0, 2.0]), ("a", 0): np.array([0.5, 0.5])}


@pytest.mark.parametrize("name", [name for name in STATISTICS if name != "identity"])
def test_a_statistic_is_judged_by_components_or_by_itself(name):
    one = STATISTICS[name]
    assert (one.components is None) is (one.judge is not None)


def test_only_what_has_components_and_levels_has_a_place():
    for one in STATISTICS.values():
        assert one.placed is None or (one.components is not None and one.levels)


def test_every_statistic_has_fields_of_a_prediction_and_no_other_has():
    assert set(FIELDS_OF) == set(STATISTICS)
    assert set(ENDS_DECIDE) <= {name for name, one in STATISTICS.items() if one.levels}
    assert all({*SIDES[name]} <= {*FIELDS_OF[name]} for name in SIDES)
    known = set(Prediction.__dataclass_fields__)
    assert {field for fields in FIELDS_OF.values() for field in fields} == known


@pytest.mark.parametrize(("name", "found"), [("a", [0.5, 0.5]), ("b", [1, 2]), ("b@1", [4, 5]), ("zero", [0, 0])])
def test_an_arm_is_named_with_the_place_of_its_level_and_the_lowest_is_meant_without(name, found):
    assert column(NUMBERS, name).tolist() == found


def test_levels_are_in_the_order_of_the_lever_and_not_of_the_table():
    assert levels(NUMBERS, "b").tolist() == [[1.0, 4.0], [2.0, 5.0]]


def test_arms_side_by_side_are_in_the_order_in_which_they_are_named():
    assert columns(NUMBERS, ("b@1", "zero", "a")).tolist() == [[4.0, 0.0, 0.5], [5.0, 0.0, 0.5]]


@pytest.mark.parametrize(("name", "found"), [("b@1 - b", [3, 3]), ("b - zero", [1, 2]), ("a", [0.5, 0.5])])
def test_a_part_of_a_ratio_is_an_arm_or_the_difference_of_two(name, found):
    assert difference_of(NUMBERS, name).tolist() == found


def made(statistic, smallest=(0.5,), outcomes=("health",), along=None, **prediction):
    return Pattern("x", "x", "E", "", "", (), None, "baseline", {"a": {}, "b": {}}, tuple(map(Outcome, outcomes)),
                   statistic, Prediction(**prediction), smallest, along=along)  # fmt: skip


def components(pattern, *table):
    return STATISTICS[pattern.statistic].components(pattern, table).tolist()


def test_each_of_more_is_held_against_each_of_than():
    assert components(made("sign", more=("b", "b@1"), than=("a", "zero")), NUMBERS) == [
        [0.5, 1.0, 3.5, 4.0], [1.5, 2.0, 4.5, 5.0],
    ]  # fmt: skip


def test_an_interaction_is_the_difference_in_one_case_less_that_in_the_other():
    assert components(made("interaction", more=("b@1", "b"), than=("b", "a")), NUMBERS) == [[2.5], [1.5]]


def test_ranks_are_gains_of_two_outcomes_in_their_own_margins():
    pattern = made("rank_disagreement", (0.5, 2.0), first_prefers="b", second_prefers="a")
    assert components(pattern, NUMBERS, NUMBERS) == [[1.0, -0.25], [3.0, -0.75]]


def test_thresholds_are_apart_by_the_place_of_the_first_passing():
    rising = Along("trust.gain", (0.0, 2.0))
    table = {("a", 0): np.array([0.0]), ("a", 1): np.array([1.0]), ("b", 0): np.array([1.0]), ("b", 1): np.array([1.0])}
    pattern = made("threshold_pair", along=rising, start="a", persist="b", cut=0.25)
    assert components(pattern, table) == [[0.5]]  # a quarter of the way from 0 to 2, against the lowest level


def test_values_at_the_ends_are_atoms_of_shares_alone():
    sample = np.concatenate([np.zeros(50), np.linspace(0.2, 0.3, 30), np.linspace(0.7, 0.8, 30)])
    table = {("a", 0): sample, ("b", 0): np.linspace(0.4, 0.6, 110)}
    counted = [
        STATISTICS["dip"].judge(made("dip", outcomes=(name,), two_modes=("a",), one_mode=("b",)), [table]).n
        for name in ("health", "value_user")
    ]
    assert counted == [60, 110]
