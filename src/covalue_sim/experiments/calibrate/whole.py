"""The whole calibration, from the search to the tables, at a full or a quick scale."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from covalue_sim.experiments.calibrate import tables, variant
from covalue_sim.experiments.calibrate.box import box, fitted_paths
from covalue_sim.experiments.calibrate.fitting import Problem, Search, finished, fit
from covalue_sim.experiments.calibrate.history import Effort, match
from covalue_sim.experiments.calibrate.interior import class_shares, edges, snapshots
from covalue_sim.experiments.calibrate.profile import Profile, profile
from covalue_sim.experiments.calibrate.running import Evaluation, Runner, Values
from covalue_sim.experiments.calibrate.spreads import measure_spreads
from covalue_sim.experiments.calibrate.stationarity import drifts
from covalue_sim.experiments.calibrate.targets import measured

EXTRA = ("share_co_created", "share_co_destroyed", "share_user_exploited", "share_provider_depleted", "trust_own",
         "health", "value_user", "value_provider")  # fmt: skip
"""Outcomes kept beside the targets for each point of the ensemble."""


@dataclass(frozen=True)
class Scale:
    """How much is run; replicates of the check are others than those of the search."""

    search: Search = field(default_factory=lambda: Search(range(80), range(40), iterations=10, rounds=3))
    spreads: Sequence[int] = range(8)
    final: Sequence[int] = range(80)
    final_rounds: int = 2
    check: Sequence[int] = range(1000, 1048)
    weeks: Sequence[int] = (0, 52, 104)
    ensemble: Effort = field(default_factory=lambda: Effort((1000, 600, 600), range(2), 20_000))
    fixed: Values = field(default_factory=dict)


def quick() -> Scale:
    """A scale that goes through every step in seconds and says nothing about the baseline."""
    few: dict[str, int] = {"population.patients.count": 60, "population.professionals.count": 6,
                           "population.groups.count": 3, "population.organisations.count": 3, "run.burn_in": 26,
                           "run.weeks": 80}  # fmt: skip
    return Scale(
        Search(range(2), range(2), iterations=1, rounds=1), range(2), range(2), 1, range(1000, 1004), (0, 52),
        Effort((40, 20), range(1), 400, batch=100), few,
    )  # fmt: skip


def search(runner: Runner, scale: Scale, workers: int, say: Callable[[str], None]) -> dict[str, float]:
    """Find the best point, rounded, with its levels at entry and spreads of value."""

    def spreads(changes: Values, replicates: Sequence[int]) -> dict[str, float]:
        return measure_spreads({**changes, **scale.fixed}, replicates[: len(scale.spreads)], workers)

    problem = Problem(runner.evaluate, spreads, say)
    found = fit(problem, scale.search)
    say(f"best misfit {found.misfit:.2f}; rounding and settling")
    return finished(problem, found, scale.final, scale.final_rounds)


def check(
    runner: Runner, changes: Values, scale: Scale, workers: int, folder: Path, say: Callable[[str], None]
) -> Evaluation:
    """Look at a point with fresh replicates: fit, interior, stillness; write and print the tables."""
    evaluation = runner.evaluate(changes, scale.check)
    fits = tables.fits(measured(evaluation))
    tables.write_fit(folder / "fit.csv", fits)
    for row in fits:
        aim = f">= {row.target.low:g}" if row.target.aim is None else f"{row.target.aim:g}"
        band = f"[{row.target.low:.3g}, {row.target.high:.3g}]"
        model = f"{row.mean:.3f} ({row.low:.3f}, {row.high:.3f})"
        say(f"  {row.target.name:26s} {aim:>8s} in {band:16s} model {model} {row.verdict}")
    actors = snapshots({**changes, **scale.fixed}, scale.check, scale.weeks, workers)
    bounds, shares = edges(actors), class_shares(evaluation)
    tables.write_interior(folder / "interior.csv", bounds, shares)
    say("classes of encounter: " + ", ".join(f"{name} {share:.1%}" for name, share in shares.items()))
    for edge in bounds:
        if not edge.inside or edge.note:
            say(f"  at a bound: {edge.kind} {edge.state}: {edge.low:.1%} near 0, {edge.high:.1%} near 1 {edge.note}")
    still = drifts(evaluation)
    tables.write_drifts(folder / "stationarity.csv", still)
    moving = [f"{row.name} {row.drift:+.4f} ({row.in_sd:+.2f} SD)" for row in still if not row.still]
    say(f"{len(still) - len(moving)} of {len(still)} means stand still; moving: {', '.join(moving) or 'none'}")
    write_variant(folder, actors["patients"]["activation"], say)
    return evaluation


def write_variant(
    folder: Path, activation: "np.ndarray[tuple[int], np.dtype[np.float64]]", say: Callable[[str], None]
) -> None:
    """Report the activation levels of the variant row beside the baseline's."""
    ours, (mean, sd) = variant.levels(activation), variant.marginal()
    header = ("level", "published", "baseline", "source")
    tables.write(folder / "variant.csv", header, [
        (level + 1, variant.PUBLISHED[level], ours[level], variant.SOURCE) for level in range(4)
    ])  # fmt: skip
    say("variant, not fitted: activation levels 1-4 " + " ".join(f"{share:.1%}" for share in ours)
        + " against " + " ".join(f"{share:.1%}" for share in variant.PUBLISHED)
        + f" in the US; theirs is a mean of {mean:.3f} and an SD of {sd:.3f}")  # fmt: skip


def ensemble(
    runner: Runner, best: dict[str, float], baseline: Evaluation, scale: Scale, folder: Path,
    say: Callable[[str], None],
) -> list[Profile]:  # fmt: skip
    """Match history around the best point; write the ensemble; write and return the identifiability profile."""
    sides = box(best)
    say(f"history matching over {len(sides)} parameters")
    variance = measured(baseline).var(axis=0, ddof=1)
    archive = match(sides, best, runner.sweep, variance, scale.ensemble, EXTRA, say)
    kept = tables.write_ensemble(folder / "ensemble.csv", archive, sides, EXTRA)
    say(f"{len(archive.kept)} points that no target rules out, {kept} written")
    paths = {side.path for side in sides}
    profiles = [profile(archive, sides, path) for path in fitted_paths() if path in paths]
    tables.write_profiles(folder / "profile.csv", profiles)
    for row in sorted(profiles, key=lambda entry: -entry.shrunk):
        say(f"  {row.path:32s} narrowed by {row.shrunk:6.1%}: [{row.low:.4g}, {row.high:.4g}] to"
            f" [{row.kept_low:.4g}, {row.kept_high:.4g}]")  # fmt: skip
    return profiles
