"""The schedule: the order of a week, where arms branch, and which levers are in force when."""

import ast
import inspect

import numpy as np
import pytest
from small_worlds import SILENT, SMALL, column, make, run, start

from covalue_sim.model import week
from covalue_sim.model.plan import share, timeline

STEPS = ("advance_needs", "replace_leavers", "announce", "train", "take_part", "visit", "spread_spillover", "meet_in_groups",
         "deliberate", "settle", "account", "learn", "adapt", "measure")  # fmt: skip


def test_the_week_is_played_in_the_order_of_the_model():
    source = ast.parse(inspect.getsource(getattr(week.run_week, "py_func", week.run_week)))
    calls = [node for node in ast.walk(source) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    order = [call.func.id for call in sorted(calls, key=lambda call: call.lineno) if call.func.id in STEPS]
    assert tuple(order) == STEPS


def test_at_week_zero_everybody_is_a_founder_and_sums_start_afresh():
    plan, world = start(make({**SMALL, "turnover.patient_rate": 0.05}))
    plan.advance(world, 0, 6)
    assert not world.patients.founder.any()
    assert not world.patients.net_value.any()
    plan.advance(world, 6, 7)
    assert world.patients.founder.all() or world.patients.generation.max() > 0
    assert np.array_equal(world.patients.net_value, world.patients.week_net)
    founders = world.patients.founder.sum()
    plan.advance(world, 7, 16)
    assert world.patients.founder.sum() < founders


def test_flows_are_those_after_the_burn_in():
    scenario = make(SMALL)
    plan, world = start(scenario)
    plan.advance(world, 0, len(world.weekly))
    result = run(scenario)
    assert np.array_equal(result.flows, world.flows[6:].sum(axis=0))
    assert world.flows[:6].sum() > 0.0


def test_levers_hold_from_their_week_on_until_changed_again():
    scenario = make(SMALL, burn_in={"power.declared_share": 0.1}, plan={2: {"power.declared_share": 0.5}, 7: {"power.declared_share": 0.9}},
                    power__declared_share=0.3)  # fmt: skip
    assert column(run(scenario), "declared_share").tolist() == pytest.approx(
        [0.1] * 6 + [0.3] * 2 + [0.5] * 5 + [0.9] * 3
    )


def test_an_intervention_changes_what_it_names_and_leaves_earlier_ones_in_force():
    scenario = make(SMALL, plan={1: {"power.declared_share": 0.5}, 3: {"trust.gain": 0.3}})
    segments, segment = timeline(scenario)
    assert segment.tolist() == [0] * 6 + [1] * 1 + [2] * 2 + [3] * 7
    assert segments[3]["power.declared_share"] == 0.5
    assert segments[3]["trust.gain"] == 0.3
    assert segments[2]["trust.gain"] == scenario.values["trust.gain"]


def test_an_intervention_at_week_zero_is_one_at_the_start():
    told, plan = (
        make(SMALL, power__declared_share=0.8, burn_in={"power.declared_share": 0.35}),
        {0: {"power.declared_share": 0.8}},
    )
    assert np.array_equal(run(told).weekly, run(make(SMALL, plan=plan)).weekly)


def test_value_weights_and_portfolio_follow_interventions():
    weights = {
        f"value.weight_rights_{kind}": 0.0 for kind in ("health", "experience", "knowledge", "relational", "economic")
    }
    shared = share(
        make(
            SMALL, plan={4: {**weights, "portfolio.design_group": 50.0, "portfolio.design_group_benefit": "individual"}}
        )
    )
    assert shared.weights[2, 2].tolist() == [0.0, 0.0, 0.0, 0.0, 1.0, 0.0]
    assert shared.weights[1].sum(axis=1) == pytest.approx(1.0)
    assert (shared.portfolio[1, 4], shared.portfolio[2, 4]) == (1.0, 50.0)
    assert (shared.collective[1, 4, 1], shared.collective[2, 4, 1]) == (1, 0)


def test_without_any_burn_in_week_zero_is_the_first():
    result = run(make({**SMALL, "run.burn_in": 0}))
    assert len(result.weekly) == 10
    assert result.people[result.people["moment"] == 0]["founder"].all()


def test_with_every_mechanism_off_people_still_meet_and_nothing_is_learnt():
    still = {
        **SMALL,
        **SILENT,
        "participation.rule": "random_assignment",
        "participation.assigned": 0.0,
        "learning.features": 0.0,
    }
    result = run(make(still))
    assert column(result, "served").min() > 0.0
    for name in ("trust_own", "burden", "activation", "expectation", "burnout", "service_lived", "members"):
        assert np.ptp(column(result, name)) == 0.0, name
