"""What a week leaves behind: trust settles where contacts put it, states follow what feeds them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import SILENT, SMALL, actor, column, make, run, settings_of, start

from covalue_sim.model import processes
from covalue_sim.model.draws import root, stream, uniform
from covalue_sim.model.learning import (
    approach,
    be_shaken,
    bear,
    learn_capability,
    learn_organisation,
    learn_promise,
    recognise,
)
from covalue_sim.model.rules.trust import RULES, built_in
from covalue_sim.model.state import ORGANISATION, PATIENT, PROFESSIONAL

GOOD, BAD = 1.0, -1.0
ASYMMETRIC = RULES.index("asymmetric")
shares = st.floats(min_value=0.0, max_value=1.0)
ratios = st.floats(min_value=1.0, max_value=6.0)
steps = st.floats(min_value=0.005, max_value=0.15)


def resting_trust(good: float, ratio: float) -> float:
    """Where trust settles if a share `good` of contacts is good."""
    return good / (good + (1.0 - good) * ratio)


def after(trust: float, surprise: float, step: float, ratio: float) -> float:
    return built_in(ASYMMETRIC, trust, surprise, step, ratio, 0.5, 10.0, 0.5)


@given(shares, ratios, steps)
def test_mean_trust_rests_at_p_over_p_plus_one_minus_p_lambda(good, ratio, step):
    """The rule is affine in trust, so the mean after a contact is the mean of both outcomes at mean trust."""
    trust = resting_trust(good, ratio)
    expected = good * after(trust, GOOD, step, ratio) + (1.0 - good) * after(trust, BAD, step, ratio)
    assert expected == pytest.approx(trust, abs=1e-14)
    off = trust + 0.1 if trust < 0.5 else trust - 0.1
    moved = good * after(off, GOOD, step, ratio) + (1.0 - good) * after(off, BAD, step, ratio)
    assert abs(moved - trust) < abs(off - trust)


@pytest.mark.parametrize(("good", "ratio"), [(0.5, 1.0), (0.7, 2.0), (0.9, 4.0)])
def test_trust_settles_there_along_drawn_contacts(good, ratio):
    with np.errstate(over="ignore"):
        key = np.uint64(stream(np.uint64(root(5, 0)), processes.USER_RULE, 0))
        trust, path = 0.5, []
        for contact in range(40_000):
            trust = after(trust, GOOD if uniform(key, contact) < good else BAD, 0.05, ratio)
            path.append(trust)
    assert np.mean(path[1000:]) == pytest.approx(resting_trust(good, ratio), abs=0.01)


@pytest.mark.parametrize("ratio", [1.0, 3.0])
def test_trust_of_a_whole_population_settles_there(ratio):
    """Contacts are good or bad by the luck of a delegated task alone: half of them go wrong, whatever anybody does."""
    switched_on = dict.fromkeys(("mechanisms.trust", "mechanisms.delegation"), True)
    scenario = make(
        {**SMALL, **SILENT, **switched_on, "run.weeks": 300, "run.burn_in": 0},
        delegation__task=1.0, delegation__base=0.0, delegation__difficulty=0.0, delegation__overconfidence=0.0,
        delegation__backup=0.0, delegation__harm=2.0, learning__loss_felt=3.0, learning__reference=0.001,
        learning__surprise=0.0, encounter__steepness=0.0, encounter__seek_level=4.0, encounter__capacity=40.0,
        trust__loss_ratio=ratio, trust__gain=0.05, trust__spillover=0.0, delegation__motivation_rate=0.0,
        population__contributor_share=0.0, learning__skill=0.0, encounter__design_weight=0.0,
    )  # fmt: skip
    result = run(scenario)
    good = np.mean(column(result, "satisfaction")[50:] > 0.0)
    assert good == 1.0, "some contacts are good in every week"
    assert np.mean(column(result, "trust_own")[100:]) == pytest.approx(resting_trust(0.5, ratio), abs=0.015)


def quiet_week(changed, prepare, **levers):
    """Run one week of a world in which only `changed` mechanisms work, after `prepare` has edited its people."""
    scenario = make({**SMALL, **SILENT, **dict.fromkeys(changed, True), "run.burn_in": 1, "run.weeks": 3}, **levers)
    plan, world = start(scenario)
    plan.advance(world, 0, 1)
    prepare(world)
    before = world.patients.copy(), world.professionals.copy()
    plan.advance(world, 1, 2)
    return before, world


def test_expectation_moves_towards_performance_by_its_rate():
    (before, _), world = quiet_week(("mechanisms.expectation",), lambda world: None, learning__expectation=0.25)
    met = world.patients.met == 1
    assert met.any()
    moved = before.expectation + 0.25 * (world.patients.satisfaction - before.expectation)
    assert world.patients.expectation[met] == pytest.approx(moved[met])
    assert np.array_equal(world.patients.expectation[~met], before.expectation[~met])


def test_positions_approach_within_the_bound_in_proportion_to_trust():
    def spread_out(world):
        world.patients.x[:], world.patients.y[:] = np.linspace(0.0, 1.0, 60), 0.5
        world.patients.trust[:] = np.tile((0.2, 0.8), 30)

    (before, workers), world = quiet_week(
        ("mechanisms.approach",), spread_out, learning__approach=0.1, learning__confidence_bound=0.3,
        encounter__seek_level=4.0, encounter__capacity=40.0, learning__anchor=0.0,
    )  # fmt: skip
    met = world.patients.met == 1
    own = workers[before.professional]
    apart = np.hypot(before.x - own.x, before.y - own.y)
    moved = np.where(apart < 0.3, 0.1 * before.trust * (own.x - before.x), 0.0)
    assert (world.patients.x - before.x)[met] == pytest.approx(moved[met], abs=1e-12)
    assert np.any(moved[met] != 0.0)
    assert np.any(moved[met] == 0.0)


def test_burden_grows_with_waiting_and_rests_without():
    (before, _), world = quiet_week(
        ("mechanisms.burden",), lambda world: None, encounter__capacity=0.5, encounter__seek_level=4.0,
        learning__burden_waiting=4.0, learning__rest=0.0,
    )  # fmt: skip
    waiting = world.patients.met == 2
    assert np.all(world.patients.burden[waiting] > before.burden[waiting])
    (before, _), world = quiet_week(
        ("mechanisms.burden",), lambda world: None, encounter__seek_level=-6.0, encounter__seek_need=0.0,
        encounter__seek_trust=0.0, participation__assigned=0.0, participation__rule="random_assignment",
        learning__rest=0.5,
    )  # fmt: skip
    idle = (world.patients.met == 0) & (world.patients.week_hours == 0.0)
    assert idle.sum() > 50
    assert world.patients.burden[idle] == pytest.approx(0.5 * before.burden[idle])


def test_a_shock_takes_its_share_of_trust_and_half_of_that_of_general_trust():
    (before, _), world = quiet_week((), lambda world: None, trust__shock=0.4)
    assert world.patients.trust == pytest.approx(0.6 * before.trust)
    assert world.patients.trust_organisation == pytest.approx(0.6 * before.trust_organisation)
    assert world.patients.general_trust == pytest.approx(0.8 * before.general_trust)


def test_pay_for_performance_moves_effort_to_what_is_measured():
    (_, before), paid = quiet_week((), lambda world: None, compensation__professional="pay_for_performance")
    assert np.all(paid.professionals.measured > before.measured)
    (_, before), salaried = quiet_week((), lambda world: None)
    assert np.array_equal(salaried.professionals.measured, before.measured)


def test_trust_without_contact_stays_as_it_is():
    (before, _), world = quiet_week(("mechanisms.trust",), lambda world: None)
    untouched = world.patients.met == 0
    assert untouched.any()
    assert np.array_equal(world.patients.trust[untouched], before.trust[untouched])
    assert np.any(world.patients.trust != before.trust)


class TestByHand:
    """One week's lesson for one person or professional, everything else at rest."""

    def test_a_kept_promise_strengthens_belief_and_a_broken_one_is_felt_as_far_as_it_was_believed(self):
        p = settings_of(power__ambiguity=0.0, learning__credence=0.5, learning__voice=0.25, trust__promise_weight=2.0,
                        trust__promise_tolerance=0.1)  # fmt: skip
        kept, broken = (actor(PATIENT, phi=phi, credence=0.4, voice=0.2, signal=0.3) for phi in (0.6, 0.1))
        home = actor(ORGANISATION, declared=0.6)
        assert learn_promise(p, kept, home) == 0.0
        assert (kept.credence, kept.voice, kept.signal) == pytest.approx((0.7, 0.3, 0.3))
        assert learn_promise(p, broken, home) == 0.5
        assert (broken.credence, broken.voice) == pytest.approx((0.45, 0.175))
        assert broken.signal == pytest.approx(0.3 - 2.0 * 0.4 * 0.45)

    @pytest.mark.parametrize(
        ("met", "signal", "gap", "after"),
        [(1, 0.2, 0.0, 0.55), (1, -0.2, 0.0, 0.45), (1, 0.2, 0.1, 0.55), (1, 0.2, 0.11, 0.35), (2, 0.2, 0.0, 0.35)],
    )
    def test_trust_in_the_organisation_takes_one_step_and_a_longer_one_down_for_what_it_has_done(
        self, met, signal, gap, after
    ):
        person = actor(PATIENT, met=met, signal=signal, trust_organisation=0.5)
        levers = {"trust__organisation_step": 0.1, "trust__loss_ratio": 3.0, "trust__promise_tolerance": 0.1}
        learn_organisation(settings_of(**levers), person, gap)
        assert person.trust_organisation == pytest.approx(after)

    def test_activation_grows_with_success_beyond_the_reference_and_only_where_somebody_was_met(self):
        p = settings_of(learning__activation=0.2, learning__reference=0.5, learning__health_pull=0.0,
                        learning__activation_decay=0.0)  # fmt: skip
        met, not_met, poor = (
            actor(PATIENT, met=kind, satisfaction=said, activation=0.5)
            for kind, said in ((1, 0.75), (0, 0.75), (1, 0.25))
        )
        for person in (met, not_met, poor):
            learn_capability(p, person)
        assert met.activation == pytest.approx(0.5 + 0.2 * 0.25 * 0.5)
        assert not_met.activation == poor.activation == 0.5

    def test_no_more_skill_is_recognised_than_there_is(self):
        person = actor(PATIENT, skill=0.4, recognised=0.8)
        learn_capability(settings_of(learning__skill_decay=0.0), person)
        assert person.recognised == 0.4

    def test_hours_weigh_more_on_whoever_has_less_slack(self):
        def burden(slack):
            person = actor(PATIENT, slack=slack, week_hours=4.0)
            bear(settings_of(learning__burden=0.1, learning__burden_hours=4.0, learning__rest=0.0), person)
            return person.burden

        assert burden(0.5) == pytest.approx(0.1 * 0.5)
        assert burden(0.0) == pytest.approx(0.1 * 1.5 / 2.5)
        assert burden(1.0) == pytest.approx(0.1 * 0.5 / 1.5)

    @pytest.mark.parametrize(("apart", "moves"), [(0.2, True), (0.3, False), (0.31, False)])
    def test_people_approach_only_within_the_bound(self, apart, moves):
        person, worker = actor(PATIENT, x=0.5, y=0.5, trust=0.5), actor(PROFESSIONAL, x=0.5 + apart, y=0.5)
        approach(settings_of(learning__approach=0.2, learning__confidence_bound=0.3), person, worker)
        assert person.x == pytest.approx(0.5 + (0.1 * apart if moves else 0.0))
        assert person.y == 0.5

    def test_what_is_recognised_follows_what_the_organisation_recognises_of_skill(self):
        person = actor(PATIENT, skill=0.8, recognised=0.1)
        recognise(settings_of(forums__recognise=0.25, organisation__recognition=0.5), person)
        assert person.recognised == pytest.approx(0.1 + 0.25 * (0.4 - 0.1))

    @given(shares, shares, shares, shares)
    def test_a_scandal_takes_trust_and_never_turns_it_round(self, trust, general, shock, spread):
        person = actor(PATIENT, trust=trust, trust_organisation=trust, general_trust=general)
        be_shaken(settings_of(trust__shock=shock, trust__shock_general=spread), person)
        assert person.trust == person.trust_organisation == pytest.approx(trust * (1.0 - shock), abs=1e-15)
        assert 0.0 <= person.general_trust <= general
