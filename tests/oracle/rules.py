"""Rules that a scenario chooses by name (docs/odd/rules.md), a researcher's own among them."""

from covalue_sim.model.processes import USER_RULE
from oracle.functions import clip, clip01, logistic

FAMILIES = ("power", "trust", "compensation", "participation", "coping", "governance")
COPING = ("balance", "trade_off", "ask_help", "escalate", "avoid")


def ask(model, family: str, actor, key: int, **inputs):
    """What the family's rule of this week answers; `key` is the actor's for draws."""
    name = getattr(model.p, family).rule
    own = model.own_rules.get((family, name))
    if own:
        answer = _own(model, own, actor, key, inputs)
        if family == "coping":
            return COPING[int(clip(answer, 0.0, 4.0))]
        return max(0.0, answer) if family == "compensation" else clip01(answer)
    answer = BUILT_IN[family](name, **inputs)
    return clip01(answer) if family in ("power", "trust") else answer


def _own(model, rule, actor, key: int, inputs: dict[str, float]) -> float:
    """A plain Python function, asked by the names of its arguments."""
    family = FAMILIES.index(rule.family)
    known = dict(inputs)
    for parameter in rule.parameters:
        value = getattr(getattr(model.p, parameter.theme), parameter.path.split(".")[-1])
        known[parameter.path.split(".")[-1]] = parameter.choices.index(value) if parameter.choices else value
    for j, name in enumerate(rule.draws):
        known[name] = model.uniform(USER_RULE + 8 * family + j, key)
    known["memory"] = actor.__dict__.setdefault("memory", {}).setdefault(rule.family, [0.0] * 4)
    code = rule.function.__code__
    return float(rule.function(**{name: known[name] for name in code.co_varnames[: code.co_argcount]}))


def power(rule, declared, token, professional_led, stake_user, stake_professional, alternatives_user,
          alternatives_professional, pooled, bargaining) -> float:  # fmt: skip
    """The user's share in decisions."""
    if rule in ("professional_led", "declared", "tokenistic"):
        return {"professional_led": professional_led, "declared": declared, "tokenistic": token}[rule]
    if rule == "negotiated":
        user = 0.5 * (1.0 - stake_user) * alternatives_user / (1.0 + alternatives_user)
        staff = 0.5 * (1.0 - stake_professional) * alternatives_professional / (1.0 + alternatives_professional)
        return user + bargaining * (1.0 - user - staff)
    user = stake_user / (1.0 + alternatives_user)
    staff = stake_professional / (1.0 + alternatives_professional)
    alone = staff / (user + staff) if user + staff != 0.0 else 0.5
    return alone if rule == "dependence" else alone + pooled * (1.0 - alone)


def trust(rule, trust, surprise, step, loss_ratio, prior, evidence, gate) -> float:
    """Trust after a contact."""
    good = surprise > 0.0
    if rule == "static":
        return trust
    if rule == "bayesian":
        return (trust * evidence + good) / (evidence + 1.0)
    if rule == "symmetric":
        loss_ratio = 1.0
    elif rule == "confirmatory":
        step *= 1.0 - gate + 2.0 * gate * (prior if good else 1.0 - prior)
    return trust + step * (1.0 - trust) if good else trust - min(loss_ratio * step, 0.999) * trust


def compensation(rule, hours, fare, fee, rate, credit_rate, need) -> float:
    """What one activity earns, money units or hours of credit."""
    earned = {"expenses": fare, "flat_fee": fee, "hourly": rate * hours, "time_credits": credit_rate * hours}
    return earned.get(rule, 0.0)


def participation(rule, intercept, can, like, asked, responded, cost, reward, propensity, likeness, assigned) -> float:
    """The probability of taking part."""
    clear = logistic(intercept + can + like + asked + responded - cost + reward + propensity)
    return {"random_assignment": assigned, "invited": clear * likeness}.get(rule, clear)


def coping(rule, tension, share, trust, burden) -> str:
    """Everybody takes the response of that name."""
    return rule


def governance(rule, pressure, home, indicator, reference, responsiveness, spent) -> float:
    """The pressure aimed at."""
    if rule == "responsive":
        return clip01(home * (1.0 + responsiveness * (indicator - reference)))
    return clip01(home + (1.0 - home) * spent) if rule == "short_term_efficiency" else home


BUILT_IN = {
    "power": power, "trust": trust, "compensation": compensation, "participation": participation,
    "coping": coping, "governance": governance,
}  # fmt: skip
