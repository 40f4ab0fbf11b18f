"""Organisations adapt on what they see: indicators that may mismatch, accounts, governance, closure."""

import numpy as np
import pytest
from small_worlds import SILENT, SMALL, column, make, run, start

STEADY = {**SMALL, **SILENT, "run.burn_in": 1, "run.weeks": 40, "population.contributor_share": 0.0,
          "organisation.budget": 24.0}  # fmt: skip


def seen(match: float, hour_price: float) -> np.ndarray:
    """Indicators in a week in which the price of an hour alone differs, which only value knows of."""
    scenario = make({**STEADY, "participation.weight_cost": 0.0, "encounter.seek_level": 3.0},
                    plan={0: {"settlement.hour_price": hour_price}}, organisation__indicator_match=match)  # fmt: skip
    plan, world = start(scenario)
    plan.advance(world, 0, 2)
    assert np.any(world.organisations.served > 0.0)
    return world.organisations.indicator[world.organisations.served > 0.0]


@pytest.mark.parametrize("match", [0.0, 0.25, 0.7])
def test_a_mismatched_indicator_shows_its_share_of_a_constant_true_effect(match):
    def effect(share):
        return seen(share, 0.0) - seen(share, 8.0)

    assert np.all(effect(1.0) > 0.01)
    assert effect(match) == pytest.approx(match * effect(1.0), abs=1e-12)


def test_an_indicator_that_points_the_other_way_sees_gains_as_losses():
    assert np.all(seen(-1.0, 0.0) < seen(-1.0, 8.0))


def test_what_is_said_counts_by_its_weight():
    def indicator(weight, lift):
        plan, world = start(
            make(
                STEADY,
                reports__weight=weight,
                reports__lift=lift,
                reports__spread=0.0,
                reports__front_stage=0.0,
                encounter__seek_level=3.0,
            )
        )
        plan.advance(world, 0, 1)
        return world.organisations.indicator

    assert indicator(0.0, 0.3) == pytest.approx(indicator(0.0, 0.0))
    difference = indicator(2.0, 0.01) - indicator(2.0, 0.0)
    assert difference[difference != 0.0] == pytest.approx(0.02, abs=1e-9)


def test_governance_that_is_fixed_keeps_pressure_where_the_scenario_sets_it():
    result = run(make(STEADY, mechanisms__adaptation=True))
    assert column(result, "pressure") == pytest.approx(0.35)


def test_short_term_efficiency_tightens_the_grip():
    result = run(make(STEADY, mechanisms__adaptation=True, governance__rule="short_term_efficiency"))
    assert column(result, "pressure")[-1] > 0.5


def test_pressure_follows_the_lever_at_the_rate_of_adapting():
    result = run(
        make(STEADY, plan={0: {"organisation.pressure": 0.8}}, mechanisms__adaptation=True, organisation__adapting=0.25)
    )
    weeks = np.arange(1, 41)
    assert column(result, "pressure")[1:] == pytest.approx(0.8 - 0.45 * 0.75**weeks)


def test_reserves_gain_the_budget_and_lose_what_is_spent():
    levers = {"organisation__returned": 0.0, "organisation__funding_response": 0.0, "organisation__thrift": 0.0, "organisation__overtime": 0.0,
              "organisation__salary": 100.0, "organisation__coordination": 0.1, "organisation__transfer": 0.0, "support__resources": 0.0,
              "participation__rule": "random_assignment", "participation__assigned": 0.0}  # fmt: skip
    plan, world = start(make(STEADY, **levers))
    before = world.organisations.reserve.copy()
    plan.advance(world, 0, 1)
    homes = world.organisations
    assert homes.reserve - before == pytest.approx(24.0 * homes.patients * 0.9 - 100.0 * homes.staff)
    assert homes.outlay == pytest.approx(2.4 * homes.patients + 100.0 * homes.staff)


def test_part_of_a_surplus_is_returned():
    levers = {
        "organisation__salary": 0.0,
        "organisation__overtime": 0.0,
        "organisation__reserve": 100.0,
        "organisation__funding_response": 0.0,
    }
    kept = [start_and_play(**levers, organisation__returned=share) for share in (0.0, 1.0)]
    assert np.all(kept[1] <= 100.0 + 1e-9)
    assert kept[0].max() > 200.0


def start_and_play(**levers) -> np.ndarray:
    plan, world = start(make(STEADY, **levers))
    plan.advance(world, 0, 5)
    return world.organisations.reserve


def test_an_organisation_closes_when_it_has_failed_for_longer_than_patience():
    levers = {
        "mechanisms__closure": True,
        "organisation__reserve": 0.0,
        "organisation__salary": 3000.0,
        "organisation__patience": 4,
    }
    plan, world = start(make(STEADY, **levers))
    for week in range(8):
        plan.advance(world, week, week + 1)
        broke = world.organisations.staff > 0
        assert np.all(world.organisations.open[broke] == (1 if week < 4 else 0)), week
    assert np.all(world.professionals.hours == 0.0)


def test_a_closed_organisation_neither_earns_nor_spends():
    plan, world = start(
        make({**STEADY, "mechanisms.groups": True, "mechanisms.settlement": True, "compensation.rule": "flat_fee"})
    )
    plan.advance(world, 0, 2)
    world.organisations.open[:] = 0
    before = world.organisations.reserve.copy()
    plan.advance(world, 2, 6)
    assert np.array_equal(world.organisations.reserve, before)
    assert world.flows[2:6, 3].sum() == 0.0


def test_funding_answers_to_what_organisations_seem_to_achieve():
    def income(response, match):
        plan, world = start(make(STEADY, organisation__funding_response=response, organisation__indicator_match=match))
        plan.advance(world, 0, 1)
        return world.flows[0, 4, 3, 4], world.organisations

    flat, homes = income(0.0, 0.7)
    assert flat == pytest.approx(24.0 * homes.patients.sum())
    answering, homes = income(0.5, 0.7)
    assert answering == pytest.approx((24.0 * homes.patients * (1.0 + 0.5 * homes.indicator)).sum())
    assert answering != flat


def test_public_benefit_reaches_everybody_a_week_later():
    base = {
        **STEADY,
        "organisation.publicness": 1.0,
        "encounter.health_effect": 0.4,
        "encounter.relief": 0.0,
        "encounter.loss_effect": 0.0,
    }
    plan, world = start(make(base))
    plan.advance(world, 0, 1)
    spilled = world.organisations.spillover.copy()
    before = world.patients.health.copy()
    plan.advance(world, 1, 2)
    homes = world.professionals.organisation[world.patients.professional]
    assert np.any(spilled > 0.0)
    reached = spilled[homes] > 0.0
    assert np.all(world.patients.health[reached] > before[reached])
    assert np.array_equal(world.patients.health[~reached], before[~reached])
