"""A scenario run in Python: its replicates, and the pictures of its results folder."""

import shlex
import sys
from collections.abc import Mapping
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING

from covalue_sim.errors import InputError
from covalue_sim.parameters import Value
from covalue_sim.scenario import load
from covalue_sim.scenario.pythonic import Source, by_path
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.folder import RESULTS
from covalue_sim.store.results import Results

if TYPE_CHECKING:
    from covalue_sim.experiments.progress import Progress

ARGUMENTS = ("replicates", "seed", "weeks", "workers", "pictures", "progress", "executor", "overrides")
"""Arguments of `run` that a slip may have meant."""


def run(
    source: Source,
    *,
    replicates: int | None = None,
    seed: int | None = None,
    weeks: int | None = None,
    workers: int | None = None,
    out: Path | str = RESULTS,
    retry_failed: bool = False,
    pictures: bool = False,
    progress: "Progress | None" = None,
    executor: Executor | None = None,
    command: str | None = None,
    overrides: Mapping[str, Value] | None = None,
    **levers: Value,
) -> Results:
    """Run a scenario's replicates, or find them where they were run before.

    Args:
        source: the name of a shipped scenario, a file, a mapping like a file's content, or what `load` gave.
        replicates: how many; the scenario's number unless given. More of them later adds what is missing;
            fewer gives tables of the first ones, and loses nothing.
        seed: seed that the replicates share; the scenario's unless given.
        weeks: weeks after the burn-in; the scenario's unless given.
        workers: runs at a time; all processors unless given.
        out: folder in which the results folder is, or is made.
        retry_failed: run failed replicates again.
        pictures: draw the pictures too.
        progress: told how it goes, see `covalue_sim.experiments.progress`; nothing is told unless given.
        executor: any `concurrent.futures.Executor`; threads of this process unless given.
        command: recorded in the manifest; this process's own command line unless given.
        overrides: parameter path -> value, as in ``{"power.declared_share": 0.6}``.
        **levers: the same with names as Python writes them, ``power_declared_share=0.6``.

    Returns:
        The results; failed replicates, if any, are named in their ``failed``.

    Raises:
        InputError: an unknown or unsuitable value, or a folder that cannot be used, in one line.
        Interrupted: stopped by Ctrl-C; what was finished is stored, and the same call goes on from there.
    """
    from covalue_sim.experiments.replicate import replicate

    own = {**_changes(source, overrides or {}, levers), **seed_and_weeks(seed, weeks)}
    scenario = _scenario(source, own)
    results = replicate(
        scenario,
        replicates=replicates,
        workers=workers,
        executor=executor,
        out=out,
        retry_failed=retry_failed,
        progress=progress,
        command=shlex.join(sys.argv) if command is None else command,
    )
    if pictures:
        draw(results)
        return Results(results.folder, new=results.new)
    return results


def draw(results: Results) -> list[Path]:
    """Draw the pictures of a results folder, unless those of its present tables are there.

    Returns:
        Their files; none where no replicate went well.

    Raises:
        InputError: the folder cannot be written.
    """
    there = results.pictures()
    if (there and len(there) == len(results.manifest["pictures"])) or not results.manifest["runs"]["ok"]:
        return there
    from covalue_sim.report.figures import draw_all
    from covalue_sim.store.errors import clear_lines
    from covalue_sim.store.lock import locked
    from covalue_sim.store.manifest import record_pictures

    with locked(results.folder), clear_lines(results.folder):
        pictures: list[Path] = draw_all(results.folder)
        record_pictures(results.folder, pictures)
    return pictures


def seed_and_weeks(seed: int | None, weeks: int | None) -> dict[str, int]:
    """Values by path, as far as given."""
    own = {"run.seed": seed, "run.weeks": weeks}
    return {path: value for path, value in own.items() if value is not None}


def _changes(source: Source, overrides: Mapping[str, Value], levers: Mapping[str, Value]) -> dict[str, object]:
    named = by_path(source, levers, ARGUMENTS) if levers else {}
    if twice := {*named} & {*overrides}:
        raise InputError(f"overrides: {min(twice)} is given as an argument too; keep one of them")
    return {**overrides, **named}


def _scenario(source: Source, changes: Mapping[str, object]) -> Scenario:
    if not isinstance(source, Scenario):
        return load(source, changes)
    if changes:
        raise InputError(
            f"scenario '{source.name}': is loaded already and cannot be changed; give {', '.join(changes)} to load()"
        )
    return source
