"""Step 10. Organisations adapt on what they see, which is an indicator and never value itself."""

from covalue_sim.model import ledger
from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import clip01, saturating
from covalue_sim.model.needs import mean_need
from covalue_sim.model.rules.dispatch import Context, UserRules, pressure_aim
from covalue_sim.model.state import Reals, Record, World
from covalue_sim.model.value import HEALTH


@jit
def reported(p: Record, latent: float, dependence: float, style: float) -> float:
    """Return what a person says of a state in [0, 1]: lifted by habit, by style, and by dependence on who asks.

    The front stage shows more than the back stage feels, the more so the more one depends (Goffman 1959).
    """
    lifted = latent + p.reports_lift + p.reports_spread * style
    return clip01(lifted + p.reports_front_stage * dependence * (1.0 - lifted))


@jit
def dependence_of(person: Record) -> float:
    """Return how far a person depends on the own professional, 0..1."""
    return (1.0 - person.phi) / (1.0 + person.alternatives)


@jit
def look(world: World, p: Record) -> None:
    """Form each organisation's view of the week: what was of value, what was said, what was measured."""
    for slot in range(world.organisations.shape[0]):
        home = world.organisations[slot]
        home.value_sum, home.report_sum = 0.0, 0.0
        home.spillover = home.spill_next
        home.spill_next = 0.0
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        if person.met == 1:
            home = world.organisations[world.professionals[person.professional].organisation]
            home.value_sum += person.week_net
            home.report_sum += reported(p, person.satisfaction, dependence_of(person), person.style)
    for slot in range(world.organisations.shape[0]):
        home = world.organisations[slot]
        if home.served > 0.0:
            value, said = home.value_sum / home.served, home.report_sum / home.served
            measured = home.output / home.served
            match = p.organisation_indicator_match
            home.indicator = (
                match * value + (1.0 - match) * (saturating(measured) - 0.5) + p.reports_weight * (said - 0.5)
            )
            home.enacted += p.organisation_memory * (home.enacted_sum / home.served - home.enacted)
        home.indicator_seen += p.organisation_memory * (home.indicator - home.indicator_seen)


@jit
def keep_accounts(p: Record, home: Record, staff_hours: float, flows: Reals) -> None:
    """Receive the week's budget, pay salaries, sessions and coordination; return part of a surplus."""
    response = p.organisation_funding_response * home.indicator
    income = max(0.0, p.organisation_budget * home.patients * (1.0 + response))
    ledger.give(flows, ledger.SOCIETY, ledger.ORGANISATION, ledger.MONEY, income)
    salaries = p.organisation_salary * home.staff + p.organisation_overtime * staff_hours
    salaries *= 1.0 - p.organisation_thrift * home.pressure
    if home.staff > 0.0:
        home.salary = salaries / home.staff
    ledger.give(flows, ledger.ORGANISATION, ledger.PROFESSIONAL, ledger.MONEY, salaries)
    running = (p.organisation_coordination + p.organisation_transfer) * p.organisation_budget * home.patients
    running += p.portfolio_session_cost * home.users + p.support_price * p.support_resources * home.patients
    ledger.give(flows, ledger.ORGANISATION, ledger.SOCIETY, ledger.MONEY, running)
    home.outlay = salaries + running + home.cost
    home.spent = (salaries + running + home.cost) / max(income, 1e-9)
    home.reserve += income - home.outlay
    surplus = p.organisation_returned * max(0.0, home.reserve - p.organisation_reserve)
    home.reserve -= surplus
    ledger.give(flows, ledger.ORGANISATION, ledger.SOCIETY, ledger.MONEY, surplus)


@jit
def close_if_failing(p: Record, home: Record) -> None:
    """Close an organisation whose reserve or indicator has stayed below its threshold for too long."""
    short = home.reserve < 0.0
    weak = home.indicator_seen < p.organisation_indicator_floor
    home.weak_weeks = home.weak_weeks + 1 if short or weak else 0
    if home.weak_weeks > p.organisation_patience:
        home.open = 0


@jit
def spread_spillover(world: World, p: Record) -> None:
    """Share what last week's public benefit is worth among all people of the organisation, engaged or not."""
    for slot in range(world.organisations.shape[0]):
        world.organisations[slot].spilled = 0.0
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        home = world.organisations[world.professionals[person.professional].organisation]
        if home.spillover > 0.0:
            better = (1.0 - person.health) * saturating(p.encounter_health_effect * home.spillover / home.people)
            person.health += better
            weighted = better * (0.5 + mean_need(person))
            person.week_value[HEALTH] += weighted
            home.spilled += weighted


@jit
def adapt(world: World, users: UserRules | None, p: Record, segment: int, week: int, flows: Reals) -> None:
    """Let every organisation look, settle its accounts, govern, and close where it fails."""
    look(world, p)
    context = Context(world.own[segment], world.memory, world.root[0], week)
    for slot in range(world.organisations.shape[0]):
        world.organisations[slot].staff_hours = 0.0
    for slot in range(world.professionals.shape[0]):
        worker = world.professionals[slot]
        world.organisations[worker.organisation].staff_hours += worker.hours
    for slot in range(world.organisations.shape[0]):
        home = world.organisations[slot]
        home.outlay, home.salary = 0.0, 0.0
        if not home.open:
            continue
        keep_accounts(p, home, home.staff_hours, flows)
        if p.mechanisms_adaptation:
            aim = pressure_aim(
                users, context, slot, slot, p.governance_rule, home.pressure, p.organisation_pressure,
                home.indicator, home.indicator_seen, home.responsiveness, home.spent,
            )  # fmt: skip
            home.pressure += p.organisation_adapting * (aim - home.pressure)
        home.openness += p.organisation_adapting * (p.organisation_openness - home.openness)
        home.responsiveness = p.organisation_responsiveness
        home.resistance, home.champions = p.organisation_resistance, p.organisation_champions
        home.delegation = p.delegation_task * (1.0 - home.restraint)
        if p.mechanisms_closure:
            close_if_failing(p, home)
    for slot in range(world.professionals.shape[0]):
        worker = world.professionals[slot]
        worker.income += world.organisations[worker.organisation].salary
