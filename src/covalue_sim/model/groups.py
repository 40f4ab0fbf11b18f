"""Step 5. Community groups: sessions, peers, organising, health workers, and what is done without authorisation."""

from covalue_sim.model import ledger, processes
from covalue_sim.model.alignment import distance
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity, integer_below, stream, uniform
from covalue_sim.model.elementary import clip01, saturating
from covalue_sim.model.needs import mean_need
from covalue_sim.model.portfolio import COLLECTIVE_ACTION, GROUP_SESSION
from covalue_sim.model.state import Reals, Record, World
from covalue_sim.model.value import HEALTH, KNOWLEDGE, RELATIONAL, give_hours
from covalue_sim.model.work import heal


@jit
def count_members(world: World, p: Record, week: int) -> None:
    """Let people join, and note each group's members, sessions, unmet need and mean place."""
    joins = stream(world.root[0], processes.GROUP_JOIN, week)
    picks = stream(world.root[0], processes.GROUP_PICK, week)
    for slot in range(world.groups.shape[0]):
        group = world.groups[slot]
        group.members, group.attending, group.acting, group.unmet = 0.0, 0.0, 0.0, 0.0
        group.mean_x, group.mean_y, group.mean_skill, group.help_hours = 0.0, 0.0, 0.0, 0.0
        group.fugitive = 0.0
    most = 1.000001 * p.groups_join_rate * 1.5 * 1.5  # above everybody's probability: most draws need no more
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        if person.group < 0:
            number = identity(person.slot, person.generation)
            luck = uniform(joins, number)
            if luck >= most:
                continue
            drawn = integer_below(picks, number, world.groups.shape[0])
            welcome = 0.5 + world.groups[drawn].bridging
            if luck >= p.groups_join_rate * (0.5 + person.trust_peers) * welcome:
                continue
            person.group = drawn
        group = world.groups[person.group]
        group.members += 1.0
        group.unmet += mean_need(person)
        group.mean_x += person.x
        group.mean_y += person.y
        if person.activity == GROUP_SESSION:
            group.attending += 1.0
            group.mean_skill += person.skill
            group.help_hours += p.portfolio_session
        if person.activity == COLLECTIVE_ACTION:
            group.acting += 1.0


@jit
def grow(p: Record, group: Record) -> None:
    """Let capital, mobilisation, competence and health workers of a group grow and decay.

    Health workers mobilise and mobilisation keeps and recruits health workers, so that starting takes more than
    going on (Cepiku and Giordano 2014).
    """
    members = max(group.members, 1.0)
    attendance, acting = group.attending / members, group.acting / members
    unmet = group.unmet / members
    group.bonding += p.groups_bonding_rate * attendance * (1.0 - group.bonding) - p.groups_decay * group.bonding
    group.bridging += p.groups_bonding_rate * acting * (1.0 - group.bridging) - p.groups_decay * group.bridging
    reach = min(1.0, p.groups_linking_rate * group.institutions * group.broker_share)
    group.linking += reach * (1.0 - group.linking) - p.groups_decay * group.linking
    staffed = group.workers / (group.workers + p.groups_worker_half)
    stirred = min(1.0, p.groups_organising * unmet * group.bonding + p.groups_worker_stir * staffed)
    group.mobilisation += stirred * (1.0 - group.mobilisation) - p.groups_calm * group.mobilisation
    if p.mechanisms_health_workers:
        drawn = group.mobilisation * group.mobilisation
        group.workers += p.groups_worker_recruit * drawn * max(0.0, 1.0 - group.workers / p.groups_worker_places)
    fade = p.groups_competence_decay * (1.0 - p.groups_handover * group.organised)
    group.competence -= fade * group.competence
    if group.attending > 0.0:
        known = group.mean_skill / group.attending
        group.competence += p.groups_competence_rate * attendance * max(0.0, known - group.competence)
    group.competence += p.groups_peer_training * (1.0 - group.competence)
    size = group.members / (group.members + p.groups_power_half)
    group.power = group.bonding * group.mobilisation * size * (0.5 + 0.5 * group.linking)


@jit
def steer(p: Record, group: Record, home: Record) -> None:
    """Move the agenda towards members as far as they control the programme, else towards the organisation."""
    if group.members > 0.0:
        away = p.groups_control
        group.x += p.groups_steer * (
            away * (group.mean_x / group.members - group.x) + (1.0 - away) * (home.x - group.x)
        )
        group.y += p.groups_steer * (
            away * (group.mean_y / group.members - group.y) + (1.0 - away) * (home.y - group.y)
        )


@jit
def act_without_leave(p: Record, group: Record, home: Record, u: float) -> None:
    """Let a group and local staff act without authorisation where formal voice is closed (Stewart 2021)."""
    members = max(group.members, 1.0)
    closed = 1.0 - home.enacted
    chance = p.fugitive_rate * home.discretion * group.unmet / members * group.mobilisation * closed
    if u < chance * (1.0 - p.fugitive_enforcement):
        group.fugitive = 1.0


