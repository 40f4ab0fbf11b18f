import math

from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t as student

from covalue_sim.analysis.precision import replicates_for


@given(st.floats(1e-3, 1e3), st.floats(1e-3, 10))
def test_the_replicates_needed_are_the_first_number_that_is_enough(sd, precision):
    n = replicates_for(sd, precision)

    def half(count):
        return student.ppf(0.975, count - 1) * sd / math.sqrt(count)

    assert n == 10**9 or half(n) <= precision * (1 + 1e-9)
    assert n == 2 or half(n - 1) > precision * (1 - 1e-9)


def test_no_spread_needs_no_replicates():
    assert replicates_for(0.0, 0.01) == 2
