"""A replicate in one row: means over the weeks after the burn-in, ends, and how things are spread over people."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from small_worlds import SMALL, column, make, outcome, run, start

from covalue_sim.model.outcomes import ENDS, FINAL_WEEKS, WEEKLY
from covalue_sim.model.summary import correlation, gini, mean_of_weeks, spread, top_share

positive = arrays(
    np.float64, st.integers(min_value=2, max_value=30), elements=st.floats(min_value=0.01, max_value=100.0)
)


@given(positive)
def test_gini_is_half_the_mean_difference_over_the_mean(values):
    pairs = np.abs(values[:, None] - values[None, :]).mean()
    assert gini(np.sort(values)) == pytest.approx(pairs / (2.0 * values.mean()), abs=1e-9)


def test_gini_of_equals_is_0_and_of_one_who_has_all_nearly_1():
    assert gini(np.ones(10)) == pytest.approx(0.0, abs=1e-12)
    assert gini(np.array([0.0] * 99 + [5.0])) == pytest.approx(0.99)
    assert gini(np.zeros(5)) == 0.0


def test_the_top_share_counts_people_in_part():
    values = np.array([1.0, 2.0, 3.0, 4.0])
    assert top_share(values, 0.25) == pytest.approx(0.4)
    assert top_share(values, 0.375) == pytest.approx((4.0 + 0.5 * 3.0) / 10.0)
    assert top_share(values, 1.0) == pytest.approx(1.0)
    assert top_share(np.zeros(4), 0.25) == 0.0


@given(positive)
def test_spread_and_correlation_agree_with_numpy(values):
    other = np.cos(np.arange(len(values)) * 1.7)
    assert spread(values) == pytest.approx(values.std(), abs=1e-9)
    if values.std() > 1e-3:
        assert correlation(values, other) == pytest.approx(np.corrcoef(values, other)[0, 1], abs=1e-6)
    assert correlation(values, np.ones(len(values))) == 0.0


def test_the_mean_of_no_weeks_is_0():
    assert mean_of_weeks(np.ones((3, 2)), 1, 2, 2) == 0.0
    assert mean_of_weeks(np.arange(6.0).reshape(3, 2), 1, 1, 3) == 4.0


def test_outcomes_are_means_over_the_weeks_after_the_burn_in():
    result = run(make({**SMALL, "run.weeks": 20}))
    after = result.weekly[6:]
    assert result.outcomes[: len(WEEKLY)] == pytest.approx(after.mean(axis=0), rel=1e-12)
    for name in ENDS:
        assert outcome(result, f"{name}_end") == pytest.approx(column(result, name)[-FINAL_WEEKS:].mean()), name


@pytest.mark.parametrize("weeks", [1, 5])
def test_ends_of_a_short_run_do_not_reach_into_the_burn_in(weeks):
    result = run(make({**SMALL, "run.weeks": weeks}))
    assert outcome(result, "trust_own_end") == pytest.approx(column(result, "trust_own")[6:].mean())


def test_people_outcomes_are_about_founders_who_are_still_there():
    plan, world = start(make({**SMALL, "turnover.patient_rate": 0.03, "run.weeks": 20, "turnover.exit_rate": 0.1}))
    plan.advance(world, 0, len(world.weekly))
    people, row = world.patients, world.summary[0]
    stayed = people[people.founder == 1]
    assert 0 < len(stayed) < 60
    assert row.share_gaining == pytest.approx((stayed.net_value > 0.0).mean())
    assert row.share_losing == pytest.approx((stayed.net_value < 0.0).mean())
    assert row.share_left_by_choice == pytest.approx((stayed.engaged == 0).mean())
    low, high = world.slack_cuts
    poor, rich = stayed[stayed.slack < low], stayed[stayed.slack >= high]
    assert row.share_losing_low_slack == pytest.approx((poor.net_value < 0.0).mean())
    assert row.value_gap == pytest.approx((rich.net_value.mean() - poor.net_value.mean()) / (20.0 / 52.0))
    assert row.activation_sd == pytest.approx(people.activation.std())
    assert row.trust_health == pytest.approx(np.corrcoef(people.trust, people.health)[0, 1])
    hours = np.sort(people.hours_civic)
    assert row.hours_gini == pytest.approx(gini(hours))


def test_hours_in_the_first_year_count_and_later_ones_do_not():
    scenario = make({**SMALL, "mechanisms.turnover": False, "run.weeks": 54, "participation.rule": "random_assignment"},
                    plan={52: {"participation.assigned": 1.0}}, participation__assigned=0.0)  # fmt: skip
    result = run(scenario)
    assert column(result, "participation")[-1] > 0.0
    assert outcome(result, "hours_gini") == 0.0
