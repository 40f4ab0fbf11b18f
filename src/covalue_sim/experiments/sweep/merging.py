"""What was found before stays beside what is found now, as long as it is of the same runs."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from covalue_sim.analysis.sensitivity.methods import METHODS
from covalue_sim.experiments.sweep.analysing import Analysis
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.experiments.sweep.tabulating import ONE_AT_A_TIME, Row

Key = tuple[str, ...]
BY_METHOD = ("indices", "convergence", "verdicts")
BY_OUTCOME = ("chance", "extremes", "levels")


def merged(before: Analysis | None, new: Analysis, sweep: StoredSweep) -> Analysis:
    """Both analyses as one: of an outcome and method that both have, the new one.

    Args:
        before: nothing of it is kept where it is of other runs.
    """
    if before is None or before.of != new.of:
        return new
    outcomes = [*sweep.experiment.outcomes, *(column.name for column in sweep.outcomes)]
    methods = [ONE_AT_A_TIME, *METHODS]

    def both(name: str, key: Callable[[Row], Key], order: Callable[[Row], tuple[int, ...]]) -> list[Row]:
        rows: list[Row] = getattr(new, name)
        there = {key(row) for row in rows}
        return sorted([*(row for row in getattr(before, name) if key(row) not in there), *rows], key=order)

    def place(row: Row) -> tuple[int, ...]:
        return outcomes.index(row["outcome"]), methods.index(row["method"]) if "method" in row else 0

    whole = replace(new, notes=list(dict.fromkeys([*before.notes, *new.notes])))
    whole.asked = [*(one for one in before.asked if one not in new.asked), *new.asked]
    for name in BY_METHOD:
        setattr(whole, name, both(name, lambda row: (row["outcome"], row["method"]), place))
    for name in BY_OUTCOME:
        setattr(whole, name, both(name, lambda row: (row["outcome"],), place))
    whole.weekly = both("weekly", lambda row: (row["series"], row["method"]), lambda row: ())
    return whole


def narrowed(found: Analysis, methods: Sequence[str], outcomes: Sequence[str]) -> Analysis | None:
    """What is of these methods and outcomes; None where something of them is missing."""
    there = {(row["outcome"], row["method"]) for row in found.indices}
    wanted = {(outcome, method) for outcome in outcomes for method in methods}
    if not wanted <= there or not set(outcomes) <= {row["outcome"] for row in found.chance}:
        return None

    def kept(rows: Sequence[Row]) -> list[Row]:
        return [
            row for row in rows if row.get("method", "") in {"", ONE_AT_A_TIME, *methods} and row["outcome"] in outcomes
        ]

    own = replace(found)
    for name in (*BY_METHOD, *BY_OUTCOME):
        setattr(own, name, kept(getattr(found, name)))
    return own
