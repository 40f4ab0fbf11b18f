"""Words for costs and weights: what value costs, who prefers what, and by how many of all weightings."""

import math
from collections.abc import Mapping
from typing import Any

from covalue_sim.report.compare.amounts import bounds, change, decimals, plain, way
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.looking import clear, same
from covalue_sim.report.compare.sentences.telling import said_of
from covalue_sim.report.figures.wording import listed, percent_with_bounds, sentence
from covalue_sim.report.rows import one, where


def at_what_cost(comparison: Compared, arm: str) -> str:
    """Money, and what a unit of net value to users costs; or that nothing is bought."""
    spent = one(comparison.rows("costs"), arm=arm, cost="spending")
    if spent is None:
        return ""
    ratio = one(comparison.rows("ratios"), arm=arm, cost="spending", effect="value_user")
    if same(spent):
        return "It costs organisations exactly as much"
    amount = change(spent["difference"], spent["low"], spent["high"], spent["unit"])
    if clear(spent):
        return sentence(f"spending of organisations {_more(spent)} by {amount}{_price(ratio)}")
    money = f"it costs organisations neither clearly more nor less: spending {_more(spent)} by {amount}"
    return sentence(f"{money}{_gained(ratio)}")


def _more(row: Mapping[str, Any]) -> str:
    return way(row, "rises", "falls", "changes")


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
    digits = decimals(ratio["low"], ratio["high"], ratio["ratio"])
    price = f"{plain(ratio['ratio'], digits)} money units {bounds(ratio['low'], ratio['high'], digits)}"
    return f"; {buys} {price}"


def by_whose_weights(comparison: Compared, arm: str) -> str:
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
        share = percent_with_bounds(space["share"], space["low"], space["high"]) if space["high"] > 0 else "none"
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


def whose_weights(comparison: Compared) -> str:
    """Which arm wins in how much of all weightings of users' value, the greatest share first."""
    rows = [row for row in comparison.rows("weight_space") if row["space"] == "kinds of value to users"]
    if not rows:
        return ""
    if max(row["share"] for row in rows) - min(row["share"] for row in rows) < 1e-9:
        return "By no weighting of users' value does any arm win more often than another"
    won = sorted((row for row in rows if row["share"] > 0), key=lambda row: -row["share"])
    told = [(said_of(row["arm"]), percent_with_bounds(row["share"], row["low"], row["high"])) for row in won[:3]]
    first = " is best in ".join(told[0])
    rest = f", {listed([' in '.join(one) for one in told[1:]])}" if len(told) > 1 else ""
    return sentence(f"of all weightings of users' value, {first}{rest}")
