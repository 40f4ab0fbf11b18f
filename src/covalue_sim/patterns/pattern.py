"""A pattern: what a theory says, as an experiment that can fail; complete and frozen."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from covalue_sim.parameters import Value
from covalue_sim.scenario.scenario import Scenario

ZERO = "zero"
"""Name of an arm that is 0 throughout, for predictions of a level."""

WEEKS = "weeks"
"""Levels that are windows of weeks of one run, and not values of a lever."""

KINDS = ("V", "E", "C", "S")
"""Exact identity; emergent; against a number or direction of the evidence; scenario without a recorded prediction."""

DOCUMENTS = {
    "S0": "Batalden et al. (2016), Coproduction of healthcare service",
    "S1": "Robert, Donetto, Masterson and Kjellström (2024), Applying models of co-production in the context of health"
    " and wellbeing",
    "S2": "Burgess and Choudary (2017), Evaluation report of the Wandsworth Community Empowerment Network",
    "S3": "Filipe, Renedo and Marston (2017), The co-production of what? Knowledge, values, and social relations in"
    " health care",
    "evidence": "numbers and directions of single studies",
}
"""Where theories and evidence are gathered from, by the short name that pattern files use."""

ENDS_DECIDE = ("sign_change", "crossover")

Changes = Mapping[str, Value]
Cell = tuple[str, int]
"""An arm and the place of a level, 0 where there are no levels."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a theory is said.

    Attributes:
        document: a key of `DOCUMENTS`.
        reference: citation.
    """

    document: str
    reference: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is measured, one number a replicate.

    Attributes:
        name: an outcome, or a weekly series where `reduce` is given.
        first, last: weeks of the series, from week 0 and up to but without the last; -1 for the run's end.
        reduce: mean, max, min or change (mean of the last quarter of the weeks minus that of the first).
        transform: spread for the distance from the arm's median, so that means are of dispersion.
    """

    name: str
    first: int = 0
    last: int = -1
    reduce: str = ""
    transform: str = ""

    @property
    def label(self) -> str:
        """Words for people."""
        words = self.name.replace("_", " ")
        if self.reduce:
            end = "the end" if self.last < 0 else f"{self.last}"
            words = f"{self.reduce} of {words}, weeks {self.first} to {end}"
        return f"spread of {words}" if self.transform else words


@dataclass(frozen=True, slots=True)
class Along:
    """Levels that every arm is run at: values of a lever, or edges of windows of weeks.

    Attributes:
        path: of the lever, or `WEEKS`.
        values: rising.
    """

    path: str
    values: tuple[float, ...]

    @property
    def levels(self) -> tuple[float, ...]:
        """Values of the lever, or middles of the windows."""
        if self.path != WEEKS:
            return self.values
        return tuple((a + b) / 2.0 for a, b in zip(self.values, self.values[1:], strict=False))


@dataclass(frozen=True, slots=True)
class Variant:
    """An ablation or a null model: what is set for every arm, and why.

    Attributes:
        changes: values by path.
        why: in a sentence; for a null model that there is none of, *because ...*.
        outcomes: measured instead, in the place of the pattern's own; empty for the same.
        permute: what the arms' settings are dealt to at random, one of `dealing.PERMUTE`; empty for nothing.
    """

    changes: Changes
    why: str
    outcomes: tuple[Outcome, ...] = ()
    permute: str = ""

    @property
    def exists(self) -> bool:
        """Whether anything is run or measured."""
        return bool(self.changes or self.outcomes or self.permute)


@dataclass(frozen=True, slots=True)
class Prediction:
    """What must come out; which fields are there depends on the statistic, see `reading.FIELDS_OF`."""

    rising: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    than: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    at_low: str = ""
    at_high: str = ""
    between: tuple[float, ...] = ()
    arm: str = ""
    against: str = ""
    start: str = ""
    persist: str = ""
    cut: float = math.nan
    ratio: tuple[str, ...] = ()
    to: float = math.nan
    band: tuple[float, ...] = ()
    two_modes: tuple[str, ...] = ()
    one_mode: tuple[str, ...] = ()
    within_runs: bool = False
    first_prefers: str = ""
    second_prefers: str = ""
    wins: str = ""
    identity: str = ""

    @property
    def named(self) -> tuple[str, ...]:
        """Arms that it speaks of, levels left off."""
        lists = (self.rising, self.more, self.than, self.same, self.two_modes, self.one_mode)
        own = [name for some in lists for name in some]
        if math.isnan(self.to):
            own += self.ratio
        single = (self.at_low, self.at_high, self.arm, self.against, self.start, self.persist,
                  self.first_prefers, self.second_prefers, self.wins)  # fmt: skip
        own += [*(self.ratio if not math.isnan(self.to) else ()), *(name for name in single if name)]
        return tuple(name.partition("@")[0] for name in own)


