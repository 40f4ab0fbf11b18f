"""Participation: the probability that somebody takes up an activity in a week, in [0, 1].

The terms of CLEAR (Lowndes, Pratchett and Stoker 2006) and of civic voluntarism (Verba, Schlozman and Brady 1995)
come as logits, already weighted.
"""

from covalue_sim.model.compiling import jit
from covalue_sim.model.elementary import is_above_logistic, logistic

RULES = ("clear", "random_assignment", "open_door", "invited")
INPUTS = {
    "intercept": "level of the activity, logits",
    "can": "slack, skill and access, logits",
    "like": "motivation, identity, prosocial weight, logits",
    "asked": "a tie or a group asks, logits",
    "responded": "expectation that one's input changes something, logits",
    "cost": "time and money it costs, logits, >= 0",
    "reward": "pay, net of what it puts at risk, logits",
    "propensity": "the person's lasting propensity to give hours, logits",
    "likeness": "likeness to the professionals (place and recognised skill), 0..1",
    "assigned": "probability where people are assigned at random, 0..1",
}
CLEAR, RANDOM_ASSIGNMENT, OPEN_DOOR, INVITED = range(4)


@jit
def clear(
    intercept: float,
    can: float,
    like: float,
    asked: float,
    responded: float,
    cost: float,
    reward: float,
    propensity: float,
) -> float:
    """Return the logit of taking part: can, like, asked, responded to; enabled (a seat) is settled after."""
    return intercept + can + like + asked + responded - cost + reward + propensity


@jit
def built_in(rule: int, logit: float, likeness: float, assigned: float) -> float:
    """Return the probability under the built-in rule of that number, in the order of `RULES`; `logit` as of `clear`."""
    if rule == RANDOM_ASSIGNMENT:
        return assigned
    own = logistic(logit)
    if rule == INVITED:
        return own * likeness
    return own


@jit
def takes_up(rule: int, logit: float, likeness: float, assigned: float, draw: float) -> bool:
    """Return whether the uniform `draw` lies below the probability under that rule; most draws lie far above it."""
    if rule != RANDOM_ASSIGNMENT and is_above_logistic(draw, logit):
        return False
    return draw < built_in(rule, logit, likeness, assigned)
