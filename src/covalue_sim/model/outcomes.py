"""What is measured: the weekly series and the summary of a replicate.

Co-production event, the one definition used throughout: a week in which a user and a provider both put hours into the
same encounter or activity.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

ACTOR_KINDS = ("patient", "professional", "group", "organisation", "society")
RESOURCE_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "time": "hours",
        "expertise": "hours, weighted by skill",
        "experience": "hours, weighted by lived knowledge",
        "information": "items",
        "money": "money units",
        "credits": "hours",
        "support": "hours",
        "legitimacy": "acts, weighted by trust",
    }
)
"""Resource -> what an amount counts, as entered into the ledger; in the ledger's order."""
RESOURCES = tuple(RESOURCE_UNITS)
VALUE_COMPONENTS = ("health", "experience", "knowledge", "relational", "voice", "economic")
RATIONALES = ("managerial", "experience", "rights")
"""What people argue from; each has weights of its own for the components of value."""
MEETINGS = ("did_not_seek", "served", "waited", "prepared")
"""What came of seeking the own professional in a week, in the order of the codes of `met`."""
FINAL_WEEKS = 12
"""An outcome `<name>_end` is the mean of a series over this many last weeks."""


class Measure(NamedTuple):
    """A number that is measured: its name, unit, meaning and theme."""

    name: str
    unit: str
    meaning: str
    theme: str


def _rows(theme: str, unit: str, **meanings: str) -> tuple[Measure, ...]:
    return tuple(Measure(name, unit, meaning, theme) for name, meaning in meanings.items())


WEEKLY: tuple[Measure, ...] = (
    *_rows("encounters", "share of encounters",
           share_co_created="Both parties gain.", share_co_destroyed="Both parties lose.",
           share_user_exploited="The provider gains and the user loses.",
           share_provider_depleted="The user gains and the provider loses.",
           share_neutral="One party's net value is within 1e-9 of zero."),
    *_rows("encounters", "share of patients",
           served="Patients with an encounter in the week.", waiting="Patients who sought one in vain.",
           engaged="Patients who have not left by choice."),
    *_rows("value", "SD a patient-week",
           value_user="Net value of patients, own weights times own vector.",
           value_low_slack="Net value of the third with least slack.",
           value_middle_slack="Net value of the middle third by slack.",
           value_high_slack="Net value of the third with most slack.",
           value_claimants="Net value of people on means-tested benefits.",
           value_without_voice="Net value of patients with the voice component left out.",
           **{f"value_user_{name}": f"Value of kind {name} for patients." for name in VALUE_COMPONENTS}),
    *_rows("value", "SD an encounter",
           value_provider="Net value of professionals from an encounter.",
           **{f"value_provider_{name}": f"Value of kind {name} for professionals." for name in VALUE_COMPONENTS}),
    *_rows("value", "SD a patient-week", value_society="Health that spills over to others, in SDs of an encounter."),
    *_rows("trust", "0-1",
           trust_own="Latent trust in the own professional.", trust_reported="The same as people report it.",
           trust_general="General trust.", trust_organisation="Trust in the organisation.",
           trust_peers="Trust in peers.", trust_patients="Professionals' trust in patients.",
           credence="Belief given to announcements.", expectation="Expected performance.",
           satisfaction="Performance of the last encounter.", satisfaction_reported="The same as people report it."),
    *_rows("power", "0-1",
           enacted_share="User's enacted share in decisions, in encounters.",
           declared_share="Share that organisations announce.", promise_gap="Declared minus enacted, where positive.",
           misalignment_user="Distance from a patient's place to where the encounter was done.",
           misalignment_provider="The same for the professional.",
           service_lived="Mean place of services between biomedical and lived knowledge.",
           service_lead="Mean place of services between professional-led and user-led."),
    *_rows("people", "0-1",
           health="Health.", need="Mean need.", distress="Distress.", hope="Hope.", wellbeing="Well-being.",
           activation="Activation (PAM / 100).", skill="Skill.", literacy="Health literacy.",
           motivation="Intrinsic motivation.", burden="Burden.", burnout="Burnout of professionals.",
           tension="Value tension, standard deviations."),
    *_rows("people", "share of patients", emergency_rate="Patients with an emergency admission in the week."),
    *_rows("participation", "share of patients",
           participation="People who take part in an activity beside the encounter.",
           participation_individual="In activities done alone.", participation_group="In groups.",
           participation_collective="In collective activities.",
           participation_commission="In commissioning.", participation_design="In design.",
           participation_deliver="In delivery, beside encounters.", participation_assess="In assessment."),
    *_rows("participation", "share of the third",
           participation_low_slack="Of the third with least slack.",
           participation_high_slack="Of the third with most slack."),
    *_rows("participation", "share of claimants", participation_claimants="Of people on means-tested benefits."),
    *_rows("participation", "share of non-claimants", participation_others="Of people not on benefits."),
    *_rows("cost", "hours a patient-week",
           hours_unpaid="Unpaid hours of users.", hours_paid="Paid hours of users.",
           hours_professional="Hours of professionals.",
           hours_individual_individual="Hours with individual input and individual benefit.",
           hours_individual_collective="Hours with individual input and collective benefit.",
           hours_collective_individual="Hours with collective input and individual benefit.",
           hours_collective_collective="Hours with collective input and collective benefit."),
    *_rows("cost", "money units a patient-week",
           pay="Pay to participants, net of fares and benefits lost.", spending="Spending of organisations.",
           unpaid_claims="Claims left unpaid because the budget was spent."),
    *_rows("community", "0-1",
           bonding="Bonding capital of groups.", bridging="Bridging capital of groups.",
           linking="Linking capital of groups.", mobilisation="Mobilisation of groups.",
           peer_competence="Competence of peers."),
    *_rows("community", "share of groups", fugitive="Groups that acted without authorisation."),
    *_rows("community", "workers a group", health_workers="Community health workers."),
    *_rows("community", "share of patients", members="Members of a group."),
    *_rows("organisation", "0-1",
           design_payoff="Mean payoff of designs over needs.", novelty="Worth above what either party reaches alone.",
           pressure="Managerial pressure.", openness="Openness of organisations.",
           open_organisations="Share of organisations that are open."),
    *_rows("organisation", "money units", reserve="Reserve of an organisation."),
    *_rows("organisation", "SD", indicator="What organisations see of value."),
)  # fmt: skip
"""Columns of the weekly series, one value a week; means over those concerned, 0 where there are none."""

