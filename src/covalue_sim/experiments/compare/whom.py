"""For whom: value and burden by groups of people, winners and losers person by person, inequality."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.groups import PAM_LEVELS, THIRDS, Group, levels, mean_within, thirds
from covalue_sim.analysis.inequality import concentration, gini
from covalue_sim.analysis.intervals import Array
from covalue_sim.analysis.persons import SHARES, Matched, match, quantiles, shares
from covalue_sim.experiments.compare.ensemble import Columns, Ensemble
from covalue_sim.experiments.compare.rows import Cell, Row, paired_tables, share_columns, tested
from covalue_sim.model.outcomes import VALUE_COMPONENTS

SD_WEEK = "SD a week"
UNITS: Mapping[str, str] = MappingProxyType(
    {
        "net value": SD_WEEK,
        **{f"value: {kind}": SD_WEEK for kind in VALUE_COMPONENTS},
        "unpaid hours": "hours a week",
        "paid hours": "hours a week",
        "pay": "money units a week",
        "health at the end": "0-1",
        "activation at the end": "0-1",
        "trust at the end": "0-1",
        "burden at the end": "0-1",
        "left by choice": "share of people",
    }
)
"""What is measured of a person -> its unit."""
EVERYBODY = "everybody"
GAP = "little minus much slack"


def groups_of(start: Columns) -> list[Group]:
    """Groups of the people at week 0: everybody, slack, benefits, activation, rationale, membership."""
    slack = [Group("slack", name, members) for name, members in zip(THIRDS, thirds(start["slack"]), strict=True)]
    claimant = start["claimant"].astype(bool)
    active = zip(PAM_LEVELS, levels(start["activation"]), strict=True)
    rationale = start["rationale"]
    member = np.isfinite(start["group"].astype(np.float64))
    names = sorted({name for name in np.unique(rationale.astype(str)).tolist() if name != "None"})
    return [
        Group(EVERYBODY, EVERYBODY, np.ones(claimant.shape, dtype=bool)),
        *slack,
        Group("benefits", "on benefits", claimant),
        Group("benefits", "not on benefits", ~claimant),
        *(Group("activation", name, members) for name, members in active),
        *(Group("rationale", name.replace("_", "-"), rationale == name) for name in names),
        Group("group", "in a group", member),
        Group("group", "in no group", ~member),
    ]


def measures_of(end: Columns, weeks: int) -> dict[str, Array]:
    """What is measured of each person, (replicates, people), in the units of `UNITS`."""
    found = {"net value": end["net_value"] / weeks}
    for kind in VALUE_COMPONENTS:
        found[f"value: {kind}"] = end[f"value_{kind}"] / weeks
    found |= {
        "unpaid hours": end["hours_unpaid"] / weeks,
        "paid hours": end["hours_paid"] / weeks,
        "pay": end["pay"] / weeks,
        "health at the end": end["health"],
        "activation at the end": end["activation"],
        "trust at the end": end["trust_own"],
        "burden at the end": end["burden"],
        "left by choice": 1.0 - end["engaged"].astype(np.float64),
    }
    return found


def matched_people(ensemble: Ensemble, arm: int) -> Matched:
    """The people of the reference and of arm number `arm`, matched."""
    one, other = (ensemble.people[place]["end"] for place in (0, arm))
    there = [end["founder"].astype(bool) for end in (one, other)]
    engaged = [end["engaged"].astype(bool) for end in (one, other)]
    return match(one["net_value"], other["net_value"], *there, *engaged)


def subgroup_rows(ensemble: Ensemble) -> Iterator[Row]:
    """A row an arm, group and measure: mean per person in both arms and the paired difference."""
    start = ensemble.people[0]["start"]
    groups = groups_of(start)
    own = [measures_of(people["end"], ensemble.weeks) for people in ensemble.people]
    for place, label in enumerate(ensemble.labels[1:], 1):
        both = matched_people(ensemble, place).both
        names: list[dict[str, Cell]] = []
        means: list[tuple[Array, Array]] = []
        for measure, unit in UNITS.items():
            by_group = {}
            for group in groups:
                mine = group.members & both
                people = float(mine.sum(axis=1).mean())
                by_group[group.name] = (mean_within(own[0][measure], mine), mean_within(own[place][measure], mine))
                names.append(_named(label, group.trait, group.name, measure, unit, people))
                means.append(by_group[group.name])
            little, much = by_group[THIRDS[0]], by_group[THIRDS[2]]
            names.append(_named(label, "slack", GAP, measure, unit, float("nan")))
            means.append((little[0] - much[0], little[1] - much[1]))
        pairs = ([one for one, _ in means], [other for _, other in means])
        columns = tested(paired_tables(*pairs), *pairs)
        yield from ({**name, **column} for name, column in zip(names, columns, strict=True))


def _named(arm: str, trait: str, group: str, measure: str, unit: str, people: float) -> dict[str, Cell]:
    return {"arm": arm, "trait": trait, "group": group, "measure": measure, "unit": unit, "people": people}


def person_rows(ensemble: Ensemble) -> Iterator[Row]:
    """Shares of the matched founders of each group who are better off, worse off, untouched, or left."""
    groups = groups_of(ensemble.people[0]["start"])
    for place, label in enumerate(ensemble.labels[1:], 1):
        matched = matched_people(ensemble, place)
        for group in groups:
            for what, share in shares(matched, group.members).items():
                yield {"arm": label, "trait": group.trait, "group": group.name, "what": what, **share_columns(share)}
        size = matched.both.shape[1]
        for what, who in (
            ("replaced in both", matched.replaced),
            ("replaced in the arm only", matched.only_reference),
            ("replaced in the reference only", matched.only_arm),
        ):
            columns = share_columns(who.sum(axis=1) / size)
            yield {"arm": label, "trait": EVERYBODY, "group": "all places", "what": what, **columns}


def profile_rows(ensemble: Ensemble) -> Iterator[Row]:
    """Who the winners and losers are: what they were like at week 0, against everybody matched."""
    start = ensemble.people[0]["start"]
    traits: dict[str, NDArray[Any]] = {
        "slack (0-1)": start["slack"],
        "activation (0-1)": start["activation"],
        "health (0-1)": start["health"],
        "trust in the own professional (0-1)": start["trust_own"],
        "burden (0-1)": start["burden"],
    }
    traits |= {
        f"share {group.name}": group.members.astype(np.float64)
        for group in groups_of(start)
        if group.trait in {"rationale"} or group.name in {"on benefits", "in a group"}
    }
    for place, label in enumerate(ensemble.labels[1:], 1):
        matched = matched_people(ensemble, place)
        who = {"better off": matched.better, "worse off": matched.worse, "untouched": matched.untouched}
        for name, members in {**who, EVERYBODY: matched.both}.items():
            for trait, values in traits.items():
                yield {"arm": label, "who": name, "trait": trait, **share_columns(mean_within(values, members))}


def change_rows(ensemble: Ensemble) -> Iterator[Row]:
    """Quantiles of individual change in net value, a week."""
    for place, label in enumerate(ensemble.labels[1:], 1):
        found = quantiles(matched_people(ensemble, place)) / ensemble.weeks
        for share, values in zip(SHARES, found, strict=True):
            yield {"arm": label, "quantile": share, "unit": SD_WEEK, **share_columns(values)}


def inequality_rows(ensemble: Ensemble) -> Iterator[Row]:
    """Gini and concentration index by slack, in both arms and their paired difference."""
    slack = ensemble.people[0]["start"]["slack"]
    own = [measures_of(people["end"], ensemble.weeks) for people in ensemble.people]
    for place, label in enumerate(ensemble.labels[1:], 1):
        both = matched_people(ensemble, place).both
        names: list[dict[str, Cell]] = []
        pairs: list[list[Array]] = []
        for measure in ("net value", "health at the end", "activation at the end", "unpaid hours", "paid hours", "pay"):
            signed = measure == "net value"
            for index, unit in (("Gini", "0-1"), ("concentration by slack", "-1 to 1")):
                of_arms = [
                    gini(one[measure], both, absolute=signed)
                    if index == "Gini"
                    else concentration(one[measure], slack, both, absolute=signed)
                    for one in (own[0], own[place])
                ]
                shown = UNITS[measure] if signed else unit
                kind = "absolute" if signed else "relative"
                names.append({"arm": label, "measure": measure, "index": index, "kind": kind, "unit": shown})
                pairs.append(of_arms)
        columns = paired_tables([one for one, _ in pairs], [other for _, other in pairs])
        yield from ({**name, **column} for name, column in zip(names, columns, strict=True))
