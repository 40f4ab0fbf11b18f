"""Reading the factors of an experiment file: paths or whole themes, with ranges, distributions or lists."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from covalue_sim.experiments.sweep.factors import DISTRIBUTIONS, Factor
from covalue_sim.experiments.sweep.fields import by_name, group_of, one_of, real
from covalue_sim.parameters import Parameter, Value
from covalue_sim.scenario.levers import Setting, nearest_path
from covalue_sim.scenario.node import Field, Fields, Items, Node, Scalar, kind_of, shown
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.scenario.table import table_of
from covalue_sim.scenario.values import value_of

RANGE = "range"
FIELDS = ("low", "high", "around", "distribution", "mode", "mean", "sd")
HOW = "'range', {low: 0, high: 1}, {around: 0.2}, or a list of values"
EVERY = "*"
FIXED = ("run.seed", "run.replicates")


@dataclass(frozen=True)
class _Given:
    row: Parameter
    base: Value
    one: Field

    @property
    def name(self) -> str:
        return f"factors.{self.row.path}"


def read_factors(one: Field, base: Scenario, left_out: tuple[str, ...]) -> tuple[Factor, ...]:
    """Return the factors in the order of the file; a later one replaces an earlier one of the same path.

    Args:
        one: the field ``factors``: path, or ``theme.*``, or ``*``, with what it takes.
        base: the scenario that they are varied in.
        left_out: paths that a pattern does not mean.

    Raises:
        InputError: an unknown path, a parameter that cannot be varied, a range that is none; with place.
    """
    table = table_of(base)
    found: dict[str, Factor] = {}
    for given in _flat(group_of(one)):
        for row in _rows(given, table, left_out):
            found[row.path] = _factor(_Given(row, base.values[row.path], given))
    return tuple(found.values())


def _flat(fields: Fields, prefix: str = "") -> Iterator[Field]:
    """Factors by dotted path, whether they stand nested or dotted."""
    for one in fields:
        path = prefix + one.key
        below = isinstance(one.node, Fields) and not set(FIELDS) & {part.key for part in one.node}
        if below and isinstance(one.node, Fields) and one.node.fields:
            yield from _flat(one.node, f"{path}.")
        else:
            yield Field(path, one.place, one.node)


def _rows(given: Field, table: Mapping[str, Parameter], left_out: tuple[str, ...]) -> list[Parameter]:
    path = given.key
    if not path.endswith(EVERY):
        if path not in table:
            raise given.place.wrong(f"factors.{path}", f"is an unknown parameter{nearest_path(path, table)}")
        if path in FIXED:
            raise given.place.wrong(f"factors.{path}", "cannot be varied; give 'seed' and 'replicates' instead")
        return [table[path]]
    start = path.removesuffix(EVERY)
    rows = [row for row in table.values() if row.path.startswith(start) and row.sweepable and row.path not in left_out]
    rows = [row for row in rows if row.kind in {"real", "integer"} and row.low < row.high]
    if not rows or (start and not start.endswith(".")):
        what = "means no parameter that can be varied; give a theme such as 'trust.*', or '*'"
        raise given.place.wrong(f"factors.{path}", what)
    return rows


def _factor(given: _Given) -> Factor:
    node, row = given.one.node, given.row
    if isinstance(node, Items):
        return Factor(row.path, row.kind, values=tuple(_listed(node, given)))
    if isinstance(node, Scalar) and node.value == RANGE:
        if row.kind == "switch":
            return Factor(row.path, row.kind, values=(False, True))
        if row.kind == "choice":
            return Factor(row.path, row.kind, values=row.choices)
        return _numeric(given, {}, node)
    if isinstance(node, Fields) and row.kind in {"real", "integer"}:
        return _numeric(given, by_name(node, FIELDS, f"{given.name}."), node)
    how = HOW if row.kind in {"real", "integer"} else "'range' or a list of values"
    raise node.place.wrong(given.name, f"is {kind_of(node)}; give {how}")


def _listed(node: Items, given: _Given) -> Iterator[Value]:
    seen: list[Value] = []
    for item in node.items:
        value = value_of(Setting(given.name, item, item.place), given.row)
        if value in seen:
            raise item.place.wrong(given.name, f"has {shown(value)} twice; keep one of them")
        seen.append(value)
    if len(seen) < 2:
        raise node.place.wrong(given.name, "has fewer than two values; give two or more, or leave the factor out")
    yield from seen


def _numeric(given: _Given, parts: Mapping[str, Field], node: Node) -> Factor:
    row = given.row
    if "around" in parts:
        if odd := next((part for name, part in parts.items() if name != "around"), None):
            raise odd.place.wrong(f"{given.name}.{odd.key}", "has no place beside 'around'; give one or the other")
        low, high = _around(given, real(parts["around"], f"{given.name}.around", 0.0, 1.0))
    else:
        low, high = _end(given, parts, "low"), _end(given, parts, "high")
    if math.isnan(low) or math.isnan(high):
        raise node.place.wrong(given.name, "has no range of its own; give {low: ..., high: ...}")
    if not low < high:
        what = f"runs from {low:g} to {high:g}; give a low below the high"
        raise node.place.wrong(given.name, what)
    if row.kind == "integer":
        if odd := next((part for name, part in parts.items() if name in {"distribution", "mode", "mean", "sd"}), None):
            raise odd.place.wrong(f"{given.name}.{odd.key}", "is for real numbers; whole ones are equally likely")
        return Factor(row.path, row.kind, float(low), float(high))
    return _distributed(given, parts, low, high)


def _end(given: _Given, parts: Mapping[str, Field], name: str) -> float:
    if name not in parts:
        return float(getattr(given.row, name))
    part = parts[name]
    return float(value_of(Setting(f"{given.name}.{name}", part.node, part.place), given.row))


def _around(given: _Given, share: float) -> tuple[float, float]:
    """The base value give or take a share of it, within the table's range; of the range where the base is 0."""
    row, base = given.row, float(given.base)
    reach = share * (abs(base) or (row.high - row.low))
    low, high = base - reach, base + reach
    if row.kind == "integer":
        low, high = math.floor(min(low, base - 1)), math.ceil(max(high, base + 1))
    return (
        low if math.isnan(row.low) else max(low, row.low),
        high if math.isnan(row.high) else min(high, row.high),
    )


