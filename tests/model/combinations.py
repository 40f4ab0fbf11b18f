"""Combinations of rules that together use every rule of every family, with levers that make them matter.

As a program it runs them all on a tiny population and prints, as JSON, a SHA-256 over the tables of each.
"""

import hashlib
import json
import sys
from collections.abc import Mapping

from small_worlds import TABLES, TINY, make, run

from covalue_sim.parameters import Value
from covalue_sim.scenario.scenario import Scenario

BUSY: Mapping[str, Value] = {
    "participation.individual": 0.5, "participation.group": 0.5, "participation.collective": -0.5,
    "portfolio.design_group": 40.0, "portfolio.deliver_group": 60.0, "portfolio.deliver_collective": 20.0,
    "portfolio.commission_group": 30.0, "portfolio.assess_individual": 20.0, "encounter.seek_level": 1.0,
    "turnover.patient_rate": 0.03, "turnover.professional_rate": 0.03, "turnover.exit_rate": 0.1,
    "turnover.exit_threshold": 0.5, "needs.shock_rate": 0.2, "forums.topics": 2.0, "forums.explore": 1.0,
    "learning.features": 0.2, "delegation.task": 0.6, "delegation.base": -1.0, "coping.threshold": 0.2,
    "groups.member_share": 0.7, "groups.join_rate": 0.1, "groups.broker_rate": 0.1, "groups.dues": 0.5,
}  # fmt: skip
"""A small world in which much happens in a few weeks."""

COMBINATIONS: Mapping[str, Mapping[str, Value]] = {
    "baseline": {},
    "shared": BUSY | {
        "power.rule": "negotiated", "trust.rule": "symmetric", "compensation.rule": "expenses",
        "participation.rule": "open_door", "coping.rule": "trade_off", "governance.rule": "responsive",
        "settlement.refund_delay": 2, "power.ambiguity": 0.2, "encounter.sigma": 1.0, "trust.scaled": True,
        "organisation.publicness": 0.5, "forums.bypass": 0.3,
    },
    "paid": BUSY | {
        "power.rule": "dependence", "trust.rule": "confirmatory", "compensation.rule": "flat_fee",
        "participation.rule": "random_assignment", "coping.rule": "ask_help", "participation.assigned": 0.8,
        "governance.rule": "short_term_efficiency", "compensation.professional": "pay_for_performance",
        "encounter.sigma": 2.5, "benefits.limit": 20.0, "compensation.crowding": 0.05, "organisation.budget": 6.0,
        "organisation.reserve": 100.0, "organisation.patience": 3, "encounter.capacity": 1.0,
    },
    "organised": BUSY | {
        "power.rule": "collective", "trust.rule": "bayesian", "compensation.rule": "time_credits",
        "participation.rule": "invited", "coping.rule": "escalate", "governance.rule": "meta_coordination",
        "groups.visits": 1.0, "fugitive.rate": 1.0, "fugitive.enforcement": 0.0, "groups.mobilisation": 0.9,
        "training.rate": 0.2, "preparation.weeks": 2, "groups.organised_share": 1.0, "participation.group": 2.0,
        "power.declared_share": 0.8, "population.homophily": 0.2,
    },
    "tokenistic": BUSY | {
        "power.rule": "tokenistic", "trust.rule": "static", "compensation.rule": "personal_budget",
        "coping.rule": "avoid", "encounter.eta": 1.0, "encounter.sigma": 0.3, "alignment.tolerance": 0.2,
        "support.resources": 0.5, "support.encouragement": 0.05, "trust.shock": 0.2,
    },
    "led": BUSY | {
        "power.rule": "professional_led", "compensation.rule": "hourly", "benefits.decline": False,
        "benefits.limit": 10.0, "training.rate": 0.2, "training.direction": "to_users", "encounter.alpha": 0.0,
        "population.alternatives": 10, "turnover.switch_rate": 0.5,
    },
}  # fmt: skip


def scenario(name: str, base: Mapping[str, Value] = TINY) -> Scenario:
    """A combination over `base`, with an intervention half-way."""
    changes = {"needs.shock_rate": 0.1, "power.declared_share": 0.6, "compensation.rate": 20.0}
    return make({**base, **COMBINATIONS[name]}, name=name, plan={int(base["run.weeks"]) // 2: changes})


def digest(name: str, base: Mapping[str, Value] = TINY, replicate: int = 0) -> str:
    """SHA-256 of all tables of one run."""
    result = run(scenario(name, base), replicate)
    assert not result.failure, result.failure
    return hashlib.sha256(b"".join(getattr(result, table).tobytes() for table in TABLES)).hexdigest()


if __name__ == "__main__":
    json.dump({name: digest(name) for name in COMBINATIONS}, sys.stdout)
