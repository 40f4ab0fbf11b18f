"""One run, wherever it is done: it ends with a record; only a lack of memory is an error, since others may share it."""

import socket
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from covalue_sim.experiments.engine import Engine, Simulated
from covalue_sim.experiments.point import Runnable, plan_of, run_key
from covalue_sim.store.codec import numbers_to_bytes, pack
from covalue_sim.store.records import Failure, RunRecord

SERIES = ("weekly", "flows", "people", "services")
"""Tables that a run can keep beside its outcomes."""

LONGEST_MESSAGE = 500


def perform(
    engine: Engine,
    point: Runnable,
    replicate: int,
    keep: Sequence[str] = SERIES,
    columns: Sequence[int] | None = None,
) -> RunRecord:
    """Run one replicate of a point.

    Args:
        engine: the model.
        point: what is simulated.
        replicate: its number, from 0.
        keep: which of `SERIES` to keep; none for outcomes alone.
        columns: weekly columns to keep, by place; all unless given.

    Returns:
        Its record; that of a failed run says at which stage and why.

    Raises:
        MemoryError: there was no memory left, which may be the fault of what ran here before.
    """
    started = time.perf_counter()
    outcomes = tables = b""
    failure = None
    stage = "prepare"
    try:
        plan = plan_of(engine, point)
        stage = "run"
        simulated = plan.run(replicate)
        stage = "outcomes"
        failure = failure_in(simulated, engine)
        if failure is None:
            outcomes = numbers_to_bytes(simulated.outcomes)
            stage = "tables"
            tables = pack({name: _table(simulated, name, columns) for name in keep})
    except MemoryError:
        raise
    except Exception as error:  # failure is data: whatever went wrong becomes a row
        failure = failure_of(error, stage)
        outcomes = b""
    elapsed = time.perf_counter() - started
    return record(point, replicate, elapsed=elapsed, outcomes=outcomes, tables=tables, failure=failure)


def perform_all(
    engine: Engine,
    point: Runnable,
    replicates: Sequence[int],
    keep: Sequence[str] = SERIES,
    columns: Sequence[int] | None = None,
) -> list[RunRecord]:
    """`perform` for some replicates of a point, one after another."""
    return [perform(engine, point, replicate, keep, columns) for replicate in replicates]


def _table(simulated: Simulated, name: str, columns: Sequence[int] | None) -> NDArray[Any]:
    table: NDArray[Any] = getattr(simulated, name)
    return table[:, list(columns)] if name == "weekly" and columns is not None else table


def record(
    point: Runnable,
    replicate: int,
    *,
    elapsed: float = 0.0,
    outcomes: bytes = b"",
    tables: bytes = b"",
    failure: Failure | None = None,
) -> RunRecord:
    """A run's record, finished now and here."""
    return RunRecord(
        point.point_id,
        replicate,
        run_key(point, replicate),
        point.scenario.seed,
        elapsed,
        time.time(),
        socket.gethostname(),
        outcomes,
        tables,
        failure,
    )


def failure_of(error: BaseException, stage: str) -> Failure:
    """Describe an error on one line, with the place it came from."""
    places = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(places[-1].filename).name}:{places[-1].lineno})" if places else ""
    return Failure(stage, type(error).__name__, _line(f"{error}{where}"))


def failure_in(simulated: Simulated, engine: Engine) -> Failure | None:
    """What a run that ended says went wrong: the model's own word, or outcomes that are no numbers."""
    wrong = np.flatnonzero(~np.isfinite(simulated.outcomes))
    if not len(wrong):
        return Failure("run", "ModelFailure", _line(simulated.failure)) if simulated.failure else None
    names = engine.outcome_names()
    listed = ", ".join(f"{names[place]} is {simulated.outcomes[place]}" for place in wrong[:3])
    more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
    return Failure("outcomes", "NotFinite", f"{listed}{more}")


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_MESSAGE else line[: LONGEST_MESSAGE - 1] + "…"
