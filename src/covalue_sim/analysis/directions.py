"""Which way each outcome is better, where hardly anybody would disagree; elsewhere there is none, and no harm is told.

A direction is a judgement, so each comes with its reason. Outcomes that some want more of and others less (taking
part, users' hours, power itself, spread and correlation, what people report, what an organisation sees) have none.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Direction(NamedTuple):
    """The better way.

    Attributes:
        sign: +1 where more is better, -1 where less is.
        reason: in a sentence.
    """

    sign: int
    reason: str


def _rows(sign: int, reason: str, names: str) -> dict[str, Direction]:
    return dict.fromkeys(names.split(), Direction(sign, reason))


_KINDS = "health experience knowledge relational voice economic"

BETTER: Mapping[str, Direction] = MappingProxyType(
    {
        **_rows(1, "Value is what each party itself counts as a gain.",
                "value_user value_low_slack value_middle_slack value_high_slack value_claimants value_without_voice"
                " value_provider value_society value_user_end share_co_created share_gaining"
                f" {' '.join(f'value_user_{kind} value_provider_{kind}' for kind in _KINDS.split())}"),
        **_rows(-1, "At least one party loses by its own weights.",
                "share_co_destroyed share_user_exploited share_provider_depleted share_losing share_losing_low_slack"),
        **_rows(1, "Care is reached, and people stay.", "served engaged engaged_end"),
        **_rows(-1, "Care is sought in vain, or given up.", "waiting share_left_by_choice"),
        **_rows(1, "Health and what people live with day by day.",
                "health health_end hope wellbeing activation activation_end skill literacy motivation"),
        **_rows(-1, "Strain and suffering, of users and of staff.",
                "need distress burden burden_end burnout burnout_end tension emergency_rate"),
        **_rows(1, "Trust makes people seek care and speak; where it is not earned, the promise gap says so.",
                "trust_own trust_own_end trust_general trust_general_end trust_organisation trust_peers trust_patients"
                " credence credence_end satisfaction"),
        **_rows(-1, "Promises broken, and practice far from what people stand for.",
                "promise_gap misalignment_user misalignment_user_end misalignment_provider"),
        **_rows(-1, "Money that could be spent otherwise, or is owed.", "spending unpaid_claims"),
        **_rows(1, "What a community can draw on.",
                "bonding bridging linking mobilisation mobilisation_end peer_competence health_workers"
                " health_workers_end"),
        **_rows(1, "Services that fit needs, and exist.",
                "design_payoff novelty novelty_end open_organisations open_organisations_end"),
    }
)  # fmt: skip
"""Outcome -> its better way."""


def sign_of(outcome: str) -> int:
    """+1 where more of `outcome` is better, -1 where less is, 0 where there is no agreed better."""
    return BETTER[outcome].sign if outcome in BETTER else 0
