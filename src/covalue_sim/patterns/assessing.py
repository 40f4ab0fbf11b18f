"""One pattern run and judged: as it is, ablated, under its null model, and over its spaces."""

from dataclasses import replace

import numpy as np

from covalue_sim.analysis.intervals import Interval, t_interval
from covalue_sim.patterns import judging
from covalue_sim.patterns.dealing import OVER_RUNS, mixed
from covalue_sim.patterns.finding import Finding
from covalue_sim.patterns.holding import share_of
from covalue_sim.patterns.how import How
from covalue_sim.patterns.identities import IDENTITIES, TOLERANCE
from covalue_sim.patterns.numbers import Runs, runs_of, table_of
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.planning import ABLATED, FULL, NULL, PatternPlan, plan_pattern
from covalue_sim.patterns.statistics.judgement import Judgement, Verdict
from covalue_sim.patterns.table import Table
from covalue_sim.patterns.weighing import shares

FEWEST_BLOCKS = 4
"""Blocks of replicates that dealt arms need, as an interior optimum does."""


def assess(pattern: Pattern, how: How) -> Finding:
    """Run one pattern and judge it."""
    if pattern.exact:
        return _exact(pattern)
    replicates = how.replicates(pattern)
    plan = plan_pattern(pattern, replicates, how.out)
    results = how.run(plan.sweep)
    finding = Finding(pattern, replicates, how.quick, folder=results.folder)
    if results.failed:
        one = results.failed[0]
        words = f"{len(results.failed)} runs failed, the first: point {one.point_id}, replicate {one.replicate}: "
        return replace(finding, error=f"{words}{one.why.message}")
    runs = runs_of(results, pattern.names, pattern.series, len(plan.sweep.points), replicates)
    finding = _described(finding, plan, runs)
    if not pattern.judged:
        return finding
    finding = _judged(finding, plan, runs)
    if pattern.space:
        finding = replace(finding, shares=tuple(share_of(pattern, kind, how) for kind in how.spaces))
    return finding


def _exact(pattern: Pattern) -> Finding:
    error = IDENTITIES[pattern.prediction.identity]()
    verdict = Verdict.holds if error <= TOLERANCE else Verdict.fails
    judged = Judgement(1, error, error, error, error, error, TOLERANCE, verdict, note="largest error")
    return Finding(pattern, 1, False, judged)


def _table(pattern: Pattern, plan: PatternPlan, runs: Runs, variant: str) -> Table:
    places = {cell: place for (name, cell), place in plan.places.items() if name == variant}
    own = {ABLATED: pattern.ablation, NULL: pattern.null}.get(variant)
    return table_of(pattern, pattern.outcomes_of(own), runs, places)


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
