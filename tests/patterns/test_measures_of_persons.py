"""Measures over persons, worked out by hand on a handful of people."""

import math
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.model.outcomes import OUTCOMES, RATIONALES, VALUE_COMPONENTS
from covalue_sim.patterns import measures, persons

FIELDS = (
    "moment", "founder", "group", "rationale", "health", "activation", "slack", "net_value", "value_health",
    "value_experience", "value_relational", "hours_unpaid", "hours_paid",
)  # fmt: skip
WHOLE = ("moment", "founder", "group", "rationale")
ECONOMIC = (0.5, 0.25, 0.1)
"""Weight of the economic kind in each rationale; the other five kinds share what is left of 1."""


def scenario(**values):
    own = {
        "settlement.slack_gradient": 0.5, "support.resources": 0.2, "settlement.hour_price": 10.0,
        "value.spread_user_economic": 4.0, "value.spread_user_relational": 2.0, "needs.emergency_slope": 2.0,
        "population.patients.count": 4,
    }  # fmt: skip
    for rationale, economic in zip(RATIONALES, ECONOMIC, strict=True):
        for kind in VALUE_COMPONENTS:
            weight = economic if kind == "economic" else (1.0 - economic) / 5.0
            own[f"value.weight_{rationale}_{kind}"] = 3.0 * weight  # weights are parted by their sum
    return SimpleNamespace(weeks=10, values=own | values)


def table(n, moment, columns):
    people = np.zeros(n, dtype=[(name, np.int64 if name in WHOLE else np.float64) for name in FIELDS])
    people["moment"], people["founder"], people["group"] = moment, 1, -1
    for name, values in columns.items():
        people[name] = values
    return people


def run_of(n, start=None, end=None, **more):
    people = np.concatenate([table(n, 0, start or {}), table(n, 1, end or {})])
    return SimpleNamespace(people=people, **more)


def test_founders_are_those_who_are_still_there_and_stand_in_the_same_order_at_both_moments():
    run = run_of(4, {"health": [1, 2, 3, 4]}, {"health": [5, 6, 7, 8], "founder": [1, 0, 1, 0]})
    start, end = persons.founders(run)
    assert start["health"].tolist() == [1, 3]
    assert end["health"].tolist() == [5, 7]


def test_who_replaced_a_founder_counts_for_nothing_in_the_change_of_health():
    run = run_of(3, {"health": [0.5, 0.5, 0.1]}, {"health": [0.6, 0.7, 1.0], "founder": [1, 1, 0]})
    assert persons.founder_health_change(run, scenario()) == pytest.approx(0.15)


def test_without_founders_the_change_is_nothing():
    assert persons.founder_health_change(run_of(2, {}, {"founder": 0, "health": 1.0}), scenario()) == 0.0


def test_thirds_are_the_lowest_and_the_highest_and_ties_go_by_place():
    lowest, highest = persons.thirds(np.array([5.0, 1.0, 3.0, 2.0, 4.0, 6.0]))
    assert np.flatnonzero(lowest).tolist() == [1, 3]
    assert np.flatnonzero(highest).tolist() == [0, 5]
    lowest, highest = persons.thirds(np.zeros(6))
    assert np.flatnonzero(lowest).tolist() == [0, 1]
    assert np.flatnonzero(highest).tolist() == [4, 5]


def test_of_people_who_are_no_multiple_of_three_the_lowest_third_is_rounded_up_and_the_highest_down():
    for n, low, high in ((1, 1, 0), (2, 1, 0), (3, 1, 1), (4, 2, 1), (5, 2, 1), (7, 3, 2)):
        lowest, highest = persons.thirds(np.arange(float(n)))
        assert (lowest.sum(), highest.sum()) == (low, high)
    assert [len(part) for part in persons.thirds(np.empty(0))] == [0, 0]


@given(st.lists(st.floats(-9, 9), min_size=3, max_size=30))
def test_nobody_in_the_lowest_third_has_more_than_somebody_in_the_highest(values):
    numbers = np.array(values)
    lowest, highest = persons.thirds(numbers)
    assert not (lowest & highest).any()
    assert numbers[lowest].max() <= numbers[highest].min()


