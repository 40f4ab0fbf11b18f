"""The share of space in which a pattern holds: points over the declared ranges, or of the calibrated ensemble.

Every point is a whole setting of the parameters but for those that the pattern itself sets; there the prediction
counts as so where the effect lies beyond the smallest of interest. The setting holds from the first week on, so that
a point of the ensemble is at rest when the arms part. Worlds are smaller and years fewer than in the pattern itself,
which is said in the report.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.experiments.sweep.points import Changes
from covalue_sim.parameters import Value
from covalue_sim.patterns.parts import WEEKS
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.patterns.planning import sweep_of
from covalue_sim.patterns.sampling import of_ensemble, over_ranges, possible
from covalue_sim.scenario import load
from covalue_sim.scenario.scenario import Scenario

POINTS = 200
REPLICATES, MORE_REPLICATES = 1, 4
"""Runs of each arm at a point; more for a prediction of none, whose margin luck alone would pass, and for a spread."""
RANGES, ENSEMBLE = "ranges", "ensemble"
SIZES = {"patients": 75, "professionals": 5, "groups": 3, "organisations": 2}
MOST_WEEKS, BURN_IN = 78, 52


@dataclass(frozen=True)
class Space:
    """A sample of the space for one pattern.

    Attributes:
        kind: `RANGES` or `ENSEMBLE`.
        settings: values of each sample point.
        varied: paths that differ between them.
        sweep: what is run.
        places: point of the plan of each cell, (settings, cells).
        impossible: sample points left out because their values cannot hold together with what the pattern sets.
    """

    kind: str
    settings: Sequence[Changes]
    varied: tuple[str, ...]
    sweep: SweepPlan
    places: Sequence[Sequence[int]]
    impossible: int = 0


def replicates_at(pattern: Pattern) -> int:
    """Runs of each arm at a point."""
    many = pattern.statistic == "none" or any(outcome.transform for outcome in pattern.outcomes)
    return MORE_REPLICATES if many else REPLICATES


def smaller(pattern: Pattern) -> Scenario:
    """The pattern's scenario as a smaller world over fewer weeks, as far as the pattern does not set these."""
    own = pattern.own_paths
    values = pattern.base.values
    sizes = {f"population.{kind}.count": min(count, int(values[f"population.{kind}.count"]))
             for kind, count in SIZES.items()}  # fmt: skip
    changes: dict[str, Value] = {path: count for path, count in sizes.items() if path not in own}
    changes["run.weeks"] = min(pattern.base.weeks, max(MOST_WEEKS, _needed(pattern)))
    changes["run.burn_in"] = min(pattern.base.burn_in, BURN_IN)
    return load(pattern.base, changes)


def _needed(pattern: Pattern) -> int:
    """Weeks that the outcome or an intervention reaches to."""
    ends = [outcome.last for outcome in pattern.outcomes]
    ends += [int(pattern.along.values[-1])] if pattern.along and pattern.along.path == WEEKS else []
    return max([0, *ends, *(change.week + 1 for change in pattern.base.interventions)])


def plan_space(pattern: Pattern, kind: str, out: Path, *, ensemble: Path | None = None, points: int = POINTS) -> Space:
    """Work out what is run to see where a pattern holds."""
    if kind == ENSEMBLE and ensemble is not None:
        drawn, varied = of_ensemble(ensemble, pattern, points)
    else:
        drawn, varied = over_ranges(pattern, points)
    settings = possible(drawn, pattern)
    if not settings:
        raise InputError(f"{pattern.name}: no point of the space can be; give 'space: false', or arms that leave room")
    cells = pattern.decisive
    wanted = [{**values, **pattern.changes(cell)} for values in settings for cell in cells]
    name, late = f"{pattern.name}-{kind}", pattern.own_paths
    sweep, places = sweep_of(name, pattern, smaller(pattern), wanted, replicates_at(pattern), out, late)
    rows = [places[start : start + len(cells)] for start in range(0, len(places), len(cells))]
    return Space(kind, settings, varied, sweep, rows, len(drawn) - len(settings))
