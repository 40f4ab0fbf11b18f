"""Exact identities: what the mathematics fixes, asked of the model's own functions. A failure is a bug."""

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from covalue_sim.model.alignment import gain, loss
from covalue_sim.model.forums import passed_on
from covalue_sim.model.production import benefit, best_effort, perceived_share, produced
from covalue_sim.model.rules.trust import asymmetric

SIGMAS = (0.2, 0.5, 0.9, 1.0, 1.3, 2.0, 5.0)
ETAS = (0.3, 0.8, 1.0, 1.6, 3.0)
TOLERANCE = 1e-9


def zero_effort() -> float:
    """Without user effort nothing is produced at sigma <= 1, and something above."""
    wrong = 0.0
    for sigma in SIGMAS:
        value = produced(1.6, 0.45, sigma, 0.0, 0.8)
        wrong = max(wrong, abs(value) if sigma <= 1.0 else 0.0 if value > 0.0 else 1.0)
    return wrong


def _value(seen: float, user: float, service: float, sigma: float) -> float:
    return produced(seen, 0.45, sigma, user, service)


def interaction_of_given_efforts() -> float:
    """The cross derivative of B(V) on given efforts has the sign of 1 - sigma eta: share of cases where it has not."""
    wrong = 0
    for sigma in SIGMAS:
        for eta in ETAS:
            expected = 1.0 - sigma * eta
            if abs(expected) < 0.02:
                continue
            wrong += 1 if _cross(sigma, eta) * expected <= 0.0 else 0
    return float(wrong)


def _cross(sigma: float, eta: float, e: float = 0.7, o: float = 0.6, h: float = 1e-3) -> float:
    corners = [(1, 1, 1.0), (1, -1, -1.0), (-1, 1, -1.0), (-1, -1, 1.0)]
    return math.fsum(sign * benefit(_value(1.6, e + a * h, o + b * h, sigma), eta) for a, b, sign in corners)


def crowding_of_effort() -> float:
    """At rest the user's effort answers the professional's with the sign of 1 - sigma eta: cases where it does not."""
    wrong = 0
    for sigma in SIGMAS:
        for eta in ETAS:
            expected = 1.0 - sigma * eta
            low, high = (_settled(sigma, eta, service) for service in (0.5, 0.55))
            change = high - low
            if abs(expected) < 1e-12:
                wrong += 1 if abs(change) > 1e-6 else 0
            elif abs(expected) > 0.02:
                wrong += 1 if change * expected <= 0.0 else 0
    return float(wrong)


def _settled(sigma: float, eta: float, service: float) -> float:
    """Best effort at the value that it makes, found by halving: the reply falls through the effort once."""
    low, high = 1e-9, 1e3
    for _ in range(200):
        middle = math.sqrt(low * high)
        value = max(produced(1.6, 0.45, sigma, middle, service), 1e-300)
        reply = best_effort(0.3, 0.5, 0.45, 1.6, 0.1, value, sigma, eta)
        low, high = (middle, high) if reply > middle else (low, middle)
    return math.sqrt(low * high)


def contact_break_even() -> float:
    """Without learning a contact is worth more than none below one misalignment and less above: changes beyond one."""
    apart = np.linspace(0.0, 1.4, 1401)
    worth = np.array([gain(0.8, m, 0.1, 0.55) - loss(m, 0.1, 0.2, 0.9, 0.4) for m in apart.tolist()])
    falls = int(np.count_nonzero((worth[:-1] > 0.0) & (worth[1:] <= 0.0)))
    rises = int(np.count_nonzero((worth[:-1] <= 0.0) & (worth[1:] > 0.0)))
    return float(abs(falls - 1) + rises + (0 if worth[0] > 0.0 > worth[-1] else 1))


def one_beneficiary() -> float:
    """For one person the benefit weighs as without publicness exactly at omega = 1, more above, less below."""
    wrong = 0.0
    for q in (0.1, 0.5, 1.0):
        for prosocial in (0.0, 0.4, 1.0):
            wrong = max(wrong, abs(perceived_share(q, 1.0, 1.0, prosocial) - 1.0))
            above, below = (perceived_share(q, omega, 1.0, prosocial) for omega in (1.2, 0.8))
            wrong = max(wrong, 0.0 if above > 1.0 > below else 1.0)
    return wrong


def serial_tiers() -> float:
    """Influence through three strictly serial tiers is the product of their openness."""
    openness = (0.0, 0.3, 0.75, 1.0)
    return max(abs(passed_on(a, b, c, 0.0) - a * b * c) for a in openness for b in openness for c in openness)


def settled_trust() -> float:
    """With a share p of good contacts, trust rests on average at p / (p + (1 - p) lambda)."""
    wrong = 0.0
    for p in (0.2, 0.5, 0.8):
        for ratio in (1.0, 2.0, 4.0):
            rest = p / (p + (1.0 - p) * ratio)
            moved = p * asymmetric(rest, 1.0, 0.05, ratio) + (1.0 - p) * asymmetric(rest, -1.0, 0.05, ratio)
            wrong = max(wrong, abs(moved - rest))
    return wrong


def attenuation() -> float:
    """An indicator that follows value by M shows M times a constant true effect: largest error over some M."""
    return max(abs(_shown(match, 0.8) - _shown(match, 0.3) - match * 0.5) for match in (-1.0, 0.0, 0.4, 1.0))


def _shown(match: float, value: float) -> float:
    """What the first organisation sees where an encounter was worth `value` and nothing else changes."""
    from covalue_sim.model.adaptation import look
    from covalue_sim.model.simulation import Plan
    from covalue_sim.scenario import load

    small = {f"population.{kind}.count": 1 for kind in ("patients", "professionals", "groups", "organisations")}
    plan = Plan(load("baseline", {**small, "organisation.indicator_match": match}))
    world = plan.world(0)
    plan.advance(world, 0, 0)
    world.patients["met"], world.patients["week_net"], world.organisations["served"] = 1, value, 1.0
    look(world, world.settings[int(world.segment[-1])])
    return float(world.organisations["indicator"][0])


IDENTITIES: Mapping[str, Callable[[], float]] = MappingProxyType(
    {
        "zero_effort": zero_effort,
        "interaction_of_given_efforts": interaction_of_given_efforts,
        "crowding_of_effort": crowding_of_effort,
        "contact_break_even": contact_break_even,
        "one_beneficiary": one_beneficiary,
        "serial_tiers": serial_tiers,
        "settled_trust": settled_trust,
        "attenuation": attenuation,
    }
)
"""Identity -> its largest error, or the number of cases in which it does not hold; up to `TOLERANCE` is exact."""
