"""A week as bytes: everything in its place, exact where it is a result, fine enough where it is drawn."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.explore.frames import LAYOUT, frame, layout, message
from covalue_sim.model.simulation import Plan
from covalue_sim.scenario import load

WIDTH = {"u2": 2, "f4": 4, "i2": 2, "i1": 1}


def world_of(patients=41, weeks=3):
    plan = Plan(load("baseline", {"population.patients.count": patients, "run.weeks": 4, "run.burn_in": 2}))
    world = plan.world(0)
    plan.advance(world, 0, weeks)
    return world


def read(sent, world):
    """The frame taken apart as its layout says, and what is left over."""
    at, found = 0, {}
    for name, shape in (("weekly", (len(layout()["weekly"]),)), ("flows", tuple(layout()["flows"]))):
        count = int(np.prod(shape))
        found[name] = np.frombuffer(sent, "<f8", count, at).reshape(shape)
        at += 8 * count
    for kind, columns in layout()["actors"].items():
        count = getattr(world, kind).shape[0]
        for field, form in columns:
            found[kind, field] = np.frombuffer(sent, f"<{form}", count, at)
            at += -(-count * WIDTH[form] // 8) * 8
    return found, len(sent) - at


@pytest.mark.parametrize("patients", [1, 7, 8, 41])
def test_every_column_stands_where_the_layout_says_whatever_the_number_of_people(patients):
    world = world_of(patients)
    found, left = read(frame(world, 2), world)
    assert left == 0
    assert np.array_equal(found["weekly"], world.weekly_table[2])
    assert np.array_equal(found["flows"], world.flows[2])
    assert found["patients", "professional"].tolist() == world.patients.professional.tolist()
    assert found["patients", "met"].tolist() == world.patients.met.tolist()


def test_states_are_finer_than_a_screen_and_measures_exact():
    world = world_of()
    found, _ = read(frame(world, 2), world)
    for kind, columns in LAYOUT.items():
        actors = getattr(world, kind)
        for field, form in columns:
            if form == "u2":
                assert found[kind, field] / 65535.0 == pytest.approx(np.clip(actors[field], 0, 1), abs=0.51 / 65535.0)
            elif form == "f4":
                assert found[kind, field] == pytest.approx(actors[field], rel=1e-6)
            else:
                assert np.array_equal(found[kind, field], actors[field])


def test_a_state_beyond_its_range_is_drawn_at_its_end():
    world = world_of()
    world.patients.trust[:3] = (-0.2, 1.3, 0.5)
    found, _ = read(frame(world, 2), world)
    assert found["patients", "trust"][:3].tolist() == [0, 65535, 32768]


@given(st.dictionaries(st.text(max_size=9), st.text(max_size=9) | st.integers() | st.none(), max_size=5), st.binary())
def test_a_message_can_be_taken_apart_and_its_payload_begins_at_a_multiple_of_8(about, payload):
    sent = message(about, payload)
    length = int.from_bytes(sent[:4], "little")
    assert (4 + length) % 8 == 0
    assert json.loads(sent[4 : 4 + length]) == about
    assert sent[4 + length :] == payload


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_message_never_says_what_json_has_no_word_for(value):
    with pytest.raises(ValueError, match="not JSON compliant"):
        message({"value": value})
