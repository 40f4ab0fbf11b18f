"""Points run on threads: in order, by name where they fail, the same however many hands there are."""

import threading
import time
from types import SimpleNamespace

import numpy as np
import pytest
from made_evaluations import NAMES, SERIES, evaluation

from covalue_sim.experiments.calibrate import interior, running, spreads
from covalue_sim.experiments.calibrate.running import Runner, complete
from covalue_sim.parameters import PARAMETERS

BURN_IN, WEEKS = 4, 6


class Made:
    """A plan whose runs tell which point and replicate they are of; later replicates finish first."""

    def __init__(self, changes):
        self.changes = dict(changes)
        self.scenario = SimpleNamespace(burn_in=BURN_IN)

    def run(self, replicate):
        time.sleep(0.002 * (5 - replicate % 5))
        outcomes = np.full(len(NAMES), 10.0 * self.changes.get("trust.gain", 0.0) + replicate)
        weekly = np.tile(np.arange(BURN_IN + WEEKS, dtype=float)[:, None], (1, len(SERIES)))
        failure = "week 3: the reserve is below zero" if self.changes.get("fails") == replicate else ""
        return SimpleNamespace(outcomes=outcomes, weekly=weekly, failure=failure)


@pytest.fixture(autouse=True)
def made(monkeypatch):
    """Plans that cost nothing, each noted."""
    plans = []

    def planned(changes):
        plans.append(Made(changes))
        return plans[-1]

    monkeypatch.setattr(running, "planned", planned)
    return plans


@pytest.mark.parametrize("workers", [1, 3])
def test_replicates_come_in_the_order_asked_for_whoever_is_first(workers):
    with Runner(workers) as runner:
        found = runner.evaluate({"trust.gain": 0.5}, [4, 0, 7])
    assert found.outcome(NAMES[0]).tolist() == [9.0, 5.0, 12.0]
    assert runner.runs == 3


def test_series_begin_after_the_burn_in():
    with Runner(1) as runner:
        found = runner.evaluate({}, [0])
    assert found.series(SERIES[0])[0].tolist() == [4.0, 5.0, 6.0, 7.0, 8.0, 9.0]


def test_a_replicate_that_fails_ends_it_by_its_number():
    with Runner(2) as runner, pytest.raises(ValueError, match=r"^replicate 6: week 3: the reserve is below zero$"):
        runner.evaluate({"fails": 6}, [5, 6, 7])


def test_what_is_fixed_holds_at_every_point_and_over_what_it_says(made):
    with Runner(1, {"run.weeks": 3}) as runner:
        runner.evaluate({"run.weeks": 9, "trust.gain": 0.1}, [0])
        list(runner.sweep([{"trust.gain": 0.2}], [0]))
    assert [plan.changes for plan in made] == [{"run.weeks": 3, "trust.gain": 0.1}, {"run.weeks": 3, "trust.gain": 0.2}]


@pytest.mark.parametrize("workers", [1, 3])
def test_points_of_a_sweep_come_in_order_without_series(workers):
    points = [{"trust.gain": gain} for gain in (0.3, 0.1, 0.2)]
    with Runner(workers) as runner:
        found = list(runner.sweep(points, [0, 1]))
        assert runner.runs == 6
    assert [one.outcome(NAMES[0]).tolist() for one in found] == [[3.0, 4.0], [1.0, 2.0], [2.0, 3.0]]
    assert {one.weekly.shape for one in found} == {(2, 0, len(SERIES))}


def test_a_failed_replicate_of_a_sweep_has_no_numbers_and_the_others_keep_theirs():
    with Runner(1) as runner:
        (found,) = runner.sweep([{"fails": 1}], [0, 1, 2])
    assert np.isnan(found.outcomes).all(axis=1).tolist() == [False, True, False]


def test_hands_are_let_go_at_the_end():
    before = threading.active_count()
    with Runner(3) as runner:
        runner.evaluate({}, range(6))
    assert threading.active_count() == before


