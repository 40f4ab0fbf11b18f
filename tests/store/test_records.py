from dataclasses import FrozenInstanceError

import pytest
from by_hand import point, run

from covalue_sim.store.records import FAILED, OK, Failure, PointRecord


def test_a_run_failed_if_and_only_if_it_has_a_reason():
    assert (run().status, run(failed=True).status) == (OK, FAILED) == ("ok", "failed")


def test_a_point_changes_nothing_unless_it_says_so_and_points_share_no_changes():
    one, other = (PointRecord(number, "small-0123456789", "key", 7) for number in range(2))
    assert one.changes == other.changes == {}
    with pytest.raises(TypeError):
        one.changes["trust.gain"] = 1.0


def test_records_are_equal_if_they_say_the_same_and_cannot_be_changed():
    assert run(3) == run(3) != run(4)
    assert point(1, trust__gain=0.1) == point(1, trust__gain=0.1) != point(1, trust__gain=0.2)
    assert Failure("run", "E", "x") != Failure("prepare", "E", "x")
    for record, name in ((run(), "seed"), (point(), "key"), (Failure("run", "E", "x"), "stage")):
        with pytest.raises(FrozenInstanceError):
            setattr(record, name, "other")
