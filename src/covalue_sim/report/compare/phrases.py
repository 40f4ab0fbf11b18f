"""What each outcome is called in a sentence, in the singular, so that it *rises*, *falls* or *stays*."""

from collections.abc import Mapping
from types import MappingProxyType

END = "_end"

PHRASES: Mapping[str, str] = MappingProxyType(
    {
        "share_co_created": "the share of encounters that create value for both sides",
        "share_co_destroyed": "the share of encounters that destroy value for both sides",
        "share_user_exploited": "the share of encounters in which the user loses and the provider gains",
        "share_provider_depleted": "the share of encounters in which the provider loses and the user gains",
        "share_neutral": "the share of neutral encounters",
        "served": "the share of people seen in a week",
        "waiting": "the share of people who seek care in vain",
        "engaged": "the share of people who have not left",
        "value_user": "net value to users",
        "value_low_slack": "net value to people with little slack",
        "value_middle_slack": "net value to people with middling slack",
        "value_high_slack": "net value to people with much slack",
        "value_claimants": "net value to people on benefits",
        "value_without_voice": "net value to users, voice left out,",
        "value_user_health": "health value to users",
        "value_user_experience": "the value of the experience to users",
        "value_user_knowledge": "knowledge value to users",
        "value_user_relational": "relational value to users",
        "value_user_voice": "the value of voice to users",
        "value_user_economic": "economic value to users",
        "value_provider": "net value to professionals",
        "value_provider_health": "health value to professionals",
        "value_provider_experience": "the value of the experience to professionals",
        "value_provider_knowledge": "knowledge value to professionals",
        "value_provider_relational": "relational value to professionals",
        "value_provider_voice": "the value of voice to professionals",
        "value_provider_economic": "economic value to professionals",
        "value_society": "value that spills over to society",
        "trust_own": "trust in the own professional",
        "trust_reported": "trust as people report it",
        "trust_general": "general trust",
        "trust_organisation": "trust in the organisation",
        "trust_peers": "trust in peers",
        "trust_patients": "professionals' trust in patients",
        "credence": "belief in announcements",
        "expectation": "what people expect of an encounter",
        "satisfaction": "how the last encounter went",
        "satisfaction_reported": "satisfaction as people report it",
        "enacted_share": "the user's share in decisions as enacted",
        "declared_share": "the user's share in decisions as announced",
        "promise_gap": "the gap between announced and enacted share",
        "misalignment_user": "the distance of practice from where users stand",
        "misalignment_provider": "the distance of practice from where professionals stand",
        "service_lived": "the weight of lived knowledge in services",
        "service_lead": "how far users lead services",
        "health": "health",
        "need": "need",
        "distress": "distress",
        "hope": "hope",
        "wellbeing": "well-being",
        "activation": "activation",
        "skill": "users' skill",
        "literacy": "health literacy",
        "motivation": "intrinsic motivation",
        "burden": "users' burden",
        "burnout": "burnout of professionals",
        "tension": "value tension",
        "emergency_rate": "the share of people admitted as an emergency in a week",
        "participation": "participation",
        "participation_individual": "participation alone",
        "participation_group": "participation in groups",
        "participation_collective": "collective participation",
        "participation_commission": "participation in commissioning",
        "participation_design": "participation in design",
        "participation_deliver": "participation in delivery",
        "participation_assess": "participation in assessment",
        "participation_low_slack": "participation of people with little slack",
        "participation_high_slack": "participation of people with much slack",
        "participation_claimants": "participation of people on benefits",
        "participation_others": "participation of people not on benefits",
        "hours_unpaid": "unpaid time of users",
        "hours_paid": "paid time of users",
        "hours_professional": "time of professionals",
        "hours_individual_individual": "time given alone for oneself",
        "hours_individual_collective": "time given alone for others",
        "hours_collective_individual": "time given together for oneself",
        "hours_collective_collective": "time given together for others",
        "pay": "pay to participants, net of fares and lost benefits,",
        "spending": "spending of organisations",
        "unpaid_claims": "the amount of claims left unpaid",
        "bonding": "bonding capital of groups",
        "bridging": "bridging capital of groups",
        "linking": "linking capital of groups",
        "mobilisation": "mobilisation of groups",
        "peer_competence": "competence of peers",
        "fugitive": "the share of groups that act without authorisation",
        "health_workers": "the number of community health workers",
        "members": "the share of people in a group",
        "design_payoff": "how well designs fit needs",
        "novelty": "novelty: what neither side would have reached alone,",
        "pressure": "managerial pressure",
        "openness": "openness of organisations",
        "open_organisations": "the share of organisations that stay open",
        "reserve": "the reserve of an organisation",
        "indicator": "value as organisations see it",
        "share_gaining": "the share of founders with a net gain",
        "share_losing": "the share of founders with a net loss",
        "share_losing_low_slack": "the share of founders with little slack who lose",
        "share_left_by_choice": "the share of founders who have left by choice",
        "value_gap": "the gap in net value between much and little slack",
        "hours_gini": "the Gini coefficient of hours given",
        "hours_top_7": "the share of hours given by the most active 7 %",
        "hours_top_31": "the share of hours given by the most active 31 %",
        "reported_ceiling": "the share of people who report full trust",
        "activation_sd": "the spread of activation",
        "general_trust_sd": "the spread of general trust",
        "reported_trust_sd": "the spread of reported trust",
        "trust_health": "the correlation of trust and health",
        "activation_health": "the correlation of activation and health",
    }
)
"""Outcome -> its words; one that ends in `_end` is said of the series without it."""


