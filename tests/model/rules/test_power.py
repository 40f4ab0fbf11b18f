"""Power: the user's share under each rule, by hand, and what moves it which way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.model.rules.power import (
    COLLECTIVE,
    DECLARED,
    DEPENDENCE,
    NEGOTIATED,
    PROFESSIONAL_LED,
    RULES,
    TOKENISTIC,
    built_in,
    collective,
    dependence,
    negotiated,
)

unit = st.floats(0.0, 1.0)
many = st.floats(0.0, 50.0)


@given(st.integers(0, len(RULES) - 1), unit, unit, unit, unit, unit, many, many, unit, unit)
def test_every_rule_gives_a_share(rule, declared, token, led, stake, other_stake, reach, queue, pooled, bargaining):
    share = built_in(rule, declared, token, led, stake, other_stake, reach, queue, pooled, bargaining)
    assert -1e-12 <= share <= 1.0 + 1e-12


@pytest.mark.parametrize(("rule", "share"), [(PROFESSIONAL_LED, 0.3), (DECLARED, 0.1), (TOKENISTIC, 0.2)])
def test_three_rules_are_what_the_scenario_says_whoever_depends_on_whom(rule, share):
    for dependent in ((0.0, 1.0, 5.0, 0.0), (1.0, 0.0, 0.0, 5.0)):
        assert built_in(rule, 0.1, 0.2, 0.3, *dependent, 0.9, 0.9) == share


class TestDependence:
    def test_equals_share_alike(self):
        assert dependence(0.6, 0.6, 2.0, 2.0) == 0.5

    def test_power_is_the_others_dependence(self):
        assert dependence(0.5, 0.25, 0.0, 0.0) == pytest.approx(1.0 / 3.0)
        assert dependence(0.5, 0.25, 1.0, 0.0) == pytest.approx(0.5)
        assert dependence(0.5, 0.25, 0.0, 1.0) == pytest.approx(0.2)

    def test_whoever_has_nothing_at_stake_decides_and_two_such_share(self):
        assert dependence(0.0, 0.5, 0.0, 0.0) == 1.0
        assert dependence(0.5, 0.0, 0.0, 0.0) == 0.0
        assert dependence(0.0, 0.0, 3.0, 1.0) == 0.5

    @given(st.floats(0.01, 1.0), st.floats(0.01, 1.0), many, many)
    def test_the_two_shares_make_one(self, stake, other, reach, queue):
        both = dependence(stake, other, reach, queue) + dependence(other, stake, queue, reach)
        assert both == pytest.approx(1.0, abs=1e-12)

    @given(st.floats(0.01, 1.0), st.floats(0.01, 1.0), many, many, st.floats(0.1, 5.0))
    def test_alternatives_empower_whoever_has_them(self, stake, other, reach, queue, more):
        share = dependence(stake, other, reach, queue)
        assert dependence(stake, other, reach + more, queue) > share
        assert dependence(stake, other, reach, queue + more) < share


@given(unit, unit, many, many, unit)
def test_pooling_closes_part_of_the_gap_to_deciding_alone(stake, other, reach, queue, pooled):
    alone, together = dependence(stake, other, reach, queue), collective(stake, other, reach, queue, pooled)
    assert together == pytest.approx(alone + pooled * (1.0 - alone))
    assert together == built_in(COLLECTIVE, 0.0, 0.0, 0.0, stake, other, reach, queue, pooled, 0.0)
    assert alone == built_in(DEPENDENCE, 0.0, 0.0, 0.0, stake, other, reach, queue, pooled, 0.0)


class TestBargain:
    def test_without_alternatives_the_share_is_the_bargaining_power(self):
        assert [negotiated(0.5, 0.5, 0.0, 0.0, power) for power in (0.0, 0.3, 1.0)] == [0.0, 0.3, 1.0]

    def test_what_each_has_without_agreement_is_theirs_and_the_rest_is_bargained_for(self):
        user, professional = 0.5 * 0.6 * 0.75, 0.5 * 0.2 * 0.5
        assert negotiated(0.4, 0.8, 3.0, 1.0, 0.25) == pytest.approx(user + 0.25 * (1.0 - user - professional))
        assert built_in(NEGOTIATED, 0.0, 0.0, 0.0, 0.4, 0.8, 3.0, 1.0, 0.0, 0.25) == negotiated(
            0.4, 0.8, 3.0, 1.0, 0.25
        )

    @given(unit, unit, many, many, unit)
    def test_nobody_gets_less_than_without_an_agreement(self, stake, other, reach, queue, power):
        share = negotiated(stake, other, reach, queue, power)
        assert share >= negotiated(stake, other, reach, queue, 0.0) - 1e-12
        assert share <= negotiated(stake, other, reach, queue, 1.0) + 1e-12
