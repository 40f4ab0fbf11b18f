"""What pay is worth to whom: benefits it puts at risk, refunds that come late, and how much of it is taken."""

from covalue_sim.model import ledger
from covalue_sim.model.compiling import jit
from covalue_sim.model.rules.compensation import EXPENSES, TIME_CREDITS
from covalue_sim.model.state import Reals, Record


@jit
def cash_in_hand_needed(p: Record, fare: float) -> float:
    """Return the cash one must have to get there: the fare, unless it is paid on the spot."""
    return 0.0 if p.settlement_refund_delay == 0 and p.compensation_rule == EXPENSES else fare


@jit
def benefits_lost(p: Record, earned: float, pay: float) -> float:
    """Return the benefits a claimant loses by `pay` more in a period with `earned` so far, money units.

    Above the limit a taper takes its share, and the claim itself is at risk.
    """
    before = max(0.0, earned - p.benefits_limit)
    after = max(0.0, earned + pay - p.benefits_limit)
    lost = p.benefits_taper * (after - before)
    if after > 0.0 and before <= 0.0:
        lost += p.benefits_risk * p.benefits_amount
    return lost


@jit
def accepted_pay(p: Record, person: Record, pay: float) -> float:
    """Return the part of `pay` that a person takes: a claimant who may decline takes what stays below the limit."""
    if not p.mechanisms_benefits or not person.claimant or p.compensation_rule == TIME_CREDITS:
        return pay
    if p.compensation_rule == EXPENSES or not p.benefits_decline:
        return pay
    return min(pay, max(0.0, p.benefits_limit - person.earned))


@jit
def worth_of_pay(p: Record, person: Record, pay: float) -> float:
    """Return what `pay` is worth to a person, money units: net of benefits lost, late refunds and the form."""
    if pay <= 0.0:
        return 0.0
    if p.compensation_rule == TIME_CREDITS:
        return p.compensation_credit_worth * pay
    taken = accepted_pay(p, person, pay)
    if p.compensation_rule == EXPENSES:
        return taken / (1.0 + p.settlement_impatience * p.settlement_refund_delay)
    if p.mechanisms_benefits and person.claimant:
        return taken - benefits_lost(p, person.earned, taken)
    return taken


@jit
def charge_benefits(p: Record, person: Record, pay: float, flows: Reals) -> None:
    """Take from a claimant what pay costs in benefits, and remember the earnings of the period."""
    if p.compensation_rule == EXPENSES:
        return
    if p.mechanisms_benefits and person.claimant:
        lost = benefits_lost(p, person.earned, pay)
        person.cash -= lost
        person.week_pay -= lost
        ledger.give(flows, ledger.PATIENT, ledger.SOCIETY, ledger.MONEY, lost)
    person.earned += pay
