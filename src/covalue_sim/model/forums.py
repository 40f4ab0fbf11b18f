"""Step 6. Forums: users and staff move where and how services are done, as far as power and tiers let them."""

from covalue_sim.model import ledger, processes
from covalue_sim.model.alignment import between, distance
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import stream, uniform
from covalue_sim.model.elementary import clip01, saturating
from covalue_sim.model.portfolio import COLLECTIVE_ACTION, GROUP_SESSION
from covalue_sim.model.redesign import comprehension, keep_what_works, redesign, resistance
from covalue_sim.model.state import DIMENSIONS, Reals, Record, World
from covalue_sim.model.value import KNOWLEDGE, VOICE, give_hours

COMMISSION, DESIGN, DELIVER, ASSESS = range(4)


@jit
def passed_on(first: float, second: float, third: float, bypass: float) -> float:
    """Return the share of voice that reaches the top of three tiers in series (Sicilia et al. 2016).

    Strictly serial it is the product of their openness; a `bypass` share skips the weakest tier.
    """
    around = max(first * second, second * third, first * third)
    return (1.0 - bypass) * first * second * third + bypass * around


@jit
def gather(world: World, p: Record) -> None:
    """Note who comes to each organisation's forums, what they know and where they stand, users and staff."""
    for slot in range(world.organisations.shape[0]):
        home = world.organisations[slot]
        home.users, home.designers = 0.0, 0.0
        home.users_x, home.users_y, home.users_known = 0.0, 0.0, 0
        home.staff, home.staff_x, home.staff_y, home.staff_known = 0.0, 0.0, 0.0, 0
        home.commissioned, home.assessed, home.moved, home.discretion, home.outside = 0.0, 0.0, 0.0, 0.0, 0.0
        home.dissent = 0.0
        for dimension in range(DIMENSIONS):
            home.voiced_need[dimension] = 0.0
    for slot in range(world.professionals.shape[0]):
        worker = world.professionals[slot]
        home = world.organisations[worker.organisation]
        home.staff += 1.0
        home.staff_x += worker.x
        home.staff_y += worker.y
        home.staff_known |= worker.known
        home.discretion += worker.discretion
    for slot in range(world.organisations.shape[0]):
        home = world.organisations[slot]
        home.discretion /= max(home.staff, 1.0)
    for slot in range(world.groups.shape[0] if p.mechanisms_groups else 0):
        group = world.groups[slot]
        home = world.organisations[group.organisation]
        home.outside = max(home.outside, group.stance * group.mobilisation)
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        if person.activity < 0 or person.activity in (GROUP_SESSION, COLLECTIVE_ACTION):
            continue
        join_forum(person, world.organisations[world.professionals[person.professional].organisation])


@jit
def join_forum(person: Record, home: Record) -> None:
    """Add one who came to the forum of `home`."""
    phase = person.activity // 3
    home.users += 1.0
    if phase == COMMISSION:
        home.commissioned += 1.0
    elif phase == DESIGN:
        home.designers += 1.0
        home.dissent += distance(person.x, person.y, home.x, home.y)
        home.users_x += person.x
        home.users_y += person.y
        home.users_known |= person.known
    elif phase == ASSESS:
        home.assessed += 1.0
        for dimension in range(DIMENSIONS):
            home.voiced_need[dimension] += person.need[dimension]


@jit
def influence(p: Record, home: Record, users: float) -> float:
    """Return the influence of so many `users` in a forum: enacted power through the tiers, 0..1."""
    tiers = 1.0
    if p.mechanisms_tiers:
        tiers = passed_on(p.forums_tier_local, p.forums_tier_middle, home.openness, p.forums_bypass)
    return home.enacted * tiers * saturating(users / p.forums_users_half)