ENDS = ("trust_own", "trust_general", "trust_reported", "activation", "health", "burden", "burnout", "participation",
        "enacted_share", "credence", "mobilisation", "health_workers", "novelty", "misalignment_user",
        "open_organisations", "engaged", "value_user")  # fmt: skip

PEOPLE: tuple[Measure, ...] = (
    *_rows("people", "share of founders",
           share_gaining="Founders still there whose net value since week 0 is positive.",
           share_losing="Founders still there whose net value since week 0 is negative.",
           share_losing_low_slack="The same of the third with least slack.",
           share_left_by_choice="Founders still there who have left the service."),
    *_rows("people", "SD a year", value_gap="Net value of the third with most slack minus the third with least."),
    *_rows("participation", "0-1",
           hours_gini="Gini coefficient of hours given in activities over the first year.",
           hours_top_7="Share of those hours given by the 7 % who give most.",
           hours_top_31="Share of those hours given by the 31 % who give most."),
    *_rows("trust", "share of patients", reported_ceiling="Patients who report full trust at the end."),
    *_rows("people", "0-1", activation_sd="Standard deviation of activation at the end.",
           general_trust_sd="Standard deviation of general trust at the end.",
           reported_trust_sd="Standard deviation of reported trust at the end."),
    *_rows("people", "correlation", trust_health="Trust in the own professional with health, at the end.",
           activation_health="Activation with health, at the end."),
)  # fmt: skip

OUTCOMES: tuple[Measure, ...] = (
    *WEEKLY,
    *(Measure(f"{row.name}_end", row.unit, f"{row.meaning[:-1]}, at the end.", row.theme)
      for row in WEEKLY if row.name in ENDS),
    *PEOPLE,
)  # fmt: skip
"""A replicate's summary: each weekly series averaged over weeks >= 0, some at the end, then what is about persons."""

WEEK = np.dtype([(row.name, "f8") for row in WEEKLY])
SUMMARY = np.dtype([(row.name, "f8") for row in OUTCOMES])
END_COLUMNS = np.array([position for position, row in enumerate(WEEKLY) if row.name in ENDS])
