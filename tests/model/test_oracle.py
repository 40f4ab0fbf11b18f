"""The model written twice: the package against plain Mesa objects built from `docs/odd` alone (`tests/oracle`).

All states, weekly measures and flows agree to 1e-9 in every week, and so do a replicate's outcomes.
"""

from functools import cache

import pytest
from oracle.comparing import different_result, first_difference
from oracle.scenarios import LIVELY, lively, randomly, small, spoilt, surveyed, with_own_rules

from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import shipped

MECHANISMS = [path for path in PARAMETERS if path.startswith("mechanisms.")]
RULES = [
    (path, choice)
    for path, row in PARAMETERS.items()
    if row.kind == "choice" and row.theme != "portfolio"
    for choice in row.choices
]
NOT_IN_A_WEEK = {"run.replicates", "run.weeks"}


@pytest.mark.parametrize("name", ["baseline", "after-a-scandal", "time-credits"])
def test_shipped_scenarios_agree(name):
    assert first_difference(small(name)) == ""


def test_a_lively_scenario_agrees_in_another_replicate():
    assert first_difference(lively(), replicate=3) == ""


def test_a_surveyed_population_agrees():
    assert first_difference(surveyed(1)) == ""


def test_flows_and_records_of_a_run_agree():
    assert different_result(lively(), replicate=2) == ""


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_random_scenarios_agree(seed):
    assert first_difference(randomly(seed), replicate=seed) == ""


@pytest.mark.parametrize("path", ["trust.gain", "encounter.sigma", "organisation.thrift"])
def test_another_coefficient_in_the_oracle_is_seen_and_named(path):
    found = first_difference(small(), oracle=spoilt(small(), path))
    assert found.startswith("baseline: week -10: ")
    assert " 0: " in found or "patient " in found


@pytest.mark.long
@pytest.mark.parametrize("name", list(shipped()))
def test_every_shipped_scenario_agrees(name):
    assert first_difference(small(name), replicate=1) == ""


@pytest.mark.long
@pytest.mark.parametrize(("path", "choice"), RULES)
def test_every_rule_agrees(path, choice):
    assert first_difference(small(**{path: choice})) == ""
    assert first_difference(lively({path: choice})) == ""


@pytest.mark.long
@pytest.mark.parametrize("path", MECHANISMS)
def test_every_mechanism_switched_off_agrees(path):
    assert first_difference(small(**{path: False})) == ""
    assert first_difference(lively({path: False})) == ""


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 150))
def test_many_random_scenarios_agree(seed):
    assert first_difference(randomly(seed), replicate=seed) == ""


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10, 16))
def test_many_surveyed_populations_agree(seed):
    assert first_difference(surveyed(seed)) == ""


@pytest.mark.long
def test_rules_of_a_researchers_own_agree():
    assert first_difference(with_own_rules()) == ""
    for path in ("own_power.pull", "own_power.style", "own_trust.steady", "own_pay.extra"):
        assert first_difference(with_own_rules(), oracle=spoilt(with_own_rules(), path)) != ""


@pytest.mark.long
def test_the_baseline_agrees_at_full_size():
    assert first_difference(small(**{path: PARAMETERS[path].default for path in SMALL_PATHS})) == ""


SMALL_PATHS = [path for path in PARAMETERS if path.endswith(".count") or path in ("run.weeks", "run.burn_in")]


@cache
def _pool():
    """Lively scenarios that between them use every parameter."""
    at_risk = lively({"compensation.rule": "hourly", "benefits.decline": False})
    rules = (lively({path: choice}) for path, choice in RULES if LIVELY.get(path) != choice)
    return (lively(), *rules, at_risk)


@pytest.mark.long
@pytest.mark.parametrize("path", [path for path in PARAMETERS if path not in NOT_IN_A_WEEK])
def test_every_parameter_changed_in_the_oracle_alone_is_seen(path):
    assert any(first_difference(scenario, oracle=spoilt(scenario, path)) for scenario in _pool())
