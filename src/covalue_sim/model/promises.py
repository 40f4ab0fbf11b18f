"""Step 2. Organisations announce; people believe announcements as far as past ones were kept."""

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import clip01
from covalue_sim.model.state import Record, World


@jit
def announce(world: World, p: Record) -> None:
    """Let every organisation announce the share in decisions that it promises, and open its week's budget.

    Counts the organisation's people, and its patients among them.
    """
    for slot in range(world.organisations.shape[0]):
        world.organisations[slot].patients, world.organisations[slot].people = 0.0, 0.0
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        home = world.organisations[world.professionals[person.professional].organisation]
        home.people += 1.0
        home.patients += 1.0 if person.engaged and not person.contributor else 0.0
    for slot in range(world.organisations.shape[0]):
        home = world.organisations[slot]
        home.declared = p.power_declared_share
        home.budget_left = p.organisation_budget * home.patients if home.open else 0.0
        home.cost = 0.0
        home.served, home.enacted_sum, home.output, home.escalated = 0.0, 0.0, 0.0, 0.0


@jit
def perceived_deal(p: Record, person: Record, declared: float) -> float:
    """Return the share that a person takes an ambiguous announcement to promise."""
    if p.power_ambiguity <= 0.0:
        return declared
    return clip01(declared + p.power_ambiguity * person.reading)


@jit
def expected_voice(credence: float, promised: float, experienced: float) -> float:
    """Return ``cred * declared + (1 - cred) * experienced``."""
    return credence * promised + (1.0 - credence) * experienced


@jit
def updated_credence(credence: float, promised: float, enacted: float, rate: float) -> float:
    """Return credence moved towards ``1 - |declared - enacted|``: a promise broken again and again is not believed."""
    return credence + rate * (1.0 - abs(promised - enacted) - credence)


@jit
def lose_trust_in_organisation(p: Record, person: Record) -> None:
    """Lower trust in the organisation, which let wait, broke a promise or left a claim unpaid, by one bad step."""
    person.trust_organisation -= min(p.trust_organisation_step * p.trust_loss_ratio, 0.999) * person.trust_organisation
