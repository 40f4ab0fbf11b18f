"""Settings to look at a pattern in: drawn over the declared ranges, or read from the calibrated ensemble."""

import csv
import io
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.designs import design
from covalue_sim.experiments.sweep.drawing import Wanted
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.points import Changes
from covalue_sim.model.checks import CORRELATION, check
from covalue_sim.parameters import PARAMETERS, Value
from covalue_sim.patterns.pattern import Pattern
from covalue_sim.scenario.core_schema import plain
from covalue_sim.scenario.levers import Setting
from covalue_sim.scenario.node import Place, Scalar, shown
from covalue_sim.scenario.text import decode, read_bytes
from covalue_sim.scenario.values import value_of

STEPS = 40
CLOSER = 0.8
LARGEST = 16 * 1024**2
"""Bytes of an ensemble's file, at most."""

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
        InputError: a file that cannot be read, or without a column of a parameter; a value that it cannot take,
            with its line.
    """
    label = str(file)
    lines = csv.reader(io.StringIO(decode(read_bytes(file, label, LARGEST), label), newline=""))
    header = next(lines, [])
    known = {place: path for place, path in enumerate(header) if path in PARAMETERS and path not in pattern.own_paths}
    if not known:
        raise InputError(f"{file}: has no column of a parameter; expected one row a point with parameter columns")
    drawn: list[Changes] = []
    for row in islice(lines, points):
        if len(row) != len(header):
            what = f"has {len(row)} values, and the first line {len(header)} names; give one each"
            raise Place(label, lines.line_num, 1).wrong("", what)
        place = Place(label, lines.line_num, 1)
        drawn.append({path: _value(path, row[column], place) for column, path in known.items()})
    return drawn, tuple(known.values())


def _value(path: str, word: str, place: Place) -> Value:
    """A value as other programs write it in tables: whole numbers as reals, switches as numbers."""
    row = PARAMETERS[path]
    try:
        value = plain(word.strip())
    except ValueError as error:
        raise place.wrong(path, f"{shown(word)} {error}") from error
    if row.kind == "integer" and isinstance(value, float) and value.is_integer():
        value = int(value)
    if row.kind == "switch" and value in {0, 1}:
        value = bool(value)
    return value_of(Setting(path, Scalar(value, place, word), place), row)
