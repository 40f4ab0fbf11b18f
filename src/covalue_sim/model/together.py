"""Many encounters at once: the powers in their efforts and in what they produce, worked out side by side.

An encounter's powers depend on each other, and the processor waits; those of different encounters do not. So the week's
encounters are taken in blocks: first who decides and where, then all efforts and products, then what comes of each.
Nothing of the first two that one encounter leaves behind enters those of another.
"""

from covalue_sim.model.alignment import log_survival
from covalue_sim.model.compiling import jit
from covalue_sim.model.delegation import harm_logit
from covalue_sim.model.efforts import coped, drives
from covalue_sim.model.elementwise import exp_of_all, logistic_of_all, power_of_all
from covalue_sim.model.production import SERIES_WITHIN, SMALLEST_VALUE, dearness, produced
from covalue_sim.model.state import COMPONENTS, Reals, Record, World

BLOCK = 64
"""So many encounters are taken at once: few enough for the fastest memory."""

(PHI, APART_USER, APART_STAFF, MOVED, MADE, COMMON, TEMPTED, TRUSTING, TRUSTED, SEEN, EXPONENT,
 EFFORT, SERVICE, EFFECT, SUPPORT, VALUE, SURVIVES, HARM, WEIGHTS) = range(19)  # fmt: skip
ROWS = WEIGHTS + COMPONENTS


@jit
def note_bases(p: Record, person: Record, worker: Record, home: Record, made: float, block: Reals, at: int) -> None:
    """Note in column `at` of `block` (rows, BLOCK) what powers and logistics will be taken of."""
    block[MADE, at] = made
    block[COMMON, at] = made if made > 0.0 else 1.0
    block[TEMPTED, at] = max(person.value_seen, SMALLEST_VALUE)
    block[TRUSTING, at] = p.encounter_steepness * (person.trust - p.encounter_threshold)
    block[TRUSTED, at] = p.encounter_steepness * (worker.trust - p.encounter_threshold)
    block[SEEN, at] = max(home.patients, 1.0)
    block[EXPONENT, at] = person.prosocial - 1.0
    block[SURVIVES, at] = log_survival(block[APART_USER, at], block[APART_STAFF, at], p.alignment_tolerance)
    block[HARM, at] = harm_logit(
        home.delegation, person.skill, person.activation, p.delegation_base, p.delegation_difficulty,
        p.delegation_overconfidence, p.delegation_backup,
    )  # fmt: skip


@jit
def raise_all(block: Reals, row: int, exponent: float, count: int) -> None:
    """Replace the first `count` numbers of a row by their power."""
    for at in range(count):
        block[EXPONENT, at] = exponent
    power_of_all(block[row, :count], block[EXPONENT, :count])


@jit
def work_out_efforts(world: World, p: Record, count: int) -> None:
    """Fill the rows of efforts: ``(drive / cost * A^(1 - 1/sigma) * Vm^(1/sigma - eta))^(sigma / (1 + sigma))``."""
    block, sigma = world.block, p.encounter_sigma
    logistic_of_all(block[TRUSTING, :count])
    logistic_of_all(block[TRUSTED, :count])
    if p.organisation_publicness > 0.0:
        power_of_all(block[SEEN, :count], block[EXPONENT, :count])
    raise_all(block, COMMON, 1.0 - 1.0 / sigma, count)
    raise_all(block, TEMPTED, 1.0 / sigma - p.encounter_eta, count)
    for at in range(count):
        person = world.patients[world.meeting[at]]
        worker = world.professionals[person.professional]
        home = world.organisations[worker.organisation]
        drive, drive_staff = drives(
            p, person, worker, home, block[PHI, at], block[TRUSTING, at], block[TRUSTED, at], block[SEEN, at]
        )
        cost = p.encounter_effort_cost * dearness(p, p.encounter_slack_cost, person.slack)
        common, tempted = block[COMMON, at], block[TEMPTED, at]
        works, serves = block[MADE, at] > 0.0 and not drive <= 0.0, block[MADE, at] > 0.0 and not drive_staff <= 0.0
        block[EFFECT, at], block[SUPPORT, at] = 1.0 if works else 0.0, 1.0 if serves else 0.0
        block[EFFORT, at] = drive * (common / cost * tempted) if works else 1.0
        block[SERVICE, at] = drive_staff * (common / p.encounter_professional_cost * tempted) if serves else 1.0
    raise_all(block, EFFORT, sigma / (1.0 + sigma), count)
    raise_all(block, SERVICE, sigma / (1.0 + sigma), count)
    for at in range(count):
        effort = block[EFFORT, at] if block[EFFECT, at] > 0.0 else 0.0
        service = block[SERVICE, at] if block[SUPPORT, at] > 0.0 else 0.0
        person = world.patients[world.meeting[at]]
        block[EFFORT, at], block[SERVICE, at] = coped(p, person, effort, service)


@jit
def work_out_dangers(world: World, p: Record, count: int) -> None:
    """Fill the rows of what survives misalignment and of how likely a task that is done goes wrong."""
    if p.mechanisms_alignment:
        exp_of_all(world.block[SURVIVES, :count])
    if p.mechanisms_delegation:
        logistic_of_all(world.block[HARM, :count])


@jit
def work_out_products(world: World, p: Record, count: int) -> None:
    """Fill the row of values with what `produced` gives for each encounter's efforts."""
    block, alpha, sigma = world.block, p.encounter_alpha, p.encounter_sigma
    rho = 1.0 - 1.0 / sigma
    usual = 0.0 < alpha < 1.0 and abs(rho) >= SERIES_WITHIN
    for at in range(count):
        usual = usual and block[EFFORT, at] > 0.0 and block[SERVICE, at] > 0.0
    if not usual:
        for at in range(count):
            block[VALUE, at] = produced(block[MADE, at], alpha, sigma, block[EFFORT, at], block[SERVICE, at])
        return
    for at in range(count):
        block[EFFECT, at], block[SUPPORT, at] = block[EFFORT, at], block[SERVICE, at]
    raise_all(block, EFFECT, rho, count)
    raise_all(block, SUPPORT, rho, count)
    for at in range(count):
        block[VALUE, at] = alpha * block[EFFECT, at] + (1.0 - alpha) * block[SUPPORT, at]
    raise_all(block, VALUE, 1.0 / rho, count)
    for at in range(count):
        block[VALUE, at] = block[MADE, at] * block[VALUE, at]
