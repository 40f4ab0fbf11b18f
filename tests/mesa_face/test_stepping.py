"""Stepping the model of Mesa runs the model itself, week by week."""

import copy
import pickle

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_model import SMALL

from covalue_sim.errors import InputError
from covalue_sim.mesa_face import CoValueModel, Patient, Professional
from covalue_sim.model.compiling import is_compiled
from covalue_sim.model.outcomes import OUTCOMES, VALUE_COMPONENTS, WEEKLY
from covalue_sim.model.simulation import prepare

COLUMN = {row.name: place for place, row in enumerate(WEEKLY)}


def run_to_the_end(model):
    model.run_model()
    return model


def assert_same(model, simulated):
    zero = model.scenario.burn_in
    assert model.weekly.tobytes() == simulated.weekly.tobytes()
    assert model.flows[zero:].sum(axis=0).tobytes() == simulated.flows.tobytes()
    assert np.array(list(model.outcomes().values())).tobytes() == simulated.outcomes.tobytes()


@pytest.mark.parametrize("replicate", [0, 3])
@pytest.mark.parametrize("burn_in", [0, 4])
def test_stepping_gives_exactly_the_trajectories_of_a_run(make, burn_in, replicate):
    model = run_to_the_end(make(run_burn_in=burn_in, replicate=replicate))
    assert_same(model, prepare(model.scenario).run(replicate))


@settings(max_examples=15 if is_compiled() else 2)
@given(
    seed=st.integers(0, 2**53),
    replicate=st.integers(0, 2**31),
    share=st.floats(0.0, 1.0),
    trust=st.sampled_from(["static", "symmetric", "asymmetric", "confirmatory", "bayesian"]),
    pay=st.sampled_from(["none", "expenses", "flat_fee", "hourly", "time_credits", "personal_budget"]),
    groups=st.booleans(),
)
def test_stepping_gives_the_run_whatever_the_seed_and_the_levers(seed, replicate, share, trust, pay, groups):
    levers = {"power.rule": "declared", "power.declared_share": share, "trust.rule": trust}
    more = {"compensation.rule": pay, "mechanisms.groups": groups}
    model = CoValueModel(rng=seed, replicate=replicate, **SMALL, **levers, **more)
    assert len(model.agents) == 50
    assert_same(run_to_the_end(model), prepare(model.scenario).run(replicate))


def test_interventions_come_in_their_week(make):
    changed = {"interventions": [{"week": 2, "set": {"power.declared_share": 0.9, "power.rule": "declared"}}]}
    model, plain = run_to_the_end(make(scenario=changed)), run_to_the_end(make(scenario={}))
    assert_same(model, prepare(model.scenario).run(0))
    zero = model.scenario.burn_in
    assert (model.weekly[: zero + 2] == plain.weekly[: zero + 2]).all()
    assert model.weekly[zero + 2 :, COLUMN["declared_share"]].tolist() == pytest.approx([0.9] * 4)


def test_agents_are_where_the_run_ends(make):
    model = run_to_the_end(make())
    people = prepare(model.scenario).run(0).people
    last = people[people["moment"] == 1]
    patients = model.agents_by_type[Patient]
    assert [one.slot for one in patients.sort("slot", ascending=True)] == last["slot"].tolist()
    for agent in patients:
        row = last[agent.slot]
        assert (agent.generation, agent.health, agent.trust) == (
            row["generation"],
            row["health"],
            row["trust_own"],
        )
        in_sd = agent.value * model._world.scale[-1, 0]
        assert in_sd.tolist() == [row[f"value_{kind}"] for kind in VALUE_COMPONENTS]


def test_the_week_counts_from_the_end_of_the_burn_in(make):
    model = make(turnover_patient_rate=0.0)
    assert (model.week, model.running, model.weekly.shape) == (-3, True, (0, len(WEEKLY)))
    model.step()
    assert model.week == -2
    model.run_burn_in()
    assert (model.week, model.steps) == (0, 3)
    assert not any(agent.founder for agent in model.agents_by_type[Patient])
    model.step()
    assert all(agent.founder for agent in model.agents_by_type[Patient])
    model.run_burn_in()
    assert model.week == 1
    model.run_model()
    assert (model.week, model.running, model.steps) == (6, False, 9)


def test_a_step_after_the_last_week_is_refused_each_time(make):
    model = run_to_the_end(make())
    before = model.weekly.copy()
    for _ in range(2):
        with pytest.raises(RuntimeError, match="the last week, 5, has run"):
            model.step()
    assert model.steps == 9
    assert (model.weekly == before).all()