@jit
def move(p: Record, home: Record, weight: float) -> None:
    """Move the service in practice space towards the users present and towards the staff, by their influence."""
    before_x, before_y = home.x, home.y
    rate = p.forums_move * comprehension(p.forums_pace) * (1.0 - resistance(home))
    home.x = between(home.x, home.users_x / home.designers, rate * weight)
    home.y = between(home.y, home.users_y / home.designers, rate * weight)
    if home.staff > 0.0:
        home.x = between(home.x, home.staff_x / home.staff, rate * (1.0 - weight) * p.forums_staff_pull)
        home.y = between(home.y, home.staff_y / home.staff, rate * (1.0 - weight) * p.forums_staff_pull)
    home.moved = distance(before_x, before_y, home.x, home.y)


@jit
def commissioning(p: Record, home: Record) -> float:
    """Return the share of the way that users who commission move what is commissioned in a week, 0..1."""
    if not p.mechanisms_forums:
        return 0.0
    return p.forums_commission * influence(p, home, home.commissioned) * (1.0 - resistance(home))


@jit
def commission(p: Record, home: Record) -> None:
    """Let users who commission loosen pressure, take tasks back, fund groups and open the organisation."""
    rate = commissioning(p, home)
    home.pressure -= rate * home.pressure
    home.openness += rate * (1.0 - home.openness)
    home.split += rate * (1.0 - home.split)
    home.restraint += rate * (1.0 - home.restraint)


@jit
def assess(p: Record, home: Record) -> None:
    """Let what users report correct the organisation's view of needs; without an action channel it does nothing."""
    if home.assessed <= 0.0:
        return
    rate = p.forums_assess * home.responsiveness * saturating(home.assessed / p.forums_assessed_half)
    for dimension in range(DIMENSIONS):
        voiced = home.voiced_need[dimension] / home.assessed
        home.need[dimension] = clip01(between(home.need[dimension], voiced, rate))


@jit
def credit_participants(world: World, p: Record, flows: Reals) -> None:
    """Give those who took part their hours, what they learnt, and the voice that moved the design."""
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        if person.activity < 0 or person.activity == GROUP_SESSION:
            continue
        home = world.organisations[world.professionals[person.professional].organisation]
        hours = p.portfolio_session
        give_hours(p, person, hours)
        ledger.give(flows, ledger.PATIENT, ledger.ORGANISATION, ledger.TIME, hours)
        if person.activity == COLLECTIVE_ACTION:
            home.spill_next += p.portfolio_collective_worth * hours * person.skill
            continue
        ledger.give(flows, ledger.PATIENT, ledger.ORGANISATION, ledger.EXPERIENCE, hours * person.x)
        ledger.give(flows, ledger.PATIENT, ledger.ORGANISATION, ledger.LEGITIMACY, person.trust_organisation)
        ledger.give(flows, ledger.ORGANISATION, ledger.PATIENT, ledger.INFORMATION, comprehension(p.forums_pace))
        if person.activity // 3 == DESIGN:
            person.week_value[VOICE] += home.moved * influence(p, home, home.designers)
        elif person.activity // 3 == COMMISSION:
            person.week_value[VOICE] += commissioning(p, home)
        learnt = p.learning_literacy * comprehension(p.forums_pace) * (1.0 - person.literacy)
        person.literacy += learnt
        person.week_value[KNOWLEDGE] += learnt
        person.recognised += p.forums_recognise * home.enacted * max(0.0, person.skill - person.recognised)


@jit
def deliberate(world: World, p: Record, week: int, flows: Reals) -> None:
    """Run the week's forums of every open organisation."""
    gather(world, p)
    key = stream(world.root[0], processes.RETURN_TO_BEST, week)
    for slot in range(world.organisations.shape[0]):
        home = world.organisations[slot]
        if not home.open or not p.mechanisms_forums:
            continue
        if home.designers > 0.0:
            weight = influence(p, home, home.designers)
            move(p, home, weight)
            redesign(world, p, home, weight, week)
        commission(p, home)
        assess(p, home)
        keep_what_works(world, p, home, uniform(key, slot))
    credit_participants(world, p, flows)
