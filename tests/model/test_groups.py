"""Community groups: capital, mobilisation, peers, health workers, and what is done without leave."""

import numpy as np
import pytest
from small_worlds import SILENT, SMALL, column, make, run, start

MEETING = {**SMALL, **SILENT, "mechanisms.groups": True, "run.burn_in": 1, "run.weeks": 40, "groups.member_share": 1.0,
           "participation.rule": "open_door", "participation.group": 2.0, "portfolio.deliver_group": 200.0, "groups.leave_rate": 0.0,
           "groups.bonding": 0.4, "groups.competence": 0.5, "groups.mobilisation": 0.22}  # fmt: skip


def series(name: str, **levers) -> np.ndarray:
    return column(run(make(MEETING, **levers)), name)


def one_week(prepare=lambda world: None, **levers):
    """A world after a week of group meetings, and its people and groups before it."""
    plan, world = start(make(MEETING, **levers))
    plan.advance(world, 0, 1)
    prepare(world)
    before = world.patients.copy(), world.groups.copy()
    plan.advance(world, 1, 2)
    return *before, world


def test_sessions_build_bonding_and_without_them_it_fades():
    assert series("bonding")[-1] > series("bonding")[0]
    fading = series("bonding", portfolio__deliver_group=0.0, groups__decay=0.1)
    assert fading == pytest.approx(0.4 * 0.9 ** np.arange(1, 42))


def test_those_who_attend_give_hours_and_get_support():
    people, groups, world = one_week(groups__support=0.5)
    attends = world.patients.activity == 7
    assert attends.any()
    assert not attends.all()
    assert world.flows[1, 0, 2, 0] == pytest.approx(2.0 * attends.sum())
    assert world.flows[1, 2, 0, 6] > 0.0
    relational = (
        world.patients.week_value[:, 3]
        - one_week(groups__support=0.5, portfolio__deliver_group=0.0)[2].patients.week_value[:, 3]
    )
    assert relational[attends].min() > 0.0


def test_peers_pass_on_skill_up_to_their_competence():
    def set_skill(world):
        world.patients.skill[:] = np.where(world.patients.slot % 2 == 0, 0.1, 0.9)
        world.groups.competence[:] = 0.5

    people, groups, world = one_week(set_skill, mechanisms__peers=True, groups__competence_decay=0.0, groups__competence_rate=0.0,
                                     groups__peer_training=0.0, groups__peer_skill=0.5, encounter__seek_level=-6.0,
                                     encounter__seek_need=0.0, encounter__seek_trust=0.0)  # fmt: skip
    attends = (world.patients.activity == 7) & (world.patients.met == 0)
    novices = attends & (people.skill < 0.5)
    assert world.patients.skill[novices] == pytest.approx(0.1 + 0.5 * 0.4)
    assert np.all(world.patients.skill[attends & ~novices] == 0.9)


def test_competence_fades_where_nobody_trains_and_more_slowly_where_roles_are_handed_over():
    still = {
        "portfolio__deliver_group": 0.0,
        "groups__peer_training": 0.0,
        "groups__competence_decay": 0.1,
        "groups__handover": 0.5,
    }
    loose = series("peer_competence", groups__organised_share=0.0, **still)
    organised = series("peer_competence", groups__organised_share=1.0, **still)
    assert loose == pytest.approx(0.5 * 0.9 ** np.arange(1, 42))
    assert organised == pytest.approx(0.5 * 0.95 ** np.arange(1, 42))


def test_organising_and_health_workers_mobilise_and_calm_demobilises():
    assert series("mobilisation", groups__organising=0.5)[-1] > series("mobilisation", groups__organising=0.0)[-1]
    assert series("mobilisation", groups__workers=5.0)[-1] > series("mobilisation", groups__workers=0.0)[-1]
    calm = series("mobilisation", groups__organising=0.0, groups__worker_stir=0.0, groups__calm=0.2)
    assert calm == pytest.approx(0.22 * 0.8 ** np.arange(1, 42))


def test_mobilised_groups_recruit_health_workers():
    levers = {"mechanisms__health_workers": True, "groups__workers": 0.1, "groups__worker_recruit": 1.0}
    assert (
        series("health_workers", groups__mobilisation=0.9, **levers)[-1]
        > series("health_workers", groups__mobilisation=0.0, groups__organising=0.0, **levers)[-1]
    )


def test_members_steer_the_agenda_as_far_as_they_control_it():
    def set_apart(world):
        world.patients.x[:], world.organisations.x[:], world.groups.x[:] = 1.0, 0.0, 0.5

    _, _, members_lead = one_week(set_apart, groups__control=1.0, groups__steer=0.1, learning__approach_peers=0.0)
    _, _, organisation_leads = one_week(set_apart, groups__control=0.0, groups__steer=0.1, learning__approach_peers=0.0)
    peopled = members_lead.groups.members > 0
    assert members_lead.groups.x[peopled] == pytest.approx(0.55)
    assert organisation_leads.groups.x[peopled] == pytest.approx(0.45)


