"""Step 4b. What each party puts into an encounter, and what the same efforts are worth there."""

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import saturating
from covalue_sim.model.production import professional_strength, share_seen, user_strength
from covalue_sim.model.rules.coping import ASK_HELP, AVOID
from covalue_sim.model.state import DIMENSIONS, Record


@jit
def tied(p: Record, person: Record) -> float:
    """Return how lasting the tie is, 0..1."""
    return person.relation / (person.relation + p.encounter_tie_half)


@jit
def fitting(person: Record, home: Record) -> float:
    """Return how well the service's design fits a person's needs, ``sum_d need_d W_d``, >= 0."""
    fits = 0.0
    for dimension in range(DIMENSIONS):
        fits += person.need[dimension] * home.payoff[dimension]
    return fits


@jit
def productivity(p: Record, person: Record, home: Record, coordination: float) -> float:
    """Return ``A_d = A (1 + w sum_d need_d W_d)``, with what a joint plan and a lasting tie are worth.

    Unpredictable tasks lower what a plan is worth and raise what ties are worth.
    """
    surprises = p.encounter_unpredictability
    return (
        p.encounter_productivity
        * (1.0 + p.encounter_design_weight * fitting(person, home))
        * (1.0 + p.encounter_plan_worth * p.encounter_joint_plan * (1.0 - surprises))
        * (1.0 + p.encounter_tie_worth * tied(p, person) * surprises)
        * coordination
    )


@jit
def usable_skill(p: Record, skill: float, recognised: float) -> float:
    """Return the skill a person can bring in: a part at once, the rest as it is recognised and funded (Cahn 2000)."""
    funded = saturating(p.organisation_transfer / p.organisation_transfer_half)
    return p.encounter_skill_at_once * skill + (1.0 - p.encounter_skill_at_once) * recognised * funded


@jit
def drives(
    p: Record, person: Record, worker: Record, home: Record, phi: float, trusting: float, trusted: float, seen: float
) -> tuple[float, float]:
    """Return what drives the efforts of user and professional: ability, will, openness, share and weight multiplied.

    Args:
        phi: the user's enacted share in decisions.
        trusting, trusted: how far trust opens the gate of the user's and of the professional's will, 0..1.
        seen: the part of the public benefit that the user sees, 0..1.
    """
    user = user_strength(person.activation, person.motivation, person.burden) * trusting
    professional = professional_strength(worker.openness, worker.burnout) * trusted
    if p.compensation_professional == 1:
        professional *= 1.0 + p.compensation_bonus
    public, alpha = p.organisation_publicness, p.encounter_alpha
    share = phi * (share_seen(public, p.encounter_omega, seen) if public > 0.0 else 1.0)
    ability = usable_skill(p, person.skill, person.recognised) * person.literacy
    return (
        ability * user * home.openness * share * alpha,
        worker.skill * professional * home.openness * (1.0 - phi) * (1.0 - alpha),
    )


@jit
def coped(p: Record, person: Record, effort: float, service: float) -> tuple[float, float]:
    """Return the efforts (user, professional) that are made: the best ones, changed by how the user copes."""
    if person.coping == AVOID:
        effort *= 1.0 - p.coping_avoidance
    if person.coping == ASK_HELP:
        service *= 1.0 + p.coping_help
    return effort, service
