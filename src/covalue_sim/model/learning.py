"""Step 9. What a week leaves behind: trust, expectation, belief in promises, activation, burden, places."""

from covalue_sim.model.alignment import distance
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity
from covalue_sim.model.elementary import clip01
from covalue_sim.model.promises import lose_trust_in_organisation, perceived_deal, updated_credence
from covalue_sim.model.rules.dispatch import Context, UserRules, updated_trust
from covalue_sim.model.state import Record, World


@jit
def learn_trust(users: UserRules | None, context: Context, p: Record, person: Record) -> None:
    """Change trust in the own professional by the contact, and let it spill into general trust."""
    step = p.trust_gain
    if p.trust_scaled:
        step = clip01(p.trust_gain * abs(person.signal) / p.trust_usual_surprise)
    person.trust = updated_trust(
        users, context, identity(person.slot, person.generation), person.slot, p.trust_rule,
        person.trust, person.signal, step, p.trust_loss_ratio, person.general_trust, person.evidence, p.trust_gate,
    )  # fmt: skip
    person.evidence = min(person.evidence + 1.0, p.trust_evidence_most)
    person.general_trust += p.trust_spillover * (person.trust - person.general_trust)


@jit
def learn_organisation(p: Record, person: Record, gap: float) -> None:
    """Change trust in the organisation: by contacts, by waiting, and by promises not kept."""
    if person.met == 2 or gap > p.trust_promise_tolerance:
        lose_trust_in_organisation(p, person)
    elif person.signal > 0.0:
        person.trust_organisation += p.trust_organisation_step * (1.0 - person.trust_organisation)
    else:
        person.trust_organisation -= p.trust_organisation_step * person.trust_organisation


@jit
def learn_promise(p: Record, person: Record, home: Record) -> float:
    """Compare what was promised with what was enacted: credence, experienced voice, the signal; return the gap."""
    promised = perceived_deal(p, person, home.declared)
    gap = max(0.0, promised - person.phi)
    person.credence = updated_credence(person.credence, promised, person.phi, p.learning_credence)
    person.voice += p.learning_voice * (person.phi - person.voice)
    person.signal -= p.trust_promise_weight * max(0.0, gap - p.trust_promise_tolerance) * person.credence
    return gap


@jit
def learn_capability(p: Record, person: Record) -> None:
    """Let activation grow with success and follow health, and fade by itself."""
    if person.met == 1:
        success = max(0.0, person.satisfaction - p.learning_reference)
        person.activation += p.learning_activation * success * (1.0 - person.activation)
    person.activation += p.learning_health_pull * (person.health - 0.5) * person.activation * (1.0 - person.activation)
    person.activation -= p.learning_activation_decay * person.activation
    person.skill -= p.learning_skill_decay * person.skill
    person.literacy -= p.learning_literacy_decay * person.literacy
    person.recognised = clip01(min(person.recognised, person.skill))


@jit
def bear(p: Record, person: Record) -> None:
    """Let hours beyond what slack allows, misalignment and waiting weigh on a person, and rest relieve it."""
    over = person.week_hours * (1.5 - person.slack) / p.learning_burden_hours
    if person.met == 1:
        over += p.learning_burden_misalignment * distance(person.z_x, person.z_y, person.x, person.y)
    elif person.met == 2:
        over += p.learning_burden_waiting
    weight = over / (1.0 + over)
    person.burden += p.learning_burden * weight * (1.0 - person.burden) - p.learning_rest * person.burden


@jit
def approach(p: Record, person: Record, worker: Record) -> None:
    """Move a person towards the professional, in proportion to trust, within the confidence bound."""
    if distance(person.x, person.y, worker.x, worker.y) < p.learning_confidence_bound:
        rate = p.learning_approach * person.trust
        person.x += rate * (worker.x - person.x)
        person.y += rate * (worker.y - person.y)


