"""Agents are views: their attributes read and write the live state."""

import math

import mesa
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_model import SMALL

from covalue_sim.errors import InputError
from covalue_sim.mesa_face import CommunityGroup, CoValueModel, Organisation, Patient, Professional
from covalue_sim.mesa_face.fields import fields_of
from covalue_sim.model import state
from covalue_sim.model.value import CLASSES

RECORDS = {
    Patient: (state.PATIENT, "patients"),
    Professional: (state.PROFESSIONAL, "professionals"),
    CommunityGroup: (state.GROUP, "groups"),
    Organisation: (state.ORGANISATION, "organisations"),
}


@pytest.mark.parametrize("kind", RECORDS)
def test_every_field_of_the_state_is_an_attribute_that_says_what_it_means(kind):
    record, _ = RECORDS[kind]
    fields = fields_of(kind)
    described = {field.column for field in fields.values()}
    assert set(record.names) - described <= state.WORKED_OUT
    assert described <= set(record.names)
    assert all(len(getattr(kind, attribute).__doc__) > 3 for attribute in fields)


@pytest.mark.parametrize("kind", RECORDS)
def test_no_attribute_hides_one_of_mesa(kind):
    assert not fields_of(kind).keys() & {
        "model",
        "unique_id",
        "pos",
        "random",
        "rng",
        "remove",
        "step",
        "advance",
    }


@pytest.mark.parametrize("weeks", [0, 1, 9])
def test_what_the_model_holds_can_be_written_back_and_changes_nothing(make, weeks):
    model = make(compensation_rule="hourly", mechanisms_tension=True)
    for _ in range(weeks):
        model.step()
    before = [getattr(model._world, name).tobytes() for _, name in RECORDS.values()]
    for agent in model.agents:
        for name in fields_of(type(agent)).keys() - {"slot", "generation"}:
            setattr(agent, name, getattr(agent, name))
    assert [getattr(model._world, name).tobytes() for _, name in RECORDS.values()] == before


def test_attributes_are_plain_python_values(make):
    model = make()
    model.run_model()
    patient = model.agents_by_type[Patient][0]
    assert type(patient.health) is float
    assert type(patient.slot) is int
    assert type(patient.founder) is bool
    assert patient.rationale in {"managerial", "experience", "rights"}
    for one in model.agents_by_type[Patient]:
        assert (one.met == "served") == (one.encounter_class in CLASSES)
    assert {one.met for one in model.agents_by_type[Patient]} >= {"did_not_seek", "served"}


def test_writing_reaches_the_live_state(make):
    model = make()
    patient = model.agents_by_type[Patient][3]
    patient.health, patient.engaged, patient.known, patient.rationale = 0.125, False, 7, "rights"
    patient.need, patient.coping = [0.1, 0.2, 0.3, 0.4], None
    patient.need[1] += 0.5
    record = model._world.patients[3]
    assert (record.health, record.engaged, record.known, record.rationale) == (0.125, 0, 7, 2)
    assert record.need.tolist() == [0.1, 0.7, 0.3, 0.4]
    assert record.coping == -1
    model._world.patients[3].health = 0.5
    assert patient.health == 0.5


