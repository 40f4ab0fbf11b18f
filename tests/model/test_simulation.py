"""Running replicates: tables of the declared shape, people followed, failure told and not raised."""

import numpy as np
import pytest
from small_worlds import SMALL, column, make, run, start

from covalue_sim.model.compiling import is_compiled
from covalue_sim.model.outcomes import OUTCOMES, VALUE_COMPONENTS, WEEKLY
from covalue_sim.model.simulation import PEOPLE, SERVICES, Plan, prepare, simulate
from covalue_sim.scenario.scenario import Scenario


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return make({**SMALL, "turnover.patient_rate": 0.03})


def test_tables_have_the_declared_shape(scenario):
    result = run(scenario)
    assert result.weekly.shape == (16, len(WEEKLY))
    assert result.outcomes.shape == (len(OUTCOMES),)
    assert result.flows.shape == (5, 5, 8)
    assert result.people.dtype == PEOPLE
    assert result.services.dtype == SERVICES
    assert len(result.people) == 2 * 60
    assert len(result.services) == 2 * (6 + 4 + 3)
    assert result.failure == ""


def test_people_are_there_at_the_start_and_at_the_end(scenario):
    people = run(scenario).people
    first, last = people[people["moment"] == 0], people[people["moment"] == 1]
    assert np.array_equal(first["slot"], np.arange(60))
    assert first["founder"].all()
    assert not first["net_value"].any()
    assert not any(first[f"value_{kind}"].any() for kind in VALUE_COMPONENTS)
    replaced = last["generation"] > first["generation"]
    assert replaced.any()
    assert np.array_equal(last["founder"] == 0, replaced)
    assert np.all(first["slack"][~replaced] == last["slack"][~replaced])


def test_services_know_their_size(scenario):
    plan, world = start(scenario)
    plan.advance(world, 0, 16)
    services = run(scenario).services
    last = services[services["moment"] == 1]
    for kind, sizes in (
        (1, np.bincount(world.patients.professional, minlength=6)),
        (2, np.bincount(world.patients.group[world.patients.group >= 0], minlength=4)),
        (3, np.bincount(world.professionals.organisation[world.patients.professional], minlength=3)),
    ):
        assert np.array_equal(last["size"][last["kind"] == kind], sizes)
    assert np.array_equal(last["state"][last["kind"] == 3], world.organisations.reserve)
    assert last["size"][last["kind"] == 1].sum() == 60


def test_a_run_without_numbers_says_so_and_raises_nothing():
    broken = Plan(make(SMALL))
    broken.shared.scale[:] = np.nan
    result = broken.run(0)
    assert result.failure.startswith("outcomes that are not numbers: value_")
    assert "\n" not in result.failure


def test_simulating_is_preparing_and_running(scenario):
    first, second = simulate(scenario, 2), prepare(scenario).run(2)
    assert first.outcomes.tobytes() == second.outcomes.tobytes()


def test_running_leaves_what_replicates_share_as_it_was(scenario):
    plan = prepare(scenario)
    before = [array.tobytes() for array in vars(plan.shared).values()]
    plan.run(0)
    assert [array.tobytes() for array in vars(plan.shared).values()] == before


@pytest.mark.skipif(not is_compiled(), reason="minutes uncompiled")
def test_the_baselines_small_world_is_alive():
    """Nothing that is measured is dead by construction: it moves in the baseline or where it is switched on."""
    from combinations import COMBINATIONS
    from combinations import scenario as combination

    runs = [run(combination(name, {**SMALL, "run.weeks": 52})) for name in COMBINATIONS]
    dead = [row.name for row in WEEKLY if all(np.ptp(column(result, row.name)) == 0.0 for result in runs)]
    assert dead in ([], ["share_neutral"])
