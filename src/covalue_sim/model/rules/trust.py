"""Trust: how a contact changes it. Each rule returns the new trust in [0, 1].

A contact is good where its surprise ``S = s1 (performance - reference) + s2 (performance - expectation)`` is above 0.
"""

from covalue_sim.model.compiling import jit

RULES = ("static", "symmetric", "asymmetric", "confirmatory", "bayesian")
INPUTS = {
    "trust": "trust before the contact, 0..1",
    "surprise": "S of the contact; good if above 0",
    "step": "size of a gain, already scaled by |S| where the scenario says so, 0..1",
    "loss_ratio": "lambda, how much more a bad contact takes than a good one gives",
    "prior": "general trust, the prior of any new relation, 0..1",
    "evidence": "contacts that the trust rests on so far, capped",
    "gate": "how strongly the prior filters what is noticed, 0..1",
}
STATIC, SYMMETRIC, ASYMMETRIC, CONFIRMATORY, BAYESIAN = range(5)


@jit
def asymmetric(trust: float, surprise: float, step: float, loss_ratio: float) -> float:
    """Gain g (1 - T) after a good contact, loss lambda g T after another (Slovic 1993)."""
    if surprise > 0.0:
        return trust + step * (1.0 - trust)
    return trust - min(loss_ratio * step, 0.999) * trust


@jit
def confirmatory(trust: float, surprise: float, step: float, loss_ratio: float, prior: float, gate: float) -> float:
    """News that agrees with the prior counts more than news against it (White et al. 2003)."""
    agrees = prior if surprise > 0.0 else 1.0 - prior
    return asymmetric(trust, surprise, step * (1.0 - gate + 2.0 * gate * agrees), loss_ratio)


@jit
def bayesian(trust: float, surprise: float, evidence: float) -> float:
    """Mean of a Beta distribution over the rate of good contacts (Joesang and Ismail 2002)."""
    return (trust * evidence + (1.0 if surprise > 0.0 else 0.0)) / (evidence + 1.0)


@jit
def built_in(
    rule: int,
    trust: float,
    surprise: float,
    step: float,
    loss_ratio: float,
    prior: float,
    evidence: float,
    gate: float,
) -> float:
    """Return the new trust under the built-in rule of that number, in the order of `RULES`."""
    if rule == STATIC:
        return trust
    if rule == SYMMETRIC:
        return asymmetric(trust, surprise, step, 1.0)
    if rule == ASYMMETRIC:
        return asymmetric(trust, surprise, step, loss_ratio)
    if rule == CONFIRMATORY:
        return confirmatory(trust, surprise, step, loss_ratio, prior, gate)
    return bayesian(trust, surprise, evidence)
