"""Patients: service users with their carers, and contributors without the condition."""

from typing import TYPE_CHECKING

from mesa.agent import AgentSet  # type: ignore[import-untyped]

from covalue_sim.mesa_face.actor import Actor
from covalue_sim.mesa_face.choices import Choice, Flag, OptionalChoice
from covalue_sim.mesa_face.links import Link, OptionalLink
from covalue_sim.mesa_face.quantities import LOWEST, Identity, Integer, Real, Vector, amount, share
from covalue_sim.model.outcomes import MEETINGS, RATIONALES, VALUE_COMPONENTS
from covalue_sim.model.portfolio import ACTIVITIES
from covalue_sim.model.rules import coping
from covalue_sim.model.state import DESIGN_BITS
from covalue_sim.model.value import CLASSES

if TYPE_CHECKING:
    from covalue_sim.mesa_face.group import CommunityGroup
    from covalue_sim.mesa_face.organisation import Organisation
    from covalue_sim.mesa_face.professional import Professional

BITS = 2**DESIGN_BITS - 1
KINDS = ", ".join(VALUE_COMPONENTS)


class Patient(Actor):
    """A patient (service user) or contributor; see `Actor` for what reading and writing do.

    One who leaves the service by choice (`engaged` False) may return and stays among the agents; one who dies
    or moves away is replaced by a newcomer.
    """

    kind = "patients"

    # who it is
    slot = Identity("Slot: who leaves is replaced in the same one")
    generation = Identity("Which occupant of the slot, from 0")
    founder = Flag("Was there at week 0")
    engaged = Flag("Has not left the service by choice")
    contributor = Flag("Contributes without having the condition")
    claimant = Flag("Is on means-tested benefits")
    female = Flag("Is a woman")
    rationale = Choice("How the person argues", RATIONALES)
    age = share("Age, young adult to very old")
    slack = share("Free time and money; sets the price of an hour")
    prosocial = share("Weight given to others' benefit")
    propensity = Real("Lasting propensity to give hours", "logits")
    style = Real("Response style in reports", "standard deviations")
    reading = Real("Reading of ambiguous announcements", "standard deviations")

    # where it stands and how it is
    x = share("Place between biomedical (0) and lived (1) knowledge")
    y = share("Place between professional-led (0) and user-led (1)")
    health = share("Health")
    need = Vector("Need in each dimension", "0..1", low=0.0, high=1.0)
    distress = share("Distress")
    hope = share("Hope")
    wellbeing = share("Well-being")
    activation = share("Activation, Patient Activation Measure / 100")
    skill = share("Skill in looking after the condition")
    recognised = share("Skill that is recognised")
    literacy = share("Health literacy")
    known = Integer("Features of a design that it knows, one bit each", high=BITS)
    motivation = share("Intrinsic motivation")
    crowded_out = share("Motivation that pay has taken and that may come back")
    burden = share("Burden")
    tension = amount("Distance between its two weightiest kinds of value", "standard deviations")

    # what it believes
    general_trust = share("General trust, the prior of any new relation")
    trust = share("Trust in the own professional")
    trust_organisation = share("Trust in the organisation")
    trust_peers = share("Trust in peers")
    evidence = amount("Contacts that trust in the professional rests on", "contacts")
    expectation = share("Expected performance")
    credence = share("Belief given to announcements")
    voice = share("Experienced share in decisions")
    value_seen = amount("Value of encounters as last seen, smoothed", "value")

    # to whom it is tied
    professional: Link["Professional"] = Link("The own professional", "professionals")
    group: OptionalLink["CommunityGroup | None"] = OptionalLink("The group it is a member of, or None", "groups")
    alternatives = Integer("Other professionals within reach", "professionals")
    relation = Integer("Encounters with the own professional so far", "encounters")
    waiting = Integer("Weeks it has waited for an encounter", "weeks")
    prepared = Integer("Weeks of preparation with the own professional", "weeks")

    # money and hours
    cash = Real("Cash on hand", "money units")
    owed = amount("Refunds owed to it", "money units")
    owed_due = Integer("Week in which they are due", low=LOWEST)
    credits = amount("Time credits", "hours")
    earned = amount("Earnings in the benefit period", "money units")

    # this week
    activity = OptionalChoice("Activity it took part in beside the encounter", ACTIVITIES)
    coping = OptionalChoice("Response to a tension of values", coping.RULES)
    asked = Flag("Was asked to take part")
    met = Choice("What came of seeking the professional", MEETINGS)
    encounter_class = OptionalChoice("Class of its encounter", CLASSES)
    emergency = Flag("Had an emergency admission")
    z_x = share("Where its last encounter was done: knowledge")
    z_y = share("Where its last encounter was done: lead")
    signal = Real("Surprise of the last contact, above 0 if it was good")
    satisfaction = share("Performance of the last encounter")
    phi = share("Enacted share in the decisions of the last encounter")
    week_hours = amount("Hours given", "hours")
    week_paid_hours = amount("Hours of them that were paid", "hours")
    week_pay = Real("Pay, net of fares and benefits lost", "money units")
    week_net = Real("Net value, own weights times own vector", "standard deviations")
    week_value = Vector(f"Value of each kind: {KINDS}", "raw")

    # since week 0
    value = Vector(f"Value of each kind: {KINDS}", "raw")
    net_value = Real("Net value", "standard deviations")
    hours_unpaid = Real("Unpaid hours", "hours")
    hours_paid = amount("Paid hours", "hours")
    pay = Real("Pay, net of fares and benefits lost", "money units")
    hours_civic = amount("Hours given in activities over the first year", "hours")
    emergencies = Integer("Emergency admissions", "admissions")
    planned = Integer("Encounters", "encounters")

    @property
    def organisation(self) -> "Organisation":
        """The organisation of the own professional."""
        return self.professional.organisation

    @property
    def ties(self) -> AgentSet:
        """The patients it is tied to; who takes over a slot takes over its ties."""
        self.require_here("its ties are not known any more")
        return self.others("patients", self.model.roll.ties(self._place))
