"""Which weekly series the small multiples show, and under which words."""

from dataclasses import dataclass
from types import MappingProxyType

from covalue_sim.model.outcomes import WEEKLY
from covalue_sim.report.figures.style import CREATED, DESTROYED, FIRST, SECOND, THIRD, Dashes


@dataclass(frozen=True)
class Curve:
    """One weekly series in a panel."""

    column: str
    label: str
    colour: str
    line: Dashes
    text: str


@dataclass(frozen=True)
class Panel:
    """A small chart: its heading and its curves, which share a unit."""

    heading: str
    curves: tuple[Curve, ...]

    @property
    def unit(self) -> str:
        """Unit of the first curve."""
        return UNITS[self.curves[0].column]


UNITS = MappingProxyType({row.name: row.unit for row in WEEKLY})
"""Weekly series -> unit."""

_STYLES: tuple[tuple[str, Dashes], ...] = (
    (FIRST, "solid"),
    (SECOND, (0.0, (4.0, 1.5))),
    (THIRD, (0.0, (1.0, 1.0))),
)


def _panel(heading: str, **curves: str) -> Panel:
    styled = zip(curves.items(), _STYLES, strict=False)
    return Panel(heading, tuple(Curve(name, words, look, line, look) for (name, words), (look, line) in styled))


PANELS = (
    Panel("Encounters", tuple(
        Curve(look.column, look.label, look.colour, look.line, look.text) for look in (CREATED, DESTROYED))),
    _panel("Value to users", value_user="net value"),
    _panel("Value to providers", value_provider="net value"),
    _panel("User's share in decisions", enacted_share="enacted", declared_share="declared"),
    _panel("Misalignment", misalignment_user="of users", misalignment_provider="of providers"),
    _panel("Trust", trust_own="in own prof.", trust_organisation="in organisation", trust_peers="in peers"),
    _panel("What users bring", activation="activation", skill="skill", motivation="motivation"),
    _panel("How users fare", health="health", wellbeing="well-being", distress="distress"),
    _panel("Strain", burden="users' burden", burnout="staff burnout"),
    _panel("Taking part", participation_high_slack="much slack", participation_low_slack="little slack"),
    _panel("Hours given", hours_unpaid="users, unpaid", hours_paid="users, paid",
           hours_professional="professionals"),
    _panel("Reaching the service", served="served", waiting="waiting"),
)  # fmt: skip
"""In reading order, three abreast."""

HEADLINES = (
    ("value_user", "net value to users"),
    ("trust_own", "trust in the own professional"),
    ("health", "health"),
)
"""The series whose change the title tells."""
