"""Encounters: who decides, where it is done, what each puts in, and how tensions are coped with."""

import numpy as np
import pytest
from small_worlds import SILENT, SMALL, column, make, run, start

ALL_MEET = {**SMALL, **SILENT, "run.burn_in": 1, "run.weeks": 6, "encounter.seek_level": 4.0, "encounter.seek_trust": 6.0,
            "encounter.capacity": 40.0, "population.contributor_share": 0.0, "participation.rule": "random_assignment",
            "participation.assigned": 0.0, "learning.anchor": 0.0, "learning.features": 0.0, "encounter.hours_way": 0.0}  # fmt: skip
HEALTH, EXPERIENCE, KNOWLEDGE, RELATIONAL, VOICE, ECONOMIC = range(6)


def met(prepare=lambda world: None, weeks: int = 1, **levers):
    """People before a week of encounters, and the world after it; `prepare` edits the world in between."""
    plan, world = start(make(ALL_MEET, **levers))
    plan.advance(world, 0, weeks)
    prepare(world)
    before = world.patients.copy(), world.professionals.copy(), world.organisations.copy()
    plan.advance(world, weeks, weeks + 1)
    assert np.mean(world.patients.met == 1) > 0.8
    return before, world


@pytest.mark.parametrize("share", [0.0, 0.35, 1.0])
def test_it_is_done_at_the_users_share_of_the_way_from_usual_practice(share):
    (people, workers, homes), world = met(power__declared_share=share, organisation__pressure=0.4)
    own = workers[people.professional]
    home = homes[own.organisation]
    for axis in ("x", "y"):
        usual = 0.6 * own[axis] + 0.4 * home[axis]
        place = share * people[axis] + (1.0 - share) * usual
        here = world.patients.met == 1
        assert world.patients[f"z_{axis}"][here] == pytest.approx(place[here])
    assert np.all(world.patients.phi[world.patients.met == 1] == share)


def test_without_any_share_users_put_in_nothing_and_complements_yield_nothing():
    _, world = met(power__declared_share=0.0, encounter__sigma=0.9)
    assert np.all(world.patients.week_hours == 0.0)
    assert np.all(world.patients.satisfaction[world.patients.met == 1] == 0.0)
    _, world = met(power__declared_share=0.0, encounter__sigma=2.0)
    assert np.all(world.patients.week_hours == 0.0)
    assert np.all(world.patients.satisfaction[world.patients.met == 1] > 0.0)


def test_the_way_there_costs_the_user_hours_and_nobody_gets_them():
    (_, _, _), near = met(encounter__hours_way=0.0)
    (people, _, _), far = met(encounter__hours_way=1.5)
    here = far.patients.met == 1
    assert (far.patients.week_hours - near.patients.week_hours)[here] == pytest.approx(1.5)
    price = 2.0 * (1.0 + 1.0 * (1.0 - people.slack[here]))
    lost = (near.patients.week_value - far.patients.week_value)[here]
    assert lost[:, ECONOMIC] / price == pytest.approx(1.5 * np.ones(here.sum()))
    assert np.all(lost[:, :ECONOMIC] == 0.0)


def test_an_interior_share_makes_most_of_both_efforts():
    """The transient's counterpart of phi* = alpha: no effort and no value at either end."""
    satisfaction = [column(run(make(ALL_MEET, power__declared_share=share, encounter__sigma=1.0, encounter__alpha=0.5)), "satisfaction")[-1]
                    for share in (0.02, 0.5, 0.98)]  # fmt: skip
    assert satisfaction[1] > max(satisfaction[0], satisfaction[2])


@pytest.mark.parametrize(
    ("field", "low", "high"),
    [
        ("trust", 0.1, 0.9),
        ("motivation", 0.2, 0.9),
        ("activation", 0.2, 0.9),
        ("skill", 0.2, 0.9),
        ("literacy", 0.2, 0.9),
        ("burden", 0.9, 0.1),
    ],
)
def test_what_makes_users_put_in_more_hours(field, low, high):
    def hours(value):
        _, world = met(lambda world: world.patients[field].fill(value), encounter__seek_trust=0.0)
        return world.patients.week_hours[world.patients.met == 1].mean()

    assert hours(low) < hours(high)


