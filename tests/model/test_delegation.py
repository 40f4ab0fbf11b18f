"""Tasks handed to users: the probability of harm, and what a task gives back."""

import numpy as np
import pytest
from hypothesis import strategies as st
from small_worlds import SILENT, SMALL, make, start

from covalue_sim.model.delegation import felt_return, harm_logit

unit = st.floats(min_value=0.0, max_value=1.0)


@pytest.mark.parametrize(
    ("task", "skill", "activation", "expected"),
    [(0.5, 0.5, 0.5, -4.5), (0.75, 0.25, 0.25, -3.0), (0.5, 0.25, 0.75, -2.75), (0.0, 0.5, 1.0, -5.0)],
)
def test_danger_grows_with_what_a_task_asks_beyond_skill_and_with_confidence_beyond_it(
    task, skill, activation, expected
):
    assert harm_logit(task, skill, activation, -4.0, 3.0, 2.0, 0.5) == expected


def test_confidence_without_skill_harms_and_with_skill_does_not():
    def harm(skill, activation):
        return harm_logit(0.5, skill, activation, -4.0, 3.0, 3.0, 0.0)

    assert harm(0.2, 0.9) > harm(0.2, 0.3)
    assert harm(0.9, 0.8) == harm(0.9, 0.1)
    assert harm(0.2, 0.5) > harm(0.8, 0.5)


def test_a_backup_makes_harm_rarer():
    assert harm_logit(0.5, 0.3, 0.6, -4.0, 3.0, 3.0, 2.0) < harm_logit(0.5, 0.3, 0.6, -4.0, 3.0, 3.0, 0.0)


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
