"""The verbs of the command line in Python."""

import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING

from covalue_sim.errors import InputError
from covalue_sim.parameters import PARAMETERS, Value
from covalue_sim.scenario import load
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.results import Results, open_results

if TYPE_CHECKING:
    from covalue_sim.archive.reproducing import Reproduction
    from covalue_sim.experiments.compare.what_ifs import WhatIf
    from covalue_sim.experiments.progress import Progress
    from covalue_sim.report.compare.comparison import Comparison

__all__ = ["Results", "bundle", "compare", "draw", "load", "open_results", "reproduce", "run"]

RESULTS = "results"
"""Folder in which results folders are, unless another is named."""


def run(
    source: Scenario | str | Path | Mapping[str, object],
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

    own = {"run.seed": seed, "run.weeks": weeks}
    given = {path: value for path, value in own.items() if value is not None}
    scenario = _scenario(source, {**(overrides or {}), **_by_path(levers), **given})
    results = replicate(
        scenario,
        replicates=replicates,
        workers=workers,
        executor=executor,
        out=out,
        retry_failed=retry_failed,
        progress=progress,
        command=" ".join(sys.argv) if command is None else command,
    )
    if pictures:
        draw(results)
        return Results(results.folder, new=results.new)
    return results


def compare(
    *sources: Scenario | str | Path | Mapping[str, object],
    what_ifs: "Mapping[str, Mapping[str, Value]] | Sequence[WhatIf]" = (),
    reference: str | None = None,
    overrides: Mapping[str, Value] | Sequence[str] = (),
    replicates: int | None = None,
    precision: float | None = None,
    cap: int = 2000,
    outcomes: Sequence[str] = (),
    seed: int | None = None,
    weeks: int | None = None,
    workers: int | None = None,
    out: Path | str = RESULTS,
    retry_failed: bool = False,
    drop_failed: bool = False,
    progress: "Progress | None" = None,
    executor: Executor | None = None,
    command: str | None = None,
) -> "Comparison":
    """Compare scenarios with a reference, replicate by replicate; runs that are there are used again.

    Args:
        sources: scenarios as for `run`; the first is the reference.
        what_ifs: name -> parameter path -> value: variants of the reference, each an arm more.
        reference: name of another arm to be the reference.
        overrides: parameter path -> value, for every arm.
        replicates: of every arm; the largest number that any scenario names unless given.
        precision: go on until half the width of the 95 % intervals is at most this, in the outcomes' own units.
        cap: replicates at most for `precision`.
        outcomes: those that sentences, pictures and `precision` are about; our choice unless given. For
            `precision` that is the main outcomes that are shares or lie on a scale from 0 to 1.
        seed, weeks: as for `run`, for every arm.
        workers, out, retry_failed, progress, executor, command: as for `run`.
        drop_failed: compare the replicates that went well in every arm; else a failed one is refused.

    Returns:
        Tidy tables, sentences, pictures and the report; see `Comparison`.

    Raises:
        InputError: an unknown or unsuitable value, arms that cannot be paired, failed or too few replicates.
        Interrupted: stopped by Ctrl-C; what was finished is stored, and the same call goes on from there.
    """
    from covalue_sim.experiments.compare.arms import arms_of
    from covalue_sim.experiments.compare.running import How, Precision, refuse_unknown, run_arms
    from covalue_sim.experiments.compare.what_ifs import WhatIf, assignments
    from covalue_sim.experiments.engine import Engine
    from covalue_sim.report.compare.comparison import Comparison
    from covalue_sim.report.compare.sentences import precise

    own = {"run.seed": seed, "run.weeks": weeks}
    given = assignments(overrides) if isinstance(overrides, Mapping) else tuple(overrides)
    given += assignments({path: value for path, value in own.items() if value is not None})
    if isinstance(what_ifs, Mapping):
        what_ifs = [WhatIf(name, assignments(changes)) for name, changes in what_ifs.items()]
    refuse_unknown(outcomes, Engine().outcome_names())
    arms = arms_of(sources, changes=given, what_ifs=what_ifs, reference=reference)
    how = How(
        workers=workers,
        executor=executor,
        out=Path(out),
        retry_failed=retry_failed,
        drop_failed=drop_failed,
        progress=progress,
        command=" ".join(sys.argv) if command is None else command,
    )
    wish = None if precision is None else Precision(precision, tuple(outcomes) or precise(), cap)
    ran = run_arms(arms, replicates, how, wish)
    return Comparison(ran, out=out, outcomes=outcomes, precision=precision, command=command or "")


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


def bundle(
    folder: Path | str,
    out: Path | str | None = None,
    *,
    title: str = "",
    authors: Sequence[str] = (),
    licence: str = "",
) -> Path:
    """Write a study as one zip that others can check and run again; returns the file.

    Args:
        folder: that of a run, a sweep, a comparison or a pattern, or a folder of such.
        out: the file, ending in ``.zip``; ``<folder's name>.zip`` here unless given.
        title: of the study; that of its part unless given.
        authors: names, each with an ORCID in brackets if there is one.
        licence: of the data, by name or address.

    Raises:
        InputError: nothing finished is there, a table is not what was written, or a file cannot be written.
    """
    from covalue_sim.archive.bundling import bundle as write

    return write(Path(folder), None if out is None else Path(out), title=title, authors=authors, licence=licence)


def reproduce(
    file: Path | str,
    *,
    workers: int | None = None,
    allow_code: bool = False,
    out: Path | str | None = None,
    progress: "Progress | None" = None,
) -> "Reproduction":
    """Run a bundle again, and compare it table by table.

    Args:
        file: what `bundle` wrote.
        workers: runs at a time; all processors unless given.
        allow_code: run the rule files that its scenarios name.
        out: folder to unpack and run in, which is kept; one that is deleted at the end unless given.
        progress: told how it goes; nothing is told unless given.

    Returns:
        Whether each table came out as it was; see ``agrees``.

    Raises:
        InputError: no bundle, a damaged or hostile one, or code of its own that was not allowed.
        Interrupted: stopped by Ctrl-C.
    """
    from covalue_sim.archive.reproducing import reproduce as again

    folder = None if out is None else Path(out)
    return again(Path(file), workers=workers, allow_code=allow_code, out=folder, progress=progress)


def _scenario(source: Scenario | str | Path | Mapping[str, object], changes: Mapping[str, object]) -> Scenario:
    if not isinstance(source, Scenario):
        return load(source, changes)
    if changes:
        raise InputError(
            f"scenario '{source.name}': is loaded already and cannot be changed; give {', '.join(changes)} to load()"
        )
    return source


def _by_path(levers: Mapping[str, Value]) -> dict[str, Value]:
    """Paths of names written with underscores; a name that is no parameter's stays, to be refused."""
    paths = {row.field: row.path for row in PARAMETERS.values()}
    return {paths.get(name, name): value for name, value in levers.items()}
