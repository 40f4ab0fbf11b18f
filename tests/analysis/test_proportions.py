import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.analysis.proportions import wilson_interval


def test_known_answer():  # Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263
    found = wilson_interval(81, 263)
    assert (found.mean, found.low, found.high) == pytest.approx((0.3080, 0.2553, 0.3662), abs=5e-5)


def test_none_and_all_keep_an_open_end():
    none, every = wilson_interval(0, 20), wilson_interval(20, 20)
    assert (none.low, every.high) == (0, 1)
    assert none.high == pytest.approx(0.1611, abs=1e-4)
    assert every.low == pytest.approx(1 - none.high)


def test_of_none_nothing_is_known():
    assert math.isnan(wilson_interval(0, 0).mean)


@given(st.integers(1, 500), st.data())
def test_the_share_lies_within_its_bounds(n, data):
    found = wilson_interval(data.draw(st.integers(0, n)), n)
    assert 0 <= found.low <= found.mean <= found.high <= 1
