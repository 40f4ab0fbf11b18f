"""How a forum changes the design of a service on the landscape of designs.

It can change only features that somebody present knows, apart from exploration, and keeps what works.
"""

import numpy as np

from covalue_sim.model import processes
from covalue_sim.model.compiling import jit
from covalue_sim.model.draws import integer_below, stream, uniform
from covalue_sim.model.elementary import exp, saturating
from covalue_sim.model.landscape import EVEN_NEED, fit, landscape_of, payoffs, worth
from covalue_sim.model.state import DESIGN_BITS, DIMENSIONS, Record, World

MOST_TOPICS = 8


@jit
def comprehension(pace: float) -> float:
    """Return the share of what is said that is understood: ``1 - exp(-pace0 / pace)`` with pace0 = 1."""
    return 1.0 - exp(0.0 - 1.0 / pace)


@jit
def resistance(home: Record) -> float:
    """Return what is left of resistance to change after champions inside and pressure from outside, 0..1."""
    return home.resistance * (1.0 - home.champions) * (1.0 - home.outside)


@jit
def put_in_place(root: np.uint64, p: Record, home: Record) -> None:
    """Work out the payoffs of the design that an organisation now has."""
    payoffs(root, home.design, p.forums_ruggedness, p.organisation_breadth, home.payoff)
    home.payoff_for = landscape_of(home.design, p.forums_ruggedness, p.organisation_breadth)


@jit
def worth_of_present(root: np.uint64, p: Record, home: Record) -> float:
    """Return the fit of the organisation's design, from its payoffs where they are of today's landscape."""
    if home.payoff_for == landscape_of(home.design, p.forums_ruggedness, p.organisation_breadth):
        return worth(home.payoff, p.organisation_breadth, home.need)
    return fit(root, home.design, p.forums_ruggedness, p.organisation_breadth, home.need)


@jit
def worth_of_best(root: np.uint64, p: Record, home: Record) -> float:
    """Return the fit of the best design so far; its payoffs are worked out once."""
    key = landscape_of(home.best_design, p.forums_ruggedness, p.organisation_breadth)
    if home.best_payoff_for != key:
        payoffs(root, home.best_design, p.forums_ruggedness, p.organisation_breadth, home.best_payoff)
        home.best_payoff_for = key
    return worth(home.best_payoff, p.organisation_breadth, home.need)


@jit
def redesign(world: World, p: Record, home: Record, weight: float, week: int) -> None:
    """Try changes of the design's features, one a topic; keep those understood to be better, explore now and then."""
    root = world.root[0]
    bits, accepts = stream(root, processes.FORUM_BIT, week), stream(root, processes.FORUM_ACCEPT, week)
    explores = stream(root, processes.FORUM_EXPLORE, week)
    ruggedness, breadth = p.forums_ruggedness, p.organisation_breadth
    design = home.design
    topics = min(
        MOST_TOPICS,
        int(p.forums_topics * p.forums_pace + min(home.escalated, 1.0) + uniform(bits, 16 * home.slot + 15)),
    )
    worth_now = worth_of_present(root, p, home)
    for topic in range(topics):
        actor = 16 * home.slot + topic
        known = home.users_known if uniform(accepts, actor) < weight else home.staff_known
        bit = integer_below(bits, actor, DESIGN_BITS)
        if not (known >> bit) & 1 or uniform(accepts, actor + 8) < resistance(home):
            continue
        changed = design ^ (1 << bit)
        worth_then = fit(root, changed, ruggedness, breadth, home.need)
        better = worth_then > worth_now
        understood = uniform(explores, actor) < comprehension(p.forums_pace)
        if (understood and better) or (not understood and uniform(explores, actor + 8) < p.forums_guess):
            design, worth_now = changed, worth_then
    if p.mechanisms_exploration:
        unlike = saturating(p.forums_dissent * home.dissent / home.designers)
        if uniform(bits, 16 * home.slot + 13) < p.forums_explore * home.openness * unlike:
            design ^= 1 << integer_below(bits, 16 * home.slot + 14, DESIGN_BITS)
    if design != home.design:
        home.design = design
        put_in_place(root, p, home)


@jit
def keep_what_works(world: World, p: Record, home: Record, u: float) -> None:
    """Remember the best design so far, note novel value, and return to the best where the present one is worse."""
    root = world.root[0]
    if home.design != home.best_design:
        if worth_of_present(root, p, home) >= worth_of_best(root, p, home):
            home.best_design = home.design
        elif u < p.forums_revert:
            home.design = home.best_design
            put_in_place(root, p, home)
    evenly = 0.0
    for dimension in range(DIMENSIONS):  # at the even need that `alone` was found for
        evenly += EVEN_NEED * home.payoff[dimension]
    home.novelty = max(0.0, evenly - home.alone)
