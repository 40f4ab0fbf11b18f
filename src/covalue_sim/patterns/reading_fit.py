"""What must fit together in a pattern file: names of arms, outcomes and margins of the statistic, weeks of the run."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from covalue_sim.experiments.sweep.fields import group_of
from covalue_sim.experiments.sweep.points import Changes
from covalue_sim.patterns.parts import WEEKS, Along, Outcome, Variant
from covalue_sim.patterns.prediction import ZERO
from covalue_sim.patterns.reading_parts import read_changes
from covalue_sim.scenario.node import Field
from covalue_sim.scenario.scenario import Scenario


class Measured(NamedTuple):
    """What is measured and how it is judged; `margins` counts the smallest effects that are given."""

    statistic: str
    outcomes: tuple[Outcome, ...]
    margins: int
    within_runs: bool


def read_arms(one: Field, base: Scenario) -> dict[str, Changes]:
    """Read the arms, by name.

    Raises:
        InputError: a name that predictions write for something else, or levers that cannot be used; with place.
    """
    found = {}
    for arm in group_of(one):
        if arm.key == ZERO or "@" in arm.key or " - " in arm.key:
            what = "means something else in a prediction; give the arm a name of letters"
            raise arm.place.wrong(f"arms.{arm.key}", what)
        found[arm.key] = read_changes(arm, base)
    return found


def refuse_misfit(top: Mapping[str, Field], found: Measured, base: Scenario, along: Along | None) -> None:
    """Refuse outcomes, margins and weeks that the statistic or the run cannot do with.

    Raises:
        InputError: with place.
    """
    if not found.outcomes:
        return
    two = found.statistic == "rank_disagreement"
    if (two or found.within_runs) and len(found.outcomes) < 2:
        raise top["outcome"].place.wrong("second", f"is missing; '{found.statistic}' looks at two outcomes here")
    if found.margins and found.margins != (2 if two else 1):
        wanted = "one for each of the two outcomes" if two else "one"
        count = "one number" if found.margins == 1 else f"{found.margins} numbers"
        raise top["smallest"].place.wrong("smallest", f"has {count}; give {wanted}")
    _refuse_weeks(top["outcome"], "outcome", found.outcomes, base, along)


def refuse_misfit_of(variant: Variant, one: Field, found: Measured, base: Scenario, along: Along | None) -> None:
    """Refuse outcomes of an ablation or a null model that cannot stand in the place of the pattern's own.

    Raises:
        InputError: with place.
    """
    if len(found.outcomes) > 1 and variant.outcomes:
        what = f"stands in the place of one outcome, and '{found.statistic}' looks at two here; leave it out"
        raise one.node.place.wrong(f"{one.key}.outcome", what)
    _refuse_weeks(one, f"{one.key}.outcome", variant.outcomes, base, along)


def _refuse_weeks(one: Field, name: str, outcomes: Sequence[Outcome], base: Scenario, along: Along | None) -> None:
    ends = [outcome.last for outcome in outcomes]
    if outcomes and along is not None and along.path == WEEKS:
        ends.append(int(along.values[-1]))
        if not outcomes[0].reduce:
            raise one.place.wrong(name, "is no series, and 'along' needs weeks of one; give a 'series'")
    if max(ends, default=-1) > base.weeks:
        raise one.place.wrong(f"{name}.weeks", f"runs to {max(ends)}, and the run to {base.weeks}; give fewer weeks")


def refuse_mixed_levels(top: Mapping[str, Field], arms: Mapping[str, Changes], along: Along | None) -> None:
    """Refuse levels of a lever that an arm sets too, and weights of arms that are at more levels than one.

    Raises:
        InputError: with place.
    """
    if along is None or along.path == WEEKS:
        return
    for arm, changes in arms.items():
        if along.path in changes:
            what = f"is set by the arm '{arm}' too; leave it out there, or look along another lever"
            raise top["along"].place.wrong(f"along.{along.path}", what)
    if "weigh" in top:
        raise top["weigh"].place.wrong("weigh", "weighs arms, and these are at several levels; leave 'along' out")
