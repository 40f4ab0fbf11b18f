"""What is measured: columns that add up, means in their range, collectors that change nothing."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_worlds import EXAMPLES, SMALL, column, make, random_scenario, run, settings_of, start

from covalue_sim.model.adaptation import dependence_of, reported
from covalue_sim.model.compiling import is_compiled
from covalue_sim.model.outcomes import OUTCOMES, WEEKLY
from covalue_sim.model.simulation import Simulated

CLASSES = ("co_created", "co_destroyed", "user_exploited", "provider_depleted", "neutral")
MODES = tuple(
    f"hours_{put_in}_{benefit}" for put_in in ("individual", "collective") for benefit in ("individual", "collective")
)
BUSY = {**SMALL, "run.weeks": 30, "participation.individual": 1.0, "participation.group": 1.0, "participation.collective": 0.0,
        "compensation.rule": "flat_fee"}  # fmt: skip


def assert_adds_up(result: Simulated) -> None:
    """Parts of a whole are the whole, in every week."""
    met = column(result, "served") > 0.0
    assert sum(column(result, f"share_{name}") for name in CLASSES) == pytest.approx(met.astype(float), abs=1e-12)
    part = column(result, "participation")
    for parts in (("individual", "group", "collective"), ("commission", "design", "deliver", "assess")):
        assert sum(column(result, f"participation_{name}") for name in parts) == pytest.approx(part, abs=1e-12)
    hours = column(result, "hours_unpaid") + column(result, "hours_paid")
    assert sum(column(result, name) for name in MODES) == pytest.approx(hours, abs=1e-9 * (1.0 + hours.max()))
    for name in (*MODES, "hours_unpaid", "hours_paid", "hours_professional", "spending"):
        assert column(result, name).min() >= -1e-9, name


@settings(max_examples=EXAMPLES)
@given(st.integers(min_value=0, max_value=2**32))
def test_parts_add_up_to_their_whole_in_random_scenarios(seed):
    assert_adds_up(run(random_scenario(seed)))


def test_parts_add_up_to_their_whole_in_a_busy_world():
    result = run(make(BUSY))
    assert_adds_up(result)
    for name in (*MODES, *(f"share_{kind}" for kind in CLASSES[:4])):
        assert column(result, name).any(), f"{name} is alive"


@pytest.mark.parametrize("switched_off", ["mechanisms.groups", "mechanisms.forums", "mechanisms.settlement"])
def test_parts_add_up_where_a_mechanism_is_off(switched_off):
    assert_adds_up(run(make({**BUSY, switched_off: False})))


def test_shares_and_states_are_between_0_and_1():
    result = run(make(BUSY))
    for place, row in enumerate(WEEKLY):
        if row.unit.startswith("share") or (row.unit == "0-1" and row.name != "tension"):
            series = result.weekly[:, place]
            assert 0.0 <= series.min() <= series.max() <= 1.0, row.name


def test_means_over_thirds_and_claimants_make_up_the_mean_over_all():
    plan, world = start(make({**SMALL, "mechanisms.turnover": False}))
    plan.advance(world, 0, 3)
    people, row = world.patients, world.weekly[2]
    low, high = world.slack_cuts
    thirds = [people.slack < low, (people.slack >= low) & (people.slack < high), people.slack >= high]
    assert [third.sum() for third in thirds] == [20, 20, 20]
    for third, name in zip(thirds, ("low", "middle", "high"), strict=True):
        assert row[f"value_{name}_slack"] == pytest.approx(people.week_net[third].mean())
    takes_part = people.activity >= 0
    assert row.participation_low_slack == pytest.approx(takes_part[thirds[0]].mean())
    assert row.participation_claimants == pytest.approx(takes_part[people.claimant == 1].mean())
    assert row.participation_others == pytest.approx(takes_part[people.claimant == 0].mean())
    assert row.value_claimants == pytest.approx(people.week_net[people.claimant == 1].mean())


def test_the_weekly_row_holds_means_over_those_concerned():
    plan, world = start(make(BUSY))
    plan.advance(world, 0, 5)
    people, workers, row = world.patients, world.professionals, world.weekly[4]
    met = people.met == 1
    for name, value in {
        "served": met.mean(), "waiting": (people.met == 2).mean(), "trust_own": people.trust.mean(),
        "health": people.health.mean(), "need": people.need.mean(), "burnout": workers.burnout.mean(),
        "enacted_share": people.phi[met].mean(), "hours_professional": workers.hours.sum() / 60,
        "value_provider": workers.week_net.sum() / met.sum(), "mobilisation": world.groups.mobilisation.mean(),
        "members": (people.group >= 0).mean(), "reserve": world.organisations.reserve.mean(),
        "emergency_rate": people.emergency.mean(), "pay": people.week_pay.mean(),
        "design_payoff": world.organisations.payoff.mean(),
    }.items():  # fmt: skip
        assert row[name] == pytest.approx(value, abs=1e-12), name


def test_reports_are_lifted_by_habit_style_and_dependence():
    p = settings_of(reports__lift=0.1, reports__spread=0.2, reports__front_stage=0.5)
    assert reported(p, 0.5, 0.0, 0.0) == pytest.approx(0.6)
    assert reported(p, 0.5, 0.0, -1.0) == pytest.approx(0.4)
    assert reported(p, 0.5, 1.0, 0.0) == pytest.approx(0.6 + 0.5 * 0.4)
    assert reported(p, 0.95, 0.0, 2.0) == 1.0


def test_whoever_decides_little_and_has_nobody_else_depends():
    world = start(make())[1]
    person = world.patients[0]
    person.phi, person.alternatives = 0.2, 0
    assert dependence_of(person) == pytest.approx(0.8)
    person.alternatives = 3
    assert dependence_of(person) == pytest.approx(0.2)


def test_reporting_habits_change_reports_and_nothing_that_is_true():
    """Unless an organisation weighs what is said, how people report decides nothing."""
    base = {**SMALL, "reports.weight": 0.0}
    plain, lifted = run(make(base)), run(make(base, reports__lift=0.4, reports__front_stage=1.0, reports__spread=0.4))
    for place, row in enumerate(WEEKLY):
        if "reported" in row.name:
            assert not np.array_equal(plain.weekly[:, place], lifted.weekly[:, place]), row.name
        else:
            assert np.array_equal(plain.weekly[:, place], lifted.weekly[:, place]), row.name


@pytest.mark.skipif(is_compiled(), reason="calls a part of the week by itself, which uncompiled costs nothing")
def test_measuring_twice_changes_nothing_but_the_row():
    from covalue_sim.model.measure import measure

    plan, world = start(make(BUSY))
    plan.advance(world, 0, 3)
    states = [getattr(world, kind).copy() for kind in ("patients", "professionals", "groups", "organisations")]
    row = world.weekly_table[2].copy()
    world.weekly_table[2] = 0.0
    measure(world, world.settings[world.segment[2]], world.segment[2], 2)
    assert np.array_equal(world.weekly_table[2], row)
    for before, kind in zip(states, ("patients", "professionals", "groups", "organisations"), strict=True):
        assert before.tobytes() == getattr(world, kind).tobytes()


def test_measures_have_names_of_their_own_units_and_a_meaning():
    names = [row.name for row in OUTCOMES]
    assert len(names) == len(set(names))
    for row in OUTCOMES:
        assert row.name.isidentifier()
        assert row.unit
        assert row.meaning.endswith(".")
        assert row.meaning[0].isupper()
    assert tuple(OUTCOMES[: len(WEEKLY)]) == tuple(WEEKLY)