def test_members_are_those_in_a_group_at_the_end_and_group_0_is_one():
    run = run_of(
        4, {"health": [0, 0, 0, 0], "group": [-1, -1, 3, 3]}, {"health": [4, 2, 1, 0], "group": [0, 2, -1, -1]}
    )
    assert persons.members_health_gap(run, scenario()) == 3.0 - 0.5


@pytest.mark.parametrize("group", [-1, 0])
def test_without_members_or_without_others_there_is_no_gap(group):
    assert persons.members_health_gap(run_of(3, {}, {"health": [1, 2, 3], "group": group}), scenario()) == 0.0


def test_rank_correlation_looks_at_the_order_alone():
    made = [1.0, 2.0, 3.0, 100.0]
    assert persons.output_value_rank(
        run_of(4, {}, {"value_health": made, "net_value": [-5, 0, 1, 2]}), scenario()
    ) == pytest.approx(1.0)
    assert persons.output_value_rank(
        run_of(4, {}, {"value_health": made, "net_value": [4, 3, 2, -90]}), scenario()
    ) == pytest.approx(-1.0)
    # ranks 1 2 3 4 against 2 1 4 3: 1 - 6 * 4 / (4 * 15)
    run = run_of(4, {}, {"value_health": made, "net_value": [2, 1, 4, 3]})
    assert persons.output_value_rank(run, scenario()) == pytest.approx(0.6)


def test_ranks_of_two_people_or_of_equal_ones_say_nothing():
    assert persons.output_value_rank(run_of(2, {}, {"value_health": [1, 2], "net_value": [1, 2]}), scenario()) == 0.0
    assert persons.output_value_rank(run_of(4, {}, {"value_health": 1.0, "net_value": [1, 2, 3, 4]}), scenario()) == 0.0
    assert persons.output_value_rank(run_of(4, {}, {"value_health": [1, 2, 3, 4], "net_value": 2.0}), scenario()) == 0.0


def test_who_loses_while_served_has_health_made_and_a_net_loss_and_zero_is_neither():
    run = run_of(5, {}, {"value_health": [1, 1, 0, -1, 2], "net_value": [-1, 0, -1, -1, -3]})
    assert persons.losing_while_served(run, scenario()) == 2 / 5


def test_the_least_active_are_those_of_the_start_and_value_is_told_a_week():
    run = run_of(3, {"activation": [0.9, 0.1, 0.5]}, {"activation": [0.0, 0.9, 0.5], "net_value": [7, 30, 8]})
    assert persons.net_least_active(run, scenario()) == 3.0


def test_low_slack_is_that_of_the_start():
    run = run_of(3, {"slack": [0.9, 0.5, 0.1]}, {"slack": [0.0, 0.5, 0.9], "net_value": [1, 2, 40]})
    assert persons.low_slack_net(run, scenario()) == 4.0


@pytest.mark.parametrize(("rationale", "weight"), list(enumerate(ECONOMIC)))
def test_labour_is_given_back_at_the_weight_of_ones_own_rationale(rationale, weight):
    # an hour costs 10 (1 + 0.5 (1 - 0.2) (1 - 0.25)) = 13 with slack 0.25; 3 hours are 39; 39 / 4 SD
    end = {"slack": [0.25, 0.5, 0.9], "net_value": [2, 9, 9], "hours_unpaid": [1, 5, 5], "hours_paid": [2, 5, 5]}
    run = run_of(3, {"slack": [0.1, 0.5, 0.9]}, {**end, "rationale": rationale})
    assert persons.low_slack_gross(run, scenario()) == pytest.approx((2.0 + weight * 39.0 / 4.0) / 10.0)


def test_who_gives_no_hours_gets_none_back():
    run = run_of(3, {"slack": [1, 2, 3]}, {"net_value": [5, 6, 7], "slack": 0.5})
    assert persons.low_slack_gross(run, scenario()) == persons.low_slack_net(run, scenario()) == 0.5


STYLES = {"hours_unpaid": [1, 1, 1, 5, 5, 5], "hours_paid": [0, 0, 0, 0, 0, 4], "group": [-1, 0, -1, 0, -1, -1]}
"""Median hours 3, SD 2.77; ties bring 0, so that the two in groups are linked; both are busy or near."""


