"""Rules of a researcher that do what the built-in rule of a number does, the number being their parameter."""

from covalue_sim.model.rules import compensation, governance, participation, power, trust
from covalue_sim.model.rules.user import rule
from covalue_sim.parameters import Parameter


def number(family, last):
    """The one parameter: the number of the rule that is copied."""
    return (Parameter(f"copy_{family}.number", 0, 0, last),)


@rule("power", name="copy", parameters=number("power", 5))
def copied_power(declared, token, professional_led, stake_user, stake_professional, alternatives_user,
                 alternatives_professional, pooled, bargaining, number):  # fmt: skip
    return power.built_in(
        number, declared, token, professional_led, stake_user, stake_professional, alternatives_user,
        alternatives_professional, pooled, bargaining,
    )  # fmt: skip


@rule("trust", name="copy", parameters=number("trust", 4))
def copied_trust(number, gate, evidence, prior, loss_ratio, step, surprise, trust):  # in another order
    return trust_of(number, trust, surprise, step, loss_ratio, prior, evidence, gate)


trust_of = trust.built_in


@rule("compensation", name="copy", parameters=number("compensation", 5))
def copied_compensation(hours, fare, fee, rate, credit_rate, need, number):
    return compensation.built_in(number, hours, fare, fee, rate, credit_rate, need)


@rule("participation", name="copy", parameters=number("participation", 3))
def copied_participation(intercept, can, like, asked, responded, cost, reward, propensity, likeness, assigned, number):
    logit = participation.clear(intercept, can, like, asked, responded, cost, reward, propensity)
    return participation.built_in(number, logit, likeness, assigned)


@rule("coping", name="copy", parameters=number("coping", 4))
def copied_coping(number):
    return number


@rule("governance", name="copy", parameters=number("governance", 3))
def copied_governance(pressure, home, indicator, reference, responsiveness, spent, number):
    return governance.built_in(number, pressure, home, indicator, reference, responsiveness, spent)


COPIES = {
    "power": copied_power,
    "trust": copied_trust,
    "compensation": copied_compensation,
    "participation": copied_participation,
    "coping": copied_coping,
    "governance": copied_governance,
}
TREATED_APART = {
    "compensation": {"expenses", "time_credits", "personal_budget"},
    "participation": {"open_door"},
    "governance": {"meta_coordination"},
}
"""Names that the model asks for elsewhere too: for refunds, credits, budgets, seats for all, coordination."""
