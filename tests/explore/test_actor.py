"""What the inspector is told of an actor: the record in words, and who is around it."""

import json

import pytest

from covalue_sim.explore.actor import MOST_TIES, describe
from covalue_sim.model.outcomes import MEETINGS
from covalue_sim.model.portfolio import ACTIVITIES
from covalue_sim.model.simulation import Plan
from covalue_sim.model.state import VALUE_COMPONENTS
from covalue_sim.model.value import CLASSES, PROVIDER, USER
from covalue_sim.scenario import load

PLAN = Plan(load("baseline", {"population.patients.count": 60, "run.weeks": 12, "run.burn_in": 6}))
LAST = 11


@pytest.fixture(scope="module")
def world():
    made = PLAN.world(0)
    PLAN.advance(made, 0, LAST + 1)
    return made


@pytest.mark.parametrize("kind", ["patients", "professionals", "groups", "organisations"])
def test_everybody_can_be_told_of_in_json(world, kind):
    for slot in range(getattr(world, kind).shape[0]):
        told = describe(world, LAST, kind, slot)
        assert json.loads(json.dumps(told, allow_nan=False)) == told
        assert set(getattr(world, kind).dtype.names) <= told.keys()
        assert told["slot"] == slot


def test_codes_are_told_by_their_names(world):
    people = [describe(world, LAST, "patients", slot) for slot in range(60)]
    for person, record in zip(people, world.patients, strict=True):
        assert person["met"] == MEETINGS[record.met]
        assert person["activity"] == (ACTIVITIES[record.activity] if record.activity >= 0 else None)
        assert person["encounter_class"] == (CLASSES[record.encounter_class] if record.encounter_class >= 0 else None)
    assert {person["met"] for person in people} >= {"served", "did_not_seek"}


@pytest.mark.parametrize(("kind", "party"), [("patients", USER), ("professionals", PROVIDER)])
def test_kinds_of_value_are_in_standard_deviations_of_who_has_them(world, kind, party):
    scale = world.scale[world.segment[LAST], party]
    actors = getattr(world, kind)
    slot = int(abs(actors.week_value).sum(axis=1).argmax())
    told = describe(world, LAST, kind, slot)["week_value"]
    assert list(told) == list(VALUE_COMPONENTS)
    assert list(told.values()) == (scale * actors[slot].week_value).tolist()
    assert any(value != 0.0 for value in told.values())


def test_a_person_comes_with_the_own_professional_the_organisation_and_ties(world):
    for slot in (0, 17, 59):
        told = describe(world, LAST, "patients", slot)
        worker = world.professionals[world.patients[slot].professional]
        assert told["worker"]["slot"] == worker.slot
        assert told["worker"]["trust"] == worker.trust
        assert told["home"]["slot"] == worker.organisation
        tied = set(world.ties[world.tie_start[slot] : world.tie_start[slot + 1]].tolist())
        assert told["ties"] == sorted(tied)[:MOST_TIES]
        assert slot not in told["ties"]


def test_others_have_no_people_around_them(world):
    assert not {"ties", "worker", "home"} & describe(world, LAST, "groups", 0).keys()


def test_a_place_beyond_the_last_is_the_last(world):
    assert describe(world, LAST, "groups", 10_000) == describe(world, LAST, "groups", world.groups.shape[0] - 1)
