import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.report.compare.amounts import change, decimals, p_value, percent, plain, signed_change
from covalue_sim.report.figures.wording import percent_with_bounds

SHARE, SD = "share of patients", "SD a patient-week"


@pytest.mark.parametrize(
    ("numbers", "unit", "written"),
    [
        ((0.041, 0.032, 0.050), SHARE, "4.1\u00a0points (3.2 to 5.0)"),
        ((-0.041, -0.050, -0.032), SHARE, "4.1\u00a0points (3.2 to 5.0)"),
        ((-0.002, -0.01, 0.006), SHARE, "0.2\u00a0points (−0.6 to 1.0)"),
        ((0.01, 0.01, 0.01), SHARE, "1.00\u00a0points (1.00 to 1.00)"),
        ((0.1234, 0.10, 0.15), SD, "0.12 SD a patient-week (0.10 to 0.15)"),
        ((0.5, 0.45, 0.55), "0-1", "0.50 (0.45 to 0.55)"),
        ((12345.6, 12000.0, 12700.0), "money units", "12,346 money units (12,000 to 12,700)"),
    ],
)
def test_a_change_is_written_with_its_bounds(numbers, unit, written):
    assert change(*numbers, unit) == written


def test_signed_bounds_have_signs_of_their_own():
    assert signed_change(-0.001, -0.003, 0.001, SHARE) == "−0.1\u00a0points (−0.3 to +0.1)"
    assert signed_change(0.0, 0.0, 0.0, SHARE) == "0"


@pytest.mark.parametrize(
    ("share", "written"),
    [(0.0, "0\u00a0%"), (0.001, "under 1\u00a0%"), (0.999, "over 99\u00a0%"), (1.0, "100\u00a0%"),
     (float("nan"), "–"), (0.624, "62\u00a0%")],
)  # fmt: skip
def test_shares_never_round_to_none_or_all(share, written):
    assert percent(share) == written


def test_bounds_of_a_share_stay_within_none_and_all():
    assert percent_with_bounds(0.02, -0.03, 0.07) == "2\u00a0% (0 to 7)"
    assert percent_with_bounds(1.0, 1.0, 1.0) == "100\u00a0%"


def test_what_is_unknown_is_a_dash_and_never_minus_zero():
    assert (plain(float("nan"), 2), plain(-0.001, 2), plain(float("inf"), 1)) == ("–", "0.00", "∞")
    assert (p_value(0.0001), p_value(0.5), p_value(float("nan"))) == ("< 0.001", "0.500", "–")


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e5))
def test_digits_tell_the_bounds_from_the_mean_or_are_as_many_as_are_read(mean, half):
    digits = decimals(mean - half, mean + half, mean)
    assert 0 <= digits <= 6
    assert 10.0**-digits <= max(2 * half, abs(mean) / 10, 1.0)
