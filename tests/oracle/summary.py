"""Outcomes of a replicate (docs/odd/week-11-measures.md)."""

import math

from oracle.measures import mean, third

ENDS = ("value_user", "engaged", "trust_own", "trust_reported", "trust_general", "credence", "enacted_share",
        "misalignment_user", "health", "activation", "burden", "burnout", "participation", "mobilisation",
        "health_workers", "novelty", "open_organisations")  # fmt: skip


def outcomes(model) -> dict[str, float]:
    """All outcomes by name, when the last week has run."""
    rows = model.rows[model.burn_in :]
    means = {name: mean(row[name] for row in rows) for name in rows[0]}
    ends = {f"{name}_end": mean(row[name] for row in rows[-12:]) for name in ENDS}
    return means | ends | _founders(model, len(rows)) | _hours(model) | _spreads(model)


def _founders(model, weeks: int) -> dict[str, float]:
    founders = [person for person in model.patients if person.founder]
    low = [person for person in founders if third(model, person) == "low"]
    high = [person for person in founders if third(model, person) == "high"]
    gap = mean(person.net_value for person in high) - mean(person.net_value for person in low)
    return {
        "share_gaining": mean(person.net_value > 0.0 for person in founders),
        "share_losing": mean(person.net_value < 0.0 for person in founders),
        "share_losing_low_slack": mean(person.net_value < 0.0 for person in low),
        "share_left_by_choice": mean(not person.engaged for person in founders),
        "value_gap": gap / (max(weeks, 1) / 52),
    }


def _hours(model) -> dict[str, float]:
    hours = sorted(person.hours_civic for person in model.patients)
    n, total = len(hours), sum(hours)
    if total == 0.0:
        return {"hours_gini": 0.0, "hours_top_7": 0.0, "hours_top_31": 0.0}
    gini = sum((2 * k - n - 1) * v for k, v in enumerate(hours, 1)) / (n * total)
    top = {}
    for percent in (7, 31):
        given = sum(v * min(1.0, max(0.0, percent / 100 * n - k)) for k, v in enumerate(reversed(hours)))
        top[f"hours_top_{percent}"] = given / total
    return {"hours_gini": gini} | top


def _spreads(model) -> dict[str, float]:
    people = model.patients
    reported = [person.reported(person.trust) for person in people]
    activation, health = [person.activation for person in people], [person.health for person in people]
    return {
        "reported_ceiling": mean(value >= 0.999 for value in reported),
        "activation_sd": _sd(activation),
        "general_trust_sd": _sd([person.general_trust for person in people]),
        "reported_trust_sd": _sd(reported),
        "trust_health": _correlation([person.trust for person in people], health),
        "activation_health": _correlation(activation, health),
    }


def _sd(values: list[float]) -> float:
    middle = mean(values)
    return math.sqrt(mean((value - middle) ** 2 for value in values))


def _correlation(a: list[float], b: list[float]) -> float:
    spread = _sd(a), _sd(b)
    if min(spread) < 1e-12:
        return 0.0
    covariance = mean((x - mean(a)) * (y - mean(b)) for x, y in zip(a, b, strict=True))
    return covariance / (spread[0] * spread[1])
