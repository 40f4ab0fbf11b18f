"""Relations between two runs that must hold by construction, whatever the numbers are."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_worlds import EXAMPLES, SMALL, TINY, column, make, run, same, start

from covalue_sim.model.outcomes import WEEKLY
from covalue_sim.model.simulation import Simulated
from covalue_sim.parameters import PARAMETERS

BUSY = {**SMALL, "participation.individual": 1.0, "participation.group": 1.0, "participation.collective": 0.0}


@settings(max_examples=EXAMPLES)
@given(
    st.floats(min_value=0.5, max_value=20.0),
    st.floats(min_value=0.0, max_value=20.0),
    st.integers(min_value=0, max_value=50),
)
def test_more_capacity_never_makes_anybody_wait(capacity, more, replicate):
    """In one week, from the same state and with the same draws."""

    def waiting(places):
        plan, world = start(make({**TINY, "run.burn_in": 1, "run.weeks": 1, "encounter.seek_level": 2.0},
                                 plan={0: {"encounter.capacity": min(places, 40.0)}}), replicate)  # fmt: skip
        plan.advance(world, 0, 2)
        return set(world.patients.slot[world.patients.met == 2])

    assert waiting(capacity + more) <= waiting(capacity)


PRICES = (
    "compensation.fee", "compensation.rate", "compensation.credit_worth", "compensation.budget", "compensation.bonus_pay",
    "benefits.limit", "benefits.amount", "settlement.hour_price", "settlement.professional_price", "settlement.cash_target",
    "settlement.help_price", "participation.fare", "portfolio.session_cost", "support.price", "groups.funding", "groups.dues",
    "groups.funds", "organisation.reserve", "organisation.budget", "organisation.salary", "organisation.overtime",
    "value.spread_user_economic", "value.spread_provider_economic",
)  # fmt: skip
PER_PRICE = ("participation.weight_cost", "participation.weight_pay")
MONEY = ("pay", "spending", "unpaid_claims", "reserve")


def test_every_price_is_known():
    priced = {path for path, row in PARAMETERS.items() if "money unit" in row.unit}
    spreads = {path for path in PRICES if path.startswith("value.spread")}
    assert priced <= set(PRICES) | set(PER_PRICE) | spreads


@pytest.mark.parametrize("rule", ["none", "expenses", "flat_fee", "hourly", "time_credits", "personal_budget"])
def test_the_unit_of_money_decides_nothing(rule):
    """All prices twice, all weights of a price half: a power of two, so that not a bit may differ.

    What groups spend lifts hope by the money units a member, so that groups spend nothing here.
    """
    base = {
        **BUSY,
        "compensation.rule": rule,
        "compensation.professional": "pay_for_performance",
        "groups.spending": 0.0,
    }
    values = {path: base.get(path, PARAMETERS[path].default) for path in (*PRICES, *PER_PRICE)}
    doubled = {path: 2.0 * values[path] for path in PRICES} | {path: 0.5 * values[path] for path in PER_PRICE}
    once, twice = run(make(base)), run(make({**base, **doubled}))
    assert_same_but_for(MONEY, once, twice)
    for name in MONEY:
        assert np.array_equal(2.0 * column(once, name), column(twice, name)), name
    assert np.array_equal(2.0 * once.flows[:, :, 4], twice.flows[:, :, 4])


def assert_same_but_for(names: tuple[str, ...], first: Simulated, second: Simulated) -> None:
    for place, row in enumerate(WEEKLY):
        if row.name not in names:
            assert np.array_equal(first.weekly[:, place], second.weekly[:, place]), row.name


def test_only_the_proportions_of_value_weights_count():
    weights = {path: 0.5 * row.default for path, row in PARAMETERS.items() if path.startswith("value.weight_")}
    assert same(run(make(SMALL)), run(make({**SMALL, **weights})))


def test_only_the_proportions_of_hours_in_the_portfolio_count_where_the_door_is_open():
    cells = [path for path, row in PARAMETERS.items() if path.startswith("portfolio.") and row.kind == "real"
             and path not in ("portfolio.session", "portfolio.session_cost", "portfolio.collective_worth")]  # fmt: skip
    base = {**BUSY, "participation.rule": "open_door"}
    double = {path: 2.0 * PARAMETERS[path].default for path in cells}
    assert len(cells) >= 10
    assert same(run(make(base)), run(make({**base, **double})))


SAME_BY_DEFINITION = {
    "asymmetric trust that loses as it gains is symmetric":
        ({"trust.rule": "asymmetric", "trust.loss_ratio": 1.0}, {"trust.rule": "symmetric", "trust.loss_ratio": 1.0}),
    "a gate that filters nothing leaves asymmetric trust":
        ({"trust.rule": "confirmatory", "trust.gate": 0.0}, {"trust.rule": "asymmetric", "trust.gate": 0.0}),
    "a token as large as the promise is no token":
        ({"power.rule": "tokenistic", "power.token_share": 0.35}, {"power.rule": "declared", "power.token_share": 0.35}),
    "a declaration of what professionals leave is professional-led":
        ({"power.rule": "professional_led", "power.declared_share": 0.15, "power.professional_led": 0.15},
         {"power.rule": "declared", "power.declared_share": 0.15, "power.professional_led": 0.15}),
    "a group that pools nothing leaves each alone":
        ({"power.rule": "collective", "power.pooling": 0.0}, {"power.rule": "dependence", "power.pooling": 0.0}),
    "an hourly rate of nothing is no pay":
        ({"compensation.rule": "hourly", "compensation.rate": 0.0}, {"compensation.rule": "none", "compensation.rate": 0.0}),
    "a fee for a session is its hourly rate":
        ({"compensation.rule": "hourly", "compensation.rate": 7.5}, {"compensation.rule": "flat_fee", "compensation.fee": 15.0}),
    "credits of nothing are no pay":
        ({"compensation.rule": "time_credits", "compensation.credit_rate": 0.0}, {"compensation.rule": "none"}),
    "a limit that nobody reaches is no limit":
        ({"compensation.rule": "flat_fee", "benefits.limit": 400.0}, {"compensation.rule": "flat_fee", "mechanisms.benefits": False}),
    "open tiers are no tiers":
        ({"forums.tier_local": 1.0, "forums.tier_middle": 1.0, "organisation.openness": 1.0},
         {"mechanisms.tiers": False, "organisation.openness": 1.0}),
    "a compromise of nothing is no coping":
        ({"coping.rule": "balance", "coping.compromise": 0.0, "coping.threshold": 0.2},
         {"coping.rule": "trade_off", "coping.compromise": 0.0, "coping.threshold": 0.2}),
    "a bonus of nothing pays by what is measured alone":
        ({"compensation.professional": "pay_for_performance", "compensation.bonus": 0.0, "compensation.bonus_pay": 0.0}, {}),
}  # fmt: skip


@pytest.mark.parametrize("why", SAME_BY_DEFINITION)
def test_rules_that_say_the_same_do_the_same(why):
    first, second = SAME_BY_DEFINITION[why]
    base = {**BUSY, "benefits.period": 1}
    assert same(run(make({**base, **first})), run(make({**base, **second})))


def test_a_survey_of_the_people_drawn_gives_these_people():
    """Whoever is asked after being drawn is there again, with the same luck."""
    from covalue_sim.model.traits import TRAITS
    from covalue_sim.scenario.scenario import Survey

    state_of = {"lived": "x", "lead": "y"}
    _, world = start(make(SMALL))
    traits = {name: tuple(world.patients[state_of.get(name, name)].astype(float)) for name in TRAITS if name != "need"}
    _, asked = start(make(SMALL, survey=Survey(traits, 60, "people.csv", "0" * 64)))
    for name in ("age", "slack", "activation", "claimant", "x", "professional", "group", "propensity"):
        assert np.array_equal(asked.patients[name], world.patients[name]), name
