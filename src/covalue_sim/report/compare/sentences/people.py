"""Words for people: groups that gain and lose, winners and losers and what marks them off."""

from collections.abc import Mapping
from typing import Any

from covalue_sim.experiments.compare.whom import EVERYBODY, GAP
from covalue_sim.report.compare.amounts import bounds, change, plain, way
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.looking import clear
from covalue_sim.report.figures.wording import listed, percent_with_bounds, sentence
from covalue_sim.report.rows import Rows, one, where

MARKED_SHARE, MARKED_MEAN = 0.1, 0.04
"""Least gap at week 0 between winners and losers that is worth a word, of shares and of means on 0 to 1."""


def for_whom(comparison: Compared, arm: str) -> str:
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
    return f"{way(row, 'a gain of', 'a loss of', 'a change of')} {size}"


def who_wins(comparison: Compared, arm: str) -> str:
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
    return percent_with_bounds(row["mean"], row["low"], row["high"])


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
    return f"{plain(row['mean'], 2)} {bounds(row['low'], row['high'], 2)}"
