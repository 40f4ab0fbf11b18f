"""Compensation of participants: what one activity earns, in money units (hours for time credits)."""

from covalue_sim.model.compiling import jit

RULES = ("none", "expenses", "flat_fee", "hourly", "time_credits", "personal_budget")
INPUTS = {
    "hours": "hours of the activity, >= 0",
    "fare": "cost of getting there, money units",
    "fee": "fee for taking part once, money units",
    "rate": "pay for an hour, money units",
    "credit_rate": "time credits for an hour",
    "need": "mean need of the person, 0..1",
}
NONE, EXPENSES, FLAT_FEE, HOURLY, TIME_CREDITS, PERSONAL_BUDGET = range(6)


@jit
def built_in(rule: int, hours: float, fare: float, fee: float, rate: float, credit_rate: float, need: float) -> float:
    """Return what the activity earns under the built-in rule of that number, in the order of `RULES`.

    Expenses repay the fare; a personal budget pays by need, not for activities, and so nothing here.
    """
    if rule == EXPENSES:
        return fare
    if rule == FLAT_FEE:
        return fee
    if rule == HOURLY:
        return rate * hours
    if rule == TIME_CREDITS:
        return credit_rate * hours
    return 0.0
