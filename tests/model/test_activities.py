"""Participation: who is asked, who takes up which activity, and who finds a seat."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from small_worlds import SILENT, SMALL, make, start

from covalue_sim.model.activities import draw_activity as draw_of
from covalue_sim.model.activities import open_hours
from covalue_sim.model.compiling import is_compiled
from covalue_sim.model.portfolio import CELLS, COLLECTIVE_ACTION, ENCOUNTER_CELL, GROUP_SESSION, LEVELS, PHASES

unit = st.floats(min_value=0.0, max_value=1.0, exclude_max=True)
HOURS = np.array([1.0, 0.0, 2.0, 0.0, 3.0, 0.0, 99.0, 4.0, 5.0, 0.0, 0.0, 5.0])
MANY = 2000 if is_compiled() else 150
CROWD = {**SMALL, **SILENT, "run.burn_in": 1, "population.patients.count": MANY, "portfolio.design_group": 200.0,
         "participation.group": -1.0, "participation.individual": -1.0, "participation.collective": -1.0}  # fmt: skip


def draw_activity(portfolio, u, in_group):
    return draw_of(portfolio, u, in_group, open_hours(portfolio, in_group))


def test_cells_are_phases_by_levels():
    assert len(PHASES) * len(LEVELS) == CELLS
    assert (PHASES[ENCOUNTER_CELL // 3], LEVELS[ENCOUNTER_CELL % 3]) == ("deliver", "individual")
    assert (PHASES[GROUP_SESSION // 3], LEVELS[GROUP_SESSION % 3]) == ("deliver", "group")
    assert (PHASES[COLLECTIVE_ACTION // 3], LEVELS[COLLECTIVE_ACTION % 3]) == ("deliver", "collective")


@given(unit)
def test_a_cell_is_considered_in_proportion_to_its_hours(u):
    open_cells = [0, 2, 4, 7, 8, 11]
    bounds = np.cumsum(HOURS[open_cells]) / HOURS[open_cells].sum()
    assert draw_activity(HOURS, u, True) == open_cells[int(np.searchsorted(bounds, u, side="right"))]


@given(unit, st.booleans())
def test_the_encounter_is_no_activity_and_sessions_are_for_members(u, in_group):
    cell = draw_activity(HOURS, u, in_group)
    assert HOURS[cell] > 0.0
    assert cell != ENCOUNTER_CELL
    assert in_group or cell != GROUP_SESSION


def test_where_nothing_is_open_nothing_is_considered():
    assert draw_activity(np.zeros(CELLS), 0.5, True) == -1
    only_sessions = np.zeros(CELLS)
    only_sessions[GROUP_SESSION] = 3.0
    assert draw_activity(only_sessions, 0.5, False) == -1
    assert draw_activity(only_sessions, 0.5, True) == GROUP_SESSION


def taking_part(**levers) -> tuple[np.ndarray, np.ndarray]:
    """People before a week, and who of them took part in it."""
    plan, world = start(make(CROWD, **levers))
    plan.advance(world, 0, 1)
    before = world.patients.copy()
    plan.advance(world, 1, 2)
    return before, world.patients.activity >= 0


def test_whoever_chooses_is_selected_and_whoever_is_assigned_is_not():
    people, chosen = taking_part(participation__weight_can=4.0)
    assert people.slack[chosen].mean() > people.slack[~chosen].mean() + 0.05
    people, assigned = taking_part(participation__rule="random_assignment", participation__assigned=0.5, participation__fare=0.0,
                                   participation__weight_can=4.0)  # fmt: skip
    assert assigned.any()
    assert stats.ks_2samp(people.slack[assigned], people.slack[~assigned]).pvalue > 0.001


def share_taking_part(**levers) -> float:
    return float(taking_part(participation__rule="open_door", **levers)[1].mean())


@pytest.mark.parametrize(
    ("lever", "less", "more"),
    [
        ("participation__group", -3.0, 1.0),
        ("participation__weight_responded", 0.0, 8.0),
        ("power__declared_share", 0.0, 1.0),
        ("organisation__responsiveness", 0.0, 1.0),
        ("participation__fare", 30.0, 0.0),
        ("participation__access", 0.0, 1.0),
        ("settlement__hour_price", 20.0, 0.0),
    ],
)
def test_what_moves_people_to_take_part(lever, less, more):
    extra = {
        "participation__access": {"participation__fare": 20.0},
        "participation__weight_responded": {"power__declared_share": 1.0, "organisation__responsiveness": 1.0},
    }.get(lever, {})
    assert share_taking_part(**{**extra, lever: less}) < share_taking_part(**{**extra, lever: more})


def test_pay_moves_people_who_can_keep_it():
    levers = {"mechanisms__settlement": True, "mechanisms__benefits": True, "compensation__fee": 60.0, "participation__weight_pay": 0.2,
              "benefits__limit": 0.0, "benefits__taper": 1.0, "benefits__risk": 1.0, "benefits__decline": False}  # fmt: skip
    rates = {}
    for rule in ("none", "flat_fee"):
        people, took_part = taking_part(participation__rule="open_door", compensation__rule=rule, **levers)
        rates[rule] = [took_part[people.claimant == claims].mean() for claims in (0, 1)]
    assert rates["flat_fee"][0] > rates["none"][0] + 0.05
    assert rates["flat_fee"][1] < rates["none"][1]


def test_seats_limit_who_takes_part_and_an_open_door_does_not():
    few_seats = {"portfolio__design_group": 10.0, "portfolio__deliver_group": 0.0, "participation__group": 2.0}
    _, seated = taking_part(**few_seats)
    _, all_of_them = taking_part(participation__rule="open_door", **few_seats)
    assert seated.mean() < 0.5 * all_of_them.mean()


def test_invitations_go_to_those_who_are_like_the_staff():
    def nearness(rule):
        plan, world = start(make(CROWD, participation__rule=rule))
        plan.advance(world, 0, 2)
        own = world.professionals[world.patients.professional]
        apart = np.hypot(world.patients.x - own.x, world.patients.y - own.y)
        took_part = world.patients.activity >= 0
        return apart[took_part].mean() - apart[~took_part].mean()

    assert nearness("invited") < nearness("clear") - 0.01


def test_being_asked_by_a_tie_or_a_group_counts():
    def asked(mobilisation, **levers):
        plan, world = start(make({**CROWD, "mechanisms.groups": True, "groups.member_share": 0.5}, groups__mobilisation=mobilisation,
                                 participation__ask_rate=0.0, **levers))  # fmt: skip
        plan.advance(world, 0, 1)
        return world.patients

    people = asked(0.9)
    assert people.asked[people.group >= 0].mean() > 0.7
    assert asked(0.0).asked.mean() < 0.01
    plan, world = start(make({**CROWD, "groups.mobilisation": 0.0}, participation__ask_rate=2.0))
    plan.advance(world, 0, 1)
    busy_ties = np.array([
        (world.patients.activity[world.ties[world.tie_start[slot] : world.tie_start[slot + 1]]] >= 0).sum() for slot in range(MANY)
    ])  # fmt: skip
    plan.advance(world, 1, 2)
    assert np.all(world.patients.asked[busy_ties == 0] == 0)
    assert world.patients.asked[busy_ties > 0].mean() > 0.8


def test_nobody_takes_part_in_an_organisation_that_closed():
    for rule in ("clear", "open_door", "random_assignment"):
        plan, world = start(make(CROWD, participation__rule=rule, participation__assigned=1.0))
        plan.advance(world, 0, 1)
        world.organisations.open[0] = 0
        plan.advance(world, 1, 2)
        homes = world.professionals.organisation[world.patients.professional]
        assert np.all(world.patients.activity[homes == 0] == -1)
        assert np.any(world.patients.activity[homes != 0] >= 0)
