"""Plans of patterns: points whose weeks are dealt, and points of a space, whose settings hold from the first week."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.experiments.sweep.points import SweptPoint, varied
from covalue_sim.patterns.dealing import DealtPoint
from covalue_sim.patterns.keeping import Hand
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.records import PointRecord


@dataclass(frozen=True)
class SettledPoint(SweptPoint):
    """A point of the space: its setting holds from the first week on, the pattern's own levers from week 0.

    Attributes:
        late: paths that change at week 0 only.
    """

    late: frozenset[str] = frozenset()

    @cached_property
    def scenario(self) -> Scenario:
        """What is simulated."""
        own = {path: value for path, value in self.changes.items() if path in self.late}
        setting = {path: value for path, value in self.changes.items() if path not in self.late}
        settled = varied(self.base.scenario, setting, self.seed, during_burn_in=True)
        return varied(settled, own, self.seed, during_burn_in=False)

    def __reduce__(self) -> tuple[Any, ...]:
        parts = (self.point_id, self.base, dict(self.changes), self.seed, self.during_burn_in, self.key, self.late)
        return SettledPoint, parts


@dataclass(frozen=True)
class DealtPlan(SweepPlan):
    """The points of a pattern, some of which have their weeks dealt.

    Attributes:
        dealt: of those, what each arm changes, and the own place among them, by point.
    """

    dealt: Mapping[int, Hand] = field(default_factory=dict)

    def travelling(self, record: PointRecord) -> SweptPoint:
        """A point as it travels."""
        if record.point_id not in self.dealt:
            return super().travelling(record)
        own = (record.point_id, self.base, dict(record.changes), record.seed, False, record.key)
        hand, place = self.dealt[record.point_id]
        return DealtPoint(*own, hand, place)


@dataclass(frozen=True)
class SpacePlan(SweepPlan):
    """The points of a space.

    Attributes:
        late: paths that the pattern changes at week 0.
    """

    late: frozenset[str] = frozenset()

    def travelling(self, record: PointRecord) -> SettledPoint:
        """A point as it travels."""
        return SettledPoint(
            record.point_id, self.base, dict(record.changes), record.seed, True, record.key, self.late
        )  # fmt: skip
