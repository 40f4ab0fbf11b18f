"""Organisations."""

from mesa.agent import AgentSet  # type: ignore[import-untyped]

from covalue_sim.mesa_face.actor import Actor
from covalue_sim.mesa_face.choices import Flag
from covalue_sim.mesa_face.patient import BITS
from covalue_sim.mesa_face.quantities import Identity, Integer, Real, Vector, amount, share


class Organisation(Actor):
    """An organisation; see `Actor` for what reading and writing do."""

    kind = "organisations"

    slot = Identity("Slot")
    open = Flag("Is open")
    design = Integer("Features of its service design, one bit each (its payoff follows later)", high=BITS)
    best_design = Integer("The best design so far", high=BITS)
    x = share("Place of its service between biomedical (0) and lived (1) knowledge")
    y = share("Place of its service between professional-led (0) and user-led (1)")
    payoff = Vector("Payoff of the design in each dimension of need", "0..1", low=0.0, high=1.0)
    alone = Real("Worth of the best design that either party reaches alone")
    novelty = amount("Worth above that", "1")
    declared = share("Share in decisions that it announces")
    enacted = share("Share in decisions that it has enacted, smoothed")
    pressure = share("Managerial pressure")
    delegation = share("Task handed to users")
    restraint = share("How far users who commission have taken tasks back")
    split = share("How far users who commission have moved its budget to groups")
    openness = share("Openness")
    resistance = share("Resistance to change")
    champions = share("Champions of change inside")
    responsiveness = share("Responsiveness to what users say")
    reserve = Real("Reserve", "money units")
    budget_left = Real("What is left of the week's budget", "money units")
    indicator = Real("What it sees of value", "standard deviations")
    indicator_seen = Real("The same, smoothed", "standard deviations")
    weak_weeks = Integer("Weeks in a row with reserve or indicator too low", "weeks")

    # this week
    clients = amount("Its engaged patients", "patients", column="patients")
    value_sum = Real("Net value summed over its encounters", "standard deviations")
    report_sum = amount("Reported satisfaction summed over its encounters", "0..1 each")
    served = amount("Encounters", "encounters")
    people = amount("People of its professionals, engaged or not", "people")
    spillover = amount("Value that reaches others this week", "value")
    spill_next = amount("Value that will reach others next week", "value")
    spilled = amount("Health that others gained from it this week", "summed")
    output = amount("Measured effort summed over encounters", "effort")
    escalated = amount("Tensions that were escalated", "tensions")
    enacted_sum = amount("Enacted share summed over encounters", "0..1 each")
    cost = amount("Pay, grants and budgets given", "money units")
    designers = amount("Users in its forums that design", "people")
    users = amount("Users in its forums", "people")
    users_x = amount("Places of those who design, summed: knowledge", "0..1 each")
    users_y = amount("Places of those who design, summed: lead", "0..1 each")
    users_known = Integer("Features that users who design know, one bit each", high=BITS)
    staff = amount("Its professionals", "people")
    staff_x = amount("Their places summed: knowledge", "0..1 each")
    staff_y = amount("Their places summed: lead", "0..1 each")
    staff_known = Integer("Features that its professionals know, one bit each", high=BITS)
    assessed = amount("Users who assessed", "people")
    commissioned = amount("Users who commissioned", "people")
    moved = amount("How far its service moved", "distance")
    need = Vector("What it believes of users' need in each dimension", "0..1", low=0.0, high=1.0)
    voiced_need = Vector("Need summed over users in its forums", "0..1 each", low=0.0)
    discretion = share("Mean discretion of its professionals")
    outside = share("Pressure from groups that act from outside")
    dissent = amount("Distance to users in its forums, summed", "distance")
    staff_hours = amount("Hours of its professionals", "hours")
    outlay = amount("Spending", "money units")
    salary = amount("Salary of a professional", "money units")
    spent = amount("Share of income spent", "1")
    unpaid = amount("Claims left unpaid", "money units")
    willing = Vector("People willing to take part in each activity", "people", low=0.0)
    seats = Vector("Seats in each activity", "people", low=0.0)

    @property
    def professionals(self) -> AgentSet:
        """Its professionals."""
        return self.pointing_here("professionals", "organisation")

    @property
    def groups(self) -> AgentSet:
        """The groups that deal with it."""
        return self.pointing_here("groups", "organisation")

    @property
    def patients(self) -> AgentSet:
        """The patients of its professionals."""
        staff = self.professionals
        return self.others("patients", (one._place for worker in staff for one in worker.patients))