@pytest.mark.parametrize(
    ("field", "low", "high"), [("openness", 0.2, 0.9), ("burnout", 0.9, 0.1), ("skill", 0.2, 0.9), ("trust", 0.1, 0.9)]
)
def test_what_makes_professionals_put_in_more_hours(field, low, high):
    def hours(value):
        _, world = met(lambda world: world.professionals[field].fill(value))
        return world.professionals.hours.sum() / world.professionals.served.sum()

    assert hours(low) < hours(high)


def test_an_open_organisation_scales_both_efforts():
    def hours(openness):
        _, world = met(organisation__openness=openness)
        return world.patients.week_hours.sum(), world.professionals.hours.sum()

    assert np.all(np.array(hours(0.3)) < np.array(hours(1.0)))


def test_the_same_efforts_are_worth_more_in_a_design_that_fits_needs():
    def satisfaction(fit):
        def fill(world):
            world.organisations.payoff[:] = fit
            world.patients.need[:] = 0.6

        return met(fill, encounter__design_weight=1.0)[1].patients.satisfaction.mean()

    assert satisfaction(0.2) < satisfaction(0.8)


def test_surprises_make_ties_worth_more_and_plans_worth_less():
    def satisfaction(surprises, ties):
        def age(world):
            world.patients.relation[:] = 100 if ties else 0

        levers = {"encounter__unpredictability": surprises, "encounter__joint_plan": 0.0 if ties else 1.0, "encounter__plan_worth": 2.0,
                  "encounter__tie_worth": 2.0, "encounter__variability": 0.0}  # fmt: skip
        return met(age, **levers)[1].patients.satisfaction.mean()

    assert satisfaction(0.9, ties=True) > satisfaction(0.1, ties=True)
    assert satisfaction(0.9, ties=False) < satisfaction(0.1, ties=False)


def test_recognition_helps_only_with_skill_and_a_funded_transfer():
    """New Economics Foundation: assets; Ostrom 1996."""

    def hours(recognised, transfer, skill=0.8):
        def set_skill(world):
            world.patients.skill[:], world.patients.recognised[:] = skill, recognised * skill

        _, world = met(set_skill, organisation__transfer=transfer, encounter__skill_at_once=0.3)
        return world.patients.week_hours.mean()

    assert hours(0.9, 0.1) > hours(0.1, 0.1)
    assert hours(0.9, 0.0) == hours(0.1, 0.0)
    assert hours(0.9, 0.1, skill=0.0) == hours(0.1, 0.1, skill=0.0) == 0.0


def test_value_seen_is_half_what_was_seen_and_half_what_came():
    (people, _, _), world = met(encounter__variability=0.0, mechanisms__alignment=False, learning__half=1.0)
    here = world.patients.met == 1
    value = 2.0 * world.patients.value_seen - people.value_seen
    assert world.patients.satisfaction[here] == pytest.approx((value / (1.0 + value))[here], rel=1e-6)


def test_a_public_benefit_leaves_less_health_with_the_user():
    def own_health(publicness):
        (people, _, _), world = met(organisation__publicness=publicness, encounter__omega=1.0)
        return (world.patients.health - people.health).mean()

    assert own_health(0.0) > own_health(0.9)


def test_features_pass_both_ways_where_users_have_a_say():
    levers = {"learning__features": 0.2, "forums__lived_known": 1.0, "forums__biomedical_known": 1.0}
    (people, workers, _), world = met(power__declared_share=0.5, **levers)
    assert np.any(world.patients.known != people.known)
    assert np.any(world.professionals.known != workers.known)
    (people, workers, _), world = met(power__declared_share=0.1, **levers)
    assert np.any(world.patients.known != people.known)
    assert np.array_equal(world.professionals.known, workers.known)


