"""Step 1a. Need, health and states of mind drift and are shaken; now and then it is an emergency."""

from covalue_sim.model import processes
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity, integer_below, stream, uniform
from covalue_sim.model.elementary import clip01, exp
from covalue_sim.model.state import DIMENSIONS, Record, World


@jit
def mean_need(person: Record) -> float:
    """Return the mean of a person's needs over the dimensions, 0..1."""
    total = 0.0
    for dimension in range(DIMENSIONS):
        total += person.need[dimension]
    return total / DIMENSIONS


@jit
def drift(p: Record, person: Record) -> None:
    """Let health decline with need and age, and need rise with ill health and ease by itself."""
    need = mean_need(person)
    person.health -= p.needs_decline * (0.5 + person.age) * need * person.health
    for dimension in range(DIMENSIONS):
        here = person.need[dimension]
        rise = p.needs_drift * (1.0 - person.health) * (1.0 - here)
        person.need[dimension] = clip01(here + rise - p.needs_remission * here)


@jit
def shake(p: Record, person: Record, dimension: int) -> None:
    """Let a shock raise one need and lower health."""
    person.need[dimension] += p.needs_shock_size * (1.0 - person.need[dimension])
    person.health -= p.needs_shock_harm * p.needs_shock_size * person.health


@jit
def emergency_probability(p: Record, health: float) -> float:
    """Return the probability of an emergency admission in a week: ``1 - exp(-h0 exp(b (1/2 - health)))``."""
    hazard = p.needs_emergency_rate * exp(p.needs_emergency_slope * (0.5 - health))
    return 1.0 - exp(0.0 - hazard)


@jit
def highest_emergency_probability(p: Record) -> float:
    """Return a bound above everybody's probability of an emergency: most draws lie beyond it and need no more."""
    return 1.000001 * max(emergency_probability(p, 0.0), emergency_probability(p, 1.0))


@jit
def settle_mind(p: Record, person: Record) -> None:
    """Let distress, hope and well-being move towards what feeds each of them.

    Distress has need and burden for inputs, well-being health, hope and slack: one can fall without the other rising.
    """
    distress = clip01(
        p.needs_distress_base
        + p.needs_distress_need * mean_need(person)
        + p.needs_distress_burden * person.burden
        - p.needs_distress_hope * person.hope
    )
    hope = clip01(
        p.needs_hope_base + p.needs_hope_satisfaction * person.satisfaction + p.needs_hope_health * person.health
    )
    wellbeing = (person.health + person.hope + person.slack) / 3.0
    person.distress += p.needs_mind_rate * (distress - person.distress)
    person.hope += p.needs_mind_rate * (hope - person.hope)
    person.wellbeing += p.needs_wellbeing_rate * (wellbeing - person.wellbeing)


@jit
def advance_needs(world: World, p: Record, week: int) -> None:
    """Move every patient's needs, health and mind through one week."""
    root = world.root[0]
    shocks = stream(root, processes.HEALTH_SHOCK, week)
    dimensions = stream(root, processes.SHOCK_DIMENSION, week)
    emergencies = stream(root, processes.EMERGENCY, week)
    likeliest = highest_emergency_probability(p)
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        number = identity(person.slot, person.generation)
        person.emergency = 0
        if p.mechanisms_needs and not person.contributor:
            drift(p, person)
            if uniform(shocks, number) < p.needs_shock_rate:
                shake(p, person, integer_below(dimensions, number, DIMENSIONS))
        settle_mind(p, person)
        if not p.mechanisms_emergencies:
            continue
        luck = uniform(emergencies, number)
        if luck < likeliest and luck < emergency_probability(p, person.health):
            person.emergency = 1
            person.emergencies += 1
            person.distress += p.needs_emergency_distress * (1.0 - person.distress)
            person.health -= p.needs_emergency_harm * person.health
