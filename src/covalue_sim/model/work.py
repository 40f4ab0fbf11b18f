"""The work of an encounter: what efforts yield on the day, how it heals or harms, what it costs and teaches."""

from typing import NamedTuple

from covalue_sim.model.alignment import between, loss
from covalue_sim.model.compiling import jit
from covalue_sim.model.delegation import felt_return
from covalue_sim.model.efforts import fitting
from covalue_sim.model.elementary import clip01, saturating
from covalue_sim.model.exchange import live_with_task, spend_hours, teach_user, trade_knowledge
from covalue_sim.model.needs import mean_need
from covalue_sim.model.production import SMALLEST_VALUE
from covalue_sim.model.state import DIMENSIONS, Reals, Record


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
