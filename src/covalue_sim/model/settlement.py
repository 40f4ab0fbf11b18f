"""Step 7. Who is paid what, and when.

Money moves between the purses of patients, groups, organisations and professionals and society beyond them; every
movement is entered in the ledger, and no purse changes without one.
"""

from covalue_sim.model import ledger
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import identity
from covalue_sim.model.needs import mean_need
from covalue_sim.model.pay import accepted_pay, charge_benefits
from covalue_sim.model.portfolio import GROUP_SESSION
from covalue_sim.model.promises import lose_trust_in_organisation
from covalue_sim.model.rules.compensation import EXPENSES, PERSONAL_BUDGET, TIME_CREDITS
from covalue_sim.model.rules.dispatch import Context, UserRules, earnings
from covalue_sim.model.state import Reals, Record, World
from covalue_sim.model.value import give_hours


@jit
def live(p: Record, person: Record, flows: Reals) -> None:
    """Let everyday income and spending pull cash towards what the person's slack allows."""
    change = p.settlement_cash_rate * (p.settlement_cash_target * person.slack - person.cash)
    person.cash += change
    ledger.give(flows, ledger.SOCIETY, ledger.PATIENT, ledger.MONEY, change)


@jit
def pay_refund(person: Record, flows: Reals, week: int) -> None:
    """Pay a refund that has come due; the organisation set its money aside when it was claimed."""
    if person.owed > 0.0 and week >= person.owed_due:
        person.cash += person.owed
        ledger.give(flows, ledger.SOCIETY, ledger.PATIENT, ledger.MONEY, person.owed)
        person.owed = 0.0


@jit
def settle_activity(
    world: World, users: UserRules | None, context: Context, p: Record, person: Record, flows: Reals, week: int,
) -> None:  # fmt: skip
    """Charge the fare and pay for a person's activity, as far as the organisation's budget reaches."""
    home = world.organisations[world.professionals[person.professional].organisation]
    fare = p.participation_fare * (1.0 - p.participation_access)
    person.cash -= fare
    person.week_pay -= fare
    ledger.give(flows, ledger.PATIENT, ledger.SOCIETY, ledger.MONEY, fare)
    if person.activity == GROUP_SESSION:
        return
    offered = earnings(
        users, context, identity(person.slot, person.generation), person.slot, p.compensation_rule,
        p.portfolio_session, fare, p.compensation_fee, p.compensation_rate, p.compensation_credit_rate,
        mean_need(person),
    )  # fmt: skip
    if p.compensation_rule == TIME_CREDITS:
        person.credits += offered
        person.week_paid_hours = p.portfolio_session if offered > 0.0 else 0.0
        ledger.give(flows, ledger.ORGANISATION, ledger.PATIENT, ledger.CREDITS, offered)
        person.week_pay += p.compensation_credit_worth * offered
        return
    pay = accepted_pay(p, person, offered)
    if pay <= 0.0:
        return
    if pay > home.budget_left:
        home.unpaid += pay
        lose_trust_in_organisation(p, person)
        return
    home.budget_left -= pay
    home.cost += pay
    if p.compensation_rule != EXPENSES:
        person.week_paid_hours = p.portfolio_session
    if p.compensation_rule == EXPENSES and p.settlement_refund_delay > 0:
        if person.owed <= 0.0:
            person.owed_due = week + p.settlement_refund_delay
        person.owed += pay
        ledger.give(flows, ledger.ORGANISATION, ledger.SOCIETY, ledger.MONEY, pay)
        person.week_pay += pay
        return
    person.cash += pay
    ledger.give(flows, ledger.ORGANISATION, ledger.PATIENT, ledger.MONEY, pay)
    person.week_pay += pay
    charge_benefits(p, person, pay, flows)


@jit
def spend_credits(world: World, p: Record, person: Record, flows: Reals) -> None:
    """Turn time credits into hours of help from the group, as far as its members give hours."""
    if person.credits < 1.0 or person.group < 0 or not p.mechanisms_groups:
        return
    group = world.groups[person.group]
    hours = min(person.credits, p.compensation_credit_spend)
    if group.help_hours < hours:
        return
    group.help_hours -= hours
    person.credits -= hours
    ledger.give(flows, ledger.PATIENT, ledger.GROUP, ledger.CREDITS, hours)
    ledger.give(flows, ledger.GROUP, ledger.PATIENT, ledger.TIME, hours)
    be_helped(p, person, hours)


@jit
def be_helped(p: Record, person: Record, hours: float) -> None:
    """Let `hours` of help at home ease burden and the most pressing need."""
    ease = 1.0 - 1.0 / (1.0 + p.settlement_help_effect * hours)
    person.burden -= ease * person.burden
    worst = 0
    for dimension in range(person.need.shape[0]):
        if person.need[dimension] > person.need[worst]:
            worst = dimension
    person.need[worst] -= ease * person.need[worst]


@jit
def spend_personal_budget(world: World, p: Record, person: Record, flows: Reals) -> None:
    """Let a person spend a personal budget on help of their own choice, at the price of managing it."""
    home = world.organisations[world.professionals[person.professional].organisation]
    grant = p.compensation_budget * mean_need(person)
    if grant > home.budget_left or not home.open:
        home.unpaid += grant
        return
    home.budget_left -= grant
    home.cost += grant
    ledger.give(flows, ledger.ORGANISATION, ledger.PATIENT, ledger.MONEY, grant)
    ledger.give(flows, ledger.PATIENT, ledger.SOCIETY, ledger.MONEY, grant)
    hours = grant / p.settlement_help_price * (0.5 + 0.5 * person.literacy)
    ledger.give(flows, ledger.SOCIETY, ledger.PATIENT, ledger.TIME, hours)
    be_helped(p, person, hours)
    give_hours(p, person, p.compensation_budget_hours)
    ledger.give(flows, ledger.PATIENT, ledger.ORGANISATION, ledger.TIME, p.compensation_budget_hours)


@jit
def crowd(p: Record, person: Record, paid: bool) -> None:
    """Let pay crowd intrinsic motivation out; its withdrawal restores it only at the rate the scenario gives."""
    if paid:
        lost = p.compensation_crowding * person.motivation
        person.motivation -= lost
        person.crowded_out = min(person.crowded_out + lost, 1.0 - person.motivation)
    else:
        restored = p.compensation_restoring * min(person.crowded_out, 1.0 - person.motivation)
        person.motivation += restored
        person.crowded_out -= restored


@jit
def settle(world: World, users: UserRules | None, p: Record, segment: int, week: int, flows: Reals) -> None:
    """Settle the week for every patient: living, refunds, activities, credits, budgets, crowding out."""
    context = Context(world.own[segment], world.memory, world.root[0], week)
    for slot in range(world.organisations.shape[0]):
        world.organisations[slot].unpaid = 0.0
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        live(p, person, flows)
        if week % p.benefits_period == 0:
            person.earned = 0.0
        if not p.mechanisms_settlement:
            continue
        pay_refund(person, flows, week)
        if person.activity >= 0:
            settle_activity(world, users, context, p, person, flows, week)
        spend_credits(world, p, person, flows)
        if p.compensation_rule == PERSONAL_BUDGET and person.engaged and not person.contributor:
            spend_personal_budget(world, p, person, flows)
        if p.mechanisms_crowding:
            crowd(p, person, person.week_pay > 0.0)
