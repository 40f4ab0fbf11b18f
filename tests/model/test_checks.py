"""What must hold between parameters is said before a run, with what would be right."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import DEFAULTS

from covalue_sim.model import checks, room
from covalue_sim.model.checks import check
from covalue_sim.model.marginals import feasible_beta
from covalue_sim.model.plan import correlations
from covalue_sim.parameters import PARAMETERS

SHARES = st.floats(0.05, 0.95)
CORRELATIONS = [path for path in PARAMETERS if path.startswith(checks.CORRELATION)]


def wrong(**changed):
    found = check({**DEFAULTS, **{path.replace("__", "."): value for path, value in changed.items()}})
    assert len(found) <= 1
    return found[0] if found else None


def number_after(word, message):
    return float(message.rsplit(word, 1)[1].replace(",", ""))


def test_the_baseline_is_right():
    assert check(DEFAULTS) == []


@given(SHARES, st.floats(0.0, 0.5))
def test_a_spread_is_refused_exactly_where_no_beta_distribution_has_it(mean, sd):
    found = wrong(population__hope_mean=mean, population__hope_sd=sd)
    assert (found is None) == feasible_beta(mean, sd)


@given(SHARES)
def test_the_spread_that_is_offered_is_right(mean):
    path, message = wrong(population__hope_mean=mean, population__hope_sd=0.6)
    assert path == "population.hope_sd"
    assert wrong(population__hope_mean=mean, population__hope_sd=number_after("less than ", message) - 1e-9) is None


def test_shares_of_rationales_add_up_to_one_at_most():
    assert wrong(population__managerial_share=0.6, population__rights_share=0.4) is None
    assert wrong(population__managerial_share=0.6, population__rights_share=0.5) == (
        "population.rights_share",
        "is 0.5 and population.managerial_share 0.6, above 1 together; give at most 0.4",
    )


@pytest.mark.parametrize("party", ["managerial", "experience", "rights", "professional"])
def test_somebody_for_whom_nothing_counts_is_refused(party):
    paths = [path for path in PARAMETERS if path.startswith(f"value.weight_{party}_")]
    found = wrong(**{path.replace(".", "__"): 0.0 for path in paths})
    assert found == (paths[0], f"is 0 as all of value.weight_{party}_* are; give one of them more than 0")
    assert wrong(**{path.replace(".", "__"): 0.0 for path in paths[1:]}) is None


def smallest_eigenvalue(values):
    import numpy as np

    return float(np.linalg.eigvalsh(correlations(values))[0])


@given(st.lists(st.floats(-0.8, 0.8), min_size=len(CORRELATIONS), max_size=len(CORRELATIONS)))
def test_correlations_are_refused_exactly_where_no_population_has_them(ranks):
    values = {**DEFAULTS, **dict(zip(CORRELATIONS, ranks, strict=True))}
    smallest = smallest_eigenvalue(values)
    if abs(smallest) > 1e-6:
        assert bool(check(values)) == (smallest < 0.0)


@given(st.sampled_from(CORRELATIONS), st.sampled_from([-0.8, 0.8]), st.sampled_from(CORRELATIONS))
def test_the_pair_that_is_named_can_be_mended_by_what_is_offered(path, rank, other):
    values = {**DEFAULTS, path: rank, other: rank}
    for _ in range(2):
        found = check(values)
        if found:
            named, message = found[0]
            values = {**values, named: float(message.rsplit(" ", 1)[1])}
    assert check(values) == []


def test_correlations_that_no_single_one_mends_are_named_with_those_beside():
    values = {**DEFAULTS, **dict.fromkeys(CORRELATIONS, -0.8)}
    ((path, message),) = check(values)
    assert path in CORRELATIONS
    assert "no population has all these correlations at once" in message


def test_a_population_beyond_the_machine_is_refused_before_anything_is_made(monkeypatch):
    monkeypatch.setattr(checks, "physical", lambda: 2 * 2**30)
    assert wrong(population__patients__count=1_000_000) is None
    path, message = wrong(population__patients__count=5_000_000)
    assert path == "population.patients.count"
    assert message.startswith("is 5,000,000: a replicate needs ")
    assert "GiB, and this machine has 2.0 GiB; give at most " in message
    fitting = int(number_after("at most ", message))
    assert wrong(population__patients__count=fitting) is None
    assert fitting > 1_000_000


def test_the_memory_told_is_close_to_that_of_the_arrays():
    from covalue_sim.model.simulation import Plan
    from covalue_sim.scenario.scenario import Scenario

    values = {**DEFAULTS, "population.patients.count": 30_000, "population.professionals.count": 1000}
    world = Plan(Scenario("x", "", "", values, values)).world(0)
    twice = (world.weekly, world.summary, world.states)  # the same memory under another name
    arrays = sum(array.nbytes for array in world if not any(array is other for other in twice))
    parts = room.sizes(values)
    told = room.needed(parts)
    tables = 2 * 182 * 30_000 + 4 * 42 * (1000 + 20)
    assert 0.9 < told / (arrays + tables) < 1.25


def test_memory_for_rules_of_ones_own_counts():
    values = {**DEFAULTS, "population.patients.count": 100_000}
    assert room.needed(room.sizes(values | {"power.rule": "own"})) > room.needed(room.sizes(values))


def test_this_machine_has_some_memory(tmp_path, monkeypatch):
    assert room.physical() > 2**20
    limit = tmp_path / "memory.max"
    limit.write_text("1048576\n")
    monkeypatch.setattr(room, "CONTAINER_LIMITS", (str(limit), str(tmp_path / "none")))
    assert room.physical() == 2**20
    limit.write_text("max\n")
    assert room.physical() > 2**20


def test_checking_loads_neither_compiler_nor_arrays():
    code = """
import sys
from covalue_sim.model.checks import check
from covalue_sim.parameters import PARAMETERS
assert check({path: row.default for path, row in PARAMETERS.items()}) == []
print([name for name in ("numba", "numpy") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
