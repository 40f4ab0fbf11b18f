"""Who decides in an encounter and how a tension is met, one response at a time."""

import numpy as np
import pytest
from small_worlds import SMALL, actor, make, settings_of, start

from covalue_sim.model.decisions import cope, decide
from covalue_sim.model.rules.coping import RULES
from covalue_sim.model.rules.dispatch import Context
from covalue_sim.model.state import ORGANISATION, PATIENT, PROFESSIONAL
from covalue_sim.model.value import ECONOMIC, EXPERIENCE, HEALTH, KNOWLEDGE, RELATIONAL, VOICE

_, WORLD = start(make(SMALL))
CONTEXT = Context(WORLD.own[0], WORLD.memory, WORLD.root[0], 0)
TENSE = {
    "mechanisms__tension": True, "coping__threshold": 1.0, "coping__compromise": 0.5, "coping__escalation_cost": 0.25,
}  # fmt: skip


def coped(response: str, weighs_most: int = HEALTH, tension: float = 2.0, **levers):
    """The share that sets where it is done where 0.2 was decided, and who was in it."""
    person, home = actor(PATIENT, tension=tension, trust=0.8, group=-1), actor(ORGANISATION)
    WORLD.scratch[0] = 0.1
    WORLD.scratch[0, weighs_most] = 0.5
    p = settings_of(**(TENSE | {"coping__rule": response} | levers))
    return cope(WORLD, None, CONTEXT, p, person, home, 0.2), person, home


@pytest.mark.parametrize("response", RULES)
@pytest.mark.parametrize("calm", [{"tension": 1.0}, {"mechanisms__tension": False}])
def test_without_a_tension_beyond_the_threshold_nobody_copes(response, calm):
    share, person, home = coped(response, **calm)
    assert (share, person.coping, person.trust, home.escalated) == (0.2, -1, 0.8, 0.0)


@pytest.mark.parametrize("response", RULES)
def test_a_response_is_remembered_by_its_number(response):
    assert coped(response)[1].coping == RULES.index(response)


def test_balance_goes_part_of_the_way_to_the_middle():
    assert coped("balance")[0] == pytest.approx(0.35)
    assert coped("balance", coping__compromise=1.0)[0] == 0.5


@pytest.mark.parametrize(
    ("weighs_most", "share"),
    [(EXPERIENCE, 0.6), (RELATIONAL, 0.6), (VOICE, 0.6), (HEALTH, 0.1), (KNOWLEDGE, 0.1), (ECONOMIC, 0.1)],
)
def test_a_trade_off_goes_to_the_user_for_personal_values_and_to_the_professional_for_others(weighs_most, share):
    assert coped("trade_off", weighs_most)[0] == pytest.approx(share)


def test_escalating_reaches_the_forum_at_the_price_of_trust():
    share, person, home = coped("escalate")
    assert (share, home.escalated) == (0.2, 1.0)
    assert person.trust == pytest.approx(0.6)


@pytest.mark.parametrize("response", ["ask_help", "avoid"])
def test_other_responses_leave_the_place_and_the_trust(response):
    share, person, home = coped(response)
    assert (share, person.trust, home.escalated) == (0.2, 0.8, 0.0)


class TestDeciding:
    def decided(self, group: int = -1, pooled: float = 0.0, **levers):
        person = actor(PATIENT, group=group, need=(0.5,) * 4, alternatives=1)
        WORLD.groups.power[:], WORLD.groups.competence[:] = pooled, 0.0
        p = settings_of(power__bargaining=0.0, **levers)
        worker, home = actor(PROFESSIONAL, queue=1.0), actor(ORGANISATION, declared=0.7)
        return decide(WORLD, None, CONTEXT, p, person, worker, home)

    def test_where_the_declared_share_is_enacted_it_is_that_share(self):
        assert self.decided(power__rule="declared") == 0.7

    def test_tokens_enact_the_token_whatever_was_declared(self):
        assert self.decided(power__rule="tokenistic", power__token_share=0.1) == 0.1

    def test_led_by_professionals_the_user_has_the_share_of_that_lever(self):
        assert self.decided(power__rule="professional_led", power__professional_led=0.25) == 0.25

    def test_a_groups_power_counts_only_for_members_and_where_groups_work(self):
        levers = {"power__rule": "collective", "power__pooling": 0.5}
        alone = self.decided(**levers)
        assert self.decided(group=0, pooled=1.0, **levers) > alone
        assert self.decided(group=0, pooled=0.0, **levers) == alone
        assert self.decided(group=0, pooled=1.0, mechanisms__groups=False, **levers) == alone
        assert np.isfinite(alone)
