"""Words for what happens between: weeks in which arms part, and what is given and received."""

from covalue_sim.report.compare.amounts import change, way
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.phrases import phrase
from covalue_sim.report.figures.wording import sentence
from covalue_sim.report.rows import one, where


def over_time(comparison: Compared, arm: str) -> str:
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


def _ending(comparison: Compared, arm: str, series: str) -> str:
    """How far apart the last weeks are."""
    row = one(comparison.rows("outcomes"), arm=arm, outcome=f"{series}_end")
    if row is None or row["difference"] == 0:
        return ""
    apart = way(row, "higher", "lower", "apart")
    return f"; it ends {change(row['difference'], row['low'], row['high'], row['unit'])} {apart}"


def what_flows(comparison: Compared, arm: str) -> str:
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
