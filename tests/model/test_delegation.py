"""Tasks handed to users: the probability of harm, and what a task gives back."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import SILENT, SMALL, make, start

from covalue_sim.model.delegation import felt_return, harm_probability

unit = st.floats(min_value=0.0, max_value=1.0)


def logistic(x: float) -> float:
    return 1.0 / (1.0 + math.exp(-x))


@given(unit, unit, st.floats(min_value=-8.0, max_value=0.0))
def test_no_task_no_harm_exactly(skill, activation, base):
    assert harm_probability(0.0, skill, activation, base, 3.0, 3.0, 0.0) == 0.0


@given(st.floats(min_value=0.01, max_value=1.0), unit, unit)
def test_harm_has_its_closed_form(task, skill, activation):
    expected = task * logistic(-4.0 + 3.0 * (task - skill) + 2.0 * max(0.0, activation - skill) - 0.5)
    assert harm_probability(task, skill, activation, -4.0, 3.0, 2.0, 0.5) == pytest.approx(expected, rel=1e-12)


def test_confidence_without_skill_harms_and_with_skill_does_not():
    def harm(skill, activation):
        return harm_probability(0.5, skill, activation, -4.0, 3.0, 3.0, 0.0)

    assert harm(0.2, 0.9) > harm(0.2, 0.3)
    assert harm(0.9, 0.8) == harm(0.9, 0.1)
    assert harm(0.2, 0.5) > harm(0.8, 0.5)


def test_a_backup_makes_harm_rarer():
    assert harm_probability(0.5, 0.3, 0.6, -4.0, 3.0, 3.0, 2.0) < harm_probability(0.5, 0.3, 0.6, -4.0, 3.0, 3.0, 0.0)


def test_a_task_feels_good_where_what_comes_back_outweighs_the_duty():
    assert felt_return(0.5, 0.6, 1.0, 0.3) == pytest.approx(0.15)
    assert felt_return(0.5, 0.2, 1.0, 0.3) < 0.0
    assert felt_return(0.0, 0.2, 1.0, 0.3) == 0.0


def world_with(task: float, delegates: bool = True):
    base = {**SMALL, **SILENT, "mechanisms.delegation": delegates, "encounter.seek_level": 3.0, "run.burn_in": 1}
    plan, world = start(make(base, delegation__task=task, delegation__hours=2.0, delegation__saved=1.5))
    plan.advance(world, 0, 1)
    return world


def test_delegated_tasks_take_users_hours_and_save_professionals():
    without, with_task = world_with(0.0), world_with(0.4)
    met = with_task.patients.met == 1
    assert np.array_equal(met, without.patients.met == 1)
    assert with_task.professionals.saved.sum() == pytest.approx(1.5 * 0.4 * met.sum())
    assert (with_task.patients.week_hours - without.patients.week_hours)[met].min() > 0.5
    assert without.professionals.saved.sum() == 0.0


def test_switched_off_a_task_is_no_task():
    off, none = world_with(0.4, delegates=False), world_with(0.0)
    assert off.weekly_table.tobytes() == none.weekly_table.tobytes()
