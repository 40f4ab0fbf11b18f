"""The prior box, the bands of the targets, and the choices: what must hold of them whatever their numbers are."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from made_evaluations import NAMES, SERIES, evaluation

from covalue_sim.analysis.groups import PAM_CUTS
from covalue_sim.experiments.calibrate.box import FACTOR, REACH, box, fitted_paths, hypercube, points
from covalue_sim.experiments.calibrate.choices import BALANCED, LIVELY, POISED, RESTING, STILL, TUNED
from covalue_sim.experiments.calibrate.emulator import Emulator, curved, ridge
from covalue_sim.experiments.calibrate.history import CUTOFF, Archive, Effort, implausibility, joined, match
from covalue_sim.experiments.calibrate.interior import CLASSES, EDGE, LATENT, MOST_AT_EDGE, Edge, class_shares, edges
from covalue_sim.experiments.calibrate.stationarity import STATES, drifts
from covalue_sim.experiments.calibrate.targets import TARGETS, Target, measured
from covalue_sim.experiments.calibrate.variant import levels, marginal
from covalue_sim.parameters import PARAMETERS
from covalue_sim.parameters.calibrated import CALIBRATED

FITTED = [path for path in fitted_paths() if PARAMETERS[path].low < PARAMETERS[path].high]


@settings(max_examples=30)
@given(some.fixed_dictionaries({path: some.floats(0.01, 0.99) for path in FITTED[:6]}), some.data())
def test_every_point_of_the_box_is_one_that_a_scenario_may_have(places, data):
    rows = {path: PARAMETERS[path] for path in places}
    sides = box({path: rows[path].low + place * (rows[path].high - rows[path].low) for path, place in places.items()})
    units = np.array([data.draw(some.lists(some.floats(0, 0.9999), min_size=len(sides), max_size=len(sides)))])
    (point,) = points(sides, units)
    for path, value in point.items():
        row = PARAMETERS[path]
        assert row.low <= value <= row.high, path
        assert isinstance(value, int) == (row.kind == "integer"), path


def test_a_side_reaches_part_of_the_way_from_the_best_point_to_each_bound():
    row, (side,) = (
        PARAMETERS["participation.group"],
        [one for one in box({"participation.group": -2.0}) if one.path == "participation.group"],
    )
    assert side.low == pytest.approx(-2.0 - REACH * (-2.0 - row.low))
    assert side.high == pytest.approx(-2.0 + REACH * (row.high + 2.0))


def test_what_starts_at_0_goes_no_further_than_a_factor_up_or_down():
    from_zero = [side for side in box({}) if PARAMETERS[side.path].low == 0.0 and not side.whole]
    assert from_zero
    for side in from_zero:
        middle = float(PARAMETERS[side.path].default)
        assert middle / FACTOR <= side.low <= side.high <= middle * FACTOR


def test_a_lever_at_the_neutral_end_of_its_range_is_no_side():
    sides = {side.path for side in box({})}
    at_an_end = {path for path, row in PARAMETERS.items() if row.kind == "real" and row.default in (row.low, row.high)}
    assert at_an_end - set(CALIBRATED)
    assert not sides & (at_an_end - set(CALIBRATED))


def test_what_is_structural_is_varied_only_where_it_is_fitted():
    for side in box(dict(CALIBRATED)):
        assert side.path in fitted_paths() or not PARAMETERS[side.path].structural, side.path


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_a_band_is_what_lies_within_two_tolerances(target):
    if target.aim is None:
        assert target.high == math.inf
        assert target.tolerance > 0.0
        return
    for place, met in ((-1.99, True), (0.0, True), (1.99, True), (-2.01, False), (2.01, False)):
        value = target.aim + place * target.tolerance
        assert target.met(value) is met
        assert target.misfit(np.array(value)) == pytest.approx(place)


def test_no_individual_co_production_without_collective_is_a_number_and_not_an_error():
    found = measured(evaluation(served=0.5, participation_collective=0.0))
    assert np.isfinite(found).all()


def test_targets_are_measured_in_their_order():
    found = measured(evaluation(activation=0.25, hours_gini=0.75))
    names = [target.name for target in TARGETS]
    assert found[0, names.index("activation")] == 0.25
    assert found[0, names.index("hours_gini")] == 0.75


def test_everything_that_is_watched_is_measured_every_week():
    watched = {*STATES, *STILL, *(one for one, *_ in RESTING.values()), *(one for one, _ in POISED.values())}
    assert watched <= set(SERIES)
    assert {name for name, _ in BALANCED} <= set(STILL)
    assert {f"share_{name}" for name in CLASSES} <= set(NAMES)
    assert all(tolerance > 0.0 for tolerance in STILL.values())


@pytest.mark.parametrize("coordinate", [*TUNED, *(one for _, one in BALANCED)], ids=lambda one: one.path)
def test_a_coordinate_starts_inside_its_range_for_a_reason(coordinate):
    row = PARAMETERS[coordinate.path]
    assert row.low <= coordinate.start <= row.high
    assert coordinate.spread > 0.0
    assert coordinate.why


@pytest.mark.parametrize(("low", "high", "note", "inside"), [
    (MOST_AT_EDGE, MOST_AT_EDGE, "", True), (MOST_AT_EDGE + 1e-9, 0.0, "", False),
    (0.0, MOST_AT_EDGE + 1e-9, "", False), (1.0, 0.0, "zero-inflated", True),
])  # fmt: skip
def test_a_state_is_inside_up_to_the_border_or_where_it_is_not_judged(low, high, note, inside):
    assert Edge("groups", "hope", 0.5, 0.1, low, high, note).inside is inside


def test_a_value_at_the_border_is_not_at_the_edge():
    actors = {kind: np.zeros(4, [(state, "f8") for state in states]) for kind, states in LATENT.items()}
    actors["patients"]["hope"] = [EDGE, EDGE / 2.0, 1.0 - EDGE, 1.0]
    (hope,) = [edge for edge in edges(actors) if (edge.kind, edge.state) == ("patients", "hope")]
    assert (hope.low, hope.high) == (0.25, 0.25)


def test_shares_of_classes_are_means_over_replicates():
    made = evaluation()
    made.outcomes[:, NAMES.index("share_co_created")] = [0.1, 0.2, 0.6]
    assert class_shares(made)["co_created"] == pytest.approx(0.3)
    assert list(class_shares(made)) == [*CLASSES]
    assert 0.0 < EDGE < LIVELY < 0.25
    assert all(LATENT.values())


def test_one_replicate_has_no_spread_to_count_a_drift_in():
    (row,) = drifts(evaluation(1, series={"hope": np.linspace(0, 1, 160)}), ("hope",))
    assert row.in_sd == 0.0


def test_a_mean_that_never_moves_stands_still_and_its_drift_is_0():
    (row,) = drifts(evaluation(5, series={"hope": 0.5}), ("hope",))
    assert (row.mean, row.drift, row.low, row.high, row.in_sd, row.still) == (0.5, 0.0, 0.0, 0.0, 0.0, True)


def test_the_more_means_are_watched_the_wider_is_the_bound_of_each():
    noise = np.random.default_rng(2).normal(size=(8, 160))
    made = evaluation(8)
    made.weekly[:, :, SERIES.index("hope")] = noise
    alone, among = drifts(made, ("hope",))[0], drifts(made, ("hope", "need", "skill"))[0]
    assert among.high - among.low > alone.high - alone.low


def test_ridge_regression_finds_a_line_and_ignores_what_says_nothing():
    inputs = 2.0 * hypercube(3, 60, 1) - 1.0
    found = ridge(inputs, 4.0 + 2.0 * inputs[:, 0] - inputs[:, 1])
    assert found.predict(np.array([[0.5, -0.5, 0.9]]))[0] == pytest.approx(5.5, abs=0.02)
    assert found.variance < 1e-3


def test_an_error_is_that_of_a_point_left_out():
    """Without features the mean of the other three predicts each: 4/3 of its distance from the mean of all four."""
    found = ridge(np.zeros((4, 1)), np.array([0.0, 1.0, 2.0, 3.0]))
    assert found.variance == pytest.approx(1.25 * (4 / 3) ** 2)


def test_squares_and_products_are_those_of_the_chosen_columns():
    found = curved(np.array([[2.0, 3.0, 5.0]]), np.array([2.0, 0.0]))
    assert found.tolist() == [[2.0, 3.0, 5.0, 25.0, 10.0, 4.0]]


def test_an_outcome_that_never_varies_is_predicted_as_it_is():
    units = hypercube(4, 30, 3)
    emulator = Emulator.fit(units, np.full((30, 1), 0.75))
    assert emulator.predict(hypercube(4, 5, 4)) == pytest.approx(np.full((5, 1), 0.75))
    assert emulator.variances[0] == pytest.approx(0.0, abs=1e-20)


ONE = (Target("health_end", 0.4, 0.6, 0.5, 0.05, "a study", ""),)


@pytest.mark.parametrize(("away", "kept"), [(CUTOFF - 0.01, 1), (CUTOFF + 0.01, 0)])
def test_a_point_is_kept_below_the_cutoff(away, kept):
    found = implausibility(np.array([[0.5 + away * 0.05]]), np.zeros(1), ONE)
    archive = Archive(np.zeros((1, 1)), np.zeros((1, 1)), np.zeros((1, 0)), np.zeros(1), found)
    assert len(archive.kept) == kept


@settings(max_examples=30)
@given(some.floats(-1, 2), some.floats(0, 1), some.floats(0, 1))
def test_more_noise_never_makes_a_point_less_plausible(value, noise, more):
    far, near = (implausibility(np.array([[value]]), np.array([noise + extra]), ONE)[0] for extra in (0.0, more))
    assert near <= far


def test_the_worst_target_decides():
    both = (*ONE, Target("hope", 0.0, 1.0, 0.5, 0.1, "a study", ""))
    assert implausibility(np.array([[0.5, 0.9]]), np.zeros(2), both)[0] == pytest.approx(4.0)


def test_archives_are_joined_row_by_row():
    parts = [Archive(*(np.full((size, 2), float(size)) for _ in range(3)), *(np.full(size, float(size)) for _ in range(2)))
             for size in (2, 1)]  # fmt: skip
    whole = joined(*parts)
    assert whole.waves.tolist() == [2.0, 2.0, 1.0]
    assert whole.units.shape == (3, 2)


def test_where_no_point_runs_well_the_waves_end_and_say_so():
    def broken(changes, replicates):
        for _ in changes:
            yield evaluation(len(replicates), health_end=math.nan)

    said = []
    sides = box({})[:2]
    archive = match(sides, {}, broken, np.zeros(1), Effort((5, 5), range(2), 100), (), said.append, ONE)
    assert len(archive.units) == 0
    assert said == [
        "wave 0: 0 points from 100.00% of the box, 0 not ruled out, 0 in all",
        "wave 1: no point ran well to learn from",
    ]


@settings(max_examples=25)
@given(some.lists(some.floats(0, 1), min_size=1, max_size=30))
def test_levels_of_activation_share_out_everybody(activation):
    assert math.fsum(levels(np.array(activation))) == pytest.approx(1.0)


@settings(max_examples=8)
@given(some.floats(3, 12), some.floats(3, 12))
def test_a_marginal_is_found_again_from_the_levels_that_it_makes(a, b):
    from scipy.stats import beta

    ends = beta.cdf([0.0, *PAM_CUTS, 1.0], a, b)
    mean, sd = marginal(np.diff(ends))
    assert (mean, sd) == (pytest.approx(beta.mean(a, b), abs=2e-3), pytest.approx(beta.std(a, b), abs=2e-3))