@jit
def recognise(p: Record, person: Record) -> None:
    """Let what is recognised of a person's skill follow what the organisation recognises."""
    person.recognised += p.forums_recognise * (p.organisation_recognition * person.skill - person.recognised)


@jit
def be_shaken(p: Record, person: Record) -> None:
    """Take away trust all at once, as a scandal does."""
    person.trust -= p.trust_shock * person.trust
    person.trust_organisation -= p.trust_shock * person.trust_organisation
    person.general_trust -= p.trust_shock_general * p.trust_shock * person.general_trust


@jit
def learn_patients(world: World, users: UserRules | None, p: Record, segment: int, week: int) -> None:
    """Let every patient learn from the week."""
    context = Context(world.own[segment], world.memory, world.root[0], week)
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        be_shaken(p, person)
        if person.met == 1:
            worker = world.professionals[person.professional]
            home = world.organisations[worker.organisation]
            gap = learn_promise(p, person, home) if p.mechanisms_promises else 0.0
            if p.mechanisms_trust:
                learn_organisation(p, person, gap)
                learn_trust(users, context, p, person)
            if p.mechanisms_expectation:
                person.expectation += p.learning_expectation * (person.satisfaction - person.expectation)
            if p.mechanisms_approach:
                approach(p, person, worker)
        elif person.met == 2 and p.mechanisms_trust:
            learn_organisation(p, person, 0.0)
        if p.mechanisms_capability:
            learn_capability(p, person)
        recognise(p, person)
        if p.mechanisms_burden:
            bear(p, person)


@jit
def learn_professional(world: World, p: Record, worker: Record) -> None:
    """Let a professional learn from the week's patients: trust, strain, places, effort where it is paid for."""
    home = world.organisations[worker.organisation]
    if worker.served > 0.0:
        good = worker.good / worker.served
        if p.mechanisms_trust:
            lost = min(p.trust_loss_ratio * p.trust_professional_step, 0.999) * (1.0 - good) * worker.trust
            worker.trust += p.trust_professional_step * good * (1.0 - worker.trust) - lost
        if p.mechanisms_expectation:
            worker.expectation += p.learning_expectation * (worker.signals / worker.served - worker.expectation)
        if p.mechanisms_approach and worker.lesson > 0.0:
            rate = p.learning_approach * worker.trust
            worker.x += rate * (worker.pull_x / worker.lesson - worker.x)
            worker.y += rate * (worker.pull_y / worker.lesson - worker.y)
    worker.x += p.learning_anchor * (worker.home_x - worker.x)
    worker.y += p.learning_anchor * (worker.home_y - worker.y)
    if p.mechanisms_burnout:
        strain = worker.strain / worker.served if worker.served > 0.0 else 0.0
        load = worker.hours / p.learning_usual_hours
        weight = p.learning_load * max(0.0, load - 1.0) + p.learning_strain * strain + p.learning_queue * worker.queue
        worker.burnout += weight / (1.0 + weight) * p.learning_burnout * (1.0 - worker.burnout)
        worker.burnout -= p.learning_recovery * worker.burnout
    aim = 0.5
    if p.compensation_professional == 1:
        aim = 0.5 + p.learning_measured_most * p.compensation_bonus / (p.learning_measured_half + p.compensation_bonus)
    worker.measured += p.learning_measured * (aim - worker.measured)
    peer = world.professionals[worker.peer]
    ease = p.organisation_professional_openness * (1.0 - p.organisation_pressure_closes * home.pressure)
    worker.openness += p.learning_spread * (0.5 * (peer.openness + ease) - worker.openness)
    worker.skill += p.learning_spread * p.learning_peer_skill * max(0.0, peer.skill - worker.skill)


@jit
def learn(world: World, users: UserRules | None, p: Record, segment: int, week: int) -> None:
    """Run the week's learning of patients, then of professionals."""
    learn_patients(world, users, p, segment, week)
    for slot in range(world.professionals.shape[0]):
        learn_professional(world, p, world.professionals[slot])
