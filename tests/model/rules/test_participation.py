"""Taking part: the probability under each rule, and the draw that is told early to lie above it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.model.rules.participation import CLEAR, INVITED, OPEN_DOOR, RANDOM_ASSIGNMENT, RULES, built_in, clear
from covalue_sim.model.rules.participation import takes_up as taken_up

share = st.floats(0.0, 1.0)
logits = st.floats(-50.0, 50.0)


@given(st.integers(0, len(RULES) - 1), logits, share, share, share)
def test_who_takes_part_is_decided_by_the_probability_however_early_it_is_told(rule, logit, likeness, assigned, draw):
    assert taken_up(rule, logit, likeness, assigned, draw) == (draw < built_in(rule, logit, likeness, assigned))


@given(st.integers(0, len(RULES) - 1), logits, share, share)
def test_every_rule_gives_a_probability(rule, logit, likeness, assigned):
    assert 0.0 <= built_in(rule, logit, likeness, assigned) <= 1.0


def test_at_even_odds_half_take_part_and_of_the_invited_those_who_are_like_the_staff():
    assert built_in(CLEAR, 0.0, 0.3, 0.9) == built_in(OPEN_DOOR, 0.0, 0.3, 0.9) == 0.5
    assert built_in(INVITED, 0.0, 0.3, 0.9) == 0.15
    assert built_in(RANDOM_ASSIGNMENT, 0.0, 0.3, 0.9) == 0.9


def test_reasons_add_up_and_cost_alone_is_taken_off():
    assert clear(1.0, 2.0, 4.0, 8.0, 16.0, 0.5, 32.0, 64.0) == 126.5


@pytest.mark.parametrize("reason", range(8))
def test_each_reason_moves_the_probability_its_own_way(reason):
    reasons = [0.0] * 8
    reasons[reason] = math.log(3.0)
    probability = built_in(CLEAR, clear(*reasons), 0.0, 0.0)
    assert probability == pytest.approx(0.25 if reason == 5 else 0.75, abs=1e-15)
