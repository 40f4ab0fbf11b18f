"""The columns of the people and services tables, and the names of their codes: fixed for a schema version."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A column made from one field of the model's records.

    Attributes:
        name: of the field and of the column.
        form: real, integer, index (an integer, missing where negative), flag (true or false) or label.
        meaning: one sentence.
        unit: ``1`` for none.
        labels: names of a label's codes, in order; any other code is missing.
        first: code of the first name.
    """

    name: str
    form: str
    meaning: str
    unit: str = "1"
    labels: tuple[str, ...] = ()
    first: int = 0


MOMENTS = ("start", "end")
ENCOUNTERS = ("neutral", "co_created", "co_destroyed", "user_exploited", "provider_depleted")
RATIONALES = ("managerial", "experience_based", "rights_based")
SERVICE_KINDS = ("professional", "group", "organisation")

_MOMENT = Field("moment", "label", "Start (week 0) or end of the run.", labels=MOMENTS)
_SLOT = Field("slot", "integer", "Place in the population; successors in a place share it.")
_GENERATION = Field("generation", "integer", "How many held the place before.")
_X = Field("x", "real", "Whose knowledge counts: 0 biomedical, 1 lived experience.")
_Y = Field("y", "real", "Who leads: 0 professional-led, 1 user-led.")


def _value(component: str) -> Field:
    meaning = f"Change in {component} against the same weeks without encounters, from week 0."
    return Field(f"value_{component}", "real", meaning, "baseline sd")


PEOPLE = (
    _MOMENT,
    _SLOT,
    _GENERATION,
    Field("founder", "flag", "Was there at week 0 and still is the same person."),
    Field("engaged", "flag", "Takes part."),
    _X,
    _Y,
    Field("z_x", "real", "Where the last encounter was done: whose knowledge counted."),
    Field("z_y", "real", "Where the last encounter was done: who led."),
    Field(
        "encounter_class",
        "label",
        "What the last week's encounter did; missing without one.",
        labels=ENCOUNTERS,
    ),
    Field("professional", "index", "Slot of the own professional."),
    Field("group", "index", "Slot of the own group; missing without one."),
    Field("slack", "real", "Free time and money, 0 to 1; fixed for a person."),
    Field("claimant", "flag", "On means-tested benefits."),
    Field("activation", "real", "Patient activation, 0 to 1."),
    Field("health", "real", "Health, 0 to 1."),
    Field("trust_own", "real", "Trust in the own professional, 0 to 1."),
    Field("burden", "real", "Burden of treatment and taking part, 0 to 1."),
    Field("rationale", "label", "What the person wants participation for.", labels=RATIONALES),
    Field("net_value", "real", "Own weights times own value vector, summed from week 0.", "baseline sd"),
    *map(_value, ("health", "experience", "knowledge", "relational", "voice", "economic")),
    Field("hours_unpaid", "real", "Hours given without pay, from week 0.", "hours"),
    Field("hours_paid", "real", "Hours given for pay, from week 0.", "hours"),
    Field("pay", "real", "Pay received, from week 0.", "money units"),
    Field("planned", "integer", "Encounters since joining; 0 at the start.", "encounters"),
    Field("emergencies", "integer", "Emergency admissions since joining; 0 at the start.", "admissions"),
)

SERVICES = (
    _MOMENT,
    Field("kind", "label", "Kind of actor.", labels=SERVICE_KINDS, first=1),
    _SLOT,
    _GENERATION,
    _X,
    _Y,
    Field("organisation", "index", "Slot of the organisation; missing for none."),
    Field("size", "integer", "People it serves or holds.", "persons"),
    Field("state", "real", "Burnout of a professional, mobilisation of a group, reserve of an organisation."),
)
