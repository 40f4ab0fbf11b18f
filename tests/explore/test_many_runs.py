"""Many runs in the background: bands and intervals by hand, runs that fail in either arm, and how they are ended."""

from threading import Event
from types import SimpleNamespace

import numpy as np
import pytest

from covalue_sim.errors import InputError
from covalue_sim.explore.background import LONGEST_REASON, Background, refused
from covalue_sim.explore.runs import BANDED, run_many
from covalue_sim.model.outcomes import OUTCOMES, WEEKLY

BURN_IN, WEEKS = 2, 3
TRUST = next(place for place, row in enumerate(WEEKLY) if row.name == "trust_own")


class MadeUp:
    """A plan whose outcomes are `level` and the number of the run together; runs in `failing` fail."""

    def __init__(self, level=0.0, failing=()):
        self.scenario = SimpleNamespace(burn_in=BURN_IN)
        self.level, self.failing, self.ran = level, failing, []

    def run(self, replicate):
        self.ran.append(replicate)
        weekly = np.zeros((BURN_IN + WEEKS, len(WEEKLY)))
        weekly[:BURN_IN] = 99.0
        weekly[BURN_IN:, TRUST] = [replicate, self.level, 10.0 * replicate]
        outcomes = np.full(len(OUTCOMES), self.level + replicate)
        return SimpleNamespace(weekly=weekly, outcomes=outcomes, failure="no" if replicate in self.failing else "")


def many(*plans, count=5, told=lambda done, total: None, stop=None):
    return run_many(list(zip("AB", plans, strict=False)), count, told, stop or Event())


def test_bands_are_means_and_percentiles_of_the_weeks_after_the_burn_in():
    band = many(MadeUp(7.0))["bands"]["A"]["trust_own"]
    assert band["mean"] == [2.0, 7.0, 20.0]
    assert band["low"] == pytest.approx([0.4, 7.0, 4.0])  # 0 .. 4: the tenth percentile lies 0.4 steps up
    assert band["high"] == pytest.approx([3.6, 7.0, 36.0])


def test_every_weekly_measure_that_is_named_has_a_band():
    assert set(many(MadeUp())["bands"]["A"]) == set(BANDED)


def test_differences_are_of_runs_of_one_number():
    found = many(MadeUp(1.0), MadeUp(1.5))["differences"]
    assert set(found) == {row.name for row in OUTCOMES}
    one = found["health"]
    assert (one["mean"], one["low"], one["high"]) == (0.5, 0.5, 0.5)  # luck is the same in both, and goes out
    assert (one["above"], one["below"], one["n"]) == (5, 0, 5)


def test_a_run_that_fails_in_one_arm_counts_in_neither():
    found = many(MadeUp(0.0, failing={4}), MadeUp(1.0, failing={0}))
    assert (found["count"], found["failed"]) == (3, [0, 4])
    assert found["outcomes"]["A"]["health"]["mean"] == 2.0  # of 1, 2 and 3
    assert found["outcomes"]["B"]["health"]["n"] == 3


@pytest.mark.parametrize("arms", [1, 2])
def test_where_all_runs_fail_there_is_an_answer_without_numbers(arms):
    found = many(*[MadeUp(failing=range(5))] * arms)
    assert (found["count"], found["failed"]) == (0, [0, 1, 2, 3, 4])
    assert found["differences"] == {}
    assert not any(found["bands"].values()) and not any(found["outcomes"].values())


def test_one_run_has_a_mean_and_no_bounds():
    found = many(MadeUp(2.0), count=1)["outcomes"]["A"]["health"]
    assert found == {"mean": 2.0, "low": None, "high": None, "n": 1.0}


def test_an_outcome_that_is_no_number_in_some_run_is_left_out():
    class Odd(MadeUp):
        def run(self, replicate):
            ran = super().run(replicate)
            ran.outcomes[0] = np.nan if replicate == 2 else 0.0
            return ran

    found = many(Odd())["outcomes"]["A"]
    assert OUTCOMES[0].name not in found
    assert OUTCOMES[1].name in found


def test_progress_counts_the_runs_of_all_arms():
    steps = []
    many(MadeUp(), MadeUp(), count=2, told=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_runs_end_between_two_of_them_once_stopped():
    stop, plan = Event(), MadeUp()
    assert many(plan, told=lambda done, total: stop.set(), stop=stop) is None
    assert plan.ran == [0]


class Waiting(MadeUp):
    """Runs wait until they are let go."""

    def __init__(self):
        super().__init__()
        self.begun, self.go = Event(), Event()

    def run(self, replicate):
        self.begun.set()
        assert self.go.wait(10)
        return super().run(replicate)


@pytest.fixture
def heard():
    """A background, what it told, and a function that waits for an answer of a type."""
    told, news = [], Event()

    def tell(message):
        told.append(message)
        news.set()

    def wait(kind, number):
        for _ in range(1000):
            found = [one for one in told if one["type"] == kind and one["id"] == number]
            if found:
                return found[0]
            news.wait(0.01)
            news.clear()
        raise AssertionError(f"no {kind}")

    background = Background(tell)
    yield background, told, wait
    background.close()


def test_new_runs_take_the_place_of_those_that_go_on(heard):
    background, told, wait = heard
    first = Waiting()
    background.run([("A", first)], 50, {"id": 1})
    assert first.begun.wait(10)
    background.run([("A", MadeUp())], 2, {"id": 2})
    first.go.set()
    assert wait("bands", 2)["count"] == 2
    assert wait("cancelled", 1)
    assert len(first.ran) == 1
    assert not [one for one in told if one["type"] == "bands" and one["id"] == 1]


def test_cancelling_what_is_over_ends_nothing_that_comes(heard):
    background, _, wait = heard
    background.run([("A", MadeUp())], 2, {"id": 1})
    wait("bands", 1)
    background.cancel()
    background.run([("A", MadeUp())], 2, {"id": 2})
    assert wait("bands", 2)


def test_what_a_run_refuses_is_told_in_one_line(heard):
    class Refusing(MadeUp):
        def run(self, replicate):
            raise InputError("population: is too large")

    background, _, wait = heard
    background.run([("A", Refusing())], 2, {"id": 1})
    assert wait("refused", 1)["why"] == "population: is too large"


def test_a_long_refusal_is_cut():
    said = refused({"id": 3}, InputError("x" * 9000))
    assert (said["type"], said["id"], len(said["why"])) == ("refused", 3, LONGEST_REASON)
