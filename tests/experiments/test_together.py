"""How many runs travel together, and that each travels once."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.experiments.point import Point
from covalue_sim.experiments.together import MOST_TOGETHER, TOGETHER, Pace, chunks
from covalue_sim.store.records import Failure, RunRecord


def done(seconds, failure=None):
    return RunRecord(0, 0, "key", 1, seconds, 0.0, "here", failure=failure)


def paced(most, seconds):
    """A pace that has seen many runs of so many seconds."""
    pace = Pace(most)
    pace.note([done(seconds)] * 60)
    return pace


def jobs_of(*counts):
    return [(Point(number, None, str(number)), n) for number, count in enumerate(counts) for n in range(count)]


def test_one_run_travels_alone_until_it_is_known_how_long_it_takes():
    assert Pace(MOST_TOGETHER).together == 1


@pytest.mark.parametrize(("seconds", "together"), [(0.011, 9), (0.04, 2), (0.06, 1), (5.0, 1), (0.0, 32), (1e-9, 32)])
def test_as_many_travel_together_as_take_a_tenth_of_a_second(seconds, together):
    assert TOGETHER == 0.1
    assert paced(32, seconds).together == together


def test_never_more_than_was_allowed_and_never_none():
    assert paced(3, 0.0).together == 3
    assert paced(1, 0.0).together == 1
    assert Pace().together == paced(1, 0.0).together == 1


def test_a_failed_run_says_nothing_about_the_pace():
    pace = paced(32, 0.019)
    before = pace.together
    pace.note([done(100.0, Failure("run", "E", "x"))])
    assert pace.together == before == 5
    pace.note([done(100.0)])
    assert pace.together == 1


def test_the_latest_run_counts_half():
    pace = Pace(32)
    pace.note([done(0.0)])
    assert pace.together == 2
    pace.note([done(0.0)])
    assert pace.together == 4
    pace.note([])
    assert pace.together == 4


@settings(max_examples=40)
@given(st.lists(st.integers(0, 9), max_size=5), st.integers(1, 4))
def test_chunks_cover_each_run_once_in_order_and_never_mix_points(counts, most):
    jobs = jobs_of(*counts)
    found = list(chunks(jobs, paced(most, 0.0)))
    assert [(chunk.point, n) for chunk in found for n in chunk.replicates] == jobs
    assert all(1 <= len(chunk.replicates) <= most for chunk in found)
    assert all(chunk.deaths == 0 for chunk in found)
    for one, other in pairwise(found):
        assert len(one.replicates) == most or one.point != other.point


def test_jobs_are_asked_for_only_as_far_as_they_are_handed_out():
    asked = []

    def jobs():
        for job in jobs_of(10):
            asked.append(job)
            yield job

    handed = chunks(jobs(), paced(3, 0.0))
    assert asked == []
    assert next(handed).replicates == (0, 1, 2)
    assert len(asked) == 3


def test_the_pace_is_that_of_the_moment_at_which_a_chunk_is_handed_out():
    pace = Pace(4)
    handed = chunks(jobs_of(9), pace)
    assert next(handed).replicates == (0,)
    pace.note([done(0.0)] * 9)
    assert next(handed).replicates == (1, 2, 3, 4)
    pace.note([done(9.0)] * 9)
    assert next(handed).replicates == (5,)
