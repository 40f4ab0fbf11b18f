"""How a comparison was made, and what it cannot say, in sentences computed from it."""

import math
from collections.abc import Iterator

import numpy as np

from covalue_sim.experiments.compare.running import Reached
from covalue_sim.report.compare.amounts import plain
from covalue_sim.report.compare.compared import Compared
from covalue_sim.report.compare.phrases import label
from covalue_sim.report.compare.sentences import ENOUGH, limits_by_number
from covalue_sim.report.figures.wording import counted, listed
from covalue_sim.store.manifest import versions

YARDSTICKS = ("value.", "settlement.hour_price", "settlement.slack_gradient")


BOUNDS = (
    "Bounds are 95 % intervals of the mean over replicates: Student's of the paired differences, and beside them the"
    " bias-corrected and accelerated bootstrap (Efron 1987; 4,000 resamples). Ratios have Fieller's bounds, shares of"
    " replicates Wilson's. Bands over time hold for all weeks at once (wild bootstrap of the greatest t)."
)
FEW = (
    f"Below {ENOUGH} replicates the bootstrap's bounds are too narrow: measured on this model they hold the truth in 88"
    " to 95 % of comparisons at 20 replicates and in 91 to 95 % at 50. Student's, which sentences and pictures use, do"
    " so in 94 to 97 % at 20 and in 92 to 96 % at 50."
)
SIZE = (
    "Size is the difference in standard deviations of the reference over replicates. 'Worse in' is the share of"
    " replicates in which the arm does worse, told only for outcomes whose better direction hardly anybody disputes."
)
PERSONS = (
    "Winners and losers are the people there at week 0 who are there at the end of both arms, each compared with"
    " themselves. Deaths and moves are drawn alike in every arm; those who leave by choice are followed and count with"
    " what the service no longer gives or takes; whoever takes an empty place is not compared."
)
WEIGHTS = (
    "The share of weight space is that of all weightings, taken as equally likely, in which an arm is best (4,096 fixed"
    " points). Net benefit counts what organisations spend; hours stand beside it and are not priced."
)


def methods(comparison: Compared) -> Iterator[str]:
    """How it was done."""
    yield _design(comparison)
    yield pairing(comparison)
    yield BOUNDS
    if comparison.n < ENOUGH:
        yield FEW
    yield _clear(comparison)
    yield from (SIZE, PERSONS, WEIGHTS)
    if comparison.ran.reached is not None:
        yield _stopping(comparison.ran.reached)
    if dropped := comparison.ensemble.dropped:
        named = ", ".join(f"{name} {number}" for name, number in dropped[:10])
        yield f"{len(dropped)} failed runs were left out, in every arm alike (arm and replicate: {named})."
    found = versions()
    yield "Made with " + ", ".join(f"{name} {number}" for name, number in found.items() if number[0].isdigit()) + "."


def _design(comparison: Compared) -> str:
    first = comparison.ensemble.scenarios[0]
    return (
        f"{counted(comparison.n, 'replicate', ' ')} of every arm, seed {first.seed}, {first.weeks} weeks after"
        f" {first.burn_in} weeks under the baseline, from which all arms branch. Replicate r of every arm has the same"
        " people and the same luck (common random numbers), so arms are compared within replicates."
    )


def _clear(comparison: Compared) -> str:
    outcomes, arms = len(comparison.ensemble.measures), len(comparison.labels) - 1
    return (
        f"A difference of an outcome is called clear if its p-value, adjusted by Holm's method for all {outcomes}"
        f" outcomes of {arms} arm{'s' if arms > 1 else ''} ({outcomes * arms} tests), is below 0.05; suggestive if only"
        " its own interval leaves 0 out. Groups and flows are adjusted within their own tables."
    )


def _stopping(reached: Reached) -> str:
    came = "was reached" if reached.met else f"was not reached within {reached.wish.cap} replicates"
    return (
        f"Replicates were added until half the width of every interval asked for was at most"
        f" {reached.wish.half_width:g}; this {came} (widest {reached.widest:.3g}, {reached.outcome} of"
        f" {reached.arm}). Stopping at narrow intervals makes them cover slightly less often."
    )


def pairing(comparison: Compared) -> str:
    """How much pairing gained."""
    ratios = np.array([row["variance_ratio"] for row in comparison.rows("outcomes")], dtype=float)
    known = ratios[~np.isnan(ratios)]
    if not len(known) or np.isinf(known).all():
        return "Pairing leaves nothing to chance here: no difference varies between replicates."
    median = float(np.median(known))
    times = "more than 1,000" if median > 1000 or math.isinf(median) else plain(median, 1)
    above = int((known > 1).sum())
    return (
        f"Pairing is worth {times} times as many replicates at the median outcome, and gains for {above} of"
        f" {len(known)} outcomes that vary (variance of an unpaired difference over that of the paired"
        f" one).{_unpaired(comparison)}"
    )


def _unpaired(comparison: Compared) -> str:
    """Where pairing gains nothing, and why."""
    fixed: list[str] = []
    loose: list[str] = []
    for row in comparison.rows("outcomes"):
        if row["variance_ratio"] <= 1.0:
            still = row["reference_low"] == row["reference_high"] or row["arm_low"] == row["arm_high"]
            (fixed if still else loose).append(f"{label(row['outcome'])} ({row['arm']})")
    words = ""
    if fixed:
        words += f" It cannot gain where one arm never varies: {_some(fixed)}."
    if loose:
        words += f" It does not where an arm cuts loose or turns round what moved the reference: {_some(loose)}."
    return words


def _some(names: list[str]) -> str:
    more = [f"{len(names) - 4} more"] if len(names) > 5 else []
    return listed([*(names[:4] if more else names), *more])


def limits(comparison: Compared) -> Iterator[str]:
    """What the model cannot say."""
    yield from limits_by_number(comparison)
    yield (
        "Everything here is about simulated people and services. The model shows what follows from its assumptions; it"
        " does not forecast what a real service will do."
    )
    yield (
        "Intervals are of chance between simulated services at one setting of the parameters. They do not hold what is"
        " unknown about the parameters, or about the model itself; a sensitivity analysis shows the former."
    )
    yield (
        "With enough replicates any difference becomes clear. Whether it matters is told by its size,"
        " not by its p-value."
    )
    yield (
        "A single person's change in one replicate is the effect together with the chance that its ripples set off;"
        " shares and groups can be relied on, the fate of one person cannot."
    )
    yield (
        "Value is in standard deviations of the calibrated baseline and money in the model's own units; neither is a"
        " currency or a quality-adjusted life year."
    )
    yield (
        f"Nothing is known beyond week {comparison.ensemble.weeks}. What takes longer, or happens outside the service,"
        " is not in these numbers."
    )
    own = [row.path for row in comparison.levers if row.path.startswith(YARDSTICKS)]
    if own:
        yield (
            f"The arms differ in {', '.join(own)}, by which value itself is measured: part of the difference is another"
            " yardstick, not another life."
        )
    if any(not row.path.startswith("run.") and row.path.startswith("turnover.") for row in comparison.levers):
        yield "The arms differ in turnover, so that more people are there at the end of one than of the other."