WRONG = {
    "health": (-0.01, 1.01, math.nan, math.inf, None, "0.5", 1j, [0.5]),
    "cash": (math.inf, -math.inf, "many"),
    "credits": (-1.0,),
    "known": (-1, 2**12, 1.0, "1"),
    "waiting": (-1, 2**31, 0.5),
    "engaged": (2, -1, 0.5, "yes", None),
    "rationale": (0, None, "righst", ["rights"]),
    "encounter_class": (1, "co_creation"),
    "need": (0.5, [0.5] * 3, [0.5] * 5, [0.5, 0.5, 0.5, 1.5], [0.5, math.nan, 0.5, 0.5], ["a"] * 4, None),
    "week_value": ([math.inf] * 6,),
    "professional": (None, 0, "nobody"),
    "group": (-1,),
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_a_value_that_the_model_cannot_go_on_from_is_refused_in_one_line(make, name, value):
    model = make()
    patient = model.agents_by_type[Patient][0]
    before = model._world.patients.tobytes()
    with pytest.raises(InputError, match=f"^Patient 1: {name}: .*; give ") as caught:
        setattr(patient, name, value)
    assert "\n" not in str(caught.value)
    assert model._world.patients.tobytes() == before


@given(st.floats())
def test_a_share_takes_the_numbers_from_0_to_1_and_no_others(value):
    patient = ONE.agents_by_type[Patient][0]
    if 0.0 <= value <= 1.0:
        patient.trust = value
        assert patient.trust == value
    else:
        with pytest.raises(InputError, match="a number from 0 to 1"):
            patient.trust = value


@pytest.fixture(scope="module", autouse=True)
def _one_model():
    global ONE  # noqa: PLW0603
    ONE = CoValueModel(rng=1, **SMALL)


def test_a_near_miss_is_named(make):
    patient = make().agents_by_type[Patient][0]
    with pytest.raises(InputError, match="did you mean 'rights'"):
        patient.rationale = "righst"
    with pytest.raises(AttributeError, match="no attribute 'helth'; did you mean 'health'"):
        patient.helth = 0.5


def test_attributes_of_ones_own_begin_with_an_underscore(make):
    patient = make().agents_by_type[Patient][0]
    patient._colour = "red"
    assert patient._colour == "red"
    with pytest.raises(AttributeError, match="begin names of your own with an underscore"):
        patient.zzz = 1


@pytest.mark.parametrize("name", ["slot", "generation"])
def test_who_somebody_is_cannot_change(make, name):
    patient = make().agents_by_type[Patient][0]
    with pytest.raises(AttributeError, match="part of who it is"):
        setattr(patient, name, 1)


@pytest.mark.parametrize("kind", RECORDS)
def test_agents_are_made_and_removed_by_the_model_alone(make, kind):
    model = make()
    with pytest.raises(TypeError, match=rf"{kind.kind} are made by their model.*population\.{kind.kind}\.count"):
        kind(model)
    with pytest.raises(TypeError, match="are made by their model"):
        kind.create_agents(model, 2)
    with pytest.raises(RuntimeError, match="cannot be removed"):
        model.agents_by_type[kind][0].remove()
    assert len(model.agents) == 50


def test_relations_lead_to_agents_and_back(make):
    model = make()
    for patient in model.agents_by_type[Patient]:
        assert patient in patient.professional.patients
        assert patient.organisation is patient.professional.organisation
        assert patient in patient.organisation.patients
        assert patient.group is None or patient in patient.group.members
        assert all(patient in other.ties for other in patient.ties)
    for worker in model.agents_by_type[Professional]:
        assert worker in worker.organisation.professionals
        assert isinstance(worker.peer, Professional)
    for group in model.agents_by_type[CommunityGroup]:
        assert group in group.organisation.groups
    assert sum(len(worker.patients) for worker in model.agents_by_type[Professional]) == 40
    assert sum(len(home.patients) for home in model.agents_by_type[Organisation]) == 40
    assert any(len(patient.ties) for patient in model.agents_by_type[Patient])
    assert isinstance(model.agents_by_type[Professional][0].patients, mesa.agent.AgentSet)


def test_relations_can_be_written(make):
    model = make()
    patient, group = model.agents_by_type[Patient][0], model.agents_by_type[CommunityGroup][2]
    worker = next(one for one in model.agents_by_type[Professional] if one is not patient.professional)
    patient.professional, patient.group = worker, group
    assert patient.professional is worker
    assert patient in worker.patients
    assert patient in group.members
    patient.group = None
    assert patient.group is None
    assert patient not in group.members


def test_an_agent_of_another_model_or_kind_is_refused(make):
    model, other = make(), make()
    patient = model.agents_by_type[Patient][0]
    for stranger in (other.agents_by_type[Professional][0], model.agents_by_type[Organisation][0], patient):
        with pytest.raises(InputError, match="give one of the model's professionals"):
            patient.professional = stranger


def test_numpy_values_can_be_written(make):
    patient = make().agents_by_type[Patient][0]
    patient.health, patient.known = np.float32(0.5), np.int64(3)
    patient.engaged, patient.need = np.bool_(False), np.full(4, 0.25)
    assert (patient.health, patient.known, patient.engaged, patient.need.sum()) == (0.5, 3, False, 1.0)
