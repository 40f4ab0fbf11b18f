"""Rules of a researcher's own, one a family: every input, parameters, draws and memory are used."""

from covalue_sim.model.elementary import clip, logistic
from covalue_sim.model.rules.user import rule
from covalue_sim.parameters import Parameter

PULL = Parameter("own_power.pull", 0.3, 0.0, 1.0, meaning="Weight of memory.")
STYLE = Parameter("own_power.style", "soft", choices=("hard", "soft", "softest"), meaning="Style.")
STEADY = Parameter("own_trust.steady", True, meaning="Whether steps shrink with evidence.")
EXTRA = Parameter("own_pay.extra", 2.0, 0.0, 10.0, meaning="Most that luck adds.")


@rule("power", parameters=(PULL, STYLE), memory=("last",), draws=("luck", "chance"))
def own_power(declared, token, professional_led, stake_user, stake_professional, alternatives_user,
              alternatives_professional, pooled, bargaining, memory, luck, chance, pull, style):  # fmt: skip
    asked = declared * stake_user + token * stake_professional + professional_led * bargaining
    asked += 0.1 * alternatives_user - 0.01 * alternatives_professional + pooled + 0.1 * style * luck
    share = (1.0 - pull) * asked + pull * memory[0] * chance
    memory[0] = share
    return share


@rule("trust", parameters=(STEADY,), memory=("contacts", "sum"), draws=("luck",))
def own_trust(trust, surprise, step, loss_ratio, prior, evidence, gate, memory, luck, steady):
    memory[0] += 1.0
    memory[1] += surprise
    mean = memory[1] / memory[0]
    pace = step / evidence if steady else step
    return trust + pace * (mean - 0.1 * loss_ratio + gate * prior * luck)


@rule("compensation", parameters=(EXTRA,), memory=("asked",), draws=("luck",))
def own_pay(hours, fare, fee, rate, credit_rate, need, memory, luck, extra):
    memory[0] += 1.0
    return fare + 0.1 * (fee + rate * hours) * need + extra * luck * credit_rate - 0.05 * memory[0]


@rule("participation", memory=("times",), draws=("luck",))
def own_way(intercept, can, like, asked, responded, cost, reward, propensity, likeness, assigned, memory, luck):
    memory[0] += 1.0
    reasons = intercept + can + like + asked + responded - cost + reward + propensity
    return logistic(reasons + likeness - assigned + 0.1 * memory[0]) * (0.5 + luck)


@rule("coping", memory=("last",), draws=("luck",))
def own_coping(tension, share, trust, burden, memory, luck):
    memory[0] = clip(memory[0] + tension * luck - share - trust + burden, -1.0, 7.0)
    return memory[0]


@rule("governance", memory=("weeks",), draws=("luck",))
def own_grip(pressure, home, indicator, reference, responsiveness, spent, memory, luck):
    memory[0] += 1.0
    return (
        pressure + 0.1 * home - 0.1 * responsiveness * (indicator - reference) + 0.1 * spent * luck - 0.01 * memory[0]
    )
