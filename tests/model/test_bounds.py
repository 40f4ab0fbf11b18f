"""Every state stays a number in its range, in every week of any scenario that the table of parameters allows."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_worlds import EXAMPLES, TINY, column, make, random_scenario, run, start, weeks_of

from covalue_sim.model.compiling import is_compiled
from covalue_sim.model.state import Records, World
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario.scenario import Scenario

seeds = st.integers(min_value=0, max_value=2**32)

SHARES = {
    "patients": (
        "age", "slack", "prosocial", "x", "y", "health", "need", "distress", "hope", "wellbeing", "activation",
        "skill", "recognised", "literacy", "motivation", "crowded_out", "burden", "general_trust", "trust",
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
    "organisations": ("patients", "cost", "output", "outlay", "unpaid", "budget_left", "escalated", "spill_next", "novelty", "designers",
                      "users", "staff", "weak_weeks"),
}  # fmt: skip
ROUNDING = 1e-12


def out_of_range(kind: str, actors: Records) -> list[str]:
    """The fields of these actors that are no number or lie outside their range, and where they went."""
    wrong = [f"{kind}.{name} is not finite" for name in actors.dtype.names if not np.all(np.isfinite(actors[name]))]
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


def ends_of_range() -> list[tuple[str, float]]:
    """Every number of the table at both of its ends, but the size of the run and of the population."""
    return [
        (path, row.low if end == "low" else row.high)
        for path, row in PARAMETERS.items()
        if row.kind in ("real", "integer") and not path.startswith(("run.", "population.correlation.")) and not path.endswith(".count")
        for end in ("low", "high")
    ]  # fmt: skip


@pytest.mark.skipif(not is_compiled(), reason="hundreds of runs")
def test_every_number_may_be_at_either_end_of_its_range():
    wrong = []
    for path, value in ends_of_range():
        number = int(value) if PARAMETERS[path].kind == "integer" else float(value)
        trait = path.removesuffix("_mean")
        sd = {f"{trait}_sd": 0.02} if path.endswith("_mean") and f"{trait}_sd" in PARAMETERS else {}
        plan, world = start(make({**BUSY_TINY, **sd, path: number}))
        plan.advance(world, 0, len(world.weekly))
        problems = [line for kind in SHARES for line in out_of_range(kind, getattr(world, kind))]
        finite = np.all(np.isfinite(world.weekly_table)) and np.all(np.isfinite(world.summary_table))
        if problems or not finite:
            wrong.append(f"{path} = {number}: {problems or 'not finite'}")
    assert not wrong


BUSY_TINY = {**TINY, "participation.individual": 1.0, "participation.group": 1.0, "participation.collective": 1.0,
             "encounter.seek_level": 1.0, "groups.member_share": 0.6, "compensation.rule": "flat_fee"}  # fmt: skip


@pytest.mark.parametrize("end", ["low", "high"])
def test_every_lever_may_be_at_the_same_end_of_its_range(end):
    values = {path: getattr(row, end) for path, row in PARAMETERS.items() if not row.structural and row.kind == "real"}
    assert_in_range(make({**BUSY_TINY, **values}))


@pytest.mark.parametrize(("sigma", "eta"), list(itertools.product((0.2, 1.0, 5.0), (0.2, 1.0, 4.0))))
def test_any_substitution_and_curvature_give_numbers(sigma, eta):
    assert_in_range(make({**BUSY_TINY, "encounter.sigma": sigma, "encounter.eta": eta}))


def test_one_of_each_kind_is_a_population():
    ones = {f"population.{kind}.count": 1 for kind in ("patients", "professionals", "groups", "organisations")}
    for changes in ({}, {"run.burn_in": 0, "run.weeks": 1}, {"population.ties": 0, "population.long_ties": 0}):
        assert_in_range(make({**BUSY_TINY, **ones, **changes}))


def test_all_organisations_closed_is_a_world():
    """Nobody is served, paid or waits any more, and what is measured is still a number."""
    failing = {"organisation.patience": 1, "organisation.reserve": 0.0, "organisation.salary": 3000.0, "run.weeks": 20}
    scenario = make({**BUSY_TINY, **failing})
    assert_in_range(scenario)
    result = run(scenario)
    assert column(result, "open_organisations")[-1] == 0.0
    for name in ("served", "waiting", "spending", "participation", "pay"):
        assert column(result, name)[-1] == 0.0, name
