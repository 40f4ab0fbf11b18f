"""Step 3. Participation: who is asked, who takes up which activity, and who finds a seat.

The portfolio has twelve cells, phase {commission, design, deliver, assess} by level {individual, group, collective}
(Nabatchi, Sancino and Sicilia 2017). Deliver by individual is the encounter and not an activity here. Everybody
considers one open activity a week, drawn in proportion to its hours.
"""

from covalue_sim.model import processes
from covalue_sim.model.alignment import distance
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity, stream, uniform
from covalue_sim.model.elementary import exp
from covalue_sim.model.needs import mean_need
from covalue_sim.model.pay import cash_in_hand_needed, worth_of_pay
from covalue_sim.model.portfolio import CELLS, ENCOUNTER_CELL, GROUP_SESSION
from covalue_sim.model.production import price_of_hour
from covalue_sim.model.promises import expected_voice, perceived_deal
from covalue_sim.model.rules.dispatch import Context, UserRules, earnings, takes_up
from covalue_sim.model.rules.participation import INVITED, OPEN_DOOR
from covalue_sim.model.state import Reals, Record, World


@jit
def ask_around(world: World, p: Record, week: int) -> None:
    """Note who is asked to take part: by a tie who took part last week, or by a group that mobilises."""
    key = stream(world.root[0], processes.ASKED, week)
    for slot in range(world.patients.shape[0]):
        world.active[slot] = 1 if world.patients[slot].activity >= 0 else 0
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        askers = 0
        for place in range(world.tie_start[slot], world.tie_start[slot + 1]):
            askers += world.active[world.ties[place]]
        chance = 1.0 - exp(0.0 - p.participation_ask_rate * askers) if askers > 0 else 0.0
        if person.group >= 0 and p.mechanisms_groups:
            chance += (1.0 - chance) * world.groups[person.group].mobilisation
        person.asked = 1 if uniform(key, identity(person.slot, person.generation)) < chance else 0


@jit
def open_hours(portfolio: Reals, in_group: bool) -> float:
    """Return the hours of all activities that are open to members of a group, or to others."""
    total = 0.0
    for cell in range(CELLS):
        if cell != ENCOUNTER_CELL and (in_group or cell != GROUP_SESSION):
            total += portfolio[cell]
    return total


@jit
def draw_activity(portfolio: Reals, u: float, in_group: bool, total: float) -> int:
    """Return the cell that a person considers, in proportion to its hours, or -1 where none is open to them.

    `total` is what `open_hours` gives.
    """
    if total <= 0.0:
        return -1
    mark = u * total
    last = -1
    for cell in range(CELLS):
        if cell != ENCOUNTER_CELL and (in_group or cell != GROUP_SESSION) and portfolio[cell] > 0.0:
            last = cell
            mark -= portfolio[cell]
            if mark < 0.0:
                return cell
    return last


@jit
def intercept(p: Record, cell: int) -> float:
    """Return the level of participation of a cell, logits, by whether people act alone, in groups or collectively."""
    level = cell % 3
    alone, in_group, together = p.participation_individual, p.participation_group, p.participation_collective
    return float(alone if level == 0 else (in_group if level == 1 else together))


@jit
def likeness_to_staff(world: World, p: Record, person: Record) -> float:
    """Return how like the professionals a person is: near in practice space and of recognised skill, 0..1."""
    worker = world.professionals[person.professional]
    return (
        0.5 * exp(0.0 - p.participation_likeness * distance(person.x, person.y, worker.x, worker.y))
        + 0.5 * person.recognised
    )


@jit
def is_willing(
    world: World, users: UserRules | None, context: Context, p: Record, segment: int, person: Record, cell: int,
    draw: float,
) -> bool:  # fmt: skip
    """Return whether a person takes up the activity given a uniform draw, before seats are given out."""
    number = identity(person.slot, person.generation)
    home = world.organisations[world.professionals[person.professional].organisation]
    fare = p.participation_fare * (1.0 - p.participation_access)
    if not home.open or person.cash < cash_in_hand_needed(p, fare):
        return False
    pay = 0.0
    if cell != GROUP_SESSION and p.mechanisms_settlement:
        pay = earnings(
            users, context, number, person.slot, p.compensation_rule, p.portfolio_session, fare,
            p.compensation_fee, p.compensation_rate, p.compensation_credit_rate, mean_need(person),
        )  # fmt: skip
    shared = world.collective[segment, cell, 1] == 1
    motive = person.prosocial if shared else person.motivation
    promised = perceived_deal(p, person, home.declared)
    voice = expected_voice(person.credence, promised, person.voice)
    hour = price_of_hour(p, person.slack)
    likeness = 0.0
    if p.participation_rule >= INVITED:  # the rules before it do not look at it
        likeness = likeness_to_staff(world, p, person)
    wanted = 1.0 + p.participation_money_need * (1.0 - 2.0 * person.slack)
    cost = p.participation_weight_cost * (p.portfolio_session * hour + fare)
    return takes_up(
        users, context, number, person.slot, p.participation_rule,
        intercept(p, cell),
        p.participation_weight_can * (person.slack - 0.5)
        + p.participation_weight_skill * (person.recognised - p.participation_usual_skill),
        p.participation_weight_like * (motive - 0.5) * (1.0 - person.burden),
        p.participation_weight_asked * person.asked,
        p.participation_weight_responded * (voice * home.responsiveness - p.participation_usual_response)
        + p.participation_weight_trust * (person.trust_organisation - 0.5),
        cost, p.participation_weight_pay * wanted * worth_of_pay(p, person, pay), person.propensity,
        likeness, p.participation_assigned, draw,
    )  # fmt: skip


@jit
def open_seats(world: World, p: Record, segment: int) -> None:
    """Open the week's seats in each organisation, cell by cell, in proportion to its patients."""
    for slot in range(world.organisations.shape[0]):
        home = world.organisations[slot]
        for cell in range(CELLS):
            home.willing[cell] = 0.0
            hours = world.portfolio[segment, cell] * home.patients / 100.0
            home.seats[cell] = hours / p.portfolio_session if home.open else 0.0


@jit
def take_part(world: World, users: UserRules | None, p: Record, segment: int, week: int) -> None:
    """Let everybody consider one activity; where more are willing than there are seats, seats are drawn."""
    root = world.root[0]
    open_seats(world, p, segment)
    ask_around(world, p, week)
    picks, takes = stream(root, processes.ACTIVITY, week), stream(root, processes.TAKES_PART, week)
    context = Context(world.own[segment], world.memory, root, week)
    portfolio = world.portfolio[segment]
    for_members, for_others = open_hours(portfolio, True), open_hours(portfolio, False)
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        number = identity(person.slot, person.generation)
        meets = person.group >= 0 and p.mechanisms_groups != 0
        cell = draw_activity(portfolio, uniform(picks, number), meets, for_members if meets else for_others)
        person.activity = -1
        if cell >= 0 and is_willing(world, users, context, p, segment, person, cell, uniform(takes, number)):
            person.activity = cell
            world.organisations[world.professionals[person.professional].organisation].willing[cell] += 1.0
    if p.participation_rule == OPEN_DOOR:
        return
    draws = stream(root, processes.SEAT, week)
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        if person.activity >= 0:
            home = world.organisations[world.professionals[person.professional].organisation]
            chance = home.seats[person.activity] / home.willing[person.activity]
            if uniform(draws, identity(person.slot, person.generation)) >= chance:
                person.activity = -1
