"""What came of a pattern: verdicts, effects, ablation, null model, shares of space; complete and frozen."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from covalue_sim.analysis.intervals import Interval
from covalue_sim.patterns.closed_set import STATISTICS
from covalue_sim.patterns.pattern import Cell, Pattern
from covalue_sim.patterns.statistics.judgement import Judgement, Verdict


@dataclass(frozen=True)
class Share:
    """Share of points at which a pattern holds.

    Attributes:
        kind: over the declared ranges, or of the ensemble.
        judgement: the share with Wilson's bounds.
        failed: points that could not be run and are left out.
        elsewhere: parameters that lie elsewhere where it does not hold: path, difference in standard deviations.
        met: the same share among points where people and professionals meet at all; None where they never do.
    """

    kind: str
    judgement: Judgement
    failed: int
    elsewhere: Sequence[tuple[str, float]]
    met: Judgement | None = None


@dataclass(frozen=True)
class Finding:
    """What came of a pattern.

    Attributes:
        replicates: of each arm.
        quick: whether they are fewer than the pattern asks for.
        judgement: None where no prediction is recorded, or runs failed.
        ablation: whether it vanishes; None without.
        null: whether it does not appear; None without.
        shares: over the declared ranges and of the ensemble, as far as looked at.
        means: of every outcome by arm and level, for pictures.
        adjusted: p over the whole set by Holm; NaN where there is none.
        discovered: p over the whole set by Benjamini and Hochberg; NaN where there is none.
        folder: where its runs are; None where nothing is run.
        error: why there is no judgement, where runs failed.
        also: of what is reported beside it, by outcome, arm and level.
        won: share of all weights of value under which each arm is best; empty where none are weighed.
    """

    pattern: Pattern
    replicates: int
    quick: bool
    judgement: Judgement | None = None
    ablation: Judgement | None = None
    null: Judgement | None = None
    shares: Sequence[Share] = ()
    means: Sequence[tuple[str, Mapping[Cell, Interval]]] = ()
    adjusted: float = math.nan
    discovered: float = math.nan
    folder: Path | None = None
    error: str = ""
    also: Mapping[str, Mapping[Cell, Interval]] = field(default_factory=dict)
    won: Mapping[str, Interval] = field(default_factory=dict)

    @property
    def verdict(self) -> str:
        """The word for tables."""
        if self.error:
            return "not run"
        return "reported" if self.judgement is None else self.judgement.verdict.value

    @property
    def vanishes(self) -> str:
        """Whether the ablation makes it vanish, or even turns it round; only asked of what holds."""
        if self.ablation is None or self.judgement is None or self.judgement.verdict is not Verdict.holds:
            return ""
        if self._reverses(self.judgement, self.ablation):
            return "reverses"
        return {"holds": "vanishes", "fails": "stays", "inconclusive": "inconclusive"}[self.ablation.verdict]

    def _reverses(self, judged: Judgement, ablated: Judgement) -> bool:
        """Whether what is left lies beyond the margin on the other side, where the prediction is of a direction."""
        directed = STATISTICS[self.pattern.statistic].components is not None
        return directed and ablated.verdict is Verdict.fails and judged.effect > 0.0 > ablated.high

    @property
    def appears(self) -> str:
        """Whether it appears in the null model."""
        if self.null is None:
            return "" if self.pattern.null is None or self.pattern.null.exists else "none"
        return {"holds": "does not appear", "fails": "appears", "inconclusive": "inconclusive"}[self.null.verdict]
