"""The same person in two arms: who is better off, who is worse off, who left, and whom nothing touched.

Founders are the people there when the arms part. Deaths and moves are drawn alike in every arm; whoever takes an
empty place is somebody new, and is told apart by the generation of the place.
"""

from dataclasses import dataclass

import numpy as np

from covalue_sim.analysis.groups import Mask, mean_within
from covalue_sim.analysis.intervals import Array

UNTOUCHED = 1e-9
"""A change of net value within this of 0, summed over the run, is none; as in the classes of encounters."""
SHARES = (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)


@dataclass(frozen=True)
class Matched:
    """People of two arms, place by place; all arrays are (replicates, people).

    Attributes:
        change: net value of the arm minus that of the reference, summed over the run; 0 where not `both`.
        both: founders who are there at the end of both.
        left_reference, left_arm: of these, who has left the service by choice.
        only_reference, only_arm: founders who are there at the end of one arm only.
        replaced: places that are somebody else's at the end of both.
    """

    change: Array
    both: Mask
    left_reference: Mask
    left_arm: Mask
    only_reference: Mask
    only_arm: Mask
    replaced: Mask

    @property
    def better(self) -> Mask:
        """Who is better off."""
        return self.both & (self.change > UNTOUCHED)

    @property
    def worse(self) -> Mask:
        """Who is worse off."""
        return self.both & (self.change < -UNTOUCHED)

    @property
    def untouched(self) -> Mask:
        """Whom the arms serve alike."""
        return self.both & (np.abs(self.change) <= UNTOUCHED)


def match(
    net_reference: Array,
    net_arm: Array,
    there_reference: Mask,
    there_arm: Mask,
    engaged_reference: Mask,
    engaged_arm: Mask,
) -> Matched:
    """Match the people of two arms; arrays (replicates, people) at the end, `there` for founders still there."""
    both = there_reference & there_arm
    return Matched(
        np.where(both, net_arm - net_reference, 0.0),
        both,
        both & ~engaged_reference,
        both & ~engaged_arm,
        there_reference & ~there_arm,
        ~there_reference & there_arm,
        ~there_reference & ~there_arm,
    )


def shares(matched: Matched, among: Mask | None = None) -> dict[str, Array]:
    """Shares of the matched founders, (replicates,) each: better, worse, untouched, left in one arm only, in both.

    Args:
        matched: the people.
        among: only of these, (replicates, people).
    """
    base = matched.both if among is None else matched.both & among
    parts = {
        "better off": matched.better,
        "worse off": matched.worse,
        "untouched": matched.untouched,
        "left in the arm only": matched.left_arm & ~matched.left_reference,
        "left in the reference only": matched.left_reference & ~matched.left_arm,
        "left in both": matched.left_arm & matched.left_reference,
    }
    return {name: mean_within(part.astype(np.float64), base) for name, part in parts.items()}


def quantiles(matched: Matched, parts: tuple[float, ...] = SHARES) -> Array:
    """Quantiles of the individual change within each replicate, (parts, replicates); NaN without founders."""
    found = np.full((len(parts), len(matched.change)), np.nan)
    for replicate, (change, there) in enumerate(zip(matched.change, matched.both, strict=True)):
        if there.any():
            found[:, replicate] = np.quantile(change[there], parts)
    return found