SHORT: Mapping[str, str] = MappingProxyType(
    {
        "share_co_created": "Co-created encounters",
        "share_co_destroyed": "Co-destroyed encounters",
        "share_user_exploited": "User exploited",
        "share_provider_depleted": "Provider depleted",
        "share_neutral": "Neutral encounters",
        "served": "People seen in a week",
        "waiting": "People who seek care in vain",
        "engaged": "People who have not left",
        "misalignment_user": "Practice's distance from users",
        "misalignment_provider": "Practice's distance from staff",
        "promise_gap": "Announced minus enacted share",
        "enacted_share": "User's share in decisions, enacted",
        "declared_share": "User's share, announced",
        "participation_low_slack": "Participation, little slack",
        "participation_high_slack": "Participation, much slack",
        "participation_claimants": "Participation, on benefits",
        "participation_others": "Participation, not on benefits",
        "value_low_slack": "Net value, little slack",
        "value_middle_slack": "Net value, middling slack",
        "value_high_slack": "Net value, much slack",
        "value_claimants": "Net value, on benefits",
        "value_society": "Value to society",
        "trust_own": "Trust in own professional",
        "trust_reported": "Reported trust",
        "pay": "Net pay to participants",
        "share_gaining": "Founders with a net gain",
        "share_losing": "Founders with a net loss",
        "share_losing_low_slack": "Founders with little slack who lose",
        "share_left_by_choice": "Founders who left by choice",
        "value_gap": "Value gap, much minus little slack",
        "novelty": "Novelty",
        "open_organisations": "Organisations still open",
        "burnout": "Burnout of professionals",
        "emergency_rate": "Emergency admissions in a week",
    }
)
"""Outcome -> its words as the label of a row, where those of a sentence are long."""


def phrase(outcome: str) -> str:
    """Words for an outcome; its own name where there are none."""
    if outcome in PHRASES:
        return PHRASES[outcome]
    if outcome.endswith(END) and outcome.removesuffix(END) in PHRASES:
        return f"{PHRASES[outcome.removesuffix(END)].rstrip(',')} at the end"
    return outcome.replace("_", " ")


def label(outcome: str) -> str:
    """The same as the label of a row: short, a capital at the start."""
    series = outcome.removesuffix(END) if outcome.endswith(END) and outcome not in PHRASES else outcome
    if series in SHORT:
        return SHORT[series] + (", at the end" if series != outcome else "")
    words = phrase(outcome).rstrip(",").replace(", voice left out", " without voice")
    words = words.removeprefix("the ")
    return words[:1].upper() + words[1:]
