"""Step 8. A vector of value for each party, never one index; what class an encounter is of.

Components: health, experience, knowledge, relational, voice, economic; each is counted in baseline standard
deviations and weighed by who judges. No component is itself trust, power or a weight.
"""

from covalue_sim.model import processes
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity, stream, uniform
from covalue_sim.model.production import price_of_hour
from covalue_sim.model.rules.coping import ASK_HELP
from covalue_sim.model.state import COMPONENTS, Reals, Record, World

HEALTH, EXPERIENCE, KNOWLEDGE, RELATIONAL, VOICE, ECONOMIC = range(6)
NEUTRAL, CO_CREATED, CO_DESTROYED, USER_EXPLOITED, PROVIDER_DEPLETED = range(5)
CLASSES = ("neutral", "co_created", "co_destroyed", "user_exploited", "provider_depleted")
NEUTRAL_WITHIN = 1e-9
USER, PROVIDER = 0, 1
PROFESSIONAL_WEIGHTS = 3


@jit
def encounter_class(user: float, provider: float) -> int:
    """Return the class of an encounter from both parties' net value; within 1e-9 of zero it is neutral."""
    if abs(user) <= NEUTRAL_WITHIN or abs(provider) <= NEUTRAL_WITHIN:
        return NEUTRAL
    if user > 0.0:
        return CO_CREATED if provider > 0.0 else PROVIDER_DEPLETED
    return USER_EXPLOITED if provider > 0.0 else CO_DESTROYED


@jit
def net(weights: Reals, scale: Reals, raw: Reals) -> float:
    """Return ``sum_k weights_k scale_k raw_k``: own weights times own vector, in standard deviations."""
    total = 0.0
    for component in range(COMPONENTS):
        total += weights[component] * scale[component] * raw[component]
    return total


@jit
def prepare_weights(world: World) -> None:
    """Work out the keys of the draws that weights are spread by, which hold for the whole run."""
    for component in range(COMPONENTS):
        world.weight_keys[component] = stream(world.root[0], processes.VALUE_WEIGHTS + component, 0)


@jit
def raw_weights(world: World, p: Record, segment: int, person: Record, out: Reals) -> float:
    """Fill `out` with a person's weights before they sum to 1, those of the rationale spread by person.

    Returns what they sum to, or 1 where that is nothing: what each is to be divided by.
    """
    total = 0.0
    number = identity(person.slot, person.generation)
    for component in range(COMPONENTS):
        weight = world.weights[segment, person.rationale, component]
        if p.value_dispersion > 0.0:
            weight *= 1.0 + p.value_dispersion * (2.0 * uniform(world.weight_keys[component], number) - 1.0)
        out[component] = weight
        total += weight
    return total if total > 0.0 else 1.0


@jit
def own_weights(world: World, p: Record, segment: int, person: Record, out: Reals) -> None:
    """Fill `out` with a person's weights: those of the rationale, spread by person, summing to 1."""
    total = raw_weights(world, p, segment, person, out)
    for component in range(COMPONENTS):
        out[component] /= total


@jit
def net_of_raw(weights: Reals, total: float, scale: Reals, raw: Reals) -> float:
    """Return what `net` does for weights still to be divided by `total`; most weeks bring one component or two."""
    value = 0.0
    for component in range(COMPONENTS):
        if raw[component] != 0.0:
            value += weights[component] / total * scale[component] * raw[component]
    return value


@jit
def tension(weights: Reals, scale: Reals, raw: Reals) -> float:
    """Return how far the two weightiest components of a vector have moved apart, standard deviations."""
    first, second = 0, 1
    if weights[1] > weights[0]:
        first, second = 1, 0
    for component in range(2, COMPONENTS):
        if weights[component] > weights[first]:
            first, second = component, first
        elif weights[component] > weights[second]:
            second = component
    return abs(scale[first] * raw[first] - scale[second] * raw[second])


@jit
def weightiest(weights: Reals) -> int:
    """Return the component that weighs most."""
    best = 0
    for component in range(1, COMPONENTS):
        if weights[component] > weights[best]:
            best = component
    return best


@jit
def clear(vector: Reals) -> None:
    """Set a vector to nothing."""
    for component in range(COMPONENTS):
        vector[component] = 0.0


@jit
def give_hours(p: Record, person: Record, hours: float) -> None:
    """Let a person give hours, at the price that an hour has for somebody of that slack."""
    person.week_hours += hours
    person.week_value[ECONOMIC] -= price_of_hour(p, person.slack) * hours


@jit
def account(world: World, p: Record, segment: int, week: int) -> None:
    """Add the week to what everybody has gained since week 0.

    The week's economic value already holds hours priced by slack; here it takes in pay.
    """
    weights = world.scratch[0]
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        person.week_value[ECONOMIC] += person.week_pay
        total = raw_weights(world, p, segment, person, weights)
        person.week_net = net_of_raw(weights, total, world.scale[segment, USER], person.week_value)
        if p.mechanisms_tension and person.met == 1:
            for component in range(COMPONENTS):
                weights[component] /= total
            person.tension = tension(weights, world.scale[segment, USER], person.week_value)
            if person.coping == ASK_HELP:
                person.tension -= p.coping_eased * person.tension
        if week < 0:
            continue
        for component in range(COMPONENTS):
            person.value[component] += person.week_value[component]
        person.net_value += person.week_net
        person.pay += person.week_pay
        person.hours_paid += person.week_paid_hours
        person.hours_unpaid += person.week_hours - person.week_paid_hours
        if person.activity >= 0 and week < 52:
            person.hours_civic += p.portfolio_session
