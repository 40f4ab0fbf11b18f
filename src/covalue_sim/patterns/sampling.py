"""Settings to look at a pattern in: drawn over the declared ranges, or read from the calibrated ensemble."""

import csv
from collections.abc import Sequence
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.designs import design
from covalue_sim.experiments.sweep.drawing import Wanted
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.points import Changes
from covalue_sim.model.checks import CORRELATION, check
from covalue_sim.parameters import PARAMETERS, Value
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.store.errors import clear_lines

STEPS = 40
CLOSER = 0.8
RATIONALES = ("population.managerial_share", "population.rights_share")


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
