"""Step 4. Encounters of a patient and the own professional: what comes out for each of them."""

from typing import NamedTuple

from covalue_sim.model import ledger, together
from covalue_sim.model.alignment import between, distance, loss
from covalue_sim.model.compiling import jit
from covalue_sim.model.decisions import cope, decide
from covalue_sim.model.delegation import felt_return
from covalue_sim.model.efforts import fitting, productivity, tied
from covalue_sim.model.elementary import clip01, saturating
from covalue_sim.model.exchange import live_with_task, spend_hours, teach_user, trade_knowledge
from covalue_sim.model.needs import mean_need
from covalue_sim.model.production import SMALLEST_VALUE, price_of_hour
from covalue_sim.model.rules.dispatch import Context, UserRules
from covalue_sim.model.state import COMPONENTS, DIMENSIONS, Reals, Record, World
from covalue_sim.model.value import (
    ECONOMIC,
    EXPERIENCE,
    HEALTH,
    KNOWLEDGE,
    PROFESSIONAL_WEIGHTS,
    PROVIDER,
    RELATIONAL,
    USER,
    VOICE,
    encounter_class,
    net,
    own_weights,
)


class Place(NamedTuple):
    """Where an encounter is done: distances in practice space from both parties, and how far each one moved it."""

    apart_user: float
    apart_staff: float
    moved: float
    kept: float


class Work(NamedTuple):
    """What an encounter took and gave: share, efforts, hours, performance, change of health, tasks, lessons."""

    phi: float
    effort: float
    service: float
    hours_user: float
    hours_staff: float
    performance: float
    change: float
    task: float
    felt: float
    user_learnt: float
    staff_learnt: float


class Luck(NamedTuple):
    """Uniform draws: whether a task goes wrong, how far the day departs from the usual, what is learnt."""

    mishap: float
    day: float
    lesson: float


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
def bring_out(
    p: Record, person: Record, place: Place, value: float, survives: float, day: float
) -> tuple[float, float]:
    """Return what the value produced yields on the day: (gained, lost), after misalignment; remember the value seen."""
    value *= 1.0 + p.encounter_variability * (2.0 * day - 1.0)
    person.value_seen = max(between(person.value_seen, value, p.encounter_smoothing), SMALLEST_VALUE)
    if not p.mechanisms_alignment:
        return value, 0.0
    lost = loss(
        place.apart_user, place.apart_staff, p.alignment_free, p.alignment_loss_user, p.alignment_loss_professional
    )
    return value * survives, lost


@jit
def work_together(
    p: Record, person: Record, worker: Record, home: Record, place: Place, phi: float, effort: float,
    service: float, value: float, survives: float, harm: float, luck: Luck, flows: Reals,
) -> Work:  # fmt: skip
    """Let efforts and what they produce heal or harm, live with tasks, spend hours and learn; return all of it."""
    gained, lost = bring_out(p, person, place, value, survives, luck.day)
    task = home.delegation if p.mechanisms_delegation else 0.0
    mishap = task > 0.0 and luck.mishap < task * harm
    damage = p.encounter_loss_effect * lost + (p.delegation_harm if mishap else 0.0)
    public = p.organisation_publicness
    mixed = 4.0 * worker.measured * (1.0 - worker.measured)
    own = (1.0 - public) * gained * mixed
    if not mishap:
        own += p.delegation_benefit * task * person.skill * (1.0 + p.encounter_design_weight * fitting(person, home))
    change = heal(p, person, home, own, damage)
    home.spill_next += public * gained
    performance = clip01(saturating(gained / p.learning_half) - p.learning_loss_felt * (lost + damage))
    felt = felt_return(task, person.motivation, p.delegation_feedback, p.delegation_obligation)
    if task > 0.0:
        live_with_task(p, person, worker, flows, task, felt)
    hours_user, hours_staff = p.encounter_hours_user * effort, p.encounter_hours_professional * service
    spend_hours(p, person, worker, flows, hours_user, hours_staff)
    from_user, from_staff = trade_knowledge(p, person, worker, phi, luck.lesson)
    learnt = teach_user(p, person, worker, performance) + from_user
    return Work(
        phi, effort, service, hours_user, hours_staff, performance, change, task, felt, learnt, from_staff
    )  # fmt: skip


@jit
def heal(p: Record, person: Record, home: Record, received: float, damage: float) -> float:
    """Let value received heal and damage hurt; return the change of need-weighted health."""
    need = mean_need(person)
    better = (1.0 - person.health) * saturating(p.encounter_health_effect * received)
    worse = person.health * saturating(damage)
    person.health += better - worse
    for dimension in range(DIMENSIONS):
        eased = saturating(p.encounter_relief * received * (0.5 + home.payoff[dimension]))
        person.need[dimension] -= eased * person.need[dimension]
    return (better - worse) * (0.5 + need)


@jit
def value_to_user(p: Record, person: Record, worker: Record, place: Place, work: Work, out: Reals) -> None:
    """Fill `out` (components,) with what the encounter was worth to the user, against the week without it."""
    out[HEALTH] = work.change
    out[EXPERIENCE] = work.performance - person.expectation - place.apart_user + work.felt
    out[KNOWLEDGE] = work.user_learnt
    out[RELATIONAL] = saturating(work.hours_staff * (1.0 - worker.measured)) * tied(p, person)
    out[VOICE] = place.moved
    hours = work.hours_user + p.encounter_hours_way + work.task * p.delegation_hours
    out[ECONOMIC] = 0.0 - price_of_hour(p, person.slack) * hours


@jit
def value_to_staff(
    p: Record, person: Record, worker: Record, home: Record, place: Place, work: Work, bonus: float, out: Reals
) -> None:
    """Fill `out` (components,) with what the encounter was worth to the professional."""
    out[HEALTH] = work.change
    out[EXPERIENCE] = saturating(work.effort) - worker.expectation - place.apart_staff
    out[KNOWLEDGE] = saturating(work.effort) * work.phi * home.openness * p.learning_exchange + work.staff_learnt
    out[RELATIONAL] = saturating(work.hours_user) * tied(p, person)
    out[VOICE] = place.kept
    out[ECONOMIC] = p.settlement_professional_price * (work.task * p.delegation_saved - work.hours_staff) + bonus


@jit
def pay_bonus(p: Record, worker: Record, home: Record, service: float, flows: Reals) -> float:
    """Pay the professional for the measured part of the effort, where that is the rule; return the bonus."""
    if p.compensation_professional != 1:
        return 0.0
    bonus = p.compensation_bonus_pay * service * worker.measured
    worker.income += bonus
    home.cost += bonus
    ledger.give(flows, ledger.ORGANISATION, ledger.PROFESSIONAL, ledger.MONEY, bonus)
    return bonus


@jit
def judge(world: World, segment: int, person: Record, worker: Record) -> None:
    """Weigh both parties' vectors, class the encounter, and add them to the week."""
    weights, user_value, staff_value = world.scratch[0], world.scratch[1], world.scratch[2]
    user_net = net(weights, world.scale[segment, USER], user_value)
    staff_net = net(world.weights[segment, PROFESSIONAL_WEIGHTS], world.scale[segment, PROVIDER], staff_value)
    person.encounter_class = encounter_class(user_net, staff_net)
    for component in range(user_value.shape[0]):
        person.week_value[component] += user_value[component]
        worker.week_value[component] += staff_value[component]
    worker.week_net += staff_net
    worker.good += 1.0 if user_net > 0.0 else 0.0


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
