"""Everybody at the start of a run; professionals also when one takes a leaver's slot."""

from covalue_sim.model import processes
from covalue_sim.model.alignment import between
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity, integer_below, normal, stream, uniform
from covalue_sim.model.elementary import clip01
from covalue_sim.model.landscape import EVEN_NEED, best_alone, payoffs
from covalue_sim.model.newcomer import place_patient, some_bits
from covalue_sim.model.state import BIOMEDICAL_BITS, DIMENSIONS, LIVED_BITS, Record, World


@jit
def place_professional(world: World, p: Record, worker: Record, slot: int, generation: int) -> None:
    """Make `worker` the newcomer of that slot: partly a fresh place, partly that of the organisation."""
    number = identity(slot, generation)
    root = world.root[0]
    worker.slot, worker.generation = slot, generation
    worker.organisation = integer_below(
        stream(root, processes.CHOICE_OF_ORGANISATION, 0), slot, world.organisations.shape[0]
    )
    home = world.organisations[worker.organisation]
    spread = p.population_professional_place_sd
    fresh_x = p.population_professional_lived_mean + spread * normal(stream(root, processes.PROFESSIONAL_X, 0), number)
    fresh_y = p.population_professional_lead_mean + spread * normal(stream(root, processes.PROFESSIONAL_Y, 0), number)
    worker.x = clip01(between(home.x, fresh_x, p.population_fresh_share))
    worker.y = clip01(between(home.y, fresh_y, p.population_fresh_share))
    worker.home_x, worker.home_y = worker.x, worker.y
    worker.skill = clip01(
        p.population_professional_skill_mean
        + p.population_professional_skill_sd * normal(stream(root, processes.PROFESSIONAL_SKILL, 0), number)
    )
    worker.discretion = clip01(
        p.population_discretion_mean
        + p.population_discretion_sd * normal(stream(root, processes.PROFESSIONAL_DISCRETION, 0), number)
    )
    worker.known = some_bits(world, processes.PROFESSIONAL_BITS, number, BIOMEDICAL_BITS, p.forums_biomedical_known)
    worker.openness, worker.trust = p.organisation_professional_openness, p.population_professional_trust_mean
    worker.burnout, worker.measured, worker.expectation = p.learning_burnout_start, 0.5, p.learning_reference
    worker.capacity, worker.saved, worker.visit_hours = p.encounter_capacity, 0.0, 0.0
    worker.peer = integer_below(stream(root, processes.COLLEAGUE, 0), number, world.professionals.shape[0])


@jit
def place_organisation(world: World, p: Record, home: Record, slot: int) -> None:
    """Set up the organisation of that slot: a design of features, a place, promises and accounts."""
    root = world.root[0]
    spread = p.organisation_place_sd
    home.slot, home.open = slot, 1
    home.x = clip01(p.organisation_lived + spread * normal(stream(root, processes.ORGANISATION_X, 0), slot))
    home.y = clip01(p.organisation_lead + spread * normal(stream(root, processes.ORGANISATION_Y, 0), slot))
    home.design = integer_below(stream(root, processes.ORGANISATION_DESIGN, 0), slot, 4096)
    home.best_design = home.design
    for dimension in range(DIMENSIONS):
        home.need[dimension] = EVEN_NEED
    ruggedness, breadth = p.forums_ruggedness, p.organisation_breadth
    payoffs(root, home.design, ruggedness, breadth, home.payoff)
    home.alone = max(
        best_alone(root, home.design, ruggedness, breadth, home.need, BIOMEDICAL_BITS),
        best_alone(root, home.design, ruggedness, breadth, home.need, LIVED_BITS),
    )
    home.pressure, home.delegation = p.organisation_pressure, p.delegation_task
    home.openness, home.resistance = p.organisation_openness, p.organisation_resistance
    home.champions, home.responsiveness = p.organisation_champions, p.organisation_responsiveness
    home.declared, home.enacted = p.power_declared_share, p.power_professional_led
    home.reserve = p.organisation_reserve
    home.indicator, home.indicator_seen, home.weak_weeks = 0.0, 0.0, 0


@jit
def place_group(world: World, p: Record, group: Record, slot: int) -> None:
    """Set up the community group of that slot: an agenda, capital of three kinds, key people, funds."""
    root = world.root[0]
    group.slot, group.broker = slot, 0
    group.organisation = integer_below(
        stream(root, processes.GROUP_ORGANISATION, 0), slot, world.organisations.shape[0]
    )
    kind = stream(root, processes.GROUP_KIND, 0)
    group.organised = 1 if uniform(kind, 4 * slot) < p.groups_organised_share else 0
    group.stance = uniform(kind, 4 * slot + 1)
    group.institutions = integer_below(kind, 4 * slot + 2, 2 * p.groups_institutions + 1)
    group.x = clip01(p.groups_lived + p.groups_place_sd * normal(stream(root, processes.GROUP_X, 0), slot))
    group.y = clip01(p.groups_lead + p.groups_place_sd * normal(stream(root, processes.GROUP_Y, 0), slot))
    group.bonding, group.bridging, group.linking = p.groups_bonding, p.groups_bridging, p.groups_linking
    group.broker_share, group.mobilisation = p.groups_broker_share, p.groups_mobilisation
    group.competence, group.hope = p.groups_competence, p.groups_hope
    group.workers, group.funds = p.groups_workers, p.groups_funds
    group.members, group.power = 0.0, 0.0


@jit
def populate(world: World, p: Record) -> None:
    """Place every actor: organisations first, then professionals, groups and patients, each by its identity."""
    for slot in range(world.organisations.shape[0]):
        place_organisation(world, p, world.organisations[slot], slot)
    for slot in range(world.professionals.shape[0]):
        place_professional(world, p, world.professionals[slot], slot, 0)
    for slot in range(world.groups.shape[0]):
        place_group(world, p, world.groups[slot], slot)
    for slot in range(world.patients.shape[0]):
        place_patient(world, p, world.patients[slot], slot, 0)
