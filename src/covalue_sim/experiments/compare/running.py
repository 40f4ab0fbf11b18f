"""Running the arms of a comparison: what is there is used, and replicates are added until bounds are narrow enough."""

import math
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from covalue_sim.analysis.intervals import t_interval
from covalue_sim.analysis.precision import replicates_for
from covalue_sim.errors import InputError, did_you_mean
from covalue_sim.experiments.asked import Asked
from covalue_sim.experiments.compare.arms import Arm
from covalue_sim.experiments.compare.ensemble import Ensemble
from covalue_sim.experiments.compare.keeping import under_kept_name
from covalue_sim.experiments.compare.reading import read_ensemble
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.progress import Progress, Silent
from covalue_sim.experiments.replicate import replicate
from covalue_sim.store.folder import RESULTS
from covalue_sim.store.results import Results

FEWEST = 20
"""Replicates from which the spread of differences is first taken, when a precision is asked for."""


@dataclass(frozen=True)
class Precision:
    """A wish for narrow bounds.

    Attributes:
        half_width: of the 95 % interval of every difference, in the outcome's own unit, above 0.
        outcomes: that must reach it.
        cap: replicates at most.
    """

    half_width: float
    outcomes: tuple[str, ...]
    cap: int = 2000


@dataclass(frozen=True)
class Reached:
    """What came of a `Precision`.

    Attributes:
        wish: what was asked for.
        widest: greatest half width there is.
        outcome, arm: where.
        rounds: how often replicates were added.
    """

    wish: Precision
    widest: float
    outcome: str
    arm: str
    rounds: int

    @property
    def met(self) -> bool:
        """Whether all are narrow enough."""
        return self.widest <= self.wish.half_width


@dataclass(frozen=True)
class How:
    """How runs are done; as the arguments of `replicate`."""

    workers: int | None = None
    executor: Executor | None = None
    out: Path = Path(RESULTS)
    retry_failed: bool = False
    drop_failed: bool = False
    progress: Progress | None = None
    command: str = ""
    engine: Engine | None = None


@dataclass(frozen=True)
class Ran:
    """Arms that have run: their results, their numbers, and what came of the wished precision."""

    results: list[Results]
    ensemble: Ensemble
    reached: Reached | None = None


def run_arms(arms: Sequence[Arm], replicates: int | None, how: How, precision: Precision | None = None) -> Ran:
    """Run the replicates that the arms lack.

    Args:
        arms: the reference first.
        replicates: of every arm; the largest number that any arm's scenario names unless given.
        how: where and with what.
        precision: narrowness of bounds to go on for.

    Raises:
        InputError: fewer than two replicates, failed ones that are not to be dropped, an unknown outcome.
        Interrupted: stopped by Ctrl-C; what was finished is stored.
    """
    number = max(arm.scenario.replicates for arm in arms) if replicates is None else replicates
    if number < 2:
        raise InputError(
            f"replicates: {number} cannot be compared; give 2 or more, and 50 or more for bounds to rely on"
        )
    if precision is not None:
        _refuse_unusable(precision, replicates)
        number = min(max(number, FEWEST), precision.cap)
    for rounds in range(1000):
        results = [_one(arm, place, len(arms), number, how) for place, arm in enumerate(arms, 1)]
        ensemble = read_ensemble(arms, results, drop_failed=how.drop_failed)
        if precision is None:
            return Ran(results, ensemble)
        reached, needed = _judge(ensemble, precision, rounds)
        if reached.met or number >= precision.cap:
            return Ran(results, ensemble, reached)
        number = min(max(needed, number + max(number // 20, 1)), 4 * number, precision.cap)
        (how.progress or Silent()).say(
            f"half width {reached.widest:.3g} of {reached.outcome} ({reached.arm}) is above"
            f" {precision.half_width:g}: going on to {number} replicates"
        )
    raise AssertionError("every round adds replicates up to the cap")


def _refuse_unusable(precision: Precision, replicates: int | None) -> None:
    if not (math.isfinite(precision.half_width) and precision.half_width > 0):
        raise InputError(f"precision: {precision.half_width} cannot be reached; give a number above 0, such as 0.01")
    if precision.cap < FEWEST:
        raise InputError(f"cap: {precision.cap} is too few to judge precision by; give {FEWEST} or more")
    if replicates is not None and replicates > precision.cap:
        raise InputError(
            f"cap: {precision.cap} is below the {replicates} replicates asked for; give it as many or more"
        )


def _one(arm: Arm, place: int, arms: int, replicates: int, how: How) -> Results:
    progress = how.progress or Silent()
    engine = how.engine or Engine()
    scenario = under_kept_name(arm.scenario, engine, how.out)
    if Asked.of(engine, scenario, replicates, how.out).found() is None:
        progress.say(f"arm {place} of {arms}: {arm.label}")
    return replicate(
        scenario,
        replicates=replicates,
        workers=how.workers,
        executor=how.executor,
        out=how.out,
        retry_failed=how.retry_failed,
        progress=progress,
        command=how.command,
        engine=engine,
    )


def _judge(ensemble: Ensemble, precision: Precision, rounds: int) -> tuple[Reached, int]:
    places = places_of(ensemble, precision.outcomes)
    widest, where, needed = -1.0, ("", ""), 2
    for label, values in zip(ensemble.labels[1:], ensemble.values[1:], strict=True):
        for name, place in zip(precision.outcomes, places, strict=True):
            paired = t_interval(values[:, place] - ensemble.values[0][:, place])
            needed = max(needed, replicates_for(paired.sd, precision.half_width))
            half = (paired.high - paired.low) / 2.0
            if half > widest:
                widest, where = half, (name, label)
    return Reached(precision, widest, *where, rounds), math.ceil(1.05 * needed)


def places_of(ensemble: Ensemble, outcomes: Sequence[str]) -> list[int]:
    """Columns of the outcomes.

    Raises:
        InputError: no such outcome, with the nearest.
    """
    names = [measure.name for measure in ensemble.measures]
    refuse_unknown(outcomes, names)
    return [names.index(name) for name in outcomes]


def refuse_unknown(outcomes: Sequence[str], names: Sequence[str]) -> None:
    """Refuse outcomes that are not among `names`.

    Raises:
        InputError: naming the first, with the nearest.
    """
    for name in outcomes:
        if name not in names:
            hint = did_you_mean(name, names) or "; 'covalue list outcomes' names all"
            raise InputError(f"outcome {name!r} does not exist{hint}")
