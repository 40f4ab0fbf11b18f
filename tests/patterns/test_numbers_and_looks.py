"""From weeks to numbers, from weights to winners, from looks to verdicts on record."""

from types import SimpleNamespace

import numpy as np
import pytest

from covalue_sim.errors import InputError
from covalue_sim.patterns import holding, looks, numbers, sampling, weighing
from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.parts import WEEKS, Along, Outcome
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.statistics.judgement import beyond

SERIES = np.array([[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 18.0], [0.0, -4.0, 0.0, 0.0, 9.0, 0.0, 0.0, 0.0]])


def pattern(along=None, name="made-up"):
    return Pattern(name, "theory", "E", "", "", (), None, "baseline", {"a": {}}, (Outcome("x"),), along=along)


@pytest.mark.parametrize(
    ("reduce", "first", "last", "found"),
    [
        ("mean", 0, -1, [5.75, 0.625]), ("max", 0, -1, [18.0, 9.0]), ("min", 0, -1, [1.0, -4.0]),
        ("change", 0, -1, [12.5 - 1.5, 0.0 + 2.0]), ("mean", 2, 4, [3.5, 0.0]), ("max", 0, 4, [4.0, 0.0]),
        ("min", 4, -1, [5.0, 0.0]), ("change", 3, 6, [2.0, 0.0]), ("mean", 7, 8, [18.0, 0.0]),
    ],
)  # fmt: skip
def test_weeks_become_one_number_the_last_week_left_out(reduce, first, last, found):
    assert numbers.reduced(SERIES, Outcome("x", first, last, reduce)).tolist() == found


def runs(series=SERIES):
    return numbers.Runs(
        {"x": np.array([[1.0, 3.0, 8.0], [5.0, 5.0, 6.0]])}, {"x": np.stack([series, 10.0 * series])}, []
    )


def test_each_cell_has_the_numbers_of_its_point():
    (found,) = numbers.table_of(pattern(), [Outcome("x")], runs(), {("a", 0): 1, ("b", 0): 0})
    assert {cell: values.tolist() for cell, values in found.items()} == {("a", 0): [5, 5, 6], ("b", 0): [1, 3, 8]}


def test_a_spread_is_the_distance_from_the_arms_own_median():
    (found,) = numbers.table_of(pattern(), [Outcome("x", transform="spread")], runs(), {("a", 0): 0})
    assert found["a", 0].tolist() == [2.0, 0.0, 5.0]


def test_windows_are_levels_that_share_their_edges_and_no_week():
    weeks = pattern(Along(WEEKS, (0.0, 2.0, 6.0)))
    (found,) = numbers.table_of(weeks, [Outcome("x", reduce="mean")], runs(), {("a", 0): 0})
    assert found["a", 0].tolist() == [1.5, -2.0]
    assert found["a", 1].tolist() == [4.5, 2.25]
    assert set(found) == {("a", 0), ("a", 1)}


def test_windows_are_reduced_as_the_outcome_says():
    weeks = pattern(Along(WEEKS, (0.0, 2.0, 6.0)))
    (highest,) = numbers.table_of(weeks, [Outcome("x", reduce="max")], runs(), {("a", 0): 0})
    (lowest,) = numbers.table_of(weeks, [Outcome("x", reduce="min")], runs(), {("a", 0): 0})
    for level, (first, last) in enumerate(((0, 2), (2, 6))):
        series = runs().series["x"][0][:, first:last]
        assert highest["a", level].tolist() == series.max(axis=1).tolist()
        assert lowest["a", level].tolist() == series.min(axis=1).tolist()


def test_weights_lie_on_the_simplex_evenly_and_are_the_same_for_ever():
    drawn = weighing.draws(3, 4000)
    assert drawn.sum(axis=1) == pytest.approx(1.0)
    assert (drawn >= 0.0).all()
    assert drawn.mean(axis=0) == pytest.approx([1 / 3] * 3, abs=0.02)
    assert (drawn[:, 0] > 0.5).mean() == pytest.approx(0.25, abs=0.03)  # (1 - 1/2)^2
    assert np.array_equal(drawn, weighing.draws(3, 4000))


def test_a_policy_that_is_best_in_all_wins_under_all_weights():
    values = np.array([[1.0, 1.0], [2.0, 3.0], [0.0, 0.0]])
    assert [weighing.wins(values, policy).mean() for policy in range(3)] == [0.0, 1.0, 0.0]


