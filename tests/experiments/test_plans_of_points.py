"""Plans are shared by the runs of a point, and kept only while they are among the latest."""

import pytest

from covalue_sim.errors import InputError
from covalue_sim.experiments import point as point_module
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.point import MOST_PLANS, Point, plan_of, refuse_unusable, run_key


class Counting:
    """An engine that counts what it prepares."""

    def __init__(self, error=None):
        self.prepared, self.error = [], error

    def prepare(self, scenario):
        self.prepared.append(scenario)
        if self.error:
            raise self.error
        return object()


@pytest.fixture(autouse=True)
def none_kept():
    point_module._plans.clear()
    yield
    point_module._plans.clear()


def points(number):
    return [Point(place, f"scenario {place}", f"key {place}") for place in range(number)]


def test_a_plan_is_made_once_and_is_the_same_for_all_runs_of_the_point():
    engine, (one, other) = Counting(), points(2)
    assert plan_of(engine, one) is plan_of(engine, one)
    assert plan_of(engine, other) is not plan_of(engine, one)
    assert engine.prepared == ["scenario 0", "scenario 1"]


def test_plans_go_by_key_whatever_the_number_of_the_point():
    engine = Counting()
    assert plan_of(engine, Point(0, "a", "key")) is plan_of(engine, Point(9, "a", "key"))
    assert plan_of(engine, Point(0, "a", "key")) is not plan_of(Counting(), Point(0, "a", "key"))


def test_only_the_latest_plans_are_kept_and_a_plan_that_is_used_counts_as_late():
    engine, made = Counting(), points(MOST_PLANS + 1)
    for point in made[:MOST_PLANS]:
        plan_of(engine, point)
    plan_of(engine, made[0])
    plan_of(engine, made[MOST_PLANS])
    assert len(engine.prepared) == MOST_PLANS + 1
    assert len(point_module._plans) == MOST_PLANS
    plan_of(engine, made[0])
    assert len(engine.prepared) == MOST_PLANS + 1
    plan_of(engine, made[1])  # the one that gave way
    assert engine.prepared[-1] == "scenario 1"


def test_what_its_user_has_to_mend_is_said_at_once_and_a_fault_is_left_to_the_runs():
    (point,) = points(1)
    with pytest.raises(InputError, match="mend"):
        refuse_unusable(Counting(InputError("mend this")), point)
    refuse_unusable(Counting(ZeroDivisionError()), point)
    refuse_unusable(Counting(), point)


def test_a_plan_that_could_not_be_made_is_not_kept():
    engine, (point,) = Counting(ValueError("not now")), points(1)
    with pytest.raises(ValueError, match="not now"):
        plan_of(engine, point)
    engine.error = None
    assert plan_of(engine, point) is plan_of(engine, point)
    assert len(engine.prepared) == 2


def test_keys_of_runs_stay_what_they_were_in_folders_that_exist():
    """The first 32 digits of SHA-256 of ``key/3``, as sha256sum prints them."""
    assert run_key(Point(0, None, "key"), 3) == "a26ee95d88110374b05f50bf034f7b1c"


def test_a_replicates_number_is_not_mixed_up_with_the_points_key():
    assert run_key(Point(0, None, "key/1"), 2) != run_key(Point(0, None, "key"), 12)
    assert len(run_key(Point(0, None, "key"), 0)) == 32


def test_engines_of_the_same_modules_are_the_same():
    assert Engine() == Engine() != Engine("fake_model")
    assert hash(Engine()) == hash(Engine())
