"""The schedule: what happens in a week, in order.

A modeller reads the model from here: every step is one call, in the file of its name.
"""

from covalue_sim.model.activities import take_part
from covalue_sim.model.adaptation import adapt, spread_spillover
from covalue_sim.model.compiling import jit
from covalue_sim.model.forums import deliberate
from covalue_sim.model.groups import meet_in_groups
from covalue_sim.model.learning import learn
from covalue_sim.model.measure import measure
from covalue_sim.model.needs import advance_needs
from covalue_sim.model.newcomer import forget_values
from covalue_sim.model.promises import announce
from covalue_sim.model.rules.dispatch import UserRules
from covalue_sim.model.settlement import settle
from covalue_sim.model.state import World
from covalue_sim.model.training import train
from covalue_sim.model.turnover import replace_leavers
from covalue_sim.model.value import account
from covalue_sim.model.visits import visit


@jit
def branch(world: World) -> None:
    """Mark everybody who is there as a founder and start all sums afresh: from here the arms part."""
    for slot in range(world.patients.shape[0]):
        person = world.patients[slot]
        person.founder = 1
        forget_values(person)


@jit
def run_week(world: World, users: UserRules | None, index: int) -> None:
    """Run the week with that index; index `zero_week` is week 0, where arms branch."""
    week = index - world.zero_week[0]
    segment = world.segment[index]
    p = world.settings[segment]
    flows = world.flows[index]
    if week == 0:
        branch(world)
    advance_needs(world, p, week)  # 1 needs and turnover
    replace_leavers(world, p, week, flows)
    announce(world, p)  # 2 governance
    train(world, p, week)
    take_part(world, users, p, segment, week)  # 3 participation
    visit(world, users, p, segment, week, flows)  # 4 encounters
    spread_spillover(world, p)
    if p.mechanisms_groups:
        meet_in_groups(world, p, week, flows)  # 5 groups
    deliberate(world, p, week, flows)  # 6 forums
    settle(world, users, p, segment, week, flows)  # 7 settlement
    account(world, p, segment, week)  # 8 value
    learn(world, users, p, segment, week)  # 9 learning
    adapt(world, users, p, segment, week, flows)  # 10 organisations adapt
    measure(world, p, segment, index)  # 11 measure
