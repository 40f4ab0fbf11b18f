"""Efforts and what they produce (docs/odd/week-04-encounters.md, parts 5 and 6)."""

from oracle.functions import exp, log, power


def effort(e, strength: float, cost: float, productivity: float, seen: float) -> float:
    """The best response to the value last seen; `strength` is ability times share times weight."""
    if strength <= 0.0 or productivity <= 0.0:
        return 0.0
    sigma = float(e.sigma)
    pull = strength * (power(productivity, 1.0 - 1.0 / sigma) / cost) * power(seen, 1.0 / sigma - e.eta)
    return power(pull, sigma / (1.0 + sigma))


def produced(e, user: float, staff: float, productivity: float) -> float:
    """CES production, with its edges."""
    alpha, rho = e.alpha, 1.0 - 1.0 / e.sigma
    if alpha <= 0.0:
        return productivity * staff
    if alpha >= 1.0:
        return productivity * user
    if user <= 0.0 or staff <= 0.0:
        if rho <= 1e-6:
            return 0.0
    elif abs(rho) < 1e-6:
        r = log(user / staff)
        series = 0.5 * rho * alpha * (1.0 - alpha) * r * r
        return productivity * exp(alpha * log(user) + (1.0 - alpha) * log(staff) + series)
    inside = alpha * power(user, rho) + (1.0 - alpha) * power(staff, rho)
    return productivity * power(inside, 1.0 / rho)
