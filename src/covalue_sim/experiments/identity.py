"""What a results folder is of: its key and model, which journal and manifest say, and nothing else may be added to."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from covalue_sim.experiments.engine import EXPERIMENTAL
from covalue_sim.scenario.scenario import Scenario
from covalue_sim.store.errors import StoreError
from covalue_sim.store.export import KEPT, LAYOUT, SCENARIO_TEXT, VALUES
from covalue_sim.store.journal import Journal
from covalue_sim.store.layout import Layout
from covalue_sim.store.manifest import read_manifest
from covalue_sim.store.results import Results

KEY, MODEL = "scenario_key", "model_hash"


class Identity(NamedTuple):
    """A results folder, the hash of everything that decides its runs, and that of the model's equations."""

    folder: Path
    key: str
    model_hash: str

    @property
    def words(self) -> dict[str, str]:
        """What the manifest must say for its tables to be of this."""
        return {"scenario_id": self.folder.name, KEY: self.key, MODEL: self.model_hash}

    def found(self, words: Mapping[str, object]) -> Results | None:
        """The results, if the folder's tables are whole, and of exactly this with these words beside."""
        manifest = read_manifest(self.folder)
        wanted = {**self.words, **words}
        if manifest is None or any(manifest.get(name) != value for name, value in wanted.items()):
            return None
        results = Results(self.folder)
        return results if results.is_complete() else None

    def facts(self, scenario: Scenario, text: str, layout: Layout, kept: Sequence[str]) -> dict[str, str]:
        """What a journal of this says.

        Args:
            scenario: what is simulated, or varied.
            text: its resolved file.
            layout: columns of the tables.
            kept: tables beside the outcomes.
        """
        values = {name: value for name, value in scenario.values.items() if name not in EXPERIMENTAL}
        return {
            KEY: self.key,
            MODEL: self.model_hash,
            LAYOUT: layout.to_json(),
            VALUES: json.dumps(values, sort_keys=True),
            KEPT: json.dumps(kept),
            SCENARIO_TEXT: text,
        }

    def refuse_other(self, journal: Journal) -> None:
        """Refuse a journal that holds something else.

        Raises:
            StoreError: with what differs.
        """
        for name, value in ((KEY, self.key), (MODEL, self.model_hash)):
            if journal.fact(name) not in {None, value}:
                reason = f"holds results of something else (another {name})"
                raise StoreError(f"{self.folder}: {reason}; choose another folder with --out")


def are_said(facts: Mapping[str, str], journal: Journal) -> bool:
    """Whether a journal says all of these already."""
    return all(journal.fact(name) == value for name, value in facts.items())
