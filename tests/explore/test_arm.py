"""Weeks can be had in any order, and any schedule: always the bytes of one run from start to end."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from covalue_sim.explore.arm import Arm
from covalue_sim.model.simulation import Plan
from covalue_sim.scenario import load

SMALL = {"population.patients.count": 40, "run.weeks": 60, "run.burn_in": 8}
SHOCK = [{"week": 30, "set": {"trust.shock": 0.4}}, {"week": 31, "set": {"trust.shock": 0.0}}]


@cache
def small(kind="plain"):
    changes = {"plain": {}, "shock": {"interventions": SHOCK}, "shared": {"power.declared_share": 0.7}}[kind]
    return load({"extends": "baseline", **changes}, SMALL)


@cache
def straight(kind="plain"):
    return Arm(small(kind)).frames(0, 60)


def same_as_run(arm):
    ran = Plan(arm.scenario).run(0)
    assert list(arm.outcomes().values()) == ran.outcomes.tolist()
    assert np.array_equal(arm.world.weekly_table, ran.weekly)
    assert np.array_equal(arm.world.flows[arm.scenario.burn_in :].sum(axis=0), ran.flows)


def test_an_arm_gives_what_a_run_gives():
    same_as_run(Arm(small()))


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 59), st.integers(1, 40)), min_size=1, max_size=6))
def test_weeks_are_the_same_in_whatever_order(asked):
    arm = Arm(small("shock"))
    for first, count in asked:
        assert arm.frames(first, count) == straight("shock")[first : first + count]
    same_as_run(arm)


@settings(max_examples=15)
@given(st.integers(0, 60), st.integers(0, 60), st.permutations(["plain", "shock", "shared"]))
def test_another_schedule_runs_again_only_what_differs(before, after, kinds):
    """Whatever was run before it and to which week, a changed arm is that of a run of its own."""
    arm = Arm(small(kinds[0]))
    for kind in kinds[1:]:
        arm.go_to(before)
        changed = Arm(small(kind), arm)
        expected = 0 if "shared" in (kind, arm.scenario.values["power.declared_share"] == 0.7 and "shared") else 30
        assert changed.first_new == expected
        changed.go_to(after)
        same_as_run(changed)
        arm = changed


def test_other_luck_starts_afresh():
    arm = Arm(small())
    arm.go_to(40)
    other = load(small(), {"run.seed": 7})
    changed = Arm(other, arm)
    assert changed.first_new == 0
    same_as_run(changed)


@pytest.mark.parametrize("path", ["population.patients.count", "run.weeks", "run.burn_in"])
def test_other_sizes_start_afresh(path):
    changed = Arm(load(small(), {path: 12}), Arm(small()))
    same_as_run(changed)
