"""Findings in words, computed from the tables: every number with its bounds, and no more said than they bear."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

from covalue_sim.experiments.comparing.whom import EVERYBODY, GAP
from covalue_sim.report.compare.amounts import change, percent_bounds, plain
from covalue_sim.report.compare.comparison import Comparison
from covalue_sim.report.compare.looking import Rows, clear, one, same, where
from covalue_sim.report.compare.phrases import phrase
from covalue_sim.report.figures.wording import listed, sentence

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
FEW = 20
"""Replicates below which bounds are warned of; from here on Student's were measured to cover 93 to 95 %."""
ENOUGH = 200
"""Replicates from which the bootstrap's bounds cover as often as they say; at 20 they did in 90 to 93 %."""
MARKED_SHARE, MARKED_MEAN = 0.1, 0.04
"""Least gap at week 0 between winners and losers that is worth a word, of shares and of means on 0 to 1."""


def said_of(label: str) -> str:
    """An arm's name within a sentence."""
    return label.replace("-", " ").replace("_", " ").strip()


def told(comparison: Comparison) -> tuple[str, ...]:
    """Outcomes that sentences are about: the chosen ones, or ours."""
    return comparison.chosen or tuple(name for name in TOLD if comparison.ensemble.has(name))


def precise() -> tuple[str, ...]:
    """Outcomes that a precision is asked of unless others are named: the told ones that are shares or on 0 to 1."""
    from covalue_sim.model.outcomes import OUTCOMES

    units = {measure.name: measure.unit for measure in OUTCOMES}
    return tuple(name for name in TOLD if units.get(name, "").startswith(("share", "0-1")))


def findings(comparison: Comparison, arm: str) -> list[str]:
    """The findings of one arm: what changes, for whom, at what cost, by whose weights, when."""
    if unchanged(comparison, arm):
        return [nothing(comparison, arm)]
    parts = (what_changes, for_whom, who_wins, at_what_cost, by_whose_weights, over_time, what_flows)
    return [text for part in parts if (text := part(comparison, arm))]


def unchanged(comparison: Comparison, arm: str) -> bool:
    """Whether every outcome is the same in every replicate."""
    return all(row["verdict"] == "same" for row in where(comparison.rows("outcomes"), arm=arm))


def nothing(comparison: Comparison, arm: str) -> str:
    """The sentence for an arm that does what the reference does."""
    count = len(comparison.ensemble.measures)
    return (
        f"{sentence(said_of(arm))} makes {NO_DIFFERENCE}: all {count} outcomes are exactly those of"
        f" {said_of(comparison.reference)} in each of {comparison.n} replicates"
    )


def moves(row: Mapping[str, Any]) -> str:
    """``participation rises by 4.1 points (3.2 to 5.0)``."""
    words = phrase(row["outcome"])
    if row["verdict"] == "same":
        return f"{words.rstrip(',')} stays exactly as it is"
    verb = "rises" if row["difference"] > 0 else "falls"
    return f"{words} {verb} by {change(row['difference'], row['low'], row['high'], row['unit'])}"


def what_changes(comparison: Comparison, arm: str) -> str:
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


def headline(comparison: Comparison, arm: str) -> str:
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


def how_many(comparison: Comparison, arm: str) -> str:
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


def for_whom(comparison: Comparison, arm: str) -> str:
    """Whether people with little slack fare otherwise than those with much; else the group that changes most."""
    rows = where(comparison.rows("subgroups"), arm=arm, measure="net value")
    gap = one(rows, group=GAP)
    if gap is not None and clear(gap):
        less = "less" if gap["difference"] < 0 else "more"
        amount = change(gap["difference"], gap["low"], gap["high"], gap["unit"])
        both = [row for name in ("little slack", "much slack") if (row := one(rows, group=name))]
        detail = listed([f"{_signed(row)} with {row['group']}" for row in both])
        return sentence(f"people with little slack gain {amount} {less} than people with much slack: {detail}")
    sure = [row for row in rows if clear(row) and row["group"] not in {GAP, EVERYBODY}]
    if sure:
        most = max(sure, key=lambda row: abs(row["difference"]))
        verb = "gain" if most["difference"] > 0 else "lose"
        amount = change(most["difference"], most["low"], most["high"], most["unit"])
        return sentence(f"{_people(most)} {verb} most, {amount}; little and much slack are not clearly told apart")
    return "No group of people gains or loses clearly"


def _people(row: Mapping[str, Any]) -> str:
    trait, group = row["trait"], row["group"]
    words = {
        "slack": f"people with {group}",
        "activation": f"people at activation {group}",
        "rationale": f"people of {group} rationale",
    }
    return words.get(trait, f"people {group}")


