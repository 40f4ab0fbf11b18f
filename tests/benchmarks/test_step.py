"""The rivals of the encounter step give the model's numbers: C, arrays and uncompiled Python."""

import pytest

from benchmarks import step
from benchmarks.rivals import SAME, check_alike
from benchmarks.step_arrays import ArrayStep
from covalue_sim.scenario import load

VARIANTS = {
    "baseline": {},
    "negotiated": {
        "power.rule": "negotiated", "coping.rule": "trade_off", "coping.threshold": 0.2, "delegation.task": 0.6,
        "learning.features": 0.2, "encounter.sigma": 2.0, "preparation.weeks": 2,
    },
    "collective": {
        "power.rule": "collective", "coping.rule": "escalate", "coping.threshold": 0.2, "encounter.sigma": 1.0,
        "compensation.professional": "pay_for_performance",
    },
    "dependence": {"power.rule": "dependence", "coping.rule": "ask_help", "coping.threshold": 0.2, "encounter.alpha": 0.0},
    "token": {
        "power.rule": "tokenistic", "coping.rule": "avoid", "coping.threshold": 0.2, "organisation.publicness": 0.0,
        "organisation.cover": 0.5, "encounter.capacity": 2.0,
    },
}  # fmt: skip


def started(**values):
    return step.start(load("baseline", {"population.patients.count": 60, "run.burn_in": 3, **values}), 12)


def test_a_system_compiler_is_there():
    assert step.compiler()


@pytest.mark.parametrize("values", VARIANTS.values(), ids=VARIANTS)
def test_all_give_the_same_numbers(values):
    check_alike(started(**values), 8)


def test_another_number_is_seen():
    here = started()
    ours, theirs = here.copy(), here.copy()
    step.engine(ours, 3)
    arrays = ArrayStep(theirs)
    arrays.patients["skill"][7] += 1e-6
    arrays.run(3)
    arrays.write_back()
    found = step.differences(ours, theirs)
    assert max(found.values()) > SAME
    assert "patients.skill" in found


def test_each_contestant_has_a_world_of_its_own():
    here = started()
    before = here.world.patients.copy()
    step.engine(here.copy(), 3)
    assert (before == here.world.patients).all()
