"""Rules that a scenario chooses by name (docs/odd/rules.md)."""

from oracle.functions import clip01, dist, exp, logistic


def enacted_share(rule: str, at) -> float:
    """Power: the user's share in decisions."""
    return clip01(_share(rule, at))


def _share(rule: str, at) -> float:
    if rule == "professional_led":
        return at.professional_led
    if rule == "declared":
        return at.declared
    if rule == "tokenistic":
        return at.token
    if rule == "negotiated":
        user = _disagreement(at.stake_user, at.alternatives_user)
        professional = _disagreement(at.stake_professional, at.alternatives_professional)
        return user + at.bargaining * (1.0 - user - professional)
    user = at.stake_user / (1.0 + at.alternatives_user)
    professional = at.stake_professional / (1.0 + at.alternatives_professional)
    alone = professional / (user + professional) if user + professional != 0.0 else 0.5
    return alone if rule == "dependence" else alone + at.pooled * (1.0 - alone)


def _disagreement(stake: float, alternatives: float) -> float:
    return 0.5 * (1.0 - stake) * alternatives / (1.0 + alternatives)


def _asymmetric(trust: float, surprise: float, step: float, ratio: float) -> float:
    if surprise > 0.0:
        return trust + step * (1.0 - trust)
    return trust - min(ratio * step, 0.999) * trust


def new_trust(rule: str, trust, surprise, step, loss_ratio, prior, evidence, gate) -> float:
    """Trust after a contact."""
    if rule == "static":
        return clip01(trust)
    if rule == "bayesian":
        return clip01((trust * evidence + (surprise > 0.0)) / (evidence + 1.0))
    if rule == "symmetric":
        loss_ratio = 1.0
    elif rule == "confirmatory":
        agrees = prior if surprise > 0.0 else 1.0 - prior
        step *= 1.0 - gate + 2.0 * gate * agrees
    return clip01(_asymmetric(trust, surprise, step, loss_ratio))


def offer(p, fare: float) -> float:
    """Compensation: what one activity earns, money units or hours of credit."""
    return {
        "none": 0.0,
        "expenses": fare,
        "flat_fee": p.compensation.fee,
        "hourly": p.compensation.rate * p.portfolio.session,
        "time_credits": p.compensation.credit_rate * p.portfolio.session,
        "personal_budget": 0.0,
    }[p.compensation.rule]


def chance_of_taking_part(rule: str, at) -> float:
    """Participation."""
    if rule == "random_assignment":
        return at.assigned
    clear = logistic(at.intercept + at.can + at.like + at.asked + at.responded - at.cost + at.reward + at.propensity)
    return clear * at.likeness if rule == "invited" else clear


def likeness(one, other) -> float:
    """How alike one is to who invites."""
    return 0.5 * exp(-2.0 * dist(one, other)) + 0.5 * one.recognised


def pressure_aimed_at(rule: str, home, indicator, reference, responsiveness, spent) -> float:
    """Governance."""
    if rule == "responsive":
        return clip01(home * (1.0 + responsiveness * (indicator - reference)))
    if rule == "short_term_efficiency":
        return clip01(home + (1.0 - home) * spent)
    return home


__all__ = ["chance_of_taking_part", "enacted_share", "likeness", "new_trust", "offer", "pressure_aimed_at"]