def test_outcomes_are_there_after_the_last_week_only(make):
    model = make()
    model.run_burn_in()
    with pytest.raises(RuntimeError, match="after the last week, 5"):
        model.outcomes()
    model.run_model()
    assert list(model.outcomes()) == [row.name for row in OUTCOMES]


def test_what_is_written_before_the_first_step_takes_effect(make):
    model, plain = make(turnover_patient_rate=0.0), make(turnover_patient_rate=0.0)
    model.agents_by_type[Patient].set("health", 0.25)
    for one in (model, plain):
        one.step()
    assert model.weekly[0, COLUMN["health"]] < 0.3
    assert plain.weekly[0, COLUMN["health"]] > 0.5


def test_what_is_written_between_steps_takes_effect_from_the_next(make):
    model, plain = make(), make()
    for one in (model, plain):
        one.run_burn_in()
    model.agents_by_type[Professional].set("burnout", 0.9)
    for patient in model.agents_by_type[Patient]:
        patient.need[:] = 0.0
    assert (model.weekly == plain.weekly).all()
    for one in (model, plain):
        one.step()
    assert model.weekly[-1, COLUMN["burnout"]] > 0.7 > plain.weekly[-1, COLUMN["burnout"]]
    assert model.weekly[-1, COLUMN["need"]] < 0.2 < plain.weekly[-1, COLUMN["need"]]


def test_chance_of_mesa_and_of_the_user_is_not_that_of_the_model(make):
    model, plain = make(), make()
    while model.running:
        model.agents.shuffle(inplace=True)
        model.random.random()
        model.rng.normal(size=7)
        model.step()
    assert model.weekly.tobytes() == run_to_the_end(plain).weekly.tobytes()


def test_the_same_arguments_give_the_same_chance_to_mesa(make):
    assert make().random.random() == make().random.random()
    assert make().random.random() != make(replicate=1).random.random()
    assert make().rng.normal() != make(rng=6).rng.normal()


def test_series_cannot_be_written(make):
    model = run_to_the_end(make())
    for series in (model.weekly, model.flows):
        with pytest.raises(ValueError, match="read-only"):
            series[0] = 0.0


def test_the_scenario_is_there_and_cannot_change(make):
    model = make(power_declared_share=0.6)
    assert model.scenario.values["power.declared_share"] == 0.6
    with pytest.raises(AttributeError, match="make another model"):
        model.scenario = None


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, pickle.dumps])
def test_a_model_or_agent_cannot_be_copied_and_says_so(make, duplicate):
    model = make()
    with pytest.raises(TypeError, match="same scenario, rng and replicate"):
        duplicate(model)
    with pytest.raises(TypeError, match="take its unique_id"):
        duplicate(model.agents[0])


OWN_RULE = """
from covalue_sim.model.rules.user import rule
from covalue_sim.parameters import Parameter

@rule("power", name="mine", parameters=(Parameter("power.mine_slope", 0.5, 0.0, 2.0),))
def mine(declared, mine_slope):
    return declared * mine_slope / (1.0 - mine_slope)
"""


@pytest.fixture
def own_rule(tmp_path):
    (tmp_path / "own.py").write_text(OWN_RULE)
    file = tmp_path / "mine.yaml"
    file.write_text("rules: [own.py]\npower: {rule: mine}\n")
    return file


@pytest.mark.long  # compiles the model once more, for rules of users
def test_a_rule_of_ones_own_runs_and_its_failure_ends_the_run(make, own_rule):
    model = run_to_the_end(make(own_rule, power_mine_slope=0.25))
    assert_same(model, prepare(model.scenario).run(0))
    model = make(own_rule, power_mine_slope=1.0)
    with pytest.raises(ZeroDivisionError if not is_compiled() else InputError):
        run_to_the_end(model)
    assert not model.running


def test_parameters_of_a_rule_of_ones_own_are_levers(own_rule):
    model = CoValueModel(own_rule, power_mine_slope=0.25, power_rule="declared")
    assert model.scenario.values["power.mine_slope"] == 0.25
    with pytest.raises(InputError, match="did you mean 'power_mine_slope'"):
        CoValueModel(own_rule, power_mine_slop=0.25)


def test_a_rule_that_gives_no_number_ends_the_run_in_one_line(make, monkeypatch):
    model = make()
    monkeypatch.setattr(type(model._plan.compiled), "failure", lambda compiled, memory: "own.py:3: rule 'mine': no")
    with pytest.raises(InputError, match=r"^own\.py:3: rule .mine.: no$"):
        model.step()
    assert not model.running
