"""The arms of a comparison: scenarios and what-ifs, the reference first, that branch from the same weeks."""

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from covalue_sim.errors import InputError, nearest_or_all
from covalue_sim.experiments.compare.what_ifs import Source, WhatIf
from covalue_sim.scenario import load
from covalue_sim.scenario.frozen import Frozen
from covalue_sim.scenario.overrides import OPTION
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.scenario.table import table_of

MOST_ARMS = 12


@dataclass(frozen=True)
class Arm:
    """One scenario of a comparison.

    Attributes:
        label: its name within the comparison; no two are the same.
        scenario: what is simulated.
        source: what it was named by or made of.
        changes: assignments that were made on top, seed and weeks among them.
    """

    label: str
    scenario: Scenario
    source: Source
    changes: tuple[str, ...]

    def command(self, replicates: int, out: Path | str, folder: Path | str) -> str:
        """The command that gives this arm's runs on its own.

        Args:
            replicates: how many.
            out: folder in which results folders are.
            folder: the arm's own; its resolved scenario is named where the arm came from no file.
        """
        named = isinstance(self.source, str | Path)
        words = ["covalue", "run", str(self.source) if named else str(Path(folder) / "scenario.yaml")]
        for change in self.changes if named else ():
            words += ["--set", change]
        return shlex.join([*words, "--replicates", str(replicates), "--out", str(out)])


def arms_of(
    sources: Sequence[Source],
    *,
    changes: Iterable[str] = (),
    what_ifs: Iterable[WhatIf] = (),
    reference: str | None = None,
) -> list[Arm]:
    """Load the arms, the reference first.

    Args:
        sources: scenarios by file or name, as mappings, or loaded; the first is the reference.
        changes: assignments for every arm.
        what_ifs: variants, each an arm more.
        reference: label of another arm to be the reference.

    Raises:
        InputError: fewer than two arms or too many, one that cannot be used, an unknown reference, or arms
            whose people and replicates cannot be paired.
    """
    common = tuple(changes)
    if not sources:
        raise InputError("compare: no scenario is named; name two, as in: covalue compare baseline shared-power")
    arms = [_arm(source, common) for source in sources]
    base = next((arm.source for arm in arms if arm.label == reference), sources[0])
    arms += [_variant(what_if, what_if.source or base, common) for what_if in what_ifs]
    if not 2 <= len(arms) <= MOST_ARMS:
        why = "nothing to compare it with; name another scenario or give --what-if" if len(arms) < 2 else (
            f"{len(arms)} arms are too many; compare at most {MOST_ARMS} at a time"
        )  # fmt: skip
        raise InputError(f"compare: {why}")
    arms = _apart(arms)
    arms = _first(arms, reference)
    for arm in arms[1:]:
        refuse_unpairable(arms[0], arm)
    return arms


def _arm(source: Source, changes: tuple[str, ...]) -> Arm:
    scenario = load(source, changes) if changes or not isinstance(source, Scenario) else source
    return Arm(scenario.name, scenario, source, changes)


def _variant(what_if: WhatIf, source: Source, common: tuple[str, ...]) -> Arm:
    own = [change.partition("=")[0].strip() for change in what_if.changes]
    changes = (*(change for change in common if change.partition("=")[0].strip() not in own), *what_if.changes)
    try:
        scenario = load(source, changes)
    except InputError as error:
        raise InputError(f"--what-if {what_if.name}: {str(error).removeprefix(f'{OPTION}: ')}") from error
    origins = {**scenario.origins, **dict.fromkeys(own, f"--what-if {what_if.name}")}
    title = f"{what_if.name}: {', '.join(change.replace('=', ' = ', 1) for change in what_if.changes)}"
    named = replace(scenario, name=what_if.name, title=title, origins=Frozen(origins))
    return Arm(what_if.name, named, source, changes)


def _apart(arms: Sequence[Arm]) -> list[Arm]:
    """Number the arms that share a label."""
    apart: dict[str, Arm] = {}
    for arm in arms:
        numbered = (f"{arm.label} ({number})" for number in count(2))
        label = next(label for label in chain([arm.label], numbered) if label not in apart)
        apart[label] = replace(arm, label=label)
    return list(apart.values())


def _first(arms: list[Arm], reference: str | None) -> list[Arm]:
    if reference is None:
        return arms
    labels = [arm.label for arm in arms]
    if reference not in labels:
        hint = nearest_or_all(reference, labels)
        raise InputError(f"--reference: {reference!r} is none of the arms{hint}")
    place = labels.index(reference)
    return [arms[place], *arms[:place], *arms[place + 1 :]]


def refuse_unpairable(reference: Arm, arm: Arm) -> None:
    """Refuse an arm whose replicates or people are not those of the reference when they branch.

    Raises:
        InputError: naming the first thing that differs before week 0.
    """
    one, other = reference.scenario, arm.scenario
    ask = "give every arm the same, as --set does"
    for path in ("run.seed", "run.weeks", "run.burn_in"):
        if one.values[path] != other.values[path]:
            why = f"{path} is {other.values[path]} and {one.values[path]} in '{reference.label}'"
            raise InputError(f"arm '{arm.label}': {why}, so that replicates cannot be paired; {ask}")
    table = table_of(one)

    def structural(path: str) -> bool:
        return path in table and table[path].structural

    mine, theirs = (scenario.survey.digest if scenario.survey else "" for scenario in (one, other))
    if mine != theirs:
        raise InputError(
            f"arm '{arm.label}': its people come from another survey than those of '{reference.label}', so that"
            " persons cannot be matched; compare scenarios of one population"
        )
    for path, value in one.burn_in_values.items():
        if path != "run.replicates" and other.burn_in_values.get(path, value) != value:
            when = "for all weeks" if structural(path) else "before week 0"
            why = f"{path} is {other.burn_in_values[path]} {when} and {value} in '{reference.label}'"
            raise InputError(
                f"arm '{arm.label}': {why}; from other populations or burn-ins persons cannot be matched; {ask}"
            )
