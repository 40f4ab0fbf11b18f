"""Running patterns in order, on one set of workers; what cannot be is told before anything is run."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import replace

import numpy as np

from covalue_sim.analysis.multiplicity import benjamini_hochberg, holm
from covalue_sim.errors import InputError
from covalue_sim.experiments.point import Point
from covalue_sim.experiments.progress import COMPILING
from covalue_sim.experiments.workers import Workers
from covalue_sim.patterns.assessing import assess
from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.forecast import forecast
from covalue_sim.patterns.how import How
from covalue_sim.patterns.measuring import ENGINE
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.planning import plan_pattern


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
            how.forecast(forecast(runs, [how.points] * len(how.spaces), how.processes))
        for place, pattern in enumerate(patterns, 1):
            if how.progress is not None:
                how.progress.say(f"{place} of {len(patterns)}: {pattern.name}")
            finding = assess(pattern, replace(how, executor=executor))
            findings.append(finding)
            if told is not None:
                told(finding)
    return adjusted(findings)


def _refuse_impossible(patterns: Sequence[Pattern], how: How) -> list[tuple[Pattern, int]]:
    """Plan all patterns before anything is run, so that what cannot be is told at once; the runs of their arms."""
    return [
        (pattern, plan_pattern(pattern, how.replicates(pattern), how.out).sweep.runs)
        for pattern in patterns
        if not pattern.exact
    ]


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
    workers = how.processes
    if workers < 1:
        raise InputError(f"workers: {workers} is too few; at least 1 is needed")
    with Workers(workers, ENGINE, Point(0, first.base, "warm")) as processes:
        yield processes


def adjusted(findings: Sequence[Finding]) -> list[Finding]:
    """The findings with p-values adjusted over the set, by Holm and by Benjamini and Hochberg."""
    p = [finding.judgement.p if finding.judgement else np.nan for finding in findings]
    both = zip(findings, holm(p), benjamini_hochberg(p), strict=True)
    return [replace(one, adjusted=float(own), discovered=float(rate)) for one, own, rate in both]