class TestCoping:
    @staticmethod
    def tense(rule: str, **levers):
        return met(
            lambda world: world.patients.tension.fill(9.0),
            mechanisms__tension=True,
            coping__rule=rule,
            coping__threshold=1.0,
            **levers,
        )

    def test_below_the_threshold_nobody_copes(self):
        _, world = met(lambda world: world.patients.tension.fill(0.5), mechanisms__tension=True, coping__threshold=1.0)
        assert np.all(world.patients.coping == -1)
        _, world = self.tense("balance")
        assert np.all(world.patients.coping[world.patients.met == 1] == 0)

    def test_balance_moves_where_it_is_done_towards_the_middle(self):
        (people, workers, homes), world = self.tense(
            "balance", power__declared_share=0.1, coping__compromise=0.5, organisation__pressure=0.0
        )
        own = workers[people.professional]
        here = world.patients.met == 1
        assert world.patients.z_x[here] == pytest.approx((own.x + 0.3 * (people.x - own.x))[here])

    def test_trading_off_serves_the_weightiest_value(self):
        personal = {f"value__weight_{who}_{kind}": 1.0 if kind == "voice" else 0.0
                    for who in ("managerial", "experience", "rights") for kind in ("health", "experience", "knowledge", "relational", "voice", "economic")}  # fmt: skip
        (people, workers, _), world = self.tense(
            "trade_off", coping__compromise=1.0, organisation__pressure=0.0, **personal
        )
        here = world.patients.met == 1
        assert world.patients.z_x[here] == pytest.approx(people.x[here])
        medical = {name: 1.0 - value for name, value in personal.items() if name.endswith(("voice", "health"))}
        (people, workers, _), world = self.tense(
            "trade_off", coping__compromise=1.0, organisation__pressure=0.0, **{**personal, **medical}
        )
        assert world.patients.z_x[here] == pytest.approx(workers[people.professional].x[here])

    def test_asking_for_help_takes_professional_hours_and_eases_tension(self):
        _, helped = self.tense("ask_help", coping__help=1.0)
        _, alone = self.tense("balance", coping__compromise=0.0)
        assert helped.professionals.hours.sum() == pytest.approx(2.0 * alone.professionals.hours.sum())

    def test_escalating_costs_trust_and_reaches_the_forum(self):
        (people, _, _), world = self.tense("escalate", coping__escalation_cost=0.2)
        here = world.patients.met == 1
        assert world.patients.trust[here] == pytest.approx(0.8 * people.trust[here])
        assert world.organisations.escalated.sum() == here.sum()

    def test_avoiding_puts_in_less(self):
        _, avoiding = self.tense("avoid", coping__avoidance=0.75)
        _, balancing = self.tense("balance", coping__compromise=0.0)
        assert avoiding.patients.week_hours.sum() == pytest.approx(0.25 * balancing.patients.week_hours.sum())


class TestPayForPerformance:
    def test_it_buys_effort_and_its_money_is_paid(self):
        _, salaried = met()
        _, paid = met(
            compensation__professional="pay_for_performance", compensation__bonus=0.5, compensation__bonus_pay=3.0
        )
        assert paid.professionals.hours.sum() > salaried.professionals.hours.sum()
        assert paid.flows[1, 3, 1, 4] > salaried.flows[1, 3, 1, 4] + 1.0

    def test_mixed_effort_heals_better_than_what_is_measured_alone(self):
        def health(measured):
            (people, _, _), world = met(lambda world: world.professionals.measured.fill(measured))
            return (world.patients.health - people.health).mean()

        assert health(0.5) > health(0.95)


def test_dependence_gives_power_to_whoever_has_alternatives():
    def share(alternatives):
        _, world = met(lambda world: world.patients.alternatives.fill(alternatives), power__rule="dependence")
        return world.patients.phi[world.patients.met == 1].mean()

    assert share(0) < share(3) < share(10)


def test_groups_pool_power():
    def share(rule):
        _, world = met(power__rule=rule, mechanisms__groups=True, groups__mobilisation=0.9, groups__member_share=1.0, groups__bonding=0.9,
                       groups__calm=0.0, power__pooling=1.0)  # fmt: skip
        return world.patients.phi[world.patients.met == 1].mean()

    assert share("collective") > share("dependence") + 0.02


def test_every_encounter_is_of_the_class_that_net_values_give():
    plan, world = start(make({**ALL_MEET, "mechanisms.alignment": True}))
    plan.advance(world, 0, 3)
    classes = world.patients.encounter_class[world.patients.met == 1]
    assert set(classes) <= {0, 1, 2, 3, 4}
    assert len(set(classes)) > 1
    assert world.professionals.good.sum() == np.isin(classes, (1, 4)).sum()
