"""Words for outcomes that change: the first finding, how many change, and which way."""

import math
from collections.abc import Mapping
from typing import Any

from covalue_sim.report.compare.amounts import change, way
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.phrases import phrase
from covalue_sim.report.figures.wording import listed, sentence
from covalue_sim.report.rows import where

NO_DIFFERENCE = "no difference"
TOLD = (
    "value_user", "value_provider", "value_society", "share_co_created", "share_co_destroyed", "health_end",
    "participation", "participation_low_slack", "participation_claimants", "served", "waiting", "trust_own_end",
    "trust_organisation", "activation_end", "burden_end", "burnout_end", "share_losing", "share_left_by_choice",
    "mobilisation_end", "design_payoff", "open_organisations_end",
)  # fmt: skip
"""Outcomes that a first sentence may be about: ends, neither the levers themselves nor costs."""
COSTS_TOLD = ("hours_unpaid", "hours_paid", "hours_professional", "spending")
"""Outcomes that stand beside them in the first table."""
MOST_TOLD = 3


def said_of(label: str) -> str:
    """An arm's name within a sentence."""
    return label.replace("-", " ").replace("_", " ").strip()


def told(comparison: Compared) -> tuple[str, ...]:
    """Outcomes that sentences are about: the chosen ones, or ours."""
    return comparison.chosen or tuple(name for name in TOLD if comparison.ensemble.has(name))


def precise() -> tuple[str, ...]:
    """Outcomes that a precision is asked of unless others are named: the told ones that are shares or on 0 to 1."""
    from covalue_sim.model.outcomes import OUTCOMES

    units = {measure.name: measure.unit for measure in OUTCOMES}
    return tuple(name for name in TOLD if units.get(name, "").startswith(("share", "0-1")))


def unchanged(comparison: Compared, arm: str) -> bool:
    """Whether every outcome is the same in every replicate."""
    return all(row["verdict"] == "same" for row in where(comparison.rows("outcomes"), arm=arm))


def nothing(comparison: Compared, arm: str) -> str:
    """The sentence for an arm that does what the reference does."""
    count = len(comparison.ensemble.measures)
    each = f"each of {comparison.n:,} replicates" if comparison.n != 1 else "the one replicate"
    return (
        f"{sentence(said_of(arm))} makes {NO_DIFFERENCE}: all {count} outcomes are exactly those of"
        f" {said_of(comparison.reference)} in {each}"
    )


def moves(row: Mapping[str, Any]) -> str:
    """``participation rises by 4.1 points (3.2 to 5.0)``."""
    words = phrase(row["outcome"])
    if row["verdict"] == "same":
        return f"{words.rstrip(',')} stays exactly as it is"
    verb = way(row, "rises", "falls", "changes")
    return f"{words} {verb} by {change(row['difference'], row['low'], row['high'], row['unit'])}"


def what_changes(comparison: Compared, arm: str) -> str:
    """The largest clear changes among what sentences are about."""
    rows = where(comparison.rows("outcomes"), arm=arm)
    by_name = {row["outcome"]: row for row in rows}
    mine = [by_name[name] for name in told(comparison)]
    if comparison.chosen:
        return sentence(f"with {said_of(arm)}, {_joined([moves(row) for row in mine])}")
    sure = sorted((row for row in mine if row["verdict"] == "clear"), key=lambda row: -_size(row))
    if sure:
        return sentence(f"with {said_of(arm)}, {_joined([moves(row) for row in sure[:MOST_TOLD]])}")
    others = [row for row in rows if row["verdict"] == "clear"]
    best = max(mine, key=_size)
    if others:
        only = max(others, key=_size)
        return sentence(
            f"with {said_of(arm)}, none of the main outcomes changes clearly; {moves(only)},"
            f" and so do {len(others) - 1} other{'s' if len(others) != 2 else ''} of {len(rows)}"
        ) if len(others) > 1 else sentence(
            f"with {said_of(arm)}, none of the main outcomes changes clearly, but {moves(only)}"
        )  # fmt: skip
    words = "the largest change is not told from chance: " + moves(best)
    return sentence(f"with {said_of(arm)}, no clear difference in any outcome; {words}")


def headline(comparison: Compared, arm: str) -> str:
    """The one finding that an arm's chapter is headed by."""
    if unchanged(comparison, arm):
        return nothing(comparison, arm)
    first = what_changes(comparison, arm).split("; ")[0]
    return first if first.startswith("With") else sentence(first)


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else "; ".join(parts[:-1]) + f"; and {parts[-1]}"


def _size(row: Mapping[str, Any]) -> float:
    """How large a change is in standard deviations of the reference; one that cannot vary is last."""
    size = abs(float(row["size"]))
    return size if math.isfinite(size) else 0.0


def how_many(comparison: Compared, arm: str) -> str:
    """How many outcomes change clearly, and which way."""
    rows = where(comparison.rows("outcomes"), arm=arm)
    sure = [row for row in rows if row["verdict"] == "clear"]
    better = sum(row["better"] * row["difference"] > 0 for row in sure)
    worse = sum(row["better"] * row["difference"] < 0 for row in sure)
    if not sure:
        return f"None of {len(rows)} outcomes changes clearly"
    ways = [f"{count} for the {way}" for count, way in ((better, "better"), (worse, "worse")) if count]
    if other := len(sure) - better - worse:
        ways.append(f"{other} in ways that are neither by agreement")
    return f"{len(sure)} of {len(rows)} outcomes change clearly: {listed(ways)}"
