"""Step 4. Encounters of a patient and the own professional: who decides, what each puts in, what comes out."""

from covalue_sim.model import ledger
from covalue_sim.model.alignment import between, distance, gain, loss
from covalue_sim.model.compiling import jit
from covalue_sim.model.delegation import felt_return, harm_probability
from covalue_sim.model.draws import identity
from covalue_sim.model.elementary import clip01
from covalue_sim.model.needs import mean_need
from covalue_sim.model.production import (
    SMALLEST_VALUE,
    best_effort,
    dearness,
    perceived_share,
    price_of_hour,
    produced,
    professional_will,
    user_will,
)  # fmt: skip
from covalue_sim.model.rules.coping import ASK_HELP, AVOID, BALANCE, ESCALATE, TRADE_OFF
from covalue_sim.model.rules.dispatch import Context, UserRules, enacted_share, response
from covalue_sim.model.state import DIMENSIONS, Reals, Record, World
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
    clear,
    encounter_class,
    net,
    own_weights,
    weightiest,
)  # fmt: skip


@jit
def saturating(amount: float) -> float:
    """Return ``amount / (1 + amount)``: the first of something does most, and never more than all."""
    return amount / (1.0 + amount)


@jit
def decide(
    world: World, users: UserRules | None, context: Context, p: Record, person: Record, worker: Record, home: Record,
) -> float:  # fmt: skip
    """Return the user's enacted share phi in the decisions of this encounter."""
    pooled = 0.0
    helped = 0.0
    if person.group >= 0 and p.mechanisms_groups:
        pooled = p.power_pooling * world.groups[person.group].power
        helped = world.groups[person.group].competence
    return enacted_share(
        users, context, identity(person.slot, person.generation), person.slot, p.power_rule,
        home.declared, p.power_token_share, p.power_professional_led,
        mean_need(person), p.power_professional_stake, person.alternatives + helped, worker.queue,
        pooled, p.power_bargaining,
    )  # fmt: skip


@jit
def cope(
    world: World, users: UserRules | None, context: Context, p: Record, person: Record, home: Record, phi: float,
) -> float:  # fmt: skip
    """React to a tension of values; return the share that sets where the encounter is done."""
    person.coping = -1
    if not p.mechanisms_tension or person.tension <= p.coping_threshold:
        return phi
    person.coping = response(
        users, context, identity(person.slot, person.generation), person.slot, p.coping_rule,
        person.tension, phi, person.trust, person.burden,
    )  # fmt: skip
    if person.coping == BALANCE:
        return between(phi, 0.5, p.coping_compromise)
    if person.coping == TRADE_OFF:
        top = weightiest(world.scratch[0])
        personal = top in (EXPERIENCE, RELATIONAL, VOICE)
        return between(phi, 1.0 if personal else 0.0, p.coping_compromise)
    if person.coping == ESCALATE:
        home.escalated += 1.0
        person.trust -= p.coping_escalation_cost * person.trust
    return phi


@jit
def productivity(p: Record, person: Record, home: Record, coordination: float) -> float:
    """Return ``A_d = A (1 + w sum_d need_d W_d)``, with what a joint plan and a lasting tie are worth.

    Unpredictable tasks lower what a plan is worth and raise what ties are worth.
    """
    fits = 0.0
    for dimension in range(DIMENSIONS):
        fits += person.need[dimension] * home.payoff[dimension]
    tied = person.relation / (person.relation + 26.0)
    surprises = p.encounter_unpredictability
    return (
        p.encounter_productivity
        * (1.0 + p.encounter_design_weight * fits)
        * (1.0 + p.encounter_plan_worth * p.encounter_joint_plan * (1.0 - surprises))
        * (1.0 + p.encounter_tie_worth * tied * surprises)
        * coordination
    )


@jit
def usable_skill(p: Record, skill: float, recognised: float) -> float:
    """Return the skill a person can bring in: a part at once, the rest as it is recognised and funded (Cahn 2000)."""
    funded = saturating(p.organisation_transfer / 0.05)
    return p.encounter_skill_at_once * skill + (1.0 - p.encounter_skill_at_once) * recognised * funded


@jit
def efforts(
    p: Record, person: Record, worker: Record, home: Record, phi: float, made: float
) -> tuple[float, float]:
    """Return the efforts (user, professional) that each finds best, >= 0, given productivity `made`."""
    user = user_will(
        person.activation, person.motivation, person.burden, person.trust, p.encounter_steepness,
        p.encounter_threshold,
    )  # fmt: skip
    professional = professional_will(
        worker.openness, worker.burnout, worker.trust, p.encounter_steepness, p.encounter_threshold
    )
    if p.compensation_professional == 1:
        professional *= 1.0 + p.compensation_bonus
    cost = p.encounter_effort_cost * dearness(p, p.encounter_slack_cost, person.slack)
    share = phi * perceived_share(
        p.organisation_publicness, p.encounter_omega, home.patients, person.prosocial
    )
    seen = max(person.value_seen, SMALLEST_VALUE)
    sigma, eta, alpha = p.encounter_sigma, p.encounter_eta, p.encounter_alpha
    ability = usable_skill(p, person.skill, person.recognised) * person.literacy
    return (
        best_effort(ability * user * home.openness, share, alpha, made, cost, seen, sigma, eta),
        best_effort(worker.skill * professional * home.openness, 1.0 - phi, 1.0 - alpha, made,
                    p.encounter_professional_cost, seen, sigma, eta),
    )  # fmt: skip


