"""What a researcher's rule may use in a run, and what becomes of one that fails."""

import math

import numpy as np
import pytest
from marks import compiled_only
from small_worlds import column, run, same

from covalue_sim.model import processes
from covalue_sim.model.draws import root, stream, uniform
from covalue_sim.model.rules.compile import compile_rules
from covalue_sim.model.rules.user import rule
from covalue_sim.model.simulation import Plan
from covalue_sim.parameters import Parameter

STEP = Parameter("own.step", 0.3, 0.0, 1.0)
MODE = Parameter("own.mode", "low", choices=("low", "middle", "high"))
TIMES = Parameter("own.times", 1, 1, 5)
DOUBLE = Parameter("own.double", False)


@rule("power", name="own", parameters=(STEP, MODE, TIMES, DOUBLE))
def by_parameters(step, mode, times, double):
    return step * times * (2.0 if double else 1.0) + (0.25 if mode == 2 else 0.0)


@rule("power", name="own", parameters=(STEP,), memory=("encounters",))
def by_memory(step, memory):
    memory[0] += 1.0
    return step if memory[0] > 2.0 else 0.0


@rule("power", name="own", draws=("luck", "chance"))
def by_luck(chance):
    return chance


def shares(simulated):
    return column(simulated, "enacted_share")


@pytest.mark.parametrize(
    ("changed", "share"),
    [
        ({}, 0.3),
        ({"own.step": 0.5}, 0.5),
        ({"own.times": 2}, 0.6),
        ({"own.double": True, "own.step": 0.125}, 0.25),
        ({"own.mode": "high"}, 0.55),
        ({"own.mode": "middle"}, 0.3),
    ],
)
def test_parameters_of_every_kind_reach_the_rule(simulated, changed, share):
    assert shares(simulated(by_parameters, changed=changed)) == pytest.approx(share, abs=1e-12)


def test_sweeping_a_parameter_of_the_rule_changes_results(simulated):
    runs = [simulated(by_parameters, changed={"own.step": step}) for step in (0.2, 0.21, 0.2)]
    assert same(runs[0], runs[2])
    assert not same(runs[0], runs[1])


def test_an_intervention_on_the_rules_parameter_holds_from_its_week(under):
    scenario = under(by_parameters, plan={4: {"own.step": 0.75}}, burn_in={"own.step": 0.1})
    zero = scenario.burn_in
    series = shares(run(scenario))
    assert series[:zero] == pytest.approx(0.1)
    assert series[zero : zero + 4] == pytest.approx(0.3)
    assert series[zero + 4 :] == pytest.approx(0.75)


def test_a_parameter_that_the_burn_in_does_not_say_has_its_default(under):
    scenario = under(by_parameters, changed={"own.step": 0.9})
    scenario.burn_in_values.pop("own.step")
    assert shares(run(scenario))[: scenario.burn_in] == pytest.approx(0.3)


def test_the_rule_may_be_chosen_by_an_intervention(under):
    scenario = under(by_parameters, changed={"power.rule": "declared"}, plan={5: {"power.rule": "own"}})
    after = shares(run(scenario))[scenario.burn_in + 5 :]
    assert after == pytest.approx(0.3)


def test_each_actor_remembers_its_own_numbers_from_week_to_week(under):
    series = shares(run(under(by_memory, changed={"own.step": 1.0})))
    assert series[0] == 0.0
    assert 0.3 < series[-1] <= 1.0


def test_whoever_comes_new_into_a_slot_remembers_nothing(under):
    everyone_leaves = {"turnover.patient_rate": 1.0, "mechanisms.turnover": True, "own.step": 1.0}
    assert np.nanmax(shares(run(under(by_memory, changed=everyone_leaves)))) < 0.3


def test_a_draw_is_that_of_the_process_the_actor_and_the_week(under):
    scenario = under(by_luck, changed={"turnover.patient_rate": 0.0})
    plan = Plan(scenario)
    world = plan.world(0)
    plan.advance(world, 0, scenario.burn_in + scenario.weeks)
    met = world.patients[world.patients.met == 1]
    with np.errstate(over="ignore"):
        key = np.uint64(root(scenario.seed, 0))
        key = np.uint64(stream(key, processes.USER_RULE + 1, scenario.weeks - 1))
        drawn = [uniform(key, np.int64(person.slot + (int(person.generation) << 32))) for person in met]
    assert len(met) > 5
    assert met.phi == pytest.approx(drawn, abs=0)


@rule("power", name="bad")
def power_that_raises(declared):
    if declared > -1.0:
        raise ValueError("never")
    return declared


@rule("trust", name="bad")
def trust_that_divides_by_zero(trust, surprise):
    return trust / (surprise - surprise)


@rule("compensation", name="bad")
def compensation_without_a_number(hours):
    return hours * math.nan


@rule("participation", name="bad")
def participation_without_end(can):
    return can + math.inf


@rule("coping", name="bad", memory=("one",))
def coping_beyond_its_memory(memory, tension):
    return memory[3 + int(tension < -1.0)]


@rule("governance", name="bad")
def governance_without_a_number(pressure):
    return math.inf * (pressure - pressure)


FAILING = (
    power_that_raises,
    trust_that_divides_by_zero,
    compensation_without_a_number,
    participation_without_end,
    coping_beyond_its_memory,
    governance_without_a_number,
)


@compiled_only
@pytest.mark.parametrize("function", FAILING)
def test_a_rule_that_gives_no_number_makes_the_run_fail_and_says_which(simulated, function):
    failed = simulated(function)
    assert "test_own_rules.py" in failed.failure
    assert "rule 'bad': raised an error or gave no finite number for" in failed.failure
    assert "\n" not in failed.failure


def test_a_failing_rule_never_chosen_does_no_harm(simulated):
    assert simulated(power_that_raises, changed={"power.rule": "declared"}).failure == ""


def test_a_rule_is_compiled_once_for_all_points_of_a_sweep(under):
    points = [under(by_parameters, changed={"own.step": step}) for step in (0.1, 0.2)]
    first, second = (compile_rules(point, 2) for point in points)
    assert first.users.power is second.users.power
    assert first.own[1, 0, 0] == 0.1
    assert second.own[1, 0, 0] == 0.2


def test_replicates_differ_and_repeat_under_a_rule_with_draws(under):
    scenario = under(by_luck)
    assert same(run(scenario, 1), run(scenario, 1))
    assert not same(run(scenario, 1), run(scenario, 2))
