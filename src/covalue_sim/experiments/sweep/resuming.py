"""A sweep's folder alone: the plan that it was begun with, and how far it is."""

import fcntl
import os
from dataclasses import dataclass
from pathlib import Path

from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.identity import KEY, MODEL
from covalue_sim.experiments.sweep.experiment import Experiment
from covalue_sim.experiments.sweep.identifying import stored_design
from covalue_sim.experiments.sweep.plan import SweepPlan
from covalue_sim.experiments.sweep.stored import experiment_of
from covalue_sim.store.errors import StoreError
from covalue_sim.store.folder import JOURNAL
from covalue_sim.store.journal import Journal
from covalue_sim.store.lock import NAME
from covalue_sim.store.manifest import read_manifest


def plan_of_folder(folder: Path, engine: Engine | None = None) -> SweepPlan:
    """The plan of the sweep that a folder holds, as its journal has it.

    Raises:
        StoreError: no sweep there, or one of another version of the model.
    """
    engine = engine or Engine()
    with opened(folder) as journal:
        experiment = experiment_of(journal, folder)
        unit, block, point_of = stored_design(journal)
        key, model_hash = journal.fact(KEY) or "", journal.fact(MODEL) or ""
        points = tuple(journal.points())
    refuse_other_model(folder, model_hash, engine)
    return SweepPlan(experiment, engine, model_hash, key, folder, unit, block, point_of, points)


def opened(folder: Path) -> Journal:
    """The folder's journal, for reading.

    Raises:
        StoreError: there is none.
    """
    if not (folder / JOURNAL).is_file():
        what = "no such results folder" if not folder.is_dir() else "holds no results"
        raise StoreError(f"{folder}: {what}; expected one written by 'covalue sweep' or 'covalue run'")
    return Journal(folder / JOURNAL, writable=False)


def refuse_other_model(folder: Path, model_hash: str, engine: Engine) -> None:
    """Refuse to add runs of one model to those of another.

    Raises:
        StoreError: the equations have changed since.
    """
    if model_hash != engine.model_hash():
        raise StoreError(
            f"{folder}: its runs are by another version of the model's equations;"
            " use that version, or begin again in another folder with --out"
        )


@dataclass(frozen=True)
class Status:
    """How far a sweep is.

    Attributes:
        done: runs that are stored, failed ones included.
        running: whether a process is writing to the folder.
        seconds: mean seconds of computation a run; NaN where none is stored.
        finished: whether tables of all runs are there.
    """

    experiment: Experiment
    folder: Path
    points: int
    runs: int
    done: int
    failed: int
    running: bool
    seconds: float
    finished: bool


def status_of(folder: Path) -> Status:
    """How far the sweep in a folder is; it may be running.

    Raises:
        StoreError: no sweep there.
    """
    with opened(folder) as journal:
        experiment = experiment_of(journal, folder)
        points = sum(1 for _ in journal.points())
        done = journal.count(experiment.replicates)
        failed = len(journal.failures(experiment.replicates))
        elapsed = journal.times(experiment.replicates)[2]
    runs = points * experiment.replicates
    manifest = read_manifest(folder)
    finished = manifest is not None and sum(manifest["runs"].values()) == runs
    seconds = elapsed / done if done else float("nan")
    return Status(experiment, folder, points, runs, done, failed, _held(folder), seconds, finished)


def _held(folder: Path) -> bool:
    """Whether another process holds the folder's lock."""
    try:
        descriptor = os.open(folder / NAME, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
