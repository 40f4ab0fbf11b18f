"""Every lever moves some outcome: of the baseline where its rule or mechanism is on there, else of a scenario named here."""

import pytest

from covalue_sim.model.simulation import simulate
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import load

SHORT = {"run.weeks": 60, "run.burn_in": 10}
LABELS = {"population.female_share": "only labels people, for surveys and subgroups"}
"""Parameters that no outcome depends on, and why."""

DEARLY_PAID = {
    "compensation.rule": "hourly",
    "compensation.rate": 30.0,
    "organisation.budget": 60.0,
    "benefits.limit": 40.0,
}
CROWDED_OUT = {**DEARLY_PAID, "compensation.crowding": 0.03}
TAKING_ALL = {**DEARLY_PAID, "benefits.decline": False}
CREDITED = {"compensation.rule": "time_credits"}
BUDGETED = {"compensation.rule": "personal_budget"}
BY_RESULTS = {
    "compensation.professional": "pay_for_performance",
    "compensation.bonus": 0.3,
    "compensation.bonus_pay": 5.0,
}
AVOIDING = {"coping.rule": "avoid", "coping.threshold": 1.0}
UNAUTHORISED = {"fugitive.rate": 0.3, "groups.mobilisation": 0.9}
HELPED = {"coping.rule": "ask_help", "coping.threshold": 1.0}
ASSESSING = {"portfolio.assess_individual": 60.0, "participation.individual": 1.0}
CLOSING = {"organisation.indicator_floor": 0.3, "organisation.patience": 12}
ELSEWHERE = {
    "power.professional_stake": {"power.rule": "negotiated"},
    "power.bargaining": {"power.rule": "negotiated"},
    "power.token_share": {"power.rule": "tokenistic"},
    "power.pooling": {"power.rule": "collective"},
    "trust.gate": {"trust.rule": "confirmatory"},
    "trust.evidence_most": {"trust.rule": "bayesian", "trust.evidence_most": 3.0},
    "trust.evidence_start": {"trust.rule": "bayesian"},
    "trust.shock_general": {"trust.shock": 0.05},
    "turnover.switch_closed": CLOSING,
    "trust.usual_surprise": {"trust.scaled": True},
    "compensation.fee": {"compensation.rule": "flat_fee", "compensation.fee": 20.0},
    "compensation.rate": DEARLY_PAID,
    "compensation.crowding": DEARLY_PAID,
    "participation.weight_pay": DEARLY_PAID,
    "participation.money_need": DEARLY_PAID,
    "mechanisms.crowding": CROWDED_OUT,
    "compensation.restoring": CROWDED_OUT,
    "participation.likeness": {"participation.rule": "invited"},
    **{row.path: DEARLY_PAID for row in PARAMETERS.values() if row.theme == "benefits"},
    **{f"benefits.{name}": TAKING_ALL for name in ("taper", "risk", "amount")},
    "mechanisms.benefits": DEARLY_PAID,
    "compensation.credit_rate": CREDITED,
    "compensation.credit_worth": CREDITED,
    "compensation.credit_spend": CREDITED,
    "settlement.help_effect": CREDITED,
    "compensation.budget": BUDGETED,
    "compensation.budget_hours": BUDGETED,
    "settlement.help_price": BUDGETED,
    "compensation.bonus": BY_RESULTS,
    "compensation.bonus_pay": BY_RESULTS,
    "learning.measured": BY_RESULTS,
    "learning.measured_most": BY_RESULTS,
    "learning.measured_half": BY_RESULTS,
    "settlement.refund_delay": {"compensation.rule": "expenses"},
    "settlement.impatience": {"compensation.rule": "expenses"},
    "participation.assigned": {"participation.rule": "random_assignment", "participation.assigned": 0.1},
    "preparation.trust": {"preparation.weeks": 4},
    "mechanisms.preparation": {"preparation.weeks": 4},
    "coping.help": HELPED,
    "coping.eased": HELPED,
    "coping.escalation_cost": {"coping.rule": "escalate", "coping.threshold": 1.0},
    "coping.avoidance": AVOIDING,
    "coping.avoid_exit": AVOIDING,
    "fugitive.enforcement": UNAUTHORISED,
    "population.discretion_sd": UNAUTHORISED,
    "forums.assess": {**ASSESSING, "forums.assess": 0.0},
    "forums.assessed_half": ASSESSING,
    "groups.power_half": {"power.rule": "collective"},
    "governance.meta": {"governance.rule": "meta_coordination", "organisation.coordination": 0.1},
    "training.direction": {"training.rate": 0.1},
    "training.activation": {"training.rate": 0.1},
    "training.skill": {"training.rate": 0.1},
    "training.shift": {"training.rate": 0.1},
    "training.crowds_out": {"training.rate": 0.1, "training.direction": "to_users"},
    "support.price": {"support.resources": 0.3},
    "organisation.indicator_floor": CLOSING,
    "organisation.patience": CLOSING,
    "mechanisms.closure": CLOSING,
}
"""Where a lever of something that the baseline does without shows what it does."""


def others(row):
    """Values that a parameter may take instead."""
    if row.kind == "choice":
        return [name for name in row.choices if name != row.default]
    if row.kind == "switch":
        return [not row.default]
    if row.kind == "integer":
        near = row.default + 3 if row.default + 3 <= row.high else row.default - 1
        return [near]
    return [row.default + 0.3 * ((row.high - row.default) or (row.low - row.default))]


@pytest.fixture(scope="module")
def outcome_bytes():
    """The bytes of a short replicate's outcomes, kept for changes asked for again."""
    known = {}

    def outcome_bytes(changes):
        key = tuple(sorted(changes.items()))
        if key not in known:
            result = simulate(load("baseline", {**SHORT, **changes}), 0)
            assert not result.failure, changes
            known[key] = result.outcomes.tobytes()
        return known[key]

    return outcome_bytes


@pytest.mark.long
@pytest.mark.parametrize("path", [path for path in PARAMETERS if not path.startswith("run.")])
def test_every_lever_moves_an_outcome(path, outcome_bytes):
    around = ELSEWHERE.get(path, {})
    unmoved = [value for value in others(PARAMETERS[path])
               if outcome_bytes({**around, path: value}) == outcome_bytes({path: PARAMETERS[path].default, **around})]  # fmt: skip
    assert bool(unmoved) == (path in LABELS), unmoved