def test_styles_with_ties_and_middling_or_many_hours_are_the_best():
    run = run_of(6, {"health": 0.0}, {**STYLES, "health": [1, 2, 3, 10, 5, 6]})
    # hours 1 1 1 5 5 9: median 3, half an SD 1.46, so nobody is near and only the fourth is busy and linked
    assert persons.quality_gap_styles(run, scenario()) == pytest.approx(10.0 - 17.0 / 5.0)


def test_somebody_near_the_median_is_partnering_without_being_busy():
    end = {"hours_unpaid": [0, 2.9, 3.1, 6, 6, 0], "group": [-1, 0, -1, -1, -1, -1], "health": [0, 12, 1, 1, 1, 2]}
    # median 3, half an SD 1.23: the second is near from below, and linked
    assert persons.quality_gap_styles(run_of(6, {}, end), scenario()) == pytest.approx(11.0)


def test_what_ties_brought_counts_by_its_spread_beside_a_membership():
    # 0.6 of relational value times a spread of 2 is more than a membership of 1, times one of 1 it is less
    end = {
        "hours_unpaid": 1.0, "group": [-1, 0, -1, 0, 0, -1], "value_relational": [0.6, 0, 0, 0, 0, 0],
        "health": [8, 0, 0, 0, 0, 0],
    }  # fmt: skip
    assert persons.quality_gap_styles(run_of(6, {}, end), scenario()) > 0.0
    # median of 0.6 0 0 1 1 1 is 0.8: the first is then no longer linked
    assert persons.quality_gap_styles(run_of(6, {}, end), scenario(**{"value.spread_user_relational": 1.0})) < 0.0


def test_five_people_have_no_styles():
    assert persons.quality_gap_styles(run_of(5, {}, {"health": [0, 0, 0, 0, 9], "hours_unpaid": 1.0}), scenario()) == 0


def test_the_hazard_of_the_most_active_stands_over_that_of_the_least():
    # levels 1 (up to 0.47), 2, 4 (above 0.67): exp(2 (0.5 - 0.9)) / exp(2 (0.5 - 0.3)) = exp(-1.2)
    run = run_of(3, {}, {"activation": [0.2, 0.5, 0.8], "health": [0.3, 0.0, 0.9]})
    assert persons.emergency_ratio(run, scenario()) == pytest.approx(math.exp(-1.2))


def test_hazards_are_of_everybody_there_and_not_of_founders_alone():
    run = run_of(3, {}, {"activation": [0.2, 0.2, 0.8], "health": [0.3, 0.9, 0.9], "founder": [1, 0, 1]})
    lowest = (math.exp(0.4) + math.exp(-0.8)) / 2.0
    assert persons.emergency_ratio(run, scenario()) == pytest.approx(math.exp(-0.8) / lowest)


@pytest.mark.parametrize(("activation", "level_one"), [(0.470, True), (0.471, False)])
def test_the_first_level_ends_at_its_cut_the_cut_included(activation, level_one):
    run = run_of(2, {}, {"activation": [activation, 0.9], "health": [0.0, 1.0]})
    assert persons.emergency_ratio(run, scenario()) == pytest.approx(math.exp(-2.0) if level_one else 1.0)


def test_where_a_level_is_empty_the_ratio_is_one():
    assert persons.emergency_ratio(run_of(2, {}, {"activation": [0.2, 0.6], "health": [0.0, 1.0]}), scenario()) == 1.0
    assert persons.emergency_ratio(run_of(2, {}, {"activation": [0.5, 0.9], "health": [0.0, 1.0]}), scenario()) == 1.0


def test_the_gap_in_activation_is_of_thirds_at_the_start():
    run = run_of(3, {"activation": [0.1, 0.5, 0.9]}, {"activation": [0.4, 0.0, 0.6]})
    assert persons.activation_gap(run, scenario()) == pytest.approx(0.2)


PERMUTED = [
    (persons.quality_gap_styles, persons.quality_gap_styles_permuted),
    (persons.activation_gap, persons.activation_gap_permuted),
    (persons.emergency_ratio, persons.emergency_ratio_permuted),
]


