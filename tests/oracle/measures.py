"""Step 11 (docs/odd/week-11-measures.md): the week's row."""

from oracle.functions import distance
from oracle.seeking import IN_VAIN, MET
from oracle.settings import COMPONENTS, HEALTH, LEVELS, PHASES, VOICE
from oracle.settling_encounter import CO_CREATED, CO_DESTROYED, NEUTRAL, PROVIDER_DEPLETED, USER_EXPLOITED

CLASSES = {
    "share_co_created": CO_CREATED, "share_co_destroyed": CO_DESTROYED, "share_user_exploited": USER_EXPLOITED,
    "share_provider_depleted": PROVIDER_DEPLETED, "share_neutral": NEUTRAL,
}  # fmt: skip
OF_PATIENTS = ("engaged", "trust_general", "trust_organisation", "trust_peers", "credence", "expectation",
               "satisfaction", "health", "distress", "hope", "wellbeing", "activation", "skill", "literacy",
               "motivation", "burden", "tension")  # fmt: skip
OF_GROUPS = {"bonding": "bonding", "bridging": "bridging", "linking": "linking", "mobilisation": "mobilisation",
             "peer_competence": "competence", "health_workers": "workers"}  # fmt: skip
OF_ORGANISATIONS = {"declared_share": "declared", "service_lived": "x", "service_lead": "y", "novelty": "novelty",
                    "pressure": "pressure", "openness": "openness", "open_organisations": "open",
                    "reserve": "reserve", "indicator": "indicator"}  # fmt: skip
RENAMED = {"trust_general": "general_trust"}


def mean(values) -> float:
    """The mean, 0 of nothing."""
    values = list(values)
    return sum(values) / max(len(values), 1)


def third(model, person) -> str:
    """Which third of slack."""
    low, high = model.cuts
    return "low" if person.slack < low else "middle" if person.slack < high else "high"


def measure(model) -> dict[str, float]:
    """All measures of the week by name."""
    served = [person for person in model.patients if person.met == MET]
    return (
        _encounters(model, served) | _value(model, len(served)) | _people(model, served)
        | _participation(model) | _hours_and_money(model) | _services(model)
    )  # fmt: skip


def _encounters(model, served) -> dict[str, float]:
    row = {name: mean(person.encounter_class == kind for person in served) for name, kind in CLASSES.items()}
    row["served"] = len(served) / len(model.patients)
    row["waiting"] = mean(person.met == IN_VAIN for person in model.patients)
    row["enacted_share"] = mean(person.phi for person in served)
    row["promise_gap"] = mean(max(0.0, person.organisation.declared - person.phi) for person in served)
    row["misalignment_user"] = mean(distance(i.z_x, i.z_y, i.x, i.y) for i in served)
    row["misalignment_provider"] = mean(distance(i.z_x, i.z_y, i.professional.x, i.professional.y) for i in served)
    return row


def _value(model, encounters: int) -> dict[str, float]:
    p, people = model.p, model.patients
    user, provider = p.scale["user"], p.scale["provider"]
    row = {"value_user": mean(person.week_net for person in people)}
    for name in ("low", "middle", "high"):
        row[f"value_{name}_slack"] = mean(person.week_net for person in people if third(model, person) == name)
    row["value_claimants"] = mean(person.week_net for person in people if person.claimant)
    row["value_without_voice"] = mean(
        person.week_net - person.weights[VOICE] * user[VOICE] * person.week_value[VOICE] for person in people
    )
    for c, name in enumerate(COMPONENTS):
        row[f"value_user_{name}"] = mean(user[c] * person.week_value[c] for person in people)
        total = sum(provider[c] * w.week_value[c] for w in model.professionals)
        row[f"value_provider_{name}"] = total / max(encounters, 1)
    row["value_provider"] = sum(w.week_net for w in model.professionals) / max(encounters, 1)
    row["value_society"] = sum(h.spilled * user[HEALTH] for h in model.organisations) / len(people)
    return row


def _people(model, served) -> dict[str, float]:
    people = model.patients
    row = {name: mean(getattr(person, RENAMED.get(name, name)) for person in people) for name in OF_PATIENTS}
    row["trust_own"] = mean(person.trust for person in people)
    row["trust_reported"] = mean(person.reported(person.trust) for person in people)
    row["satisfaction_reported"] = mean(person.reported(person.satisfaction) for person in people)
    row["need"] = mean(person.need_mean for person in people)
    row["emergency_rate"] = mean(person.emergency for person in people)
    row["trust_patients"] = mean(w.trust for w in model.professionals)
    row["burnout"] = mean(w.burnout for w in model.professionals)
    return row


def _participation(model) -> dict[str, float]:
    people = model.patients
    row = {"participation": mean(person.activity is not None for person in people)}
    for names, place in ((LEVELS, lambda activity: activity % 3), (PHASES, lambda activity: activity // 3)):
        for number, name in enumerate(names):
            row[f"participation_{name}"] = mean(
                person.activity is not None and place(person.activity) == number for person in people
            )
    for name in ("low", "high"):
        row[f"participation_{name}_slack"] = mean(
            person.activity is not None for person in people if third(model, person) == name
        )
    row["participation_claimants"] = mean(person.activity is not None for person in people if person.claimant)
    row["participation_others"] = mean(person.activity is not None for person in people if not person.claimant)
    return row


def _hours_and_money(model) -> dict[str, float]:
    p, people = model.p, model.patients
    modes = dict.fromkeys(
        (f"hours_{i}_{b}" for i in ("individual", "collective") for b in ("individual", "collective")), 0.0
    )
    for person in people:
        session = 0.0
        if person.activity is not None:
            cell, session = p.cells[person.activity], p.portfolio.session
            words = [
                "collective" if mode else "individual" for mode in (cell.collective_input, cell.collective_benefit)
            ]
            modes["hours_" + "_".join(words)] += session
        modes["hours_individual_individual"] += person.week_hours - session
    row = {name: hours / len(people) for name, hours in modes.items()}
    row["hours_unpaid"] = mean(person.week_hours - person.week_paid_hours for person in people)
    row["hours_paid"] = mean(person.week_paid_hours for person in people)
    row["hours_professional"] = sum(w.hours for w in model.professionals) / len(people)
    row["pay"] = mean(person.week_pay for person in people)
    row["spending"] = sum(h.outlay for h in model.organisations) / len(people)
    row["unpaid_claims"] = sum(h.unpaid for h in model.organisations) / len(people)
    return row


def _services(model) -> dict[str, float]:
    row = {name: mean(getattr(group, field) for group in model.groups) for name, field in OF_GROUPS.items()}
    row["fugitive"] = mean(group.fugitive for group in model.groups) if model.p.mechanisms.groups else 0.0
    row["members"] = mean(person.group is not None for person in model.patients)
    row |= {name: mean(getattr(h, field) for h in model.organisations) for name, field in OF_ORGANISATIONS.items()}
    row["design_payoff"] = mean(sum(h.payoff) / 4.0 for h in model.organisations)
    return row
