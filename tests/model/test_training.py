"""Training and support: what is given from outside, in a declared direction."""

import numpy as np
import pytest
from small_worlds import SILENT, SMALL, make, start

from covalue_sim.model.state import BIOMEDICAL_BITS, LIVED_BITS

TRAINED = {**SMALL, **SILENT, "run.burn_in": 1, "run.weeks": 30, "training.rate": 0.2, "learning.features": 0.0, "learning.anchor": 0.0,
           "encounter.seek_level": -6.0, "encounter.seek_need": 0.0, "encounter.seek_trust": 0.0, "participation.rule": "random_assignment",
           "participation.assigned": 0.0, "learning.spread": 0.0, "learning.skill": 0.0, "learning.literacy": 0.0}  # fmt: skip


def after_training(direction: str, **levers):
    plan, world = start(make(TRAINED, training__direction=direction, **levers))
    before = world.patients.copy(), world.professionals.copy()
    plan.advance(world, 0, 31)
    return before, world


def test_towards_users_they_learn_the_biomedical_view_and_professionals_learn_nothing():
    (people, workers), world = after_training("to_users")
    own = world.patients.contributor == 0
    assert np.all(world.patients.x[own] <= people.x[own])
    assert np.any(world.patients.known & BIOMEDICAL_BITS)
    assert np.array_equal(world.professionals.known, workers.known)
    assert np.array_equal(world.professionals.x, workers.x)


def test_from_users_professionals_learn_the_lived_view_and_users_stay_where_they_stand():
    (people, workers), world = after_training("from_users")
    assert np.array_equal(world.patients.x, people.x)
    assert np.array_equal(world.patients.known, people.known)
    assert np.all(world.professionals.x >= workers.x)
    assert np.any(world.professionals.known & LIVED_BITS)


def test_both_ways_both_learn():
    (people, workers), world = after_training("both_ways")
    assert np.any(world.patients.known & BIOMEDICAL_BITS)
    assert np.any(world.professionals.known & LIVED_BITS)


@pytest.mark.parametrize("direction", ["to_users", "from_users", "both_ways"])
def test_activation_and_skill_rise_in_any_direction(direction):
    (people, _), world = after_training(direction)
    own = world.patients.contributor == 0
    assert np.all(world.patients.activation[own] >= people.activation[own])
    assert world.patients.activation.mean() > people.activation.mean() + 0.1
    assert np.array_equal(world.patients.activation[~own], people.activation[~own])


def test_training_is_drawn_at_its_rate_whoever_people_are():
    plan, world = start(make({**TRAINED, "population.patients.count": 2000, "population.contributor_share": 0.0}))
    before = world.patients.activation.copy()
    slack = world.patients.slack.copy()
    plan.advance(world, 0, 1)
    trained = world.patients.activation > before
    assert trained.mean() == pytest.approx(0.2, abs=0.04)
    assert slack[trained].mean() == pytest.approx(slack[~trained].mean(), abs=0.04)
    assert world.patients.activation[trained] == pytest.approx((before + 0.15 * (1.0 - before))[trained])


def test_encouragement_raises_motivation_of_all_and_resources_make_hours_cheaper():
    plan, world = start(make(TRAINED, support__encouragement=0.1, training__rate=0.0))
    before = world.patients.motivation.copy()
    plan.advance(world, 0, 1)
    assert world.patients.motivation == pytest.approx(before + 0.1 * (1.0 - before))
