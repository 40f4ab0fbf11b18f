"""Scenarios compared in Python, replicate by replicate."""

import shlex
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING

from covalue_sim.api.running import seed_and_weeks
from covalue_sim.parameters import Value
from covalue_sim.scenario.pythonic import Source
from covalue_sim.store.folder import RESULTS

if TYPE_CHECKING:
    from covalue_sim.experiments.compare.what_ifs import WhatIf
    from covalue_sim.experiments.progress import Progress
    from covalue_sim.report.compare.comparison import Comparison


def compare(
    *sources: Source,
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

    given = assignments(overrides) if isinstance(overrides, Mapping) else tuple(overrides)
    given += assignments(seed_and_weeks(seed, weeks))
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
        command=shlex.join(sys.argv) if command is None else command,
    )
    wish = None if precision is None else Precision(precision, tuple(outcomes) or precise(), cap)
    ran = run_arms(arms, replicates, how, wish)
    return Comparison(ran, out=out, outcomes=outcomes, precision=precision, command=command or "")
