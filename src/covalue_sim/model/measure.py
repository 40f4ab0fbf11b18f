"""Step 11. Measuring: reads everything, draws nothing, changes nothing but the week's row."""

from covalue_sim.model.adaptation import dependence_of, reported
from covalue_sim.model.alignment import distance
from covalue_sim.model.compiling import jit
from covalue_sim.model.needs import mean_need
from covalue_sim.model.state import COMPONENTS, Reals, Record, World
from covalue_sim.model.sums import (
    FIRST,
    PER_ENCOUNTER,
    PER_PATIENT,
    SPAN,
    add_states,
    clear_sums,
    column_of,
    divide,
    write_means,
)
from covalue_sim.model.value import PROVIDER, USER, VOICE, raw_weights

LOW_SLACK, HIGH_SLACK = 0, 2
FIRST_OF_USER, FIRST_OF_PROVIDER = column_of("value_user_health"), column_of("value_provider_health")


@jit
def slack_third(world: World, slack: float) -> int:
    """Return 0, 1 or 2: the third of the founders' distribution of slack in which `slack` lies."""
    return int(not slack < world.slack_cuts[0]) + int(not slack < world.slack_cuts[1])


@jit
def worth_of_voice(world: World, p: Record, segment: int, person: Record) -> float:
    """Return what the week's voice counts for in a person's net value."""
    voice = person.week_value[VOICE]
    if voice == 0.0:  # as for most, who need no weights then
        return 0.0
    weights = world.scratch[0]
    total = raw_weights(world, p, segment, person, weights)
    return weights[VOICE] / total * world.scale[segment, USER, VOICE] * voice


@jit
def measure_person(world: World, p: Record, segment: int, row: Record, person: Record) -> None:
    """Add one person's week, but for what `sums.MEAN_OF` names."""
    row.engaged += person.engaged
    row.trust_reported += reported(p, person.trust, dependence_of(person), person.style)
    row.trust_peers += person.trust_peers
    row.expectation += person.expectation
    row.satisfaction_reported += reported(p, person.satisfaction, dependence_of(person), person.style)
    row.need += mean_need(person)
    row.emergency_rate += person.emergency
    row.members += 1.0 if person.group >= 0 else 0.0
    row.hours_unpaid += person.week_hours - person.week_paid_hours
    row.value_without_voice += person.week_net - worth_of_voice(world, p, segment, person)


@jit
def add_components(row: Reals, first: int, scale: Reals, value: Reals) -> None:
    """Add each kind of value (components,), in standard deviations, from column `first` of the week's `row` on."""
    for component in range(COMPONENTS):
        row[first + component] += scale[component] * value[component]


@jit
def measure_encounter(world: World, row: Record, person: Record) -> None:
    """Add one person's encounter of the week, or the wait for it."""
    if person.met == 2:
        row.waiting += 1.0
    if person.met != 1:
        return
    worker = world.professionals[person.professional]
    home = world.organisations[worker.organisation]
    row.served += 1.0
    row.enacted_share += person.phi
    row.promise_gap += max(0.0, home.declared - person.phi)
    row.misalignment_user += distance(person.z_x, person.z_y, person.x, person.y)
    row.misalignment_provider += distance(person.z_x, person.z_y, worker.x, worker.y)
    row.share_neutral += 1.0 if person.encounter_class == 0 else 0.0
    row.share_co_created += 1.0 if person.encounter_class == 1 else 0.0
    row.share_co_destroyed += 1.0 if person.encounter_class == 2 else 0.0
    row.share_user_exploited += 1.0 if person.encounter_class == 3 else 0.0
    row.share_provider_depleted += 1.0 if person.encounter_class == 4 else 0.0


@jit
def measure_activity(world: World, p: Record, segment: int, row: Record, person: Record) -> None:
    """Add what one person took part in, and the hours by mode of input and benefit."""
    hours = person.week_hours
    if person.activity >= 0:
        phase, level = person.activity // 3, person.activity % 3
        row.participation += 1.0
        row.participation_individual += 1.0 if level == 0 else 0.0
        row.participation_group += 1.0 if level == 1 else 0.0
        row.participation_collective += 1.0 if level == 2 else 0.0
        row.participation_commission += 1.0 if phase == 0 else 0.0
        row.participation_design += 1.0 if phase == 1 else 0.0
        row.participation_deliver += 1.0 if phase == 2 else 0.0
        row.participation_assess += 1.0 if phase == 3 else 0.0
        hours -= p.portfolio_session
        together = world.collective[segment, person.activity, 0] == 1
        shared = world.collective[segment, person.activity, 1] == 1
        row.hours_individual_individual += p.portfolio_session if not together and not shared else 0.0
        row.hours_individual_collective += p.portfolio_session if not together and shared else 0.0
        row.hours_collective_individual += p.portfolio_session if together and not shared else 0.0
        row.hours_collective_collective += p.portfolio_session if together and shared else 0.0
    row.hours_individual_individual += hours


