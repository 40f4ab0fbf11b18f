"""A cause dealt out at random: the null model in which an arm's name says nothing about what was done in it.

The settings of the arms are dealt to the weeks, or to the replicates, anew in every block that has a place for each
arm. Within a block every arm gets every setting once, and no two get the same one at the same time, so that all arms
get as much of each in the long run: only the link between cause and arm is broken.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.analysis.intervals import Array
from covalue_sim.experiments.sweep.points import Changes, SweptPoint, varied
from covalue_sim.patterns.parts import WEEKS
from covalue_sim.patterns.pattern import Cell, Pattern
from covalue_sim.scenario.scenario import Scenario

if TYPE_CHECKING:
    from covalue_sim.model.simulation import Plan
    from covalue_sim.model.state import World

OVER_WEEKS, OVER_RUNS = "weeks", "runs"
PERMUTE = (OVER_WEEKS, OVER_RUNS)
"""What a cause can be dealt to: the weeks of a run, or whole runs where it is built into the population."""

SEED = 20_26


def deal(length: int, arms: int, stream: int) -> NDArray[np.int64]:
    """Which setting each arm gets at each place, (arms, length), in blocks of `arms` places.

    Args:
        length: weeks or replicates.
        arms: number of arms, and of settings.
        stream: which deal; the same one, the same cards.
    """
    draw = np.random.RandomState([SEED, stream])
    blocks = max(1, -(-length // arms))
    orders = np.stack([draw.permutation(arms) for _ in range(blocks)])
    place, within = np.arange(length) // arms, np.arange(length) % arms
    turn = (np.arange(arms)[:, None] + within[None, :]) % arms
    found: NDArray[np.int64] = orders[place[None, :], turn]
    return found


def hands(pattern: Pattern) -> dict[Cell, tuple[tuple[Cell, ...], int]]:
    """The cells that each cell is dealt among, and its own place: arms of one level, or levels of the one arm."""
    levels = sorted({level for _, level in pattern.cells})
    if len(pattern.arms) > 1:
        groups = [tuple((arm, level) for arm in pattern.arms) for level in levels]
    else:
        groups = [tuple((arm, level) for level in levels) for arm in pattern.arms]
    return {cell: (group, place) for group in groups for place, cell in enumerate(group)}


def mixed(pattern: Pattern, numbers: Mapping[Cell, Array]) -> dict[Cell, Array]:
    """Numbers of arms dealt to replicates: a mean a block, each replicate lending the number of another arm.

    Args:
        pattern: whose numbers they are.
        numbers: by arm and level, (n,) each.

    Returns:
        By arm and level, (n // arms,) each; what is over is left out.
    """
    found: dict[Cell, Array] = {}
    groups = hands(pattern)
    if pattern.along is not None and pattern.along.path == WEEKS:
        windows = range(len(pattern.along.levels))
        arms = tuple(pattern.arms)
        groups = {(arm, w): (tuple((a, w) for a in arms), p) for w in windows for p, arm in enumerate(arms)}
    for cell, (group, place) in groups.items():
        size = len(group)
        stacked = np.stack([numbers[other] for other in group])
        blocks = stacked.shape[1] // size
        whole = blocks * size
        dealt = stacked[deal(whole, size, 0)[place], np.arange(whole)]
        found[cell] = dealt.reshape(blocks, size).mean(axis=1)
    return found


@dataclass(frozen=True)
class Dealt(Scenario):
    """An arm whose weeks follow the settings of all arms in turn.

    Attributes:
        arms: all arms in order, alike in what is built once.
        place: of this arm among them.
    """

    arms: tuple[Scenario, ...] = ()
    place: int = 0


def dealt_scenario(base: Scenario, hand: Sequence[Changes], place: int, seed: int) -> Dealt:
    """The scenario of an arm among others; each of `hand` is what an arm changes from week 0."""
    arms = tuple(varied(base, changes, seed, during_burn_in=False) for changes in hand)
    own = arms[place]
    parts = {name: getattr(own, name) for name in Scenario.__dataclass_fields__}
    return Dealt(**parts, arms=arms, place=place)


@dataclass(frozen=True)
class DealtPoint(SweptPoint):
    """A point whose weeks are dealt.

    Attributes:
        hand: what each arm changes, in order.
        place: of this one among them.
    """

    hand: tuple[Changes, ...] = ()
    place: int = 0

    @cached_property
    def scenario(self) -> Scenario:
        """What is simulated."""
        return dealt_scenario(self.base.scenario, self.hand, self.place, self.seed)

    def __reduce__(self) -> tuple[Callable[..., "DealtPoint"], tuple[Any, ...]]:
        parts = (self.point_id, self.base, dict(self.changes), self.seed, self.during_burn_in, self.key)
        return DealtPoint, (*parts, tuple(map(dict, self.hand)), self.place)


def plan_of(scenario: Dealt) -> "Plan":
    """The model's plan of an arm whose weeks are dealt, a deal a replicate, the same for all arms."""
    from covalue_sim.model.plan import share
    from covalue_sim.model.rules.compile import compile_rules
    from covalue_sim.patterns.branching import BranchingPlan

    with np.errstate(all="ignore"):
        parts = [share(arm) for arm in scenario.arms]
    first = np.cumsum([0, *(len(part.settings) for part in parts)])
    by_arm = np.stack([part.segment + start for part, start in zip(parts, first[:-1], strict=True)])

    class DealtPlan(BranchingPlan):
        def world(self, replicate: int) -> "World":
            world = super().world(replicate)
            segment = by_arm[scenario.place].copy()
            zero = scenario.burn_in
            weeks = len(segment) - zero
            own = deal(weeks, len(parts), replicate)[scenario.place]
            segment[zero:] = by_arm[own, np.arange(zero, zero + weeks)]
            return world._replace(segment=segment)

    made = DealtPlan(scenario)
    together = {name: np.concatenate([getattr(part, name) for part in parts])
                for name in ("weights", "scale", "portfolio", "collective")}  # fmt: skip
    settings = np.concatenate([part.settings for part in parts]).view(type(parts[0].settings))
    made.shared = replace(made.shared, settings=settings, **together)
    made.compiled = compile_rules(scenario, len(settings))
    return made
