"""A patient at entry: a founder, or a newcomer who takes a leaver's slot."""

import math

from covalue_sim.model import processes, traits
from covalue_sim.model.alignment import distance
from covalue_sim.model.compiling import jit
from covalue_sim.model.copula import condition, correlate, rank
from covalue_sim.model.draws import identity, integer_below, normal, stream, uniform
from covalue_sim.model.elementary import clip01
from covalue_sim.model.marginals import interpolate
from covalue_sim.model.state import DIMENSIONS, LIVED_BITS, Reals, Record, World

MANAGERIAL, EXPERIENCE, RIGHTS = range(3)


@jit
def some_bits(world: World, process: int, number: int, among: int, share: float) -> int:
    """Return the features of a design that somebody knows: each of `among` with probability `share`."""
    key = stream(world.root[0], process, 0)
    known = 0
    for bit in range(12):
        if (among >> bit) & 1 and uniform(key, number * 12 + bit) < share:
            known |= 1 << bit
    return known


@jit
def draw_traits(world: World, number: int, slot: int, out: Reals) -> None:
    """Fill `out` (traits,) with the traits of the person of that identity, surveyed or drawn."""
    size = out.shape[0]
    normals, z = world.trait_scratch[1], world.trait_scratch[2]
    for trait in range(size):
        normals[trait] = normal(stream(world.root[0], processes.TRAITS_FIRST + trait, 0), number)
    correlate(world.cholesky, normals, z)
    surveyed = world.survey.shape[0]
    row = -1
    if surveyed > 0:
        row = slot
        if slot >= surveyed or number != slot:
            row = integer_below(stream(world.root[0], processes.SURVEY_ROW, 0), number, surveyed)
        gap, scratch, lower = world.trait_scratch[3], world.trait_scratch[4 : 4 + size], world.trait_scratch[4 + size :]
        condition(world.correlation, world.survey_ranks[row], z, scratch, lower, gap)
    for trait in range(size):
        out[trait] = interpolate(world.tables[trait], rank(z[trait]))
        if row >= 0 and not math.isnan(world.survey[row, trait]):
            out[trait] = world.survey[row, trait]


@jit
def place_patient(world: World, p: Record, person: Record, slot: int, generation: int) -> None:
    """Make `person` the newcomer of that slot and generation, with traits of its own and no history."""
    number = identity(slot, generation)
    root = world.root[0]
    trait = world.trait_scratch[0]
    draw_traits(world, number, slot, trait)
    person.slot, person.generation = slot, generation
    person.founder, person.engaged = 0, 1
    contributes = uniform(stream(root, processes.CONTRIBUTOR, 0), number) < p.population_contributor_share
    person.contributor = 1 if contributes else 0
    person.claimant = 1 if trait[traits.CLAIMANT] > 0.5 else 0
    person.female = 1 if trait[traits.FEMALE] > 0.5 else 0
    person.rationale = rationale(p, uniform(stream(root, processes.RATIONALE, 0), number))
    person.age, person.slack, person.prosocial = trait[traits.AGE], trait[traits.SLACK], trait[traits.PROSOCIAL]
    person.propensity = p.population_propensity_sd * normal(stream(root, processes.PROPENSITY, 0), number)
    person.style = normal(stream(root, processes.STYLE, 0), number)
    person.reading = normal(stream(root, processes.DEAL_NOISE, 0), number)
    person.x, person.y = trait[traits.LIVED], trait[traits.LEAD]
    person.health = trait[traits.HEALTH]
    give_needs(world, person, number, trait[traits.NEED])
    person.distress, person.hope = trait[traits.DISTRESS], trait[traits.HOPE]
    person.wellbeing = (person.health + person.hope + person.slack) / 3.0
    person.activation, person.skill = trait[traits.ACTIVATION], trait[traits.SKILL]
    person.recognised = p.organisation_recognition * person.skill
    person.literacy = trait[traits.LITERACY]
    person.motivation = trait[traits.MOTIVATION]
    person.crowded_out = 0.0
    person.known = some_bits(world, processes.KNOWN_BITS, number, LIVED_BITS, p.forums_lived_known)
    person.general_trust = trait[traits.GENERAL_TRUST]
    person.burden = p.learning_burden_start * (1.0 - person.slack)
    person.tension = 0.0
    meet_services(world, p, person, number)
    forget_history(p, person)


@jit
def rationale(p: Record, u: float) -> int:
    """Return the type of argument a person makes: managerial, experience-based or rights-based."""
    if u < p.population_managerial_share:
        return MANAGERIAL
    if u < p.population_managerial_share + p.population_rights_share:
        return RIGHTS
    return EXPERIENCE


@jit
def give_needs(world: World, person: Record, number: int, level: float) -> None:
    """Spread the level of need over the dimensions, each between nothing and twice the level."""
    for dimension in range(DIMENSIONS):
        tilt = uniform(stream(world.root[0], processes.NEED_PROFILE + dimension, 0), number)
        person.need[dimension] = clip01(2.0 * level * tilt)


@jit
def meet_services(world: World, p: Record, person: Record, number: int) -> None:
    """Choose a professional (the nearer in practice of two met by chance), perhaps a group, trust as the prior."""
    root = world.root[0]
    best, nearest = 0, 9.0
    for glance in range(2):
        place = integer_below(
            stream(root, processes.CHOICE_OF_PROFESSIONAL + glance, 0), number, world.professionals.shape[0]
        )
        candidate = world.professionals[place]
        apart = distance(person.x, person.y, candidate.home_x, candidate.home_y)
        if apart < nearest:
            best, nearest = place, apart
    begin_relation(p, person, best)
    person.alternatives = integer_below(stream(root, processes.ALTERNATIVES, 0), number, p.population_alternatives + 1)
    person.group = -1
    if uniform(stream(root, processes.JOINS_GROUP, 0), number) < p.groups_member_share:
        person.group = integer_below(stream(root, processes.CHOICE_OF_GROUP, 0), number, world.groups.shape[0])
    person.trust_organisation = person.general_trust
    person.trust_peers = person.general_trust
    person.expectation = clip01(0.5 * (p.learning_reference + person.general_trust))
    person.credence = person.general_trust


@jit
def begin_relation(p: Record, person: Record, professional: int) -> None:
    """Tie `person` to the professional in that slot; general trust is the prior of the new relation."""
    person.professional = professional
    person.trust = person.general_trust
    person.evidence = p.trust_evidence_start
    person.relation = 0
    person.prepared = 0
    person.waiting = 0


@jit
def forget_history(p: Record, person: Record) -> None:
    """Start all accounts and memories afresh."""
    person.voice = p.power_professional_led
    person.value_seen = max(person.expectation, 1e-6)
    person.cash = p.settlement_cash_target * person.slack
    person.owed, person.owed_due, person.credits, person.earned = 0.0, 0, 0.0, 0.0
    person.activity, person.asked, person.met, person.encounter_class, person.emergency = -1, 0, 0, -1, 0
    person.coping = -1
    person.satisfaction, person.signal, person.phi = person.expectation, 0.0, p.power_professional_led
    person.z_x, person.z_y = person.x, person.y
    forget_values(person)


@jit
def forget_values(person: Record) -> None:
    """Set what is summed since week 0 to nothing."""
    for component in range(person.value.shape[0]):
        person.value[component] = 0.0
        person.week_value[component] = 0.0
    person.net_value, person.hours_unpaid, person.hours_paid, person.pay = 0.0, 0.0, 0.0, 0.0
    person.hours_civic, person.emergencies, person.planned = 0.0, 0, 0
