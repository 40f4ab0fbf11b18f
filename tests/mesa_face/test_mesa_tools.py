"""The model under Mesa's own tools, used as a Mesa user would."""

import warnings

import mesa
import numpy as np
import pandas as pd
import pytest
from small_model import SMALL

from covalue_sim.mesa_face import CommunityGroup, CoValueModel, Organisation, Patient, Professional
from covalue_sim.model.outcomes import WEEKLY
from covalue_sim.model.simulation import prepare
from covalue_sim.scenario import load

SEEDED = tuple(map(int, mesa.__version__.split(".")[:2])) >= (3, 5)
"""Whether `batch_run` takes seeds, or only a number of iterations."""

only_with_seeds = pytest.mark.skipif(not SEEDED, reason="Mesa's batch_run takes seeds from 3.5 on")
MEASURES = [row.name for row in WEEKLY]


def batch(parameters, runs, **options):
    how = {"rng": runs} if SEEDED else {"iterations": len(runs)}
    rows = mesa.batch_run(CoValueModel, {**SMALL, **parameters}, display_progress=False, **how, **options)
    return pd.DataFrame(rows)


def test_batch_run_runs_every_point_with_a_seed_of_its_own():
    frame = batch({"power.declared_share": [0.2, 0.8], "power.rule": "declared"}, [None] * 3)
    assert len(frame) == 6
    assert frame["seed"].nunique() == 6
    assert frame.groupby("power.declared_share")["RunId"].nunique().tolist() == [3, 3]
    assert (frame["week"] == 5).all()


def test_a_run_of_a_batch_is_a_run_of_the_model():
    frame = batch({"power_declared_share": [0.2, 0.8]}, [None] * 2)
    for row in frame.to_dict("records"):
        levers = {"power.declared_share": row["power_declared_share"], "run.seed": row["seed"]}
        run = prepare(load("baseline", {**SMALL, **levers})).run(0)
        assert [row[name] for name in MEASURES] == run.weekly[-1].tolist()


@only_with_seeds
def test_batch_run_takes_seeds():
    frame = batch({"power.declared_share": [0.2, 0.8]}, [11, 12])
    assert frame["seed"].tolist() == frame["rng"].tolist() == [11, 11, 12, 12]
    run = prepare(load("baseline", {**SMALL, "power.declared_share": 0.2, "run.seed": 12})).run(0)
    row = frame[(frame["seed"] == 12) & (frame["power.declared_share"] == 0.2)].iloc[0]
    assert row[MEASURES].tolist() == run.weekly[-1].tolist()


@only_with_seeds
def test_batch_run_of_the_newer_mesa_still_takes_iterations():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        rows = mesa.batch_run(CoValueModel, SMALL, iterations=2, display_progress=False)
    assert len({row["seed"] for row in rows}) == 2


def test_batch_run_gives_every_week_where_it_is_asked_to():
    frame = batch({}, [None], data_collection_period=1)
    assert frame["week"].tolist() == list(range(-3, 6))
    run = prepare(load("baseline", {**SMALL, "run.seed": frame["seed"][0]})).run(0)
    assert frame[MEASURES].to_numpy().tobytes() == run.weekly.tobytes()


def test_batch_run_replicates_of_one_seed_differ():
    rows = [CoValueModel(rng=1, replicate=n, **SMALL) for n in range(2)]
    for model in rows:
        model.run_model()
    assert rows[0].weekly.tobytes() != rows[1].weekly.tobytes()


def test_the_data_collector_holds_every_measure_of_every_week(make):
    model = make()
    model.run_model()
    frame = model.datacollector.get_model_vars_dataframe()
    assert list(frame.columns) == ["seed", "week", *MEASURES]
    assert frame[MEASURES].to_numpy().tobytes() == model.weekly.tobytes()
    assert frame["week"].tolist() == list(range(-3, 6))
    assert (frame["seed"] == 5).all()


def test_a_data_collector_of_ones_own_takes_agents_too(make):
    model = make()
    weekly = model.datacollector.model_reporters
    model.datacollector = mesa.DataCollector(
        model_reporters={**weekly, "mean": lambda model: model.agents_by_type[Patient].agg("trust", np.mean)},
        agenttype_reporters={
            Patient: {"trust": "trust", "class": "encounter_class"},
            Organisation: {"x": "x"},
        },
    )
    model.run_model()
    frame = model.datacollector.get_model_vars_dataframe()
    np.testing.assert_allclose(frame["mean"], frame["trust_own"], rtol=1e-12)
    people = model.datacollector.get_agenttype_vars_dataframe(Patient)
    assert people.groupby("Step").size().tolist() == [40] * 9
    np.testing.assert_allclose(people.groupby("Step")["trust"].mean(), frame["trust_own"], rtol=1e-12)
    assert len(model.datacollector.get_agenttype_vars_dataframe(Organisation)) == 18


