"""What is asked for when a scenario's replicates are, and what of it is in its results folder."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from covalue_sim.errors import InputError
from covalue_sim.experiments.engine import Engine
from covalue_sim.experiments.identity import Identity, are_said
from covalue_sim.experiments.perform import SERIES
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import dump, scenario_key
from covalue_sim.scenario.carrying import carried
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.folder import scenario_id
from covalue_sim.store.journal import Journal
from covalue_sim.store.records import PointRecord
from covalue_sim.store.results import Results


@dataclass(frozen=True)
class Asked:
    """Replicates of a scenario by a model, and the folder they belong in.

    Attributes:
        scenario: with the number of replicates that is asked for.
        key: hash of the scenario's canonical form and the model.
        text: the resolved scenario as a file, which lies beside `files`.
        files: content by name of the files that the scenario names.
    """

    engine: Engine
    scenario: Scenario
    model_hash: str
    key: str
    text: str
    files: Mapping[str, bytes]
    folder: Path

    @classmethod
    def of(cls, engine: Engine, scenario: Scenario, replicates: int | None, out: Path) -> "Asked":
        """Work out the key, which needs no compiler.

        Raises:
            InputError: a number of replicates out of range, or a file that has changed since it was read.
        """
        number = scenario.replicates if replicates is None else replicates
        _refuse_out_of_range(number)
        scenario = replace(scenario, values={**scenario.values, "run.replicates": number})
        model_hash = engine.model_hash()
        key = scenario_key(scenario, model_hash)
        folder = out / scenario_id(scenario.name, key)
        there, files = carried(scenario)
        return cls(engine, scenario, model_hash, key, dump(there), files, folder)

    @property
    def replicates(self) -> int:
        """How many."""
        return self.scenario.replicates

    @property
    def identity(self) -> Identity:
        """What its results folder is of."""
        return Identity(self.folder, self.key, self.model_hash)

    @property
    def words(self) -> Mapping[str, object]:
        """What the scenario says about itself, which pictures and tables show."""
        words = self.scenario
        return {
            "scenario": words.name,
            "title": words.title,
            "question": words.question,
            "theories": list(words.theories),
            "look_at": words.look_at,
        }

    def found(self) -> Results | None:
        """The results, if the folder's tables are of exactly what is asked for.

        Values that came from elsewhere, a file or the command line, make no difference.
        """
        return self.identity.found({**self.words, "replicates": self.replicates})

    def identify(self, journal: Journal) -> None:
        """Note in the journal what it is of.

        Raises:
            StoreError: it is of something else.
        """
        self.identity.refuse_other(journal)
        facts = self.identity.facts(self.scenario, self.text, self.engine.layout(self.scenario), SERIES)
        if not are_said(facts, journal):
            journal.set_facts(facts, [PointRecord(0, self.folder.name, self.key, self.scenario.seed)])

    def missing(self, journal: Journal, *, retry_failed: bool) -> list[int]:
        """Replicates that the journal lacks, in order; failed ones too if they are to be tried again."""
        there = {number for _, number in journal.finished()}
        if retry_failed:
            there -= {number for _, number, _, _ in journal.failures(self.replicates)}
        return [number for number in range(self.replicates) if number not in there]


def _refuse_out_of_range(replicates: int) -> None:
    row = PARAMETERS["run.replicates"]
    if type(replicates) is not int or not row.low <= replicates <= row.high:
        raise InputError(
            f"replicates: {replicates!r} cannot be used; expected a whole number from {row.low} to {row.high}"
        )