def test_group_visits_share_the_clinicians_time():
    _, _, world = one_week(groups__visits=1.0, encounter__slot_hours=0.75)
    attending = world.groups.attending
    assert world.professionals.visit_hours.sum() == pytest.approx(0.75 * np.count_nonzero(attending))
    assert attending.max() > 1.0
    plan, world = start(make(MEETING, groups__visits=1.0, encounter__capacity=40.0, learning__burnout_start=0.0, organisation__coordination=0.0,
                             organisation__cover=0.0, encounter__slot_hours=0.5))  # fmt: skip
    plan.advance(world, 0, 1)
    shared = world.professionals.visit_hours.copy()
    plan.advance(world, 1, 2)
    assert world.professionals.capacity == pytest.approx(40.0 - shared / 0.5)


class TestWithoutLeave:
    CLOSED = {"mechanisms__fugitive": True, "groups__mobilisation": 0.9, "fugitive__rate": 1.0, "fugitive__enforcement": 0.0,
              "power__professional_led": 0.0, "power__declared_share": 0.0, "groups__calm": 0.0, "population__discretion_mean": 0.95}  # fmt: skip

    def test_it_needs_mobilisation_unmet_need_discretion_and_a_closed_voice(self):
        assert series("fugitive", **self.CLOSED)[1:].mean() > 0.1
        for missing in (
            {"groups__mobilisation": 0.0, "groups__organising": 0.0, "groups__worker_stir": 0.0},
            {"power__declared_share": 1.0, "power__professional_led": 1.0},
            {"fugitive__enforcement": 1.0},
            {"fugitive__rate": 0.0},
        ):
            assert series("fugitive", **{**self.CLOSED, **missing})[1:].mean() == 0.0, missing

    def test_it_needs_staff_of_some_discretion(self):
        def act(discretion):
            plan, world = start(make(MEETING, **self.CLOSED))
            plan.advance(world, 0, 1)
            acted = 0.0
            for index in range(1, 20):
                world.professionals.discretion[:] = discretion
                plan.advance(world, index, index + 1)
                acted += world.groups.fugitive.sum() if index > 1 else 0.0
            return acted

        assert act(0.0) == 0.0
        assert act(1.0) > 0.0

    def test_members_are_served_with_staff_hours_and_trust_grows(self):
        plan, world = start(make(MEETING, **self.CLOSED, fugitive__hours=3.0))
        plan.advance(world, 0, 1)
        for index in range(1, 41):
            before = world.patients.copy()
            plan.advance(world, index, index + 1)
            active = np.flatnonzero(world.groups.fugitive)
            if len(active):
                break
        members = np.isin(world.patients.group, active)
        assert np.all(world.patients.trust[members] > before.trust[members])
        assert np.all(world.patients.week_value[members, 0] > 0.0)


def test_people_join_groups_that_are_open_to_strangers():
    base = {"groups__member_share": 0.0, "groups__join_rate": 0.05}
    assert (
        series("members", groups__bridging=1.0, **base)[20] > series("members", groups__bridging=0.0, **base)[20] > 0.0
    )


def test_dues_and_grants_fill_the_purse_and_spending_empties_it():
    _, groups, world = one_week(
        groups__dues=1.0,
        groups__funding=2.0,
        groups__spending=0.0,
        groups__organised_share=1.0,
        organisation__budget=200.0,
    )
    granted, dues = world.flows[1, 3, 2, 4], world.flows[1, 0, 2, 4]
    assert dues == pytest.approx(world.groups.members.sum(), abs=world.groups.members.sum() * 0.2)
    assert granted > 0.0
    assert world.groups.funds.sum() - groups.funds.sum() == pytest.approx(granted + dues)
    _, groups, world = one_week(groups__dues=0.0, groups__funding=0.0, groups__spending=0.25)
    assert world.groups.funds == pytest.approx(0.75 * groups.funds)


def test_credits_of_help_are_limited_by_the_hours_members_gave():
    base = {"mechanisms__settlement": True, "compensation__rule": "time_credits", "compensation__credit_spend": 10.0}
    _, _, world = one_week(lambda world: world.patients.credits.fill(50.0), **base)
    assert np.all(world.groups.help_hours >= 0.0)
    assert world.flows[1, 2, 0, 0] <= world.flows[1, 0, 2, 0]
    assert world.flows[1, 2, 0, 0] > 0.0
