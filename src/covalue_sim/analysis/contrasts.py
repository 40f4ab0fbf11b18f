"""One arm against the reference, replicate by replicate: what differs, how surely, and what pairing gained.

Replicate r of every arm meets the same people and the same luck, so the difference within a replicate is the
effect, and the spread of these differences is all that is uncertain about its mean.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

from covalue_sim.analysis.bootstrap import bca_intervals
from covalue_sim.analysis.directions import sign_of
from covalue_sim.analysis.intervals import Array, Interval, moments, steady, t_interval
from covalue_sim.analysis.multiplicity import holm
from covalue_sim.analysis.proportions import wilson_interval
from covalue_sim.errors import InputError

LEVEL = 0.95
ROUNDING = 1e-12


class Verdict(StrEnum):
    """What may be said of a difference."""

    same = "same"
    """Exactly 0 in every replicate."""
    clear = "clear"
    """Its adjusted p-value is below 0.05: it stands among all that were compared."""
    suggestive = "suggestive"
    """Its own interval leaves 0 out, but not after the adjustment for many comparisons."""
    unclear = "unclear"
    """Its interval holds 0."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """An outcome of an arm against that of the reference; all bounds are of 95 %.

    Attributes:
        outcome: its name.
        n: pairs of replicates.
        reference, reference_low, reference_high: mean of the reference with Student's interval.
        arm_mean, arm_low, arm_high: the same of the arm.
        difference, low, high: mean of arm minus reference with Student's interval of the paired differences.
        bca_low, bca_high: the bootstrap's bounds of the same mean.
        sd: standard deviation of the paired differences.
        size, size_low, size_high: difference in standard deviations of the reference over replicates (its own
            spread between services taken as known); NaN where that is 0.
        share_above, share_below, share_equal: of the replicates.
        better: +1, -1, or 0 where no way is agreed to be better.
        harm, harm_low, harm_high: share of replicates in which the arm is worse, with Wilson's interval; NaN
            where `better` is 0.
        p: of Student's paired test, two-sided; 1 where all differences are 0; see `paired_p`.
        holm: adjusted over the whole family of comparisons.
        variance_ratio: variance of the difference had replicates not been paired, over that of the paired one;
            above 1 where pairing gained; inf where the paired difference never varies, NaN where neither does.
        verdict: one of `Verdict`.
    """

    outcome: str
    n: int
    reference: float
    reference_low: float
    reference_high: float
    arm_mean: float
    arm_low: float
    arm_high: float
    difference: float
    low: float
    high: float
    bca_low: float
    bca_high: float
    sd: float
    size: float
    size_low: float
    size_high: float
    share_above: float
    share_below: float
    share_equal: float
    better: int
    harm: float
    harm_low: float
    harm_high: float
    p: float
    holm: float
    variance_ratio: float
    verdict: Verdict


def contrasts(outcomes: list[str], reference: Array, arms: list[Array]) -> list[list[Contrast]]:
    """Contrast every arm with the reference, adjusted for all outcomes and arms together.

    Args:
        outcomes: names, k of them.
        reference: shape (n, k), finite; row r is replicate r.
        arms: each of the same shape.

    Returns:
        A list an arm with a contrast an outcome.

    Raises:
        InputError: fewer than two replicates, or a number that is not finite.
    """
    n = len(reference)
    if n < 2:
        raise InputError(f"replicates: {n} cannot be compared; give 2 or more, and 50 or more for bounds to rely on")
    paired = [arm - reference for arm in arms]
    p_values = [[paired_p(column) for column in difference.T] for difference in paired]
    adjusted = holm([p for row in p_values for p in row]).reshape(len(arms), len(outcomes))
    found = []
    for arm, difference, p_row, holm_row in zip(arms, paired, p_values, adjusted.tolist(), strict=True):
        bca = bca_intervals(difference, LEVEL)
        columns = zip(outcomes, reference.T, arm.T, difference.T, bca, p_row, holm_row, strict=True)
        found.append([_contrast(*column) for column in columns])
    return found


def _contrast(
    name: str, reference: Array, arm: Array, paired: Array, bca: Interval, p: float, adjusted: float
) -> Contrast:
    n = len(paired)
    base, own, mean = (t_interval(sample, LEVEL) for sample in (reference, arm, paired))
    above, below = int((paired > 0).sum()), int((paired < 0).sum())
    better = sign_of(name)
    harm = wilson_interval(below if better > 0 else above, n if better else 0)
    base_sd, own_sd = (_beyond_rounding(sample.sd, sample.mean) for sample in (base, own))
    paired_sd = _beyond_rounding(mean.sd, max(abs(base.mean), abs(own.mean)))
    sizes = (value / base_sd if base_sd > 0 else math.nan for value in (mean.mean, mean.low, mean.high))
    size, size_low, size_high = sizes
    return Contrast(
        name, n, base.mean, base.low, base.high, own.mean, own.low, own.high, mean.mean, mean.low, mean.high,
        bca.low, bca.high, mean.sd, size, size_low, size_high, above / n, below / n, (n - above - below) / n,
        better, harm.mean, harm.low, harm.high, p, adjusted, variance_ratio(base_sd, own_sd, paired_sd),
        _verdict(paired, mean, adjusted),
    )  # fmt: skip


def _beyond_rounding(sd: float, mean: float) -> float:
    """A standard deviation, 0 where it is no more than sums in another order make."""
    return sd if sd > ROUNDING * abs(mean) else 0.0


def _verdict(paired: Array, mean: Interval, adjusted: float) -> Verdict:
    if not paired.any():
        return Verdict.same
    if adjusted < 1.0 - LEVEL:
        return Verdict.clear
    return Verdict.suggestive if mean.low > 0 or mean.high < 0 else Verdict.unclear


def paired_p(differences: Array) -> float:
    """Two-sided p-value of Student's paired test that the mean of `differences` (n,) is 0.

    Equal differences, which Student's test takes for certain however few they are, get that of the sign test.
    """
    from scipy.special import stdtr

    mean, sd = moments(differences)
    if sd == 0.0:
        return 1.0 if mean == 0.0 else 2.0 * 0.5 ** len(differences)
    t = abs(mean) / (sd / math.sqrt(len(differences)))
    return min(steady(2.0 * float(stdtr(len(differences) - 1, -t))), 1.0)


def variance_ratio(sd_reference: float, sd_arm: float, sd_paired: float) -> float:
    """Variance of a difference of unpaired replicates over that of paired ones: what pairing is worth in replicates."""
    unpaired = sd_reference * sd_reference + sd_arm * sd_arm
    if sd_paired > 0.0:
        return unpaired / (sd_paired * sd_paired)
    return math.inf if unpaired > 0.0 else math.nan
