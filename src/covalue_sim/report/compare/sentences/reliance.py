"""How far bounds can be relied on at a number of replicates, as was measured on this model."""

from collections.abc import Iterator

from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.figures.wording import counted

FEW = 20
"""Replicates below which nothing was measured."""
ENOUGH = 200
"""Replicates from which 95 % intervals hold the truth as often as they say, Student's and the bootstrap's."""


def limits_by_number(comparison: Compared) -> Iterator[str]:
    """Warnings that follow from how many replicates there are."""
    pairs = counted(comparison.n, "pair", " ")
    if comparison.n < FEW:
        yield (
            f"{pairs} of replicates {'is' if comparison.n == 1 else 'are'} few: below {FEW} it was not measured that"
            " 95 % intervals hold the truth as often as they say; run 50 or more before relying on bounds"
        )
    elif comparison.n < ENOUGH:
        yield (
            f"{pairs} of replicates: below {ENOUGH} some bounds, the bootstrap's above all, were measured"
            " to hold the truth less often than they say"
        )
