"""Governance and compensation: what organisations aim at and what an activity earns, by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covalue_sim.model.rules import compensation, coping, governance
from covalue_sim.model.rules.governance import FIXED, META, RESPONSIVE, SHORT_TERM

unit = st.floats(0.0, 1.0)


@pytest.mark.parametrize("rule", [FIXED, META])
def test_two_rules_aim_at_what_the_scenario_sets_whatever_is_seen(rule):
    assert governance.built_in(rule, 0.9, 0.35, 5.0, -5.0, 1.0, 2.0) == 0.35


@pytest.mark.parametrize(
    ("indicator", "aim"), [(0.0, 0.4), (0.5, 0.4 * 1.25), (-0.5, 0.4 * 0.75), (-9.0, 0.0), (9.0, 1.0)]
)
def test_a_responsive_organisation_loosens_the_grip_where_it_falls_behind(indicator, aim):
    assert governance.built_in(RESPONSIVE, 0.9, 0.4, indicator, 0.0, 0.5, 1.0) == pytest.approx(aim)


@given(unit, st.floats(-3.0, 3.0), unit)
def test_what_has_always_been_so_changes_nothing(home, indicator, responsiveness):
    assert governance.responsive(home, indicator, indicator, responsiveness) == home


@pytest.mark.parametrize(("spent", "aim"), [(0.0, 0.4), (0.5, 0.7), (1.0, 1.0), (1.4, 1.0)])
def test_short_termism_tightens_with_what_is_spent(spent, aim):
    assert governance.built_in(SHORT_TERM, 0.0, 0.4, 0.0, 0.0, 0.0, spent) == pytest.approx(aim)


@pytest.mark.parametrize(
    ("rule", "earned"),
    [("none", 0.0), ("expenses", 4.0), ("flat_fee", 15.0), ("hourly", 25.0), ("time_credits", 5.0), ("personal_budget", 0.0)],
)  # fmt: skip
@pytest.mark.parametrize("need", [0.0, 1.0])
def test_an_activity_earns_by_its_rule_and_never_by_need(rule, earned, need):
    number = compensation.RULES.index(rule)
    assert compensation.built_in(number, 2.5, 4.0, 15.0, 10.0, 2.0, need) == earned


@pytest.mark.parametrize("number", range(len(coping.RULES)))
def test_everybody_copes_in_the_one_way_of_the_rule(number):
    assert coping.built_in(number, 9.0, 0.1, 0.9, 1.0) == number
