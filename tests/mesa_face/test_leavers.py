"""Who leaves for good is no longer among the agents, and who takes the slot is somebody else."""

import pytest

from covalue_sim.errors import InputError
from covalue_sim.mesa_face import Patient, Professional
from covalue_sim.mesa_face.fields import fields_of


def first_leavers(model, kind):
    """Step until somebody leaves; return who, what they were before, and the week."""
    while True:
        there = list(model.agents_by_type[kind])
        model.agents_by_type[Patient].set("credits", 1.5)
        held = {one: (one.generation, one.x, one.week_value.tolist()) for one in there}
        week = model.week
        model.step()
        gone = [one for one in there if one not in model.agents]
        if gone:
            return gone, held, week


@pytest.mark.parametrize("kind", [Patient, Professional])
def test_one_who_left_is_replaced_among_the_agents(make, kind):
    model = make()
    count, before = len(model.agents), {one.unique_id for one in model.agents}
    gone, _, _ = first_leavers(model, kind)
    assert len(model.agents) == count == sum(len(agents) for agents in model.agents_by_type.values())
    for old in gone:
        assert old not in model.agents_by_type[kind]
        (new,) = (one for one in model.agents_by_type[kind] if one.slot == old.slot)
        assert new is not old
        assert new.generation == old.generation + 1
        assert new.unique_id not in before


@pytest.mark.parametrize("kind", [Patient, Professional])
def test_one_who_left_keeps_its_last_state_for_good(make, kind):
    model = make()
    (old, *_), held, week = first_leavers(model, kind)
    assert old.left == week
    assert (old.generation, old.x, old.week_value.tolist()) == held[old]
    model.run_model()
    assert (old.generation, old.x, old.week_value.tolist()) == held[old]
    assert repr(old) == f"<{kind.__name__} {old.unique_id}, left in week {week}>"


def test_one_who_left_cannot_be_changed_or_followed(make):
    model = make()
    (old, *_), _, week = first_leavers(model, Patient)
    assert old.credits == 1.5
    state = model._world.patients.tobytes()
    for name in fields_of(Patient).keys() - {"professional", "group"}:
        with pytest.raises(AttributeError, match=f"left the model in week {week}: {name} cannot change"):
            setattr(old, name, getattr(old, name))
    with pytest.raises(ValueError, match="read-only"):
        old.need[0] = 0.5
    for name in ("professional", "group", "organisation", "ties"):
        with pytest.raises(AttributeError, match="left the model"):
            getattr(old, name)
    assert model._world.patients.tobytes() == state


def test_one_who_left_cannot_be_chosen(make):
    model = make()
    (old, *_), _, _ = first_leavers(model, Professional)
    with pytest.raises(AttributeError, match="left the model"):
        _ = old.patients
    with pytest.raises(InputError, match="give one of the model's professionals"):
        model.agents_by_type[Patient][0].professional = old


def test_numbers_and_order_do_not_depend_on_when_agents_are_asked_for(make):
    early, late = make(), make()
    assert [one.unique_id for one in early.agents] == list(range(1, 51))
    for model in (early, late):
        model.run_model()
    numbers = [(one.unique_id, type(one), one.slot) for one in early.agents]
    assert numbers == [(one.unique_id, type(one), one.slot) for one in late.agents]
    assert max(one.unique_id for one in early.agents) > 50


def test_one_who_leaves_the_service_by_choice_stays_an_agent(make):
    model = make(turnover_patient_rate=0.0, turnover_return_rate=0.0)
    patient = model.agents_by_type[Patient][0]
    patient.engaged = False
    model.run_model()
    assert patient in model.agents
    assert patient.left is None
    assert (patient.engaged, patient.met) == (False, "did_not_seek")
