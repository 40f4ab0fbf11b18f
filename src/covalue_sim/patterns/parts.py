"""Parts of a pattern: where a theory is said, what is measured, along which levels, and what is set instead."""

from dataclasses import dataclass

from covalue_sim.experiments.sweep.points import Changes

WEEKS = "weeks"
"""Levels that are windows of weeks of one run, and not values of a lever."""

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