@dataclass(frozen=True)
class Pattern:
    """Everything that an experiment on a theory is made of.

    Attributes:
        name: short name, that of the file.
        theory: row of the table of theories that it belongs to.
        kind: one of `KINDS`.
        base: scenario that the arms change, with the seed, what the file sets included.
        scenario: name of that scenario.
        arms: values by path, by arm; they hold from week 0, or from the first week where structural.
        along: levels that every arm is run at; None without.
        outcomes: measured; the second for a disagreement of ranks, others reported only.
        statistic: one of `judging.STATISTICS`; empty where no prediction is recorded.
        smallest: smallest effect of interest, in the outcome's unit, or the margin of a prediction of none; one for
            each outcome that is judged.
        why_smallest: where it comes from.
        measurement_map: of the model's outcome to the published scale, for kind C.
        also: outcomes reported beside it.
        apart: parameters left out of the sample of the space, beside those that the pattern sets itself.
        space: whether the pattern is looked at over the declared ranges and the ensemble.
        weigh: outcomes that are weighed against each other in all ways, for the share of weights each arm wins.
        beside: the pattern with the randomised arm, or the naive contrast, and why they are read together.
        conflict: which two findings are explained together, and what differs between them.
        reason: why it fails or stays open, found after the look; no part of what is run.
        stays: why it does not vanish with what its ablation takes away, found after the look; no part of it either.
        text: its file, with `SCENARIO` in the place of the scenario's name.
    """

    name: str
    theory: str
    kind: str
    title: str
    question: str
    sources: tuple[Source, ...]
    base: Scenario
    scenario: str
    arms: Mapping[str, Changes]
    outcomes: tuple[Outcome, ...]
    statistic: str = ""
    prediction: Prediction = field(default_factory=Prediction)
    smallest: tuple[float, ...] = ()
    why_smallest: str = ""
    ablation: Variant | None = None
    null: Variant | None = None
    along: Along | None = None
    replicates: int = 50
    measurement_map: str = ""
    also: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    space: bool = True
    weigh: tuple[str, ...] = ()
    beside: tuple[str, str] = ("", "")
    conflict: str = ""
    reason: str = ""
    stays: str = ""
    digest: str = ""
    settings: Changes = field(default_factory=lambda: MappingProxyType({}))
    text: str = field(default="", compare=False, repr=False)

    @property
    def exact(self) -> bool:
        """Whether it is an identity, which needs no run."""
        return self.kind == "V"

    @property
    def judged(self) -> bool:
        """Whether it has a prediction."""
        return bool(self.statistic)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """What is run: every arm, at every value of the lever along which it is looked at."""
        values = self.along.values if self.along is not None and self.along.path != WEEKS else (0.0,)
        return tuple((arm, level) for arm in self.arms for level in range(len(values)))

    @property
    def decisive(self) -> tuple[Cell, ...]:
        """Cells that decide whether it is there: all, but the ends for a change of sign, whose place others tell."""
        if self.statistic not in ENDS_DECIDE:
            return self.cells
        levels = sorted({level for _, level in self.cells})
        return tuple((arm, level) for arm, level in self.cells if level in {levels[0], levels[-1]})

    def changes(self, cell: Cell) -> Changes:
        """Values of a cell by path."""
        arm, level = cell
        own = dict(self.arms[arm])
        if self.along is not None and self.along.path != WEEKS:
            value = self.along.values[level]
            whole = isinstance(self.base.values[self.along.path], int)
            own[self.along.path] = int(value) if whole else value
        return own

    @property
    def own_paths(self) -> frozenset[str]:
        """Parameters that the pattern sets anywhere."""
        paths = {path for changes in self.arms.values() for path in changes} | set(self.settings)
        for variant in (self.ablation, self.null):
            paths |= set(variant.changes) if variant else set()
        return frozenset(paths | ({self.along.path} if self.along else set()) | set(self.apart))

    @property
    def series(self) -> tuple[str, ...]:
        """Weekly series that have to be kept."""
        measured = [*self.outcomes]
        for variant in (self.ablation, self.null):
            measured += variant.outcomes if variant else ()
        return tuple(sorted({outcome.name for outcome in measured if outcome.reduce}))
