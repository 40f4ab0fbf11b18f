"""One what-if that can be gone back and forth in: a world, the copies of its state, and the weeks it has run."""

from dataclasses import replace

from covalue_sim.explore.checkpoint import Checkpoint, carry_over, clear_week, restore, take
from covalue_sim.explore.frames import frame
from covalue_sim.model.outcomes import OUTCOMES
from covalue_sim.model.simulation import Plan
from covalue_sim.model.state import World
from covalue_sim.scenario.scenario import Scenario

EVERY = 25
"""Weeks between copies of the state."""
REPLICATE = 0
"""The page shows the first replicate, the one that a run numbers 0."""


class Arm:
    """The first replicate of a scenario, week by week.

    Weeks are counted from the end of the burn-in. The state before week 0 and before every 25th week is kept, so
    that any week can be had again, and so that another schedule runs again only from the first week that differs.

    Attributes:
        scenario: complete.
        plan: what it makes ready.
        first_new: the first week that differs from the arm it was made from.
    """

    def __init__(self, scenario: Scenario, before: "Arm | None" = None) -> None:
        self.scenario = scenario
        self.plan = Plan(scenario)
        self.first_new = 0
        self._checkpoints: dict[int, Checkpoint] = {}
        self._world: World = self.plan.world(REPLICATE)
        self._week = 0
        if before is not None and same_start(before.scenario, scenario):
            self._take_over(before)
        else:
            self.plan.advance(self._world, 0, scenario.burn_in)
            self._checkpoints[0] = take(self._world, scenario.burn_in)

    @property
    def world(self) -> World:
        """The state after the last week run."""
        return self._world

    @property
    def size(self) -> int:
        """Bytes held in copies of the state."""
        return sum(checkpoint.size for checkpoint in self._checkpoints.values())

    def go_to(self, week: int) -> World:
        """Bring the state to the moment before `week`, 0 to the number of weeks, and return it."""
        nearest = max(at for at in self._checkpoints if at <= week)
        if week < self._week or nearest > self._week:
            self._restore(nearest)
        while self._week < week:
            self._advance()
        return self._world

    def frames(self, first: int, count: int) -> list[bytes]:
        """Return the weeks first .. first + count - 1 as bytes."""
        self.go_to(first)
        made = []
        for week in range(first, min(first + count, self.scenario.weeks)):
            self._advance()
            made.append(frame(self._world, self.scenario.burn_in + week))
        return made

    def outcomes(self) -> dict[str, float]:
        """Return the summary of the run, running what is left of it."""
        self.go_to(self.scenario.weeks)
        return dict(zip((row.name for row in OUTCOMES), self._world.summary_table.tolist(), strict=True))

    def _advance(self) -> None:
        index = self.scenario.burn_in + self._week
        if self._week % EVERY == 0 and self._week not in self._checkpoints:
            self._checkpoints[self._week] = take(self._world, index)
        clear_week(self._world, index)
        self.plan.advance(self._world, index, index + 1)
        self._week += 1

    def _restore(self, start: int) -> None:
        restore(self._world, self._checkpoints[start])
        self._week = start

    def _take_over(self, before: "Arm") -> None:
        """Start from the last copy of `before` that lies in the weeks that both share."""
        differs = first_difference(before.scenario, self.scenario)
        self.first_new = differs
        self._checkpoints = {week: kept for week, kept in before._checkpoints.items()
                             if week == differs or (week < differs and week % EVERY == 0)}  # fmt: skip
        start = max(self._checkpoints)
        carry_over(before._world, self._world, self.scenario.burn_in + start)
        self._restore(start)
        self.go_to(min(differs, self.scenario.weeks))
        if differs < self.scenario.weeks:
            # A lever is moved again and again in the same week: from here it is shown at once.
            self._checkpoints.setdefault(differs, take(self._world, self.scenario.burn_in + differs))


def same_start(one: Scenario, other: Scenario) -> bool:
    """Whether two scenarios have the same burn-in, people and luck."""
    free = replace(other, values=one.values, interventions=one.interventions, name=one.name, title=one.title,
                   question=one.question, look_at=one.look_at, theories=one.theories)  # fmt: skip
    return free == one and all(
        one.values[path] == other.values[path]
        for path in one.values
        if path.startswith(("population.", "run.")) and path != "run.replicates"
    )


def first_difference(one: Scenario, other: Scenario) -> int:
    """Return the first week in which two scenarios with the same start have other levers, or the number of weeks."""
    if dict(one.values) != dict(other.values):
        return 0
    mine, theirs = ({entry.week: dict(entry.changes) for entry in scenario.interventions} for scenario in (one, other))
    weeks = [week for week in {*mine, *theirs} if mine.get(week) != theirs.get(week)]
    return min([*weeks, one.weeks])
