"""Who seeks the own professional this week, who is served, and who waits."""

import numpy as np

from covalue_sim.model import processes
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity, stream, uniform
from covalue_sim.model.elementary import clip01, exp
from covalue_sim.model.elementwise import logistic_of_all
from covalue_sim.model.encounter import come_together, part
from covalue_sim.model.needs import mean_need
from covalue_sim.model.rules.dispatch import Context, UserRules
from covalue_sim.model.rules.governance import META
from covalue_sim.model.state import Reals, Record, World
from covalue_sim.model.together import BLOCK, work_out_dangers, work_out_efforts, work_out_products
from covalue_sim.model.work import Luck


@jit
def inclination(p: Record, person: Record) -> float:
    """Return how inclined a patient is to seek the professional, logits: need, trust, less for burden."""
    return (
        p.encounter_seek_level + p.encounter_seek_need * (mean_need(person) - p.encounter_seek_usual_need)
        + p.encounter_seek_trust * (person.trust - 0.5) - p.encounter_seek_burden * person.burden
    )  # fmt: skip


@jit
def coordination_gain(p: Record) -> float:
    """Return what coordinating with other organisations adds to productivity, a factor >= 1 (Sancino 2016)."""
    gain = p.organisation_coordination_gain * (p.governance_meta if p.governance_rule == META else 1.0)
    return 1.0 + gain * (1.0 - exp(0.0 - p.organisation_coordination / p.organisation_coordination_half))


@jit
def capacity(p: Record, worker: Record) -> float:
    """Return how many encounters a professional can have this week."""
    rested = (
        p.encounter_capacity
        * (1.0 - p.encounter_capacity_burnout * worker.burnout)
        * (1.0 - p.organisation_coordination)
    )
    gained = (p.delegation_saved_kept * worker.saved - worker.visit_hours) / p.encounter_slot_hours
    return max(0.0, rested + gained)


@jit
def seek(world: World, p: Record, week: int) -> None:
    """Let patients in need seek their professional; those who waited come again."""
    key = stream(world.root[0], processes.SEEKS, week)
    probability = world.room
    for slot in range(world.professionals.shape[0]):
        worker = world.professionals[slot]
        worker.capacity = capacity(p, worker)
        worker.demand, worker.served, worker.hours, worker.saved, worker.visit_hours = 0.0, 0.0, 0.0, 0.0, 0.0
        worker.strain, worker.signals, worker.good = 0.0, 0.0, 0.0
        worker.pull_x, worker.pull_y, worker.lesson, worker.week_net = 0.0, 0.0, 0.0, 0.0
        for component in range(worker.week_value.shape[0]):
            worker.week_value[component] = 0.0
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        person.met, person.encounter_class = 0, -1
        person.week_hours, person.week_paid_hours, person.week_pay = 0.0, 0.0, 0.0
        person.coping = -1
        for component in range(person.week_value.shape[0]):
            person.week_value[component] = 0.0
        probability[slot] = inclination(p, person)
    logistic_of_all(probability)
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        if not person.engaged or person.contributor:
            continue
        if person.waiting > 0 or uniform(key, identity(person.slot, person.generation)) < probability[slot]:
            worker = world.professionals[person.professional]
            if world.organisations[worker.organisation].open:
                person.met = 2
                worker.demand += 1.0


@jit
def prepare(p: Record, person: Record) -> None:
    """Build trust before any service: a contact without service (Burgess and Choudary 2017)."""
    person.prepared += 1
    person.waiting = 0
    person.trust = clip01(person.trust + p.preparation_trust * (1.0 - person.trust))
    person.met = 3


@jit
def serve(world: World, p: Record, served: np.uint64, first: int) -> tuple[int, int]:
    """Draw the places from patient `first` on, until so many are served as meet at once.

    Returns the next patient's slot, and how many slots `world.meeting` holds.
    """
    count, slot = 0, first
    while slot < world.patients.shape[0] and count < BLOCK:
        person = world.patients[slot]
        if person.met == 2:
            worker = world.professionals[person.professional]
            if uniform(served, identity(person.slot, person.generation)) * worker.demand >= worker.capacity:
                person.waiting += 1
            elif p.mechanisms_preparation and person.prepared < p.preparation_weeks:
                prepare(p, person)
            else:
                world.meeting[count] = slot
                count += 1
        slot += 1
    return slot, count


@jit
def meet(
    world: World, users: UserRules | None, context: Context, p: Record, segment: int, coordination: float, count: int,
    flows: Reals,
) -> None:  # fmt: skip
    """Run the encounters of the first `count` patients in `world.meeting`: decide, work together, see what came of it.

    Each party's efforts and what they produce are worked out for all of them at once.
    """
    mishaps = stream(context.root, processes.MISHAP, context.week)
    surprises = stream(context.root, processes.UNPREDICTED, context.week)
    lessons = stream(context.root, processes.BIT_LESSON, context.week)
    for at in range(count):
        come_together(world, users, context, p, segment, coordination, at)
    work_out_efforts(world, p, count)
    work_out_products(world, p, count)
    work_out_dangers(world, p, count)
    for at in range(count):
        person = world.patients[world.meeting[at]]
        number = identity(person.slot, person.generation)
        luck = Luck(uniform(mishaps, number), uniform(surprises, number), uniform(lessons, number))
        part(world, p, segment, at, luck, flows)


@jit
def visit(world: World, users: UserRules | None, p: Record, segment: int, week: int, flows: Reals) -> None:
    """Run the week's encounters: places are drawn where more seek than can be served."""
    seek(world, p, week)
    for slot in range(world.professionals.shape[0]):
        worker = world.professionals[slot]
        worker.queue = max(0.0, worker.demand / max(worker.capacity, 1e-9) - 1.0)
        colleague = world.professionals[worker.peer]
        spare = max(0.0, colleague.capacity - colleague.demand)
        covered = p.organisation_cover * min(spare, max(0.0, worker.demand - worker.capacity))
        worker.capacity += covered
        colleague.capacity -= covered
    root = world.root[0]
    served = stream(root, processes.SERVED, week)
    context = Context(world.own[segment], world.memory, root, week)
    coordination = coordination_gain(p)
    slot = 0
    while slot < world.patients.shape[0]:
        slot, count = serve(world, p, served, slot)
        meet(world, users, context, p, segment, coordination, count, flows)
