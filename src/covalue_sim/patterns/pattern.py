"""A pattern: what a theory says, as an experiment that can fail; complete and frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from covalue_sim.experiments.sweep.points import Changes
from covalue_sim.patterns.parts import WEEKS, Along, Outcome, Source, Variant
from covalue_sim.patterns.prediction import Prediction
from covalue_sim.scenario.scenario import Scenario

KINDS = ("V", "E", "C", "S")
"""Exact identity; emergent; against a number or direction of the evidence; scenario without a recorded prediction."""

ENDS_DECIDE = ("sign_change", "crossover")

Cell = tuple[str, int]
"""An arm and the place of a level, 0 where there are no levels."""


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

    def outcomes_of(self, variant: Variant | None) -> tuple[Outcome, ...]:
        """What is measured under a variant: its own outcomes where it has some."""
        return variant.outcomes if variant is not None and variant.outcomes else self.outcomes

    @property
    def names(self) -> tuple[str, ...]:
        """Outcomes whose numbers are read, of the variants and of those weighed too."""
        measured = [*self.outcomes, *self.outcomes_of(self.ablation), *self.outcomes_of(self.null)]
        own = (outcome.name for outcome in measured if not outcome.reduce)
        return tuple(dict.fromkeys([*own, *self.also, *self.weigh]))

    @property
    def series(self) -> tuple[str, ...]:
        """Weekly series that have to be kept."""
        measured = [*self.outcomes, *self.outcomes_of(self.ablation), *self.outcomes_of(self.null)]
        return tuple(sorted({outcome.name for outcome in measured if outcome.reduce}))