@jit
def heal(p: Record, person: Record, home: Record, received: float, damage: float, mixed: float) -> float:
    """Let value received heal and damage hurt; return the change of need-weighted health."""
    need = mean_need(person)
    better = (1.0 - person.health) * saturating(p.encounter_health_effect * mixed * received)
    worse = person.health * saturating(damage)
    person.health += better - worse
    for dimension in range(DIMENSIONS):
        eased = saturating(p.encounter_relief * received * (0.5 + home.payoff[dimension]))
        person.need[dimension] -= eased * person.need[dimension]
    return (better - worse) * (0.5 + need)


@jit
def meet(
    world: World, users: UserRules | None, context: Context, p: Record, segment: int, person: Record,
    worker: Record, home: Record, coordination: float, luck: float, surprise: float, lesson: float,
    flows: Reals,
) -> None:  # fmt: skip
    """Run one encounter: decisions, efforts, production, alignment, harm, value for both, and its class.

    `luck`, `surprise` and `lesson` are uniform draws: whether a task goes wrong, how far the day departs from the
    usual, and what is learnt.
    """
    user_value, staff_value = world.scratch[1], world.scratch[2]
    clear(user_value)
    clear(staff_value)
    own_weights(world, p, segment, person, world.scratch[0])
    phi = decide(world, users, context, p, person, worker, home)
    place_share = cope(world, users, context, p, person, home, phi)
    usual_x = between(worker.x, home.x, home.pressure)
    usual_y = between(worker.y, home.y, home.pressure)
    person.z_x, person.z_y = between(usual_x, person.x, place_share), between(usual_y, person.y, place_share)
    apart_user = distance(person.z_x, person.z_y, person.x, person.y)
    apart_staff = distance(person.z_x, person.z_y, worker.x, worker.y)
    made = productivity(p, person, home, coordination)
    effort, service = efforts(p, person, worker, home, phi, made)
    if person.coping == AVOID:
        effort *= 1.0 - p.coping_avoidance
    if person.coping == ASK_HELP:
        service *= 1.0 + p.coping_help
        person.tension *= 0.5
    value = produced(made, p.encounter_alpha, p.encounter_sigma, effort, service)
    value *= 1.0 + p.encounter_variability * (2.0 * surprise - 1.0)
    person.value_seen = max(0.5 * (person.value_seen + value), SMALLEST_VALUE)
    gained, lost = value, 0.0
    if p.mechanisms_alignment:
        gained = gain(value, apart_user, apart_staff, p.alignment_tolerance)
        lost = loss(
            apart_user, apart_staff, p.alignment_free, p.alignment_loss_user, p.alignment_loss_professional
        )
    damage = p.encounter_loss_effect * lost
    task = home.delegation if p.mechanisms_delegation else 0.0
    mishap = luck < harm_probability(
        task, person.skill, person.activation, p.delegation_base, p.delegation_difficulty,
        p.delegation_overconfidence, p.delegation_backup,
    )  # fmt: skip
    if mishap:
        damage += p.delegation_harm
    public = p.organisation_publicness
    mixed = 4.0 * worker.measured * (1.0 - worker.measured)
    change = heal(p, person, home, (1.0 - public) * gained, damage, mixed)
    home.spill_next += public * gained
    performance = clip01(saturating(gained / p.learning_half) - p.learning_loss_felt * (lost + damage))
    felt = felt_return(task, person.motivation, p.delegation_feedback, p.delegation_obligation)
    if task > 0.0:
        live_with_task(p, person, worker, flows, task, felt)
    hours_user, hours_staff = p.encounter_hours_user * effort, p.encounter_hours_professional * service
    spend_hours(p, person, worker, flows, hours_user, hours_staff)
    price = price_of_hour(p, person.slack)
    moved = distance(usual_x, usual_y, person.z_x, person.z_y)
    kept = distance(person.x, person.y, person.z_x, person.z_y)
    user_value[HEALTH] = change
    user_value[EXPERIENCE] = performance - person.expectation - apart_user + felt
    user_value[RELATIONAL] = saturating(hours_staff * (1.0 - worker.measured)) * person.relation / (person.relation + 26.0)
    user_value[VOICE] = moved
    user_value[ECONOMIC] = 0.0 - price * (hours_user + task * p.delegation_hours)
    user_learnt, staff_learnt = trade_knowledge(p, person, worker, phi, lesson)
    user_value[KNOWLEDGE] = teach_user(p, person, worker, performance) + user_learnt
    staff_value[HEALTH] = change
    staff_value[EXPERIENCE] = saturating(effort) - worker.expectation - apart_staff
    staff_value[KNOWLEDGE] = saturating(effort) * phi * home.openness * p.learning_exchange + staff_learnt
    staff_value[RELATIONAL] = saturating(hours_user) * person.relation / (person.relation + 26.0)
    staff_value[VOICE] = kept
    staff_value[ECONOMIC] = p.settlement_professional_price * (task * p.delegation_saved - hours_staff)
    if p.compensation_professional == 1:
        bonus = p.compensation_bonus_pay * service * worker.measured
        staff_value[ECONOMIC] += bonus
        worker.income += bonus
        home.cost += bonus
        ledger.give(flows, ledger.ORGANISATION, ledger.PROFESSIONAL, ledger.MONEY, bonus)
    remember(p, person, worker, home, phi, performance, apart_staff, effort, service)
    user_net = net(world.scratch[0], world.scale[segment, USER], user_value)
    staff_net = net(
        world.weights[segment, PROFESSIONAL_WEIGHTS], world.scale[segment, PROVIDER], staff_value
    )
    person.encounter_class = encounter_class(user_net, staff_net)
    for component in range(user_value.shape[0]):
        person.week_value[component] += user_value[component]
        worker.week_value[component] += staff_value[component]
    worker.week_net += staff_net
    worker.good += 1.0 if user_net > 0.0 else 0.0


