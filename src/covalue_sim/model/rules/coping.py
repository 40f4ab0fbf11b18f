"""Coping with value tensions: which response somebody takes (Jaspers and Steen 2019)."""

from covalue_sim.model.compiling import jit

RULES = ("balance", "trade_off", "ask_help", "escalate", "avoid")
INPUTS = {
    "tension": "distance between the two weightiest components of value, standard deviations, >= 0",
    "share": "the user's enacted share in decisions, 0..1",
    "trust": "trust in the own professional, 0..1",
    "burden": "burden, 0..1",
}
BALANCE, TRADE_OFF, ASK_HELP, ESCALATE, AVOID = range(5)


@jit
def built_in(rule: int, tension: float, share: float, trust: float, burden: float) -> float:
    """Return the number of the response, which is that of the rule: everybody copes in the one way."""
    return float(rule)
