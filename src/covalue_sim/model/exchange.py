"""Step 4c. What passes between the two in an encounter: hours, knowledge, tasks."""

from covalue_sim.model import ledger
from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import clip01
from covalue_sim.model.state import Reals, Record


@jit
def live_with_task(p: Record, person: Record, worker: Record, flows: Reals, task: float, felt: float) -> None:
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
def spend_hours(p: Record, person: Record, worker: Record, flows: Reals, hours_user: float, hours_staff: float) -> None:
    """Enter the hours, expertise, experience, support and legitimacy that pass between the two.

    The user's time on the way and in the waiting room goes to nobody here.
    """
    person.week_hours += hours_user + p.encounter_hours_way
    worker.hours += hours_staff
    ledger.give(flows, ledger.PATIENT, ledger.PROFESSIONAL, ledger.TIME, hours_user)
    ledger.give(flows, ledger.PATIENT, ledger.SOCIETY, ledger.TIME, p.encounter_hours_way)
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
    if person.known & bit and not worker.known & bit and phi > p.learning_features_share:
        worker.known |= bit
        return 0.0, 1.0 / 12.0
    return 0.0, 0.0
