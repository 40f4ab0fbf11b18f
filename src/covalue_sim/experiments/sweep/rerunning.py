"""One stored run again: exactly that one, with its full series, and its Mesa model for a look inside."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from covalue_sim.errors import InputError
from covalue_sim.experiments.engine import Engine, Simulated
from covalue_sim.experiments.identity import MODEL
from covalue_sim.experiments.perform import failure_in, failure_of
from covalue_sim.experiments.sweep.identifying import EXPERIMENT
from covalue_sim.experiments.sweep.points import varied
from covalue_sim.experiments.sweep.resuming import opened, refuse_other_model
from covalue_sim.experiments.sweep.stored import base_of, experiment_of
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.codec import bytes_to_numbers
from covalue_sim.store.journal import Journal
from covalue_sim.store.records import PointRecord, RunRecord

if TYPE_CHECKING:
    from covalue_sim.mesa_face import CoValueModel


@dataclass(frozen=True)
class Rerun:
    """A run that was done again.

    Attributes:
        scenario: what it simulates, complete.
        simulated: its full series and tables, as the model gives them; None where it ended with an error.
        failed: how it failed this time, in one line; empty where it went well.
        stored: the run as the journal has it.
        same: whether its outcomes are the stored ones, bit for bit; None where the stored run failed.
    """

    scenario: Scenario
    point: int
    replicate: int
    engine: Engine
    simulated: Simulated | None
    stored: RunRecord
    same: bool | None
    failed: str = ""

    @property
    def outcomes(self) -> dict[str, float]:
        """Outcomes by name; none where it ended with an error."""
        if self.simulated is None:
            return {}
        return dict(zip(self.engine.outcome_names(), self.simulated.outcomes.tolist(), strict=True))

    @property
    def weekly(self) -> dict[str, list[float]]:
        """Weekly series by name, from the first week of the burn-in; none where it ended with an error."""
        if self.simulated is None:
            return {}
        weekly = self.simulated.weekly
        names = self.engine.weekly_names()
        return {name: weekly[:, place].tolist() for place, name in enumerate(names)}

    def model(self) -> "CoValueModel":
        """The run as a Mesa model at its first week, to be stepped and looked into."""
        from covalue_sim.mesa_face import CoValueModel

        return CoValueModel(self.scenario, rng=self.scenario.seed, replicate=self.replicate)


def rerun_one(folder: Path, point: int, replicate: int, engine: Engine | None = None) -> Rerun:
    """Do a stored run again.

    Raises:
        InputError: no such run, or a model of another version.
    """
    engine = engine or Engine()
    with opened(folder) as journal:
        refuse_other_model(folder, journal.fact(MODEL) or "", engine)
        record = journal.point(point)
        if record is None:
            raise InputError(f"{folder}: has no point {point}; expected 0 to {journal.last_point()}")
        stored = journal.run(point, replicate)
        if stored is None:
            raise InputError(
                f"{folder}: replicate {replicate} of point {point} has not been run; 'covalue status' says"
            )
        scenario = _scenario(journal, folder, record)
    engine.compile(scenario)
    simulated, why = None, None
    try:
        simulated = engine.prepare(scenario).run(replicate)
        why = failure_in(simulated, engine)
    except InputError:
        raise
    except Exception as error:  # what one looks for in a failed run
        why = failure_of(error, "run")
    failed = f"{why.kind}: {why.message}" if why else ""
    same = None
    if stored.failure is None:
        same = simulated is not None and np.array_equal(bytes_to_numbers(stored.outcomes), simulated.outcomes)
    return Rerun(scenario, point, replicate, engine, simulated, stored, same, failed)


def _scenario(journal: Journal, folder: Path, record: PointRecord) -> Scenario:
    if journal.fact(EXPERIMENT) is None:
        return base_of(journal, folder)
    experiment = experiment_of(journal, folder)
    early = experiment.during_burn_in
    return varied(experiment.base, dict(record.changes), record.seed, during_burn_in=early)