def unequal(n=300):
    """People whose health and activation follow what they had, and whose hours and ties go with health."""
    rising = np.linspace(0.0, 1.0, n)
    start = {"activation": rising, "health": 0.0}
    end = {"activation": rising, "health": rising, "hours_unpaid": rising, "value_relational": rising}
    return run_of(n, start, end)


@pytest.mark.parametrize(("measure", "permuted"), PERMUTED, ids=lambda one: one.__name__)
def test_what_is_permuted_loses_the_link_and_is_the_same_whenever_it_is_asked(measure, permuted):
    run, nothing = unequal(), 1.0 if measure is persons.emergency_ratio else 0.0
    assert abs(measure(run, scenario()) - nothing) > 0.3
    assert abs(permuted(run, scenario()) - nothing) < 0.15
    assert permuted(run, scenario()) == permuted(run, scenario())


def test_felt_value_has_two_modes_by_how_far_they_lie_apart_in_a_week():
    n = 60
    felt = np.where(np.arange(n) % 2 == 0, 5.0, 15.0) + np.linspace(-0.5, 0.5, n)  # over 10 weeks: 0.5 and 1.5
    run = run_of(n, {}, {"value_experience": felt})
    assert persons.felt_dip_p(run, scenario()) < 0.01
    assert persons.felt_modes(run, scenario()) == pytest.approx(1.0, abs=0.01)


def test_a_few_who_lie_apart_are_no_mode():
    n = 60
    felt = np.where(np.arange(n) < 6, 20.0, 0.0) + np.linspace(-0.5, 0.5, n)  # a tenth
    assert persons.felt_modes(run_of(n, {}, {"value_experience": felt}), scenario()) == 0.0
    felt = np.where(np.arange(n) < 9, 20.0, 0.0) + np.linspace(-0.5, 0.5, n)  # 15 %
    assert persons.felt_modes(run_of(n, {}, {"value_experience": felt}), scenario()) == pytest.approx(2.0, abs=0.1)


def outcomes(**values):
    row = np.zeros(len(OUTCOMES))
    for name, value in values.items():
        row[[measure.name for measure in OUTCOMES].index(name)] = value
    return SimpleNamespace(outcomes=row)


def test_measures_of_outcomes_are_differences_in_the_order_that_they_say():
    assert measures.report_gap(outcomes(satisfaction_reported=0.9, satisfaction=0.6), None) == pytest.approx(0.3)
    run = outcomes(participation_high_slack=0.7, participation_low_slack=0.2)
    assert measures.participation_skew(run, None) == pytest.approx(0.5)


def test_value_of_professionals_counts_for_as_many_encounters_as_there_are():
    run = outcomes(served=0.5, value_provider=4.0, value_user=1.0, value_society=10.0)
    assert measures.value_total(run, None) == 13.0


def test_health_for_money_is_told_for_a_hundred_units_and_is_nothing_where_nothing_is_spent():
    assert measures.outcome_per_cost(outcomes(value_user_health=3.0, spending=50.0), None) == 6.0
    assert measures.outcome_per_cost(outcomes(value_user_health=3.0, spending=0.0), None) == 0.0


def test_hours_of_effort_are_of_time_that_users_gave_professionals_a_patient_week():
    flows = np.zeros((4, 4, 5))
    flows[0, 1, 0] = 80.0
    flows[1, 0, 0] = flows[0, 0, 0] = flows[0, 1, 1] = 999.0
    assert measures.effort_hours(SimpleNamespace(flows=flows), scenario()) == 2.0  # 4 patients, 10 weeks


def test_agendas_of_groups_move_as_the_crow_flies():
    services = np.array(
        [(2, 0, 0.0, 0.0), (2, 0, 0.5, 0.5), (1, 0, 0.0, 0.0), (2, 1, 0.3, 0.4), (2, 1, 0.5, 0.5), (1, 1, 9.0, 9.0)],
        dtype=[("kind", int), ("moment", int), ("x", float), ("y", float)],
    )
    assert measures.agenda_move(SimpleNamespace(services=services), None) == pytest.approx(0.25)