@jit
def measure_patients(world: World, p: Record, segment: int, index: int, row: Record) -> None:
    """Fill the columns that are about patients: means over all, over thirds, over encounters."""
    third_size, third_value, third_part = world.thirds[0], world.thirds[1], world.thirds[2]
    for third in range(3):
        third_size[third], third_value[third], third_part[third] = 0.0, 0.0, 0.0
    claimants, claimants_part, claimants_value = 0.0, 0.0, 0.0
    size = world.patients.shape[0]
    clear_sums(world.sums)
    for slot in range(size):
        person = world.patients[slot]
        add_states(world.states[slot, FIRST : FIRST + SPAN], world.sums)
        measure_person(world, p, segment, row, person)
        add_components(world.weekly_table[index], FIRST_OF_USER, world.scale[segment, USER], person.week_value)
        measure_encounter(world, row, person)
        measure_activity(world, p, segment, row, person)
        takes_part = 1.0 if person.activity >= 0 else 0.0
        third = slack_third(world, person.slack)
        third_size[third] += 1.0
        third_value[third] += person.week_net
        third_part[third] += takes_part
        claims = person.claimant != 0
        claimants += 1.0 if claims else 0.0
        claimants_part += takes_part if claims else 0.0
        claimants_value += person.week_net if claims else 0.0
    write_means(world.sums, size, world.weekly_table[index])
    row.value_low_slack = third_value[LOW_SLACK] / max(third_size[LOW_SLACK], 1.0)
    row.value_middle_slack = third_value[1] / max(third_size[1], 1.0)
    row.value_high_slack = third_value[HIGH_SLACK] / max(third_size[HIGH_SLACK], 1.0)
    row.participation_low_slack = third_part[LOW_SLACK] / max(third_size[LOW_SLACK], 1.0)
    row.participation_high_slack = third_part[HIGH_SLACK] / max(third_size[HIGH_SLACK], 1.0)
    row.participation_claimants = claimants_part / max(claimants, 1.0)
    row.value_claimants = claimants_value / max(claimants, 1.0)
    row.participation_others = (row.participation - claimants_part) / max(size - claimants, 1.0)


@jit
def measure_professionals(world: World, segment: int, index: int, row: Record) -> None:
    """Fill the columns that are about professionals; value is a mean over encounters."""
    size = world.professionals.shape[0]
    for slot in range(size):
        worker = world.professionals[slot]
        row.trust_patients += worker.trust / size
        row.burnout += worker.burnout / size
        row.hours_professional += worker.hours
        row.value_provider += worker.week_net
        add_components(world.weekly_table[index], FIRST_OF_PROVIDER, world.scale[segment, PROVIDER], worker.week_value)


@jit
def measure_groups(world: World, p: Record, row: Record) -> None:
    """Fill the columns that are about groups."""
    size = world.groups.shape[0]
    for slot in range(size):
        group = world.groups[slot]
        row.bonding += group.bonding / size
        row.bridging += group.bridging / size
        row.linking += group.linking / size
        row.mobilisation += group.mobilisation / size
        row.peer_competence += group.competence / size
        row.fugitive += group.fugitive / size if p.mechanisms_groups else 0.0
        row.health_workers += group.workers / size


@jit
def measure_organisations(world: World, segment: int, row: Record) -> None:
    """Fill the columns that are about organisations."""
    size = world.organisations.shape[0]
    for slot in range(size):
        home = world.organisations[slot]
        row.declared_share += home.declared / size
        row.service_lived += home.x / size
        row.service_lead += home.y / size
        row.design_payoff += (home.payoff[0] + home.payoff[1] + home.payoff[2] + home.payoff[3]) / (4.0 * size)
        row.novelty += home.novelty / size
        row.pressure += home.pressure / size
        row.openness += home.openness / size
        row.open_organisations += home.open / size
        row.reserve += home.reserve / size
        row.indicator += home.indicator / size
        row.spending += home.outlay
        row.unpaid_claims += home.unpaid
        row.value_society += home.spilled * world.scale[segment, USER, 0]


@jit
def measure(world: World, p: Record, segment: int, index: int) -> None:
    """Fill the row of week index `index`."""
    row = world.weekly[index]
    measure_patients(world, p, segment, index, row)
    measure_professionals(world, segment, index, row)
    measure_groups(world, p, row)
    measure_organisations(world, segment, row)
    divide(world.weekly_table[index], PER_ENCOUNTER, max(row.served, 1.0))
    divide(world.weekly_table[index], PER_PATIENT, float(world.patients.shape[0]))
