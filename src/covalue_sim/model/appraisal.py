"""What an encounter was worth to each party, and whether it created or destroyed value for them."""

from covalue_sim.model import ledger
from covalue_sim.model.compiling import jit
from covalue_sim.model.efforts import tied
from covalue_sim.model.elementary import saturating
from covalue_sim.model.production import price_of_hour
from covalue_sim.model.state import Reals, Record, World
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
)
from covalue_sim.model.work import Place, Work


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
