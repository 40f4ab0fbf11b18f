"""Step 4. Encounters of a patient and the own professional: they meet, work, and part."""

from covalue_sim.model import together
from covalue_sim.model.alignment import between, distance
from covalue_sim.model.appraisal import judge, pay_bonus, value_to_staff, value_to_user
from covalue_sim.model.compiling import jit
from covalue_sim.model.decisions import cope, decide
from covalue_sim.model.efforts import productivity
from covalue_sim.model.elementary import saturating
from covalue_sim.model.rules.dispatch import Context, UserRules
from covalue_sim.model.state import COMPONENTS, Reals, Record, World
from covalue_sim.model.value import own_weights
from covalue_sim.model.work import Luck, Place, Work, work_together


@jit
def choose_place(person: Record, worker: Record, home: Record, share: float) -> Place:
    """Settle where the encounter is done: ``z = share pi + (1 - share) y``, with y where it would usually be done."""
    usual_x = between(worker.x, home.x, home.pressure)
    usual_y = between(worker.y, home.y, home.pressure)
    person.z_x, person.z_y = between(usual_x, person.x, share), between(usual_y, person.y, share)
    apart_user = distance(person.z_x, person.z_y, person.x, person.y)
    apart_staff = distance(person.z_x, person.z_y, worker.x, worker.y)
    return Place(apart_user, apart_staff, distance(usual_x, usual_y, person.z_x, person.z_y), apart_user)


@jit
def come_together(
    world: World, users: UserRules | None, context: Context, p: Record, segment: int, coordination: float, at: int,
) -> None:  # fmt: skip
    """Begin an encounter, that in column `at` of the block: decide, and go where it is done."""
    person = world.patients[world.meeting[at]]
    worker = world.professionals[person.professional]
    home = world.organisations[worker.organisation]
    own_weights(world, p, segment, person, world.scratch[0])
    phi = decide(world, users, context, p, person, worker, home)
    place = choose_place(person, worker, home, cope(world, users, context, p, person, home, phi))
    block = world.block
    block[together.PHI, at], block[together.MOVED, at] = phi, place.moved
    block[together.APART_USER, at], block[together.APART_STAFF, at] = place.apart_user, place.apart_staff
    for component in range(COMPONENTS):
        block[together.WEIGHTS + component, at] = world.scratch[0, component]
    together.note_bases(p, person, worker, home, productivity(p, person, home, coordination), block, at)


@jit
def part(world: World, p: Record, segment: int, at: int, luck: Luck, flows: Reals) -> None:
    """End the encounter in column `at` of the block: what the work brings, and what it was worth to both."""
    person = world.patients[world.meeting[at]]
    worker = world.professionals[person.professional]
    home = world.organisations[worker.organisation]
    block = world.block
    for component in range(COMPONENTS):
        world.scratch[0, component] = block[together.WEIGHTS + component, at]
    apart_user, apart_staff = block[together.APART_USER, at], block[together.APART_STAFF, at]
    place = Place(apart_user, apart_staff, block[together.MOVED, at], apart_user)
    work = work_together(
        p, person, worker, home, place, block[together.PHI, at], block[together.EFFORT, at],
        block[together.SERVICE, at], block[together.VALUE, at], block[together.SURVIVES, at], block[together.HARM, at],
        luck, flows,
    )  # fmt: skip
    bonus = pay_bonus(p, worker, home, work.service, flows)
    value_to_user(p, person, worker, place, work, world.scratch[1])
    value_to_staff(p, person, worker, home, place, work, bonus, world.scratch[2])
    remember(p, person, worker, home, place, work)
    judge(world, segment, person, worker)


@jit
def remember(p: Record, person: Record, worker: Record, home: Record, place: Place, work: Work) -> None:
    """Keep what learning, adaptation and measurement need of this encounter."""
    person.met = 1
    person.phi = work.phi
    person.satisfaction = work.performance
    person.relation += 1
    person.waiting = 0
    person.planned += 1
    person.signal = p.learning_level * (work.performance - p.learning_reference) + p.learning_surprise * (
        work.performance - person.expectation
    )
    worker.served += 1.0
    worker.strain += place.apart_staff
    worker.signals += saturating(work.effort)
    if distance(person.x, person.y, worker.x, worker.y) < p.learning_confidence_bound:
        worker.pull_x += person.x * person.trust
        worker.pull_y += person.y * person.trust
        worker.lesson += person.trust
    home.served += 1.0
    home.enacted_sum += work.phi
    home.output += work.service * worker.measured