@jit
def live_with_task(
    p: Record, person: Record, worker: Record, flows: Reals, task: float, felt: float
) -> None:
    """Record a delegated task: hours given, time saved for the professional, feedback, motivation won or lost."""
    hours = p.delegation_hours * task
    person.week_hours += hours
    worker.saved += p.delegation_saved * task
    ledger.give(flows, ledger.PATIENT, ledger.PROFESSIONAL, ledger.TIME, hours)
    ledger.give(flows, ledger.PATIENT, ledger.PROFESSIONAL, ledger.INFORMATION, task)
    ledger.give(flows, ledger.PROFESSIONAL, ledger.PATIENT, ledger.INFORMATION, task * p.delegation_feedback)
    room = 1.0 - person.motivation if felt > 0.0 else person.motivation
    person.motivation = clip01(person.motivation + p.delegation_motivation_rate * felt * room)


@jit
def spend_hours(
    p: Record, person: Record, worker: Record, flows: Reals, hours_user: float, hours_staff: float
) -> None:
    """Enter the hours, expertise, experience, support and legitimacy that pass between the two."""
    person.week_hours += hours_user
    worker.hours += hours_staff
    ledger.give(flows, ledger.PATIENT, ledger.PROFESSIONAL, ledger.TIME, hours_user)
    ledger.give(flows, ledger.PROFESSIONAL, ledger.PATIENT, ledger.TIME, hours_staff)
    ledger.give(flows, ledger.PATIENT, ledger.PROFESSIONAL, ledger.EXPERIENCE, hours_user * person.x)
    ledger.give(flows, ledger.PROFESSIONAL, ledger.PATIENT, ledger.EXPERTISE, hours_staff * worker.skill)
    ledger.give(flows, ledger.PROFESSIONAL, ledger.PATIENT, ledger.SUPPORT, hours_staff * (1.0 - worker.measured))
    ledger.give(flows, ledger.PATIENT, ledger.ORGANISATION, ledger.LEGITIMACY, person.trust_organisation)


@jit
def teach_user(p: Record, person: Record, worker: Record, performance: float) -> float:
    """Let the user learn from a good encounter; return what was learnt."""
    learnt = p.learning_literacy * performance * worker.skill * (1.0 - person.literacy)
    person.literacy += learnt
    grown = p.learning_skill * performance * (1.0 - person.skill)
    person.skill += grown
    return learnt + grown


@jit
def trade_knowledge(p: Record, person: Record, worker: Record, phi: float, lesson: float) -> tuple[float, float]:
    """Let one feature of the service pass each way now and then; return what (user, professional) learnt.

    `lesson` is a uniform draw. What the user knows passes as far as the user has a say.
    """
    if lesson >= p.learning_features:
        return 0.0, 0.0
    feature = int(12.0 * lesson / p.learning_features)
    bit = 1 << feature
    if worker.known & bit and not person.known & bit:
        person.known |= bit
        return 1.0 / 12.0, 0.0
    if person.known & bit and not worker.known & bit and phi > 0.2:
        worker.known |= bit
        return 0.0, 1.0 / 12.0
    return 0.0, 0.0


@jit
def remember(
    p: Record, person: Record, worker: Record, home: Record, phi: float, performance: float, apart_staff: float,
    effort: float, service: float,
) -> None:  # fmt: skip
    """Keep what learning, adaptation and measurement need of this encounter."""
    person.met = 1
    person.phi = phi
    person.satisfaction = performance
    person.relation += 1
    person.waiting = 0
    person.planned += 1
    person.signal = p.learning_level * (performance - p.learning_reference) + p.learning_surprise * (
        performance - person.expectation
    )
    worker.served += 1.0
    worker.strain += apart_staff
    worker.signals += saturating(effort)
    worker.pull_x += person.x * person.trust
    worker.pull_y += person.y * person.trust
    worker.lesson += person.trust
    home.served += 1.0
    home.enacted_sum += phi
    home.output += service * worker.measured
