"""Every state stays a number in its range, in every week of any scenario that the table of parameters allows."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_worlds import EXAMPLES, RULES, TINY, make, random_scenario, run, weeks_of

from covalue_sim.model.compiling import is_compiled
from covalue_sim.model.state import Records, World
from covalue_sim.scenario.scenario import Scenario

seeds = st.integers(min_value=0, max_value=2**32)

SHARES = {
    "patients": (
        "age", "slack", "prosocial", "x", "y", "health", "need", "distress", "hope", "wellbeing", "activation",
        "skill", "recognised", "literacy", "motivation", "motivation_home", "burden", "general_trust", "trust",
        "trust_organisation", "trust_peers", "expectation", "credence", "voice", "z_x", "z_y", "satisfaction", "phi",
        "engaged", "contributor", "claimant", "female", "founder", "emergency", "asked",
    ),
    "professionals": ("x", "y", "home_x", "home_y", "skill", "openness", "trust", "burnout", "discretion", "measured",
                      "expectation"),
    "groups": ("x", "y", "bonding", "bridging", "linking", "broker_share", "mobilisation", "competence", "hope",
               "stance", "power", "fugitive", "organised"),
    "organisations": ("x", "y", "payoff", "need", "declared", "enacted", "pressure", "delegation", "openness",
                      "resistance", "champions", "responsiveness", "restraint", "split", "open"),
}  # fmt: skip
AT_LEAST_ZERO = {
    "patients": ("value_seen", "evidence", "owed", "credits", "earned", "tension", "relation", "waiting", "prepared",
                 "week_hours", "week_paid_hours", "hours_unpaid", "hours_paid", "hours_civic", "emergencies", "planned"),
    "professionals": ("capacity", "demand", "served", "hours", "saved", "queue", "income", "strain", "visit_hours"),
    "groups": ("members", "attending", "acting", "unmet", "help_hours", "workers", "funds"),
    "organisations": ("patients", "cost", "output", "outlay", "unpaid", "budget_left", "escalated", "spill_next", "novelty",
                      "users", "staff", "weak_weeks"),
}  # fmt: skip
ROUNDING = 1e-12


def out_of_range(kind: str, actors: Records) -> list[str]:
    """The fields of these actors that are no number or lie outside their range, and where they went."""
    wrong = [
        f"{kind}.{name} is not finite"
        for name in actors.dtype.names
        if not np.all(np.isfinite(actors[name]))
    ]
    for names, high in ((SHARES[kind], 1.0), (AT_LEAST_ZERO[kind], np.inf)):
        wrong += [
            f"{kind}.{name} is {actors[name].min():.6g}..{actors[name].max():.6g}"
            for name in names
            if actors[name].min() < -ROUNDING or actors[name].max() > high + ROUNDING
        ]
    return wrong


def assert_in_range(scenario: Scenario) -> None:
    for index, world in weeks_of(scenario):
        wrong = [line for kind in SHARES for line in out_of_range(kind, getattr(world, kind))]
        assert not wrong, f"week {index}: {wrong}"
        assert_tied(world)
        assert np.all(np.isfinite(world.weekly_table))
        assert np.all(np.isfinite(world.flows))
    assert np.all(np.isfinite(world.summary_table))


def assert_tied(world: World) -> None:
    """Whoever is named somewhere is there."""
    assert np.all(np.isin(world.patients.professional, world.professionals.slot))
    assert np.all(np.isin(world.professionals.organisation, world.organisations.slot))
    assert np.all(np.isin(world.groups.organisation, world.organisations.slot))
    assert np.all((world.patients.group == -1) | np.isin(world.patients.group, world.groups.slot))
    assert np.all((world.patients.activity >= -1) & (world.patients.activity < 12))
    assert np.all((world.patients.encounter_class >= 0) == (world.patients.met == 1))


@settings(max_examples=EXAMPLES)
@given(seeds)
def test_states_stay_in_range_in_random_scenarios(seed: int) -> None:
    assert_in_range(random_scenario(seed))


@pytest.mark.long
@settings(max_examples=3000)
@given(seeds)
def test_states_stay_in_range_in_many_random_scenarios(seed: int) -> None:
    assert_in_range(random_scenario(seed))