def _signed(row: Mapping[str, Any]) -> str:
    size = change(row["difference"], row["low"], row["high"], row["unit"])
    return f"{'a gain of' if row['difference'] >= 0 else 'a loss of'} {size}"


def who_wins(comparison: Comparison, arm: str) -> str:
    """Shares of the same people better and worse off, and what marks them off."""
    rows = where(comparison.rows("persons"), arm=arm, group=EVERYBODY)
    better, worse = one(rows, what="better off"), one(rows, what="worse off")
    if better is None or worse is None or better["n"] == 0:
        return ""
    if better["mean"] == worse["mean"] == 0:
        return "Nobody is better or worse off: the same people fare exactly alike"
    text = f"{_share(better)} of the same people are better off and {_share(worse)} worse off"
    marks = _marks(where(comparison.rows("profiles"), arm=arm))
    return sentence(f"{text}; {marks}" if marks else text)


def _share(row: Mapping[str, Any]) -> str:
    return percent_bounds(row["mean"], row["low"], row["high"])


def _marks(rows: Rows) -> str:
    """The trait in which losers and winners differ most at week 0, if their intervals lie apart."""
    found = []
    for row in where(rows, who="worse off"):
        other = one(rows, who="better off", trait=row["trait"])
        least = MARKED_SHARE if row["trait"].startswith("share ") else MARKED_MEAN
        if other is not None and (row["low"] - other["high"] > 0 or other["low"] - row["high"] > 0):
            gap = abs(row["mean"] - other["mean"]) / least
            found += [(gap, row["trait"], row, other)] if gap >= 1.0 else []
    if not found:
        return ""
    _, trait, worse, better = max(found, key=lambda one: one[0])
    if trait.startswith("share "):
        verb = "are" if trait.startswith(("share on", "share in")) else "hold a rationale that is"
        what = trait.removeprefix("share ")
        return f"{_share(worse)} of those worse off {verb} {what}, and {_share(better)} of those better off"
    name = trait.removesuffix(" (0-1)")
    return f"those worse off began with a mean {name} of {_mean(worse)}, those better off with {_mean(better)}"


def _mean(row: Mapping[str, Any]) -> str:
    return f"{plain(row['mean'], 2)} ({plain(row['low'], 2)} to {plain(row['high'], 2)})"


def at_what_cost(comparison: Comparison, arm: str) -> str:
    """Money, and what a unit of net value to users costs; or that nothing is bought."""
    spent = one(comparison.rows("costs"), arm=arm, cost="spending")
    if spent is None:
        return ""
    ratio = one(comparison.rows("ratios"), arm=arm, cost="spending", effect="value_user")
    if same(spent):
        return "It costs organisations exactly as much"
    bounds = change(spent["difference"], spent["low"], spent["high"], spent["unit"])
    if clear(spent):
        return sentence(f"spending of organisations {_more(spent)} by {bounds}{_price(ratio)}")
    money = f"it costs organisations neither clearly more nor less: spending {_more(spent)} by {bounds}"
    return sentence(f"{money}{_gained(ratio)}")


def _more(row: Mapping[str, Any]) -> str:
    return "rises" if row["difference"] > 0 else "falls"


def _gained(ratio: Mapping[str, Any] | None) -> str:
    """What users get where there is no clear cost to set against it."""
    if ratio is None or not math.isfinite(ratio["low"]):
        return ""
    return f"; users' net value is clearly {'higher' if ratio['effect_difference'] > 0 else 'lower'}"


def _price(ratio: Mapping[str, Any] | None) -> str:
    if ratio is None or ratio["ratio"] != ratio["ratio"]:
        return ""
    if ratio["place"] in {"costs more, gives less", "costs less, gives more"} and ratio["low"] == ratio["low"]:
        return f"; for users it {ratio['place'].replace(',', ' and')}"
    if ratio["low"] != ratio["low"]:
        return "; users' net value is not clearly changed, so there is no price for it"
    buys = "a standard deviation of net value costs" if ratio["place"] == "costs more, gives more" else (
        "a standard deviation of net value is given up for"
    )  # fmt: skip
    digits = 0 if abs(ratio["ratio"]) >= 100 else 1
    bounds = f"({plain(ratio['low'], digits)} to {plain(ratio['high'], digits)})"
    return f"; {buys} {plain(ratio['ratio'], digits)} money units {bounds}"


