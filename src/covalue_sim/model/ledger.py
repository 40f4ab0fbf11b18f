"""The ledger of flows: who gave what to whom, week by week."""

from covalue_sim.model.compiling import jit
from covalue_sim.model.state import Reals

PATIENT, PROFESSIONAL, GROUP, ORGANISATION, SOCIETY = range(5)
TIME, EXPERTISE, EXPERIENCE, INFORMATION, MONEY, CREDITS, SUPPORT, LEGITIMACY = range(8)


@jit
def give(flows: Reals, giver: int, receiver: int, resource: int, amount: float) -> None:
    """Enter `amount` of a resource into the week's ledger `flows` (givers, receivers, resources).

    What one gives another receives: a negative amount would be a gift the other way and is entered so.
    """
    if amount >= 0.0:
        flows[giver, receiver, resource] += amount
    else:
        flows[receiver, giver, resource] -= amount
