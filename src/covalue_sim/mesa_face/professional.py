"""Professionals."""

from typing import TYPE_CHECKING

from mesa.agent import AgentSet  # type: ignore[import-untyped]

from covalue_sim.mesa_face.actor import Actor
from covalue_sim.mesa_face.links import Link
from covalue_sim.mesa_face.patient import BITS, KINDS
from covalue_sim.mesa_face.quantities import Identity, Integer, Real, Vector, amount, share

if TYPE_CHECKING:
    from covalue_sim.mesa_face.organisation import Organisation


class Professional(Actor):
    """A professional; see `Actor` for what reading and writing do."""

    kind = "professionals"

    slot = Identity("Slot: who leaves is replaced in the same one")
    generation = Identity("Which occupant of the slot, from 0")
    organisation: Link["Organisation"] = Link("The organisation it works for", "organisations")
    peer: Link["Professional"] = Link("The colleague it learns from", "professionals")

    # where it stands and how it is
    x = share("Place between biomedical (0) and lived (1) knowledge")
    y = share("Place between professional-led (0) and user-led (1)")
    home_x = share("Place that it returns to: knowledge")
    home_y = share("Place that it returns to: lead")
    known = Integer("Features of a design that it knows, one bit each", high=BITS)
    skill = share("Skill")
    capacity = amount("Encounters that it can have this week", "encounters a week")
    openness = share("Openness")
    trust = share("Trust in patients")
    burnout = share("Burnout")
    discretion = share("Discretion")
    measured = share("Share of effort that goes to what is measured")
    expectation = share("Expected effort of patients")
    income = Real("Income since the start", "money units")

    # this week
    demand = amount("Patients who sought it", "patients")
    served = amount("Encounters", "encounters")
    hours = amount("Hours given", "hours")
    saved = amount("Hours saved by delegated tasks", "hours")
    visit_hours = amount("Hours given in group visits", "hours")
    queue = Real("Patients beyond capacity, per place", "patients", low=-1.0)
    strain = amount("Misalignment summed over encounters", "distance")
    signals = amount("Patients' efforts summed over encounters", "0..1 each")
    good = amount("Encounters in which the patient gained", "encounters")
    lesson = amount("Patients' trust summed over encounters", "0..1 each")
    pull_x = amount("Their places weighed by trust: knowledge", "0..1 each")
    pull_y = amount("Their places weighed by trust: lead", "0..1 each")
    week_net = Real("Net value, own weights times own vector", "standard deviations")
    week_value = Vector(f"Value of each kind: {KINDS}", "raw")

    @property
    def patients(self) -> AgentSet:
        """Its patients."""
        return self.pointing_here("patients", "professional")
