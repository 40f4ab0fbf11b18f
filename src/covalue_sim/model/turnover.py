"""Step 1b. People die, move, leave and return; whoever leaves is replaced in the same slot.

Deaths and moves depend on age alone, so that they are the same in every arm; exits by choice are outcomes.
"""

import numpy as np

from covalue_sim.model import ledger, processes
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity, integer_below, stream, uniform
from covalue_sim.model.elementary import exp, logistic
from covalue_sim.model.needs import mean_need
from covalue_sim.model.newcomer import begin_relation, place_patient
from covalue_sim.model.population import place_professional
from covalue_sim.model.rules.coping import AVOID
from covalue_sim.model.state import Reals, Record, World


@jit
def exit_probability(p: Record, trust: float, burden: float, avoids: float) -> float:
    """Return the probability of leaving the service by choice in a week, from lost trust and burden."""
    push = logistic(p.turnover_exit_steepness * (p.turnover_exit_threshold - trust + p.turnover_exit_burden * burden))
    return p.turnover_exit_rate * push * (1.0 + avoids)


@jit
def leave_or_return(p: Record, person: Record, exits: np.uint64, returns: np.uint64) -> None:
    """Let a person leave by choice, or come back as need presses; `exits` and `returns` are streams of draws."""
    number = identity(person.slot, person.generation)
    if person.engaged:
        luck = uniform(exits, number)
        avoids = p.coping_avoid_exit if person.coping == AVOID else 0.0
        most = p.turnover_exit_rate * (1.0 + avoids)  # few draws lie below it: the others need no probability
        if luck < most and luck < exit_probability(p, person.trust, person.burden, avoids):
            person.engaged = 0
            person.waiting = 0
    elif uniform(returns, number) < p.turnover_return_rate * mean_need(person):
        person.engaged = 1


@jit
def change_professional(world: World, p: Record, person: Record, luck: float, places: np.uint64, week: int) -> None:
    """Let a person who has lost trust in the professional turn to another within reach; `places` says to whom."""
    if person.alternatives <= 0:
        return
    number = identity(person.slot, person.generation)
    place = integer_below(places, number * 16 + week % 16, world.professionals.shape[0])
    if place == person.professional:
        return
    wish = p.turnover_switch_closed
    if world.organisations[world.professionals[person.professional].organisation].open:
        wish = p.turnover_switch_rate * logistic(p.turnover_exit_steepness * (p.turnover_exit_threshold - person.trust))
    if luck < wish:
        begin_relation(p, person, place)


@jit
def strongest_wish(world: World, p: Record) -> float:
    """Return a bound of everybody's probability of turning to another professional this week."""
    for slot in range(world.organisations.shape[0]):
        if not world.organisations[slot].open:
            return max(p.turnover_switch_rate, p.turnover_switch_closed)
    return float(p.turnover_switch_rate)


@jit
def move_patients(world: World, p: Record, week: int, flows: Reals) -> None:
    """Deaths, moves, exits, returns and changes of professional among patients."""
    root = world.root[0]
    deaths, exits = stream(root, processes.DEATH_OR_MOVE, week), stream(root, processes.EXIT, week)
    returns, switches = stream(root, processes.RETURN, week), stream(root, processes.SWITCH, week)
    places = stream(root, processes.SWITCH_TO, 0)
    most = strongest_wish(world, p)  # few draws lie below it: the others need no probability
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        number = identity(person.slot, person.generation)
        if p.mechanisms_turnover and uniform(deaths, number) < p.turnover_patient_rate * (0.5 + person.age):
            ledger.give(flows, ledger.PATIENT, ledger.SOCIETY, ledger.MONEY, person.cash)
            ledger.give(flows, ledger.PATIENT, ledger.SOCIETY, ledger.CREDITS, person.credits)
            place_patient(world, p, person, slot, person.generation + 1)
            ledger.give(flows, ledger.SOCIETY, ledger.PATIENT, ledger.MONEY, person.cash)
            continue
        if p.mechanisms_exits:
            leave_or_return(p, person, exits, returns)
        if p.mechanisms_switching:
            luck = uniform(switches, number)
            if luck < most:
                change_professional(world, p, person, luck, places, week)


@jit
def replace_professionals(world: World, p: Record, week: int) -> None:
    """Replace professionals who leave; their patients start a new relation from general trust."""
    leaves = stream(world.root[0], processes.PROFESSIONAL_LEAVES, week)
    replaced = False
    for slot in range(world.professionals.shape[0]):
        worker = world.professionals[slot]
        if uniform(leaves, identity(worker.slot, worker.generation)) < p.turnover_professional_rate:
            place_professional(world, p, worker, slot, worker.generation + 1)
            worker.queue = -1.0
            replaced = True
    if not replaced:
        return
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        if world.professionals[person.professional].queue < 0.0:
            begin_relation(p, person, person.professional)


@jit
def weaken_groups(world: World, p: Record, week: int) -> None:
    """Let members, health workers and key people leave groups; organised groups hand their roles over."""
    root = world.root[0]
    brokers = stream(root, processes.BROKER_LEAVES, week)
    for slot in range(world.groups.shape[0]):
        group = world.groups[slot]
        environment = world.organisations[group.organisation].openness
        hazard = p.groups_worker_attrition * exp(0.0 - p.groups_worker_hold * (group.mobilisation + environment))
        group.workers -= min(1.0, hazard) * group.workers
        if uniform(brokers, identity(slot, group.broker)) < p.groups_broker_rate:
            lose_broker(p, group)
    leaves = stream(root, processes.MEMBER_LEAVES, week)
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        if person.group >= 0:
            bonds = world.groups[person.group].bonding
            if uniform(leaves, identity(person.slot, person.generation)) < p.groups_leave_rate * (1.5 - bonds):
                person.group = -1


@jit
def lose_broker(p: Record, group: Record) -> None:
    """Take away the linking ties that the key person held, but for what memory and handover keep."""
    kept = p.groups_handover if group.organised else 0.0
    group.linking -= group.broker_share * (1.0 - kept) * group.linking
    group.broker += 1


@jit
def replace_leavers(world: World, p: Record, week: int, flows: Reals) -> None:
    """Run the week's comings and goings among patients, professionals and groups."""
    move_patients(world, p, week, flows)
    if p.mechanisms_turnover:
        replace_professionals(world, p, week)
        if p.mechanisms_groups:
            weaken_groups(world, p, week)
