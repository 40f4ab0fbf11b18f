"""The search finds the point that a cheap model was made with, within bounds, and the same point every time."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from made_evaluations import COORDINATES, TARGETS, Service, evaluation, no_spreads

from covalue_sim.experiments.calibrate.coordinates import Coordinate, rounded
from covalue_sim.experiments.calibrate.fitting import LONGEST, Problem, Search, finished, fit, jacobian, squares, step
from covalue_sim.experiments.calibrate.resting import GAIN, entry_start, held, levels, settle
from covalue_sim.experiments.calibrate.targets import Target
from covalue_sim.parameters import PARAMETERS

SEARCH = Search(range(2), range(2), iterations=12, rounds=1, pull=0.001)


def problem_of(service, **options):
    known = {"coordinates": COORDINATES, "targets": TARGETS, "still": {}}
    return Problem(service.evaluate, no_spreads, lambda line: None, **{**known, **options})


@settings(max_examples=12)
@given(some.tuples(*[some.floats(-2.0, 2.0)] * 3))
def test_the_parameters_that_a_model_was_made_with_are_recovered(truth):
    found = fit(problem_of(Service(truth)), SEARCH)
    assert found.numbers == pytest.approx(truth, abs=0.02)
    assert found.misfit < 0.01


@settings(max_examples=12)
@given(some.tuples(*[some.floats(-30.0, 30.0)] * 3))
def test_no_point_outside_a_parameters_bounds_is_ever_run(truth):
    service = Service(truth)
    fit(problem_of(service), Search(range(2), range(2), iterations=4, rounds=1, pull=0.1))
    for changes, _ in service.asked:
        for path, value in changes.items():
            assert PARAMETERS[path].low <= value <= PARAMETERS[path].high, path


def test_the_same_search_runs_the_same_points_in_the_same_order():
    one, other = Service((1.0, -0.5, 0.25)), Service((1.0, -0.5, 0.25))
    first, second = (fit(problem_of(service), SEARCH) for service in (one, other))
    assert one.asked == other.asked
    assert np.array_equal(first.numbers, second.numbers)
    assert first.changes == second.changes


def test_without_a_step_the_start_is_what_is_found():
    found = fit(problem_of(Service((1.0, 1.0, 1.0))), Search(range(2), range(2), iterations=0, rounds=1))
    assert not found.numbers.any()
    assert {path: found.changes[path] for path in ("trust.gain", "participation.group")} == {
        "trust.gain": 0.12, "participation.group": -2.4,
    }  # fmt: skip


def test_where_the_targets_say_nothing_the_start_stays():
    def deaf(changes, replicates):
        return evaluation(len(replicates), **{target.name: 9.0 for target in TARGETS})

    service = Service((0.0,) * 3)
    service.evaluate = deaf
    assert not fit(problem_of(service), SEARCH).numbers.any()


def test_a_stronger_pull_keeps_the_point_nearer_to_the_start():
    lengths = [
        float(
            np.abs(
                fit(problem_of(Service((2.0, -2.0, 1.0))), Search(range(2), range(2), 12, 1, pull=pull)).numbers
            ).sum()
        )
        for pull in (0.001, 1.0, 5.0)
    ]
    assert lengths[0] == pytest.approx(5.0, abs=0.1)
    assert lengths == sorted(lengths, reverse=True)


def test_the_misfit_told_at_every_step_never_ends_above_the_first():
    said = []
    problem = problem_of(Service((2.0, -2.0, 1.0)))
    found = fit(Problem(problem.evaluate, no_spreads, said.append, COORDINATES, TARGETS, {}), SEARCH)
    told = [float(line.split("misfit ")[1].split()[0]) for line in said]
    assert len(told) == SEARCH.iterations + 1
    assert found.misfit == pytest.approx(min(told), abs=0.01)
    assert told[0] > 10.0


def test_a_step_that_makes_it_worse_is_followed_by_a_shorter_one_from_the_best_point():
    """A cliff above 0: every step over it is rejected, and damping makes the next one shorter."""
    coordinate, target = COORDINATES[2], Target("hope", 0.0, 4.0, 2.0, 0.5, "a study", "")
    places = []

    def cliff(changes, replicates):
        number = Service.number(coordinate, changes)
        if not places or places[-1] != number:
            places.append(number)
        return evaluation(len(replicates), hope=50.0 if number > 0.01 else 1.0 + 0.2 * number)

    problem = Problem(cliff, no_spreads, lambda line: None, (coordinate,), (target,), {})
    found = fit(problem, Search(range(2), range(2), iterations=5, rounds=1, step=-0.5, pull=0.01))
    tried = [place for place in places if place > 0.01]
    assert len(tried) >= 2
    assert tried == sorted(tried, reverse=True)
    assert found.numbers[0] <= 0.01


def test_slopes_are_taken_towards_the_start_on_their_own_replicates():
    service = Service((0.0,) * 3)
    search = Search(range(5), range(2), iterations=1, rounds=1, step=0.5)
    jacobian(problem_of(service), search, np.array([1.0, -1.0, 0.0]), entry_start())
    places = [[Service.number(one, changes) for one in COORDINATES] for changes, _ in service.asked]
    assert places == [
        pytest.approx(place, abs=0.01) for place in ([1, -1, 0], [0.5, -1, 0], [1, -0.5, 0], [1, -1, 0.5])
    ]
    assert {replicates for _, replicates in service.asked} == {(0, 1)}


def test_after_a_step_that_is_not_kept_levels_at_entry_are_those_of_the_best_point():
    """Beyond the cliff newcomers' need is twice as high; the next step begins from the need before it."""
    coordinate, target = COORDINATES[2], Target("hope", 0.0, 4.0, 2.0, 0.5, "a study", "")
    asked = []

    def cliff(changes, replicates):
        number = Service.number(coordinate, changes)
        asked.append((number, changes["population.need_mean"]))
        over = number > 0.01
        return evaluation(
            len(replicates), series={"need": 0.6 if over else 0.3}, hope=50.0 if over else 1.0 + 0.2 * number
        )

    problem = Problem(cliff, no_spreads, lambda line: None, (coordinate,), (target,), {})
    fit(problem, Search(range(2), range(2), iterations=3, rounds=1, step=-0.5, pull=0.01))
    beyond = [(number, need) for number, need in asked if number > 0.01]
    first = dict(reversed(beyond))
    assert len(first) >= 2
    assert set(first.values()) == {0.3}