def test_agent_reporters_over_all_agents(make):
    model = make()
    model.datacollector = mesa.DataCollector(agent_reporters={"x": "x", "slot": "slot"})
    model.step()
    frame = model.datacollector.get_agent_vars_dataframe()
    assert frame.index.get_level_values("AgentID").tolist() == [one.unique_id for one in model.agents]
    assert frame["x"].between(0.0, 1.0).all()


def test_agent_sets_select_aggregate_get_and_set(make):
    model = make()
    patients = model.agents_by_type[Patient]
    assert set(model.agents_by_type) == set(model.agent_types) == {Patient, Professional, CommunityGroup, Organisation}
    assert len(model.agents.select(agent_type=Patient)) == len(patients) == 40
    poor = patients.select(lambda one: one.slack < 0.4)
    assert 0 < len(poor) < 40
    assert max(poor.get("slack")) < 0.4
    assert patients.agg("health", np.mean) == pytest.approx(model._world.patients["health"].mean())
    assert patients.get(["health", "trust"])[0] == [patients[0].health, patients[0].trust]
    poor.set("cash", 50.0)
    assert (model._world.patients["cash"] == 50.0).sum() == len(poor)
    assert next(iter(patients.sort("health"))).health == model._world.patients["health"].max()
    sizes = patients.groupby("rationale").count()
    assert sum(sizes.values()) == 40
    assert sizes.keys() <= {"managerial", "experience", "rights"}


def test_agent_sets_do_things_in_any_order(make):
    def comfort(agent, amount):
        seen.append(agent.unique_id)
        agent.hope += amount * (1.0 - agent.hope)

    model, seen = make(), []
    before = model.agents_by_type[Patient].get("hope")
    model.agents_by_type[Patient].shuffle_do(comfort, 0.5)
    after = model.agents_by_type[Patient].get("hope")
    np.testing.assert_allclose(after, np.array(before) + 0.5 * (1.0 - np.array(before)), rtol=1e-12)
    assert sorted(seen) == list(range(1, 41))
    assert seen != sorted(seen)
    model.agents.shuffle_do("step")
    model.agents.do("advance")


class Subsidised(CoValueModel):
    """A user's own model: everybody gets some money each week."""

    def __init__(self, subsidy=0.0, **others):
        super().__init__(**others)
        self.subsidy = subsidy

    def step(self):
        for patient in self.agents_by_type[Patient]:
            patient.cash += self.subsidy
        super().step()


def test_a_model_can_be_extended_and_run_in_a_batch():
    rows = mesa.batch_run(Subsidised, {**SMALL, "subsidy": [0.0, 500.0]}, display_progress=False)
    assert [row["week"] for row in rows] == [5, 5]
    models = [Subsidised(subsidy=subsidy, rng=1, **SMALL) for subsidy in (0.0, 500.0)]
    for model in models:
        model.run_model()
    plain = prepare(models[0].scenario).run(0)
    assert models[0].weekly.tobytes() == plain.weekly.tobytes()
    assert models[1].agents_by_type[Patient].agg("cash", sum) > models[0].agents_by_type[Patient].agg("cash", sum)


def test_agents_of_the_users_own_live_beside_the_others(make):
    class Inspector(mesa.Agent):
        pass

    model = make()
    inspectors = Inspector.create_agents(model, 2)
    assert [one.unique_id for one in inspectors] == [51, 52]
    model.run_model()
    late = Inspector(model)
    assert len({one.unique_id for one in model.agents}) == len(model.agents) == 53
    late.remove()
    assert len(model.agents) == 52
    assert len(model.agents_by_type[Inspector]) == 2


@pytest.mark.skipif(not hasattr(mesa.Model, "run_for"), reason="Mesa has events from 3.5 on")
def test_the_clock_of_the_newer_mesa_counts_weeks(make):
    model = make()
    model.run_for(3)
    assert (model.time, model.week, model.steps) == (3.0, 0, 3)
    model.run_until(9)
    assert not model.running
