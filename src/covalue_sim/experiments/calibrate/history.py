"""History matching: an ensemble of parameter points that no target rules out (Craig et al. 1997; Vernon et al. 2010).

Implausibility is the distance to the published number in standard deviations of all that may part them: replicates,
the target's tolerance, and the emulator where the model was not run. Its largest value over the targets must stay
below `CUTOFF`. Waves: run a sample of the box, learn an emulator, aim a new sample by it (see `aiming`), run again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from covalue_sim.experiments.calibrate.aiming import aimed
from covalue_sim.experiments.calibrate.box import Side, fitted_paths, hypercube, points
from covalue_sim.experiments.calibrate.emulator import Emulator
from covalue_sim.experiments.calibrate.running import Evaluation, Reals, Values
from covalue_sim.experiments.calibrate.targets import TARGETS, Target, measured, misfits

CUTOFF = 3.0

Sweep = Callable[[Sequence[Values], Sequence[int]], Iterable[Evaluation]]


@dataclass(frozen=True)
class Effort:
    """How much to run.

    Attributes:
        sizes: points of each wave.
        replicates: run at every point.
        candidates: most points the emulator looks at for a wave.
        batch: points it looks at at once.
        seed: of the hypercubes.
    """

    sizes: tuple[int, ...]
    replicates: Sequence[int]
    candidates: int
    batch: int = 1000
    seed: int = 20240


@dataclass(frozen=True)
class Archive:
    """All points that were run.

    Attributes:
        units: (points, sides) in [0, 1).
        values: (points, targets) means over replicates.
        extras: (points, extras) other outcomes, for the reader.
        waves: (points,) the wave of each point.
        implausible: (points,) the largest implausibility over targets.
    """

    units: Reals
    values: Reals
    extras: Reals
    waves: Reals
    implausible: Reals

    @property
    def kept(self) -> Reals:
        """Places of the points that no target rules out."""
        return np.flatnonzero(self.implausible < CUTOFF).astype(np.float64)


def implausibility(values: Reals, noise: Reals, targets: tuple[Target, ...] = TARGETS) -> Reals:
    """Largest implausibility (points,) over targets of `values` (points, targets) with variances `noise` (targets,)."""
    tolerance = np.array([target.tolerance for target in targets])
    distance = np.abs(misfits(values, targets)) * tolerance / np.sqrt(tolerance * tolerance + noise)
    largest: Reals = np.where(np.isfinite(distance), distance, np.inf).max(axis=1)
    return largest


def candidates(
    sides: Sequence[Side], emulator: Emulator, effort: Effort, size: int, wave: int, targets: tuple[Target, ...]
) -> tuple[Reals, float]:
    """Up to `size` units, aimed, that the emulator does not rule out, and the share of the box that it can aim."""
    fitted = set(fitted_paths())
    places = [place for place, side in enumerate(sides) if side.path in fitted]
    kept: list[Reals] = []
    looked, found = 0, 0
    while looked < effort.candidates and found < size:
        drawn = hypercube(len(sides), effort.batch, effort.seed + 1000 * wave + len(kept))
        units = aimed(drawn, emulator, places, targets)
        possible = implausibility(emulator.predict(units), emulator.variances, targets) < CUTOFF
        kept.append(units[possible])
        looked, found = looked + effort.batch, found + int(possible.sum())
    return np.concatenate(kept)[:size], found / looked


def match(
    sides: Sequence[Side], best: Mapping[str, float], sweep: Sweep, variance: Reals, effort: Effort,
    extra: Sequence[str], say: Callable[[str], None], targets: tuple[Target, ...] = TARGETS,
) -> Archive:  # fmt: skip
    """Run the waves around the `best` point.

    Args:
        sides: the box.
        best: parameters that are not varied, at the best point.
        sweep: runs points.
        variance: (targets,) variance of a target's value between replicates of one point.
        effort: how much to run.
        extra: names of other outcomes to keep.
        say: told how it goes.
        targets: what is matched.

    Returns:
        Every point that was run, those ruled out too.
    """
    noise = variance / len(effort.replicates)
    archive: Archive | None = None
    for wave, size in enumerate(effort.sizes):
        if archive is None:
            units, left = hypercube(len(sides), size, effort.seed), 1.0
        elif not len(archive.units):
            say(f"wave {wave}: no point ran well to learn from")
            break
        else:
            emulator = Emulator.fit(archive.units, archive.values)
            units, left = candidates(sides, emulator, effort, size, wave, targets)
        if not len(units):
            say(f"wave {wave}: the emulator leaves nothing of the box")
            break
        here = run_wave(sides, best, units, sweep, effort.replicates, extra, noise, wave, targets)
        archive = here if archive is None else joined(archive, here)
        say(
            f"wave {wave}: {len(here.units)} points from {left:.2%} of the box,"
            f" {len(here.kept)} not ruled out, {len(archive.kept)} in all"
        )
    assert archive is not None
    return archive


def run_wave(
    sides: Sequence[Side], best: Mapping[str, float], units: Reals, sweep: Sweep, replicates: Sequence[int],
    extra: Sequence[str], noise: Reals, wave: int, targets: tuple[Target, ...],
) -> Archive:  # fmt: skip
    """Run `units` (points, sides); points with a failed replicate are left out."""
    changes = [dict(best) | dict(point) for point in points(sides, units)]
    values, extras = [], []
    for evaluation in sweep(changes, replicates):
        values.append(measured(evaluation, targets).mean(axis=0))
        extras.append([evaluation.outcome(name).mean() for name in extra])
    table, others = np.array(values), np.array(extras).reshape(len(values), len(extra))
    sound = np.isfinite(table).all(axis=1)
    table, others, units = table[sound], others[sound], units[sound]
    return Archive(units, table, others, np.full(len(units), float(wave)), implausibility(table, noise, targets))


def joined(first: Archive, second: Archive) -> Archive:
    """Both archives in one."""
    return Archive(
        *(np.concatenate([getattr(first, name), getattr(second, name)])
          for name in ("units", "values", "extras", "waves", "implausible"))
    )  # fmt: skip
