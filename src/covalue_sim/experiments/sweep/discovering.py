"""Scenario discovery on a stored sweep: what counts as a case, and the boxes as rules in words."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from covalue_sim.analysis.discovery import Box, Flags, Limits, discover
from covalue_sim.analysis.intervals import Interval
from covalue_sim.analysis.sensitivity.method import Array, Places
from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.experiments.sweep.factors import Factor
from covalue_sim.experiments.sweep.stored import StoredSweep
from covalue_sim.experiments.sweep.tabulating import Row

NAMED: Mapping[str, str] = MappingProxyType(
    {
        "co-destruction": "share_co_destroyed > share_co_created",
        "all-gain": "value_user > 0 and value_provider > 0 and value_low_slack > 0",
    }
)
"""Cases by a short name: more encounters destroy value for both than create it; both parties gain, and the poorest."""

_CONDITION = re.compile(
    r"\s*([a-z_][\w]*)\s*(<=|>=|<|>)\s*([a-z_][\w]*|[-+]?[0-9.]+(?:e[-+]?[0-9]+)?)\s*", re.IGNORECASE
)
_COMPARE = {"<": np.less, ">": np.greater, "<=": np.less_equal, ">=": np.greater_equal}


class Discovery(NamedTuple):
    """What was found.

    Attributes:
        name: short, safe in a file's name.
        condition: what counts as a case, written out.
        share: share of the points that are cases.
        rows: points that boxes are found in and judged on, drawn independently of each other.
        columns: columns of the design that boxes are made of.
        rules: of each box, in words.
        cases: whether each of the points is one.
    """

    name: str
    condition: str
    share: float
    rows: Places
    columns: tuple[int, ...]
    boxes: Sequence[Box]
    rules: Sequence[str]
    cases: Flags

    def table(self) -> list[Row]:
        """The boxes as rows: method, rule in words, coverage and density with bounds, points that judge."""
        return [
            {
                "method": box.method, "rule": words,
                **_with_bounds("coverage", box.coverage), **_with_bounds("density", box.density),
                "n": box.points,
            }
            for box, words in zip(self.boxes, self.rules, strict=True)
        ]  # fmt: skip


def _with_bounds(name: str, share: Interval) -> Row:
    ends = {name: share.mean, f"{name}_low": share.low, f"{name}_high": share.high}
    return {key: value if np.isfinite(value) else None for key, value in ends.items()}


def discover_in(sweep: StoredSweep, condition: str) -> Discovery:
    """Find the boxes of lever space in which a condition on mean outcomes holds.

    Args:
        condition: one of `NAMED`, or comparisons of outcomes with numbers or each other, joined by ``and``.

    Raises:
        InputError: a condition that cannot be read, or a sweep that does not vary all factors.
    """
    if not np.isfinite(sweep.unit).all():
        raise InputError("discovery needs points that vary all factors, not one at a time")
    written = NAMED.get(condition, condition)
    cases = _cases(sweep, written)
    columns = tuple(k for k, factor in enumerate(sweep.experiment.factors) if factor.path != "dummy")
    rows = sweep.independent
    boxes = discover(sweep.unit[rows][:, list(columns)], cases[rows])
    factors = [sweep.experiment.factors[column] for column in columns]
    rules = [rule(box.limits, factors) for box in boxes]
    name = re.sub(r"[^A-Za-z0-9_]+", "-", condition).strip("-")[:60]
    return Discovery(name, written, float(cases[rows].mean()), rows, columns, boxes, rules, cases[rows])


def _cases(sweep: StoredSweep, condition: str) -> Flags:
    known = [column.name for column in sweep.outcomes]
    held = np.ones(len(sweep.unit), dtype=bool)
    for part in re.split(r"\band\b", condition):
        found = _CONDITION.fullmatch(part)
        if not found:
            raise InputError(
                f"condition '{part.strip()}' cannot be read; write 'outcome > 0.5', joined by 'and',"
                f" or one of {', '.join(NAMED)}"
            )
        left, sign, right = found.groups()
        held &= _COMPARE[sign](_side(sweep, left, known), _side(sweep, right, known))
    return held


def _side(sweep: StoredSweep, word: str, known: Sequence[str]) -> Array | float:
    if re.match(r"[-+.0-9]", word):
        return float(word)
    if word not in known:
        raise InputError(f"outcome '{word}' is not known{did_you_mean(word, known)}")
    means: Array = sweep.runs(word).mean(axis=1)
    return means


def rule(limits: Limits, factors: Sequence[Factor]) -> str:
    """A box in words: ``power.declared_share is 0.6 or more, and trust.rule is static or bayesian``."""
    return ", and ".join(_limit(factors[column], *bounds) for column, bounds in limits.items())


def _limit(factor: Factor, low: float, high: float) -> str:
    if factor.values:
        count = len(factor.values)
        kept = [str(value) for k, value in enumerate(factor.values) if low <= (k + 0.5) / count <= high]
        return f"{factor.path} is {' or '.join(kept) or 'none of its values'}"
    ends = [factor.value(place) for place in (low, high)]
    shown = [f"{end:.3g}" if isinstance(end, float) else str(end) for end in ends]
    if low == 0.0:
        return f"{factor.path} is at most {shown[1]}"
    return f"{factor.path} is at least {shown[0]}" if high == 1.0 else f"{factor.path} is {shown[0]} to {shown[1]}"