def _distributed(given: _Given, parts: Mapping[str, Field], low: float, high: float) -> Factor:
    path, name = given.row.path, given.name
    kind = one_of(parts["distribution"], DISTRIBUTIONS, f"{name}.distribution") if "distribution" in parts else ""
    kind = kind or "uniform"
    needed = {"triangular": ("mode",), "normal": ("mean", "sd")}.get(kind, ())
    for extra in ("mode", "mean", "sd"):
        if extra in parts and extra not in needed:
            raise parts[extra].place.wrong(f"{name}.{extra}", f"has no meaning for the distribution '{kind}'")
        if extra in needed and extra not in parts:
            raise given.one.node.place.wrong(name, f"needs {extra} for the distribution '{kind}'; give it")
    if kind == "loguniform" and low <= 0.0:
        raise given.one.node.place.wrong(name, f"begins at {low:g}; a loguniform range begins above 0")
    centre = real(parts[needed[0]], f"{name}.{needed[0]}", low, high) if needed else 0.0
    sd = real(parts["sd"], f"{name}.sd", 0.0, math.inf) if "sd" in needed else 0.0
    if "sd" in needed and sd < (high - low) * 1e-6:
        raise parts["sd"].place.wrong(f"{name}.sd", f"is {sd:g}; give a standard deviation above 0")
    return Factor(path, given.row.kind, low, high, distribution=kind, centre=centre, sd=sd)
