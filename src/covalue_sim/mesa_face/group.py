"""Community groups."""

from typing import TYPE_CHECKING

from mesa.agent import AgentSet  # type: ignore[import-untyped]

from covalue_sim.mesa_face.actor import Actor
from covalue_sim.mesa_face.choices import Flag
from covalue_sim.mesa_face.links import Link
from covalue_sim.mesa_face.quantities import Identity, Integer, amount, share

if TYPE_CHECKING:
    from covalue_sim.mesa_face.organisation import Organisation


class CommunityGroup(Actor):
    """A community group; see `Actor` for what reading and writing do."""

    kind = "groups"

    slot = Identity("Slot")
    organisation: Link["Organisation"] = Link("The organisation it deals with", "organisations")
    institutions = Integer("Institutions that are members", "institutions")
    organised = Flag("Has memory, dues and handover of roles")
    broker = Integer("How many key people have held the linking ties before")
    x = share("Place of its agenda between biomedical (0) and lived (1) knowledge")
    y = share("Place of its agenda between professional-led (0) and user-led (1)")
    bonding = share("Bonding capital")
    bridging = share("Bridging capital")
    linking = share("Linking capital")
    broker_share = share("Share of linking capital held by key people")
    mobilisation = share("Mobilisation")
    competence = share("Competence of peers")
    hope = share("Hope")
    workers = amount("Community health workers", "workers")
    funds = amount("Funds", "money units")
    stance = share("Acts from inside (0) or from outside (1)")

    # this week
    size = amount("Members when the group met", "people", column="members")
    attending = amount("Members at its session", "people")
    acting = amount("Members in collective action", "people")
    unmet = amount("Need summed over members", "0..1 each")
    mean_x = amount("Place summed over members: knowledge", "0..1 each")
    mean_y = amount("Place summed over members: lead", "0..1 each")
    mean_skill = amount("Skill summed over those attending", "0..1 each")
    help_hours = amount("Hours of help that members gave and nobody has used", "hours")
    power = share("Power that its members pool")
    fugitive = share("Acted without authorisation")

    @property
    def members(self) -> AgentSet:
        """Its members now."""
        return self.pointing_here("patients", "group")
