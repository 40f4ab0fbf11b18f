"""How far bounds can be relied on at a number of replicates, as was measured on this model."""

from collections.abc import Iterator

from covalue_sim.report.compare.comparison import Comparison

FEW = 20
"""Replicates below which bounds are warned of; from here on Student's were measured to cover 93 to 95 %."""
ENOUGH = 200
"""Replicates from which the bootstrap's bounds cover as often as they say; at 20 they did in 90 to 93 %."""


def limits_by_number(comparison: Comparison) -> Iterator[str]:
    """Warnings that follow from how many replicates there are."""
    if comparison.n < FEW:
        yield (
            f"{comparison.n} pairs of replicates are few: below {FEW} it was not measured that 95 % intervals hold the"
            " truth as often as they say; run 50 or more before relying on bounds"
        )
