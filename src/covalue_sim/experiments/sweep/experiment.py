"""An experiment: what is varied, how, how often, and what is looked at; complete and frozen."""

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

from covalue_sim.experiments.sweep.designs import DESIGNS, rows_of
from covalue_sim.experiments.sweep.drawing import Wanted
from covalue_sim.experiments.sweep.factors import DUMMY, Factor
from covalue_sim.scenario import canonical
from covalue_sim.scenario.scenario import Scenario

POLICIES = ("refuse", "drop", "rerun")
WHOLE = ("fast", "factorial")
"""Designs that cannot lose a point."""


@dataclass(frozen=True)
class Experiment:
    """Everything that a sweep is made of.

    Attributes:
        name: short name, that of the file.
        base: scenario that the factors are varied in, with the seed.
        factors: what is varied; the dummy, if any, last.
        groups: group of each factor by name; empty for a factor that stands alone.
        method: one of `DESIGNS`.
        size: what it counts depends on the method.
        second_order: whether a Sobol design has the rows for pairs.
        replicates: runs of each point.
        outcomes: outcomes that are analysed; every outcome is stored.
        series: weekly columns that are kept.
        failures: refuse, drop or rerun.
        during_burn_in: whether values hold from the first week on, not from week 0.
        time_limit: seconds that a run may take; 0 for no limit.
    """

    name: str
    title: str
    question: str
    base: Scenario
    factors: tuple[Factor, ...]
    groups: tuple[str, ...]
    method: str
    size: int
    replicates: int
    outcomes: tuple[str, ...]
    series: tuple[str, ...] = ()
    second_order: bool = False
    failures: str = "refuse"
    during_burn_in: bool = False
    time_limit: float = 0.0
    also: tuple[str, ...] = ()
    look_at: str = ""

    @property
    def seed(self) -> int:
        """Seed of the design and, with common random numbers, of the runs."""
        return self.base.seed

    @property
    def dummy(self) -> int | None:
        """Column of the dummy; None without one."""
        return next((place for place, factor in enumerate(self.factors) if factor.path == DUMMY), None)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of what indices are of: groups, and factors that stand alone."""
        labels = (group or factor.path for group, factor in zip(self.groups, self.factors, strict=True))
        return tuple(dict.fromkeys(labels))

    @property
    def group_numbers(self) -> tuple[int, ...]:
        """Place among `names` of each factor."""
        known = {name: place for place, name in enumerate(self.names)}
        return tuple(known[group or factor.path] for group, factor in zip(self.groups, self.factors, strict=True))

    @property
    def wanted(self) -> Wanted:
        """What the design is drawn of."""
        return Wanted(self.factors, self.group_numbers, self.size, self.seed, self.second_order)

    @property
    def rows(self) -> int:
        """Rows of the design; points may be fewer, where rows agree."""
        return rows_of(self.method, self.wanted)

    @property
    def analysed(self) -> str:
        """Method of analysis that the design is made for; empty for none."""
        return DESIGNS[self.method].analysed

    def design_form(self) -> dict[str, Any]:
        """What decides the design's points, as plain data."""
        return {
            "factors": [asdict(factor) for factor in self.factors],
            "groups": list(self.groups),
            "method": self.method,
            "size": self.size,
            "second_order": self.second_order,
            "during_burn_in": self.during_burn_in,
            "series": list(self.series),
        }

    def key(self, model_hash: str) -> str:
        """Hash of everything that decides the numbers, but how many replicates there are."""
        form = json.dumps(self.design_form(), sort_keys=True, separators=(",", ":"), allow_nan=False)
        parts = [canonical(self.base), form.encode(), model_hash.encode()]
        return hashlib.sha256(b"\n".join(parts)).hexdigest()

    def to_json(self) -> str:
        """Text that `from_json` reads; the base scenario is kept apart."""
        own = {name: getattr(self, name) for name in _PLAIN}
        return json.dumps({**self.design_form(), **own}, sort_keys=True)

    @classmethod
    def from_json(cls, text: str, base: Scenario) -> "Experiment":
        """Read what `to_json` wrote."""
        content = json.loads(text)
        tuples = {name: tuple(content[name]) for name in ("groups", "outcomes", "series", "also")}
        factors = tuple(Factor(**{**one, "values": tuple(one["values"])}) for one in content.pop("factors"))
        return cls(**{**content, **tuples}, factors=factors, base=base)


_PLAIN = ("name", "title", "question", "look_at", "replicates", "outcomes", "also", "failures", "time_limit")