@jit
def attend(world: World, p: Record, person: Record, group: Record, flows: Reals) -> None:
    """Run a session for one who attends: peers pass on skill and hope, support lowers distress."""
    hours = p.portfolio_session
    give_hours(p, person, hours)
    ledger.give(flows, ledger.PATIENT, ledger.GROUP, ledger.TIME, hours)
    ledger.give(flows, ledger.PATIENT, ledger.GROUP, ledger.EXPERIENCE, hours * person.x)
    support = group.bonding * (0.5 + 0.5 * group.hope)
    ledger.give(flows, ledger.GROUP, ledger.PATIENT, ledger.SUPPORT, hours * support)
    person.distress -= p.groups_support * support * person.distress
    person.trust_peers += p.groups_peer_trust * (1.0 - person.trust_peers)
    learnt = 0.0
    if p.mechanisms_peers:
        learnt = p.groups_peer_skill * max(0.0, group.competence - person.skill)
        person.skill += learnt
        person.hope += p.groups_peer_hope * group.competence * (group.hope - person.hope)
    person.week_value[KNOWLEDGE] += learnt
    person.week_value[RELATIONAL] += support
    if p.groups_visits > 0.0:
        visit_together(world, p, person, group, flows)
    person.x += p.learning_approach_peers * person.trust_peers * (group.x - person.x)
    person.y += p.learning_approach_peers * person.trust_peers * (group.y - person.y)


@jit
def visit_together(world: World, p: Record, person: Record, group: Record, flows: Reals) -> None:
    """Give a share of a visit in the group: members share the clinician's time."""
    worker = world.professionals[person.professional]
    home = world.organisations[worker.organisation]
    hours = p.groups_visits * p.encounter_slot_hours / max(1.0, group.attending)
    worker.visit_hours += hours
    worker.hours += hours
    ledger.give(flows, ledger.PROFESSIONAL, ledger.PATIENT, ledger.TIME, hours)
    ledger.give(flows, ledger.PROFESSIONAL, ledger.PATIENT, ledger.EXPERTISE, hours * worker.skill)
    gained = p.groups_visits * worker.skill * (0.5 + 0.5 * group.bonding)
    person.week_value[HEALTH] += heal(p, person, home, gained, 0.0)


@jit
def meet_in_groups(world: World, p: Record, week: int, flows: Reals) -> None:
    """Run the week of every group and of those who attend."""
    count_members(world, p, week)
    key = stream(world.root[0], processes.UNAUTHORISED, week)
    for slot in range(world.groups.shape[0]):
        group = world.groups[slot]
        home = world.organisations[group.organisation]
        grow(p, group)
        steer(p, group, home)
        if p.mechanisms_fugitive:
            act_without_leave(p, group, home, uniform(key, slot))
        granted = p.groups_funding * (1.0 + home.split) * group.members
        if granted > 0.0 and granted <= home.budget_left:
            home.budget_left -= granted
            home.cost += granted
            ledger.give(flows, ledger.ORGANISATION, ledger.GROUP, ledger.MONEY, granted)
            group.funds += granted
        spent = p.groups_spending * group.funds
        group.funds -= spent
        ledger.give(flows, ledger.GROUP, ledger.SOCIETY, ledger.MONEY, spent)
        group.hope += p.groups_hope_rate * (
            saturating(spent / max(1.0, group.members)) * (1.0 - group.hope)
            - p.groups_hope_home * (group.hope - p.groups_hope)
        )
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        if person.group < 0:
            continue
        group = world.groups[person.group]
        if group.organised and person.cash >= p.groups_dues:
            person.cash -= p.groups_dues
            group.funds += p.groups_dues
            ledger.give(flows, ledger.PATIENT, ledger.GROUP, ledger.MONEY, p.groups_dues)
        if person.activity == GROUP_SESSION:
            attend(world, p, person, group, flows)
        if group.fugitive > 0.0:
            serve_without_leave(world, p, person, group, flows)


@jit
def serve_without_leave(world: World, p: Record, person: Record, group: Record, flows: Reals) -> None:
    """Give a member the unauthorised service, done where the group stands and not where the organisation does."""
    worker = world.professionals[person.professional]
    home = world.organisations[worker.organisation]
    near = 1.0 - distance(group.x, group.y, person.x, person.y)
    hours = p.fugitive_hours / max(1.0, group.members)
    worker.hours += hours
    ledger.give(flows, ledger.PROFESSIONAL, ledger.PATIENT, ledger.TIME, hours)
    person.week_value[HEALTH] += heal(p, person, home, p.fugitive_effect * clip01(near), 0.0)
    person.trust += p.fugitive_trust * p.trust_gain * (1.0 - person.trust)
