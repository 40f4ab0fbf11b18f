"""Value: classes of encounters, weights that sum to one, tension, and sums that agree with the weekly series."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import SMALL, column, make, run, start

from covalue_sim.model.outcomes import VALUE_COMPONENTS
from covalue_sim.model.state import COMPONENTS
from covalue_sim.model.value import CLASSES, clear, encounter_class, net, tension, weightiest

numbers = st.floats(min_value=-5.0, max_value=5.0)


@given(numbers, numbers)
def test_who_gains_and_who_loses_gives_the_class(user, provider):
    name = CLASSES[encounter_class(user, provider)]
    if abs(user) <= 1e-9 or abs(provider) <= 1e-9:
        assert name == "neutral"
    else:
        by_sign = {(True, True): "co_created", (False, False): "co_destroyed",
                   (False, True): "user_exploited", (True, False): "provider_depleted"}  # fmt: skip
        assert name == by_sign[user > 0.0, provider > 0.0]


@pytest.mark.parametrize(("user", "provider"), [(0.0, 1.0), (1.0, 0.0), (1e-9, 1.0), (-1.0, -1e-9), (0.0, 0.0)])
def test_within_a_billionth_of_zero_it_is_neutral(user, provider):
    assert CLASSES[encounter_class(user, provider)] == "neutral"
    assert CLASSES[encounter_class(1.1e-9, -1.1e-9)] == "provider_depleted"


def test_net_value_is_own_weights_times_own_vector_in_standard_deviations():
    weights, scale, raw = (
        np.array([0.5, 0.3, 0.2, 0, 0, 0.0]),
        np.array([10.0, 4, 2, 1, 1, 1]),
        np.array([0.1, -0.5, 2, 9, 9, 9.0]),
    )
    assert net(weights, scale, raw) == pytest.approx(0.5 * 1.0 + 0.3 * -2.0 + 0.2 * 4.0)


@given(st.permutations(range(COMPONENTS)))
def test_tension_is_between_the_two_weightiest_components_wherever_they_stand(order):
    weights, raw = np.zeros(COMPONENTS), np.zeros(COMPONENTS)
    for place, weight, value in zip(
        order, (0.4, 0.3, 0.1, 0.1, 0.06, 0.04), (1.0, -2.0, 7.0, 8.0, 9.0, 9.0), strict=True
    ):
        weights[place], raw[place] = weight, value
    assert tension(weights, np.ones(COMPONENTS), raw) == pytest.approx(3.0)
    assert weightiest(weights) == order[0]


def test_clearing_leaves_nothing():
    vector = np.ones(COMPONENTS)
    clear(vector)
    assert not vector.any()


STILL = {**SMALL, "mechanisms.turnover": False}


def test_sums_since_week_zero_are_the_weekly_series_added_up():
    result = run(make(STILL, compensation__rule="flat_fee"))
    people = result.people[result.people["moment"] == 1]
    size = len(people)
    for total, weekly in (
        ("net_value", "value_user"),
        ("hours_unpaid", "hours_unpaid"),
        ("hours_paid", "hours_paid"),
        ("pay", "pay"),
    ):
        series = column(result, weekly)[6:]
        assert people[total].sum() == pytest.approx(series.sum() * size, rel=1e-9), total
        assert series.any()


def test_components_weighed_and_scaled_add_up_to_net_value():
    scenario = make(STILL, value__dispersion=0.0, population__managerial_share=1.0, population__rights_share=0.0)
    result = run(scenario)
    weights = np.array([scenario.values[f"value.weight_managerial_{kind}"] for kind in VALUE_COMPONENTS])
    parts = np.stack([column(result, f"value_user_{kind}") for kind in VALUE_COMPONENTS])
    assert column(result, "value_user") == pytest.approx(weights / weights.sum() @ parts, abs=1e-12)
    people = result.people[result.people["moment"] == 1]
    own = np.stack([people[f"value_{kind}"] for kind in VALUE_COMPONENTS])
    assert people["net_value"] == pytest.approx(weights / weights.sum() @ own, abs=1e-9)
    voice = VALUE_COMPONENTS.index("voice")
    left = column(result, "value_user") - (weights / weights.sum())[voice] * parts[voice]
    assert column(result, "value_without_voice") == pytest.approx(left, abs=1e-12)
    provider_weights = np.array([scenario.values[f"value.weight_professional_{kind}"] for kind in VALUE_COMPONENTS])
    provider = np.stack([column(result, f"value_provider_{kind}") for kind in VALUE_COMPONENTS])
    assert column(result, "value_provider") == pytest.approx(
        provider_weights / provider_weights.sum() @ provider, abs=1e-12
    )


def test_no_component_is_trust():
    """Nobody's trust enters value in the week it changes, where it draws nobody into activities in that week."""
    plan, world = start(make(SMALL, participation__weight_trust=0.0))
    other_plan, other = start(make(SMALL, participation__weight_trust=0.0))
    plan.advance(world, 0, 1)
    other_plan.advance(other, 0, 1)
    other.patients.trust_organisation[:] = 0.0
    plan.advance(world, 1, 2)
    other_plan.advance(other, 1, 2)
    assert np.array_equal(world.patients.week_value, other.patients.week_value)


def test_people_of_one_rationale_differ_only_with_dispersion():
    def spread_of_net(dispersion):
        plan, world = start(
            make(SMALL, value__dispersion=dispersion, population__managerial_share=1.0, population__rights_share=0.0)
        )
        plan.advance(world, 0, 1)
        raw = world.patients.week_value * world.scale[0, 0]
        flat = (raw * world.weights[0, 0]).sum(axis=1)
        return np.abs(world.patients.week_net - flat).max()

    assert spread_of_net(0.0) < 1e-12
    assert spread_of_net(1.0) > 1e-3


def test_an_hour_counts_against_value_by_slack():
    plan, world = start(make(SMALL, settlement__hour_price=2.0, settlement__slack_gradient=1.0, compensation__rule="none",
                             mechanisms__settlement=False, mechanisms__delegation=True))  # fmt: skip
    plan.advance(world, 0, 1)
    price = 2.0 * (2.0 - world.patients.slack)
    economic = VALUE_COMPONENTS.index("economic")
    assert world.patients.week_value[:, economic] == pytest.approx(-price * world.patients.week_hours, abs=1e-12)
    assert np.any(world.patients.week_hours > 0.0)