@pytest.mark.parametrize("broken", ["hope", "share_co_created"])
def test_a_measure_that_is_no_number_ends_the_search_by_name(broken):
    def evaluate(changes, replicates):
        return evaluation(len(replicates), **{broken: math.nan})

    service = Service((0.0,) * 3)
    service.evaluate = evaluate
    with pytest.raises(ValueError, match=f"{broken.removeprefix('share_')} is no number at this point"):
        fit(problem_of(service), SEARCH)


def test_the_three_largest_residuals_are_named_largest_first():
    problem = problem_of(Service((0.0,) * 3), still={"hope": 0.01})
    assert problem.worst(np.array([0.0, -9.0, 1.0, 4.0, 0.0, 0.0, -2.0, 0.0])) == (
        "activation_end -9.0, drift of hope +4.0, user_exploited -2.0"
    )


steps = some.floats(-50, 50)


@settings(max_examples=40)
@given(some.lists(steps, min_size=3, max_size=3), some.lists(steps, min_size=9, max_size=9), some.floats(0.001, 10))
def test_a_step_goes_downhill_and_is_never_longer_than_allowed(residuals, slopes, damping):
    r, jacobian, here = np.array(residuals), np.array(slopes).reshape(3, 3), np.zeros(3)
    move = step(jacobian, r, here, 0.3, damping)
    assert np.abs(move).max() <= LONGEST * (1 + 1e-12)
    assert float((jacobian.T @ r) @ move) <= 1e-9


def test_at_the_start_a_step_without_residuals_is_none():
    assert not step(np.eye(2), np.zeros(2), np.zeros(2), pull=0.3, damping=0.1).any()
    assert squares(np.array([3.0, -4.0])) == 25.0


def test_what_is_finished_has_three_digits_and_levels_found_once_more():
    service = Service((0.123456, 0.0, 0.0))
    fitted = fit(problem_of(service), SEARCH)
    service.asked.clear()
    found = finished(problem_of(service), fitted, range(5), 2)
    assert all(value == rounded(value) for value in found.values())
    assert [replicates for _, replicates in service.asked] == [tuple(range(5))] * 2
    assert found["trust.gain"] == rounded(fitted.changes["trust.gain"])


@pytest.mark.parametrize("path", ["population.need_mean", "learning.burden_start", "groups.workers"])
@given(value=some.floats(-10, 10))
def test_a_level_is_held_within_its_bounds(path, value):
    assert PARAMETERS[path].low <= held(path, value) <= PARAMETERS[path].high


def test_a_newcomers_level_that_still_moves_is_taken_a_years_drift_further():
    line = np.linspace(0.2, 0.36, 160)  # 0.00100629 a week
    slope = 0.16 / 159
    found = levels(evaluation(series={"hope": line}), entry_start())
    assert found["population.hope_mean"] == rounded(float(line[-26:].mean()) + 52 * slope)


def test_a_groups_first_level_moves_by_its_drift_and_not_to_its_mean():
    entry = {**entry_start(), "groups.bonding": 0.4}
    flat, rising = np.full(160, 0.9), np.linspace(0.0, 0.159, 160)
    assert levels(evaluation(series={"bonding": flat}), entry)["groups.bonding"] == 0.4
    assert levels(evaluation(series={"bonding": rising}), entry)["groups.bonding"] == rounded(0.4 + GAIN * 0.052)


def test_no_round_of_settling_leaves_levels_as_they_are_and_runs_nothing():
    service = Service((0.0,) * 3)
    entry = {**entry_start(), "groups.bonding": 0.77}
    assert settle(entry, service.evaluate, no_spreads, range(2), 0) == entry
    assert service.asked == []


def test_spreads_are_measured_at_the_levels_found_so_far():
    seen = []

    def spreads(changes, replicates):
        seen.append((changes["population.need_mean"], changes["value.spread_user_voice"]))
        return {"value.spread_user_voice": 0.5}

    def still_at(changes, replicates):
        return evaluation(len(replicates), series={"need": 0.3})

    settle(entry_start(), still_at, spreads, range(2), 2)
    assert seen == [(0.34, 0.07), (0.3, 0.5)]


def test_a_coordinate_at_the_edge_of_its_range_stays_there():
    coordinate = Coordinate("trust.gain", 0.12, 50.0, "log", "an example")
    row = PARAMETERS["trust.gain"]
    assert (coordinate.outward(3.0), coordinate.outward(-30.0)) == (row.high, row.low)
