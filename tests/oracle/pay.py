"""Pay, benefits and help (docs/odd/week-07-settlement.md, functions)."""


def benefits_lost(p, earned: float, pay: float) -> float:
    """What a claimant loses by `pay` more."""
    before = max(0.0, earned - p.benefits.limit)
    after = max(0.0, earned + pay - p.benefits.limit)
    risk = p.benefits.risk * p.benefits.amount if after > 0.0 and before <= 0.0 else 0.0
    return p.benefits.taper * (after - before) + risk


def accepted(p, person, pay: float) -> float:
    """Who may decline takes what stays below the limit."""
    in_money = p.compensation.rule not in ("time_credits", "expenses")
    if p.mechanisms.benefits and person.claimant and p.benefits.decline and in_money:
        return min(pay, max(0.0, p.benefits.limit - person.earned))
    return pay
