"""The share of space in which a pattern holds: points over the declared ranges, or of the calibrated ensemble.

Every point is a whole setting of the parameters but for those that the pattern itself sets; there the prediction
counts as so where the effect lies beyond the smallest of interest. The setting holds from the first week on, so that
a point of the ensemble is at rest when the arms part. Worlds are smaller and years fewer than in the pattern itself,
which is said in the report.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from covalue_sim.analysis.intervals import Array
from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.designs import design
from covalue_sim.experiments.sweep.drawing import Wanted
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.model.checks import CORRELATION, check
from covalue_sim.parameters import PARAMETERS, Value
from covalue_sim.patterns.pattern import WEEKS, Pattern
from covalue_sim.patterns.planning import Changes, sweep_of
from covalue_sim.scenario import load
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.errors import clear_lines

POINTS = 200
REPLICATES, MORE_REPLICATES = 1, 4
"""Runs of each arm at a point; more for a prediction of none, whose margin luck alone would pass, and for a spread."""
RANGES, ENSEMBLE = "ranges", "ensemble"
SIZES = {"patients": 75, "professionals": 5, "groups": 3, "organisations": 2}
MOST_WEEKS, BURN_IN = 78, 52
STEPS = 40
CLOSER = 0.8
RATIONALES = ("population.managerial_share", "population.rights_share")


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


def factors_of(pattern: Pattern) -> list[Factor]:
    """Every parameter with a declared range that the pattern does not set itself."""
    left_out = pattern.own_paths
    return [
        Factor(row.path, row.kind, row.low, row.high)
        for row in PARAMETERS.values()
        if row.sweepable and row.kind in {"real", "integer"} and row.low < row.high
        and row.path not in left_out and row.theme != "run" and not row.path.endswith(".count")
        and not row.path.startswith("value.spread")
    ]  # fmt: skip


def over_ranges(pattern: Pattern, points: int) -> tuple[list[Changes], tuple[str, ...]]:
    """A Latin hypercube over all declared ranges."""
    factors = factors_of(pattern)
    unit = design("latin", Wanted(factors, range(len(factors)), points, pattern.base.seed)).unit
    drawn: list[Changes] = [{f.path: f.value(x) for f, x in zip(factors, row.tolist(), strict=True)} for row in unit]
    return drawn, tuple(factor.path for factor in factors)


def possible(settings: Sequence[Changes], pattern: Pattern) -> list[Changes]:
    """The points, those that cannot be drawn closer to the baseline, and left out where that does not help."""
    drawn = (_drawn_closer(values, pattern) for values in settings)
    return [values for values in drawn if values is not None]


def _drawn_closer(values: Changes, pattern: Pattern) -> Changes | None:
    """The point itself, or with what cannot hold together drawn closer to the baseline; None where that never can."""
    for _ in range(STEPS):
        wrong = _fault(values, pattern)
        if not wrong:
            return values
        base = pattern.base.values
        values = {**values, **{path: _closer(values[path], base[path]) for path in _concerned(wrong[0], values)}}
    return None


def _fault(values: Changes, pattern: Pattern) -> tuple[str, ...]:
    """Path and message of the first thing that cannot hold together in any arm; empty if all can."""
    for cell in pattern.decisive:
        found = check({**pattern.base.values, **values, **pattern.changes(cell)})
        if found:
            return found[0]
    return ()


def _concerned(path: str, values: Changes) -> list[str]:
    """Values that a fault at `path` is about."""
    if path.startswith(CORRELATION):
        return [other for other in values if other.startswith(CORRELATION)]
    if path in RATIONALES:
        return [other for other in values if other in RATIONALES]
    stem = path.rpartition("_")[0]
    kin = [other for other in values if other.rpartition("_")[0] == stem]
    return kin or [other for other in values if other.partition(".")[0] == path.partition(".")[0]]


def _closer(value: Value, base: Value) -> Value:
    nearer = float(base) + CLOSER * (float(value) - float(base))
    return round(nearer) if isinstance(base, int) else nearer


def of_ensemble(file: Path, pattern: Pattern, points: int) -> tuple[list[Changes], tuple[str, ...]]:
    """The first points of the calibrated ensemble, a row each with a column a parameter; others are left out.

    Raises:
        InputError: a file that cannot be read, or without a column of a parameter.
    """
    with clear_lines(file), file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    known = [path for path in (rows[0] if rows else ()) if path in PARAMETERS and path not in pattern.own_paths]
    if not known:
        raise InputError(f"{file}: has no column of a parameter; expected one row a point with parameter columns")
    return [{path: _read(path, row[path]) for path in known} for row in rows[:points]], tuple(known)


def _read(path: str, text: str) -> Value:
    kind = PARAMETERS[path].kind
    if kind == "switch":
        return text.lower() in {"true", "1"}
    return int(float(text)) if kind == "integer" else float(text) if kind == "real" else text


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


def where_not(space: Space, holds: Array, most: int = 3) -> list[tuple[str, float]]:
    """Parameters that lie most elsewhere where the pattern does not hold: path, difference in standard deviations.

    Regional sensitivity by the difference of means, positive where it fails at high values; nothing where it
    holds, or fails, at fewer than ten points.
    """
    inside = holds > 0.5
    if min(int(inside.sum()), int((~inside).sum())) < 10:
        return []
    found = []
    for path in space.varied:
        values = np.array([float(setting[path]) for setting in space.settings])
        spread = float(values.std())
        if spread > 0.0:
            found.append((path, float((values[~inside].mean() - values[inside].mean()) / spread)))
    return sorted(found, key=lambda one: (-abs(one[1]), one[0]))[:most]
