"""Running patterns: what is missing is run, what is there is used, and the numbers are judged."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from covalue_sim.analysis.intervals import Interval, t_interval
from covalue_sim.analysis.multiplicity import benjamini_hochberg, holm
from covalue_sim.errors import InputError
from covalue_sim.experiments.dispatch import default_workers
from covalue_sim.experiments.point import Point
from covalue_sim.experiments.progress import COMPILING, Progress, Silent
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.experiments.sweep.running import run_sweep
from covalue_sim.experiments.workers import Workers
from covalue_sim.patterns import judging
from covalue_sim.patterns.dealing import OVER_RUNS, mixed
from covalue_sim.patterns.finding import Finding, Share
from covalue_sim.patterns.forecast import Forecast, forecast
from covalue_sim.patterns.identities import IDENTITIES, TOLERANCE
from covalue_sim.patterns.judging import Table
from covalue_sim.patterns.measuring import ENGINE
from covalue_sim.patterns.numbers import Runs, runs_of, table_of
from covalue_sim.patterns.pattern import Outcome, Pattern
from covalue_sim.patterns.planning import ABLATED, FULL, NULL, PatternPlan, plan_pattern
from covalue_sim.patterns.space import ENSEMBLE, RANGES, Space, plan_space, replicates_at, where_not
from covalue_sim.patterns.statistics.bands import share_of_space
from covalue_sim.patterns.statistics.judgement import Judgement, Verdict
from covalue_sim.patterns.weighing import shares
from covalue_sim.store.results import Results

QUICK, QUICK_BIMODAL = 5, 20
HALF = 0.5
SERVED, MEETING = "served", 0.01
"""Encounters a patient-week from which on people and professionals are said to meet: one in two years."""

FEWEST_BLOCKS = 4
"""Blocks of replicates that dealt arms need, as an interior optimum does."""


@dataclass(frozen=True)
class How:
    """How patterns are run.

    Attributes:
        out: folder in which results folders are.
        quick: a subset of replicates, and no space.
        space: whether the space is looked at.
        points: sample points of a space.
        ensemble: file of the calibrated ensemble, if there is one.
        workers: processes; all processors unless given.
        progress: told how it goes.
        executor: where to run instead of processes of our own.
        retry_failed: run failed runs again.
        command: recorded in manifests.
        forecast: told what is run before anything is.
    """

    out: Path = Path("results")
    quick: bool = False
    space: bool = True
    points: int = 200
    ensemble: Path | None = None
    workers: int | None = None
    progress: Progress | None = None
    executor: Executor | None = None
    retry_failed: bool = False
    command: str = ""
    forecast: Callable[[Forecast], None] | None = None


def run_patterns(patterns: Sequence[Pattern], how: How, told: Callable[[Finding], None] | None = None) -> list[Finding]:
    """Run and judge patterns, in order.

    Args:
        patterns: what is run.
        how: how.
        told: called with every finding as it comes.

    Raises:
        InputError: something that cannot be run, in one line.
        Interrupted: stopped by Ctrl-C; what was finished is stored.
    """
    findings = []
    runs = _refuse_impossible(patterns, how)
    with _executor(patterns, how) as executor:
        if how.forecast is not None:
            how.forecast(forecast(runs, [how.points] * len(_kinds(how)), _workers(how)))
        for place, pattern in enumerate(patterns, 1):
            if how.progress is not None:
                how.progress.say(f"{place} of {len(patterns)}: {pattern.name}")
            finding = run_pattern(pattern, replace(how, executor=executor))
            findings.append(finding)
            if told is not None:
                told(finding)
    return adjusted(findings)


def _refuse_impossible(patterns: Sequence[Pattern], how: How) -> list[tuple[Pattern, int]]:
    """Plan all patterns before anything is run, so that what cannot be is told at once; the runs of their arms."""
    return [
        (pattern, plan_pattern(pattern, replicates_of(pattern, quick=how.quick), how.out).sweep.runs)
        for pattern in patterns
        if not pattern.exact
    ]


def _kinds(how: How) -> list[str]:
    """Spaces that are looked at."""
    if how.quick or not how.space:
        return []
    return [RANGES, *([ENSEMBLE] if how.ensemble is not None else [])]


def _workers(how: How) -> int:
    return default_workers() if how.workers is None else how.workers


@contextmanager
def _executor(patterns: Sequence[Pattern], how: How) -> Iterator[Executor | None]:
    """One set of warm worker processes for all patterns."""
    first = next((pattern for pattern in patterns if not pattern.exact), None)
    if how.executor is not None or first is None:
        yield how.executor
        return
    if how.progress is not None and ENGINE.will_compile(first.base):
        how.progress.say(COMPILING)
    ENGINE.compile(first.base)
    workers = _workers(how)
    if workers < 1:
        raise InputError(f"workers: {workers} is too few; at least 1 is needed")
    with Workers(workers, ENGINE, Point(0, first.base, "warm")) as processes:
        yield processes


def adjusted(findings: Sequence[Finding]) -> list[Finding]:
    """The findings with p-values adjusted over the set, by Holm and by Benjamini and Hochberg."""
    p = [finding.judgement.p if finding.judgement else np.nan for finding in findings]
    both = zip(findings, holm(p), benjamini_hochberg(p), strict=True)
    return [replace(one, adjusted=float(own), discovered=float(rate)) for one, own, rate in both]


def replicates_of(pattern: Pattern, *, quick: bool) -> int:
    """Replicates of each arm."""
    few = QUICK_BIMODAL if pattern.statistic == "dip" else QUICK
    return min(few, pattern.replicates) if quick else pattern.replicates


def run_pattern(pattern: Pattern, how: How) -> Finding:
    """Run one pattern and judge it."""
    if pattern.exact:
        return _exact(pattern)
    replicates = replicates_of(pattern, quick=how.quick)
    plan = plan_pattern(pattern, replicates, how.out)
    results = _run(plan.sweep, how)
    finding = Finding(pattern, replicates, how.quick, folder=results.folder)
    if results.failed:
        one = results.failed[0]
        words = f"{len(results.failed)} runs failed, the first: point {one.point_id}, replicate {one.replicate}: "
        return replace(finding, error=f"{words}{one.why.message}")
    runs = runs_of(results, _names(pattern), pattern.series, len(plan.sweep.points), replicates)
    finding = _described(finding, plan, runs)
    if not pattern.judged:
        return finding
    finding = _judged(finding, plan, runs)
    if pattern.space:
        finding = replace(finding, shares=tuple(_share(pattern, kind, how) for kind in _kinds(how)))
    return finding


def _exact(pattern: Pattern) -> Finding:
    error = IDENTITIES[pattern.prediction.identity]()
    verdict = Verdict.holds if error <= TOLERANCE else Verdict.fails
    judged = Judgement(1, error, error, error, error, error, TOLERANCE, verdict, note="largest error")
    return Finding(pattern, 1, False, judged)


def _run(plan: SweepPlan, how: How) -> Results:
    return run_sweep(
        plan,
        workers=how.workers,
        executor=how.executor,
        retry_failed=how.retry_failed,
        progress=how.progress or Silent(),
        command=how.command,
    )


def _outcomes(pattern: Pattern, variant: str) -> tuple[Outcome, ...]:
    own = {ABLATED: pattern.ablation, NULL: pattern.null}.get(variant)
    return own.outcomes if own is not None and own.outcomes else pattern.outcomes


def _names(pattern: Pattern) -> list[str]:
    measured = [*pattern.outcomes, *_outcomes(pattern, ABLATED), *_outcomes(pattern, NULL)]
    return [*(outcome.name for outcome in measured if not outcome.reduce), *pattern.also, *pattern.weigh]


def _table(pattern: Pattern, plan: PatternPlan, runs: Runs, variant: str) -> Table:
    places = {cell: place for (name, cell), place in plan.places.items() if name == variant}
    return table_of(pattern, _outcomes(pattern, variant), runs, places)


def _described(finding: Finding, plan: PatternPlan, runs: Runs) -> Finding:
    pattern = finding.pattern
    means = []
    for variant in dict.fromkeys(name for name, _ in plan.places):
        numbers = _table(pattern, plan, runs, variant)[0]
        means.append((variant, {cell: t_interval(values) for cell, values in numbers.items()}))
    also = {
        name: {cell: t_interval(runs.outcomes[name][plan.places[FULL, cell]]) for cell in pattern.cells}
        for name in pattern.also
    }
    return replace(finding, means=tuple(means), also=also, won=_won(pattern, plan, runs))


def _won(pattern: Pattern, plan: PatternPlan, runs: Runs) -> dict[str, Interval]:
    """Share of all weights of value under which each arm is best."""
    if not pattern.weigh:
        return {}
    places = [plan.places[FULL, cell] for cell in pattern.cells]
    values = np.stack([runs.outcomes[name][places].T for name in pattern.weigh], axis=2)
    return {cell[0]: won for cell, won in zip(pattern.cells, shares(values), strict=True)}


def _judged(finding: Finding, plan: PatternPlan, runs: Runs) -> Finding:
    pattern = finding.pattern
    full = _table(pattern, plan, runs, FULL)
    found = judging.judge(pattern, full)
    there = {name for name, _ in plan.places}
    ablation = null = None
    if ABLATED in there:
        ablated = _table(pattern, plan, runs, ABLATED)
        ablation = judging.vanishes(pattern, ablated, judging.VANISHED * abs(found.effect), full)
    broken = _table(pattern, plan, runs, NULL) if NULL in there else _dealt(pattern, full)
    if broken is not None:
        null = judging.vanishes(pattern, broken, judging.smallest_of(pattern))
    return replace(finding, judgement=found, ablation=ablation, null=null)


def _dealt(pattern: Pattern, full: Table) -> Table | None:
    """The numbers with arms dealt to replicates; None where that is not the null model, or too few for it."""
    if pattern.null is None or pattern.null.permute != OVER_RUNS:
        return None
    table = [mixed(pattern, numbers) for numbers in full]
    return table if min(len(values) for values in table[0].values()) >= FEWEST_BLOCKS else None


def _share(pattern: Pattern, kind: str, how: How) -> Share:
    space = plan_space(pattern, kind, how.out, ensemble=how.ensemble, points=how.points)
    results = _run(space.sweep, how)
    runs = runs_of(results, [*_names(pattern), SERVED], pattern.series, len(space.sweep.points), replicates_at(pattern))
    broken = {point for point, _ in runs.failed}
    usable = [row for row, places in enumerate(space.places) if not broken & set(places)]
    holds = np.array([float(_holds(pattern, runs, space, row)) for row in usable])
    elsewhere = where_not(replace(space, settings=[space.settings[row] for row in usable]), holds)
    met = np.array(
        [min(runs.outcomes[SERVED][space.places[row]].mean(axis=1)) >= MEETING for row in usable], dtype=bool
    )
    among = share_of_space(holds[met], HALF) if met.any() else None
    failed = space.impossible + len(space.places) - len(usable)
    return Share(kind, share_of_space(holds, HALF), failed, elsewhere, among)


def _holds(pattern: Pattern, runs: Runs, space: Space, row: int) -> bool:
    places = dict(zip(pattern.decisive, space.places[row], strict=True))
    return judging.holds_at(pattern, table_of(pattern, pattern.outcomes, runs, places))
