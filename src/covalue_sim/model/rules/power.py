"""Power: who decides what happens in an encounter. Each rule returns the user's enacted share in [0, 1]."""

from covalue_sim.model.compiling import jit

RULES = ("professional_led", "declared", "tokenistic", "dependence", "collective", "negotiated")
INPUTS = {
    "declared": "share in decisions that the organisation announces, 0..1",
    "token": "share enacted under a tokenistic announcement, 0..1",
    "professional_led": "share left to the user where professionals lead, 0..1",
    "stake_user": "what the user's goals owe to the encounter (mean need), 0..1",
    "stake_professional": "what the professional's goals owe to it, 0..1",
    "alternatives_user": "other professionals within the user's reach, counting a group's help, >= 0",
    "alternatives_professional": "other users per place that the professional has (the queue), >= 0",
    "pooled": "power pooled by the user's group, 0..1",
    "bargaining": "the user's bargaining power, 0..1",
}
PROFESSIONAL_LED, DECLARED, TOKENISTIC, DEPENDENCE, COLLECTIVE, NEGOTIATED = range(6)


@jit
def dependence(
    stake_user: float, stake_professional: float, alternatives_user: float, alternatives_professional: float
) -> float:
    """Power is the other's dependence: stake over alternatives (Emerson 1962)."""
    of_user = stake_user / (1.0 + alternatives_user)
    of_professional = stake_professional / (1.0 + alternatives_professional)
    both = of_user + of_professional
    return of_professional / both if both > 0.0 else 0.5


@jit
def collective(
    stake_user: float,
    stake_professional: float,
    alternatives_user: float,
    alternatives_professional: float,
    pooled: float,
) -> float:
    """Dependence with power pooled in a group: the professional then depends on all its members (Emerson 1962)."""
    alone = dependence(stake_user, stake_professional, alternatives_user, alternatives_professional)
    return alone + pooled * (1.0 - alone)


@jit
def negotiated(
    stake_user: float,
    stake_professional: float,
    alternatives_user: float,
    alternatives_professional: float,
    bargaining: float,
) -> float:
    """Asymmetric Nash bargain over one unit; the better one does without agreement, the more one gets (Nash 1950).

    A party's disagreement point is half of what its alternatives leave it independent of the other.
    """
    user_without = 0.5 * (1.0 - stake_user) * alternatives_user / (1.0 + alternatives_user)
    professional_without = (
        0.5 * (1.0 - stake_professional) * alternatives_professional / (1.0 + alternatives_professional)
    )
    return user_without + bargaining * (1.0 - user_without - professional_without)


@jit
def built_in(
    rule: int,
    declared: float,
    token: float,
    professional_led: float,
    stake_user: float,
    stake_professional: float,
    alternatives_user: float,
    alternatives_professional: float,
    pooled: float,
    bargaining: float,
) -> float:
    """Return the share under the built-in rule of that number, in the order of `RULES`."""
    if rule == PROFESSIONAL_LED:
        return professional_led
    if rule == DECLARED:
        return declared
    if rule == TOKENISTIC:
        return token
    if rule == DEPENDENCE:
        return dependence(stake_user, stake_professional, alternatives_user, alternatives_professional)
    if rule == COLLECTIVE:
        return collective(stake_user, stake_professional, alternatives_user, alternatives_professional, pooled)
    return negotiated(stake_user, stake_professional, alternatives_user, alternatives_professional, bargaining)
