"""What stands between the compiled week and a researcher's function, as plain Python."""

import math

import numpy as np
import pytest

from covalue_sim.model.rules.arguments import arguments_of
from covalue_sim.model.rules.compile import INPUTS
from covalue_sim.model.rules.user import UserRule
from covalue_sim.model.rules.wrapping import KEPT, unused, wrapped

KEYS = (np.uint64(7), 3)


def call_of(function, *, guarded=True, **more):
    arguments = arguments_of(UserRule("coping", "own", function, **more), INPUTS)
    call = wrapped(INPUTS["coping"], function, arguments, guarded=guarded)

    def called(memory, slot=0, generation=0, inputs=(0.5, 0.4, 0.3, 0.2)):
        return call(*inputs, np.zeros(1), memory, *KEYS, slot + (generation << 32))

    return called


def test_inputs_arrive_under_their_names():
    assert call_of(lambda burden, tension: tension - burden)(np.zeros(KEPT)) == 0.5 - 0.2


def test_memory_is_kept_for_an_actor_and_cleared_for_the_next_in_its_slot():
    def count(memory):
        memory[0] += 1.0
        memory[3] = -1.0
        return memory[0]

    call, memory = call_of(count, memory=tuple("abcd")), np.zeros(KEPT)
    assert [call(memory, 5), call(memory, 5)] == [1.0, 2.0]
    assert [call(memory, 5, 1), call(memory, 5, 1), call(memory, 5, 2)] == [1.0, 2.0, 1.0]


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_no_finite_number_marks_the_actor_for_good_and_gives_zero(value):
    call, memory = call_of(lambda tension, memory: tension + memory[0], memory=("one",)), np.zeros(KEPT)
    assert call(memory, inputs=(value, 0.0, 0.0, 0.0)) == 0.0
    assert math.isnan(memory[-1])
    assert call(memory, generation=1) == 0.5
    assert math.isnan(memory[-1])


def test_an_error_marks_the_actor_where_guarded_and_is_shown_where_not():
    def fail(tension):
        return 1.0 / (tension - tension)

    memory = np.zeros(KEPT)
    assert call_of(fail)(memory) == 0.0
    assert math.isnan(memory[-1])
    with pytest.raises(ZeroDivisionError):
        call_of(fail, guarded=False)(np.zeros(KEPT))


def test_a_rule_never_sees_whose_its_memory_is():
    call = call_of(lambda memory: float(len(memory)), memory=("one", "two"))
    assert call(np.zeros(KEPT)) == 2.0


def test_the_place_of_a_family_without_a_rule_is_taken_by_zero():
    assert unused(INPUTS["coping"])(1.0, 1.0, 1.0, 1.0, np.zeros(1), np.zeros(KEPT), *KEYS, 0) == 0.0
