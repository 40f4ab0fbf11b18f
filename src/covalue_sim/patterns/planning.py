"""From a pattern to what is run: every arm and level, as it is, ablated, and under the null model."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from covalue_sim.errors import InputError
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.experiments.sweep.points import SEED, Changes
from covalue_sim.model.checks import check
from covalue_sim.patterns.dealing import OVER_RUNS, OVER_WEEKS, hands
from covalue_sim.patterns.keeping import KIND, POINTS_FILE, Hand, written_points
from covalue_sim.patterns.measuring import ENGINE
from covalue_sim.patterns.parts import Variant
from covalue_sim.patterns.pattern import Cell, Pattern
from covalue_sim.patterns.plan import DealtPlan, SpacePlan
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.folder import scenario_id
from covalue_sim.store.records import PointRecord

FULL, ABLATED, NULL = "full", "ablated", "null"


@dataclass(frozen=True)
class PatternPlan:
    """What is run for a pattern.

    Attributes:
        sweep: the points, as sweeps run them; None where nothing is run.
        places: point of each cell by variant, (variant, arm, level) -> point.
    """

    sweep: SweepPlan
    places: Mapping[tuple[str, Cell], int]


def variants(pattern: Pattern) -> list[tuple[str, Variant | None]]:
    """The arms as they are, ablated, and under the null model, as far as there are such."""
    found: list[tuple[str, Variant | None]] = [(FULL, None)]
    for name, variant in ((ABLATED, pattern.ablation), (NULL, pattern.null)):
        if variant is not None and variant.exists and variant.permute != OVER_RUNS:
            found.append((name, variant))
    return found


def plan_pattern(pattern: Pattern, replicates: int, out: Path) -> PatternPlan:
    """Work out the points of a pattern.

    Raises:
        InputError: values that cannot hold together, with the arm.
    """
    wanted: dict[tuple[str, Cell], Changes] = {}
    hand: dict[int, Hand] = {}
    for name, variant in variants(pattern):
        own = variant.changes if variant is not None else {}
        if variant is not None and variant.permute == OVER_WEEKS:
            hand |= {len(wanted) + n: one for n, one in enumerate(_hands(pattern, own))}
        for cell in pattern.cells if name == FULL else pattern.decisive:
            wanted[name, cell] = {**pattern.changes(cell), **own}
    for (name, cell), changes in wanted.items():
        if wrong := check({**pattern.base.values, **changes}):
            path, message = wrong[0]
            raise InputError(f"{pattern.name}: arm '{cell[0]}' ({name}): {path}: {message}")
    sweep, places = sweep_of(pattern.name, pattern, pattern.base, wanted.values(), replicates, out, hand=hand)
    return PatternPlan(sweep, dict(zip(wanted, places, strict=True)))


def _hands(pattern: Pattern, own: Changes) -> list[Hand]:
    """What each cell is dealt among, in the order of cells."""
    groups = hands(pattern)
    return [(tuple({**pattern.changes(other), **own} for other in groups[cell][0]), groups[cell][1])
            for cell in pattern.decisive]  # fmt: skip


def sweep_of(
    name: str,
    pattern: Pattern,
    base: Scenario,
    wanted: Iterable[Changes],
    replicates: int,
    out: Path,
    late: frozenset[str] | None = None,
    hand: Mapping[int, Hand] | None = None,
) -> tuple[SweepPlan, list[int]]:
    """A plan of given points, alike ones once, and the point of each that was wanted.

    Args:
        name: of its results folder.
        pattern: whose it is.
        base: what the points change.
        wanted: values by path, a point each.
        replicates: runs of each point.
        out: folder in which results folders are.
        late: paths that change at week 0, all others holding from the first week; None for week 0 throughout.
        hand: for those whose weeks are dealt, by place in `wanted`, what each arm changes, and which is theirs.
    """
    found: dict[str, int] = {}
    places, distinct = [], []
    dealt: dict[int, Hand] = {}
    for number, changes in enumerate(wanted):
        own = (hand or {}).get(number)
        text = _said(changes, own)
        if own is not None and text not in found:
            dealt[len(found)] = own
        if text not in found:
            found[text] = len(found)
            distinct.append(changes)
        places.append(found[text])
    asked = {f"{pattern.name}.yaml": pattern.text} if pattern.text else {}
    return plan_of_points(_experiment(name, pattern, base, replicates), distinct, out, late, asked, dealt), places


def plan_of_points(
    experiment: Experiment,
    distinct: Sequence[Changes],
    out: Path,
    late: frozenset[str] | None = None,
    asked: Mapping[str, str] | None = None,
    dealt: Mapping[int, Hand] | None = None,
) -> SweepPlan:
    """A plan of given points, all unlike each other; arguments as of `sweep_of`.

    Args:
        asked: files by name that are kept beside the results.
        dealt: of points whose weeks are dealt, what each arm changes and which is theirs, by point.
    """
    dealt = dealt or {}
    model_hash, seed = ENGINE.model_hash(), experiment.seed
    early = "" if late is None else ",".join(sorted(late))
    texts = [_said(changes, dealt.get(number)) for number, changes in enumerate(distinct)]
    parts = json.dumps([experiment.key(model_hash), early, *texts], separators=(",", ":"))
    key = hashlib.sha256(parts.encode()).hexdigest()
    folder = out / "patterns" / scenario_id(experiment.name, key)
    points = tuple(
        PointRecord(number, folder.name, _key(key, text), seed, {**changes, SEED: seed})
        for number, (text, changes) in enumerate(zip(texts, distinct, strict=True))
    )
    one_each = np.arange(len(points), dtype=np.int64)
    unit = np.zeros((len(points), 0))
    asked = {**(asked or {}), POINTS_FILE: written_points(experiment, distinct, late, dealt)}
    parts_of_plan = (experiment, ENGINE, model_hash, key, folder, unit, 1, one_each, points, asked, KIND)
    return DealtPlan(*parts_of_plan, dealt) if late is None else SpacePlan(*parts_of_plan, late)


def _said(changes: Changes, hand: Hand | None) -> str:
    return json.dumps(changes if hand is None else [changes, *hand], sort_keys=True)


def _key(key: str, text: str) -> str:
    return hashlib.sha256(f"{key}/{text}".encode()).hexdigest()


def _experiment(name: str, pattern: Pattern, base: Scenario, replicates: int) -> Experiment:
    return Experiment(
        name=name,
        title=pattern.title,
        question=pattern.question,
        base=replace(base, name=name),
        factors=(),
        groups=(),
        method="random",
        size=0,
        replicates=replicates,
        outcomes=tuple(dict.fromkeys([*(o.name for o in pattern.outcomes if not o.reduce), *pattern.also])),
        series=pattern.series,
        failures="refuse",
    )