def by_whose_weights(comparison: Comparison, arm: str) -> str:
    """Who prefers the arm by their own weights, and in how much of all weights it wins."""
    rows = where(comparison.rows("stakeholders"), arm=arm)
    gain = [row["stakeholder"] for row in rows if row["low"] > 0]
    lose = [row["stakeholder"] for row in rows if row["high"] < 0]
    space = one(comparison.rows("weight_space"), arm=arm, space="kinds of value to users")
    parts = [f"better for {_those(gain)}"] * bool(gain) + [f"worse for {_those(lose)}"] * bool(lose)
    text = (
        f"by their own weights it is {' and '.join(parts)}" if parts else "no stakeholder's own weights tell it apart"
    )
    if space is not None:
        share = percent_bounds(space["share"], space["low"], space["high"]) if space["high"] > 0 else "none"
        among = f" among the {len(comparison.labels)} arms" if len(comparison.labels) > 2 else ""
        text += f"; of all weightings of users' value it wins{among} in {share}"
    return sentence(text)


def _those(stakeholders: list[str]) -> str:
    """Stakeholders in a list; users of several weights are named together."""
    users = [name.removeprefix("users with ").removesuffix(" weights") for name in stakeholders if "weights" in name]
    others = [name for name in stakeholders if "weights" not in name]
    named = (
        [f"users with {listed(users)} weights"] if 0 < len(users) < 3 else ["users of every rationale"] * bool(users)
    )
    return listed(named + others)


def over_time(comparison: Comparison, arm: str) -> str:
    """When net value to users parts from the reference."""
    rows = where(comparison.rows("partings"), arm=arm)
    row = one(rows, series="value_user") or (rows[0] if rows else None)
    if row is None:
        return ""
    words = phrase(row["series"]).rstrip(",")
    if row["first_difference"] is None:
        return sentence(f"{words} is the same in every week")
    if row["parted"] is None:
        return sentence(
            f"{words} differs in some replicate from week {row['first_difference']} on, on average in no week clearly"
        )
    lasting = row["apart_to_the_end_from"]
    when = f"{words} parts clearly in week {row['parted']}"
    if lasting is None:
        return sentence(f"{when}, and is not clearly apart in the last week{_ending(comparison, arm, row['series'])}")
    stays = "and stays apart" if lasting == row["parted"] else f"and for good from week {lasting}"
    return sentence(f"{when} {stays}{_ending(comparison, arm, row['series'])}")


def _ending(comparison: Comparison, arm: str, series: str) -> str:
    """How far apart the last weeks are."""
    row = one(comparison.rows("outcomes"), arm=arm, outcome=f"{series}_end")
    if row is None or row["difference"] == 0:
        return ""
    way = "higher" if row["difference"] > 0 else "lower"
    return f"; it ends {change(row['difference'], row['low'], row['high'], row['unit'])} {way}"


def what_flows(comparison: Comparison, arm: str) -> str:
    """The clear change in flows that is largest against what flowed before."""
    rows = [row for row in where(comparison.rows("flows"), arm=arm) if row["holm"] < 0.05 and row["difference"] != 0]
    if not rows:
        return "Nothing that is given and received changes clearly"
    choices = (
        [row for row in rows if row["resource"] == resource and "patient" in {row["giver"], row["receiver"]}]
        for resource in ("time", "money")
    )
    most = max(next(filter(None, choices), rows), key=lambda row: abs(row["difference"]))
    more = "more" if most["difference"] > 0 else "less"
    amount = change(most["difference"], most["low"], most["high"], most["unit"])
    giver, receiver = (plural(most[side]) for side in ("giver", "receiver"))
    verb = "gives" if giver == "society" else "give"
    return sentence(
        f"{giver} {verb} {'each other' if giver == receiver else receiver} {more} {most['resource']}: {amount}"
    )


def plural(actor: str) -> str:
    """Name of a kind of actor in the plural."""
    return {"society": "society", "group": "community groups"}.get(actor, f"{actor}s")


def whose_weights(comparison: Comparison) -> str:
    """Which arm wins in how much of all weightings of users' value, the greatest share first."""
    rows = [row for row in comparison.rows("weight_space") if row["space"] == "kinds of value to users"]
    if not rows:
        return ""
    if max(row["share"] for row in rows) - min(row["share"] for row in rows) < 1e-9:
        return "By no weighting of users' value does any arm win more often than another"
    won = sorted((row for row in rows if row["share"] > 0), key=lambda row: -row["share"])
    parts = [f"{said_of(row['arm'])} in {percent_bounds(row['share'], row['low'], row['high'])}" for row in won[:3]]
    first = parts[0].replace(" in ", " is best in ", 1)
    rest = f", {listed(parts[1:])}" if len(parts) > 1 else ""
    return sentence(f"of all weightings of users' value, {first}{rest}")


def limits_by_number(comparison: Comparison) -> Iterator[str]:
    """Warnings that follow from how many replicates there are."""
    if comparison.n < FEW:
        yield (
            f"{comparison.n} pairs of replicates are few: below {FEW} it was not measured that 95 % intervals hold the"
            " truth as often as they say; run 50 or more before relying on bounds"
        )
