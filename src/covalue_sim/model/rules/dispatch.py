"""Which rule is in force: the built-in one of that number, or the researcher's own where the number lies beyond.

`users` is None in a run without rules of users, and the branch for them is then not even compiled.
"""

from typing import Any, NamedTuple

import numpy as np

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import clip, clip01
from covalue_sim.model.rules import compensation, coping, governance, participation, power, trust
from covalue_sim.model.state import Reals


class UserRules(NamedTuple):
    """One compiled function a family, called with the family's inputs, own parameters, memory and draw keys."""

    power: Any
    trust: Any
    compensation: Any
    participation: Any
    coping: Any
    governance: Any


FAMILIES = {
    "power": power,
    "trust": trust,
    "compensation": compensation,
    "participation": participation,
    "coping": coping,
    "governance": governance,
}
POWER, TRUST, COMPENSATION, PARTICIPATION, COPING, GOVERNANCE = range(6)
POWER_RULES, TRUST_RULES = len(power.RULES), len(trust.RULES)
COMPENSATION_RULES, PARTICIPATION_RULES = len(compensation.RULES), len(participation.RULES)
COPING_RULES, GOVERNANCE_RULES = len(coping.RULES), len(governance.RULES)


class Context(NamedTuple):
    """What a user's rule may use besides its inputs: own parameters, memory, and the keys of its draws."""

    own: Reals
    memory: Reals
    root: np.uint64
    week: int


@jit
def enacted_share(
    users: UserRules | None, context: Context, actor: int, slot: int, rule: int,
    declared: float, token: float, professional_led: float, stake_user: float, stake_professional: float,
    alternatives_user: float, alternatives_professional: float, pooled: float, bargaining: float,
) -> float:  # fmt: skip
    """Return the user's enacted share in decisions, in [0, 1]."""
    if users is not None:
        if rule >= POWER_RULES:
            return clip01(users.power(
                declared, token, professional_led, stake_user, stake_professional, alternatives_user,
                alternatives_professional, pooled, bargaining,
                context.own[POWER], context.memory[POWER, slot], context.root, context.week, actor,
            ))  # fmt: skip
    return clip01(power.built_in(
        rule, declared, token, professional_led, stake_user, stake_professional, alternatives_user,
        alternatives_professional, pooled, bargaining,
    ))  # fmt: skip


@jit
def updated_trust(
    users: UserRules | None, context: Context, actor: int, slot: int, rule: int,
    value: float, surprise: float, step: float, loss_ratio: float, prior: float, evidence: float, gate: float,
) -> float:  # fmt: skip
    """Return trust after a contact, in [0, 1]."""
    if users is not None:
        if rule >= TRUST_RULES:
            return clip01(users.trust(
                value, surprise, step, loss_ratio, prior, evidence, gate,
                context.own[TRUST], context.memory[TRUST, slot], context.root, context.week, actor,
            ))  # fmt: skip
    return clip01(trust.built_in(rule, value, surprise, step, loss_ratio, prior, evidence, gate))


@jit
def earnings(
    users: UserRules | None, context: Context, actor: int, slot: int, rule: int,
    hours: float, fare: float, fee: float, rate: float, credit_rate: float, need: float,
) -> float:  # fmt: skip
    """Return what one activity earns, in money units (credits for time credits), at least 0."""
    if users is not None:
        if rule >= COMPENSATION_RULES:
            return max(0.0, users.compensation(
                hours, fare, fee, rate, credit_rate, need,
                context.own[COMPENSATION], context.memory[COMPENSATION, slot], context.root, context.week, actor,
            ))  # fmt: skip
    return compensation.built_in(rule, hours, fare, fee, rate, credit_rate, need)


@jit
def takes_up(
    users: UserRules | None, context: Context, actor: int, slot: int, rule: int,
    intercept: float, can: float, like: float, asked: float, responded: float, cost: float, reward: float,
    propensity: float, likeness: float, assigned: float, draw: float,
) -> bool:  # fmt: skip
    """Return whether somebody takes up an activity: whether the uniform `draw` lies below the probability."""
    if users is not None:
        if rule >= PARTICIPATION_RULES:
            return draw < clip01(users.participation(
                intercept, can, like, asked, responded, cost, reward, propensity, likeness, assigned,
                context.own[PARTICIPATION], context.memory[PARTICIPATION, slot], context.root, context.week, actor,
            ))  # fmt: skip
    logit = participation.clear(intercept, can, like, asked, responded, cost, reward, propensity)
    return participation.takes_up(rule, logit, likeness, assigned, draw)


@jit
def response(
    users: UserRules | None, context: Context, actor: int, slot: int, rule: int,
    tension: float, share: float, trusted: float, burden: float,
) -> int:  # fmt: skip
    """Return the number of the response to a value tension, 0..4 in the order of `coping.RULES`."""
    if users is not None:
        if rule >= COPING_RULES:
            return int(clip(users.coping(
                tension, share, trusted, burden,
                context.own[COPING], context.memory[COPING, slot], context.root, context.week, actor,
            ), 0.0, 4.0))  # fmt: skip
    return int(coping.built_in(rule, tension, share, trusted, burden))


@jit
def pressure_aim(
    users: UserRules | None, context: Context, actor: int, slot: int, rule: int,
    pressure: float, home: float, indicator: float, reference: float, responsiveness: float, spent: float,
) -> float:  # fmt: skip
    """Return the managerial pressure aimed at, in [0, 1]."""
    if users is not None:
        if rule >= GOVERNANCE_RULES:
            return clip01(users.governance(
                pressure, home, indicator, reference, responsiveness, spent,
                context.own[GOVERNANCE], context.memory[GOVERNANCE, slot], context.root, context.week, actor,
            ))  # fmt: skip
    return governance.built_in(rule, pressure, home, indicator, reference, responsiveness, spent)
