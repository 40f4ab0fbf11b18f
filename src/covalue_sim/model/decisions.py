"""Step 4a. Who decides in an encounter, and how people cope when values collide."""

from covalue_sim.model.alignment import between
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity
from covalue_sim.model.needs import mean_need
from covalue_sim.model.rules.coping import BALANCE, ESCALATE, TRADE_OFF
from covalue_sim.model.rules.dispatch import Context, UserRules, enacted_share, response
from covalue_sim.model.state import Record, World
from covalue_sim.model.value import EXPERIENCE, RELATIONAL, VOICE, weightiest


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
