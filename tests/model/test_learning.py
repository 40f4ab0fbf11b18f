"""What a week leaves behind: trust settles where contacts put it, states follow what feeds them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_worlds import SILENT, SMALL, column, make, run, start

from covalue_sim.model import processes
from covalue_sim.model.draws import root, stream, uniform
from covalue_sim.model.rules.trust import RULES, built_in

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