def test_a_point_has_every_parameter_at_its_default_but_for_its_changes():
    found = complete({"trust.gain": 0.31})
    assert set(found) == set(PARAMETERS)
    assert {path for path, row in PARAMETERS.items() if found[path] != row.default} == {"trust.gain"}


def test_drift_is_the_last_half_year_minus_that_of_a_year_before():
    line = np.zeros(156)
    line[-26:], line[-78:-52] = 0.75, 0.25
    assert evaluation(2, 156, series={"trust_own": line}).drift("trust_own").tolist() == [0.5, 0.5]


def test_weeks_between_the_two_half_years_say_nothing_of_drift():
    line = np.zeros(156)
    line[-52:-26], line[:78] = 9.0, 9.0
    assert evaluation(1, 156, series={"trust_own": line}).drift("trust_own").tolist() == [0.0]


@pytest.mark.parametrize("weeks", [26, 52, 60])
def test_a_short_run_has_a_drift_of_what_there_is(weeks):
    assert np.isfinite(evaluation(1, weeks, series={"trust_own": 0.5}).drift("trust_own")).all()


# Snapshots and spreads, of a world that only counts weeks.

PEOPLE = np.dtype([("met", "i1"), ("activity", "i4"), ("week_value", "f8", (6,))])
STAFF = np.dtype([("served", "f8"), ("week_value", "f8", (6,))])


class Counting(Made):
    """A plan whose world knows the week it is in; one of three people met, one did an activity, one neither."""

    def world(self, replicate):
        people, staff = np.zeros(3, PEOPLE), np.zeros(3, STAFF)
        people["met"], people["activity"] = [1, 0, 0], [-1, 2, -1]
        staff["served"] = [1.0, 2.0, 0.0]
        weekly = np.zeros((BURN_IN + WEEKS, 1))
        return SimpleNamespace(week=0, replicate=replicate, patients=people, professionals=staff, weekly=weekly)

    def advance(self, world, here, there):
        assert world.week == here
        world.week = there
        for actors in (world.patients, world.professionals):
            actors["week_value"] = there + 100 * np.arange(3)[:, None]
        for kind in interior.LATENT:
            if kind not in {"patients", "professionals"}:
                setattr(world, kind, np.full(2, there))


def test_weeks_of_co_production_are_valued_as_they_come(monkeypatch):
    monkeypatch.setattr(spreads, "planned", Counting)
    users, providers = spreads.raw_values({}, 0, every=2)
    assert users[:, 0].tolist() == [6, 106, 8, 108, 10, 110]  # who met and who was active, of weeks 6, 8 and 10
    assert providers[:, 0].tolist() == [6, 8, 10]  # who served exactly one


def test_a_spread_is_that_of_all_replicates_together_and_never_below_its_bound(monkeypatch):
    def raw(changes, replicate, every):
        users = np.zeros((2, 6))
        users[:, 1] = [0.1 * replicate, 0.1 * replicate + 0.02]
        return users, np.ones((1, 6))

    monkeypatch.setattr(spreads, "raw_values", raw)
    found = spreads.measure_spreads({}, [0, 1], workers=1)
    assert found["value.spread_user_experience"] == pytest.approx(np.std([0.0, 0.02, 0.1, 0.12]), rel=0.005)
    for path in set(found) - {"value.spread_user_experience"}:
        assert found[path] == PARAMETERS[path].low
    assert set(found) == set(spreads.START)


def test_snapshots_are_taken_at_weeks_after_the_burn_in_of_every_replicate(monkeypatch):
    monkeypatch.setattr(interior, "planned", Counting)
    actors = interior.snapshots({}, [0, 1], [0, 3], workers=2)
    assert actors["groups"].tolist() == [4, 4, 7, 7] * 2
    assert actors["patients"]["week_value"][:, 0].tolist() == [4, 104, 204, 7, 107, 207] * 2
