"""How efforts become value: boundedly rational efforts and CES production.

``V = A [alpha e^rho + (1 - alpha) o^rho]^(1/rho)`` with elasticity of substitution ``sigma = 1 / (1 - rho)``
(Arrow, Chenery, Minhas and Solow 1961). Each party's effort maximises ``share B(V) - c effort^2 / (2 cap will)``
with ``B`` of constant relative risk aversion ``eta``, at the value it saw last.
"""

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import exp, log, power
from covalue_sim.model.state import Record

SMALLEST_VALUE = 1e-6
SERIES_WITHIN = 1e-6


@jit
def produced(productivity: float, alpha: float, sigma: float, user: float, professional: float) -> float:
    """Return V >= 0 for efforts `user` and `professional` >= 0, `alpha` in [0, 1] and `sigma` > 0.

    Without one of two needed inputs nothing is produced at sigma <= 1. Near Cobb-Douglas a series in rho joins
    the two forms smoothly.
    """
    rho = 1.0 - 1.0 / sigma
    if alpha <= 0.0:
        return productivity * professional
    if alpha >= 1.0:
        return productivity * user
    if user <= 0.0 or professional <= 0.0:
        if rho <= SERIES_WITHIN:
            return 0.0
        weighted = alpha * power(user, rho) + (1.0 - alpha) * power(professional, rho)
        return productivity * power(weighted, 1.0 / rho)
    if abs(rho) < SERIES_WITHIN:
        ratio = log(user / professional)
        spread = 0.5 * rho * alpha * (1.0 - alpha) * ratio * ratio
        return productivity * exp(alpha * log(user) + (1.0 - alpha) * log(professional) + spread)
    weighted = alpha * power(user, rho) + (1.0 - alpha) * power(professional, rho)
    return productivity * power(weighted, 1.0 / rho)


@jit
def best_effort(
    ability: float, share: float, weight: float, productivity: float, cost: float, seen: float,
    sigma: float, eta: float,
) -> float:  # fmt: skip
    """Return ``[cap will share weight A^rho / c Vm^(1/sigma - eta)]^(sigma / (1 + sigma))``.

    `ability` is capability times will, `share` the party's share in the benefit, `weight` its weight in
    production, `seen` the smoothed value Vm > 0. The effort is neither clipped nor floored; a party without
    ability, share or weight makes none.
    """
    drive = ability * share * weight
    if productivity <= 0.0 or drive <= 0.0:
        return 0.0
    made, tempted = power(productivity, 1.0 - 1.0 / sigma), power(seen, 1.0 / sigma - eta)
    return power(drive * (made / cost * tempted), sigma / (1.0 + sigma))


@jit
def user_strength(activation: float, motivation: float, burden: float) -> float:
    """Return the user's will in full trust, in [0, 1]."""
    return activation * motivation * (1.0 - burden)


@jit
def professional_strength(openness: float, burnout: float) -> float:
    """Return the professional's will in full trust, in [0, 1]."""
    return openness * (1.0 - burnout)


@jit
def benefit(value: float, eta: float) -> float:
    """Return B(V) of constant relative risk aversion: ``V^(1 - eta) / (1 - eta)``, ``log V`` at eta = 1."""
    if abs(1.0 - eta) < 1e-9:
        return log(value)
    return power(value, 1.0 - eta) / (1.0 - eta)


@jit
def dearness(p: Record, gradient: float, slack: float) -> float:
    """Return the factor, >= 1, by which effort or time is dearer with little `slack`; resources supplied lower it."""
    return 1.0 + gradient * (1.0 - p.support_resources) * (1.0 - slack)


@jit
def price_of_hour(p: Record, slack: float) -> float:
    """Return what an hour costs a person with `slack`, money units."""
    return p.settlement_hour_price * dearness(p, p.settlement_slack_gradient, slack)


@jit
def perceived_share(publicness: float, omega: float, beneficiaries: float, prosocial: float) -> float:
    """Return the weight a user gives to a benefit of which a share `publicness` q goes to others.

    ``(1 - q) + omega q n^-(1 - prosocial)`` (after Alford 2016 and Olson 1965): one of many sees little of the
    own contribution, the less so the more prosocial. With one beneficiary it is ``(1 - q) + omega q``.
    """
    if publicness <= 0.0:
        return 1.0
    return share_seen(publicness, omega, power(max(beneficiaries, 1.0), prosocial - 1.0))


@jit
def share_seen(publicness: float, omega: float, seen: float) -> float:
    """Return the perceived share where a beneficiary sees the part `seen` n^-(1 - prosocial) of the public benefit."""
    return (1.0 - publicness) + omega * publicness * seen