def test_shares_add_up_to_one_and_follow_their_policy():
    values = np.random.default_rng(1).normal(size=(8, 3, 2)) + np.array([[1.0, 0.0], [0.0, 1.0], [0.4, 0.4]])
    one, turned = weighing.shares(values), weighing.shares(values[:, ::-1])
    assert sum(found.mean for found in one) == pytest.approx(1.0)
    assert [found.mean for found in turned] == [found.mean for found in one][::-1]
    assert all(0.0 <= found.low <= found.high <= 1.0 and found.n == 8 for found in one)


def points(values, constant=0.0):
    settings = [{"a": value, "b": constant, "c": -0.5 * value + place % 2} for place, value in enumerate(values)]
    return SimpleNamespace(varied=("a", "b", "c"), settings=settings)


def test_where_it_fails_at_high_values_the_difference_is_positive_and_constants_are_left_out():
    values = np.arange(20.0)
    found = holding.where_not(points(values), (values < 10.0).astype(float))
    assert [path for path, _ in found] == ["a", "c"]
    assert found[0][1] == pytest.approx(10.0 / values.std())
    assert found[1][1] < 0.0
    turned = dict(holding.where_not(points(values), (values >= 10.0).astype(float)))
    assert turned == {path: pytest.approx(-apart) for path, apart in found}
    assert len(holding.where_not(points(values), (values < 10.0).astype(float), most=1)) == 1


@pytest.mark.parametrize("inside", [9, 11])
def test_of_fewer_than_ten_points_of_either_kind_nothing_is_told(inside):
    values = np.arange(20.0)
    assert holding.where_not(points(values), (values < inside).astype(float)) == []


@pytest.mark.parametrize(
    ("value", "base", "nearer"), [(1.0, 0.0, 0.8), (0.0, 1.0, pytest.approx(0.2)), (10, 0, 8), (4, 3, 4), (0, 1, 0)]
)
def test_a_value_is_drawn_a_fifth_closer_and_whole_ones_stay_whole(value, base, nearer):
    found = sampling._closer(value, base)
    assert found == nearer
    assert isinstance(found, type(base))


def finding(name, effect, *, quick=False, replicates=50):
    return Finding(pattern(name=name), replicates, quick, beyond(effect + np.array([-0.1, 0.0, 0.1]), 0.2))


def test_a_look_is_logged_once_and_another_number_of_replicates_is_another_look(tmp_path):
    file = tmp_path / "deep" / "looks.csv"
    assert looks.read(file) == []
    assert looks.log(file, [finding("a", 1.0), finding("b", -1.0), Finding(pattern(), 5, False)]) == 2
    assert looks.log(file, [finding("a", 9.0)]) == 0
    assert looks.log(file, [finding("a", -1.0, replicates=60)]) == 1
    assert [(row["pattern"], row["verdict"], row["replicates"]) for row in looks.read(file)] == [
        ("a", "holds", "50"), ("b", "fails", "50"), ("a", "fails", "60"),
    ]  # fmt: skip
    assert file.read_text(encoding="utf-8").count("verdict") == 1


def test_the_first_verdict_stays_and_the_latest_with_all_replicates_is_on_record(tmp_path):
    file = tmp_path / "looks.csv"
    looks.log(file, [finding("a", 1.0, quick=True, replicates=5), finding("b", 1.0), finding("c", 1.0, quick=True)])
    looks.log(file, [finding("a", -1.0), finding("b", -1.0, quick=True, replicates=6)])
    looks.log(file, [finding("c", -1.0, quick=True, replicates=7)])
    assert looks.first_verdicts(file) == {"a": "holds (quick)", "b": "holds", "c": "holds (quick)"}
    assert looks.recorded(file) == {"a": "fails", "b": "holds", "c": "fails"}


@pytest.mark.parametrize("harm", [
    lambda text: text.replace("pattern,", "patern,", 1), lambda text: text + "2026-01-01,alone\n",
    lambda text: b"\xff\xfe" + text.encode(), lambda text: "a,b\n1,2\n",
], ids=["another heading", "a row cut short", "no text", "another table"])  # fmt: skip
def test_a_damaged_log_is_one_line_and_nothing_is_added_to_it(tmp_path, harm):
    file = tmp_path / "looks.csv"
    looks.log(file, [finding("a", 0.5)])
    harmed = harm(file.read_text())
    file.write_bytes(harmed if isinstance(harmed, bytes) else harmed.encode())
    before = file.read_bytes()
    for reading in (looks.read, looks.recorded, lambda one: looks.log(one, [finding("b", 0.7)])):
        with pytest.raises(InputError, match=r"looks.csv: is no log of looks, or a damaged one; move it away"):
            reading(file)
    assert file.read_bytes() == before
