"""Governance: the managerial pressure that an organisation aims at, in [0, 1]."""

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import clip01

RULES = ("fixed", "responsive", "short_term_efficiency", "meta_coordination")
INPUTS = {
    "pressure": "managerial pressure now, 0..1",
    "home": "managerial pressure that the scenario sets, 0..1",
    "indicator": "what the organisation's indicator says, standard deviations about the baseline",
    "reference": "the indicator's smoothed past",
    "responsiveness": "how far it reacts to what it learns, 0..1",
    "spent": "share of the week's budget spent, >= 0",
}
FIXED, RESPONSIVE, SHORT_TERM, META = range(4)


@jit
def responsive(home: float, indicator: float, reference: float, responsiveness: float) -> float:
    """Loosen the grip where the indicator falls behind its own past."""
    return clip01(home * (1.0 + responsiveness * (indicator - reference)))


@jit
def short_term_efficiency(home: float, spent: float) -> float:
    """Tighten the grip with every share of the budget spent, whatever comes later."""
    return clip01(home + (1.0 - home) * spent)


@jit
def built_in(
    rule: int,
    pressure: float,
    home: float,
    indicator: float,
    reference: float,
    responsiveness: float,
    spent: float,
) -> float:
    """Return the pressure aimed at under the built-in rule of that number, in the order of `RULES`."""
    if rule == RESPONSIVE:
        return responsive(home, indicator, reference, responsiveness)
    if rule == SHORT_TERM:
        return short_term_efficiency(home, spent)
    return home
