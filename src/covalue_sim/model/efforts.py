"""Step 4b. What each party puts into an encounter, and what the same efforts are worth there."""

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import power, saturating
from covalue_sim.model.production import (
    SMALLEST_VALUE,
    dearness,
    effort_given,
    perceived_share,
    professional_will,
    user_will,
)
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
def best_efforts(
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
    share = phi * perceived_share(p.organisation_publicness, p.encounter_omega, home.patients, person.prosocial)
    seen = max(person.value_seen, SMALLEST_VALUE)
    sigma, eta, alpha = p.encounter_sigma, p.encounter_eta, p.encounter_alpha
    ability = usable_skill(p, person.skill, person.recognised) * person.literacy
    if made <= 0.0:
        return 0.0, 0.0
    common, tempted = power(made, 1.0 - 1.0 / sigma), power(seen, 1.0 / sigma - eta)
    drive = ability * user * home.openness * share * alpha
    drive_staff = worker.skill * professional * home.openness * (1.0 - phi) * (1.0 - alpha)
    return (
        effort_given(drive, cost, common, tempted, sigma),
        effort_given(drive_staff, p.encounter_professional_cost, common, tempted, sigma),
    )


@jit
def efforts(p: Record, person: Record, worker: Record, home: Record, phi: float, made: float) -> tuple[float, float]:
    """Return the efforts (user, professional) that are made: the best ones, changed by how the user copes."""
    effort, service = best_efforts(p, person, worker, home, phi, made)
    if person.coping == AVOID:
        effort *= 1.0 - p.coping_avoidance
    if person.coping == ASK_HELP:
        service *= 1.0 + p.coping_help
    return effort, service
